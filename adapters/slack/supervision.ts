// Watches whether Slack reaches us: after thirty seconds without a connection the operator and the circles hear of it.
import type { Health } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Connection } from './receiving.ts'

export interface SupervisionTools {
  readonly clock: Clock
  readonly log: Log
  /** `at` is when the connection was lost. */
  lost(at: Instant, why: string): Promise<void>
  /** `since` is when it was lost; undefined at the first connection since the start. */
  back(at: Instant, since: Instant | undefined): Promise<void>
  background(work: Promise<unknown>): void
  readonly patienceMs?: number
}

export interface Supervision {
  changed(connection: Connection): void
  health(): Health
  stop(): void
}

const usualPatienceMs = 30_000
const usualWhy = 'there is no connection'

export function createSupervision(tools: SupervisionTools): Supervision {
  const { clock, log, lost, back, background, patienceMs = usualPatienceMs } = tools
  let health: Health = { isConnected: false, since: clock.now(), why: 'not connected yet' }
  let wasConnected = false
  let isTold = false
  let waiting: AbortController | undefined

  const tellLost = async (signal: AbortSignal) => {
    const isOver = await clock.sleep(patienceMs, signal).then(
      () => false,
      () => true,
    )
    if (isOver || health.isConnected) return
    isTold = true
    const why = health.why ?? usualWhy
    const todo = 'Kring keeps trying. Check the network of this machine, the app token, and status.slack.com.'
    log.warn({ why, todo }, 'Slack has not been connected for half a minute.')
    await lost(health.since, why)
  }
  const watch = () => {
    if (waiting || isTold) return
    waiting = new AbortController()
    background(tellLost(waiting.signal))
  }
  const connected = () => {
    waiting?.abort()
    waiting = undefined
    const since = wasConnected ? health.since : undefined
    if (isTold) log.info({}, 'Slack is connected again.')
    const mustTell = isTold || !wasConnected
    wasConnected = true
    isTold = false
    health = { isConnected: true, since: clock.now() }
    if (mustTell) background(back(health.since, since))
  }
  return {
    health: () => health,
    stop: () => waiting?.abort(),
    changed: ({ isConnected, why = usualWhy }) => {
      if (isConnected) return connected()
      health = { isConnected: false, since: health.isConnected ? clock.now() : health.since, why }
      watch()
    },
  }
}
