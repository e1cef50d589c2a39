// Queries on what was written down at a meeting, whose name stands with it, and what people take with them.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../../core/ids.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import { prepareInsert } from '../../../store/rows.ts'
import { meetingLine, meetingName, meetingTaken } from '../tables.ts'

export type MeetingLine = typeof meetingLine.$inferSelect
export type NameOnLine = typeof meetingName.$inferSelect
export type Taken = typeof meetingTaken.$inferSelect

const value = sql.placeholder

const selectLines = prepare((db) =>
  db
    .select()
    .from(meetingLine)
    .where(and(eq(meetingLine.communityId, value('community')), eq(meetingLine.meetingId, value('id'))))
    .orderBy(asc(meetingLine.at), asc(meetingLine.id))
    .prepare(),
)
const selectLine = prepare((db) =>
  db
    .select()
    .from(meetingLine)
    .where(and(eq(meetingLine.communityId, value('community')), eq(meetingLine.id, value('id'))))
    .prepare(),
)
const selectLinesBy = prepare((db) =>
  db
    .select()
    .from(meetingLine)
    .where(and(eq(meetingLine.communityId, value('community')), eq(meetingLine.by, value('id'))))
    .orderBy(asc(meetingLine.at))
    .prepare(),
)
const selectBetterBy = prepare((db) =>
  db
    .select()
    .from(meetingLine)
    .where(and(eq(meetingLine.communityId, value('community')), eq(meetingLine.betterBy, value('id'))))
    .prepare(),
)
const selectNames = prepare((db) =>
  db
    .select()
    .from(meetingName)
    .where(and(eq(meetingName.communityId, value('community')), eq(meetingName.lineId, value('id'))))
    .orderBy(asc(meetingName.at), asc(meetingName.memberId))
    .prepare(),
)
const selectNamesOf = prepare((db) =>
  db
    .select()
    .from(meetingName)
    .where(and(eq(meetingName.communityId, value('community')), eq(meetingName.memberId, value('id'))))
    .prepare(),
)
const selectTaken = prepare((db) =>
  db
    .select()
    .from(meetingTaken)
    .where(and(eq(meetingTaken.communityId, value('community')), eq(meetingTaken.id, value('id'))))
    .prepare(),
)
const selectTakenOf = prepare((db) =>
  db
    .select()
    .from(meetingTaken)
    .where(and(eq(meetingTaken.communityId, value('community')), eq(meetingTaken.memberId, value('id'))))
    .orderBy(asc(meetingTaken.at))
    .prepare(),
)
const putLine = prepareInsert(meetingLine, ['id'])
const putName = prepareInsert(meetingName, 'keep')
const putTaken = prepareInsert(meetingTaken, ['id'])

/** Of one meeting, in the order in which they were written. */
export async function listLines(db: Db, community: CommunityId, id: string): Promise<readonly MeetingLine[]> {
  return selectLines(db).all({ community, id })
}

export async function findLine(db: Db, community: CommunityId, id: string): Promise<MeetingLine | undefined> {
  return selectLine(db).get({ community, id })
}

export async function listLinesBy(db: Db, community: CommunityId, id: MemberId): Promise<readonly MeetingLine[]> {
  return selectLinesBy(db).all({ community, id })
}

/** Lines for which this member proposed other words. */
export async function listBetterBy(db: Db, community: CommunityId, id: MemberId): Promise<readonly MeetingLine[]> {
  return selectBetterBy(db).all({ community, id })
}

export async function saveLine(tx: Tx, row: MeetingLine): Promise<void> {
  putLine(tx, row)
}

/** With the names that stand with it. */
export async function removeLine(tx: Tx, community: CommunityId, id: string): Promise<void> {
  await removeNames(tx, community, id)
  tx.delete(meetingLine)
    .where(and(eq(meetingLine.communityId, community), eq(meetingLine.id, id)))
    .run()
}

/** Who put their name to a line, the first first. */
export async function listNames(db: Db, community: CommunityId, id: string): Promise<readonly NameOnLine[]> {
  return selectNames(db).all({ community, id })
}

export async function listNamesOf(db: Db, community: CommunityId, id: MemberId): Promise<readonly NameOnLine[]> {
  return selectNamesOf(db).all({ community, id })
}

export async function saveName(tx: Tx, row: NameOnLine): Promise<void> {
  putName(tx, row)
}

export async function removeName(tx: Tx, { communityId, lineId, memberId }: Omit<NameOnLine, 'at'>): Promise<void> {
  const t = meetingName
  tx.delete(t)
    .where(and(eq(t.communityId, communityId), eq(t.lineId, lineId), eq(t.memberId, memberId)))
    .run()
}

export async function removeNames(tx: Tx, community: CommunityId, lineId: string): Promise<void> {
  tx.delete(meetingName)
    .where(and(eq(meetingName.communityId, community), eq(meetingName.lineId, lineId)))
    .run()
}

export async function findTaken(db: Db, community: CommunityId, id: string): Promise<Taken | undefined> {
  return selectTaken(db).get({ community, id })
}

export async function listTakenOf(db: Db, community: CommunityId, id: MemberId): Promise<readonly Taken[]> {
  return selectTakenOf(db).all({ community, id })
}

export async function saveTaken(tx: Tx, row: Taken): Promise<void> {
  putTaken(tx, row)
}

export async function removeTaken(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(meetingTaken)
    .where(and(eq(meetingTaken.communityId, community), eq(meetingTaken.id, id)))
    .run()
}

/** What was written down stays, and nobody can tell any more by whom. */
export async function unlinkLines(tx: Tx, community: CommunityId, id: MemberId): Promise<void> {
  tx.update(meetingLine)
    .set({ by: null })
    .where(and(eq(meetingLine.communityId, community), eq(meetingLine.by, id)))
    .run()
  tx.update(meetingLine)
    .set({ better: null, betterBy: null })
    .where(and(eq(meetingLine.communityId, community), eq(meetingLine.betterBy, id)))
    .run()
  tx.delete(meetingName)
    .where(and(eq(meetingName.communityId, community), eq(meetingName.memberId, id)))
    .run()
}

export async function moveLines(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, meetingLine, meetingLine.by, merging)
  moveRows(tx, meetingLine, meetingLine.betterBy, merging)
  moveRows(tx, meetingName, meetingName.memberId, merging)
  moveRows(tx, meetingTaken, meetingTaken.memberId, merging)
}
