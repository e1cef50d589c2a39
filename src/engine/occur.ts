// Opens what is planned, each occurrence once; what downtime or a pause made too late is skipped, and said so once (INV-30, INV-32).
import { isPaused, isResting, rhythmLetter } from '../core/calendar.ts'
import type { Change } from '../core/context.ts'
import type { Cadence } from '../core/recurrence.ts'
import type { Occurrence, OpenedByHand, Ritual, RitualCode } from '../core/ritual.ts'
import type { Instant, LocalDate, Weekday } from '../core/time.ts'
import { minuteMs, mondayOf, plus, toLocal } from '../core/time.ts'
import type { Due } from '../core/wake.ts'
import { lateVerdict } from '../core/window.ts'
import { findLastOccurrence, removeOldSpent, saveOccurrence } from '../store/outgoing/clockwork.ts'
import type { OccurrenceState } from '../store/outgoing/tables.ts'
import type { Registry } from './declared.ts'
import { cadenceOf, engineWakes, nextDate, openingOf, planRituals, planSweep, planWeek, setRitual } from './plan.ts'
import { parseSubject, ritualKey, weighChannel } from './spend.ts'
import { cancelWake, setWake } from './wakes.ts'

/** A pause without an end is looked at again after so long; ending it plans anew at once. */
const lookAgainHours = 24
const keepSpentDays = 60
/** So many occurrences are looked back on after a long absence. */
const longestCatchUp = 60
const workingDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

type Run = (c: Change, due: Due) => Promise<void>

/** What the engine itself does when its wakes are due, by name. */
export function engineHandlers(registry: Registry): Readonly<Record<string, Run>> {
  return {
    [engineWakes.ritual]: (c, due) => openDue(c, registry, due),
    [engineWakes.week]: async (c) => {
      await planRituals(c, registry)
      await planWeek(c)
    },
    [engineWakes.sweep]: (c) => sweepAll(c, registry),
    [engineWakes.retain]: async (c, { subject }) => {
      const [name, n] = subject.split('/')
      await registry.features.find((feature) => feature.name === name)?.privacy.retain?.[Number(n)]?.sweep(c)
    },
  }
}

/** Each retention in a transaction of its own: one that stumbles holds up no other. */
async function sweepAll(c: Change, registry: Registry): Promise<void> {
  for (const feature of registry.features) {
    for (const n of feature.privacy.retain?.keys() ?? []) {
      const subject = `${feature.name}/${n}`
      await setWake(c, { key: `retain:${c.community}:${subject}`, name: engineWakes.retain, subject, at: c.now })
    }
  }
  const { zone } = await c.circle.calendar()
  await removeOldSpent(c.db, c.community, toLocal(zone, plus(c.now, { days: -keepSpentDays })).date)
  await planSweep(c)
}

async function openDue(c: Change, registry: Registry, due: Due): Promise<void> {
  const planned = parseSubject(due.subject)
  const ritual = planned && registry.ritual(planned.code)
  const cadence = ritual && (await cadenceOf(c, ritual))
  if (!planned || !ritual || !cadence) return
  const held = await pauseEnd(c)
  if (held !== undefined) return setRitual(c, ritual, planned.date, held)
  const first = await openingOf(c, ritual, cadence, planned.date)
  const isLate = due.lateMinutes > 0 || (await wasPausedSince(c, first))
  await catchUp(c, registry, { ritual, cadence, isLate }, planned.date)
}

interface Open {
  readonly ritual: Ritual
  readonly cadence: Cadence
  readonly isLate: boolean
}

/** From the planned day on: as a rule one, after a long absence a few. */
async function catchUp(c: Change, registry: Registry, open: Open, from: LocalDate): Promise<void> {
  const { ritual, cadence } = open
  let skipped: Occurrence | undefined
  let hasOpened = false
  let date: LocalDate | undefined = from
  for (let n = 0; date && n < longestCatchUp; n += 1) {
    const opensAt = await openingOf(c, ritual, cadence, date)
    if (opensAt > c.now) break
    const isLate = open.isLate || n > 0
    const occurrence = await occurrenceOn(c, ritual, date, { opensAt, isLate })
    const { state, movedTo } = await dealWith(c, registry, ritual, occurrence)
    hasOpened ||= state === 'opened'
    if (state === 'skipped') skipped = occurrence
    const rituals = registry.allRituals
    const regular: LocalDate | undefined = await nextDate(c, { rituals, ritual, cadence }, date)
    date = movedTo && (!regular || movedTo < regular) ? movedTo : regular
  }
  if (skipped && !hasOpened) await ritual.missed?.(c, skipped)
  if (date) await setRitual(c, ritual, date, await openingOf(c, ritual, cadence, date))
}

