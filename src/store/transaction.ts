// One transaction by hand, because drizzle's own cannot wait for a promise: begin, work, commit, or leave no trace.
import type { Connection, Handle } from './connection.ts'
import type { Tx } from './database.ts'
import { makeFault, StoreFault } from './faults.ts'
import type { Sqlite } from './sqlite.ts'

/** Named after what happens next, but for `committed`, which is when it has happened and nobody was told yet. */
export type Step = 'begin' | 'statement' | 'commit' | 'committed' | 'rollback'
export type OnStep = (step: Step) => void

/** Runs the inner work so that its failure undoes only what it did itself; the failure is passed on. */
export type Savepoint = <R>(inner: () => Promise<R>) => Promise<R>

/** Runs the work in a transaction of the writer. Whatever fails, the next transaction finds a clean connection. */
export async function transact<T>(
  sqlite: Sqlite,
  work: (tx: Tx, savepoint: Savepoint) => Promise<T>,
  onStep?: OnStep,
): Promise<T> {
  const { writer } = sqlite
  if (!writer) throw makeFault('readOnly', sqlite.file)
  onStep?.('begin')
  writer.execute('BEGIN IMMEDIATE')
  const handle = writer.lend(onStep && (() => onStep('statement')))
  let value: T
  try {
    value = await work(handle.db, createSavepoint(handle))
    handle.end()
    if (!writer.driver.inTransaction)
      throw new StoreFault('ended', 'SQLite had given up the transaction; nothing was saved.')
    onStep?.('commit')
    writer.execute('COMMIT')
  } catch (error) {
    handle.end()
    rollBack(sqlite, writer, onStep)
    throw error
  }
  onStep?.('committed')
  return value
}

/** SQLite rolls back by itself after some errors; and where rolling back fails, a new connection is clean by birth. */
function rollBack(sqlite: Sqlite, writer: Connection, onStep?: OnStep): void {
  if (!writer.driver.open) return
  try {
    onStep?.('rollback')
    if (writer.driver.inTransaction) writer.execute('ROLLBACK')
  } catch {
    if (writer.driver.open) sqlite.renewWriter()
  }
}

function createSavepoint(handle: Handle): Savepoint {
  const { connection } = handle
  const open: string[] = []

  const close = (name: string, sql: string) => {
    if (open.at(-1) !== name)
      throw new StoreFault('ended', 'Savepoints must end in the order they were opened: await each.')
    connection.execute(sql)
    open.pop()
  }

  return async (inner) => {
    if (handle.isEnded) throw new StoreFault('ended', 'A savepoint was opened after its transaction had ended.')
    const name = `savepoint_${open.length}`
    connection.execute(`SAVEPOINT ${name}`)
    open.push(name)
    let value: Awaited<ReturnType<typeof inner>>
    try {
      value = await inner()
    } catch (error) {
      if (!handle.isEnded && connection.driver.inTransaction) close(name, `ROLLBACK TO ${name}; RELEASE ${name}`)
      throw error
    }
    if (handle.isEnded) throw new StoreFault('ended', 'A savepoint was still at work when its transaction ended.')
    close(name, `RELEASE ${name}`)
    return value
  }
}
