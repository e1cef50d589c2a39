// Queries on meetings, their parts, and who comes or gave a line along.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { meeting, meetingComing, meetingGift, meetingPart } from './tables.ts'

export type Meeting = typeof meeting.$inferSelect
export type MeetingPart = typeof meetingPart.$inferSelect
export type Coming = typeof meetingComing.$inferSelect
export type Gift = typeof meetingGift.$inferSelect

const value = sql.placeholder

const selectMeetings = prepare((db) =>
  db
    .select()
    .from(meeting)
    .where(eq(meeting.communityId, value('community')))
    .orderBy(desc(meeting.startsAt), desc(meeting.number))
    .limit(100)
    .prepare(),
)
const selectMeeting = prepare((db) =>
  db
    .select()
    .from(meeting)
    .where(and(eq(meeting.communityId, value('community')), eq(meeting.id, value('id'))))
    .prepare(),
)
const selectByNumber = prepare((db) =>
  db
    .select()
    .from(meeting)
    .where(and(eq(meeting.communityId, value('community')), eq(meeting.number, value('number'))))
    .prepare(),
)
const selectParts = prepare((db) =>
  db
    .select()
    .from(meetingPart)
    .where(and(eq(meetingPart.communityId, value('community')), eq(meetingPart.meetingId, value('id'))))
    .orderBy(asc(meetingPart.position))
    .prepare(),
)
const selectComing = prepare((db) =>
  db
    .select()
    .from(meetingComing)
    .where(and(eq(meetingComing.communityId, value('community')), eq(meetingComing.meetingId, value('id'))))
    .prepare(),
)
const selectComingOf = prepare((db) =>
  db
    .select()
    .from(meetingComing)
    .where(and(eq(meetingComing.communityId, value('community')), eq(meetingComing.memberId, value('id'))))
    .prepare(),
)
const selectGifts = prepare((db) =>
  db
    .select()
    .from(meetingGift)
    .where(and(eq(meetingGift.communityId, value('community')), eq(meetingGift.meetingId, value('id'))))
    .orderBy(asc(meetingGift.at), asc(meetingGift.id))
    .prepare(),
)
const selectGiftsOf = prepare((db) =>
  db
    .select()
    .from(meetingGift)
    .where(and(eq(meetingGift.communityId, value('community')), eq(meetingGift.memberId, value('id'))))
    .prepare(),
)
const putMeeting = prepareInsert(meeting, ['id'])
const putPart = prepareInsert(meetingPart, 'fail')
const putComing = prepareInsert(meetingComing, 'keep')
const putGift = prepareInsert(meetingGift, ['id'])

/** The latest first, at most a hundred. */
export async function listMeetings(db: Db, community: CommunityId): Promise<readonly Meeting[]> {
  return selectMeetings(db).all({ community })
}

export async function findMeeting(db: Db, community: CommunityId, id: string): Promise<Meeting | undefined> {
  return selectMeeting(db).get({ community, id })
}

export async function findByNumber(db: Db, community: CommunityId, number: number): Promise<Meeting | undefined> {
  return selectByNumber(db).get({ community, number })
}

export async function saveMeeting(tx: Tx, row: Meeting): Promise<void> {
  putMeeting(tx, row)
}

/** With what was chosen for it, who said that they come, and what they gave along. */
export async function removeMeeting(tx: Tx, community: CommunityId, id: string): Promise<void> {
  await removeParts(tx, community, id)
  await removePresence(tx, community, id)
  tx.delete(meeting)
    .where(and(eq(meeting.communityId, community), eq(meeting.id, id)))
    .run()
}

export async function listParts(db: Db, community: CommunityId, id: string): Promise<readonly MeetingPart[]> {
  return selectParts(db).all({ community, id })
}

export async function savePart(tx: Tx, row: MeetingPart): Promise<void> {
  putPart(tx, row)
}

export async function removeParts(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(meetingPart)
    .where(and(eq(meetingPart.communityId, community), eq(meetingPart.meetingId, id)))
    .run()
}

export async function listComing(db: Db, community: CommunityId, id: string): Promise<readonly Coming[]> {
  return selectComing(db).all({ community, id })
}

export async function listComingOf(db: Db, community: CommunityId, id: MemberId): Promise<readonly Coming[]> {
  return selectComingOf(db).all({ community, id })
}

export async function saveComing(tx: Tx, row: Coming): Promise<void> {
  putComing(tx, row)
}

export async function removeComing(tx: Tx, { communityId, meetingId, memberId }: Coming): Promise<void> {
  const t = meetingComing
  tx.delete(t)
    .where(and(eq(t.communityId, communityId), eq(t.meetingId, meetingId), eq(t.memberId, memberId)))
    .run()
}

export async function removeAllComing(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(meetingComing)
    .where(and(eq(meetingComing.communityId, community), eq(meetingComing.meetingId, id)))
    .run()
}

export async function listGifts(db: Db, community: CommunityId, id: string): Promise<readonly Gift[]> {
  return selectGifts(db).all({ community, id })
}

export async function listGiftsOf(db: Db, community: CommunityId, id: MemberId): Promise<readonly Gift[]> {
  return selectGiftsOf(db).all({ community, id })
}

export async function saveGift(tx: Tx, row: Gift): Promise<void> {
  putGift(tx, row)
}

export async function removeGift(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(meetingGift)
    .where(and(eq(meetingGift.communityId, community), eq(meetingGift.id, id)))
    .run()
}

/** Who came and who did not is nobody's business afterwards (INV-19). */
export async function removePresence(tx: Tx, community: CommunityId, id: string): Promise<void> {
  await removeAllComing(tx, community, id)
  tx.delete(meetingGift)
    .where(and(eq(meetingGift.communityId, community), eq(meetingGift.meetingId, id)))
    .run()
}

/** The meeting stays, and nobody can tell any more who prepared it (INV-40). */
export async function unlinkMeetings(tx: Tx, community: CommunityId, id: MemberId): Promise<void> {
  for (const column of ['plannedBy', 'host', 'writer'] as const) {
    tx.update(meeting)
      .set({ [column]: null })
      .where(and(eq(meeting.communityId, community), eq(meeting[column], id)))
      .run()
  }
  tx.update(meetingPart)
    .set({ by: null })
    .where(and(eq(meetingPart.communityId, community), eq(meetingPart.by, id)))
    .run()
}

export async function moveMeetings(tx: Tx, merging: Moving): Promise<void> {
  for (const column of [meeting.plannedBy, meeting.host, meeting.writer]) moveRows(tx, meeting, column, merging)
  moveRows(tx, meetingPart, meetingPart.by, merging)
  moveRows(tx, meetingComing, meetingComing.memberId, merging)
  moveRows(tx, meetingGift, meetingGift.memberId, merging)
}
