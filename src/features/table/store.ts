// Queries on seats, their steps, and the times the circle looked who is missing.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { seat, seatStep, tableCheck } from './tables.ts'

export type Seat = typeof seat.$inferSelect
export type SeatStep = typeof seatStep.$inferSelect
export type TableCheck = typeof tableCheck.$inferSelect

const value = sql.placeholder

const selectSeats = prepare((db) =>
  db
    .select()
    .from(seat)
    .where(eq(seat.communityId, value('community')))
    .orderBy(asc(seat.number))
    .prepare(),
)
const selectSteps = prepare((db) =>
  db
    .select()
    .from(seatStep)
    .where(and(eq(seatStep.communityId, value('community')), eq(seatStep.seatId, value('id'))))
    .orderBy(asc(seatStep.number))
    .prepare(),
)
const selectStep = prepare((db) =>
  db
    .select()
    .from(seatStep)
    .where(and(eq(seatStep.communityId, value('community')), eq(seatStep.id, value('id'))))
    .prepare(),
)
const selectStepsBy = prepare((db) =>
  db
    .select()
    .from(seatStep)
    .where(and(eq(seatStep.communityId, value('community')), eq(seatStep.memberId, value('id'))))
    .orderBy(asc(seatStep.at), asc(seatStep.number))
    .prepare(),
)
const selectChecks = prepare((db) =>
  db
    .select()
    .from(tableCheck)
    .where(eq(tableCheck.communityId, value('community')))
    .orderBy(desc(tableCheck.openedAt), desc(tableCheck.id))
    .limit(50)
    .prepare(),
)
const putSeat = prepareInsert(seat, ['id'])
const putStep = prepareInsert(seatStep, ['id'])
const putCheck = prepareInsert(tableCheck, ['id'])

/** By number. */
export async function listSeats(db: Db, community: CommunityId): Promise<readonly Seat[]> {
  return selectSeats(db).all({ community })
}

export async function findSeat(db: Db, community: CommunityId, id: string): Promise<Seat | undefined> {
  return (await listSeats(db, community)).find((one) => one.id === id)
}

export async function saveSeat(tx: Tx, row: Seat): Promise<void> {
  putSeat(tx, row)
}

/** With all its steps. */
export async function removeSeat(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(seatStep)
    .where(and(eq(seatStep.communityId, community), eq(seatStep.seatId, id)))
    .run()
  tx.delete(seat)
    .where(and(eq(seat.communityId, community), eq(seat.id, id)))
    .run()
}

/** In the order in which they were taken. */
export async function listSteps(db: Db, community: CommunityId, id: string): Promise<readonly SeatStep[]> {
  return selectSteps(db).all({ community, id })
}

export async function findStep(db: Db, community: CommunityId, id: string): Promise<SeatStep | undefined> {
  return selectStep(db).get({ community, id })
}

export async function listStepsBy(db: Db, community: CommunityId, id: MemberId): Promise<readonly SeatStep[]> {
  return selectStepsBy(db).all({ community, id })
}

export async function saveStep(tx: Tx, row: SeatStep): Promise<void> {
  putStep(tx, row)
}

export async function removeSteps(tx: Tx, community: CommunityId, ids: readonly string[]): Promise<void> {
  tx.delete(seatStep)
    .where(and(eq(seatStep.communityId, community), inArray(seatStep.id, [...ids])))
    .run()
}

/** Newest first. */
export async function listChecks(db: Db, community: CommunityId): Promise<readonly TableCheck[]> {
  return selectChecks(db).all({ community })
}

export async function findCheck(db: Db, community: CommunityId, id: string): Promise<TableCheck | undefined> {
  return (await listChecks(db, community)).find((one) => one.id === id)
}

export async function saveCheck(tx: Tx, row: TableCheck): Promise<void> {
  putCheck(tx, row)
}

/** The seat stays, and nobody can tell any more who said or did it (INV-40). */
export async function unlinkMember(tx: Tx, community: CommunityId, id: MemberId): Promise<void> {
  for (const column of ['by', 'approachedBy', 'seatedBy'] as const) {
    tx.update(seat)
      .set({ [column]: null })
      .where(and(eq(seat.communityId, community), eq(seat[column], id)))
      .run()
  }
  for (const column of ['memberId', 'approachedBefore', 'seatedBefore'] as const) {
    tx.update(seatStep)
      .set({ [column]: null })
      .where(and(eq(seatStep.communityId, community), eq(seatStep[column], id)))
      .run()
  }
  tx.update(tableCheck)
    .set({ by: null })
    .where(and(eq(tableCheck.communityId, community), eq(tableCheck.by, id)))
    .run()
}

/** Two were one person. */
export async function moveMember(tx: Tx, merging: Moving): Promise<void> {
  for (const column of [seat.by, seat.approachedBy, seat.seatedBy]) moveRows(tx, seat, column, merging)
  for (const column of [seatStep.memberId, seatStep.approachedBefore, seatStep.seatedBefore]) {
    moveRows(tx, seatStep, column, merging)
  }
  moveRows(tx, tableCheck, tableCheck.by, merging)
}
