// Delivery: makes the platforms show what the rows say, each message once, also after a crash.
import type { Adapter } from '../core/adapter.ts'
import type { Clock } from '../core/clock.ts'
import type { Random } from '../core/context.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Limits } from '../core/limits.ts'
import type { Log } from '../core/log.ts'
import type { Outcome } from '../core/post.ts'
import type { Vault } from '../core/vault.ts'
import type { Tx } from '../store/database.ts'
import type { DueLane, PartRow } from '../store/outgoing/parts.ts'
import { changePart, disownParts, findPart, listDueLanes, listOpen } from '../store/outgoing/parts.ts'
import { findMessage } from '../store/outgoing/store.ts'
import type { Savepoint, Store } from '../store/store.ts'
import { claimPart, conversationOf } from './claim.ts'
import type { Tools } from './context.ts'
import { createChange, createQuery } from './context.ts'
import type { Registry } from './declared.ts'
import { describeFault } from './fault.ts'
import type { LaneTools, Rows } from './lane.ts'
import { workLane } from './lane.ts'
import type { Pacer } from './pace.ts'
import { createPacer } from './pace.ts'
import { createPatience, usualRestMs } from './patience.ts'
import { createPools } from './pools.ts'
import type { LinkOf } from './resolve.ts'
import type { Told } from './settle.ts'
import { settlePart } from './settle.ts'
import { createTogether } from './together.ts'

export interface DeliveryOptions {
  readonly store: Store
  readonly registry: Registry
  readonly adapters: readonly Adapter[]
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'sleep'>
  readonly vault: Vault
  readonly log: Log
  readonly random: Random
  /** Different for each run of the program. */
  readonly bootId: string
  readonly touched?: NonNullable<Tools['touched']>
  /** The smallest of all platforms. */
  readonly limits: Limits
  newId(): string
  /** How long to rest before looking whether something arrived, in milliseconds of `elapsed`; 0 where looking is definite at once. */
  restMs?(platform: string): number
}

export interface Delivery {
  /**
   * Delivers what is due and can go now; gives back how many parts were shown, edited or removed. May be called again while it runs:
   * conversations that are being worked on are left to whoever has them.
   */
  deliver(): Promise<number>
  /** Takes up nothing new and waits for what is being sent. */
  stop(): Promise<void>
}

const atOnceByPlatform = 8
/** Where messages take turns; who is about to go counts. */
const atOnceBySpace = 32
/** Each time costs a look into every conversation that waits for its turn. */
const newsEveryMs = 900
/** Belongs to no community: a lock on the rows of all of them. */
const everybody = 'all communities'

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, bootId } = options
  const adapters = new Map(options.adapters.map((adapter) => [adapter.platform, adapter]))
  const platforms = createPools(atOnceByPlatform)
  const spaces = createPools(atOnceBySpace)
  const busy = new Map<string, Promise<number>>()
  const missed = new Set<string>()
  /** Who waits for a turn, and may have to look again. */
  const news = new Map<string, () => void>()
  const toldAt = new Map<string, number>()
  const tellNews = (platform: string, lanes: readonly DueLane[]) => {
    const before = toldAt.get(platform)
    if (before !== undefined && clock.elapsed() - before < newsEveryMs) return
    toldAt.set(platform, clock.elapsed())
    for (const { lane } of lanes) news.get(lane)?.()
  }
  let isStopped = false
  let disowned: Promise<void> | undefined
  const tools: LaneTools = {
    rows: createRows(options, adapters),
    patience: createPatience(() => clock.elapsed(), options.random),
    bootId,
    now: () => clock.now(),
    elapsed: () => clock.elapsed(),
    restMs: (platform) => options.restMs?.(platform) ?? usualRestMs,
    isStopped: () => isStopped,
    unsettled: new Map(),
    news: ({ lane }) => new Promise((resolve) => news.set(lane, resolve)),
    inRoom: (_, step) => step(),
  }
  const pacers = new Map<string, LaneTools & { readonly pacer: Pacer }>()
  for (const { platform, pace } of options.adapters) {
    if (pace) {
      const inRoom: LaneTools['inRoom'] = (space, step) => spaces.run(`${platform}/${space}`, step)
      pacers.set(platform, { ...tools, pacer: createPacer(pace, clock), inRoom })
    }
  }

  const work = async (lane: DueLane, adapter: Adapter): Promise<number> => {
    const paced = pacers.get(lane.platform)
    const run = () => {
      missed.delete(lane.lane) // only now: what came while it waited for room is read in a moment
      return workLane(lane, adapter, paced ?? tools)
    }
    let done = 0
    do {
      // Who waits for a turn takes no room.
      done += await (paced ? run() : platforms.run(lane.platform, run))
    } while (missed.has(lane.lane) && !isStopped)
    return done
  }

  /** Until nothing more moves on this platform: a thread can follow only when its first message is there. */
  const drain = async (platform: string, adapter: Adapter): Promise<number> => {
    for (let total = 0; ; ) {
      const due = await store.look((db) => listDueLanes(db, clock.now()))
      const mine = due.filter((lane) => lane.platform === platform)
      for (const lane of mine) if (busy.has(lane.lane)) missed.add(lane.lane)
      tellNews(platform, mine)
      const begun = mine.filter((lane) => !busy.has(lane.lane)).map((lane) => begin(lane, adapter))
      const done = (await Promise.all(begun)).reduce((sum, n) => sum + n, 0)
      total += done
      if (done === 0 || isStopped) return total
    }
  }
  const begin = (lane: DueLane, adapter: Adapter): Promise<number> => {
    const running = work(lane, adapter).finally(() => {
      busy.delete(lane.lane)
      news.delete(lane.lane)
    })
    busy.set(lane.lane, running)
    return running
  }

  return {
    deliver: async () => {
      if (isStopped) return 0
      disowned ??= store.write(everybody, 'delivery', (tx) => disownParts(tx, bootId))
      await disowned.catch((error: unknown) => {
        disowned = undefined
        throw error
      })
      const done = await Promise.all([...adapters].map(([platform, adapter]) => drain(platform, adapter)))
      return done.reduce((sum, n) => sum + n, 0)
    },
    stop: async () => {
      isStopped = true
      for (const { pacer } of pacers.values()) pacer.stop()
      await Promise.allSettled(busy.values())
    },
  }
}

