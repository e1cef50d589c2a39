// Queries on phase checks with their taps and lines, on who wants to wait, and on moments of the journey.
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Phase } from '../../core/people.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { journeyMoment, phaseCheck, phaseNotYet, phaseSign, phaseTap } from './tables.ts'

export type Check = typeof phaseCheck.$inferSelect
export type Sign = typeof phaseSign.$inferSelect
export type Moment = typeof journeyMoment.$inferSelect
export interface Tap {
  readonly memberId: MemberId
  readonly phase: Phase
}

const value = sql.placeholder
const community = value('community')
const id = value('id')

const selectCheck = prepare((db) =>
  db
    .select()
    .from(phaseCheck)
    .where(and(eq(phaseCheck.communityId, community), eq(phaseCheck.id, id)))
    .prepare(),
)
const selectLast = prepare((db) =>
  db
    .select()
    .from(phaseCheck)
    .where(eq(phaseCheck.communityId, community))
    .orderBy(desc(phaseCheck.openedAt))
    .limit(1)
    .prepare(),
)
const selectOpen = prepare((db) =>
  db
    .select()
    .from(phaseCheck)
    .where(and(eq(phaseCheck.communityId, community), isNull(phaseCheck.closedAt)))
    .prepare(),
)
const selectTaps = prepare((db) =>
  db
    .select({ memberId: phaseTap.memberId, phase: phaseTap.phase })
    .from(phaseTap)
    .where(and(eq(phaseTap.communityId, community), eq(phaseTap.checkId, id)))
    .prepare(),
)
const selectTapsOf = prepare((db) =>
  db
    .select()
    .from(phaseTap)
    .where(and(eq(phaseTap.communityId, community), eq(phaseTap.memberId, id)))
    .prepare(),
)
const selectSign = prepare((db) =>
  db
    .select()
    .from(phaseSign)
    .where(and(eq(phaseSign.communityId, community), eq(phaseSign.id, id)))
    .prepare(),
)
const selectSigns = prepare((db) =>
  db
    .select()
    .from(phaseSign)
    .where(and(eq(phaseSign.communityId, community), eq(phaseSign.checkId, id)))
    .orderBy(asc(phaseSign.at), asc(phaseSign.id))
    .prepare(),
)
const selectSignsBy = prepare((db) =>
  db
    .select()
    .from(phaseSign)
    .where(and(eq(phaseSign.communityId, community), eq(phaseSign.memberId, id)))
    .orderBy(asc(phaseSign.at))
    .prepare(),
)
const selectNotYet = prepare((db) =>
  db
    .select({ memberId: phaseNotYet.memberId })
    .from(phaseNotYet)
    .where(and(eq(phaseNotYet.communityId, community), eq(phaseNotYet.stepId, id)))
    .prepare(),
)
const selectNotYetBy = prepare((db) =>
  db
    .select({ stepId: phaseNotYet.stepId })
    .from(phaseNotYet)
    .where(and(eq(phaseNotYet.communityId, community), eq(phaseNotYet.memberId, id)))
    .prepare(),
)
const selectMoment = prepare((db) =>
  db
    .select()
    .from(journeyMoment)
    .where(and(eq(journeyMoment.communityId, community), eq(journeyMoment.id, id)))
    .prepare(),
)
const selectMoments = prepare((db) =>
  db
    .select()
    .from(journeyMoment)
    .where(eq(journeyMoment.communityId, community))
    .orderBy(asc(journeyMoment.on), asc(journeyMoment.at), asc(journeyMoment.id))
    .prepare(),
)

export async function findCheck(db: Db, communityId: CommunityId, checkId: string): Promise<Check | undefined> {
  return selectCheck(db).get({ community: communityId, id: checkId })
}

export async function findLastCheck(db: Db, communityId: CommunityId): Promise<Check | undefined> {
  return selectLast(db).get({ community: communityId })
}

/** There is one at most, but a calendar may hold them up. */
export async function listOpenChecks(db: Db, communityId: CommunityId): Promise<readonly Check[]> {
  return selectOpen(db).all({ community: communityId })
}

const putCheck = prepareInsert(phaseCheck, ['id'])

export async function saveCheck(tx: Tx, row: Check): Promise<void> {
  putCheck(tx, row)
}

/** There was no room for it after all. */
export async function removeCheck(tx: Tx, communityId: CommunityId, checkId: string): Promise<void> {
  tx.delete(phaseCheck)
    .where(and(eq(phaseCheck.communityId, communityId), eq(phaseCheck.id, checkId)))
    .run()
}

export async function listTaps(db: Db, communityId: CommunityId, checkId: string): Promise<readonly Tap[]> {
  return selectTaps(db).all({ community: communityId, id: checkId })
}

