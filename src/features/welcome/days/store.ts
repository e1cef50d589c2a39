// Queries on newcomers and on what they said in their first days.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../../core/ids.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import { prepareInsert } from '../../../store/rows.ts'
import { newcomer, newcomerWords } from './tables.ts'

export type Newcomer = typeof newcomer.$inferSelect
export type NewcomerWords = typeof newcomerWords.$inferSelect

const value = sql.placeholder
const here = eq(newcomer.communityId, value('community'))
const wordsHere = eq(newcomerWords.communityId, value('community'))

const selectOne = prepare((db) =>
  db
    .select()
    .from(newcomer)
    .where(and(here, eq(newcomer.memberId, value('member'))))
    .prepare(),
)
const selectAll = prepare((db) =>
  db.select().from(newcomer).where(here).orderBy(asc(newcomer.joinedOn), asc(newcomer.memberId)).prepare(),
)
const selectWords = prepare((db) =>
  db
    .select()
    .from(newcomerWords)
    .where(and(wordsHere, eq(newcomerWords.id, value('id'))))
    .prepare(),
)
const selectWordsOf = prepare((db) =>
  db
    .select()
    .from(newcomerWords)
    .where(and(wordsHere, eq(newcomerWords.memberId, value('member'))))
    .orderBy(asc(newcomerWords.at))
    .prepare(),
)
const selectWordsTo = prepare((db) =>
  db
    .select()
    .from(newcomerWords)
    .where(and(wordsHere, eq(newcomerWords.to, value('member'))))
    .orderBy(asc(newcomerWords.at))
    .prepare(),
)

export async function findNewcomer(db: Db, community: CommunityId, member: MemberId): Promise<Newcomer | undefined> {
  return selectOne(db).get({ community, member })
}

/** Everybody who was new once, longest ago first: who showed whom around stays known for a while. */
export async function listNewcomers(db: Db, community: CommunityId): Promise<readonly Newcomer[]> {
  return selectAll(db).all({ community })
}

const put = prepareInsert(newcomer, ['communityId', 'memberId'])

export async function saveNewcomer(tx: Tx, row: Newcomer): Promise<void> {
  put(tx, row)
}

/** Also as the buddy of others. */
export async function removeNewcomer(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.update(newcomer)
    .set({ buddy: null })
    .where(and(eq(newcomer.communityId, community), eq(newcomer.buddy, member)))
    .run()
  tx.delete(newcomer)
    .where(and(eq(newcomer.communityId, community), eq(newcomer.memberId, member)))
    .run()
}

export async function findWords(db: Db, community: CommunityId, id: string): Promise<NewcomerWords | undefined> {
  return selectWords(db).get({ community, id })
}

export async function listWordsOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly NewcomerWords[]> {
  return selectWordsOf(db).all({ community, member })
}

export async function listWordsTo(db: Db, community: CommunityId, member: MemberId): Promise<readonly NewcomerWords[]> {
  return selectWordsTo(db).all({ community, member })
}

const putWords = prepareInsert(newcomerWords, ['id'])

export async function saveWords(tx: Tx, row: NewcomerWords): Promise<void> {
  putWords(tx, row)
}

export async function removeWords(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(newcomerWords)
    .where(and(eq(newcomerWords.communityId, community), eq(newcomerWords.id, id)))
    .run()
}

/** Two were one person. */
export async function moveNewcomers(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, newcomer, newcomer.memberId, merging)
  tx.update(newcomer)
    .set({ buddy: merging.into })
    .where(and(eq(newcomer.communityId, merging.community), eq(newcomer.buddy, merging.from)))
    .run()
  moveRows(tx, newcomerWords, newcomerWords.memberId, merging)
  tx.update(newcomerWords)
    .set({ to: merging.into })
    .where(and(eq(newcomerWords.communityId, merging.community), eq(newcomerWords.to, merging.from)))
    .run()
}
