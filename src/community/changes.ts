// Counts what was written to the circle in one transaction, so that a circle read earlier in it is read again.
import type { Db, Tx } from '../store/database.ts'

const counts = new WeakMap<object, number>()

/** Every write of this folder calls it: what was remembered of the circle is no longer true. */
export function noteChange(tx: Tx): void {
  counts.set(tx, changesIn(tx) + 1)
}

export function changesIn(db: Db): number {
  return counts.get(db) ?? 0
}
