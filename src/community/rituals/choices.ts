// Which rituals a circle has, and when: what it chose itself, else what comes with *rustig beginnen* or *alles aan*.
import type { Query } from '../../core/context.ts'
import type { Cadence } from '../../core/recurrence.ts'
import type { RitualCode, Usual } from '../../core/ritual.ts'
import type { LocalDate, LocalTime, Weekday } from '../../core/time.ts'
import { addDays, mondayOf, parseLocalDate, parseLocalTime, weekdays } from '../../core/time.ts'
import { findSetting } from '../settings/store.ts'

/** Absent values are as the ritual itself has them. */
export interface RitualChoice {
  readonly on?: boolean
  readonly weekday?: Weekday
  readonly time?: LocalTime
  /** Every other week, counted from the week of `from`. */
  readonly every?: 2
  readonly from?: LocalDate
}

export const ritualChoiceKey = (code: RitualCode) => `rhythm.${code}`

/** From the first day, also for who begins gently: question, experiments, digest, welcome. */
const fromTheStart: readonly RitualCode[] = ['R01', 'R02', 'R08', 'R12', 'R13', 'R16']

export async function findRitualChoice(q: Pick<Query, 'db' | 'community'>, code: RitualCode): Promise<RitualChoice> {
  return parseRitualChoice(await findSetting(q.db, q.community, ritualChoiceKey(code)))
}

/** What cannot be read was not chosen. */
export function parseRitualChoice(json: unknown): RitualChoice {
  const stored: Partial<Record<string, unknown>> = typeof json === 'object' && json !== null ? json : {}
  const weekday = weekdays.find((day) => day === stored['weekday'])
  const time = parseLocalTime(String(stored['time'] ?? ''))
  const from = parseLocalDate(String(stored['from'] ?? ''))
  return {
    ...(typeof stored['on'] === 'boolean' ? { on: stored['on'] } : {}),
    ...(weekday ? { weekday } : {}),
    ...(time ? { time } : {}),
    ...(stored['every'] === 2 && from ? { every: 2 as const, from } : {}),
  }
}

/** When it comes: on its usual day and hour, or when the circle chose. `notNow` when it does not come by itself. */
export async function findCadence(
  q: Pick<Query, 'db' | 'community' | 'circle'>,
  code: RitualCode,
  usual: Usual,
): Promise<Cadence | 'notNow'> {
  if (!(await isRitualOn(q, code))) return 'notNow'
  const { weekday: on = usual.on, time: at = usual.at, every, from } = await findRitualChoice(q, code)
  if (every === undefined || from === undefined) return { ...usual, every: 'week', on, at }
  return { every: 'weeks', count: every, from: addDays(mondayOf(from), weekdays.indexOf(on)), at }
}

/** Whether it comes by itself; typing its command always works. */
export async function isRitualOn(q: Pick<Query, 'db' | 'community' | 'circle'>, code: RitualCode): Promise<boolean> {
  const { on } = await findRitualChoice(q, code)
  if (on !== undefined) return on
  return fromTheStart.includes(code) || (await q.circle.community()).rhythm === 'all'
}
