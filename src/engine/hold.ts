// What is asked once more before something is sent: is it still wanted, and is this the time?
import type { RoomTrouble } from '../community/room-troubles/store.ts'
import { listTroubles } from '../community/room-troubles/store.ts'
import { isFree, isPaused } from '../core/calendar.ts'
import type { Query } from '../core/context.ts'
import type { OwnHours } from '../core/own-hours.ts'
import { isQuiet, nextAwake } from '../core/own-hours.ts'
import type { Member } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { addDays, plus, toInstant, toLocal } from '../core/time.ts'
import type { PartRow } from '../store/outgoing/parts.ts'
import { restReasons } from '../store/outgoing/resting.ts'
import type { MessageRow } from '../store/outgoing/store.ts'
import { readCard } from './stored-card.ts'
import { sourcesOf } from './words.ts'

/** How often we look again at what ends by itself: a pause without an end, a place out of reach. */
const lookAgainHours = 1

/** `lapse`: not any more; a moment: not yet; undefined: now. Only for what was not shown before. */
export async function holdOf(q: Query, message: MessageRow): Promise<'lapse' | Instant | undefined> {
  if (message.expiresAt !== null && message.expiresAt <= q.now) return 'lapse'
  const calendar = await q.circle.calendar()
  if (!isAnswer(message) && isPaused(calendar, q.now)) {
    const pause = calendar.pauses.find(({ from, until }) => from <= q.now && (until === undefined || q.now < until))
    return pause?.until ?? plus(q.now, { hours: lookAgainHours })
  }
  if (message.purpose.to !== 'member') return undefined
  const member = await q.circle.member(message.purpose.member)
  if (!member || member.frozen || member.state !== 'active') return 'lapse'
  const isResting = member.awayUntil !== undefined || member.energy === 'low'
  if (!isAnswer(message) && isResting) return 'lapse'
  if (message.cost !== 'direct') return undefined
  if (!member.wantsDirect) return 'lapse'
  return quietUntil(q.now, message, member, (date) => isFree(calendar, date))
}

/** Until when a part is set aside, at least; what ends the reason wakes it sooner. */
export interface Rest {
  readonly minutes: number
  readonly reason: string
}

/** A place out of reach gets nothing, so that nothing is given up there; a room that others can read since gets no member's words (INV-41). */
export async function restOf(q: Query, row: PartRow, message: MessageRow): Promise<Rest | undefined> {
  const space = (await q.circle.spaces()).find(({ id }) => id === row.spaceId)
  if (space && space.state !== 'connected') return { minutes: lookAgainHours * 60, reason: restReasons.lost }
  if (row.receipt !== null || !('room' in row.place)) return undefined
  const { room } = row.place
  const isOpen = ({ kind, ...one }: RoomTrouble) => kind !== 'gone' && one.space === row.spaceId && one.room === room
  if (!(await listTroubles(q.db, q.community)).some(isOpen)) return undefined
  return hasWords(q, message) ? { minutes: lookAgainHours * 60, reason: restReasons.held } : undefined
}

/** Somebody's words beside those that everybody may know: the circle's own name and its question. */
function hasWords(q: Query, message: MessageRow): boolean {
  const common = ['member:', 'community:', 'question:']
  return [...sourcesOf(readCard(q.vault, message))].some((source) => !common.some((kind) => source.startsWith(kind)))
}

/** What somebody's own act brought about just now. A question at their own hour was asked for too, but it comes by itself. */
function isAnswer({ cost, notBefore }: MessageRow): boolean {
  return cost === 'asked' && notBefore === null
}

/** The hour that a member chose wins over their quiet hours, never over a day that is free. */
function quietUntil(
  now: Instant,
  message: MessageRow,
  member: Member,
  isHoliday: (date: ReturnType<typeof toLocal>['date']) => boolean,
): Instant | undefined {
  const own: OwnHours = {
    zone: member.zone,
    ...(member.ownTime && { at: member.ownTime }),
    ...(member.quiet && { quiet: member.quiet }),
    freeDays: member.freeDays,
  }
  const { date, weekday } = toLocal(own.zone, now)
  if (isHoliday(date)) return nextAwake(own, toInstant(own.zone, addDays(date, 1), '00:00'))
  const isChosen = message.notBefore !== null && toLocal(own.zone, message.notBefore).time === member.ownTime
  if (isChosen && !member.freeDays.includes(weekday)) return undefined
  return isQuiet(own, now) ? nextAwake(own, now) : undefined
}
