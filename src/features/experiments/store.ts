// Experiments, their cycles, who is in the team and who was invited, and what can still be undone.
import { and, eq, lt, sql } from 'drizzle-orm'
import type { CommunityId, ExperimentId, MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import type { Cycle, Experiment, TeamPlace } from './model.ts'
import { absent, present } from './rows.ts'
import {
  experiment,
  experimentCycle,
  experimentInvitation,
  experimentObservation,
  experimentTeam,
  experimentUndo,
} from './tables.ts'

export type Undo = Omit<typeof experimentUndo.$inferSelect, 'communityId'>
type Invitation = Omit<typeof experimentInvitation.$inferSelect, 'communityId'>

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const of = (db: Db) => db.select().from(experiment)
const cyclesOf = (db: Db) => db.select().from(experimentCycle)

const selectAll = prepare((db) =>
  of(db).where(eq(experiment.communityId, communityOf)).orderBy(experiment.number).prepare(),
)
const selectRunning = prepare((db) =>
  of(db)
    .where(and(eq(experiment.communityId, communityOf), eq(experiment.state, 'running')))
    .orderBy(experiment.number)
    .prepare(),
)
const selectStates = prepare((db) =>
  db.select({ state: experiment.state }).from(experiment).where(eq(experiment.communityId, communityOf)).prepare(),
)
const selectOne = prepare((db) =>
  of(db)
    .where(and(eq(experiment.communityId, communityOf), eq(experiment.id, idOf)))
    .prepare(),
)
const selectByNumber = prepare((db) =>
  of(db)
    .where(and(eq(experiment.communityId, communityOf), eq(experiment.number, sql.placeholder('number'))))
    .prepare(),
)
const selectCycles = prepare((db) =>
  cyclesOf(db)
    .where(and(eq(experimentCycle.communityId, communityOf), eq(experimentCycle.experimentId, idOf)))
    .orderBy(experimentCycle.number)
    .prepare(),
)
const selectCycle = prepare((db) =>
  cyclesOf(db)
    .where(and(eq(experimentCycle.communityId, communityOf), eq(experimentCycle.id, idOf)))
    .prepare(),
)
const selectTeam = prepare((db) =>
  db
    .select()
    .from(experimentTeam)
    .where(and(eq(experimentTeam.communityId, communityOf), eq(experimentTeam.experimentId, idOf)))
    .orderBy(experimentTeam.joinedAt, experimentTeam.id)
    .prepare(),
)
const selectPlaces = prepare((db) =>
  db
    .select()
    .from(experimentTeam)
    .where(and(eq(experimentTeam.communityId, communityOf), eq(experimentTeam.memberId, idOf)))
    .prepare(),
)
const selectInvitations = prepare((db) =>
  db
    .select()
    .from(experimentInvitation)
    .where(and(eq(experimentInvitation.communityId, communityOf), eq(experimentInvitation.memberId, idOf)))
    .orderBy(experimentInvitation.at)
    .prepare(),
)
const selectUndo = prepare((db) =>
  db
    .select()
    .from(experimentUndo)
    .where(and(eq(experimentUndo.communityId, communityOf), eq(experimentUndo.id, idOf)))
    .prepare(),
)

export async function listExperiments(db: Db, communityId: CommunityId): Promise<readonly Experiment[]> {
  return selectAll(db).all({ community: communityId }).map(present)
}

export async function listRunning(db: Db, communityId: CommunityId): Promise<readonly Experiment[]> {
  return selectRunning(db).all({ community: communityId }).map(present)
}

/** How each experiment stands, for the board: after years there are many, and nothing else of them is needed. */
export async function listStates(db: Db, communityId: CommunityId): Promise<readonly Pick<Experiment, 'state'>[]> {
  return selectStates(db).all({ community: communityId })
}

export async function findExperiment(db: Db, communityId: CommunityId, id: string): Promise<Experiment | undefined> {
  const row = selectOne(db).get({ community: communityId, id })
  return row && present(row)
}

export async function findByNumber(db: Db, communityId: CommunityId, number: number): Promise<Experiment | undefined> {
  const row = selectByNumber(db).get({ community: communityId, number })
  return row && present(row)
}

export async function saveExperiment(tx: Tx, communityId: CommunityId, row: Experiment): Promise<void> {
  const { id, ...rest } = absent(row) as typeof experiment.$inferSelect
  tx.insert(experiment)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: experiment.id, set: rest })
    .run()
}

/** Takes an idea out of the log as if it had never been there; only within the minutes of undoing. */
export async function removeExperiment(tx: Tx, communityId: CommunityId, id: ExperimentId): Promise<void> {
  for (const owned of [experimentTeam, experimentInvitation, experimentObservation, experimentUndo] as const) {
    tx.delete(owned)
      .where(and(eq(owned.communityId, communityId), eq(owned.experimentId, id)))
      .run()
  }
  tx.delete(experiment)
    .where(and(eq(experiment.communityId, communityId), eq(experiment.id, id)))
    .run()
}

