// Which rituals a circle has, and when: what it chose itself, else what comes with *rustig beginnen* or *alles aan*.
import type { Query } from '../../core/context.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { LocalTime, Weekday } from '../../core/time.ts'
import { findSetting } from '../settings/store.ts'

/** Absent values are as the ritual itself has them. */
export interface RitualChoice {
  readonly on?: boolean
  readonly weekday?: Weekday
  readonly time?: LocalTime
}

export const ritualChoiceKey = (code: RitualCode) => `rhythm.${code}`

/** From the first day, also for who begins gently: question, experiments, digest, welcome. */
const fromTheStart: readonly RitualCode[] = ['R01', 'R02', 'R08', 'R12', 'R13', 'R16']

export async function findRitualChoice(q: Pick<Query, 'db' | 'community'>, code: RitualCode): Promise<RitualChoice> {
  const stored = await findSetting(q.db, q.community, ritualChoiceKey(code))
  return typeof stored === 'object' && stored !== null ? (stored as RitualChoice) : {}
}

/** Whether it comes by itself; typing its command always works. */
export async function isRitualOn(q: Pick<Query, 'db' | 'community' | 'circle'>, code: RitualCode): Promise<boolean> {
  const { on } = await findRitualChoice(q, code)
  if (on !== undefined) return on
  return fromTheStart.includes(code) || (await q.circle.community()).rhythm === 'all'
}
