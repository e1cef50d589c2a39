// The queue before the one writer: presses before clockwork before delivery, one at a time, with room for what just arrived.
import { setImmediate } from 'node:timers/promises'

export type Lane = 'press' | 'clock' | 'delivery'

const yieldEveryMs = 10
const yieldEveryJobs = 200

export interface Lanes {
  /** Runs the job when its turn has come; settles as the job does. */
  join<T>(lane: Lane, job: () => Promise<T>): Promise<T>
  /** Resolves when nothing waits and nothing runs. */
  empty(): Promise<void>
  /** Rejects everything that waits. */
  dismiss(reason: Error): void
}

interface Waiting {
  run(): Promise<void>
  dismiss(reason: Error): void
}

/** `elapsed` is in milliseconds. */
export function createLanes({ elapsed }: { elapsed(): number }): Lanes {
  const lanes: Record<Lane, Waiting[]> = { press: [], clock: [], delivery: [] }
  const onEmpty: (() => void)[] = []
  let isRunning = false
  let yieldedAt = elapsed()
  let jobsSinceYield = 0

  const next = () => lanes.press.shift() ?? lanes.clock.shift() ?? lanes.delivery.shift()

  async function drain() {
    isRunning = true
    for (let waiting = next(); waiting; waiting = next()) {
      await waiting.run()
      // Also when nothing waits now: a loop that awaits write after write would otherwise never let a socket be read.
      jobsSinceYield += 1
      if (jobsSinceYield < yieldEveryJobs && elapsed() - yieldedAt < yieldEveryMs) continue
      await setImmediate()
      yieldedAt = elapsed()
      jobsSinceYield = 0
    }
    isRunning = false
    for (const resolve of onEmpty.splice(0)) resolve()
  }

  return {
    join: (lane, job) =>
      new Promise((resolve, reject) => {
        lanes[lane].push({ run: () => job().then(resolve, reject), dismiss: reject })
        if (!isRunning) void drain()
      }),
    empty: () => (isRunning ? new Promise((resolve) => onEmpty.push(resolve)) : Promise.resolve()),
    dismiss: (reason) => {
      for (const waiting of Object.values(lanes).flatMap((lane) => lane.splice(0))) waiting.dismiss(reason)
    },
  }
}
