// Queries on what people are asked; a row is there only as long as the question is open.
import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RecordRef } from '../core/ids.ts'
import type { Instant } from '../core/time.ts'
import type { Db, Tx } from '../store/database.ts'
import { prepare } from '../store/prepared.ts'
import { prepareInsert } from '../store/rows.ts'
import { ask } from './tables.ts'

export type AskName = `${string}.${string}`

/** Something one person is asked now. */
export interface Ask {
  readonly id: string
  readonly kind: AskName
  readonly member: MemberId
  readonly subject: RecordRef
  readonly from: MemberId | undefined
  readonly note: string | undefined
  readonly at: Instant
  readonly lapsesAt: Instant
}

const value = sql.placeholder
const here = eq(ask.communityId, value('community'))
const order = [asc(ask.at), asc(ask.id)] as const

const selectOne = prepare((db) =>
  db
    .select()
    .from(ask)
    .where(and(here, eq(ask.id, value('id'))))
    .prepare(),
)
const selectOf = prepare((db) =>
  db
    .select()
    .from(ask)
    .where(and(here, eq(ask.memberId, value('member'))))
    .orderBy(...order)
    .prepare(),
)
const selectAbout = prepare((db) =>
  db
    .select()
    .from(ask)
    .where(and(here, eq(ask.subjectKind, value('subjectKind')), eq(ask.subjectId, value('subjectId'))))
    .orderBy(...order)
    .prepare(),
)
const selectTouching = prepare((db) =>
  db
    .select()
    .from(ask)
    .where(and(here, or(eq(ask.memberId, value('member')), eq(ask.fromMemberId, value('member')))))
    .orderBy(...order)
    .prepare(),
)

export async function findAskRow(db: Db, community: CommunityId, id: string): Promise<Ask | undefined> {
  const row = selectOne(db).get({ community, id })
  return row && toAsk(row)
}

/** Everything this member is asked now, by any feature, oldest first. */
export async function listAsksOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Ask[]> {
  return selectOf(db).all({ community, member }).map(toAsk)
}

/** Who is asked something about this record now. For the feature that asks, never for a card that others see. */
export async function listAsksAbout(db: Db, community: CommunityId, { kind, id }: RecordRef): Promise<readonly Ask[]> {
  return selectAbout(db).all({ community, subjectKind: kind, subjectId: id }).map(toAsk)
}

/** What this member is asked, and what others are asked for them. */
export async function listAsksTouching(db: Db, community: CommunityId, member: MemberId): Promise<readonly Ask[]> {
  return selectTouching(db).all({ community, member }).map(toAsk)
}

const putAsk = prepareInsert(ask, ['id'])

export async function saveAsk(tx: Tx, communityId: CommunityId, one: Ask): Promise<void> {
  const { member, subject, from, note, ...rest } = one
  const about = { subjectKind: subject.kind, subjectId: subject.id }
  putAsk(tx, { ...rest, ...about, communityId, memberId: member, fromMemberId: from ?? null, note: note ?? null })
}

export async function removeAsk(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(ask)
    .where(and(eq(ask.communityId, communityId), eq(ask.id, id)))
    .run()
}

/** Hands over what one of these kinds asks of, or for, one person. */
export async function moveAsk(tx: Tx, communityId: CommunityId, one: Ask): Promise<void> {
  await removeAsk(tx, communityId, one.id)
  await saveAsk(tx, communityId, one)
}

function toAsk(row: typeof ask.$inferSelect): Ask {
  return {
    id: row.id,
    kind: row.kind,
    member: row.memberId,
    subject: { kind: row.subjectKind, id: row.subjectId },
    from: row.fromMemberId ?? undefined,
    note: row.note ?? undefined,
    at: row.at,
    lapsesAt: row.lapsesAt,
  }
}
