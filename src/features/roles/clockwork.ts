// The course of a change of roles: what is due is done, however late, and then the next moment is set.
import { isRitualOn } from '../../community/rituals/choices.ts'
import { listOpenTerms } from '../../community/roles/store.ts'
import { readSetting } from '../../community/settings/store.ts'
import { priorities } from '../../core/budget.ts'
import { isPaused } from '../../core/calendar.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Ritual, RitualOffer } from '../../core/ritual.ts'
import type { Instant } from '../../core/time.ts'
import { addDays, dayMs, mondayOf, plus, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { askNext } from './asking.ts'
import { askHandovers } from './handing-over.ts'
import { postSeats, postSettled, resayTerms } from './messages.ts'
import { closePulse, cycleOf } from './pulse.ts'
import type { Cycle } from './rhythm.ts'
import { cycleAfter, momentOf, steps, termEnd } from './rhythm.ts'
import { weeksSetting } from './settings.ts'
import { settle } from './settling.ts'
import { isOn, ritualCode } from './standing.ts'
import type { Rotation } from './store.ts'
import { findOpenRotation, listRotations, saveRotation } from './store.ts'
import { layDown } from './taking.ts'
import { texts } from './texts.ts'

const seeds = 2 ** 31
const offerAfterWeeks = 4
const phaseCheck = 'R07'

export const wakes: readonly Wake[] = [
  { name: 'roles.step', clearsTraces: true, run: (c) => advance(c) },
  { name: 'roles.end', run: (c) => advance(c) },
]

/** Planned so that other posts of its week make room; a day off is made up for by the wake. */
export const ritual: Ritual = {
  code: ritualCode,
  name: texts.ritual,
  priority: priorities.roles,
  minutes: 2,
  cost: 'channel',
  late: 'always',
  cadence: async (q) => {
    const calendar = await q.circle.calendar()
    const weeks = await readSetting(q, weeksSetting)
    const first = calendar.startedOn && cycleAfter(calendar, calendar.startedOn, weeks)
    if (!first || !(await isOn(q))) return 'notNow'
    return { every: 'weeks', count: weeks, from: first.settleOn, at: '09:00' }
  },
  open: async (c, { plannedOn }) => {
    const rotation = await findOpenRotation(c.db, c.community)
    if (rotation && rotation.settleOn <= plannedOn) await settle(c, await readyToSettle(c, rotation))
    const [last] = await listRotations(c.db, c.community)
    // It gave way a week ago: then it is told now.
    const isRecent = last?.settledAt != null && c.now - last.settledAt < 14 * dayMs
    if (!rotation && last && isRecent) await postSettled(c, last)
    await planNext(c)
  },
}

export const ritualOffer: RitualOffer = {
  code: ritualCode,
  name: texts.ritual,
  says: texts.ritualSays,
  minutes: 2,
  moment: async (q) => {
    const { startedOn, zone } = await q.circle.calendar()
    const isTime = startedOn !== undefined && addDays(startedOn, 7 * (offerAfterWeeks - 1)) <= toLocal(zone, q.now).date
    return isTime || (await listOpenTerms(q.db, q.community)).length > 0
  },
}

/** Everything that is due by now, in its order; safe to say again. */
export async function advance(c: Change): Promise<void> {
  const calendar = await c.circle.calendar()
  if (!isPaused(calendar, c.now)) {
    let rotation = (await findOpenRotation(c.db, c.community)) ?? (await openRotation(c))
    const isDue = (step: (typeof steps)[number]) =>
      rotation !== undefined && c.now >= momentOf(calendar, cycleOf(rotation), step)
    if (rotation && !rotation.askedHandover && isDue('handover')) {
      rotation = { ...rotation, askedHandover: true }
      await saveRotation(c.db, rotation)
      await askHandovers(c, rotation)
    }
    if (rotation?.state === 'pulse' && isDue('closePulse')) rotation = await closePulse(c, rotation)
    if (rotation?.state === 'offering' && isDue('offers') && !(await isCarried(c))) await postSeats(c, rotation)
    if (rotation?.state === 'offering' && isDue('asks')) {
      rotation = { ...rotation, state: 'asking' }
      await saveRotation(c.db, rotation)
    }
    if (rotation && isDue('settle')) await settle(c, await readyToSettle(c, rotation))
    else if (rotation) await askNext(c, rotation)
    else await endByDate(c)
  }
  await planNext(c)
}

/** Whether the phase check of this week has the places under it. */
async function isCarried(c: Change): Promise<boolean> {
  const isThere = c.declared.allRituals.some(({ code }) => code === phaseCheck)
  return isThere && (await isRitualOn(c, phaseCheck))
}

/** After downtime its pulse may still be open. */
async function readyToSettle(c: Change, rotation: Rotation): Promise<Rotation> {
  return rotation.state === 'pulse' ? closePulse(c, rotation) : rotation
}

async function openRotation(c: Change): Promise<Rotation | undefined> {
  const cycle = await nextCycle(c)
  const calendar = await c.circle.calendar()
  if (!cycle || c.now < momentOf(calendar, cycle, 'pulse') || c.now >= momentOf(calendar, cycle, 'settle'))
    return undefined
  const [last] = await listRotations(c.db, c.community)
  const rotation: Rotation = {
    id: c.newId<string>(),
    communityId: c.community,
    number: (last?.number ?? 0) + 1,
    state: 'pulse',
    needs: null,
    seats: null,
    lastWeekOn: cycle.lastWeekOn,
    settleOn: cycle.settleOn,
    weeks: await readSetting(c, weeksSetting),
    seed: Math.floor(c.random.number() * seeds),
    askedHandover: false,
    openedAt: c.now,
    settledAt: null,
  }
  await saveRotation(c.db, rotation)
  return rotation
}

/** The change that comes next; undefined where roles do not change by themselves. */
async function nextCycle(q: Query): Promise<Cycle | undefined> {
  if (!(await isOn(q))) return undefined
  const calendar = await q.circle.calendar()
  const weeks = await readSetting(q, weeksSetting)
  const cycle = cycleAfter(calendar, toLocal(calendar.zone, q.now).date, weeks)
  const [last] = await listRotations(q.db, q.community)
  if (!cycle || !last || last.settleOn < cycle.settleOn) return cycle
  return cycleAfter(calendar, addDays(last.settleOn, 7), weeks)
}

/** Where nothing takes over, a turn ends when its time is over. */
async function endByDate(c: Change): Promise<void> {
  if (await isOn(c)) return
  const calendar = await c.circle.calendar()
  const { date } = toLocal(calendar.zone, c.now)
  const over = (await listTurns(c)).filter(({ fromOn, weeks }) => termEnd(calendar, fromOn, weeks) <= date)
  for (const term of over) await layDown(c, term)
  if (over.length > 0) await resayTerms(c)
}

async function listTurns(q: Query) {
  return (await listOpenTerms(q.db, q.community)).filter(({ layer }) => layer === 'turn')
}

/** A change under way waits for a week off that was chosen since. */
export async function followCalendar(c: Change): Promise<void> {
  const rotation = await findOpenRotation(c.db, c.community)
  const calendar = await c.circle.calendar()
  const after = rotation && addDays(mondayOf(toLocal(calendar.zone, rotation.openedAt).date), 7)
  const cycle = after && cycleAfter(calendar, after, rotation.weeks)
  if (cycle && cycle.settleOn !== rotation.settleOn) {
    await saveRotation(c.db, { ...rotation, lastWeekOn: cycle.lastWeekOn, settleOn: cycle.settleOn })
  }
  await planNext(c)
}

/** Sets the one wake for whatever comes next. */
export async function planNext(c: Change): Promise<void> {
  const key = `roles.step:${c.community}`
  const at = await nextMoment(c)
  if (at === undefined) await c.cancel(key)
  else await c.wake({ key, name: 'roles.step', subject: c.community, at })
}

async function nextMoment(c: Change): Promise<Instant | undefined> {
  const calendar = await c.circle.calendar()
  if (isPaused(calendar, c.now)) return plus(c.now, { days: 1 })
  const rotation = await findOpenRotation(c.db, c.community)
  const cycle = rotation ? cycleOf(rotation) : await nextCycle(c)
  if (cycle) {
    const moments = steps.map((step) => momentOf(calendar, cycle, step)).filter((moment) => moment > c.now)
    // Everything of it has been: its handler finds the one after it.
    return moments.length > 0 ? (Math.min(...moments) as Instant) : plus(c.now, { days: 1 })
  }
  const ends = (await listTurns(c)).map(({ fromOn, weeks }) =>
    toInstant(calendar.zone, termEnd(calendar, fromOn, weeks), '09:00'),
  )
  return ends.length > 0 ? (Math.max(Math.min(...ends), plus(c.now, { hours: 1 })) as Instant) : undefined
}
