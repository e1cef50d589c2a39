// Short writes that wait at the same moment share one transaction: bringing it to disk takes longer than all they do in it.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tx } from '../store/database.ts'
import type { Lane, Savepoint, Store } from '../store/store.ts'

type Work<T> = (tx: Tx, savepoint: Savepoint) => Promise<T>

/** As a write of the store of its own: what fails undoes only itself, and nothing is told before it is on disk. */
export type WriteTogether = <T>(community: string, work: Work<T>) => Promise<T>

interface Waiting {
  readonly community: string
  readonly work: Work<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

type Outcome = { readonly is: 'done'; readonly value: unknown } | { readonly is: 'failed'; readonly error: unknown }

/** So that a press waits no longer for the writer than for one transaction of a moment. */
const most = 16

/** `joined` hears of each circle that a transaction is about. */
export function createTogether(
  store: Pick<Store, 'write'>,
  lane: Lane,
  joined: (tx: Tx, community: string) => void,
): WriteTogether {
  const waiting: Waiting[] = []
  let isRunning = false

  const alone = ({ community, work, resolve, reject }: Waiting) =>
    store.write(community, lane, work).then(resolve, reject)

  /** Where the transaction itself is lost, each tries for itself: one that is too slow is then not in the way of the others. */
  const share = async (group: readonly Waiting[], first: Waiting): Promise<void> => {
    let outcomes: Outcome[]
    try {
      outcomes = await store.write(first.community, lane, (tx, savepoint) => {
        for (const { community } of group) joined(tx, community)
        return runEach(group, tx, savepoint)
      })
    } catch {
      for (const one of group) await alone(one)
      return
    }
    for (const [n, outcome] of outcomes.entries()) {
      if (outcome.is === 'done') group[n]?.resolve(outcome.value)
      else group[n]?.reject(outcome.error)
    }
  }
  const drain = async (): Promise<void> => {
    isRunning = true
    // Who comes in the same moment comes along.
    await nextTurn()
    while (waiting.length > 0) {
      const group = waiting.splice(0, most)
      const [first, ...others] = group
      if (first) await (others.length === 0 ? alone(first) : share(group, first))
      await nextTurn()
    }
    isRunning = false
  }

  return <T>(community: string, work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ community, work, resolve: (value) => resolve(value as T), reject })
      if (!isRunning) void drain()
    })
}

async function runEach(group: readonly Waiting[], tx: Tx, savepoint: Savepoint): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { work } of group) {
    try {
      outcomes.push({ is: 'done', value: await savepoint(() => work(tx, savepoint)) })
    } catch (error) {
      // The transaction is lost, and nothing more may be said in it.
      if (error instanceof Error && error.name === 'StoreFault') throw error
      outcomes.push({ is: 'failed', error })
    }
  }
  return outcomes
}
