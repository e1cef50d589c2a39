// What is kept of a summary: which weeks it is about, what people added to it, and what they allow to be shown outside.
import type { SummaryPart } from '../../core/happening.ts'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import {
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
} from '../../store/columns.ts'

/** `planned` → `open` for additions → `posted`. */
export type SummaryState = 'planned' | 'open' | 'posted'

/** A happening that was chosen, by its number in the journal. */
export interface Item {
  readonly part: SummaryPart
  readonly seq: number
}

/** `missing` in the draft; or what we take along, leave behind, and what begins. */
export type AdditionKind = 'missing' | 'take' | 'leave' | 'begin'

export type Domain = 'policy' | 'practice' | 'education' | 'relations' | 'myself'

export const summary = table(
  'summary',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    state: text<SummaryState>().notNull(),
    /** The Monday on which it opens. */
    plannedOn: localDate().notNull(),
    /** The first day it is about. */
    since: localDate().notNull(),
    /** Covers the journal after `fromSeq` up to and with `toSeq`. */
    fromSeq: int().notNull(),
    toSeq: int().notNull(),
    items: json<readonly Item[]>().notNull(),
    openedAt: instant(),
    postedAt: instant(),
    /** When words were taken out since. */
    changedAt: instant(),
  },
  (t) => [uniqueIndex('summary_planned_on').on(t.communityId, t.plannedOn)],
)

const summaryId = () => id().notNull()
const words = {
  communityId: () => id<CommunityId>().notNull(),
  memberId: () => id<MemberId>().notNull(),
  language: () => text<Language>().notNull(),
}

export const summaryAddition = table(
  'summary_addition',
  {
    id: id().primaryKey(),
    communityId: words.communityId(),
    summaryId: summaryId(),
    memberId: words.memberId(),
    kind: text<AdditionKind>().notNull(),
    part: text<SummaryPart>().notNull(),
    words: text().notNull(),
    language: words.language(),
    at: instant().notNull(),
  },
  (t) => [index('summary_addition_summary').on(t.communityId, t.summaryId)],
)

export const changeStory = table(
  'change_story',
  {
    id: id().primaryKey(),
    communityId: words.communityId(),
    summaryId: summaryId(),
    memberId: words.memberId(),
    before: text().notNull(),
    happened: text().notNull(),
    after: text().notNull(),
    matters: text().notNull(),
    domain: text<Domain>().notNull(),
    /** Whether its author would also tell it outside; each version for outside still asks. */
    outside: bool().notNull(),
    language: words.language(),
    at: instant().notNull(),
  },
  (t) => [index('change_story_summary').on(t.communityId, t.summaryId)],
)

/** Which story says most to somebody, and why. Nobody counts them. */
export const storyReason = table(
  'story_reason',
  {
    id: id().primaryKey(),
    communityId: words.communityId(),
    summaryId: summaryId(),
    storyId: id().notNull(),
    memberId: words.memberId(),
    reason: text().notNull(),
    language: words.language(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('story_reason_member').on(t.communityId, t.summaryId, t.memberId)],
)

/** The three sentences it begins with, by who finished it. */
export const summarySentences = table(
  'summary_sentences',
  {
    id: id().primaryKey(),
    communityId: words.communityId(),
    summaryId: summaryId(),
    memberId: words.memberId(),
    /** Their perspective then: two volunteers come from different sides of the table. */
    perspective: text(),
    words: text().notNull(),
    language: words.language(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('summary_sentences_member').on(t.communityId, t.summaryId, t.memberId)],
)

/** At most one under each digest. */
export const summaryOffer = table(
  'summary_offer',
  {
    communityId: words.communityId(),
    digestId: id().notNull(),
    offeredOn: localDate().notNull(),
    state: text<'open' | 'yes'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.digestId] })],
)

/** Only until it is decided. */
export const summaryVoice = table(
  'summary_voice',
  {
    communityId: words.communityId(),
    digestId: id().notNull(),
    memberId: words.memberId(),
    says: text<'yes' | 'notYet'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.digestId, t.memberId] })],
)

/** Somebody's words may stand in the version for outside. A no leaves no row. */
export const summaryQuote = table(
  'summary_quote',
  {
    communityId: words.communityId(),
    summaryId: summaryId(),
    /** As `refKey` writes it. */
    source: text().notNull(),
    memberId: words.memberId(),
    named: bool().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.summaryId, t.source, t.memberId] })],
)
