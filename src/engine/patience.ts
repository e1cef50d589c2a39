// How long the queue waits before it tries or looks again, by the machine's clock, so that moving the calendar's clock changes nothing.
import type { Random } from '../core/context.ts'

const shortestWaitMs = 250
const firstWaitMs = 2_000
const growth = 3
const longestWaitMs = 15 * 60_000
/** How long the queue rests before it asks whether something arrived: platforms show a message late (rule 39). */
export const usualRestMs = 60_000

export interface Patience {
  /** Sets the next try after so many in vain; exactly when the platform says, if it does. */
  wait(id: string, attempts: number, askedMs?: number): void
  isWaiting(id: string): boolean
  /** How many times in vain since it was last forgotten. */
  faults(id: string): number
  /** Whether it has rested long enough to look; the first call begins the rest. */
  hasRested(id: string, restMs: number): boolean
  /** Counts a look in vain and rests again. */
  looked(id: string): number
  forget(id: string): void
}

export function createPatience(elapsed: () => number, random: Random): Patience {
  const until = new Map<string, { at: number; times: number }>()
  const rests = new Map<string, { since: number; looks: number }>()
  return {
    wait: (id, attempts, askedMs) => {
      const wait = Math.min(longestWaitMs, firstWaitMs * growth ** Math.max(0, attempts - 1))
      const jittered = wait * (0.75 + random.number() / 2)
      const waitMs = askedMs === undefined ? jittered : Math.max(askedMs, shortestWaitMs)
      until.set(id, { at: elapsed() + waitMs, times: (until.get(id)?.times ?? 0) + 1 })
    },
    isWaiting: (id) => elapsed() < (until.get(id)?.at ?? Number.NEGATIVE_INFINITY),
    faults: (id) => until.get(id)?.times ?? 0,
    hasRested: (id, restMs) => {
      const rest = rests.get(id) ?? { since: elapsed(), looks: 0 }
      rests.set(id, rest)
      return elapsed() - rest.since >= restMs
    },
    looked: (id) => {
      const looks = (rests.get(id)?.looks ?? 0) + 1
      rests.set(id, { since: elapsed(), looks })
      return looks
    },
    forget: (id) => {
      until.delete(id)
      rests.delete(id)
    },
  }
}
