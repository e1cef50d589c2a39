// When roles change: by the weeks that count since the circle began, so that holidays wait. Pure.
import type { Calendar } from '../../core/calendar.ts'
import { countingWeeks, isHolidayWeek, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts'
import type { Instant, LocalDate, LocalTime } from '../../core/time.ts'
import { addDays, mondayOf, toInstant } from '../../core/time.ts'

/** One change of roles: asking what is needed, offering, asking people, and the new term. */
export interface Cycle {
  readonly pulseWeekOn: LocalDate
  readonly lastWeekOn: LocalDate
  readonly settleOn: LocalDate
}

const patienceWeeks = 120

/** The change that comes on or after this day: with a term of four weeks the pulse is in week C and the new term begins in week A. */
export function cycleAfter(calendar: Calendar, today: LocalDate, weeks: number): Cycle | undefined {
  const { startedOn } = calendar
  if (!startedOn) return undefined
  const start = mondayOf(startedOn)
  const counting: LocalDate[] = []
  const first = mondayOf(today) < start ? start : mondayOf(today)
  // From two weeks that count before this one, so that a change under way is found whole.
  for (
    let monday = addDays(first, -7 * patienceWeeks);
    monday < addDays(first, 7 * patienceWeeks);
    monday = addDays(monday, 7)
  ) {
    if (monday >= start && !isHolidayWeek(calendar, monday)) counting.push(monday)
  }
  const settle = counting.findIndex(
    (monday) => monday >= first && monday > start && countingWeeks(calendar, start, monday) % weeks === 0,
  )
  const [pulseWeekOn, lastWeekOn, settleOn] = [counting[settle - 2], counting[settle - 1], counting[settle]]
  return pulseWeekOn && lastWeekOn && settleOn ? { pulseWeekOn, lastWeekOn, settleOn } : undefined
}

export type Step = 'pulse' | 'handover' | 'closePulse' | 'offers' | 'asks' | 'settle'
export const steps: readonly Step[] = ['pulse', 'handover', 'closePulse', 'offers', 'asks', 'settle']

/** The moment of a step; a day off waits for the next working day. */
export function momentOf(calendar: Calendar, cycle: Cycle, step: Step): Instant {
  const at = (monday: LocalDate, days: number, time: LocalTime) => {
    const date = addDays(monday, days)
    const day = isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date)
    return toInstant(calendar.zone, day, time)
  }
  switch (step) {
    case 'pulse':
      return at(cycle.pulseWeekOn, 2, '12:00')
    case 'handover':
      return at(cycle.lastWeekOn, 0, '09:00')
    case 'closePulse':
      return at(cycle.lastWeekOn, 1, '17:00')
    case 'offers':
      return at(cycle.lastWeekOn, 2, '08:55')
    case 'asks':
      return at(cycle.lastWeekOn, 3, '09:00')
    case 'settle':
      return at(cycle.settleOn, 0, '09:10')
  }
}

/** The Monday after so many weeks that count. */
export function termEnd(calendar: Calendar, fromOn: LocalDate, weeks: number): LocalDate {
  const from = mondayOf(fromOn)
  for (let n = 1; n <= patienceWeeks; n += 1) {
    const monday = addDays(from, 7 * n)
    if (countingWeeks(calendar, from, monday) >= weeks && !isHolidayWeek(calendar, monday)) return monday
  }
  return addDays(from, 7 * weeks)
}
