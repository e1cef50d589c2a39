// Work that goes on after Slack got its answer: noted when it fails, waited for when Kring stops.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { within } from './remember.ts'
import { whyOf } from './why.ts'

export interface Background {
  run(work: Promise<unknown>): void
  /** Waits for all of it, but no longer than that. */
  settle(ms: number): Promise<void>
}

export function createBackground({ clock, log }: { clock: Pick<Clock, 'sleep'>; log: Log }): Background {
  const inHand = new Set<Promise<unknown>>()
  return {
    run: (work) => {
      const settled = work
        .catch((error: unknown) => log.warn({ why: whyOf(error) }, 'Something after an answer to Slack went wrong.'))
        .finally(() => inHand.delete(settled))
      inHand.add(settled)
    },
    settle: async (ms) => void (await within(clock, Promise.all(inHand), ms)),
  }
}
