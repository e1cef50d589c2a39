// Moments as the reader's own device tells them.
import type { InstantStyle } from '../../../src/core/card.ts'
import { dateWords } from '../../../src/core/dates.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'

/** In place of a moment that no clock tells. */
export const never = '…'
const endOfYears = 253_402_300_799

/** Seconds since 1970 as a client takes them; undefined where it would not know what to do with them. */
function secondsOf(at: Instant): number | undefined {
  const seconds = Math.floor(at / 1000)
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= endOfYears ? seconds : undefined
}

/** `<t:1793973600:F>`: told in the reader's own zone, language and clock. */
export function moment(at: Instant, as: InstantStyle): string {
  const seconds = secondsOf(at)
  return seconds === undefined ? never : `<t:${seconds}:${styleOf(as)}>`
}

/** https://docs.discord.com/developers/reference: timestamp styles. There is none for the day of the week alone, so that gets the whole date. */
function styleOf(as: InstantStyle): 'D' | 't' | 'F' | 'R' {
  switch (as) {
    case 'date':
      return 'D'
    case 'time':
      return 't'
    case 'moment':
    case 'weekdayTime':
      return 'F'
    case 'relative':
      return 'R'
  }
}

/** The moment in words, by the clocks of that zone; universal time, and said so, where none is known. */
export function wordsOf(
  at: Instant,
  as: InstantStyle,
  { language, zone }: { language: Language; zone?: Zone },
): string {
  if (secondsOf(at) === undefined) return never
  if (zone !== undefined) return dateWords(language, zone, at, as)
  return `${dateWords(language, 'UTC' as Zone, at, as)}${as === 'date' ? '' : ' UTC'}`
}
