// Moments as tests write them: `friday 15:00`, `2026-09-11T15:00`, always as the clock on the wall shows them.
import type { Instant, LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import { addDays, mondayOf, parseLocalDate, parseLocalTime, toInstant, toLocal, weekdays } from '../../src/core/time.ts'

/** The moment that is meant; a weekday means the next such moment after `now`. Throws when it is not a moment. */
export function toMoment(typed: string | Instant, zone: Zone, now: Instant): Instant {
  if (typeof typed === 'number') return typed
  const [day = '', clock = ''] = typed
    .trim()
    .toLowerCase()
    .split(/[ t](?=\d\d:)/)
  const time = parseLocalTime(clock)
  if (!time) throw new RangeError(`"${typed}" has no time such as 15:00.`)
  const date = parseLocalDate(day)
  return date ? toInstant(zone, date, time) : nextWeekday(day, time, zone, now)
}

function nextWeekday(day: string, time: LocalTime, zone: Zone, now: Instant): Instant {
  const index = weekdays.findIndex((name) => day.startsWith(name))
  if (index < 0) throw new RangeError(`"${day}" is not a weekday or a date.`)
  const inThisWeek: LocalDate = addDays(mondayOf(toLocal(zone, now).date), index)
  const at = toInstant(zone, inThisWeek, time)
  return at > now ? at : toInstant(zone, addDays(inThisWeek, 7), time)
}
