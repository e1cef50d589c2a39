// The store: snapshots to look at, and one transaction at a time that changes things.
import type { Clock } from '../core/clock.ts'
import type { Db, Tx } from './database.ts'
import { makeFault, StoreFault, withFaults } from './faults.ts'
import type { Lane } from './lanes.ts'
import { createLanes } from './lanes.ts'
import { createReaders } from './readers.ts'
import type { Sqlite } from './sqlite.ts'
import type { OnStep, Savepoint } from './transaction.ts'
import { transact } from './transaction.ts'
import { withinLimit } from './within-limit.ts'

export type { Lane } from './lanes.ts'
export type { OnStep, Savepoint, Step } from './transaction.ts'

const writeLimitMs = 1000
const lookLimitMs = 30_000

export interface Store {
  /** Reads from one snapshot on a connection of its own. The handle ends with the work; over 30 s is a StoreFault `tooSlow`. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>
  /**
   * One transaction, serial per community: committed when the work resolves, rolled back when it rejects. Await nothing
   * foreign inside: over 1 s is rolled back with StoreFault `tooSlow`. What rejects inside `savepoint` undoes only itself.
   */
  write<T>(community: string, lane: Lane, work: (tx: Tx, savepoint: Savepoint) => Promise<T>): Promise<T>
  /** Moves the write-ahead log into the file and empties it. Throws StoreFault `locked` when another program reads just now. */
  checkpoint(): Promise<void>
  /** Refuses new work with StoreFault `closed`, waits for what is in hand, closes the file. */
  close(): Promise<void>
  /** As a crash would: nothing open is committed, nothing waiting is run, the file is free at once. For tests. */
  abandon(): void
}

export interface StoreOptions {
  clock: Pick<Clock, 'elapsed'>
  /** Called before and after the parts of a write; what it throws is taken for a failure at that point. For crash tests. */
  onStep?: OnStep
  /** How long one write may take, in milliseconds of `elapsed`. */
  limitMs?: number
}

/** Takes over the opened file: closing the store closes it. */
export function createStore(sqlite: Sqlite, { clock, onStep, limitMs = writeLimitMs }: StoreOptions): Store {
  const lanes = createLanes(clock)
  const readers = createReaders(sqlite.readers)
  let state: 'open' | 'closing' | 'closed' = 'open'
  let closing: Promise<void> | undefined

  const refuseUnless = (isAllowed: boolean) => {
    if (!isAllowed) throw closedFault()
  }

  const store: Store = {
    look: (work) =>
      readers.withOne(async (connection) => {
        refuseUnless(state !== 'closed')
        connection.execute('BEGIN')
        const handle = connection.lend()
        try {
          const late = (spentMs: number) => tooSlow('Reading', spentMs, lookLimitMs)
          return await withinLimit(() => work(handle.db), { clock, limitMs: lookLimitMs, late })
        } finally {
          handle.end()
          if (connection.driver.open && connection.driver.inTransaction) connection.execute('ROLLBACK')
        }
      }),

    write: async (community, lane, work) => {
      refuseUnless(state === 'open')
      if (!sqlite.writer) throw makeFault('readOnly', sqlite.file)
      const late = (spentMs: number) => tooSlow(`A change in community ${community}`, spentMs, limitMs)
      return lanes.join(lane, async () => {
        refuseUnless(state !== 'closed')
        return transact(
          sqlite,
          (tx, savepoint) => withinLimit(() => work(tx, savepoint), { clock, limitMs, late }),
          onStep,
        )
      })
    },

    checkpoint: async () => {
      refuseUnless(state === 'open')
      await readers.withNone(() => lanes.join('press', async () => withFaults(sqlite.file, () => truncateLog(sqlite))))
    },

    close: () => {
      closing ??= (async () => {
        if (state === 'open') state = 'closing'
        await lanes.empty()
        await readers.withNone(() => {
          state = 'closed'
          sqlite.close()
        })
      })()
      return closing
    },

    abandon: () => {
      state = 'closed'
      lanes.dismiss(closedFault())
      sqlite.close()
    },
  }
  return store
}

/** Without waiting for readers in SQLite: those of ours have left already, and others would hold up the whole process. */
function truncateLog(sqlite: Sqlite): void {
  if (!sqlite.writer) throw makeFault('readOnly', sqlite.file)
  const { driver } = sqlite.writer
  const before = driver.pragma('busy_timeout', { simple: true })
  try {
    driver.pragma('busy_timeout = 0')
    const [outcome] = driver.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (outcome?.busy !== 0) throw makeFault('locked', sqlite.file)
  } finally {
    driver.pragma(`busy_timeout = ${before}`)
  }
}

function closedFault(): StoreFault {
  return new StoreFault('closed', 'Kring is stopping: the database takes no more work.')
}

function tooSlow(what: string, spentMs: number, limitMs: number): StoreFault {
  const message = `${what} held the database for ${Math.round(spentMs)} ms (at most ${limitMs}) and was undone. Is the machine overloaded?`
  return new StoreFault('tooSlow', message)
}
