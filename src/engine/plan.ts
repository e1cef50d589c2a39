// Plans what comes back by itself: one wake for each ritual, reckoned from the last planned day and never from now.
import { listTroubles } from '../community/room-troubles/store.ts'
import { isResting } from '../core/calendar.ts'
import type { Change, Query } from '../core/context.ts'
import type { Space } from '../core/people.ts'
import type { Cadence } from '../core/recurrence.ts'
import { occurrenceAfter, startsAt } from '../core/recurrence.ts'
import type { Ritual } from '../core/ritual.ts'
import type { Instant, LocalDate } from '../core/time.ts'
import { addDays, mondayOf, toInstant, toLocal } from '../core/time.ts'
import type { WakeName } from '../core/wake.ts'
import type { WakeRow } from '../store/outgoing/clockwork.ts'
import { findLastOccurrence, findWake } from '../store/outgoing/clockwork.ts'
import type { Registry } from './declared.ts'
import { givesWay, parseSubject, ritualKey } from './spend.ts'
import { cancelWake, setWake } from './wakes.ts'

/** The engine's own clockwork. */
export const engineWakes = {
  ritual: 'engine.ritual',
  week: 'engine.week',
  sweep: 'engine.sweep',
  retain: 'engine.retain',
} as const satisfies Record<string, WakeName>

const sweepTime = '04:00'

/** Sets the next opening of every ritual, and the engine's weekly and daily wakes. Saying it again changes nothing that is right already. */
export async function planRituals(c: Change, registry: Registry): Promise<void> {
  if (!(await c.circle.exists())) return
  // What stands in the place of others is planned first, so that they know.
  const inOrder = registry.allRituals.toSorted((a, b) => Number(!a.inPlaceOf) - Number(!b.inPlaceOf))
  for (const ritual of inOrder) await planRitual(c, registry, ritual)
  if (!(await findWake(c.db, c.community, weekKey(c)))) await planWeek(c)
  if (!(await findWake(c.db, c.community, sweepKey(c)))) await planSweep(c)
}

/** The next Monday 00:00 in the community. */
export async function planWeek(c: Change): Promise<void> {
  const { zone } = await c.circle.calendar()
  const monday = addDays(mondayOf(toLocal(zone, c.now).date), 7)
  await setWake(c, { key: weekKey(c), name: engineWakes.week, subject: '', at: toInstant(zone, monday, '00:00') })
}

/** The next night. */
export async function planSweep(c: Change): Promise<void> {
  const { zone } = await c.circle.calendar()
  const tomorrow = addDays(toLocal(zone, c.now).date, 1)
  await setWake(c, { key: sweepKey(c), name: engineWakes.sweep, subject: '', at: toInstant(zone, tomorrow, sweepTime) })
}

/** What is planned when and no longer: archived circles rest, and so does one that has no room left to meet in. */
export async function cadenceOf(q: Query, ritual: Ritual): Promise<Cadence | undefined> {
  if ((await q.circle.community()).state === 'archived' || !(await hasPlace(q))) return undefined
  const cadence = await ritual.cadence(q)
  return cadence === 'notNow' ? undefined : cadence
}

async function hasPlace(q: Query): Promise<boolean> {
  const spaces = await q.circle.spaces()
  const gone = (await listTroubles(q.db, q.community)).filter(({ kind }) => kind === 'gone')
  const isGone = ({ id, homeRoom }: Space) => gone.some(({ space, room }) => space === id && room === homeRoom)
  return spaces.length === 0 || spaces.some((space) => space.state !== 'gone' && !isGone(space))
}

/** When an occurrence opens: the community's time, or earlier where members live elsewhere. */
export async function openingOf(q: Query, ritual: Ritual, cadence: Cadence, date: LocalDate): Promise<Instant> {
  const at = startsAt(cadence, date, await q.circle.calendar())
  return ritual.opensAt ? ritual.opensAt(q, date, at) : at
}

/** The next planned day after one that was dealt with; another weekday in the same week does not open a second time. */
export async function nextDate(q: Query, of: Planning, after: LocalDate): Promise<LocalDate | undefined> {
  return placeAfter(q, of, settledUntil(after))
}

