// A member's own hours: when a direct message may arrive, and when a round opens because it is morning for somebody.
import type { Calendar } from './calendar.ts'
import { isFree } from './calendar.ts'
import type { Instant, LocalDate, LocalTime, Weekday, Zone } from './time.ts'
import { addDays, hourMs, minutesOf, notYet, plus, toInstant, toLocal, weekdayOf } from './time.ts'

/** What a member chose alone. */
export interface OwnHours {
  readonly zone: Zone
  /** The hour at which they like to be asked; 09:00 when they chose none. It wins over quiet hours. */
  readonly at?: LocalTime
  /** No direct messages between these clock times; 20:00 to 08:00 when they chose none, never quiet when both are the same. */
  readonly quiet?: { readonly from: LocalTime; readonly until: LocalTime }
  readonly freeDays?: readonly Weekday[]
}

export const usualHour: LocalTime = '09:00'
export const usualQuiet = { from: '20:00', until: '08:00' } as const
/** In the last hours of a window nobody is asked any more by direct message. */
export const lastHoursMs = 12 * hourMs
/** A message that would have to wait longer is not worth sending. */
const longestWaitDays = 31

/**
 * The one moment at which a round planned on `date` opens: the earliest own opening of its members, never later than `time` in the
 * community. Somebody without a chosen hour opens at `time` in their own zone; who is free that day does not count.
 */
export function earliestOpening(
  members: readonly OwnHours[],
  date: LocalDate,
  time: LocalTime,
  calendar: Calendar,
): Instant {
  const awake = members.filter((own) => !isFreeDay(own, date))
  const openings = awake.map((own) => toInstant(own.zone, date, own.at ?? time))
  return openings.reduce((first, opening) => (opening < first ? opening : first), toInstant(calendar.zone, date, time))
}

/**
 * When a direct message about a round arrives: the later of opening and the member's own hour, on the first day that is not free for them,
 * not in their quiet hours and not in the last 12 hours of the window; otherwise undefined. `plannedOn` is the planned day of
 * the round: give it whenever the round may have opened the evening before because it was morning elsewhere.
 */
export function deliveryMoment(asked: {
  readonly own: OwnHours
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly calendar: Calendar
  readonly plannedOn?: LocalDate
}): Instant | undefined {
  const { own, opensAt, closesAt, calendar, plannedOn } = asked
  const opened = toLocal(own.zone, opensAt).date
  const latest = closesAt - lastHoursMs
  let date = plannedOn && plannedOn > opened ? plannedOn : opened
  for (let day = 0; day < longestWaitDays; day++) {
    const hour = toInstant(own.zone, date, own.at ?? usualHour)
    const moment = hour > opensAt ? hour : opensAt
    if (moment >= latest) return undefined
    const isChosen = moment === hour && own.at !== undefined
    if (!isFreeDay(own, date) && !isFree(calendar, date) && (isChosen || !isQuietTime(own, moment))) return moment
    date = addDays(date, 1)
  }
  return undefined
}

/** Whether a direct message would disturb now: in the quiet hours of this member, or on a day that is free for them. */
export function isQuiet(own: OwnHours, instant: Instant): boolean {
  return isQuietTime(own, instant) || isFreeDay(own, toLocal(own.zone, instant).date)
}

/** The moment itself when it is not quiet, otherwise the end of the quiet hours; `notYet` for somebody to whom every day is free. */
export function nextAwake(own: OwnHours, instant: Instant): Instant {
  let moment = instant
  for (let step = 0; step < 20; step++) {
    const { date } = toLocal(own.zone, moment)
    if (isFreeDay(own, date)) moment = later(toInstant(own.zone, addDays(date, 1), '00:00'), moment)
    else if (isQuietTime(own, moment)) moment = endOfQuiet(own, moment)
    else return moment
  }
  return notYet
}

function isFreeDay(own: OwnHours, date: LocalDate): boolean {
  return own.freeDays?.includes(weekdayOf(date)) ?? false
}

function isQuietTime(own: OwnHours, instant: Instant): boolean {
  const { from, until } = own.quiet ?? usualQuiet
  const { time } = toLocal(own.zone, instant)
  return from <= until ? from <= time && time < until : time >= from || time < until
}

function endOfQuiet(own: OwnHours, instant: Instant): Instant {
  const { until } = own.quiet ?? usualQuiet
  const { date, time } = toLocal(own.zone, instant)
  const end = toInstant(own.zone, time < until ? date : addDays(date, 1), until)
  // In the second pass of an hour that comes twice, the end has been once already.
  return end > instant ? end : plus(instant, { minutes: minutesOf(until) - minutesOf(time) })
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}
