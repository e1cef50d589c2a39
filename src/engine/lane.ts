// Works through one conversation in its order: nothing overtakes what was to come earlier, edits wait for nobody.
import type { Adapter } from '../core/adapter.ts'
import { DeliveryError } from '../core/errors.ts'
import type { Instant } from '../core/time.ts'
import { plus } from '../core/time.ts'
import type { DueLane, PartRow } from '../store/outgoing/parts.ts'
import { withinLimit } from '../store/within-limit.ts'
import type { Claimed, Job } from './claim.ts'
import type { Pacer, PlaceInLine, Turn } from './pace.ts'
import type { Patience } from './patience.ts'
import type { Told } from './settle.ts'

/** The rows, as a conversation needs them; each call is one short transaction. */
export interface Rows {
  listOpen(lane: DueLane): Promise<readonly PartRow[]>
  claim(row: PartRow): Promise<Claimed>
  settle(row: PartRow, told: Told): Promise<void>
  /** Where and since when to look for it. */
  whereabouts(row: PartRow): Promise<{ readonly to: Job['to']; readonly since: Instant } | undefined>
  /** Gives up a part that cannot even be drawn. */
  bury(row: PartRow, why: string): Promise<void>
  /** Tells the operator. */
  fault(row: PartRow, error: unknown): void
}

export interface LaneTools {
  readonly rows: Rows
  readonly patience: Patience
  readonly bootId: string
  now(): Instant
  elapsed(): number
  restMs(platform: string): number
  isStopped(): boolean
  /** What the platform said but could not be written down yet. */
  readonly unsettled: Map<string, Told>
  /** Absent where new messages take no turns. */
  readonly pacer?: Pacer
  /** Resolves when there may be something else to do there: an edit waits for no turn. */
  news(lane: DueLane): Promise<void>
  /** Runs one step when there is room for it in that space. */
  inRoom<T>(space: string, step: () => Promise<T>): Promise<T>
}

const looksBeforeResend = 2
const faultsLimit = 8
/** A platform that does not answer holds up its conversation no longer; shorter than the usual rest before a look. */
const answerLimitMs = 30_000
/** Clocks of platforms differ from ours. */
const lookBackMinutes = 10
/** For a space that rests without saying how long. */
const holdMs = 60_000

/** Gives back how many parts were shown, edited or removed. */
export async function workLane(lane: DueLane, adapter: Adapter, tools: LaneTools): Promise<number> {
  const passed = new Set<string>()
  let done = 0
  let turn: Turn | undefined
  try {
    while (!tools.isStopped()) {
      const open = await tools.rows.listOpen(lane)
      const first = pickNext(open, passed, tools)
      if (!first) return done
      if (isPosted(first, tools)) turn ??= tools.pacer?.join(placeOf(first))
      const isHeldUp = turn !== undefined && isPosted(first, tools) && !turn.hasCome()
      const next = isHeldUp ? pickNext(open.filter(isEdited), passed, tools) : first
      if (!next) {
        await Promise.race([turn?.came, tools.news(lane)])
        continue
      }
      const outcome = await tools.inRoom(next.place.space, () => tryStep(next, adapter, tools, turn))
      if (outcome === 'done') done += 1
      if (outcome === 'notReady' || outcome === 'stumbled') passed.add(next.id)
      if (isHeldUp) continue
      turn?.end()
      turn = undefined
    }
    return done
  } finally {
    turn?.end()
  }
}

/** Something new comes with it, so that it takes a turn. */
function isPosted(row: PartRow, { unsettled }: LaneTools): boolean {
  return row.state === 'waiting' && row.receipt === null && !unsettled.has(row.id)
}

function isEdited(row: PartRow): boolean {
  return row.receipt !== null
}

function placeOf({ place }: PartRow): PlaceInLine {
  return { space: place.space, conversation: 'room' in place ? place.room : `@${place.user}` }
}

/** The first that may go: a new message only when nothing new before it is still on its way. */
function pickNext(open: readonly PartRow[], passed: ReadonlySet<string>, tools: LaneTools): PartRow | undefined {
  let isBlocked = false
  for (const row of open) {
    const isNew = row.receipt === null
    if (isNew && isBlocked) continue
    if (!passed.has(row.id) && !tools.patience.isWaiting(row.id) && isReady(row, tools)) return row
    if (isNew) isBlocked = true
  }
  return undefined
}

function isReady(row: PartRow, { unsettled, patience, restMs, bootId }: LaneTools): boolean {
  if (unsettled.has(row.id)) return true
  if (row.state === 'sending') return row.owner !== bootId
  if (row.state === 'unknown' && row.receipt === null) return patience.hasRested(row.id, restMs(row.platform))
  return true
}

type Stepped = 'done' | 'settled' | 'notReady'

