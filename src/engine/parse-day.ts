// Reads a day or a clock time the way people type it, in Dutch and English.

import { plain } from '../core/near.ts'
import type { LocalDate, LocalTime } from '../core/time.ts'
import { addDays, mondayOf, parseLocalDate, parseLocalTime, weekdays } from '../core/time.ts'

const today = ['vandaag', 'today']
const tomorrow = ['morgen', 'tomorrow']
const dayAfter = ['overmorgen']
const dayNames = [
  ['maandag', 'monday', 'ma', 'mon'],
  ['dinsdag', 'tuesday', 'di', 'tue'],
  ['woensdag', 'wednesday', 'wo', 'wed'],
  ['donderdag', 'thursday', 'do', 'thu'],
  ['vrijdag', 'friday', 'vr', 'fri'],
  ['zaterdag', 'saturday', 'za', 'sat'],
  ['zondag', 'sunday', 'zo', 'sun'],
]
const monthNames = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const numbers = [
  ['een', 'one', 'a'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
]

/** A day without a year is the next one; a weekday is the next one after today. undefined when it is no day. */
export function parseDay(typed: string, on: LocalDate): LocalDate | undefined {
  const words = plain(typed).replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  const iso = parseLocalDate(words)
  if (iso) return iso
  if (today.includes(words)) return on
  if (tomorrow.includes(words)) return addDays(on, 1)
  if (dayAfter.includes(words)) return addDays(on, 2)
  const weekday = indexIn(dayNames, words.replace(/^(op|on|next|volgende|aanstaande)\s+/, ''))
  if (weekday !== undefined) return nextWeekday(on, weekday)
  return fromNow(words, on) ?? inNumbers(words, on) ?? inWords(words, on)
}

/** `9:00`, `9.30`, `9u`, `9u30`, `9h` and `21` are times too. */
export function parseTime(typed: string): LocalTime | undefined {
  const match = /^(\d{1,2})(?:[:.uh](\d{2})?)?(?:\s*uur)?$/.exec(plain(typed))
  return match?.[1] ? parseLocalTime(`${match[1].padStart(2, '0')}:${match[2] ?? '00'}`) : undefined
}

/** `over 2 weken`, `in three days`. */
function fromNow(words: string, on: LocalDate): LocalDate | undefined {
  const match = /^(?:over|in) (\w+) (dag|dagen|day|days|week|weken|weeks)$/.exec(words)
  if (!match?.[1] || !match[2]) return undefined
  const named = indexIn(numbers, match[1])
  const count = named === undefined ? Number(match[1]) : named + 1
  if (!Number.isInteger(count) || count > 366) return undefined
  return addDays(on, match[2].startsWith('w') ? 7 * count : count)
}

/** `6-11`, `6/11/2026`: the day comes first. */
function inNumbers(words: string, on: LocalDate): LocalDate | undefined {
  const match = /^(\d{1,2})[-/ ](\d{1,2})(?:[-/ ](\d{4}))?$/.exec(words)
  return match?.[1] && match[2] ? dayOf(on, match[1], Number(match[2]), match[3]) : undefined
}

/** `6 nov`, `vrijdag 6 november 2026`, `November 6`. */
function inWords(words: string, on: LocalDate): LocalDate | undefined {
  const parts = words.split(' ')
  const rest = indexIn(dayNames, parts[0] ?? '') === undefined ? parts : parts.slice(1)
  const [first = '', second = '', year, more] = rest
  if (more !== undefined || (year !== undefined && !/^\d{4}$/.test(year))) return undefined
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first]
  const month = indexIn(monthNames, name)
  const number = /^(\d{1,2})(e|st|nd|rd|th)?$/.exec(day)?.[1]
  return month === undefined || !number ? undefined : dayOf(on, number, month + 1, year)
}

function dayOf(on: LocalDate, day: string, month: number, year: string | undefined): LocalDate | undefined {
  const end = `-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year) return parseLocalDate(`${year}${end}`)
  const thisYear = Number(on.slice(0, 4))
  // Up to eight years ahead: 29 February may be that far away.
  for (let later = 0; later <= 8; later += 1) {
    const found = parseLocalDate(`${thisYear + later}${end}`)
    if (found && found >= on) return found
  }
  return undefined
}

function nextWeekday(on: LocalDate, weekday: number): LocalDate {
  const thisWeek = addDays(mondayOf(on), weekday % weekdays.length)
  return thisWeek > on ? thisWeek : addDays(thisWeek, 7)
}

function indexIn(names: readonly (readonly string[])[], word: string): number | undefined {
  const index = names.findIndex((all) => all.includes(word))
  return index < 0 ? undefined : index
}