export async function listCycles(db: Db, communityId: CommunityId, id: ExperimentId): Promise<readonly Cycle[]> {
  return selectCycles(db).all({ community: communityId, id }).map(present)
}

export async function findCycle(db: Db, communityId: CommunityId, id: string): Promise<Cycle | undefined> {
  const row = selectCycle(db).get({ community: communityId, id })
  return row && present(row)
}

export async function saveCycle(tx: Tx, communityId: CommunityId, row: Cycle): Promise<void> {
  const { id, ...rest } = absent(row) as typeof experimentCycle.$inferSelect
  tx.insert(experimentCycle)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: experimentCycle.id, set: rest })
    .run()
}

export async function removeCycle(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(experimentCycle)
    .where(and(eq(experimentCycle.communityId, communityId), eq(experimentCycle.id, id)))
    .run()
}

export async function listTeam(db: Db, communityId: CommunityId, id: ExperimentId): Promise<readonly TeamPlace[]> {
  return selectTeam(db).all({ community: communityId, id }).map(present)
}

/** Every experiment this member is in the team of. */
export async function listTeamsOf(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly { readonly experimentId: ExperimentId; readonly joinedAt: Instant }[]> {
  return selectPlaces(db).all({ community: communityId, id: memberId })
}

export async function saveTeamPlace(
  tx: Tx,
  communityId: CommunityId,
  row: { id: string; experimentId: ExperimentId; memberId: MemberId; joinedAt: Instant },
): Promise<void> {
  tx.insert(experimentTeam)
    .values({ ...row, communityId })
    .onConflictDoNothing()
    .run()
}

export async function removeTeamPlace(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(experimentTeam)
    .where(and(eq(experimentTeam.communityId, communityId), eq(experimentTeam.id, id)))
    .run()
}

export async function listInvitations(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<readonly Invitation[]> {
  return selectInvitations(db).all({ community: communityId, id: memberId })
}

export async function saveInvitation(tx: Tx, communityId: CommunityId, row: Invitation): Promise<void> {
  tx.insert(experimentInvitation)
    .values({ ...row, communityId })
    .onConflictDoNothing()
    .run()
}

/** After any answer: a no leaves no trace. */
export async function removeInvitation(
  tx: Tx,
  communityId: CommunityId,
  experimentId: ExperimentId,
  memberId: MemberId,
): Promise<void> {
  const t = experimentInvitation
  tx.delete(t)
    .where(and(eq(t.communityId, communityId), eq(t.experimentId, experimentId), eq(t.memberId, memberId)))
    .run()
}

export async function findUndo(db: Db, communityId: CommunityId, id: string): Promise<Undo | undefined> {
  return selectUndo(db).get({ community: communityId, id })
}

export async function saveUndo(tx: Tx, communityId: CommunityId, row: Undo): Promise<void> {
  tx.insert(experimentUndo)
    .values({ ...row, communityId })
    .run()
}

export async function removeUndo(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(experimentUndo)
    .where(and(eq(experimentUndo.communityId, communityId), eq(experimentUndo.id, id)))
    .run()
}

export async function removeUndosBefore(tx: Tx, communityId: CommunityId, at: Instant): Promise<void> {
  tx.delete(experimentUndo)
    .where(and(eq(experimentUndo.communityId, communityId), lt(experimentUndo.at, at)))
    .run()
}

/** The joint work stays, without this name. */
export async function unlinkMember(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  const here = { experiment, team: experimentTeam, undo: experimentUndo, invitation: experimentInvitation }
  tx.update(here.experiment)
    .set({ by: null })
    .where(and(eq(experiment.communityId, communityId), eq(experiment.by, memberId)))
    .run()
  tx.update(here.team)
    .set({ memberId: null })
    .where(and(eq(here.team.communityId, communityId), eq(here.team.memberId, memberId)))
    .run()
  tx.delete(here.undo)
    .where(and(eq(here.undo.communityId, communityId), eq(here.undo.memberId, memberId)))
    .run()
  for (const column of [here.invitation.memberId, here.invitation.byMemberId]) {
    tx.delete(here.invitation)
      .where(and(eq(here.invitation.communityId, communityId), eq(column, memberId)))
      .run()
  }
}

/** Two were one person, in a team once; what could be taken back in these minutes no longer can. */
export async function moveExperiments(tx: Tx, merging: Moving): Promise<void> {
  const { community, from } = merging
  moveRows(tx, experiment, experiment.by, merging)
  moveRows(tx, experimentTeam, experimentTeam.memberId, merging)
  moveRows(tx, experimentInvitation, experimentInvitation.memberId, merging)
  moveRows(tx, experimentInvitation, experimentInvitation.byMemberId, merging)
  tx.delete(experimentUndo)
    .where(and(eq(experimentUndo.communityId, community), eq(experimentUndo.memberId, from)))
    .run()
}
