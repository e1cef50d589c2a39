// Queries on what stands around the shared question: remarks, map entries, ambitions.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import type { MapKind } from './rules.ts'
import { ambitionVersion, mapEntry, questionRemark, questionSharpening, questionWording } from './tables.ts'

export type Sharpening = typeof questionSharpening.$inferSelect
export type Remark = typeof questionRemark.$inferSelect
export type MapEntry = typeof mapEntry.$inferSelect
export type Wording = typeof questionWording.$inferSelect
export type Ambition = typeof ambitionVersion.$inferSelect

const value = sql.placeholder

const selectSharpenings = prepare((db) =>
  db
    .select()
    .from(questionSharpening)
    .where(eq(questionSharpening.communityId, value('community')))
    .orderBy(desc(questionSharpening.openedAt), desc(questionSharpening.id))
    .limit(20)
    .prepare(),
)
const selectSharpening = prepare((db) =>
  db
    .select()
    .from(questionSharpening)
    .where(and(eq(questionSharpening.communityId, value('community')), eq(questionSharpening.id, value('id'))))
    .prepare(),
)
const selectRemarks = prepare((db) =>
  db
    .select()
    .from(questionRemark)
    .where(and(eq(questionRemark.communityId, value('community')), eq(questionRemark.sharpeningId, value('id'))))
    .orderBy(asc(questionRemark.at), asc(questionRemark.id))
    .prepare(),
)
const selectRemark = prepare((db) =>
  db
    .select()
    .from(questionRemark)
    .where(and(eq(questionRemark.communityId, value('community')), eq(questionRemark.id, value('id'))))
    .prepare(),
)
const selectRemarksBy = prepare((db) =>
  db
    .select()
    .from(questionRemark)
    .where(and(eq(questionRemark.communityId, value('community')), eq(questionRemark.memberId, value('id'))))
    .orderBy(asc(questionRemark.at))
    .prepare(),
)
const selectEntries = prepare((db) =>
  db
    .select()
    .from(mapEntry)
    .where(eq(mapEntry.communityId, value('community')))
    .orderBy(desc(mapEntry.at), desc(mapEntry.id))
    .prepare(),
)
const selectEntry = prepare((db) =>
  db
    .select()
    .from(mapEntry)
    .where(and(eq(mapEntry.communityId, value('community')), eq(mapEntry.id, value('id'))))
    .prepare(),
)
const selectAmbitions = prepare((db) =>
  db
    .select()
    .from(ambitionVersion)
    .where(eq(ambitionVersion.communityId, value('community')))
    .orderBy(asc(ambitionVersion.number))
    .prepare(),
)
const selectWordings = prepare((db) =>
  db
    .select()
    .from(questionWording)
    .where(eq(questionWording.communityId, value('community')))
    .prepare(),
)
const putWording = prepareInsert(questionWording, ['communityId', 'proposalId'])
const putSharpening = prepareInsert(questionSharpening, ['id'])
const putRemark = prepareInsert(questionRemark, ['communityId', 'sharpeningId', 'memberId'])
const putEntry = prepareInsert(mapEntry, 'fail')
const putAmbition = prepareInsert(ambitionVersion, 'fail')

/** The last twenty, newest first. */
export async function listSharpenings(db: Db, community: CommunityId): Promise<readonly Sharpening[]> {
  return selectSharpenings(db).all({ community })
}

export async function findSharpening(db: Db, community: CommunityId, id: string): Promise<Sharpening | undefined> {
  return selectSharpening(db).get({ community, id })
}

export async function findOpenSharpening(db: Db, community: CommunityId): Promise<Sharpening | undefined> {
  return (await listSharpenings(db, community)).find(({ closedAt }) => closedAt === null)
}

export async function saveSharpening(tx: Tx, row: Sharpening): Promise<void> {
  putSharpening(tx, row)
}

export async function removeSharpening(tx: Tx, community: CommunityId, id: string): Promise<void> {
  const t = questionSharpening
  tx.delete(t)
    .where(and(eq(t.communityId, community), eq(t.id, id)))
    .run()
}

/** In the order in which they came. */
export async function listRemarks(db: Db, community: CommunityId, id: string): Promise<readonly Remark[]> {
  return selectRemarks(db).all({ community, id })
}

export async function findRemark(db: Db, community: CommunityId, id: string): Promise<Remark | undefined> {
  return selectRemark(db).get({ community, id })
}

export async function listRemarksBy(db: Db, community: CommunityId, id: MemberId): Promise<readonly Remark[]> {
  return selectRemarksBy(db).all({ community, id })
}

/** One of each member; a later one takes the place of an earlier one. */
export async function saveRemark(tx: Tx, row: Remark): Promise<void> {
  putRemark(tx, row)
}

export async function removeRemark(tx: Tx, community: CommunityId, id: string): Promise<void> {
  const t = questionRemark
  tx.delete(t)
    .where(and(eq(t.communityId, community), eq(t.id, id)))
    .run()
}

/** Newest first. */
export async function listEntries(db: Db, community: CommunityId, kind?: MapKind): Promise<readonly MapEntry[]> {
  const all = selectEntries(db).all({ community })
  return kind === undefined ? all : all.filter((entry) => entry.kind === kind)
}

export async function findEntry(db: Db, community: CommunityId, id: string): Promise<MapEntry | undefined> {
  return selectEntry(db).get({ community, id })
}

export async function saveEntry(tx: Tx, row: MapEntry): Promise<void> {
  putEntry(tx, row)
}

export async function removeEntry(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(mapEntry)
    .where(and(eq(mapEntry.communityId, community), eq(mapEntry.id, id)))
    .run()
}

/** Oldest first. */
export async function listAmbitions(db: Db, community: CommunityId): Promise<readonly Ambition[]> {
  return selectAmbitions(db).all({ community })
}

export async function addAmbition(tx: Tx, row: Ambition): Promise<void> {
  putAmbition(tx, row)
}

/** Every wording that was proposed from here. */
export async function listWordings(db: Db, community: CommunityId): Promise<readonly Wording[]> {
  return selectWordings(db).all({ community })
}

export async function saveWording(tx: Tx, row: Wording): Promise<void> {
  putWording(tx, row)
}

/** What is shared work stays, without this name (INV-40). */
export async function unlinkAuthor(tx: Tx, community: CommunityId, id: MemberId): Promise<void> {
  for (const t of [questionSharpening, mapEntry, ambitionVersion]) {
    tx.update(t)
      .set({ by: null })
      .where(and(eq(t.communityId, community), eq(t.by, id)))
      .run()
  }
}

/** Two were one person: of two remarks at one time their own stays. */
export async function moveAuthor(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, questionRemark, questionRemark.memberId, merging)
  for (const t of [questionSharpening, mapEntry, ambitionVersion]) moveRows(tx, t, t.by, merging)
}

export function refOf(kind: 'remark' | 'mapEntry' | 'ambition', { id }: { readonly id: string }) {
  return { kind, id }
}
