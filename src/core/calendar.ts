// The community's calendar: its zone, holidays, pauses and outages, and the weeks and letters of the rhythm that follow from them.
import type { Instant, LocalDate, Zone } from './time.ts'
import { addDays, daysBetween, mondayOf, weekdayOf } from './time.ts'

/** Facts that windows, rhythm and recurrence reckon with. Days are days in `zone`. */
export interface Calendar {
  readonly zone: Zone
  /** The Monday of week 1 of the journey; absent while the community is forming. */
  readonly startedOn?: LocalDate
  /** Both days included. */
  readonly holidays: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
  /** Hush and longer pauses; `until` excluded, absent when nobody said yet when it ends. */
  readonly pauses: readonly { readonly from: Instant; readonly until?: Instant }[]
  /** When a platform could not be reached; `until` excluded. */
  readonly outages: readonly { readonly from: Instant; readonly until: Instant }[]
}

const letters = ['A', 'B', 'C', 'D'] as const
export type RhythmLetter = (typeof letters)[number]

/** If holidays leave no working day in so many days, they are taken for a mistake and do not count. */
const longestHolidayDays = 366

/** Whether the day is a holiday of the community. */
export function isFree(calendar: Calendar, date: LocalDate): boolean {
  return calendar.holidays.some((holiday) => holiday.from <= date && date <= holiday.to)
}

/** Whether Monday to Friday of this week are all free. Such a week does not count for the rhythm and for terms. */
export function isHolidayWeek(calendar: Calendar, monday: LocalDate): boolean {
  return [0, 1, 2, 3, 4].every((day) => isFree(calendar, addDays(monday, day)))
}

/** Whether nothing opens or closes on this day: it is free, or the weekend of a holiday week. */
export function isResting(calendar: Calendar, date: LocalDate): boolean {
  return isFree(calendar, date) || isHolidayWeek(calendar, mondayOf(date))
}

/** The week of the journey, from 1 on; holiday weeks count. 0 while the community is forming and before it starts. */
export function journeyWeek(calendar: Calendar, date: LocalDate): number {
  if (!calendar.startedOn) return 0
  return Math.max(0, Math.floor(daysBetween(mondayOf(calendar.startedOn), date) / 7) + 1)
}

/** The letter of the week in the four-week rhythm. Undefined before the start and in a holiday week: the letters wait. */
export function rhythmLetter(calendar: Calendar, date: LocalDate): RhythmLetter | undefined {
  const monday = mondayOf(date)
  if (journeyWeek(calendar, date) === 0 || isHolidayWeek(calendar, monday)) return undefined
  return letters[countingWeeks(calendar, mondayOf(calendar.startedOn ?? monday), monday) % letters.length]
}

/** How many weeks that are not holiday weeks begin from `from` on and before `to`, both Mondays; 0 when `to` is not later. */
export function countingWeeks(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  const resting = new Set<LocalDate>()
  for (const holiday of calendar.holidays) {
    for (let monday = mondayOf(holiday.from); monday <= holiday.to && monday < to; monday = addDays(monday, 7)) {
      if (monday >= from && isHolidayWeek(calendar, monday)) resting.add(monday)
    }
  }
  return Math.max(0, Math.floor(daysBetween(from, to) / 7) - resting.size)
}

/** Whether the community asked for silence at this moment. */
export function isPaused(calendar: Calendar, instant: Instant): boolean {
  return calendar.pauses.some((pause) => pause.from <= instant && (pause.until === undefined || instant < pause.until))
}

/** Monday to Friday and not free. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return !isWeekend(date) && !isFree(calendar, date)
}

/** The first working day after this one. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  for (let days = 1; days <= longestHolidayDays; days++) {
    const later = addDays(date, days)
    if (isWorkingDay(calendar, later)) return later
  }
  const tomorrow = addDays(date, 1)
  return isWeekend(tomorrow) ? addDays(mondayOf(tomorrow), 7) : tomorrow
}

function isWeekend(date: LocalDate): boolean {
  const weekday = weekdayOf(date)
  return weekday === 'sat' || weekday === 'sun'
}
