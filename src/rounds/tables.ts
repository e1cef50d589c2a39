// What a round keeps: its question and answers, and what lies there only as long as it is open.
import type { PromptId, Visibility } from '../community/prompts.ts'
import type { AnswerId, CommunityId, MemberId, RoundId } from '../core/ids.ts'
import type { Language } from '../core/text.ts'
import type { Window } from '../core/window.ts'
import {
  blob,
  bool,
  id,
  index,
  instant,
  int,
  json,
  localDate,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../store/columns.ts'
import type { Spread } from './spread.ts'

const communityId = () => id<CommunityId>().notNull()
const memberId = () => id<MemberId>().notNull()
const roundId = () => id<RoundId>().notNull()

/** A planned round is an occurrence of its ritual; the row begins when it opens. */
export type RoundState = 'open' | 'closed' | 'harvested' | 'cancelled'
/** What became of the anonymous answers at closing. */
export type AnonymousOutcome = 'none' | 'tooFew' | 'released' | 'pooled'

export const round = table(
  'round',
  {
    id: id<RoundId>().primaryKey(),
    communityId: communityId(),
    kind: text().notNull(),
    /** What it is about, as a stored reference. */
    subject: text().notNull(),
    promptId: text<PromptId>(),
    asks: text<'words' | 'scale' | 'choice'>().notNull(),
    depth: int<1 | 2 | 3>().notNull(),
    optionCount: int().notNull(),
    offers: json<readonly Visibility[]>().notNull(),
    window: json<Window>().notNull(),
    /** How many it takes before anything without a name is shown (INV-14). */
    threshold: int().notNull(),
    plannedOn: localDate().notNull(),
    openedAt: instant().notNull(),
    closedAt: instant(),
    state: text<RoundState>().notNull(),
    voices: int().notNull(),
    anonymous: text<AnonymousOutcome>().notNull(),
    spread: json<Spread>(),
  },
  (t) => [
    /** INV-30. */
    uniqueIndex('round_occurrence').on(t.communityId, t.kind, t.subject, t.plannedOn),
    index('round_state').on(t.communityId, t.kind, t.state),
    index('round_newest').on(t.communityId, t.kind, t.openedAt, t.id),
  ],
)

/** Answers with a name, and notes that only their author can read; the words of the latter are sealed. */
export const answer = table(
  'answer',
  {
    id: id<AnswerId>().primaryKey(),
    communityId: communityId(),
    kind: text().notNull(),
    /** Absent for something written down without a question. */
    roundId: id<RoundId>(),
    memberId: memberId(),
    visibility: text<'group' | 'self'>().notNull(),
    words: text().notNull(),
    language: text<Language>().notNull(),
    themeId: id(),
    quoteOk: bool().notNull(),
    /** The platform's id of what was typed, so that its author's edit is followed. */
    messageId: text(),
    createdAt: instant().notNull(),
    editedAt: instant(),
  },
  (t) => [
    /** INV-31. */
    uniqueIndex('answer_member').on(t.communityId, t.roundId, t.memberId),
    index('answer_author').on(t.communityId, t.memberId),
    index('answer_message').on(t.communityId, t.messageId),
  ],
)

/** Who skipped, and whose first reply in the thread has been; deleted at closing. */
export const roundMarker = table(
  'round_marker',
  {
    communityId: communityId(),
    roundId: roundId(),
    memberId: memberId(),
    kind: text<'skipped' | 'talked'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.roundId, t.memberId, t.kind] })],
)

/** What somebody tapped on a light scale or choice, so that it can be changed; at closing only counts remain. */
export const roundTap = table(
  'round_tap',
  { communityId: communityId(), roundId: roundId(), memberId: memberId(), choice: int().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.roundId, t.memberId] })],
)

/** Everything anonymous of one open round, rewritten whole for each answer. */
export const sealedBox = table(
  'sealed_box',
  { communityId: communityId(), roundId: roundId(), sealed: blob().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.roundId] })],
)

/** Too few to be shown: waits for one following round of its kind, under a key of its own. */
export const heldBox = table(
  'held_box',
  { communityId: communityId(), kind: text().notNull(), keyId: id().notNull(), sealed: blob().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.kind] })],
)

/** Anonymous words after closing, in an order that says nothing. */
export const releasedText = table(
  'released_text',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    roundId: roundId(),
    words: text().notNull(),
    releasedOn: localDate().notNull(),
  },
  (t) => [index('released_text_round').on(t.communityId, t.roundId)],
)

/** One reminder for each member and round at most (INV-34); deleted at closing. */
export const roundReminder = table(
  'round_reminder',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    roundId: roundId(),
    memberId: memberId(),
    sentAt: instant(),
  },
  (t) => [uniqueIndex('round_reminder_member').on(t.communityId, t.roundId, t.memberId)],
)

/** How many rounds somebody let pass; for that member and for the question whether they want rest, nobody else (INV-35). */
export const quiet = table(
  'quiet',
  { communityId: communityId(), memberId: memberId(), rounds: int().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] })],
)
