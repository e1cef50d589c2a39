// Puts the engine together: acts in, clockwork, deliveries out. One of these lives in a process.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Act } from '../core/act.ts'
import type { Adapter } from '../core/adapter.ts'
import type { App, TimeMachine } from '../core/app.ts'
import type { Clock } from '../core/clock.ts'
import type { Random } from '../core/context.ts'
import type { Feature } from '../core/feature.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Limits } from '../core/limits.ts'
import type { Log } from '../core/log.ts'
import type { Instant } from '../core/time.ts'
import type { Vault } from '../core/vault.ts'
import type { Db, Tx } from '../store/database.ts'
import { findBeat } from '../store/outgoing/clockwork.ts'
import type { Store } from '../store/store.ts'
import { watchCommits } from './commits.ts'
import { createChange, createQuery } from './context.ts'
import { collect } from './declared.ts'
import { createDelivery } from './deliver.ts'
import { describeFault } from './fault.ts'
import type { HandlerTools } from './handle.ts'
import { createHandler } from './handle.ts'
import { createHomes } from './home.ts'
import { listMenus } from './menus.ts'
import { createMirrors } from './mirrors.ts'
import { createNoticed } from './notice.ts'
import { listOpenConversations } from './open-conversations.ts'
import { usualRestMs } from './patience.ts'
import type { LinkOf } from './resolve.ts'
import { listSheets } from './sheets.ts'
import { suggest } from './suggest.ts'
import { createSweep } from './sweep.ts'
import { createTicker } from './tick.ts'
import type { MovableClock } from './time-machine.ts'
import { createTimeMachine } from './time-machine.ts'
import { washed } from './wash.ts'
import { findWhose } from './whose.ts'

export interface EngineParts {
  readonly store: Store
  readonly vault: Vault
  readonly clock: Clock & MovableClock
  readonly random: Random
  readonly newId: () => string
  readonly features: readonly Feature[]
  readonly adapters: readonly Adapter[]
  /** What fits everywhere: cards are cut by these. */
  readonly limits: Limits
  readonly log: Log
  /** Another one at each start: what an earlier start had in hand is recognised by it. */
  readonly bootId: string
}

export interface Engine extends App, TimeMachine {
  /** Runs what is due; gives how many wakes were run. */
  tick(): Promise<number>
  /** Shows what is to be shown; gives how many parts were settled. */
  deliver(): Promise<number>
  /** Starts adapters and the heartbeat; from now on commits are delivered by themselves. */
  start(schedule: (run: () => void) => { stop(): void }): Promise<void>
  /** Takes nothing new and finishes what is in hand. The store stays open. */
  stop(): Promise<void>
}

/** How long what was just posted waits for a look at most while something else is being delivered. */
const lookAgainMs = 100

