// Moments as the reader's own device tells them, with our words for where it cannot.
import type { InstantStyle } from '../../../src/core/card.ts'
import { dateWords } from '../../../src/core/dates.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'

export interface Reading {
  readonly language: Language
  /** Absent where nobody knows it: then there are no words beside the moment. */
  readonly zone?: Zone
}

export interface Moment {
  readonly at: Instant
  readonly as: InstantStyle
}

/** A date begins with a capital, except behind something: so this stands before it in the middle of a line. */
const noCapital = '\u200b'
/** In place of a moment that no clock tells. */
export const never = '…'
const endOfYears = 253_402_300_799

/** Seconds since 1970 as a client takes them; undefined where it would not know what to do with them. */
export function secondsOf(at: Instant): number | undefined {
  const seconds = Math.floor(at / 1000)
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= endOfYears ? seconds : undefined
}

/** `day` is how a day is told there: the two kinds of text know different words for it. */
export function formatOf(
  as: InstantStyle,
  day: '{day_divider_pretty}' | '{date_long_pretty}',
  isFirst: boolean,
): string {
  return `${isFirst ? '' : noCapital}${patternOf(as, day)}`
}

function patternOf(as: InstantStyle, day: string): string {
  switch (as) {
    case 'date':
      return day
    case 'time':
      return '{time}'
    case 'moment':
    case 'weekdayTime':
    case 'relative':
      return `${day} {time}`
  }
}

/** The moment in words, by the clocks of that zone; universal time, and said so, where none is known; `never` outside all years. */
export function wordsOf(at: Instant, as: InstantStyle, { language, zone }: Reading): string {
  if (secondsOf(at) === undefined) return never
  return zone === undefined
    ? `${dateWords(language, 'UTC' as Zone, at, as)}${as === 'date' ? '' : ' UTC'}`
    : dateWords(language, zone, at, as)
}
