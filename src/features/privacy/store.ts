// Queries on who asked to be erased.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { erasure } from './tables.ts'

export interface Erasure {
  readonly askedAt: Instant
  readonly beginsAt: Instant
}

const selectOne = prepare((db) =>
  db
    .select()
    .from(erasure)
    .where(and(eq(erasure.communityId, sql.placeholder('community')), eq(erasure.memberId, sql.placeholder('member'))))
    .prepare(),
)

export async function findErasure(db: Db, communityId: CommunityId, memberId: MemberId): Promise<Erasure | undefined> {
  return selectOne(db).get({ community: communityId, member: memberId })
}

/** Asking again does not start the 24 hours anew. */
export async function saveErasure(tx: Tx, communityId: CommunityId, memberId: MemberId, row: Erasure): Promise<void> {
  tx.insert(erasure)
    .values({ communityId, memberId, ...row })
    .onConflictDoNothing()
    .run()
}

export async function removeErasure(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(erasure)
    .where(and(eq(erasure.communityId, communityId), eq(erasure.memberId, memberId)))
    .run()
}
