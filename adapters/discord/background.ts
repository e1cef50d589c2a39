// Work that goes on after Discord got its answer: noted when it fails, waited for when Kring stops.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { codeOf } from './errors.ts'

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
        .catch((error: unknown) =>
          log.warn({ why: codeOf(error) }, 'Something beside an answer to Discord went wrong.'),
        )
        .finally(() => inHand.delete(settled))
      inHand.add(settled)
    },
    settle: async (ms) => void (await within(clock, Promise.all(inHand), ms)),
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

export interface Promised<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}

/** A promise that somebody else keeps. */
export function promised<T>(): Promised<T> {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve: (value) => resolve(value), reject: (error) => reject(error) }
}
