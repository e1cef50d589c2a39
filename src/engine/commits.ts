// Tells after each commit which circles it was about, so that what is drawn from them can be drawn again.
import type { CommunityId } from '../core/ids.ts'
import type { Tx } from '../store/database.ts'
import type { HomeOwner } from '../store/homes/store.ts'
import type { Store } from '../store/store.ts'

/** What one transaction was about. */
export interface Touched {
  readonly communities: Set<CommunityId>
  /** Whose home page was forgotten in it. */
  readonly forgotten: HomeOwner[]
}

export interface Commits {
  /** The store with open eyes: use it for whatever changes circles. */
  readonly store: Store
  /** What this transaction is about so far; undefined when it is not one of this store's. */
  find(tx: Tx): Touched | undefined
}

/** What is rolled back is not told. */
export function watchCommits(store: Store, tell: (touched: Touched) => void): Commits {
  const open = new WeakMap<Tx, Touched>()
  const write: Store['write'] = async (community, lane, work) => {
    const touched: Touched = { communities: new Set([community as CommunityId]), forgotten: [] }
    const value = await store.write(community, lane, (tx, savepoint) => {
      open.set(tx, touched)
      return work(tx, savepoint)
    })
    tell(touched)
    return value
  }
  return { store: { ...store, write }, find: (tx) => open.get(tx) }
}
