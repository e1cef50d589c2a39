// Tables of the experiment log: experiments with their cycles, team and voices, and the lessons that came of them.
import type { CommunityId, ExperimentId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { bool, id, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../../store/columns.ts'
import type { Cycle, Decision, Echo, Kind, State } from './model.ts'

const communityId = () => id<CommunityId>().notNull()
const experimentId = () => id<ExperimentId>().notNull()
const language = () => text<Language>().notNull()

export const experiment = table(
  'experiment',
  {
    id: id<ExperimentId>().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    title: text().notNull(),
    language: language(),
    kind: text<Kind>(),
    forWhom: text(),
    couldHurt: text(),
    hypothesis: text(),
    smallestStep: text(),
    state: text<State>().notNull(),
    by: id<MemberId>(),
    createdAt: instant().notNull(),
    heardAt: instant().notNull(),
    askedAt: instant(),
    lookAgainAt: instant(),
  },
  (t) => [uniqueIndex('experiment_number').on(t.communityId, t.number)],
)

export const experimentCycle = table(
  'experiment_cycle',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    experimentId: experimentId(),
    number: int().notNull(),
    language: language(),
    smallestStep: text().notNull(),
    signal: text().notNull(),
    expectation: text().notNull(),
    startedAt: instant().notNull(),
    countedFrom: instant().notNull(),
    weeks: int().notNull(),
    review: text<Cycle['review']>().notNull(),
    reviewOpenedAt: instant(),
    extendedAt: instant(),
    reviewClosedAt: instant(),
    decision: text<Decision>(),
    decidedAt: instant(),
  },
  (t) => [uniqueIndex('experiment_cycle_number').on(t.communityId, t.experimentId, t.number)],
)

/** A place in a team; without a member it is held by somebody who was erased. */
export const experimentTeam = table(
  'experiment_team',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    experimentId: experimentId(),
    memberId: id<MemberId>(),
    joinedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('experiment_team_member').on(t.communityId, t.experimentId, t.memberId)],
)

/** Somebody asked somebody to join; gone with any answer. */
export const experimentInvitation = table(
  'experiment_invitation',
  {
    communityId: communityId(),
    experimentId: experimentId(),
    memberId: id<MemberId>().notNull(),
    byMemberId: id<MemberId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.experimentId, t.memberId] })],
)

export const experimentObservation = table(
  'experiment_observation',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    experimentId: experimentId(),
    cycleId: id().notNull(),
    memberId: id<MemberId>(),
    words: text().notNull(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [index('experiment_observation_of').on(t.communityId, t.experimentId)],
)

/** What a team member thinks will happen; the words are sealed until the look-back closes. */
export const experimentPrediction = table(
  'experiment_prediction',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    cycleId: id().notNull(),
    memberId: id<MemberId>(),
    words: text().notNull(),
    language: language(),
    signed: bool().notNull(),
    opened: bool().notNull(),
  },
  (t) => [uniqueIndex('experiment_prediction_member').on(t.communityId, t.cycleId, t.memberId)],
)

export const experimentVoice = table(
  'experiment_voice',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    experimentId: experimentId(),
    cycleId: id().notNull(),
    memberId: id<MemberId>(),
    inTeam: bool().notNull(),
    language: language(),
    happened: text().notNull(),
    learned: text().notNull(),
    surprise: text(),
    noticed: text(),
    next: text<Decision>(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('experiment_voice_member').on(t.communityId, t.cycleId, t.memberId),
    index('experiment_voice_of').on(t.communityId, t.experimentId),
  ],
)

export const experimentTap = table(
  'experiment_tap',
  {
    communityId: communityId(),
    cycleId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    choice: text<Decision>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.cycleId, t.memberId] })],
)

/** What somebody did in the last minutes and can still take back. */
export const experimentUndo = table(
  'experiment_undo',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    experimentId: experimentId(),
    memberId: id<MemberId>().notNull(),
    what: text<'idea' | 'start' | 'note' | 'review' | 'pause' | 'resume' | 'join' | 'withdraw' | 'tap'>().notNull(),
    /** The cycle, observation, voice or place it was about. */
    subject: id().notNull(),
    before: text<State>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('experiment_undo_at').on(t.communityId, t.at)],
)

export const lesson = table(
  'lesson',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    experimentId: experimentId(),
    cycleId: id().notNull(),
    by: id<MemberId>(),
    language: language(),
    weTried: text().notNull(),
    weThought: text(),
    weSaw: text(),
    weKnowNow: text().notNull(),
    usefulFor: text(),
    played: json<readonly string[]>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('lesson_number').on(t.communityId, t.number),
    uniqueIndex('lesson_cycle').on(t.communityId, t.cycleId),
  ],
)

/** Who puts their own name under a lesson. */
export const lessonTeller = table(
  'lesson_teller',
  { communityId: communityId(), lessonId: id().notNull(), memberId: id<MemberId>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.lessonId, t.memberId] })],
)

export const lessonEcho = table(
  'lesson_echo',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    lessonId: id().notNull(),
    memberId: id<MemberId>(),
    kind: text<Echo['kind']>().notNull(),
    how: text(),
    language: language(),
  },
  (t) => [uniqueIndex('lesson_echo_member').on(t.communityId, t.lessonId, t.kind, t.memberId)],
)
