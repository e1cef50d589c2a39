// Time: clocks that jump, hours that come twice, a day that was lost, and what people may type.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import {
  addDays,
  daysBetween,
  instantOf,
  isZone,
  minutesOf,
  mondayOf,
  notYet,
  parseLocalDate,
  parseLocalTime,
  plus,
  toInstant,
  toLocal,
  weekdayOf,
  weekdays,
} from '../../src/core/time.ts'
import { amsterdam, anyDate, anyTime, anyZone, zones } from './calendars.ts'

const utcOf = (instant: Instant) => toLocal('UTC' as Zone, instant)

describe('a clock time in a zone', () => {
  it.each([
    ['Europe/Amsterdam', '2026-03-28', '09:00', '2026-03-28', '08:00', 'the day before the clock goes forward'],
    ['Europe/Amsterdam', '2026-03-29', '01:59', '2026-03-29', '00:59', 'just before the gap'],
    ['Europe/Amsterdam', '2026-03-29', '02:30', '2026-03-29', '01:30', 'a time that is jumped over comes as 03:30'],
    ['Europe/Amsterdam', '2026-03-29', '03:00', '2026-03-29', '01:00', 'just after the gap'],
    ['Europe/Amsterdam', '2026-03-29', '09:00', '2026-03-29', '07:00', 'that morning'],
    ['Europe/Amsterdam', '2026-10-25', '02:30', '2026-10-25', '00:30', 'a time that comes twice is the first'],
    ['Europe/Amsterdam', '2026-10-25', '03:00', '2026-10-25', '02:00', 'after the fold'],
    ['Europe/Amsterdam', '2026-10-26', '09:00', '2026-10-26', '08:00', 'Monday after the clock went back'],
    ['Europe/Lisbon', '2026-03-29', '01:30', '2026-03-29', '01:30', 'the Lisbon gap comes as 02:30'],
    ['Europe/Lisbon', '2026-10-25', '01:30', '2026-10-25', '00:30', 'the Lisbon fold'],
    ['Asia/Kathmandu', '2026-03-29', '09:00', '2026-03-29', '03:15', 'three quarters of an hour'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03', '15:45', 'a gap of half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04', '14:45', 'a fold of half an hour'],
    ['Pacific/Apia', '2011-12-29', '09:00', '2011-12-29', '19:00', 'the day before the lost day'],
    ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30', '19:00', 'the lost day is held on the next'],
    ['Africa/Casablanca', '2026-02-20', '09:00', '2026-02-20', '09:00', 'Ramadan in Casablanca'],
    ['Africa/Casablanca', '2026-04-01', '09:00', '2026-04-01', '08:00', 'after Ramadan in Casablanca'],
  ])('%s %s %s is %s %s UTC: %s', (zone, date, time, utcDate, utcTime) => {
    const instant = toInstant(zone as Zone, date as LocalDate, time as LocalTime)
    expect(utcOf(instant)).toMatchObject({ date: utcDate, time: utcTime })
  })

  it('is what the clock then shows, unless the clock jumps over it', () => {
    fc.assert(
      fc.property(anyZone, anyDate, anyTime, (zone, date, time) => {
        const shown = toLocal(zone, toInstant(zone, date, time))
        if (shown.date !== date || shown.time !== time) {
          expect(shown.date).toBe(date)
          expect([30, 60]).toContain(minutesOf(shown.time) - minutesOf(time))
        }
      }),
    )
  })

  it('read off and set again is the same moment, or the first of two', () => {
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 29_000_000, max: 33_000_000 }), (zone, minute) => {
        const instant = instantOf(minute * 60_000)
        const { date, time } = toLocal(zone, instant)
        expect([0, 30, 60]).toContain((instant - toInstant(zone, date, time)) / 60_000)
      }),
    )
  })

  it('is read as any other calendar in the house reads it', () => {
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 29_000_000, max: 33_000_000 }), (zone, minute) => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
        const { date, time } = toLocal(zone, instantOf(minute * 60_000))
        expect(`${date} ${time}`).toBe(parts.format(minute * 60_000))
      }),
      { numRuns: 50 },
    )
  })
})

