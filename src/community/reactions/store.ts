// Taps on a record: recognise, different, new, useful, join. Open by nature, one of each kind a person.
import { and, count, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RecordRef } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import type { ReactionKind } from '../tables.ts'
import { reaction } from '../tables.ts'

export type { ReactionKind } from '../tables.ts'

export interface Reaction {
  readonly target: RecordRef
  readonly member: MemberId
  readonly kind: ReactionKind
  readonly at: Instant
}

const onTarget = and(
  eq(reaction.communityId, sql.placeholder('community')),
  eq(reaction.targetKind, sql.placeholder('kind')),
  eq(reaction.targetId, sql.placeholder('id')),
)
const selectCounts = prepare((db) =>
  db.select({ kind: reaction.kind, taps: count() }).from(reaction).where(onTarget).groupBy(reaction.kind).prepare(),
)
const selectOfMember = prepare((db) =>
  db
    .select()
    .from(reaction)
    .where(
      and(eq(reaction.communityId, sql.placeholder('community')), eq(reaction.memberId, sql.placeholder('member'))),
    )
    .orderBy(reaction.at)
    .prepare(),
)

export async function countReactions(
  db: Db,
  communityId: CommunityId,
  target: RecordRef,
): Promise<Readonly<Partial<Record<ReactionKind, number>>>> {
  const rows = selectCounts(db).all({ community: communityId, kind: target.kind, id: target.id })
  return Object.fromEntries(rows.map(({ kind, taps }) => [kind, taps]))
}

export async function listReactionsOf(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly Reaction[]> {
  return selectOfMember(db).all({ community: communityId, member: memberId }).map(toReaction)
}

/** Tapping again changes nothing. */
export async function saveReaction(tx: Tx, communityId: CommunityId, tapped: Reaction): Promise<void> {
  const { target, member, kind, at } = tapped
  tx.insert(reaction)
    .values({ communityId, targetKind: target.kind, targetId: target.id, memberId: member, kind, at })
    .onConflictDoNothing()
    .run()
}

export async function removeReaction(tx: Tx, communityId: CommunityId, tapped: Omit<Reaction, 'at'>): Promise<void> {
  const { target, member, kind } = tapped
  const onRecord = and(eq(reaction.targetKind, target.kind), eq(reaction.targetId, target.id))
  const mine = and(eq(reaction.communityId, communityId), eq(reaction.memberId, member), eq(reaction.kind, kind))
  tx.delete(reaction).where(and(mine, onRecord)).run()
}

export async function removeReactionsOf(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(reaction)
    .where(and(eq(reaction.communityId, communityId), eq(reaction.memberId, memberId)))
    .run()
}

/** Two were one person: a tap of each on the same record is one. */
export async function moveReactions(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, reaction, reaction.memberId, merging)
}

function toReaction(row: typeof reaction.$inferSelect): Reaction {
  return { target: { kind: row.targetKind, id: row.targetId }, member: row.memberId, kind: row.kind, at: row.at }
}
