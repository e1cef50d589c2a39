// Windows: how long something stays open, stored as a rule, and the moment it closes by the community's calendar.
import type { Calendar } from './calendar.ts'
import { isHolidayWeek, isResting, isWorkingDay, nextWorkingDay } from './calendar.ts'
import type { Instant, LocalDate, LocalTime, Weekday } from './time.ts'
import { addDays, hourMs, mondayOf, notYet, toInstant, toLocal, weekdays } from './time.ts'

/**
 * `until`: the first such moment after opening; with `weeksLater` that weekday in the n-th week after the week of opening (0 is the same week).
 * `workingDays`: the n-th working day after the day of opening, at `at` or the hour of opening; somebody who opens on a day off counts from the next working day.
 * `hours`: elapsed. `days`: calendar days, at `at` or the hour of opening.
 */
export type Window =
  | { readonly until: { readonly weekday: Weekday; readonly time: LocalTime; readonly weeksLater?: number } }
  | { readonly workingDays: number; readonly at?: LocalTime }
  | { readonly hours: number }
  | { readonly days: number; readonly at?: LocalTime }

interface Stretch {
  readonly from: number
  readonly until: number
}

interface Closing {
  readonly closes: Instant
  readonly openedAt: Instant
}

/** An outage makes a window at most this much longer. */
export const longestOutageMs = 24 * hourMs
/** A closing is brought forward to the day before a free day, unless less than this would be left. */
const shortestWindowMs = 24 * hourMs
/** How far a closing is carried over holidays before they are taken for a mistake and no longer count. */
const patienceDays = 371

/**
 * When a window closes, in community time. A closing on a free day of a week that is not all holiday comes forward to the working day
 * before it, if at least a day is left; otherwise it waits: `until` for the same weekday of the next week in which it is not free, `days` for the next day, `workingDays` for the next working day. Pauses and outages during the window are added to it, an outage
 * by at most 24 hours, and if that ends on a free day it waits for the next day. In a pause that has no end yet the answer is `notYet`.
 * Ask again whenever the calendar changes.
 */
export function closesAt(window: Window, openedAt: Instant, calendar: Calendar): Instant {
  const still = stillStretches(openedAt, calendar)
  const planned = plannedClosing(window, openedAt, calendar)
  let from = openedAt
  let closes = outOfRest(window, { closes: planned, openedAt }, calendar, 'until' in window ? 7 : 1)
  for (let round = 0; round < 10; round++) {
    const extended = afterStretches(from, closes, still)
    if (extended >= notYet) return notYet
    const settled = outOfRest(window, { closes: extended, openedAt: extended }, calendar, 1)
    if (settled === extended) return extended
    from = extended
    closes = settled
  }
  return closes
}

/** The part of the window that is still to come at `now`, 1 at opening and 0 from closing on; it stands still in pauses and outages. */
export function shareLeft(window: Window, openedAt: Instant, now: Instant, calendar: Calendar): number {
  const closes = closesAt(window, openedAt, calendar)
  const still = stillStretches(openedAt, calendar)
  const whole = movingMs(openedAt, closes, still)
  const left = movingMs(Math.max(now, openedAt), closes, still)
  return whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0
}

/**
 * INV-32: what was missed is opened late if at least half of its window remains, otherwise skipped. `closes` is the closing as planned,
 * reckoned from `plannedAt` without the downtime itself.
 */
export function lateVerdict(plannedAt: Instant, now: Instant, closes: Instant): 'open' | 'skip' {
  return (closes - now) * 2 >= closes - plannedAt && now < closes ? 'open' : 'skip'
}

function plannedClosing(window: Window, openedAt: Instant, calendar: Calendar): Instant {
  if ('hours' in window) return (openedAt + window.hours * hourMs) as Instant
  const { zone } = calendar
  const opened = toLocal(zone, openedAt)
  if ('until' in window) {
    const { weekday, time, weeksLater = 0 } = window.until
    const inWeek = addDays(mondayOf(opened.date), weekdays.indexOf(weekday))
    return firstAfter(openedAt, addDays(inWeek, 7 * weeksLater), 7, (date) => toInstant(zone, date, time))
  }
  const time = window.at ?? opened.time
  if ('days' in window) {
    return firstAfter(openedAt, addDays(opened.date, window.days), 1, (date) => toInstant(zone, date, time))
  }
  let date = isWorkingDay(calendar, opened.date) ? opened.date : nextWorkingDay(calendar, opened.date)
  for (let day = 0; day < window.workingDays; day++) date = nextWorkingDay(calendar, date)
  return firstAfter(openedAt, date, 1, (later) => toInstant(zone, later, time))
}

function firstAfter(after: Instant, date: LocalDate, stepDays: number, at: (date: LocalDate) => Instant): Instant {
  const moment = at(date)
  return moment > after ? moment : firstAfter(after, addDays(date, stepDays), stepDays, at)
}

/** The closing, or where it is carried in steps of so many days when its day is free; `hours` are elapsed time and stay. */
function outOfRest(window: Window, { closes, openedAt }: Closing, calendar: Calendar, stepDays: number): Instant {
  if ('hours' in window) return closes
  const { date, time } = toLocal(calendar.zone, closes)
  const works = (day: LocalDate) => ('workingDays' in window ? isWorkingDay(calendar, day) : !isResting(calendar, day))
  if (works(date)) return closes
  if ('until' in window && !isHolidayWeek(calendar, mondayOf(date))) {
    for (const days of [1, 2, 3]) {
      const before = toInstant(calendar.zone, addDays(date, -days), time)
      if (before - openedAt < shortestWindowMs) break
      if (works(addDays(date, -days))) return before
    }
  }
  for (let days = stepDays; days <= patienceDays; days += stepDays) {
    if (works(addDays(date, days))) return toInstant(calendar.zone, addDays(date, days), time)
  }
  return closes
}

/** Pauses and outages from opening on, joined where they touch, in order. */
function stillStretches(openedAt: Instant, calendar: Calendar): Stretch[] {
  const pauses = calendar.pauses.map(({ from, until }) => ({ from, until: until ?? Number.POSITIVE_INFINITY }))
  const outages = joined(fromOn(calendar.outages, openedAt))
  return joined([
    ...fromOn(pauses, openedAt),
    ...outages.map(({ from, until }) => ({ from, until: Math.min(until, from + longestOutageMs) })),
  ])
}

function fromOn(stretches: readonly Stretch[], start: number): Stretch[] {
  return stretches.map(({ from, until }) => ({ from: Math.max(from, start), until })).filter((s) => s.from < s.until)
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && next.from <= last.until) {
      result[result.length - 1] = { from: last.from, until: Math.max(last.until, next.until) }
    } else result.push(next)
  }
  return result
}

/** Where `closes` comes to lie when the clock stands still in every stretch between `from` and it. */
function afterStretches(from: Instant, closes: Instant, still: readonly Stretch[]): Instant {
  let moved: number = closes
  for (const stretch of still) {
    const start = Math.max(stretch.from, from)
    if (stretch.until > start && start < moved) moved += stretch.until - start
  }
  return Math.min(moved, notYet) as Instant
}

/** How much of the time from `from` until `until` does not stand still. */
function movingMs(from: number, until: number, still: readonly Stretch[]): number {
  const lost = still.map((s) => Math.max(0, Math.min(s.until, until) - Math.max(s.from, from)))
  return Math.max(0, until - from) - lost.reduce((sum, part) => sum + part, 0)
}
