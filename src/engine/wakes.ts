// Sets and cancels what is due: one row for each key of a community.
import type { Change } from '../core/context.ts'
import type { Instant } from '../core/time.ts'
import type { WakeName } from '../core/wake.ts'
import { removeWake, saveWake } from '../store/outgoing/clockwork.ts'

/** Sets, or moves, the one thing due under this key. */
export async function setWake(
  c: Change,
  wake: { readonly key: string; readonly name: WakeName; readonly subject: string; readonly at: Instant },
): Promise<void> {
  await saveWake(c.db, { communityId: c.community, ...wake, dueAt: wake.at, tries: 0 })
}

export async function cancelWake(c: Change, key: string): Promise<void> {
  await removeWake(c.db, c.community, key)
}