/** As if it had been planned for today. */
export async function openByHand(c: Change, registry: Registry, code: RitualCode): Promise<OpenedByHand> {
  const ritual = registry.ritual(code)
  const calendar = await c.circle.calendar()
  const { date, weekday } = toLocal(calendar.zone, c.now)
  const isActive = (await c.circle.community()).state === 'active'
  if (!ritual || !isActive || isPaused(calendar, c.now) || isResting(calendar, date)) return 'quiet'
  if (!(ritual.days ?? workingDays).includes(weekday)) return 'otherDay'
  const last = await findLastOccurrence(c.db, c.community, code)
  const isThisWeek = last !== undefined && mondayOf(last.plannedOn) === mondayOf(date)
  if (isThisWeek && (last.state === 'opened' || last.plannedOn === date)) return 'hadIt'
  if (ritual.cost === 'channel' && !ritual.fixed) {
    const { priority } = ritual
    const key = ritualKey(c.community, code)
    if ((await weighChannel(c, registry, { key, date, priority, fixed: false, moved: true })) !== 'stays')
      return 'noRoom'
  }
  const occurrence = await occurrenceOn(c, ritual, date, { opensAt: c.now, isLate: false })
  const row = { communityId: c.community, ritual: code, subject: '', plannedOn: date, movedTo: null, at: c.now }
  await saveOccurrence(c.db, { ...row, state: 'opened' })
  await cancelWake(c, ritualKey(c.community, code))
  await ritual.open(c, occurrence)
  await planRituals(c, registry)
  return 'opened'
}

interface Dealt {
  readonly state: OccurrenceState | 'dealtWithBefore'
  readonly movedTo?: LocalDate
}

async function dealWith(c: Change, registry: Registry, ritual: Ritual, occurrence: Occurrence): Promise<Dealt> {
  const verdict = await judge(c, registry, ritual, occurrence)
  const isNew = await saveOccurrence(c.db, {
    communityId: c.community,
    ritual: ritual.code,
    subject: '',
    plannedOn: occurrence.plannedOn,
    state: verdict.state,
    movedTo: verdict.movedTo ?? null,
    at: c.now,
  })
  if (!isNew) return { state: 'dealtWithBefore' }
  if (verdict.state === 'opened') await ritual.open(c, occurrence)
  return verdict
}

async function judge(
  c: Change,
  registry: Registry,
  ritual: Ritual,
  occurrence: Occurrence,
): Promise<{ readonly state: OccurrenceState; readonly movedTo?: LocalDate }> {
  if (occurrence.lateMinutes > 0 && (await isTooLate(c, ritual, occurrence))) return { state: 'skipped' }
  if (ritual.cost !== 'channel' || ritual.fixed) return { state: 'opened' }
  const last = await findLastOccurrence(c.db, c.community, ritual.code)
  const { zone } = await c.circle.calendar()
  const verdict = await weighChannel(c, registry, {
    key: ritualKey(c.community, ritual.code),
    date: toLocal(zone, c.now).date,
    priority: ritual.priority,
    fixed: false,
    moved: last?.state === 'moved' && last.movedTo === occurrence.plannedOn,
  })
  if (typeof verdict !== 'string') return { state: 'moved', movedTo: verdict.moves }
  return { state: verdict === 'stays' ? 'opened' : 'dropped' }
}

async function isTooLate(c: Change, ritual: Ritual, { plannedAt }: Occurrence): Promise<boolean> {
  if (ritual.late === 'always') return false
  if (ritual.late === 'skip') return true
  const closes = await ritual.closesAt?.(c, plannedAt)
  return closes !== undefined && lateVerdict(plannedAt, c.now, closes) === 'skip'
}

async function occurrenceOn(
  c: Change,
  ritual: Ritual,
  plannedOn: LocalDate,
  { opensAt, isLate }: { readonly opensAt: Instant; readonly isLate: boolean },
): Promise<Occurrence> {
  const letter = rhythmLetter(await c.circle.calendar(), plannedOn)
  const lateMinutes = isLate ? Math.floor((c.now - opensAt) / minuteMs) : 0
  return { ritual: ritual.code, plannedOn, plannedAt: opensAt, letter, lateMinutes }
}

/** When the silence that the community asked for ends; undefined when there is none now. */
async function pauseEnd(c: Change): Promise<Instant | undefined> {
  const calendar = await c.circle.calendar()
  if (!isPaused(calendar, c.now)) return undefined
  const ends = calendar.pauses.filter(({ from, until }) => from <= c.now && (until === undefined || c.now < until))
  if (ends.some(({ until }) => until === undefined)) return plus(c.now, { hours: lookAgainHours })
  return Math.max(...ends.map(({ until }) => until ?? 0)) as Instant
}

async function wasPausedSince(c: Change, since: Instant): Promise<boolean> {
  const { pauses } = await c.circle.calendar()
  return pauses.some(({ from, until }) => from < c.now && (until === undefined || until > since))
}
