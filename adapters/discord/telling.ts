// Tells the engine what became of servers and rooms, one after the other, and again when it could not take it in.
import type { Notice } from '../../src/core/act.ts'
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'

const tries = 5
const retryMs = 2_000

export type Tell = (notice: Notice) => Promise<void>

/** In order: who is back after being lost is not lost. */
export function createTelling(app: () => App | undefined, clock: Pick<Clock, 'sleep'>, signal: AbortSignal): Tell {
  let last: Promise<void> = Promise.resolve()
  const tellOnce = async (notice: Notice): Promise<void> => {
    for (let n = 1; ; n += 1) {
      try {
        return await app()?.notice(notice)
      } catch (error) {
        if (n >= tries || signal.aborted) throw error
        await clock.sleep(retryMs, signal)
      }
    }
  }
  return (notice) => {
    const told = last.then(() => tellOnce(notice))
    last = told.catch(() => undefined)
    return told
  }
}
