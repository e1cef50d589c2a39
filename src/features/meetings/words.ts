// The pieces the cards of meetings are made of: references, moments, members' words, and what can be pressed.
import { circleTexts } from '../../community/texts.ts'
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { shortRef } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Text, Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import type { MeetingLine, Taken } from './lines/store.ts'
import type { Box } from './rules.ts'
import { dateOf } from './rules.ts'
import type { Gift, Meeting, MeetingPart } from './store.ts'
import { boxTexts } from './texts.ts'

export const meetingPrefix = 'B'

type Has<T> = Pick<T, keyof T & 'id'>

export function meetingRef({ id }: Has<Meeting>): RecordRef {
  return { kind: 'meeting', id }
}

export function partRef({ id }: Has<MeetingPart>): RecordRef {
  return { kind: 'meetingPart', id }
}

export function giftRef({ id }: Has<Gift>): RecordRef {
  return { kind: 'meetingGift', id }
}

export function lineRef({ id }: Has<MeetingLine>): RecordRef {
  return { kind: 'meetingLine', id }
}

export function takenRef({ id }: Has<Taken>): RecordRef {
  return { kind: 'meetingTaken', id }
}

export const cardKey = (id: string): MessageKey => `meetings.card:${id}`
export const hostKey = (id: string): MessageKey => `meetings.host:${id}`
export const harvestKey = (id: string): MessageKey => `meetings.harvest:${id}`
export const lineKey = (id: string): MessageKey => `meetings.line:${id}`
export const takenKey = (id: string): MessageKey => `meetings.taken:${id}`
export const remindKey = (id: string, member: MemberId): MessageKey => `meetings.remind:${id}@${member}`

export function shortOf({ number }: Pick<Meeting, 'number'>): string {
  return shortRef(meetingPrefix, number)
}

export function refSpan(meeting: Meeting): Span {
  return { record: meetingRef(meeting), label: [shortOf(meeting)] }
}

export function moment({ startsAt }: Pick<Meeting, 'startsAt'>): Span {
  return { at: startsAt, as: 'moment' }
}

export function dateSpan({ startsAt }: Pick<Meeting, 'startsAt'>): Span {
  return { at: startsAt, as: 'date' }
}

/** The day as words of ours, for what is stored. */
export async function dateWordsOf(q: Query, t: Translate, meeting: Meeting): Promise<string> {
  return localDateWords(t.language, dateOf(meeting, (await q.circle.community()).zone))
}

export function saidPlace(meeting: Meeting): Said | undefined {
  return meeting.place === null
    ? undefined
    : { said: meeting.place, from: meetingRef(meeting), language: meeting.language }
}

export function saidGift(gift: Gift): Said {
  return { said: gift.words, from: giftRef(gift), language: gift.language }
}

export function saidLine(line: MeetingLine): Said {
  return { said: line.words, from: lineRef(line), language: line.language }
}

export function saidTaken(taken: Taken): Said {
  return { said: taken.words, from: takenRef(taken), language: taken.language }
}

/** `We zagen` */
export function boxName(t: Translate, box: Box): string {
  return capital(t(boxTexts[box]))
}

export function nameOf(t: Translate, member: MemberId | null): Span {
  return member ? { member } : t(circleTexts.formerMember)
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`meetings.${action}`, record, choice) }
}

/** The engine lets nobody without a seat get this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  return q.who as Member
}
