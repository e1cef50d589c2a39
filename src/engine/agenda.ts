// What comes by itself in the weeks ahead, as it will be opened: after what the circle chose, its free weeks and the ritual budget (INV-33).
import type { Planned } from '../core/budget.ts'
import { arrange } from '../core/budget.ts'
import { isFree } from '../core/calendar.ts'
import type { Query, Upcoming } from '../core/context.ts'
import { occurrenceAfter, startsAt } from '../core/recurrence.ts'
import type { Ritual } from '../core/ritual.ts'
import type { Instant, LocalDate, Zone } from '../core/time.ts'
import { addDays, mondayOf, toInstant, toLocal } from '../core/time.ts'
import { findLastOccurrence, findWake } from '../store/outgoing/clockwork.ts'
import { cadenceOf, settledUntil } from './plan.ts'
import { ceilingIn, givesWay, listPosted, parseSubject, ritualKey } from './spend.ts'

/** So far is looked ahead for the next one of each, before only its cadence is asked. */
const nearDays = 34

interface Coming {
  readonly ritual: Ritual
  readonly on: LocalDate
  readonly at: Instant
  readonly movedFrom?: LocalDate
}

/** Everything until that day, soonest first; without one the next of each. */
export async function listUpcoming(q: Query, rituals: readonly Ritual[], until?: LocalDate): Promise<Upcoming[]> {
  if (!(await q.circle.exists())) return []
  const { zone } = await q.circle.calendar()
  const today = toLocal(zone, q.now).date
  const last = until ?? addDays(today, nearDays)
  const planned: Coming[] = []
  for (const ritual of rituals) planned.push(...(await listPlannedOf(q, rituals, ritual, last)))
  const coming = (await fitIn(q, rituals, planned)).filter(({ on }) => on <= last).toSorted((a, b) => a.at - b.at)
  if (until) return coming.map(shown)
  const next = rituals.map(async (ritual) => coming.find((one) => one.ritual === ritual) ?? findLater(q, ritual, last))
  const found = (await Promise.all(next)).flatMap((one) => one ?? [])
  return found.toSorted((a, b) => a.at - b.at).map(shown)
}

/** Each week as it will be planned when it begins: another hour that is tried once holds for one week only. */
async function listPlannedOf(
  q: Query,
  rituals: readonly Ritual[],
  ritual: Ritual,
  until: LocalDate,
): Promise<Coming[]> {
  const calendar = await q.circle.calendar()
  const today = toLocal(calendar.zone, q.now).date
  const last = await lastUntil(q, ritual, today)
  const announced = await findAnnounced(q, ritual)
  const moved = last?.state === 'moved' && last.movedTo !== null && last.movedTo >= today ? last.movedTo : undefined
  let from = last ? settledUntil(last.plannedOn) : addDays(today, -1)
  if (from < addDays(today, -1)) from = addDays(today, -1)
  const coming: Coming[] = []
  for (let monday = mondayOf(today); monday <= until; monday = addDays(monday, 7)) {
    const cadence = await cadenceOf(asOf(q, toInstant(calendar.zone, monday, '00:00')), ritual)
    if (!cadence) continue
    const before = from > addDays(monday, -1) ? from : addDays(monday, -1)
    let on = occurrenceAfter(cadence, before, calendar)
    if (on && startsAt(cadence, on, calendar) <= q.now) on = occurrenceAfter(cadence, on, calendar)
    const isMoved = moved !== undefined && mondayOf(moved) === monday && (!on || moved < on)
    const isThisWeek = monday === mondayOf(today) && announced !== undefined && mondayOf(announced.on) === monday
    const date = isMoved ? moved : isThisWeek ? announced.on : on
    if (!date || mondayOf(date) !== monday || (await givesWay(q, rituals, ritual, date))) continue
    const usually = startsAt(cadence, date, calendar)
    const at = isThisWeek && announced.at > usually ? announced.at : usually
    if (at <= q.now) continue
    coming.push({ ritual, on: date, at, ...(isMoved && last ? { movedFrom: last.plannedOn } : {}) })
  }
  return coming
}

