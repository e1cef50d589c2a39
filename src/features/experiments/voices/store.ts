// What people saw, foresaw and looked back on in a cycle, and which decision each of the team tapped.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, ExperimentId, MemberId } from '../../../core/ids.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import type { Observation, Prediction, ReviewVoice, Tap } from '../model.ts'
import { absent, present } from '../rows.ts'
import { experimentObservation, experimentPrediction, experimentTap, experimentVoice } from '../tables.ts'

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const [seen, foreseen, voice, tap] = [experimentObservation, experimentPrediction, experimentVoice, experimentTap]

const selectSeen = prepare((db) =>
  db
    .select()
    .from(seen)
    .where(and(eq(seen.communityId, communityOf), eq(seen.experimentId, idOf)))
    .orderBy(seen.at, seen.id)
    .prepare(),
)
const selectSeenOne = prepare((db) =>
  db
    .select()
    .from(seen)
    .where(and(eq(seen.communityId, communityOf), eq(seen.id, idOf)))
    .prepare(),
)
const selectSeenBy = prepare((db) =>
  db
    .select()
    .from(seen)
    .where(and(eq(seen.communityId, communityOf), eq(seen.memberId, idOf)))
    .orderBy(seen.at, seen.id)
    .prepare(),
)
const selectVoices = prepare((db) =>
  db
    .select()
    .from(voice)
    .where(and(eq(voice.communityId, communityOf), eq(voice.experimentId, idOf)))
    .orderBy(voice.at, voice.id)
    .prepare(),
)
const selectVoice = prepare((db) =>
  db
    .select()
    .from(voice)
    .where(and(eq(voice.communityId, communityOf), eq(voice.id, idOf)))
    .prepare(),
)
const selectVoicesBy = prepare((db) =>
  db
    .select()
    .from(voice)
    .where(and(eq(voice.communityId, communityOf), eq(voice.memberId, idOf)))
    .orderBy(voice.at, voice.id)
    .prepare(),
)
/** By id, which is random: the order tells nothing about who wrote what when. */
const selectForeseen = prepare((db) =>
  db
    .select()
    .from(foreseen)
    .where(and(eq(foreseen.communityId, communityOf), eq(foreseen.cycleId, idOf)))
    .orderBy(foreseen.id)
    .prepare(),
)
const selectForeseenOne = prepare((db) =>
  db
    .select()
    .from(foreseen)
    .where(and(eq(foreseen.communityId, communityOf), eq(foreseen.id, idOf)))
    .prepare(),
)
const selectForeseenBy = prepare((db) =>
  db
    .select()
    .from(foreseen)
    .where(and(eq(foreseen.communityId, communityOf), eq(foreseen.memberId, idOf)))
    .prepare(),
)
const selectTaps = prepare((db) =>
  db
    .select()
    .from(tap)
    .where(and(eq(tap.communityId, communityOf), eq(tap.cycleId, idOf)))
    .orderBy(tap.at, tap.memberId)
    .prepare(),
)

export async function listObservations(
  db: Db,
  communityId: CommunityId,
  experimentId: ExperimentId,
): Promise<readonly Observation[]> {
  return selectSeen(db).all({ community: communityId, id: experimentId }).map(present)
}

export async function findObservation(db: Db, communityId: CommunityId, id: string): Promise<Observation | undefined> {
  const row = selectSeenOne(db).get({ community: communityId, id })
  return row && present(row)
}

export async function listObservationsBy(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly Observation[]> {
  return selectSeenBy(db).all({ community: communityId, id: memberId }).map(present)
}

export async function saveObservation(tx: Tx, communityId: CommunityId, row: Observation): Promise<void> {
  tx.insert(seen)
    .values({ ...(absent(row) as typeof seen.$inferSelect), communityId })
    .run()
}

export async function removeObservation(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(seen)
    .where(and(eq(seen.communityId, communityId), eq(seen.id, id)))
    .run()
}

export async function listVoices(
  db: Db,
  communityId: CommunityId,
  experimentId: ExperimentId,
): Promise<readonly ReviewVoice[]> {
  return selectVoices(db).all({ community: communityId, id: experimentId }).map(present)
}

export async function findVoice(db: Db, communityId: CommunityId, id: string): Promise<ReviewVoice | undefined> {
  const row = selectVoice(db).get({ community: communityId, id })
  return row && present(row)
}

export async function listVoicesBy(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly ReviewVoice[]> {
  return selectVoicesBy(db).all({ community: communityId, id: memberId }).map(present)
}

/** One voice for each person and cycle; saving it again replaces what was said. */
export async function saveVoice(tx: Tx, communityId: CommunityId, row: ReviewVoice): Promise<void> {
  const { id, ...rest } = absent(row) as typeof voice.$inferSelect
  tx.insert(voice)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: voice.id, set: rest })
    .run()
}

export async function removeVoice(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(voice)
    .where(and(eq(voice.communityId, communityId), eq(voice.id, id)))
    .run()
}

export async function listPredictions(
  db: Db,
  communityId: CommunityId,
  cycleId: string,
): Promise<readonly Prediction[]> {
  return selectForeseen(db).all({ community: communityId, id: cycleId }).map(present)
}

export async function findPrediction(db: Db, communityId: CommunityId, id: string): Promise<Prediction | undefined> {
  const row = selectForeseenOne(db).get({ community: communityId, id })
  return row && present(row)
}

export async function listPredictionsBy(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly Prediction[]> {
  return selectForeseenBy(db).all({ community: communityId, id: memberId }).map(present)
}

export async function savePrediction(tx: Tx, communityId: CommunityId, row: Prediction): Promise<void> {
  const { id, ...rest } = absent(row) as typeof foreseen.$inferSelect
  tx.insert(foreseen)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: foreseen.id, set: rest })
    .run()
}

export async function removePrediction(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(foreseen)
    .where(and(eq(foreseen.communityId, communityId), eq(foreseen.id, id)))
    .run()
}

export async function listTaps(db: Db, communityId: CommunityId, cycleId: string): Promise<readonly Tap[]> {
  return selectTaps(db).all({ community: communityId, id: cycleId })
}

/** One choice for each member of the team; tapping the same again keeps its moment. */
export async function saveTap(tx: Tx, communityId: CommunityId, row: Tap): Promise<void> {
  tx.insert(tap)
    .values({ ...row, communityId })
    .onConflictDoUpdate({
      target: [tap.communityId, tap.cycleId, tap.memberId],
      set: { choice: row.choice, at: row.at },
    })
    .run()
}

/** All taps of a cycle, when they were single taps for a decision that stands now; or those of one member. */
export async function removeTaps(
  tx: Tx,
  communityId: CommunityId,
  { cycleId, memberId }: { readonly cycleId?: string; readonly memberId?: MemberId },
): Promise<void> {
  const ofCycle = cycleId === undefined ? undefined : eq(tap.cycleId, cycleId)
  const ofMember = memberId === undefined ? undefined : eq(tap.memberId, memberId)
  tx.delete(tap)
    .where(and(eq(tap.communityId, communityId), ofCycle, ofMember))
    .run()
}

/** Two were one person, who said one thing each time by now. */
export async function moveVoices(tx: Tx, merging: Moving): Promise<void> {
  for (const table of [seen, foreseen, voice, tap] as const) moveRows(tx, table, table.memberId, merging)
}