describe('around each change of the clock', () => {
  const changes = (zone: Zone): readonly number[] => {
    const found: number[] = []
    let at = Temporal.Instant.from('2025-01-01T00:00Z').toZonedDateTimeISO(zone)
    for (
      let next = at.getTimeZoneTransition('next');
      next && found.length < 12;
      next = at.getTimeZoneTransition('next')
    ) {
      found.push(next.epochMilliseconds)
      at = next
    }
    return found
  }
  const besides = [...zones, 'America/New_York', 'America/St_Johns', 'Asia/Gaza', 'Europe/Dublin', 'UTC'] as Zone[]
  const minutes = [-2881, -2879, -1441, -181, -61, -60, -59, -31, -1, 0, 1, 29, 30, 59, 60, 61, 179, 1440, 2879, 2881]

  it.each(besides)('%s is reckoned as it always was, in whatever order it is asked', (zone) => {
    for (const change of [
      ...changes(zone),
      Temporal.Instant.from('2026-06-01T12:00Z').epochMilliseconds,
    ].toReversed()) {
      for (const minute of minutes) {
        const instant = instantOf(change + minute * 60_000)
        const before = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
        const shown = toLocal(zone, instant)
        expect(`${shown.date}T${shown.time}`).toBe(before.toString({ smallestUnit: 'minute' }))
        const set = before.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
        expect(toInstant(zone, shown.date, shown.time)).toBe(set)
        const inGap = before.add({ minutes: 30 })
        const time = inGap.toPlainTime().toString({ smallestUnit: 'minute' }) as LocalTime
        const later = inGap.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
        expect(toInstant(zone, inGap.toPlainDate().toString() as LocalDate, time)).toBe(later)
      }
    }
  })

  it('a moment just before and just after it is on its own side', () => {
    const change = Temporal.Instant.from('2026-10-25T01:00Z').epochMilliseconds
    expect(toLocal(amsterdam, instantOf(change - 1))).toMatchObject({ date: '2026-10-25', time: '02:59' })
    expect(toLocal(amsterdam, instantOf(change))).toMatchObject({ date: '2026-10-25', time: '02:00' })
  })

  it('a day or a time that no clock shows is refused', () => {
    for (const [date, time] of [
      ['2026-02-30', '09:00'],
      ['2026-13-01', '09:00'],
      ['2026-02-28', '24:00'],
      ['2026-02-28', '09:60'],
      ['x', '09:00'],
    ]) {
      expect(() => toInstant(amsterdam, date as LocalDate, time as LocalTime)).toThrow(RangeError)
    }
    expect(() => toInstant('Europe/Nowhere' as Zone, '2026-02-28', '09:00')).toThrow(RangeError)
    expect(() => toLocal('Europe/Nowhere' as Zone, instantOf(0))).toThrow(RangeError)
  })

  it('what lies beyond all plans is reckoned too', () => {
    const far = toInstant(amsterdam, '2150-07-01', '12:00')
    expect(toLocal(amsterdam, far)).toMatchObject({ date: '2150-07-01', time: '12:00' })
    const long = toInstant(amsterdam, '1950-07-01', '12:00')
    expect(toLocal(amsterdam, long)).toMatchObject({ date: '1950-07-01', time: '12:00' })
    expect(toLocal('UTC' as Zone, notYet)).toBeDefined()
  })
})

describe('days', () => {
  it('go round the week and the year', () => {
    expect(weekdayOf('2026-09-07')).toBe('mon')
    expect(weekdayOf('1969-12-31')).toBe('wed')
    expect(mondayOf('2026-10-25')).toBe('2026-10-19')
    expect(mondayOf('2026-10-26')).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  it('counted there and back come out the same', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        const other = addDays(date, days)
        expect(daysBetween(date, other)).toBe(days)
        expect(weekdays.indexOf(weekdayOf(mondayOf(date)))).toBe(0)
        expect(daysBetween(mondayOf(date), date)).toBeLessThan(7)
      }),
    )
  })

  it('as elapsed time are 24 hours, also when the clock changes', () => {
    const before = toInstant(amsterdam, '2026-10-24', '09:00')
    expect(toLocal(amsterdam, plus(before, { days: 1 }))).toEqual({ date: '2026-10-25', time: '08:00', weekday: 'sun' })
    expect(plus(before, { hours: 1, minutes: 30 }) - before).toBe(5_400_000)
  })
})

describe('what somebody types', () => {
  it('is a zone only when it is the name of one', () => {
    for (const zone of ['Europe/Amsterdam', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])
      expect(isZone(zone)).toBe(true)
    for (const other of ['', '+01:00', 'Europe/Nowhere', 'Europe/Amsterdam ', 'Amsterdam', '../etc/passwd']) {
      expect(isZone(other)).toBe(false)
    }
  })

  it('is a date or a time only when it is exactly one', () => {
    expect(parseLocalDate('2026-02-28')).toBe('2026-02-28')
    for (const other of ['2026-02-29', '2026-2-28', '28-02-2026', '2026-13-01', '2026-02-28T09:00', '', '0000-00-00']) {
      expect(parseLocalDate(other)).toBeUndefined()
    }
    expect(parseLocalTime('23:59')).toBe('23:59')
    for (const other of ['24:00', '9:00', '09:60', '09.00', '09:00:00', ''])
      expect(parseLocalTime(other)).toBeUndefined()
  })

  it('never becomes a moment outside the calendar', () => {
    expect(() => instantOf(Number.NaN)).toThrow(RangeError)
    expect(() => instantOf(1.5)).toThrow(RangeError)
    expect(() => instantOf(notYet + 1)).toThrow(RangeError)
    expect(Number.isSafeInteger(notYet)).toBe(true)
  })
})
