// The two clocks: the moment it is for the community, and the time that has passed for the machine.
import type { Instant } from './time.ts'

export interface Clock {
  /** The moment it is, for rituals, deadlines and everything people see. */
  now(): Instant
  /** Milliseconds since some fixed point, never backwards: for leases, backoff, pacing and limits. */
  elapsed(): number
  /** Waits that many milliseconds of `elapsed`; rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
