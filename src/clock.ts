// The clocks of this machine: one that runs with the world, and one that stands still until somebody moves it.
import { performance } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import type { Clock } from './core/clock.ts'
import type { Instant } from './core/time.ts'
import { instantOf } from './core/time.ts'

/** A clock whose `now` is moved by hand; the machine's own time still passes. */
export interface StandingClock extends Clock {
  /** RangeError when it is earlier than now: what was told cannot become untold. */
  set(at: Instant): void
}

/** The moment it is in the world. */
export function createSystemClock(): Clock {
  return { now: () => instantOf(Date.now()), elapsed: () => performance.now(), sleep }
}

/** Stands still at a moment until it is set to a later one. */
export function createStandingClock(startsAt: Instant): StandingClock {
  let now = startsAt
  return {
    now: () => now,
    elapsed: () => performance.now(),
    sleep,
    set: (at) => {
      if (at < now) throw new RangeError(`The clock stands at ${now} and cannot go back to ${at}.`)
      now = at
    },
  }
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await after(ms, undefined, signal === undefined ? {} : { signal })
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  }
}