export interface Planning {
  readonly rituals: readonly Ritual[]
  readonly ritual: Ritual
  readonly cadence: Cadence
}

/** So many weeks in a row something else may stand in its place before that is taken for a mistake. */
const patienceWeeks = 8

/** The first planned day after that one in whose week nothing else stands in its place. */
async function placeAfter(
  q: Query,
  { rituals, ritual, cadence }: Planning,
  after: LocalDate,
): Promise<LocalDate | undefined> {
  const calendar = await q.circle.calendar()
  let date = occurrenceAfter(cadence, after, calendar)
  for (let n = 0; date && n < patienceWeeks && (await givesWay(q, rituals, ritual, date)); n += 1)
    date = occurrenceAfter(cadence, settledUntil(date), calendar)
  return date
}

export async function setRitual(c: Change, ritual: Ritual, date: LocalDate, at: Instant): Promise<void> {
  const subject = `${ritual.code}/${date}`
  await setWake(c, { key: ritualKey(c.community, ritual.code), name: engineWakes.ritual, subject, at })
}

async function planRitual(c: Change, registry: Registry, ritual: Ritual): Promise<void> {
  const key = ritualKey(c.community, ritual.code)
  const pending = await findWake(c.db, c.community, key)
  const cadence = await cadenceOf(c, ritual)
  if (!cadence) return cancelWake(c, key)
  const of = { rituals: registry.allRituals, ritual, cadence }
  if (pending && (await isAnnounced(c, of, pending))) return
  const overdue = await overdueDate(c, ritual, cadence, pending)
  if (overdue && pending) {
    // It should have opened: the handler judges whether it is too late, at once when a pause ended early.
    if (pending.at > c.now) await setRitual(c, ritual, overdue, c.now)
    return
  }
  const date = await firstDate(c, of)
  if (!date) return cancelWake(c, key)
  await setRitual(c, ritual, date, await openingOf(c, ritual, cadence, date))
}

async function overdueDate(
  c: Change,
  ritual: Ritual,
  cadence: Cadence,
  pending: WakeRow | undefined,
): Promise<LocalDate | undefined> {
  const date = pending && parseSubject(pending.subject)?.date
  return date && (await openingOf(c, ritual, cadence, date)) <= c.now ? date : undefined
}

/** Its new day in this week has passed already, the old one has not: then it comes as it was announced. */
async function isAnnounced(c: Change, { rituals, ritual, cadence }: Planning, pending: WakeRow): Promise<boolean> {
  const date = parseSubject(pending.subject)?.date
  const calendar = await c.circle.calendar()
  const monday = mondayOf(toLocal(calendar.zone, c.now).date)
  if (!date || mondayOf(date) !== monday || isResting(calendar, date)) return false
  if (await givesWay(c, rituals, ritual, date)) return false
  const now = occurrenceAfter(cadence, addDays(monday, -1), calendar)
  return now !== undefined && now < date && startsAt(cadence, now, calendar) <= c.now
}

/** From today on, and after the last one. */
async function firstDate(c: Change, of: Planning): Promise<LocalDate | undefined> {
  const { ritual, cadence } = of
  const calendar = await c.circle.calendar()
  const last = await findLastOccurrence(c.db, c.community, ritual.code)
  const yesterday = addDays(toLocal(calendar.zone, c.now).date, -1)
  const settled = last ? settledUntil(last.plannedOn) : yesterday
  let date = await placeAfter(c, of, settled > yesterday ? settled : yesterday)
  if (date && startsAt(cadence, date, calendar) < c.now) date = await placeAfter(c, of, date)
  const moved = last?.state === 'moved' ? last.movedTo : null
  return moved && moved > yesterday && (!date || moved < date) ? moved : date
}

/** An occurrence stands for its week: whatever day or hour is chosen meanwhile, there is no second one (INV-30). */
export function settledUntil(date: LocalDate): LocalDate {
  return addDays(mondayOf(date), 6)
}

function weekKey({ community }: Query): string {
  return `week:${community}`
}

function sweepKey({ community }: Query): string {
  return `sweep:${community}`
}
