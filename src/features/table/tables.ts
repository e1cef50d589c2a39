// Tables of the table: the seats, every step they took, and each time the circle looked who is missing.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, index, instant, int, table, text, uniqueIndex } from '../../store/columns.ts'
import type { Hearing, SeatState } from './rules.ts'

const communityId = () => id<CommunityId>().notNull()
const language = () => text<Language>().notNull()

/** A voice that is missing, or was. It has no place for anybody's name or address (INV-29). */
export const seat = table(
  'seat',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    voice: text().notNull(),
    why: text().notNull(),
    language: language(),
    state: text<SeatState>().notNull(),
    /** Who said that this voice is missing. */
    by: id<MemberId>(),
    /** The member who offered to look. */
    approachedBy: id<MemberId>(),
    /** The member or guest who brings it now. */
    seatedBy: id<MemberId>(),
    emptySince: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('seat_number').on(t.communityId, t.number), index('seat_state').on(t.communityId, t.state)],
)

/** What became of a seat, step by step. `words`: what a voice said, or why the chair was let go. */
export const seatStep = table(
  'seat_step',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    seatId: id().notNull(),
    number: int().notNull(),
    /** Steps that were taken by one press. */
    press: id().notNull(),
    fromState: text<SeatState>().notNull(),
    toState: text<SeatState>().notNull(),
    memberId: id<MemberId>(),
    how: text<Hearing>(),
    words: text(),
    language: language(),
    /** How it was before, so that it can be taken back. */
    approachedBefore: id<MemberId>(),
    seatedBefore: id<MemberId>(),
    emptySinceBefore: instant().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('seat_step_number').on(t.communityId, t.seatId, t.number)],
)

export const tableCheck = table(
  'table_check',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    /** Absent: it came by itself. */
    by: id<MemberId>(),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [index('table_check_opened').on(t.communityId, t.openedAt)],
)
