// Something that is there or not: when it stays away for long, somebody hears of it, once.
import type { Clock } from '../../src/core/clock.ts'
import type { Instant } from '../../src/core/time.ts'

export interface Watching {
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly patienceMs: number
  /** It has been away since then. */
  away(since: Instant, why: string): Promise<void>
  background(work: Promise<unknown>): void
}

export interface Watched {
  readonly isThere: boolean
  readonly since: Instant
  readonly why: string | undefined
}

export interface Watch {
  /** Gives whether it had been told that it was away. */
  came(): boolean
  went(why: string): void
  state(): Watched
  stop(): void
}

export function createWatch({ clock, patienceMs, away, background }: Watching): Watch {
  let state: Watched = { isThere: true, since: clock.now(), why: undefined }
  let waiting: AbortController | undefined
  let isTold = false

  const tell = async (signal: AbortSignal): Promise<void> => {
    const isOver = await clock.sleep(patienceMs, signal).then(
      () => false,
      () => true,
    )
    if (isOver || state.isThere) return
    isTold = true
    await away(state.since, state.why ?? 'unknown')
  }
  return {
    came: () => {
      const wasTold = isTold
      waiting?.abort()
      waiting = undefined
      isTold = false
      if (!state.isThere) state = { isThere: true, since: clock.now(), why: undefined }
      return wasTold
    },
    went: (why) => {
      state = { isThere: false, since: state.isThere ? clock.now() : state.since, why }
      if (waiting || isTold) return
      waiting = new AbortController()
      background(tell(waiting.signal))
    },
    state: () => state,
    stop: () => waiting?.abort(),
  }
}
