// The clock's turn: what is due is run in order, each in its own transaction; one that stumbles holds up nobody.
import type { Clock } from '../core/clock.ts'
import type { Log } from '../core/log.ts'
import type { Instant } from '../core/time.ts'
import { hourMs, minuteMs, plus } from '../core/time.ts'
import type { Due } from '../core/wake.ts'
import { StoreFault } from '../store/faults.ts'
import type { WakeRow } from '../store/outgoing/clockwork.ts'
import {
  findBeat,
  findWake,
  listDueWakes,
  nextWakeAt,
  removeWake,
  saveBeat,
  saveWake,
} from '../store/outgoing/clockwork.ts'
import { nextPartDueAt } from '../store/outgoing/parts.ts'
import type { Store } from '../store/store.ts'
import type { Tools } from './context.ts'
import { createChange } from './context.ts'
import { describeFault } from './fault.ts'
import { engineHandlers } from './occur.ts'

export interface TickerOptions extends Tools {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

export interface Ticker {
  /** Runs what is due; gives back how many wakes were run. At most 500 in one turn: the rest is due in the next. */
  tick(): Promise<number>
  /** When something is due next, or waits to be shown. */
  nextDueAt(): Promise<Instant | undefined>
}

const batchSize = 100
const mostInOneTurn = 500
/** A silence of the clock that is longer counts as downtime (rule 42). */
const downtimeMs = 5 * minuteMs
/** The beat is written down no more often than this. */
const beatEveryMs = minuteMs
const waitMinutes = [1, 5, 15, 60]
const unknownWaitMs = 24 * hourMs
const everybody = 'all communities'

/** When nobody was there; what was due in it is late. */
interface Downtime {
  readonly from: Instant
  readonly until: Instant
}

export function createTicker(options: TickerOptions): Ticker {
  const { store, clock } = options
  const handlers = engineHandlers(options.registry)
  let heardAt: Instant | undefined
  let savedAt: Instant | undefined
  let downtime: Downtime | undefined
  let hasTraces = false

  const listen = async (now: Instant) => {
    heardAt ??= savedAt = await store.look(findBeat)
    if (heardAt !== undefined && now - heardAt > downtimeMs) downtime = { from: heardAt, until: now }
    heardAt = now
  }
  /** Only when all is done: after a crash in the middle the rest is still known to be late. */
  const remember = async (now: Instant) => {
    if (savedAt !== undefined && now - savedAt < beatEveryMs) return
    await store.write(everybody, 'clock', (tx) => saveBeat(tx, now))
    savedAt = now
  }

  /** Another program that reads just now only puts it off to the next turn. */
  const clearTraces = async () => {
    try {
      await store.checkpoint()
      hasTraces = false
    } catch (error) {
      if (!(error instanceof StoreFault) || error.kind !== 'locked') throw error
    }
  }

  return {
    tick: async () => {
      const now = clock.now()
      await listen(now)
      const stumbled = new Set<string>()
      let count = 0
      while (count < mostInOneTurn) {
        const due = (await store.look((db) => listDueWakes(db, now, batchSize))).filter(
          (wake) => !stumbled.has(keyOf(wake)),
        )
        if (due.length === 0) break
        for (const wake of due) {
          if (await runWake(wake, { ...options, handlers, downtime, now })) {
            count += 1
            hasTraces ||= options.registry.wake(wake.name)?.clearsTraces === true
          } else stumbled.add(keyOf(wake))
        }
      }
      if (hasTraces) await clearTraces()
      if (count < mostInOneTurn) await remember(now)
      return count
    },
    nextDueAt: () =>
      store.look(async (db) => {
        const times = [await nextWakeAt(db), await nextPartDueAt(db, clock.now())].filter((at) => at !== undefined)
        return times.length > 0 ? (Math.min(...times) as Instant) : undefined
      }),
  }
}

interface Turn extends TickerOptions {
  readonly handlers: ReturnType<typeof engineHandlers>
  readonly downtime: Downtime | undefined
  readonly now: Instant
}

/** Whether it was run: false when it stumbled, is unknown, or was cancelled in the meantime. */
async function runWake(wake: WakeRow, turn: Turn): Promise<boolean> {
  const { store, handlers, registry, now } = turn
  const run = handlers[wake.name] ?? registry.wake(wake.name)?.run.bind(registry.wake(wake.name))
  if (!run) return isUnknown(wake, turn)
  try {
    return await store.write(wake.communityId, 'clock', async (tx) => {
      const current = await findWake(tx, wake.communityId, wake.key)
      if (!current || current.dueAt > now || current.name !== wake.name) return false
      await removeWake(tx, wake.communityId, wake.key)
      const c = await createChange(tx, turn, { community: wake.communityId, now })
      await run(c, dueOf(current, turn))
      return true
    })
  } catch (error) {
    if (error instanceof StoreFault && error.kind !== 'tooSlow') throw error
    const minutes = waitMinutes[Math.min(wake.tries, waitMinutes.length - 1)] ?? 1
    const says = `Something that was due went wrong; it is tried again in ${minutes} minutes.`
    turn.log.error({ ...describeFault(error), wake: wake.name }, says)
    await putOff(wake, turn, plus(now, { minutes }))
    return false
  }
}

/** Kept: the feature may come back. Looked at again a day later. */
async function isUnknown(wake: WakeRow, turn: Turn): Promise<false> {
  const todo = 'A feature that was there before is missing. Put it back, or remove what it left behind.'
  turn.log.warn({ wake: wake.name, todo }, 'Something is due that nobody knows.')
  await putOff(wake, turn, (turn.now + unknownWaitMs) as Instant)
  return false
}

async function putOff(wake: WakeRow, { store }: Turn, dueAt: Instant): Promise<void> {
  await store.write(wake.communityId, 'clock', async (tx) => {
    const current = await findWake(tx, wake.communityId, wake.key)
    if (current?.name === wake.name && current.at === wake.at)
      await saveWake(tx, { ...current, dueAt, tries: current.tries + 1 })
  })
}

/** Lateness counts only after downtime: what a fault or a full queue held up is not late. */
function dueOf({ subject, at }: WakeRow, { downtime, now }: Turn): Due {
  const wasMissed = downtime !== undefined && at > downtime.from && at < downtime.until
  return { subject, plannedAt: at, lateMinutes: wasMissed ? Math.floor((now - at) / minuteMs) : 0 }
}

function keyOf({ communityId, key }: WakeRow): string {
  return `${communityId}/${key}`
}
