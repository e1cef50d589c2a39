// R14 and R15 share the Wednesday of week A: in turn when a circle has both, otherwise the one it has (3.1).
import type { Calendar } from '../../core/calendar.ts'
import { countingWeeks, isHolidayWeek } from '../../core/calendar.ts'
import type { Query } from '../../core/context.ts'
import type { Cadence } from '../../core/recurrence.ts'
import type { Usual } from '../../core/ritual.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, mondayOf, weekdays } from '../../core/time.ts'
import { findCadence, findRitualChoice, isRitualOn } from './choices.ts'

type TurnCode = 'R14' | 'R15'

/** One turn of the rhythm, in weeks that count. */
const rhythmWeeks = 4

export const inTurn: Usual = { on: 'wed', at: '09:00', weeks: ['A'] }

/** When R14 or R15 comes while the circle explores; `notNow` when it does not come by itself. */
export async function findTurn(q: Query, code: TurnCode): Promise<Cadence | 'notNow'> {
  const { every, weekday = inTurn.on, time: at = inTurn.at } = await findRitualChoice(q, code)
  const other = code === 'R14' ? 'R15' : 'R14'
  const calendar = await q.circle.calendar()
  if (every !== undefined || calendar.startedOn === undefined || !(await isRitualOn(q, other))) {
    return findCadence(q, code, inTurn)
  }
  if (!(await isRitualOn(q, code))) return 'notNow'
  const monday = turnMonday(calendar, calendar.startedOn, code === 'R14' ? 0 : rhythmWeeks)
  const from = addDays(monday, weekdays.indexOf(weekday))
  return { every: 'weeks', count: 2 * rhythmWeeks, from, at }
}

/** The Monday of the first week that so many counting weeks of the rhythm lie before; holiday weeks wait. */
export function turnMonday(calendar: Calendar, startedOn: LocalDate, weeks: number): LocalDate {
  const start = mondayOf(startedOn)
  let monday = start
  for (let week = 0; week < 120; week++) {
    if (!isHolidayWeek(calendar, monday) && countingWeeks(calendar, start, monday) === weeks) return monday
    monday = addDays(monday, 7)
  }
  return addDays(start, 7 * weeks)
}
