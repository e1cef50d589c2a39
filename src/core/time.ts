// Time: instants, local dates, local clock times and zones as values, and the few conversions between them.
import { Temporal } from 'temporal-polyfill'
import { offsetAt } from './offset.ts'

declare const brand: unique symbol
/** A moment in the world, in milliseconds since 1970 (UTC). */
export type Instant = number & { readonly [brand]: 'instant' }
/** A calendar day without a place, `2026-09-07`. */
export type LocalDate = `${number}-${number}-${number}`
/** What a clock on the wall shows, `09:00`, 00:00 to 23:59. */
export type LocalTime = `${number}:${number}`
/** An IANA name, `Europe/Amsterdam`. */
export type Zone = string & { readonly [brand]: 'zone' }

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Later than everything: the closing of a window that stands still until somebody ends the pause. */
export const notYet = 8_640_000_000_000_000 as Instant

/** An instant from epoch milliseconds; RangeError when it is not a whole number inside the range of dates. */
export function instantOf(epochMs: number): Instant {
  if (!Number.isInteger(epochMs) || Math.abs(epochMs) > notYet) throw new RangeError(`Not an instant: ${epochMs}`)
  return epochMs as Instant
}

/**
 * The moment at which clocks in `zone` show this. A time that the clock jumps over (gap) becomes the same distance after
 * the jump, so that people still get their ritual; a time that comes twice (fold) means the first.
 * RangeError when the date or the time does not exist on any calendar.
 */
export function toInstant(zone: Zone, date: LocalDate, time: LocalTime): Instant {
  const shown = `${date}T${time}`
  return farFromChange(zone, shown) ?? besideChange(zone, shown)
}

/** Clocks jump by a day at most: when they do not for longer, before and after, this time comes once. */
function farFromChange(zone: Zone, shown: string): Instant | undefined {
  const asUtc = Date.parse(`${shown}Z`)
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(shown)) return undefined
  const { from, until, aheadMs } = offsetAt(zone, asUtc)
  const instant = asUtc - aheadMs
  return from + 2 * dayMs <= instant && instant < until - 2 * dayMs ? (instant as Instant) : undefined
}

function besideChange(zone: Zone, shown: string): Instant {
  const local = Temporal.PlainDateTime.from(shown)
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds as Instant
}

/** What calendar and clock in `zone` show at a moment; seconds are left off. */
export function toLocal(zone: Zone, instant: Instant): { date: LocalDate; time: LocalTime; weekday: Weekday } {
  const { aheadMs } = offsetAt(zone, instant)
  const shown = Math.max(-notYet, Math.min(instant + aheadMs, notYet))
  const [date, clock = ''] = new Date(shown).toISOString().split('T') as [LocalDate, string?]
  return { date, time: clock.slice(0, 5) as LocalTime, weekday: weekdayOf(date) }
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10) as LocalDate
}

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a)
}

export function weekdayOf(date: LocalDate): Weekday {
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7 // 1 January 1970 was a Thursday
  return weekdays[sinceMonday] ?? 'mon'
}

/** The Monday of the week that holds this day; a community week runs from Monday to Sunday. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -weekdays.indexOf(weekdayOf(date)))
}

/** Elapsed time: a day is 24 hours, also when the clock changes. */
export function plus(instant: Instant, by: { minutes?: number; hours?: number; days?: number }): Instant {
  return (instant + (by.minutes ?? 0) * minuteMs + (by.hours ?? 0) * hourMs + (by.days ?? 0) * dayMs) as Instant
}

/** Minutes since midnight that a clock time shows. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Whether this is the name of a time zone we can reckon with; an offset such as `+01:00` is not. */
export function isZone(typed: string): typed is Zone {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(typed)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed)
    return true
  } catch {
    return false
  }
}

/** Strict: four digits, two, two, and a day that exists; otherwise undefined. */
export function parseLocalDate(typed: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString() as LocalDate
  } catch {
    return undefined
  }
}

/** Strict: `00:00` to `23:59` with two digits each; otherwise undefined. */
export function parseLocalTime(typed: string): LocalTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? (typed as LocalTime) : undefined
}

/** Days since 1 January 1970, on the calendar: no zone, no clock, and a hundred times faster than a zoned date. */
function dayNumber(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs
}
