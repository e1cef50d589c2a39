// The day on which a circle gets its digest, for whoever mentions it: Friday, unless the circle chose otherwise.
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { Weekday } from '../../core/time.ts'
import { findRitualChoice } from './choices.ts'

export const usualDigestDay = 'fri'

export async function findDigestDay(q: Pick<Query, 'db' | 'community'>): Promise<Weekday> {
  return (await findRitualChoice(q, 'R08')).weekday ?? usualDigestDay
}

/** `vrijdag`, `Friday`, in the language of who reads. */
export async function digestDayWords(q: Pick<Query, 'db' | 'community' | 't'>): Promise<string> {
  return weekday(q.t.language, await findDigestDay(q))
}