export function createEngine(parts: EngineParts): Engine {
  const { store, clock, log, adapters } = parts
  const registry = collect(parts.features, adapters)
  const linkOf: LinkOf = (platform, id, space, what = 'ours') => {
    const adapter = adapters.find((one) => one.platform === platform)
    return what === 'ours' ? adapter?.link(id, space) : adapter?.messageLink?.(space, id)
  }
  const commits = watchCommits(store, (touched) => {
    homes.changed(touched)
    mirrors.changed(touched)
  })
  const watched = { store: commits.store, touched: (tx: Tx) => commits.find(tx) }
  const committed = (isToDeliver = true) => (isToDeliver ? deliverSoon() : redrawSoon())
  const tools: HandlerTools = { ...parts, ...watched, registry, linkOf, committed }
  const noticed = createNoticed(tools)
  const mirrors = createMirrors({ ...tools, adapters, notice: noticed })
  const homes = createHomes({ ...tools, store, clock, adapters })
  const restMs = (platform: string) => adapters.find((one) => one.platform === platform)?.restMs ?? usualRestMs
  const outgoing = {
    ...parts,
    ...tools,
    clock,
    makeQuery: (db: Db, community: CommunityId, now: Instant) => createQuery(db, tools, { community, now }),
    makeChange: (tx: Tx, community: CommunityId, now: Instant) => createChange(tx, tools, { community, now }),
  }
  const ticker = createTicker(outgoing)
  const delivery = createDelivery({ ...outgoing, restMs })
  const sweep = createSweep(store)
  const inHand = new Set<Promise<unknown>>()
  const deliveries = new Set<Promise<number>>()
  const started: Adapter[] = []
  let state: 'made' | 'running' | 'stopped' = 'made'
  let heartbeat: { stop(): void } | undefined
  /** When an earlier run of the program was last there. */
  let heardAt: Instant | undefined
  let isDeliverySet = false
  let isRedrawingSet = false

  const track = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.catch(() => undefined).finally(() => inHand.delete(settled))
    inHand.add(settled)
    return work
  }
  const inBackground = (work: () => Promise<unknown>) => {
    if (state !== 'running') return
    track(work()).catch((error: unknown) => log.error(describeFault(error), 'Something in the background went wrong.'))
  }
  /** Several may run: each leaves to the others what they have in hand, so wait for those too. */
  const deliver = async () => {
    const mine = delivery.deliver()
    const settled = mine.catch(() => 0).finally(() => deliveries.delete(settled))
    const others = [...deliveries]
    deliveries.add(settled)
    const count = await mine
    // Not behind others, who may wait for their turn for minutes.
    await homes.redraw()
    await Promise.all(others)
    return count
  }
  /** As soon as whoever acted has their answer when nothing is being delivered; else a little later, once for all commits until then: a look goes through everything due. */
  const deliverSoon = () => {
    if (isDeliverySet || state !== 'running') return
    isDeliverySet = true
    inBackground(async () => {
      await (deliveries.size > 0 ? clock.sleep(lookAgainMs) : nextTurn())
      isDeliverySet = false
      await deliver()
    })
  }
  /** Home pages may rest a little: once for all commits until then. */
  const redrawSoon = () => {
    if (isRedrawingSet || state !== 'running') return
    isRedrawingSet = true
    inBackground(async () => {
      await clock.sleep(lookAgainMs)
      isRedrawingSet = false
      await homes.redraw()
    })
  }
  const tick = oneAtATime(async () => {
    const count = await ticker.tick()
    await sweep(clock.now())
    // Not waited for: places answer when they like.
    if (state !== 'stopped') void track(mirrors.show())
    return count
  })
  const handle = createHandler(tools)
  const livesByOurClock = adapters.every((one) => one.livesByOurClock === true)

  const engine: Engine = {
    ...createTimeMachine({ ...outgoing, tick, deliver, livesByOurClock, nextDueAt: () => ticker.nextDueAt() }),
    handle: (act: Act) => track(handle(act)),
    look: (look) =>
      store.look(async (db) => {
        const { community, member, person } = await findWhose(db, parts.vault, look)
        const q = await createQuery(db, tools, { community, member, person, place: look.place, now: clock.now() })
        return suggest(q, registry, look)
      }),
    notice: (notice) => track(noticed(notice)),
    commands: (language) => listSheets(registry.commands, language),
    menus: (language) => listMenus(registry.menus, language),
    homeOpened: (person) => track(homes.opened({ ...person, name: washed(person.name) })),
    openConversations: (platform, space) =>
      store.look((db) => listOpenConversations(db, { platform, space, now: clock.now(), heardAt })),
    tick,
    deliver,
    start: async (schedule) => {
      state = 'running'
      heardAt = await store.look(findBeat)
      // Together: a platform that is slow to answer keeps no other waiting.
      const starts = adapters.map(async (adapter) => {
        await adapter.start(engine)
        started.push(adapter)
      })
      await Promise.allSettled(starts)
      await Promise.all(starts)
      const beat = () => inBackground(async () => (await tick()) + (await deliver()))
      heartbeat = schedule(beat)
      beat()
    },
    stop: async () => {
      state = 'stopped'
      heartbeat?.stop()
      homes.stop()
      mirrors.stop()
      await delivery.stop()
      for (const adapter of started.splice(0).reverse()) await adapter.stop()
      await Promise.all(inHand)
    },
  }
  return engine
}

/** Whoever calls during a run waits for one that begins after it: nothing that was committed before is missed. */
function oneAtATime(run: () => Promise<number>): () => Promise<number> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting: Promise<number> | undefined
  return () => {
    waiting ??= last.then(() => {
      waiting = undefined
      const running = run()
      last = running.catch(() => undefined)
      return running
    })
    return waiting
  }
}
