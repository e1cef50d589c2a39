// What goes out and when: messages as they should be, their parts in each space, what is due, what was opened, what was spent.
import type { Conversation } from '../../core/adapter.ts'
import type { CommunityId, MemberId, SpaceId } from '../../core/ids.ts'
import type { Cost, MessageKey, Purpose } from '../../core/post.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { Language } from '../../core/text.ts'
import type { WakeName } from '../../core/wake.ts'
import {
  bool,
  id,
  index,
  instant,
  int,
  json,
  localDate,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'

const communityId = () => id<CommunityId>().notNull()

/** A message as it should be. The card of a message to one member is sealed. */
export const message = table(
  'message',
  {
    communityId: communityId(),
    key: text<MessageKey>().notNull(),
    /** What stands after the colon of the key: a record, as a rule. */
    subject: text().notNull(),
    purpose: json<Purpose>().notNull(),
    cost: text<Cost>().notNull(),
    language: text<Language>().notNull(),
    card: text().notNull(),
    isSealed: bool().notNull(),
    revision: int().notNull(),
    liveUntil: instant(),
    /** Absent: never. */
    expiresAt: instant(),
    notBefore: instant(),
    exceptIn: id<SpaceId>(),
    isTaken: bool().notNull(),
    saidAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.key] }), index('message_subject').on(t.communityId, t.subject)],
)

/**
 * waiting: to be sent, or edited when it has a receipt · sending: claimed by `owner` · unknown: nobody can tell whether it arrived ·
 * shown · taken: withdrawn · lapsed: not worth showing any more · stuck: the platform cannot tell either · dead: refused for good.
 */
export type PartState = 'waiting' | 'sending' | 'unknown' | 'shown' | 'taken' | 'lapsed' | 'stuck' | 'dead'

/** One platform message: part `n` of a message in one conversation. The card is cut when it is claimed, so later parts appear then. */
export const part = table(
  'part',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    messageKey: text<MessageKey>().notNull(),
    spaceId: id<SpaceId>().notNull(),
    platform: text().notNull(),
    /** Where it goes, without its thread: that is the receipt of the parent. */
    place: json<Conversation>().notNull(),
    target: text().notNull(),
    /** The conversation in which nothing overtakes. */
    lane: text().notNull(),
    seq: int().notNull(),
    n: int().notNull(),
    parentPart: id(),
    state: text<PartState>().notNull(),
    claimedRevision: int(),
    shownRevision: int(),
    /** Of what is shown, so that an edit that changes nothing here is not sent. */
    shownHash: text(),
    token: text().notNull(),
    receipt: text(),
    owner: text(),
    dueAt: instant().notNull(),
    attempts: int().notNull(),
    copies: int().notNull(),
    reason: text(),
  },
  (t) => [
    uniqueIndex('part_place').on(t.communityId, t.messageKey, t.spaceId, t.target, t.n),
    index('part_due')
      .on(t.dueAt, t.lane, t.platform, t.communityId)
      .where(sql`state in ('waiting', 'sending', 'unknown')`),
    index('part_lane').on(t.lane, t.seq, t.n).where(sql`state in ('waiting', 'sending', 'unknown')`),
    index('part_receipt').on(t.platform, t.receipt).where(sql`receipt is not null`),
    index('part_undelivered').on(t.communityId).where(sql`state in ('dead', 'stuck')`),
  ],
)

/** Whose words and names stand in a message: the key of a record, or `member:<id>`. */
export const messageSource = table(
  'message_source',
  { communityId: communityId(), messageKey: text<MessageKey>().notNull(), source: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.communityId, t.messageKey, t.source] }),
    index('message_source_source').on(t.communityId, t.source),
  ],
)

/** What is due. `at` is when it was meant, `dueAt` when it is tried next. */
export const wake = table(
  'wake',
  {
    communityId: communityId(),
    key: text().notNull(),
    name: text<WakeName>().notNull(),
    subject: text().notNull(),
    at: instant().notNull(),
    dueAt: instant().notNull(),
    tries: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.key] }), index('wake_due').on(t.dueAt, t.key)],
)

export type OccurrenceState = 'opened' | 'skipped' | 'moved' | 'dropped'

/** One ritual, one subject, one planned day: at most once (INV-30). */
export const occurrence = table(
  'occurrence',
  {
    communityId: communityId(),
    ritual: text<RitualCode>().notNull(),
    subject: text().notNull(),
    plannedOn: localDate().notNull(),
    state: text<OccurrenceState>().notNull(),
    movedTo: localDate(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.ritual, t.subject, t.plannedOn] })],
)

/** What was spent of the ritual budget (INV-33), on the community's dates. */
export const spent = table(
  'spent',
  {
    communityId: communityId(),
    messageKey: text<MessageKey>().notNull(),
    week: localDate().notNull(),
    spentOn: localDate().notNull(),
    cost: text<Cost>().notNull(),
    memberId: id<MemberId>(),
    isFixed: bool().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.messageKey] }),
    index('spent_week').on(t.communityId, t.cost, t.week),
    index('spent_member').on(t.communityId, t.memberId, t.spentOn),
  ],
)

/** When the clock was last heard, to know how long nobody was there. One row, of the machine and not of a community. */
export const beat = table('beat', { name: text().primaryKey(), at: instant().notNull() })
