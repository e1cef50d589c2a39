// The calendar of Warm Lindekwartier and fast-check values for time tests.
import fc from 'fast-check'
import type { Calendar } from '../../src/core/calendar.ts'
import type { Instant, LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import { addDays, toInstant } from '../../src/core/time.ts'

export const amsterdam = 'Europe/Amsterdam' as Zone
export const zones = [
  'Europe/Amsterdam',
  'Europe/Lisbon',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
] as Zone[]

export function makeCalendar(with_: Partial<Calendar> = {}): Calendar {
  return {
    zone: amsterdam,
    startedOn: '2026-09-07',
    holidays: [{ from: '2026-10-19', to: '2026-10-23' }],
    pauses: [],
    outages: [],
    ...with_,
  }
}

/** A moment by the clock of Amsterdam: `2026-10-26 09:00`. */
export function at(shown: string, zone: Zone = amsterdam): Instant {
  const [date, time] = shown.split(' ')
  return toInstant(zone, date as LocalDate, time as LocalTime)
}

export const anyZone = fc.constantFrom(...zones)
export const anyDate = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2025-01-01', days))
export const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` as LocalTime)
export const anyHolidays = fc.array(
  fc.tuple(anyDate, fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
  { maxLength: 12 },
)
