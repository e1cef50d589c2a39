// Tables of meetings: what was planned and written down. Who comes and what was given along is only there until it is over (INV-19).
import type { MeetingForm } from '../../core/alive.ts'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { bool, id, index, instant, int, primaryKey, table, text, uniqueIndex } from '../../store/columns.ts'
import type { Box, LineState } from './rules.ts'

const communityId = () => id<CommunityId>().notNull()
const language = () => text<Language>().notNull()

export const meeting = table(
  'meeting',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    startsAt: instant().notNull(),
    minutes: int().notNull(),
    /** A place or a link, as somebody typed it. */
    place: text(),
    language: language(),
    plannedBy: id<MemberId>(),
    /** Hats that people put on themselves. */
    host: id<MemberId>(),
    writer: id<MemberId>(),
    createdAt: instant().notNull(),
    /** Since then nobody is remembered as coming any more. */
    endedAt: instant(),
    /** When it was shown to all what was written down. */
    harvestAt: instant(),
    /** When it was asked, once, whether somebody writes one more sentence. */
    askedAt: instant(),
  },
  (t) => [
    uniqueIndex('meeting_number').on(t.communityId, t.number),
    index('meeting_starts').on(t.communityId, t.startsAt),
  ],
)

/** What the host chose to do: something that is alive, by its reference, or a point in own words. */
export const meetingPart = table(
  'meeting_part',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    meetingId: id().notNull(),
    position: int().notNull(),
    form: text<MeetingForm>().notNull(),
    minutes: int().notNull(),
    /** `experiment:3f…` */
    record: text(),
    words: text(),
    language: language(),
    by: id<MemberId>(),
  },
  (t) => [index('meeting_part_meeting').on(t.communityId, t.meetingId, t.position)],
)

/** Who said that they come: for one reminder, gone when the meeting is over. */
export const meetingComing = table(
  'meeting_coming',
  { communityId: communityId(), meetingId: id().notNull(), memberId: id<MemberId>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.meetingId, t.memberId] })],
)

/** One line that is read aloud for somebody who does not come; gone when the meeting is over. */
export const meetingGift = table(
  'meeting_gift',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    meetingId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    words: text().notNull(),
    language: language(),
    named: bool().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('meeting_gift_member').on(t.communityId, t.meetingId, t.memberId)],
)

/** One line in one of the five boxes. */
export const meetingLine = table(
  'meeting_line',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    meetingId: id().notNull(),
    box: text<Box>().notNull(),
    words: text().notNull(),
    language: language(),
    /** Who wrote it down, shown nowhere: what was said is the meeting's. */
    by: id<MemberId>(),
    at: instant().notNull(),
    /** From when its days to correct it count; absent until all could read it. */
    shownAt: instant(),
    state: text<LineState>().notNull(),
    /** What it became: `experiment:3f…` */
    became: text(),
    /** What somebody would rather read there; empty: nothing. */
    better: text(),
    betterBy: id<MemberId>(),
  },
  (t) => [index('meeting_line_meeting').on(t.communityId, t.meetingId, t.at)],
)

/** Whose name stands with a line, by their own yes. */
export const meetingName = table(
  'meeting_name',
  {
    communityId: communityId(),
    lineId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.lineId, t.memberId] })],
)

/** What somebody takes with them, for the group or only for themselves. */
export const meetingTaken = table(
  'meeting_taken',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    meetingId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    words: text().notNull(),
    language: language(),
    audience: text<'group' | 'self'>().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('meeting_taken_member').on(t.communityId, t.meetingId, t.memberId)],
)
