// Tables of looking where we are: the check with its counts, taps and lines, who wants to wait, and moments on the journey.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Phase } from '../../core/people.ts'
import type { Language } from '../../core/text.ts'
import type { Window } from '../../core/window.ts'
import { id, index, instant, int, json, localDate, primaryKey, table, text, uniqueIndex } from '../../store/columns.ts'
import type { MomentKind } from './rules.ts'

const communityId = () => id<CommunityId>().notNull()
const memberId = () => id<MemberId>().notNull()
const language = () => text<Language>().notNull()

export const phaseCheck = table(
  'phase_check',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    plannedOn: localDate().notNull(),
    openedAt: instant().notNull(),
    window: json<Window>().notNull(),
    /** From how many people on the counts are shown, as it was said when it opened. */
    threshold: int().notNull(),
    closedAt: instant(),
    /** How many people tapped; absent when there were too few. */
    voices: int(),
    /** Of each phase in its usual order; absent when there were too few. */
    counts: json<readonly number[]>(),
  },
  (t) => [uniqueIndex('phase_check_planned').on(t.communityId, t.plannedOn)],
)

/** What somebody tapped; gone at closing, when only the counts stay. */
export const phaseTap = table(
  'phase_tap',
  { communityId: communityId(), checkId: id().notNull(), memberId: memberId(), phase: text<Phase>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.checkId, t.memberId, t.phase] })],
)

/** How somebody notices where we are: with their name, for the group. */
export const phaseSign = table(
  'phase_sign',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    checkId: id().notNull(),
    memberId: memberId(),
    words: text().notNull(),
    language: language(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('phase_sign_member').on(t.communityId, t.checkId, t.memberId)],
)

/** Who wants to wait with a step; gone when it is decided otherwise, or stands. */
export const phaseNotYet = table(
  'phase_not_yet',
  { communityId: communityId(), stepId: id().notNull(), memberId: memberId() },
  (t) => [primaryKey({ columns: [t.communityId, t.stepId, t.memberId] })],
)

export const journeyMoment = table(
  'journey_moment',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    on: localDate().notNull(),
    words: text().notNull(),
    language: language(),
    kind: text<MomentKind>().notNull(),
    by: memberId(),
    at: instant().notNull(),
  },
  (t) => [index('journey_moment_on').on(t.communityId, t.on)],
)