async function tryStep(
  row: PartRow,
  adapter: Adapter,
  tools: LaneTools,
  turn: Turn | undefined,
): Promise<Stepped | 'stumbled'> {
  try {
    return await step(row, adapter, tools, turn)
  } catch (error) {
    await blame(row, error, tools)
    return 'stumbled'
  }
}

async function step(row: PartRow, adapter: Adapter, tools: LaneTools, turn: Turn | undefined): Promise<Stepped> {
  const known = tools.unsettled.get(row.id)
  if (known) return settled(row, known, tools)
  if (row.state === 'unknown' && row.receipt !== null) {
    return settled(row, { told: 'unclear', why: row.reason ?? 'The program stopped while editing.' }, tools)
  }
  if (row.state !== 'waiting') return look(row, adapter, tools)
  const claimed = await tools.rows.claim(row)
  if (claimed === 'notReady') return 'notReady'
  if ('settled' in claimed) return 'settled'
  return settled(row, await act(claimed.job, adapter, tools, turn), tools)
}

async function settled(row: PartRow, told: Told, { rows, unsettled, patience }: LaneTools): Promise<Stepped> {
  unsettled.set(row.id, told)
  await rows.settle(row, told)
  unsettled.delete(row.id)
  const isDone = told.told === 'shown' || told.told === 'removed'
  if (isDone) patience.forget(row.id)
  return isDone ? 'done' : 'settled'
}

/** The only place where something leaves the house. */
async function act(
  { row, to, part, hash }: Job,
  adapter: Adapter,
  tools: LaneTools,
  turn: Turn | undefined,
): Promise<Told> {
  const { patience, pacer } = tools
  try {
    if (row.receipt !== null) {
      const { receipt } = row
      const renewed = await inTime(() => adapter.edit(to, receipt, part), tools)
      return part
        ? { told: 'shown', receipt: typeof renewed === 'string' ? renewed : receipt, hash }
        : { told: 'removed' }
    }
    if (!part) return { told: 'removed' }
    await turn?.goes()
    const sending = inTime(() => adapter.send(to, part, row.token), tools)
    return { told: 'shown', receipt: await sending.finally(() => turn?.arrived()), hash }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'The adapter threw something that is not an error.'
    if (!(error instanceof DeliveryError)) {
      patience.forget(row.id)
      if (row.receipt !== null) patience.wait(row.id, row.attempts + 1)
      return { told: 'unclear', why }
    }
    if (error.problem !== 'later') return { told: error.problem, why }
    if (error.holds === 'space') pacer?.hold(to.space, error.afterMs ?? holdMs)
    // What is new waits in the line of its space; an edit stands in no line.
    const isInLine = error.holds === 'space' && pacer && row.receipt === null
    if (!isInLine) patience.wait(row.id, row.attempts + 1, error.afterMs)
    return { told: 'later', why }
  }
}

/** What comes later than the limit is not waited for: then nobody knows whether it arrived. */
function inTime<T>(call: () => Promise<T>, { elapsed }: LaneTools): Promise<T> {
  const late = () => new Error('The platform did not answer in time.')
  return withinLimit(call, { clock: { elapsed }, limitMs: answerLimitMs, late })
}

/** Twice, with a rest before each look, before it is sent again. */
async function look(row: PartRow, adapter: Adapter, tools: LaneTools): Promise<Stepped> {
  const { rows, patience } = tools
  const where = await rows.whereabouts(row)
  if (!where) return settled(row, { told: 'notThere', why: 'Its thread is not there.' }, tools)
  const since = plus(where.since, { minutes: -lookBackMinutes })
  const found = await inTime(() => adapter.find(where.to, row.token, since), tools)
  if (found === 'cannot') {
    return settled(row, { told: 'cannotTell', why: 'The platform cannot tell whether the message arrived.' }, tools)
  }
  if (found !== undefined) return settled(row, { told: 'shown', receipt: found, hash: null }, tools)
  if (patience.looked(row.id) < looksBeforeResend) return 'settled'
  patience.forget(row.id)
  return settled(row, { told: 'notThere', why: 'It had not arrived.' }, tools)
}

/** A platform that cannot be asked just now, or our own fault: tried again later, and given up when it is always the same part. */
async function blame(row: PartRow, error: unknown, { rows, patience }: LaneTools): Promise<void> {
  const isPlatform = error instanceof DeliveryError
  if (!isPlatform) rows.fault(row, error)
  patience.wait(row.id, patience.faults(row.id) + 1, isPlatform ? error.afterMs : undefined)
  if (row.state === 'waiting' && !isPlatform && patience.faults(row.id) >= faultsLimit) {
    await rows.bury(row, error instanceof Error ? error.message : String(error)).catch(() => undefined)
  }
}
