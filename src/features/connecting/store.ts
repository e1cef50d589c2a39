// Queries on codes and wrong tries. A code is looked up in all circles: which circle it belongs to is what it tells.
import { and, count, eq, gt, lte, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { connectingCode, connectingTry } from './tables.ts'

export type Code = typeof connectingCode.$inferSelect

const selectByHash = prepare((db) =>
  db
    .select()
    .from(connectingCode)
    .where(eq(connectingCode.codeHash, sql.placeholder('hash')))
    .prepare(),
)
const selectById = prepare((db) =>
  db
    .select()
    .from(connectingCode)
    .where(eq(connectingCode.id, sql.placeholder('id')))
    .prepare(),
)
const selectOfMember = prepare((db) =>
  db
    .select()
    .from(connectingCode)
    .where(
      and(
        eq(connectingCode.communityId, sql.placeholder('community')),
        eq(connectingCode.memberId, sql.placeholder('member')),
      ),
    )
    .prepare(),
)
const countTries = prepare((db) =>
  db
    .select({ tries: count() })
    .from(connectingTry)
    .where(and(eq(connectingTry.person, sql.placeholder('person')), gt(connectingTry.at, sql.placeholder('since'))))
    .prepare(),
)

export async function findByHash(db: Db, hash: string): Promise<Code | undefined> {
  return selectByHash(db).get({ hash })
}

/** By its own id, for whoever typed it right: of any circle. */
export async function findCode(db: Db, id: string): Promise<Code | undefined> {
  return selectById(db).get({ id })
}

export async function listCodesOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Code[]> {
  return selectOfMember(db).all({ community, member })
}

/** A new one takes the place of the one before. */
export async function saveCode(tx: Tx, row: Code): Promise<void> {
  const before = and(eq(connectingCode.memberId, row.memberId), eq(connectingCode.kind, row.kind))
  tx.delete(connectingCode)
    .where(and(eq(connectingCode.communityId, row.communityId), before))
    .run()
  tx.insert(connectingCode).values(row).run()
}

export async function holdCode(tx: Tx, { communityId, id }: Code, heldBy: string): Promise<void> {
  tx.update(connectingCode)
    .set({ heldBy })
    .where(and(eq(connectingCode.communityId, communityId), eq(connectingCode.id, id)))
    .run()
}

export async function removeCode(tx: Tx, { communityId, id }: Code): Promise<void> {
  tx.delete(connectingCode)
    .where(and(eq(connectingCode.communityId, communityId), eq(connectingCode.id, id)))
    .run()
}

export async function removeCodesOf(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(connectingCode)
    .where(and(eq(connectingCode.communityId, community), eq(connectingCode.memberId, member)))
    .run()
}

export async function countWrongTries(db: Db, person: string, since: Instant): Promise<number> {
  return countTries(db).get({ person, since })?.tries ?? 0
}

export async function saveWrongTry(tx: Tx, row: typeof connectingTry.$inferInsert): Promise<void> {
  tx.insert(connectingTry).values(row).run()
}

/** In all circles, also in those that nobody founded: what is over is of no use to anybody. */
export async function removeOver(tx: Tx, at: { readonly codes: Instant; readonly tries: Instant }): Promise<void> {
  tx.delete(connectingCode).where(lte(connectingCode.expiresAt, at.codes)).run()
  tx.delete(connectingTry).where(lte(connectingTry.at, at.tries)).run()
}
