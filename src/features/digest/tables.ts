// What is kept of a digest: what it covered and chose, never the words, and what members added to it by hand.
import type { DigestPart } from '../../core/happening.ts'
import type { CommunityId, DigestId, MemberId } from '../../core/ids.ts'
import type { Phase } from '../../core/people.ts'
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

/** A happening that was chosen, by its number in the journal. */
export interface Item {
  readonly part: DigestPart
  readonly seq: number
}

/** Why a digest covers more than its own week, and how many weeks it covers. */
export interface Cover {
  readonly weeks: number
  readonly because: 'holiday' | 'quiet' | 'pause'
  /** The id of the free period it is about. */
  readonly holidayId?: string
}

/** `merged`: nothing was posted, the next one covers it too. */
export type DigestState = 'drafted' | 'previewed' | 'posted' | 'merged'

export const digest = table(
  'digest',
  {
    id: id<DigestId>().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    /** The Friday it was planned on. */
    plannedOn: localDate().notNull(),
    /** The week of the journey. */
    week: int().notNull(),
    state: text<DigestState>().notNull(),
    /** Covers the journal after `fromSeq` up to and with `toSeq`. */
    fromSeq: int().notNull(),
    toSeq: int().notNull(),
    items: json<readonly Item[]>().notNull(),
    /** The phase in focus first, then the others that were active. */
    phases: json<readonly Phase[]>().notNull(),
    cover: json<Cover>(),
    quiet: bool().notNull(),
    postedAt: instant(),
  },
  (t) => [uniqueIndex('digest_planned_on').on(t.communityId, t.plannedOn)],
)

/** One foreword a digest, signed. */
export const digestForeword = table(
  'digest_foreword',
  {
    digestId: id<DigestId>().notNull(),
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    words: text().notNull(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.digestId] }),
    index('digest_foreword_member').on(t.communityId, t.memberId),
  ],
)

/** A line that somebody adds for Friday. */
export const digestNote = table(
  'digest_note',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    words: text().notNull(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('digest_note_member').on(t.communityId, t.memberId)],
)

/** Own words that somebody moved out of a digest before it was posted. */
export const digestTakenOut = table(
  'digest_taken_out',
  {
    communityId: id<CommunityId>().notNull(),
    digestId: id<DigestId>().notNull(),
    /** As `refKey` writes it. */
    source: text().notNull(),
    memberId: id<MemberId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.digestId, t.source] }),
    index('digest_taken_out_member').on(t.communityId, t.memberId),
  ],
)
