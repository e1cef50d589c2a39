// How long somebody has to answer what they are asked; pure.
import type { Calendar } from '../core/calendar.ts'
import { isWorkingDay } from '../core/calendar.ts'
import type { Instant } from '../core/time.ts'
import { addDays, hourMs, toInstant, toLocal } from '../core/time.ts'

/** So many days without one that counts are taken for a mistake in the calendar. */
const patienceDays = 371

/** So many hours later, where only hours of working days of the circle count. */
export function workingHoursLater(calendar: Calendar, from: Instant, hours: number): Instant {
  let left = hours * hourMs
  let moment = from
  for (let days = 0; days < patienceDays; days += 1) {
    const { date } = toLocal(calendar.zone, moment)
    const midnight = toInstant(calendar.zone, addDays(date, 1), '00:00')
    if (isWorkingDay(calendar, date)) {
      if (left <= midnight - moment) return (moment + left) as Instant
      left -= midnight - moment
    }
    moment = midnight
  }
  return (from + hours * hourMs) as Instant
}