/** A digest is read again as it was: what was opened later is not known then. */
async function lastUntil(q: Query, { code }: Ritual, today: LocalDate) {
  const last = await findLastOccurrence(q.db, q.community, code)
  return last && last.plannedOn <= today ? last : undefined
}

/** What is set already: it holds for this week, also when another day was chosen meanwhile, or a silence holds it up. */
async function findAnnounced(q: Query, { code }: Ritual): Promise<Pick<Coming, 'on' | 'at'> | undefined> {
  const wake = await findWake(q.db, q.community, ritualKey(q.community, code))
  const on = wake && parseSubject(wake.subject)?.date
  return wake && on && { on, at: wake.at }
}

async function findLater(q: Query, ritual: Ritual, after: LocalDate): Promise<Coming | undefined> {
  const calendar = await q.circle.calendar()
  const cadence = await cadenceOf(q, ritual)
  const on = cadence && occurrenceAfter(cadence, after, calendar)
  return on && { ritual, on, at: startsAt(cadence, on, calendar) }
}

/** Played ahead, one opening after the other, as each will be weighed when its time has come. */
async function fitIn(q: Query, rituals: readonly Ritual[], planned: readonly Coming[]): Promise<Coming[]> {
  const calendar = await q.circle.calendar()
  const today = toLocal(calendar.zone, q.now).date
  const posted = (await listPosted(q, mondayOf(today))).filter(({ date }) => date <= today)
  const kept = planned.filter(({ ritual }) => ritual.cost !== 'channel')
  let open = inOrder(planned.filter(({ ritual }) => ritual.cost === 'channel'))
  for (let next = open[0]; next; next = open[0]) {
    const claim = claimOn(next)
    const others = open.filter((one, n) => n > 0 && isNextOfItsOwn(open, n) && one.ritual !== next?.ritual)
    open = open.slice(1)
    const ceiling = await ceilingIn(q, rituals, next.on)
    const verdicts = arrange([...posted, ...others.map(plannedOn)], claim, ceiling, (date) => isFree(calendar, date))
    const mine = verdicts.find(({ key }) => key === claim.key)
    if (claim.fixed || mine?.verdict === 'stays') {
      kept.push(next)
      posted.push({ ...claim, priority: Number.POSITIVE_INFINITY, moved: true })
    } else if (mine?.to) open = putIn(open, movedOn(next, mine.to, calendar.zone))
  }
  return kept
}

/** What moved stands for its week, unless the ritual comes earlier in that week anyway. */
function putIn(open: readonly Coming[], moved: Coming): Coming[] {
  const there = open.find((one) => one.ritual === moved.ritual && mondayOf(one.on) === mondayOf(moved.on))
  if (there && there.on <= moved.on) return [...open]
  return inOrder([...open.filter((one) => one !== there), moved])
}

function inOrder(coming: readonly Coming[]): Coming[] {
  return coming.toSorted((a, b) => a.at - b.at || (a.ritual.code < b.ritual.code ? -1 : 1))
}

function isNextOfItsOwn(open: readonly Coming[], n: number): boolean {
  return open.findIndex(({ ritual }) => ritual === open[n]?.ritual) === n
}

function movedOn(one: Coming, on: LocalDate, zone: Zone): Coming {
  return { ritual: one.ritual, on, at: toInstant(zone, on, toLocal(zone, one.at).time), movedFrom: one.on }
}

function plannedOn(one: Coming): Planned {
  const { ritual, on } = one
  return { key: keyOf(one), date: on, cost: 'channel', priority: ritual.priority, fixed: ritual.fixed === true }
}

function claimOn(one: Coming): Planned {
  return { ...plannedOn(one), moved: one.movedFrom !== undefined }
}

function keyOf({ ritual, on }: Coming): string {
  return `${ritual.code}/${on}`
}

function shown({ ritual, on, at, movedFrom }: Coming): Upcoming {
  const { code, name, minutes } = ritual
  return { code, name, minutes, on, at, ...(movedFrom ? { movedFrom } : {}) }
}

/** The same at a later moment. */
function asOf(q: Query, moment: Instant): Query {
  return moment > q.now ? { ...q, now: moment } : q
}
