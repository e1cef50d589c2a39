// When a connection may identify itself: never so often that the thousand of a day run out, also when Kring is started again and again.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'

/** https://docs.discord.com/developers/events/gateway#session-start-limit-object */
export interface StartLimit {
  readonly total: number
  readonly remaining: number
  /** Until there are `total` again, in milliseconds. */
  readonly resetAfterMs: number
  readonly maxConcurrency: number
}

export interface Identifying {
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly log: Log
  /** What Discord says is left. */
  ask(): Promise<StartLimit>
}

export interface Throttle {
  /** Resolves when this shard may; rejects only when the signal is aborted. */
  wait(shard: number, signal: AbortSignal): Promise<void>
}

/** https://docs.discord.com/developers/events/gateway#rate-limiting: one for each of `max_concurrency` in five seconds. */
const spacingMs = 5_000
/** So often in an hour a shard may begin anew without anybody wondering. */
const freely = 3
const hourMs = 3_600_000
const longestRestMs = 15 * 60_000
/** Kept for whoever mends it by hand. */
const reserve = 20
const worthTellingMs = 60_000

/** One for as long as the program runs, whatever becomes of its connections. */
export function createThrottle({ clock, log, ask }: Identifying): Throttle {
  const begun = new Map<number, readonly number[]>()
  /** Kept when the connection breaks meanwhile, so that nobody begins to wait anew. */
  const dueAt = new Map<number, number>()
  const freeAt = new Map<number, number>()
  let known = unknownLimit

  const decide = (shard: number): number => {
    const now = clock.elapsed()
    const lately = (begun.get(shard) ?? []).filter((at) => at > now - hourMs)
    begun.set(shard, lately)
    const due = Math.max(now, (lately.at(-1) ?? now) + restBefore(known, lately.length))
    if (due - now >= worthTellingMs) {
      const fields = { waitMs: Math.round(due - now), remaining: known.remaining, todo: todoWait }
      log.warn(fields, 'Kring waits before it connects to Discord again.')
    }
    dueAt.set(shard, due)
    return due
  }
  return {
    wait: async (shard, signal) => {
      // When it cannot be asked, what was known counts on.
      known = await ask().catch(() => known)
      signal.throwIfAborted()
      const bucket = shard % Math.max(1, known.maxConcurrency)
      const due = dueAt.get(shard) ?? decide(shard)
      const leftMs = () => Math.max(due, freeAt.get(bucket) ?? due) - clock.elapsed()
      while (leftMs() > 0) await clock.sleep(leftMs(), signal)
      const now = clock.elapsed()
      dueAt.delete(shard)
      freeAt.set(bucket, now + spacingMs)
      begun.set(shard, [...(begun.get(shard) ?? []), now])
      known = { ...known, remaining: Math.max(0, known.remaining - 1) }
    },
  }
}

const todoWait =
  'Something keeps ending the connection: look at the lines before this one. To start Kring again does not help.'
const unknownLimit: StartLimit = { total: 1000, remaining: 1000, resetAfterMs: 24 * hourMs, maxConcurrency: 1 }

/**
 * How long there should be between two times. Below half of what a day has, what is left is spread over what is left of the day; a shard
 * that begins anew again and again rests twice as long each time.
 */
export function restBefore({ total, remaining, resetAfterMs }: StartLimit, lately: number): number {
  const again = lately <= freely ? 0 : Math.min(longestRestMs, spacingMs * 2 ** (lately - freely))
  if (remaining > total / 2) return again
  const spread = remaining <= reserve ? resetAfterMs : resetAfterMs / (remaining - reserve)
  return Math.max(again, Math.ceil(spread))
}
