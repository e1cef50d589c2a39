// Who identifies itself how often: the thousand of a day never run out, whatever goes wrong.
import { expect, test } from 'vitest'
import type { StartLimit } from '../../../adapters/discord/identify.ts'
import { createThrottle, restBefore } from '../../../adapters/discord/identify.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const fresh: StartLimit = { total: 1000, remaining: 1000, resetAfterMs: dayMs, maxConcurrency: 1 }

/** Time passes only in sleeps. */
function makeTime() {
  let now = 1000
  return {
    elapsed: () => now,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      now += Math.max(1, ms)
    },
    passes: (ms: number) => {
      now += ms
    },
  }
}

const never = new AbortController().signal

test('a session that is refused again and again does not use up a day', async () => {
  const clock = makeTime()
  let remaining = 1000
  const throttle = createThrottle({ clock, log, ask: async () => ({ ...fresh, remaining: remaining-- }) })
  const times: number[] = []
  while (clock.elapsed() < dayMs) {
    await throttle.wait(0, never)
    times.push(clock.elapsed())
    clock.passes(600)
  }
  expect(times.length).toBeLessThan(250)
  // The first few come quickly, so that a moment without Discord is over soon.
  expect((times[2] ?? 0) - (times[0] ?? 0)).toBeLessThan(30_000)
})

test('a program that is started again and again does not either', async () => {
  const clock = makeTime()
  let remaining = 1000
  let count = 0
  while (clock.elapsed() < dayMs) {
    const limit = { ...fresh, remaining, resetAfterMs: Math.max(1, dayMs - clock.elapsed()) }
    const throttle = createThrottle({ clock, log, ask: async () => limit })
    await throttle.wait(0, never)
    remaining -= 1
    count += 1
    clock.passes(5_000)
  }
  expect(count).toBeLessThan(1000)
  expect(remaining).toBeGreaterThan(0)
})

test('shards identify one after the other, as many at once as Discord allows', async () => {
  const clock = makeTime()
  const limit = { ...fresh, maxConcurrency: 2 }
  const throttle = createThrottle({ clock, log, ask: async () => limit })
  const begun = clock.elapsed()
  await throttle.wait(0, never)
  await throttle.wait(1, never)
  expect(clock.elapsed() - begun).toBe(0)
  await throttle.wait(2, never)
  expect(clock.elapsed() - begun).toBe(5000)
})

test('who waits and loses the connection goes on waiting where it was; a question that fails holds nobody up', async () => {
  const clock = makeTime()
  const ends = new AbortController()
  ends.abort(new Error('closed'))
  const throttle = createThrottle({ clock, log, ask: async () => Promise.reject(new Error('no answer')) })
  await throttle.wait(0, never)
  await expect(throttle.wait(0, ends.signal)).rejects.toThrow('closed')
  clock.passes(5000)
  const before = clock.elapsed()
  await throttle.wait(0, never)
  expect(clock.elapsed()).toBe(before)
})

test('what is left is spread over what is left of the day', () => {
  expect(restBefore(fresh, 0)).toBe(0)
  expect(restBefore({ ...fresh, remaining: 400, resetAfterMs: 380 * 60_000 }, 0)).toBe(60_000)
  expect(restBefore({ ...fresh, remaining: 5, resetAfterMs: hourMs }, 0)).toBe(hourMs)
  expect(restBefore(fresh, 4)).toBe(10_000)
  expect(restBefore(fresh, 40)).toBe(15 * 60_000)
})
