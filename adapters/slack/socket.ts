// Socket Mode: two connections of our own to Slack, each replaced as soon as it ends, for as long as Kring runs.
import type { App, Receiver } from '@slack/bolt'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Connection } from './receiving.ts'
import { receive } from './receiving.ts'
import { within } from './remember.ts'
import type { Delivery, OpeningOptions } from './socket-connection.ts'
import { openSocket } from './socket-connection.ts'
import { refusalOf, waitOf, whyNot } from './socket-refusal.ts'

export interface SocketOptions extends OpeningOptions {
  readonly clock: Pick<Clock, 'sleep' | 'elapsed'>
  readonly log: Log
  /** The first connection is there, or the last one ended. */
  changed(connection: Connection): void
}

type Bolt = Pick<App, 'processEvent'>

/** While one is replaced the other one listens (rule 24). */
const seats = 2
const firstConnectionMs = 15_000
const longestPauseMs = 30_000
/** After a connection that lasted this long the next try is made at once. */
const goodMs = 5_000
const finishMs = 5_000
const closeMs = 3_000

export function createSocketReceiver(options: SocketOptions): Receiver {
  const { clock, log } = options
  const stopping = new AbortController()
  const inHand = new Set<Promise<void>>()
  const note = createNote(options)
  let bolt: Bolt | undefined
  let loops: Promise<unknown> = Promise.resolve()

  const take = async (delivery: Delivery) => {
    if (!bolt) return
    const work = takeDelivery(bolt, delivery, log).finally(() => inHand.delete(work))
    inHand.add(work)
    await work
  }
  /** One connection after another, until Kring stops. */
  const keep = async (seat: number, tellFirst: (error?: unknown) => void) => {
    let failures = 0
    while (!stopping.signal.aborted) {
      const openedAt = clock.elapsed()
      let wait: number | undefined
      try {
        const socket = await openSocket(options, take, stopping.signal)
        note(seat, true)
        tellFirst()
        note(seat, false, await socket.ended)
        failures = clock.elapsed() - openedAt > goodMs ? 0 : failures + 1
      } catch (error) {
        failures += 1
        wait = waitOf(error)
        note(seat, false, whyNot(error))
        tellFirst(error ?? new Error('no connection'))
      }
      const pause = failures === 0 ? 0 : Math.min(longestPauseMs, 250 * 2 ** failures)
      if (!stopping.signal.aborted) await clock.sleep(wait ?? pause, stopping.signal).catch(() => undefined)
    }
  }
  return {
    init: (app) => {
      bolt = app
    },
    start: async () => {
      let outcome: unknown
      const first = new Promise<void>((resolve) => {
        const tell = (error?: unknown) => {
          outcome ??= error
          resolve()
        }
        loops = Promise.all(Array.from({ length: seats }, (_, seat) => keep(seat, tell)))
      })
      await within(clock, first, firstConnectionMs)
      const refusal = refusalOf(outcome)
      if (!refusal) return
      stopping.abort()
      throw refusal
    },
    stop: async () => {
      bolt = undefined // what comes now is not acknowledged, and comes again after the next start
      await within(clock, Promise.all(inHand), finishMs)
      stopping.abort()
      await within(clock, loops, closeMs)
    },
  }
}

/** Tells when the first connection is there and when the last one is gone. */
function createNote({ changed }: Pick<SocketOptions, 'changed'>) {
  const connected = new Set<number>()
  let told: boolean | undefined
  return (seat: number, isUp: boolean, why?: string) => {
    if (isUp) connected.add(seat)
    else connected.delete(seat)
    const isConnected = connected.size > 0
    // Why there is none is told again, because it may be another reason by now.
    if (isConnected === told && isConnected) return
    told = isConnected
    changed(isConnected ? { isConnected } : { isConnected, ...(why !== undefined && { why }) })
  }
}

/** Never rejects: what was not taken is not acknowledged, and Slack delivers events again. */
async function takeDelivery(bolt: Bolt, delivery: Delivery, log: Log): Promise<void> {
  const { body, retry_num: retryNum, retry_reason: retryReason } = delivery
  const delivered = {
    body,
    ...(retryNum !== undefined && { retryNum }),
    ...(retryReason !== undefined && { retryReason }),
  }
  // A connection may end before its answer is sent: the work is done all the same, and done again it changes nothing.
  const acknowledge = (response: unknown) =>
    delivery
      .ack(response as Parameters<Delivery['ack']>[0])
      .catch(() =>
        log.info({ kind: delivery.type }, 'A connection to Slack ended before what it brought was answered.'),
      )
  try {
    await receive(bolt, delivered, acknowledge)
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown'
    log.warn({ why, kind: delivery.type }, 'What Slack delivered was not acknowledged; Slack delivers events again.')
  }
}
