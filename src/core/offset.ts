// How far clocks in a zone are ahead of UTC: one number from one change of the clock to the next, looked up once for each such stretch.
import { Temporal } from 'temporal-polyfill'

export interface Offset {
  /** The first moment at which clocks are so far ahead. */
  readonly from: number
  /** The first moment at which they are not any more. */
  readonly until: number
  readonly aheadMs: number
}

/** Rules of zones do not change while a program runs. */
const known = new Map<string, Offset[]>()
/** Further away nobody plans, and rules are guesses. */
const [earliest, latest] = [Date.UTC(1970, 0, 1), Date.UTC(2100, 0, 1)]

/** At so many epoch milliseconds. RangeError when there is no such zone or moment. */
export function offsetAt(zone: string, instant: number): Offset {
  if (!(instant >= earliest && instant < latest)) {
    return { from: instant, until: instant + 1, aheadMs: aheadMsAt(zone, instant) }
  }
  const stretches = known.get(zone)
  const found = stretches?.find(({ from, until }) => from <= instant && instant < until)
  if (found) return found
  const offset = lookUp(zone, instant)
  if (stretches) stretches.push(offset)
  else known.set(zone, [offset])
  return offset
}

function lookUp(zone: string, instant: number): Offset {
  // The change that happens at this very moment is the one that began it.
  const from = zoned(zone, instant + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? earliest
  const until = zoned(zone, instant).getTimeZoneTransition('next')?.epochMilliseconds ?? latest
  return { from: Math.max(from, earliest), until: Math.min(until, latest), aheadMs: aheadMsAt(zone, instant) }
}

function aheadMsAt(zone: string, instant: number): number {
  return zoned(zone, instant).offsetNanoseconds / 1e6
}

function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}
