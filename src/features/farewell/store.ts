// Queries on farewells and the thanks that came.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RecordRef } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { farewell, farewellThanks } from './tables.ts'

export type Farewell = typeof farewell.$inferSelect
export type Thanks = typeof farewellThanks.$inferSelect

const value = sql.placeholder
const here = eq(farewell.communityId, value('community'))

const selectOne = prepare((db) =>
  db
    .select()
    .from(farewell)
    .where(and(here, eq(farewell.id, value('id'))))
    .prepare(),
)
const selectOf = prepare((db) =>
  db
    .select()
    .from(farewell)
    .where(and(here, eq(farewell.memberId, value('member'))))
    .orderBy(desc(farewell.at))
    .prepare(),
)
const selectThanks = prepare((db) =>
  db
    .select()
    .from(farewellThanks)
    .where(and(eq(farewellThanks.communityId, value('community')), eq(farewellThanks.farewellId, value('id'))))
    .orderBy(asc(farewellThanks.at), asc(farewellThanks.memberId))
    .prepare(),
)
const selectThanksBy = prepare((db) =>
  db
    .select()
    .from(farewellThanks)
    .where(and(eq(farewellThanks.communityId, value('community')), eq(farewellThanks.memberId, value('member'))))
    .prepare(),
)

export function farewellRef({ id }: Pick<Farewell, 'id'>): RecordRef {
  return { kind: 'farewell', id }
}

export async function findFarewell(db: Db, community: CommunityId, id: string): Promise<Farewell | undefined> {
  return selectOne(db).get({ community, id })
}

/** Somebody may leave more than once; the last one first. */
export async function listFarewellsOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Farewell[]> {
  return selectOf(db).all({ community, member })
}

const put = prepareInsert(farewell, ['id'])

export async function saveFarewell(tx: Tx, row: Farewell): Promise<void> {
  put(tx, row)
}

export async function removeFarewell(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(farewellThanks)
    .where(and(eq(farewellThanks.communityId, community), eq(farewellThanks.farewellId, id)))
    .run()
  tx.delete(farewell)
    .where(and(eq(farewell.communityId, community), eq(farewell.id, id)))
    .run()
}

export async function listThanks(db: Db, community: CommunityId, id: string): Promise<readonly Thanks[]> {
  return selectThanks(db).all({ community, id })
}

export async function listThanksBy(db: Db, community: CommunityId, member: MemberId): Promise<readonly Thanks[]> {
  return selectThanksBy(db).all({ community, member })
}

const putThanks = prepareInsert(farewellThanks, 'keep')

/** False when it was said before. */
export async function saveThanks(tx: Tx, row: Thanks): Promise<boolean> {
  return putThanks(tx, row) > 0
}

export async function removeThanks(
  tx: Tx,
  community: CommunityId,
  { farewellId, memberId }: Pick<Thanks, 'farewellId' | 'memberId'>,
): Promise<void> {
  const isIt = and(eq(farewellThanks.farewellId, farewellId), eq(farewellThanks.memberId, memberId))
  tx.delete(farewellThanks)
    .where(and(eq(farewellThanks.communityId, community), isIt))
    .run()
}

/** Two were one person. */
export async function moveFarewells(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, farewell, farewell.memberId, merging)
  moveRows(tx, farewellThanks, farewellThanks.memberId, merging)
}
