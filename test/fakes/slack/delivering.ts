// What Slack brings to our app: over a socket or HTTP, again when it is not acknowledged, with a record of every acknowledgement.
import type { Activity } from './inner.ts'
import type { Json } from './state.ts'

export type Kind = 'events_api' | 'interactive' | 'slash_commands'

export interface Delivery {
  readonly kind: Kind
  /** `message`, `block_actions`, `/kring`, … */
  readonly what: string
  readonly payload: Json
  readonly at: number
  /** How often it was brought. */
  attempts: number
  /** Missed: not within the time there is; lost: given up. */
  state: 'waiting' | 'acked' | 'missed' | 'lost'
  /** Milliseconds between bringing it and the acknowledgement. */
  afterMs?: number
  /** What came with the acknowledgement. */
  answer?: unknown
  /** Resolves when it is acknowledged or given up. */
  done: Promise<void>
}

export interface Attempt {
  readonly number: number
  readonly reason: string
}

/** A way to our app. `bring` resolves with what was acknowledged, and rejects when it got no further. */
export interface Transport {
  /** Resolves when there is somebody to bring something to. */
  ready(): Promise<void>
  isReady(): boolean
  bring(delivery: Delivery, attempt: Attempt): Promise<unknown>
}

export interface Delivering {
  readonly deliveries: readonly Delivery[]
  deliver(kind: Kind, payload: Json): Delivery
  /** The same once more, as Slack does when it is not sure. */
  again(delivery: Delivery): Delivery
  /** The next so many events come twice. */
  duplicates(times: number): void
  /** From now on events wait, until the returned function is called. */
  holds(): () => void
  use(transport: Transport): void
  stop(): void
}

export interface DeliveringOptions {
  readonly ackWithinMs: number
  /** How long after a missed acknowledgement an event comes again; as many times as there are numbers. */
  readonly retryAfterMs: readonly number[]
  readonly now: () => number
  readonly elapsed: () => number
  readonly activity: Activity
  readonly complain: (what: string) => void
}

export function createDelivering(options: DeliveringOptions): Delivering {
  const { ackWithinMs, retryAfterMs, elapsed, activity } = options
  const deliveries: Delivery[] = []
  const pauses = createPauses()
  let transport: Transport | undefined
  let doubled = 0
  let held: Promise<void> | undefined

  /** Brings it once; whether it was acknowledged in time. */
  const bring = async (way: Transport, delivery: Delivery, reason: string): Promise<boolean> => {
    const end = activity.begin()
    const from = elapsed()
    delivery.attempts += 1
    const answered = way.bring(delivery, { number: delivery.attempts - 1, reason }).then((answer) => {
      if (delivery.state === 'acked') return true
      delivery.answer = answer
      delivery.afterMs = elapsed() - from
      const isInTime = delivery.afterMs <= ackWithinMs
      if (delivery.kind === 'events_api' || isInTime) delivery.state = 'acked'
      return isInTime
    })
    const outcome = answered.catch(() => 'broken' as const)
    const isAcked = await Promise.race([outcome, pauses.wait(ackWithinMs).then(() => false)])
    if (isAcked !== true && delivery.state === 'waiting') delivery.state = 'missed'
    // That a connection broke is nobody's mistake: events come again.
    const isMissed = isAcked === false || (isAcked === 'broken' && delivery.kind !== 'events_api')
    if (isMissed && !pauses.areOver()) options.complain(`${delivery.what} was not acknowledged in ${ackWithinMs} ms`)
    end()
    return isAcked === true
  }

  const run = async (delivery: Delivery): Promise<void> => {
    const isEvent = delivery.kind === 'events_api'
    if (isEvent) await held
    let reason = 'http_timeout'
    for (const pause of isEvent ? [0, ...retryAfterMs] : [0]) {
      await pauses.wait(pause)
      if (isAcked(delivery) || pauses.areOver()) return
      if (!transport?.isReady()) {
        // Nobody there: an event waits for the next socket, an interaction fails before the person's eyes.
        if (!isEvent || !transport) break
        await Promise.race([transport.ready(), pauses.over])
        reason = 'connection_failed'
        if (pauses.areOver()) return
      }
      if (await bring(transport, delivery, reason)) return
    }
    if (!isAcked(delivery)) delivery.state = isEvent ? 'lost' : 'missed'
  }

  const deliver = (kind: Kind, payload: Json): Delivery => {
    const delivery: Delivery = {
      kind,
      what: whatOf(kind, payload),
      payload,
      at: options.now(),
      attempts: 0,
      state: 'waiting',
      done: Promise.resolve(),
    }
    deliveries.push(delivery)
    delivery.done = run(delivery)
    if (kind === 'events_api' && doubled > 0) {
      doubled -= 1
      void delivery.done.then(() => deliver(kind, payload))
    }
    return delivery
  }

  return {
    deliveries,
    deliver,
    again: ({ kind, payload }) => deliver(kind, payload),
    duplicates: (times) => {
      doubled = times
    },
    holds: () => {
      let release: (() => void) | undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        held = undefined
        release?.()
      }
    },
    use: (next) => {
      transport = next
    },
    stop: pauses.end,
  }
}

/** Waiting that ends at once when all ends. */
function createPauses() {
  const waiting = new Map<NodeJS.Timeout, () => void>()
  let isOver = false
  let finish: (() => void) | undefined
  const over = new Promise<void>((resolve) => {
    finish = resolve
  })
  return {
    over,
    areOver: () => isOver,
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        if (isOver || ms <= 0) return resolve()
        const timer = setTimeout(() => {
          waiting.delete(timer)
          resolve()
        }, ms)
        waiting.set(timer, resolve)
      }),
    end: () => {
      isOver = true
      finish?.()
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer)
        resolve()
      }
      waiting.clear()
    },
  }
}

function isAcked({ state }: Delivery): boolean {
  return state === 'acked'
}

function whatOf(kind: Kind, payload: Json): string {
  if (kind === 'slash_commands') return String(payload['command'])
  if (kind === 'interactive') return String(payload['type'])
  const event = payload['event'] as Json
  return [event['type'], event['subtype']].filter((one) => one !== undefined).join('.')
}