function createRows(options: DeliveryOptions, adapters: ReadonlyMap<string, Adapter>): Rows {
  const { store, registry, clock, vault, log } = options
  const linkOf: LinkOf = (platform, receipt, space) => adapters.get(platform)?.link(receipt, space)
  const claimTools = { bootId: options.bootId, limits: options.limits, newId: () => options.newId(), linkOf }
  const together = createTogether(store, 'delivery', (tx, community) => {
    options.touched?.(tx)?.communities.add(community as CommunityId)
  })
  const write = <T>({ communityId }: PartRow, work: (tx: Tx, savepoint: Savepoint) => Promise<T>) =>
    together(communityId, work)

  /** A feature that stumbles over the news does not undo it. */
  const tell = async (tx: Tx, savepoint: Savepoint, row: PartRow, how: Outcome['how']) => {
    for (const feature of registry.features) {
      const hear = feature.on?.delivered
      if (!hear) continue
      try {
        await savepoint(async () => {
          const c = await createChange(tx, options, { community: row.communityId, now: clock.now() })
          await hear.call(feature.on, c, { key: row.messageKey, space: row.spaceId, how })
        })
      } catch (error) {
        log.error(
          { ...describeFault(error), feature: feature.name },
          'A feature stumbled over what became of its message.',
        )
      }
    }
  }

  return {
    listOpen: (lane) => store.look((db) => listOpen(db, lane, clock.now())),
    claim: (row) =>
      write(row, async (tx, savepoint) => {
        const q = await createQuery(tx, options, { community: row.communityId, now: clock.now() })
        const claimed = await claimPart(tx, q, row.id, claimTools)
        if (claimed !== 'notReady' && 'settled' in claimed && claimed.settled !== 'quietly') {
          await tell(tx, savepoint, row, claimed.settled)
        }
        return claimed
      }),
    settle: (row, told: Told) =>
      write(row, async (tx, savepoint) => {
        const how = await settlePart(tx, row, told, { registry, vault, now: clock.now() })
        if (how) await tell(tx, savepoint, row, how)
      }),
    whereabouts: (row) =>
      store.look(async (db) => {
        const current = await findPart(db, row.communityId, row.id)
        const message = await findMessage(db, row.communityId, row.messageKey)
        const to = current && (await conversationOf(db, current))
        return message && to && typeof to !== 'string' ? { to, since: message.saidAt } : undefined
      }),
    bury: (row, why) => write(row, (tx) => changePart(tx, row, { state: 'dead', reason: why })),
    fault: (row, error) => {
      log.error(
        { ...describeFault(error), platform: row.platform },
        'A message could not be delivered just now; it is tried again.',
      )
    },
  }
}
