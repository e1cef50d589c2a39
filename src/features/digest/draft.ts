// The digest that is in the making: which Friday it is for, what it covers until now, and its own row when somebody needs one.
import { listHolidays } from '../../community/calendar/store.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Change, Query } from '../../core/context.ts'
import type { DigestId } from '../../core/ids.ts'
import type { Cadence } from '../../core/recurrence.ts'
import { occurrenceAfter, startsAt } from '../../core/recurrence.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, mondayOf, toLocal } from '../../core/time.ts'
import { lastHappening } from '../../store/incoming/journal.ts'
import { decideCover, postedAtTime } from './rules.ts'
import type { Digest } from './store.ts'
import { findLastPosted, findPlanned, listLastDigests, saveDigest } from './store.ts'

/** Every Friday from the first week of the journey on. */
export async function cadence(q: Query): Promise<Cadence | 'notNow'> {
  if (!(await q.circle.exists())) return 'notNow'
  const { state, startedOn } = await q.circle.community()
  const isRunning = state === 'active' || state === 'renewing'
  if (!isRunning || !startedOn) return 'notNow'
  return { every: 'weeks', count: 1, from: addDays(mondayOf(startedOn), 4), at: postedAtTime }
}

/** The Friday of the digest that comes next; undefined when none is planned. */
export async function nextFriday(q: Query): Promise<LocalDate | undefined> {
  const rhythm = await cadence(q)
  if (rhythm === 'notNow') return undefined
  const calendar = await q.circle.calendar()
  const today = toLocal(calendar.zone, q.now).date
  const on = occurrenceAfter(rhythm, addDays(today, -1), calendar)
  return on && startsAt(rhythm, on, calendar) <= q.now ? occurrenceAfter(rhythm, on, calendar) : on
}

/** Whether the digest after this one is due as well: then that one tells everything. */
export async function isOvertaken(q: Query, plannedOn: LocalDate): Promise<boolean> {
  const rhythm = await cadence(q)
  if (rhythm === 'notNow') return false
  const calendar = await q.circle.calendar()
  const next = occurrenceAfter(rhythm, plannedOn, calendar)
  return next !== undefined && startsAt(rhythm, next, calendar) <= q.now
}

/** The row for this Friday; written when it is not there yet. */
export async function getDraft(c: Change, plannedOn: LocalDate): Promise<Digest> {
  const found = await findPlanned(c.db, c.community, plannedOn)
  if (found) return found
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

/** The draft as it would be posted at this moment. */
export async function upToNow(q: Query, draft: Digest): Promise<Digest> {
  const previous = await findLastPosted(q.db, q.community)
  const [last] = await listLastDigests(q.db, q.community, 1)
  const stretches = await q.circle.stretches()
  const focus = stretches.filter((stretch) => stretch.focus)
  const others = stretches.filter((stretch) => !stretch.focus)
  return {
    ...draft,
    fromSeq: previous?.toSeq ?? 0,
    toSeq: await lastHappening(q.db, q.community),
    phases: [...focus, ...others].map(({ phase }) => phase),
    cover: decideCover({
      plannedOn: draft.plannedOn,
      previousOn: previous?.plannedOn,
      lastWasMerged: last?.state === 'merged',
      holidays: await listHolidays(q.db, q.community),
    }),
  }
}
