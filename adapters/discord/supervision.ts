// Watches whether Discord reaches us: after half a minute without a connection the operator and the circles hear of it.
import type { Health } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Watch } from './watch.ts'
import { createWatch } from './watch.ts'

export interface SupervisionTools {
  readonly clock: Clock
  readonly log: Log
  /** The servers whose events come over that connection, as far as they are known. */
  spacesOf(shard: number): readonly string[]
  /** `at` is when it was lost. */
  lost(space: string, at: Instant, why: string): Promise<void>
  background(work: Promise<unknown>): void
  readonly patienceMs?: number
}

export interface Supervision {
  /** Kring begins to connect, or begins again. */
  begin(): void
  connected(shard: number): void
  disconnected(shard: number, why: string): void
  /** Discord itself cannot reach a server, or can again. */
  reached(space: string, isReached: boolean): void
  /** Since when a connection has been away. */
  awaySince(shard: number): Instant | undefined
  /** Those that were ever there. */
  shards(): readonly number[]
  health(): Health
  stop(): void
}

const usualPatienceMs = 30_000
const notYet = 'not connected yet'
const unavailable = 'Discord itself cannot reach the server'
const todo = 'Kring keeps trying. Check the network of this machine, the bot token, and discordstatus.com.'

export function createSupervision(tools: SupervisionTools): Supervision {
  const { clock, log, spacesOf, lost, background, patienceMs = usualPatienceMs } = tools
  const watching = { clock, patienceMs, background }
  const shards = new Map<number, Watch>()
  const spaces = new Map<string, Watch>()
  const start = createWatch({
    ...watching,
    away: async (_, why) => log.warn({ why, todo }, 'Discord could not be connected for half a minute.'),
  })
  const shardOf = (shard: number): Watch => {
    const away = async (since: Instant, why: string) => {
      log.warn({ why, shard, todo }, 'Discord has not been connected for half a minute.')
      for (const space of spacesOf(shard)) await lost(space, since, why)
    }
    const watch = shards.get(shard) ?? createWatch({ ...watching, away })
    shards.set(shard, watch)
    return watch
  }
  const spaceOf = (space: string): Watch => {
    const watch = spaces.get(space) ?? createWatch({ ...watching, away: (since, why) => lost(space, since, why) })
    spaces.set(space, watch)
    return watch
  }
  return {
    begin: () => {
      if (shards.size === 0) start.went(notYet)
    },
    connected: (shard) => {
      start.came()
      if (shardOf(shard).came()) log.info({ shard }, 'Discord is connected again.')
    },
    disconnected: (shard, why) => shardOf(shard).went(why),
    reached: (space, isReached) => {
      if (!isReached) return spaceOf(space).went(unavailable)
      spaces.get(space)?.came()
      spaces.delete(space)
    },
    awaySince: (shard) => {
      const state = shards.get(shard)?.state()
      return state && !state.isThere ? state.since : undefined
    },
    shards: () => [...shards.keys()],
    health: () => healthOf(start, [...shards.values()]),
    stop: () => {
      for (const watch of [start, ...shards.values(), ...spaces.values()]) watch.stop()
    },
  }
}

function healthOf(start: Watch, shards: readonly Watch[]): Health {
  const all = shards.map((watch) => watch.state())
  if (all.length === 0) return { isConnected: false, since: start.state().since, why: notYet }
  const away = all.find(({ isThere }) => !isThere)
  if (away) return { isConnected: false, since: away.since, why: away.why ?? notYet }
  return { isConnected: true, since: Math.max(...all.map(({ since }) => since)) as Instant }
}
