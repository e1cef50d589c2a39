// How roles are handed on: rotations, what people said is needed, who offered, who was asked, and notes for who comes after.

import type { TermOrigin, TermReason } from '../../community/roles/store.ts'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Role } from '../../core/people.ts'
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

const communityId = () => id<CommunityId>().notNull()
const memberId = () => id<MemberId>().notNull()

export type RotationState = 'pulse' | 'offering' | 'asking' | 'settled'
export type PerRole = Readonly<Record<Role, number>>

export const rotation = table(
  'role_rotation',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    state: text<RotationState>().notNull(),
    /** How often each was asked for; absent when that may not be shown. */
    needs: json<PerRole>(),
    seats: json<PerRole>(),
    /** The Monday of its last week, and that of the new term. */
    lastWeekOn: localDate().notNull(),
    settleOn: localDate().notNull(),
    weeks: int().notNull(),
    /** What the lot is drawn from, so that it can be drawn again. */
    seed: int().notNull(),
    askedHandover: bool().notNull(),
    openedAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [uniqueIndex('role_rotation_settle').on(t.communityId, t.settleOn)],
)

/** What somebody tapped, so that it can be changed; at closing only counts remain. */
export const rotationTap = table(
  'role_rotation_tap',
  { communityId: communityId(), rotationId: id().notNull(), memberId: memberId(), role: text<Role>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.rotationId, t.memberId] })],
)

/** Who would like a turn, by their own yes; gone when it is settled. */
export const roleOffer = table(
  'role_offer',
  {
    communityId: communityId(),
    memberId: memberId(),
    role: text<Role>().notNull(),
    together: bool().notNull(),
    origin: text<TermOrigin>().notNull(),
    reason: json<TermReason>(),
    at: instant().notNull(),
  },
  /** One turn at a time. */
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] })],
)

/** Who was asked, so that nobody is asked twice in a term; without what they said, and gone when it is settled. */
export const roleAsked = table(
  'role_asked',
  { communityId: communityId(), rotationId: id().notNull(), memberId: memberId(), role: text<Role>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.rotationId, t.memberId] })],
)

/** Who does not want to be asked for a role. */
export const roleUnasked = table('role_unasked', { communityId: communityId(), memberId: memberId() }, (t) => [
  primaryKey({ columns: [t.communityId, t.memberId] }),
])

export const handoverNote = table(
  'handover_note',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    termId: id().notNull(),
    memberId: memberId(),
    role: text<Role>().notNull(),
    whatHappened: text().notNull(),
    stillOpen: text(),
    wish: text(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('handover_note_term').on(t.communityId, t.termId),
    index('handover_note_member').on(t.communityId, t.memberId),
  ],
)
