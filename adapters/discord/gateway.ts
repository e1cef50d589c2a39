// Keeps Kring connected to Discord: opens a client, opens another one when it comes to nothing, and hands on everything that is told.
import type { Client, GatewayDispatchPayload } from 'discord.js'
import { Events, GatewayDispatchEvents, REST, Routes } from 'discord.js'
import type { Clock } from '../../src/core/clock.ts'
import type { Fault } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/log.ts'
import type { Promised } from './background.ts'
import { promised, within } from './background.ts'
import { badToken, createClient, endingOf, isBadToken } from './client.ts'
import { codeOf } from './errors.ts'
import type { StartLimit } from './identify.ts'
import { createThrottle } from './identify.ts'
import type { Supervision } from './supervision.ts'

export interface GatewayTools {
  readonly token: string
  readonly apiUrl?: string
  readonly clock: Clock
  readonly log: Log
  readonly supervision: Supervision
  /** Everything that Discord tells, in order, before discord.js takes it in. */
  told(packet: GatewayDispatchPayload, shard: number): void
  /** Of a new client, before it connects. */
  opened(client: Client): void
}

export interface Gateway {
  /** Waits for the first connection, but no longer than that; rejects with a `Fault` that only a person can mend. */
  start(waitMs: number): Promise<void>
  stop(): Promise<void>
}

/** Between two clients that came to nothing. */
const rests = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000]
const closeMs = 2_000
/** discord.js connects again by itself; when nothing comes of that for so long, it is given up for a new one. */
const hopelessMs = 10 * 60_000
/** For what a person has to mend while Kring runs on. */
const faultRestMs = 10 * 60_000

/** What became of one client. */
type Ended = { readonly why: string; readonly fault?: Fault }

export function createGateway(tools: GatewayTools): Gateway {
  const { token, clock, log, supervision } = tools
  const stopping = new AbortController()
  const throttle = createThrottle({ clock, log, ask: createAsk(tools) })
  let running: Promise<void> | undefined

  /** Until it is over; `ready` is called when all its connections are there. */
  const runOne = async (ready: () => void): Promise<Ended> => {
    const client = createClient({ ...tools, throttle })
    const over = promised<Ended>()
    const end = (ended: Ended) => over.resolve(ended)
    const hopeless = createHopeless(clock, () => end({ why: 'discord.js did not connect again' }))
    const stop = () => end({ why: 'Kring stops' })
    stopping.signal.addEventListener('abort', stop, { once: true })
    wire(client, tools, { end, hopeless })
    tools.opened(client)
    client.login(token).then(ready, (error: unknown) => {
      // When Discord closed the door, that says more than what came of it.
      const fault = isBadToken(error) ? endingOf(badToken) : undefined
      end({ why: codeOf(error), ...(fault && { fault }) })
    })
    const ended = await over.promise
    hopeless.stop()
    stopping.signal.removeEventListener('abort', stop)
    // What it tells while it goes is no news.
    client.removeAllListeners()
    client.on(Events.Error, () => undefined)
    await within(clock, client.destroy(), closeMs).catch(() => undefined)
    return ended
  }
  const run = async (first: Promised<void>): Promise<void> => {
    let vain = 0
    let isFirst = true
    const ready = () => {
      vain = 0
      isFirst = false
      first.resolve()
    }
    while (!stopping.signal.aborted) {
      const { why, fault } = await runOne(ready)
      if (stopping.signal.aborted) return
      if (fault && isFirst) return first.reject(fault)
      isFirst = false
      const restMs = fault ? faultRestMs : (rests[Math.min(vain, rests.length - 1)] ?? faultRestMs)
      vain += 1
      if (fault) log.error({ why: fault.message, todo: fault.todo }, 'Discord does not let Kring in any more.')
      else if (vain === 1) log.warn({ why }, 'Discord could not be reached; Kring goes on trying.')
      for (const shard of supervision.shards()) supervision.disconnected(shard, fault?.message ?? why)
      first.resolve()
      await clock.sleep(restMs, stopping.signal).catch(() => undefined)
    }
  }
  return {
    start: async (waitMs) => {
      supervision.begin()
      const first = promised<void>()
      running = run(first)
      await within(clock, first.promise, waitMs)
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

interface Wiring {
  end(ended: Ended): void
  readonly hopeless: Hopeless
}

function wire(client: Client, { supervision, told, log }: GatewayTools, { end, hopeless }: Wiring): void {
  client.on(Events.Raw, (packet: GatewayDispatchPayload, shard: number) => {
    // Told first: how long it was away is asked there.
    told(packet, shard)
    takeAway(packet)
    if (packet.t !== GatewayDispatchEvents.Ready && packet.t !== GatewayDispatchEvents.Resumed) return
    supervision.connected(shard)
    hopeless.came(shard)
  })
  client.on(Events.ShardReconnecting, (shard) => {
    supervision.disconnected(shard, 'the connection broke')
    hopeless.went(shard)
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const fault = endingOf(code)
    supervision.disconnected(shard, fault?.message ?? `Discord closed the connection with ${code}`)
    end({ why: String(code), ...(fault && { fault }) })
  })
  const note = (error: Error) => log.info({ why: codeOf(error) }, 'discord.js met an error with a connection.')
  client.on(Events.ShardError, note)
  client.on(Events.Error, note)
  client.on(Events.Invalidated, () => end({ why: 'the session was ended' }))
}

/** What people do and write is read by us alone: discord.js would keep it, and end the program over what it does not understand. */
const ours: readonly string[] = [
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
]

function takeAway(packet: { t: string | null }): void {
  if (packet.t !== null && ours.includes(packet.t)) packet.t = null
}

interface Hopeless {
  came(shard: number): void
  went(shard: number): void
  stop(): void
}

/** Calls when a connection that broke stays away for long. */
function createHopeless(clock: Clock, call: () => void): Hopeless {
  const waiting = new Map<number, AbortController>()
  const came = (shard: number) => {
    waiting.get(shard)?.abort()
    waiting.delete(shard)
  }
  return {
    came,
    went: (shard) => {
      if (waiting.has(shard)) return
      const over = new AbortController()
      waiting.set(shard, over)
      clock.sleep(hopelessMs, over.signal).then(call, () => undefined)
    },
    stop: () => {
      for (const shard of [...waiting.keys()]) came(shard)
    },
  }
}

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot, asked anew each time: another program may use the same token. */
function createAsk({ token, apiUrl }: GatewayTools): () => Promise<StartLimit> {
  const rest = new REST({ ...(apiUrl !== undefined && { api: apiUrl }), retries: 1, timeout: 10_000 })
  return async () => {
    rest.setToken(token)
    const { session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as {
      session_start_limit: { total: number; remaining: number; reset_after: number; max_concurrency: number }
    }
    const { total, remaining, reset_after: resetAfterMs, max_concurrency: maxConcurrency } = limit
    return { total, remaining, resetAfterMs, maxConcurrency }
  }
}
