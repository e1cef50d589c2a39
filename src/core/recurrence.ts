// Recurrence: which day a ritual is planned on next, reckoned from the day before it and never from now.
import type { Calendar, RhythmLetter } from './calendar.ts'
import { countingWeeks, isResting, rhythmLetter } from './calendar.ts'
import type { Instant, LocalDate, LocalTime, Weekday } from './time.ts'
import { addDays, daysBetween, mondayOf, toInstant, weekdayOf, weekdays } from './time.ts'

/**
 * `week`: every week, or only in the weeks with these letters. `weeks`: every `count` weeks from the week of `from`, on its weekday; holiday
 * weeks are not counted. `month`: the n-th or last such weekday of the month.
 */
export type Cadence =
  | { readonly every: 'week'; readonly on: Weekday; readonly at: LocalTime; readonly weeks?: readonly RhythmLetter[] }
  | { readonly every: 'weeks'; readonly count: number; readonly from: LocalDate; readonly at: LocalTime }
  | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly on: Weekday; readonly at: LocalTime }

/** How many weeks ahead we look, beyond three turns of the cadence, before we say that it does not come any more. */
const horizonWeeks = 106

/**
 * The first day after `after` on which the ritual is planned. On a free day and in a holiday week it falls away, it is not moved
 *; the letters wait. Undefined when it never comes, for instance by letter while the community is forming.
 */
export function occurrenceAfter(cadence: Cadence, after: LocalDate, calendar: Calendar): LocalDate | undefined {
  const start = cadence.every === 'weeks' && after < cadence.from ? addDays(cadence.from, -1) : after
  const horizon = horizonWeeks + (cadence.every === 'weeks' ? 3 * turn(cadence.count) : 0)
  const weekday = cadence.every === 'weeks' ? weekdayOf(cadence.from) : cadence.on
  const first = nextWeekday(start, weekday)
  for (let week = 0; week < horizon; week++) {
    const date = addDays(first, 7 * week)
    if (isPlanned(cadence, date, calendar)) return date
  }
  return undefined
}

/** The moment a planned occurrence begins: its clock time in the zone of the community. */
export function startsAt(cadence: Cadence, date: LocalDate, calendar: Calendar): Instant {
  return toInstant(calendar.zone, date, cadence.at)
}

/** Whether a day that falls on the right weekday is one of the cadence's. */
function isPlanned(cadence: Cadence, date: LocalDate, calendar: Calendar): boolean {
  if (isResting(calendar, date)) return false
  if (cadence.every === 'month') return isNthOfMonth(date, cadence.nth)
  if (cadence.every === 'weeks') {
    return weeksSince(cadence.from, date, calendar) % turn(cadence.count) === 0
  }
  const letter = cadence.weeks && rhythmLetter(calendar, date)
  return !cadence.weeks || (letter !== undefined && cadence.weeks.includes(letter))
}

function weeksSince(from: LocalDate, date: LocalDate, calendar: Calendar): number {
  return countingWeeks(calendar, mondayOf(from), mondayOf(date))
}

function isNthOfMonth(date: LocalDate, nth: 1 | 2 | 3 | 4 | 'last'): boolean {
  if (nth === 'last') return addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  return Math.ceil(Number(date.slice(8, 10)) / 7) === nth
}

function nextWeekday(after: LocalDate, weekday: Weekday): LocalDate {
  const inWeek = addDays(mondayOf(after), weekdays.indexOf(weekday))
  return daysBetween(after, inWeek) > 0 ? inWeek : addDays(inWeek, 7)
}

function turn(count: number): number {
  return Math.max(1, Math.trunc(count))
}