export async function listTapsBy(
  db: Db,
  communityId: CommunityId,
  member: MemberId,
): Promise<readonly (Tap & { readonly checkId: string })[]> {
  return selectTapsOf(db).all({ community: communityId, id: member })
}

/** Taps it, or takes the tap back. */
export async function toggleTap(tx: Tx, communityId: CommunityId, checkId: string, tap: Tap): Promise<void> {
  const same = and(
    and(eq(phaseTap.communityId, communityId), eq(phaseTap.checkId, checkId)),
    and(eq(phaseTap.memberId, tap.memberId), eq(phaseTap.phase, tap.phase)),
  )
  if (tx.delete(phaseTap).where(same).run().changes === 0) {
    tx.insert(phaseTap)
      .values({ communityId, checkId, ...tap })
      .run()
  }
}

/** At closing: who tapped what is nobody's business any more. */
export async function removeTaps(tx: Tx, communityId: CommunityId, checkId: string): Promise<void> {
  tx.delete(phaseTap)
    .where(and(eq(phaseTap.communityId, communityId), eq(phaseTap.checkId, checkId)))
    .run()
}

export async function findSign(db: Db, communityId: CommunityId, signId: string): Promise<Sign | undefined> {
  return selectSign(db).get({ community: communityId, id: signId })
}

export async function listSigns(db: Db, communityId: CommunityId, checkId: string): Promise<readonly Sign[]> {
  return selectSigns(db).all({ community: communityId, id: checkId })
}

export async function listSignsBy(db: Db, communityId: CommunityId, member: MemberId): Promise<readonly Sign[]> {
  return selectSignsBy(db).all({ community: communityId, id: member })
}

const putSign = prepareInsert(phaseSign, ['id'])

export async function saveSign(tx: Tx, row: Sign): Promise<void> {
  putSign(tx, row)
}

export async function removeSign(tx: Tx, communityId: CommunityId, signId: string): Promise<void> {
  tx.delete(phaseSign)
    .where(and(eq(phaseSign.communityId, communityId), eq(phaseSign.id, signId)))
    .run()
}

export async function listNotYet(db: Db, communityId: CommunityId, stepId: string): Promise<readonly MemberId[]> {
  return selectNotYet(db)
    .all({ community: communityId, id: stepId })
    .map(({ memberId }) => memberId)
}

/** The steps this member wants to wait with. */
export async function listNotYetBy(db: Db, communityId: CommunityId, member: MemberId): Promise<readonly string[]> {
  return selectNotYetBy(db)
    .all({ community: communityId, id: member })
    .map(({ stepId }) => stepId)
}

export async function saveNotYet(tx: Tx, communityId: CommunityId, stepId: string, memberId: MemberId): Promise<void> {
  tx.insert(phaseNotYet).values({ communityId, stepId, memberId }).onConflictDoNothing().run()
}

export async function removeNotYet(tx: Tx, communityId: CommunityId, stepId: string): Promise<void> {
  tx.delete(phaseNotYet)
    .where(and(eq(phaseNotYet.communityId, communityId), eq(phaseNotYet.stepId, stepId)))
    .run()
}

export async function findMoment(db: Db, communityId: CommunityId, momentId: string): Promise<Moment | undefined> {
  return selectMoment(db).get({ community: communityId, id: momentId })
}

/** By the day they are about, oldest first. */
export async function listMoments(db: Db, communityId: CommunityId): Promise<readonly Moment[]> {
  return selectMoments(db).all({ community: communityId })
}

const putMoment = prepareInsert(journeyMoment, ['id'])

export async function saveMoment(tx: Tx, row: Moment): Promise<void> {
  putMoment(tx, row)
}

export async function removeMoment(tx: Tx, communityId: CommunityId, momentId: string): Promise<void> {
  tx.delete(journeyMoment)
    .where(and(eq(journeyMoment.communityId, communityId), eq(journeyMoment.id, momentId)))
    .run()
}

/** Everything of one person; their words are taken out of posts before. */
export async function removeAllOf(tx: Tx, communityId: CommunityId, member: MemberId): Promise<void> {
  for (const owned of [phaseTap, phaseSign, phaseNotYet] as const) {
    tx.delete(owned)
      .where(and(eq(owned.communityId, communityId), eq(owned.memberId, member)))
      .run()
  }
  tx.delete(journeyMoment)
    .where(and(eq(journeyMoment.communityId, communityId), eq(journeyMoment.by, member)))
    .run()
}

/** Two were one person: a tap of each on the same phase is one. */
export async function moveAllOf(tx: Tx, merging: Moving): Promise<void> {
  for (const owned of [phaseTap, phaseSign, phaseNotYet] as const) moveRows(tx, owned, owned.memberId, merging)
  moveRows(tx, journeyMoment, journeyMoment.by, merging)
}
