// Chance, ids and clocks for tests: the same in every run.
import type { Clock } from '../../src/core/clock.ts'
import type { Random } from '../../src/core/context.ts'
import type { Instant } from '../../src/core/time.ts'

/** Always the same numbers for one seed. */
export function makeRandom(seed = 1): Random {
  let state = seed >>> 0
  return {
    number: () => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** `id-000001`, `id-000002`, … */
export function makeIds(prefix = 'id'): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${String(count).padStart(6, '0')}`
  }
}

export interface TestClock extends Clock {
  set(at: Instant): void
  /** The machine's time passes without anything happening. */
  advance(ms: number): void
}

/** Both clocks stand still; whoever sleeps wakes up at once, that much later. */
export function makeClock(startsAt: Instant): TestClock {
  let now = startsAt
  let elapsed = 0
  return {
    now: () => now,
    elapsed: () => elapsed,
    sleep: async (ms) => {
      elapsed += ms
    },
    set: (at) => {
      now = at
    },
    advance: (ms) => {
      elapsed += ms
    },
  }
}
