// Answers of Slack, kept for a while: one question at a time for each, and nobody waits for one longer than they say.
import type { Clock } from '../../src/core/clock.ts'

export interface Remembered<V> {
  /** What is known, however old. */
  get(key: string): V | undefined
  /** What is known, or what comes within `waitMs`; after that the answer is remembered for the next who asks. */
  find(key: string, ask: () => Promise<V>, waitMs: number): Promise<V | undefined>
  set(key: string, value: V): void
  forget(key: string): void
}

export interface Remembering {
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly freshMs: number
  /** The oldest go first. */
  readonly most: number
  /** A question could not be answered; it is not asked again for a minute. */
  failed(error: unknown): void
}

const restAfterFailureMs = 60_000

export function createRemembered<V>({ clock, freshMs, most, failed }: Remembering): Remembered<V> {
  const held = new Map<string, { readonly value: V; readonly at: number }>()
  const asking = new Map<string, Promise<void>>()
  const failedAt = new Map<string, number>()
  const set = (key: string, value: V) => {
    held.delete(key)
    held.set(key, { value, at: clock.elapsed() })
    trim(held, most)
  }
  const isResting = (key: string) => {
    const at = failedAt.get(key)
    return at !== undefined && clock.elapsed() - at < restAfterFailureMs
  }
  const start = (key: string, ask: () => Promise<V>): Promise<void> => {
    const running = ask()
      .then((value) => {
        failedAt.delete(key)
        set(key, value)
      })
      .catch((error: unknown) => {
        failedAt.set(key, clock.elapsed())
        trim(failedAt, most)
        failed(error)
      })
      .finally(() => asking.delete(key))
    asking.set(key, running)
    return running
  }
  return {
    get: (key) => held.get(key)?.value,
    set,
    forget: (key) => void held.delete(key),
    find: async (key, ask, waitMs) => {
      const before = held.get(key)
      if (before && clock.elapsed() - before.at < freshMs) return before.value
      const running = asking.get(key) ?? (isResting(key) ? undefined : start(key, ask))
      if (before || !running) return before?.value
      await within(clock, running, waitMs)
      return held.get(key)?.value
    },
  }
}

/** Made once: an error costs more than all the rest of a wait. */
const enough = new Error('It was not waited for any longer.')

/** Waits for the work, but no longer than that; whether it was done in time. Rejects when the work does. */
export async function within(clock: Pick<Clock, 'sleep'>, work: Promise<unknown>, ms: number): Promise<boolean> {
  const over = new AbortController()
  const late = clock.sleep(ms, over.signal).then(
    () => false,
    () => false,
  )
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    over.abort(enough)
  }
}

function trim(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
