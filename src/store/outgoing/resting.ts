// Parts that wait for something outside: a platform out of reach, a room in which others can read along, a room with another name.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId, SpaceId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Tx } from '../database.ts'
import { noteParts } from './parts.ts'
import { part } from './tables.ts'

/** Why a part rests. */
export const restReasons = {
  lost: 'Its platform cannot be reached just now.',
  held: 'Others can read along in its room since.',
} as const

/** What rested in this space for this reason is due at once. */
export async function wakeResting(
  tx: Tx,
  community: CommunityId,
  { space, reason, now }: { readonly space: SpaceId; readonly reason: string; readonly now: Instant },
): Promise<void> {
  const resting = and(eq(part.spaceId, space), eq(part.state, 'waiting'), eq(part.reason, reason))
  tx.update(part)
    .set({ dueAt: now, reason: null })
    .where(and(eq(part.communityId, community), resting))
    .run()
  noteParts(tx)
}

/** Nothing that was not shown yet is sent there any more: to the whole space, or to one room of it. */
export async function lapseUnsent(
  tx: Tx,
  community: CommunityId,
  { space, room, reason }: { readonly space: SpaceId; readonly room?: string; readonly reason: string },
): Promise<void> {
  const there = and(eq(part.spaceId, space), room === undefined ? undefined : eq(part.target, room))
  const unsent = and(isNull(part.receipt), sql`${part.state} in ('waiting', 'unknown')`)
  tx.update(part)
    .set({ state: 'lapsed', owner: null, reason })
    .where(and(eq(part.communityId, community), there, unsent))
    .run()
}

/** Everything in a room, or only what waits to be shown in it and not in a thread, goes to another room of the same space. */
export async function moveParts(
  tx: Tx,
  community: CommunityId,
  { space, from, to, which }: { space: SpaceId; from: string; to: string; which: 'all' | 'unsent' },
): Promise<void> {
  const unsent = and(isNull(part.receipt), isNull(part.parentPart), eq(part.state, 'waiting'))
  tx.update(part)
    .set({
      target: to,
      place: sql`json_set(${part.place}, '$.room', ${to})`,
      lane: sql`replace(${part.lane}, ${`/${from}`}, ${`/${to}`})`,
      // What was shown there is found under the new name too, where its receipt names the room.
      receipt: sql`CASE WHEN ${part.receipt} LIKE ${`${from}/%`} THEN ${to} || substr(${part.receipt}, ${from.length + 1}) ELSE ${part.receipt} END`,
    })
    .where(
      and(
        eq(part.communityId, community),
        eq(part.spaceId, space),
        eq(part.target, from),
        which === 'unsent' ? unsent : undefined,
      ),
    )
    .run()
  noteParts(tx)
}
