// What two or more features read: the circle, its people and rooms, its question and its calendar.
import type { CommunityId, MemberId, QuestionVersionId, SpaceId } from '../core/ids.ts'
import type { CommunityState, Member, QuestionVersion, Space } from '../core/people.ts'
import type { Language } from '../core/text.ts'
import type { LocalTime, Weekday, Zone } from '../core/time.ts'
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
} from '../store/columns.ts'

const communityId = () => id<CommunityId>().notNull()
const memberId = () => id<MemberId>().notNull()

export const community = table('community', {
  id: id<CommunityId>().primaryKey(),
  name: text().notNull(),
  state: text<CommunityState>().notNull(),
  language: text<Language>().notNull(),
  zone: text<Zone>().notNull(),
  rhythm: text<'gentle' | 'all'>().notNull(),
  organisation: text(),
  contact: text(),
  ambition: text(),
  anonymityK: int().notNull(),
  createdAt: instant().notNull(),
  startedOn: localDate(),
})

export const space = table(
  'space',
  {
    id: id<SpaceId>().primaryKey(),
    communityId: communityId(),
    platform: text().notNull(),
    external: text().notNull(),
    name: text().notNull(),
    homeRoom: text(),
    homeName: text(),
    experimentsRoom: text(),
    readers: int(),
    open: bool().notNull(),
    state: text<Space['state']>().notNull(),
  },
  (t) => [
    index('space_community').on(t.communityId),
    /** A room is home to one circle only (rule 49). */
    uniqueIndex('space_room').on(t.platform, t.external, t.homeRoom).where(sql`${t.homeRoom} is not null`),
    index('space_external').on(t.platform, t.external),
  ],
)

export const member = table(
  'member',
  {
    id: id<MemberId>().primaryKey(),
    communityId: communityId(),
    name: text().notNull(),
    standing: text<Member['standing']>().notNull(),
    state: text<Member['state']>().notNull(),
    caretaker: bool().notNull(),
    joinedOn: localDate().notNull(),
    language: text<Language>().notNull(),
    languageFrom: text<'platform' | 'own'>(),
    energy: text<Member['energy']>().notNull(),
    /** A local date, or `open`. */
    awayUntil: text(),
    frozen: bool().notNull(),
    perspective: text(),
    wantsReminders: bool().notNull(),
    quotes: text<Member['quotes']>().notNull(),
    zone: text<Zone>().notNull(),
    zoneFrom: text<'platform' | 'own' | 'asked'>(),
    ownTime: text<LocalTime>(),
    quiet: json<{ from: LocalTime; until: LocalTime }>(),
    freeDays: json<readonly Weekday[]>().notNull(),
    example: bool().notNull(),
  },
  (t) => [index('member_community').on(t.communityId, t.state)],
)

/** Who somebody is on a platform; one person may have several. */
export const identity = table(
  'identity',
  {
    communityId: communityId(),
    platform: text().notNull(),
    /** The platform's own id of the workspace, server or page. */
    external: text().notNull(),
    user: text().notNull(),
    memberId: memberId(),
    /** The one address where direct messages go, by consent of kind `dm`. */
    direct: bool().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.platform, t.external, t.user] }),
    index('identity_user').on(t.platform, t.user, t.external),
    index('identity_member').on(t.communityId, t.memberId),
    uniqueIndex('identity_direct').on(t.communityId, t.memberId).where(sql`${t.direct} = 1`),
  ],
)

export const placeCard = table(
  'place_card',
  {
    memberId: memberId(),
    communityId: communityId(),
    tie: text(),
    brings: text(),
    stake: text(),
    wish: text(),
    language: text<Language>().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] })],
)

export type ConsentKind = 'join_privacy' | 'dm' | 'quote_inside' | 'ai_use' | 'pairing'

export const consent = table(
  'consent',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    memberId: memberId(),
    kind: text<ConsentKind>().notNull(),
    textVersion: int().notNull(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    index('consent_member').on(t.communityId, t.memberId),
    uniqueIndex('consent_given').on(t.communityId, t.memberId, t.kind).where(sql`${t.withdrawnAt} is null`),
  ],
)

/** A perspective in a community's own words, beside the vocabulary. */
export const perspective = table(
  'perspective',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    words: text().notNull(),
    language: text<Language>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('perspective_community').on(t.communityId)],
)

export const questionVersion = table(
  'question_version',
  {
    id: id<QuestionVersionId>().primaryKey(),
    communityId: communityId(),
    number: int().notNull(),
    text: text().notNull(),
    whyNow: text(),
    state: text<QuestionVersion['state']>().notNull(),
    by: id<MemberId>(),
    language: text<Language>().notNull(),
    createdAt: instant().notNull(),
    whatWeSeeNow: text(),
    ambitionAtTime: text(),
    proposalId: id(),
    validFrom: instant(),
  },
  (t) => [
    uniqueIndex('question_version_number').on(t.communityId, t.number),
    /** At most one living version. */
    uniqueIndex('question_version_lives').on(t.communityId).where(sql`${t.state} in ('working', 'current')`),
  ],
)

/** Days on which nothing opens or closes; both days included. */
export const holiday = table(
  'holiday',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    name: text().notNull(),
    fromOn: localDate().notNull(),
    untilOn: localDate().notNull(),
  },
  (t) => [uniqueIndex('holiday_days').on(t.communityId, t.fromOn, t.untilOn)],
)

export const pause = table(
  'pause',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    fromAt: instant().notNull(),
    untilAt: instant(),
    by: id<MemberId>(),
    why: text(),
  },
  (t) => [index('pause_community').on(t.communityId)],
)

export const outage = table(
  'outage',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    spaceId: id<SpaceId>(),
    fromAt: instant().notNull(),
    /** Absent: it is under way. */
    untilAt: instant(),
    /** What the platform's adapter said about it, for who holds a key. */
    why: text(),
  },
  (t) => [
    index('outage_community').on(t.communityId),
    uniqueIndex('outage_under_way').on(t.communityId, t.spaceId).where(sql`${t.untilAt} is null`),
  ],
)

/** `gone`: it is not there any more · `opened`: anybody may enter since · `crowded`: many more can read along than before. */
export type RoomTroubleKind = 'gone' | 'opened' | 'crowded'

/** What is the matter with a room, as its platform told; moot as soon as the circle meets in another one. */
export const roomTrouble = table(
  'room_trouble',
  {
    communityId: communityId(),
    spaceId: id<SpaceId>().notNull(),
    room: text().notNull(),
    kind: text<RoomTroubleKind>().notNull(),
    /** How many could read along before. */
    readersBefore: int(),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.spaceId, t.room] })],
)

export const setting = table(
  'setting',
  { communityId: communityId(), key: text().notNull(), value: json<unknown>().notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.key] })],
)

export type ReactionKind = 'recognise' | 'different' | 'new' | 'useful' | 'join'

/** One tap of one person on one record; open by nature (INV-14). */
export const reaction = table(
  'reaction',
  {
    communityId: communityId(),
    targetKind: text().notNull(),
    targetId: id().notNull(),
    memberId: memberId(),
    kind: text<ReactionKind>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.targetKind, t.targetId, t.memberId, t.kind] }),
    index('reaction_member').on(t.communityId, t.memberId),
  ],
)
