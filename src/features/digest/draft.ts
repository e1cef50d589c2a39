// The digest that is in the making: which day it is for, what it covers until now, and its own row when somebody needs one.
import { listHolidays } from '../../community/calendar/store.ts'
import { findCadence, findRitualChoice } from '../../community/rituals/choices.ts'
import { usualDigestDay } from '../../community/rituals/digest-day.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Change, Query } from '../../core/context.ts'
import type { DigestId } from '../../core/ids.ts'
import type { Cadence } from '../../core/recurrence.ts'
import { occurrenceAfter, startsAt } from '../../core/recurrence.ts'
import type { Usual } from '../../core/ritual.ts'
import type { Instant, LocalDate, Weekday } from '../../core/time.ts'
import { addDays, mondayOf, toInstant, weekdays } from '../../core/time.ts'
import { lastHappening, listLastHappenings } from '../../store/incoming/journal.ts'
import { decideCover } from './rules.ts'
import type { Digest } from './store.ts'
import { findLastPosted, findPlanned, listLastDigests, saveDigest } from './store.ts'

export const ritualCode = 'R08'
/** Fridays at three, unless the circle chose otherwise. */
export const usual: Usual = { on: usualDigestDay, at: '15:00' }
/** Not before the question of the week is closed. */
export const days: readonly Weekday[] = ['fri', 'sat', 'sun']

/** Every week from the first week of the journey on. */
export async function cadence(q: Query): Promise<Cadence | 'notNow'> {
  if (!(await q.circle.exists())) return 'notNow'
  const { state, startedOn } = await q.circle.community()
  const isRunning = state === 'active' || state === 'renewing'
  if (!isRunning || !startedOn) return 'notNow'
  const chosen = await findCadence(q, ritualCode, usual)
  if (chosen === 'notNow' || chosen.every !== 'week') return chosen
  return { every: 'weeks', count: 1, from: addDays(mondayOf(startedOn), weekdays.indexOf(chosen.on)), at: chosen.at }
}

/** The day of the digest that comes next; undefined when none is planned. */
export async function nextDay(q: Query): Promise<LocalDate | undefined> {
  return (await q.declared.rituals(q)).find(({ code }) => code === ritualCode)?.on
}

/** The moment at which the digest of this day is posted. */
export async function postingAt(q: Query, plannedOn: LocalDate): Promise<Instant> {
  const { time = usual.at } = await findRitualChoice(q, ritualCode)
  const { zone } = await q.circle.calendar()
  return toInstant(zone, plannedOn, time)
}

/** Whether the digest after this one is due as well: then that one tells everything. */
export async function isOvertaken(q: Query, plannedOn: LocalDate): Promise<boolean> {
  const rhythm = await cadence(q)
  if (rhythm === 'notNow') return false
  const calendar = await q.circle.calendar()
  const next = occurrenceAfter(rhythm, plannedOn, calendar)
  return next !== undefined && startsAt(rhythm, next, calendar) <= q.now
}

/** The row for this day; written when it is not there yet. */
export async function getDraft(c: Change, plannedOn: LocalDate): Promise<Digest> {
  const found = await findPlanned(c.db, c.community, plannedOn)
  if (found) return found
  const moved = await findMoved(c, plannedOn)
  if (moved) {
    await saveDigest(c.db, c.community, { ...moved, plannedOn })
    return { ...moved, plannedOn }
  }
  const row = await upToNow(c, {
    id: c.newId<DigestId>(),
    plannedOn,
    week: journeyWeek(await c.circle.calendar(), plannedOn),
    state: 'drafted',
    fromSeq: 0,
    toSeq: 0,
    items: [],
    phases: [],
    cover: undefined,
    quiet: false,
    postedAt: undefined,
  })
  await saveDigest(c.db, c.community, row)
  return row
}

/** The draft of this week from before the circle chose another day: with its foreword. */
async function findMoved(q: Query, plannedOn: LocalDate): Promise<Digest | undefined> {
  for (let day = 0; day < 7; day += 1) {
    const found = await findPlanned(q.db, q.community, addDays(mondayOf(plannedOn), day))
    if (found?.state === 'drafted' || found?.state === 'previewed') return found
  }
  return undefined
}

/** The draft as it would be posted at this moment. */
export async function upToNow(q: Query, draft: Digest): Promise<Digest> {
  const previous = await findLastPosted(q.db, q.community)
  const told = await findTold(q, previous?.toSeq ?? 0)
  const [last] = await listLastDigests(q.db, q.community, 1)
  const stretches = await q.circle.stretches()
  const focus = stretches.filter((stretch) => stretch.focus)
  const others = stretches.filter((stretch) => !stretch.focus)
  return {
    ...draft,
    fromSeq: told ?? previous?.toSeq ?? 0,
    toSeq: await lastHappening(q.db, q.community),
    phases: [...focus, ...others].map(({ phase }) => phase),
    cover: decideCover({
      plannedOn: draft.plannedOn,
      previousOn: told === undefined ? previous?.plannedOn : undefined,
      lastWasMerged: last?.state === 'merged',
      holidays: await listHolidays(q.db, q.community),
    }),
  }
}

/** Until where a summary gave back what happened since, in place of a digest. */
async function findTold(q: Query, since: number): Promise<number | undefined> {
  const [last] = await listLastHappenings(q.db, q.community, { kinds: ['summary.posted'], limit: 1 })
  return last && last.seq > since ? last.seq - 1 : undefined
}
