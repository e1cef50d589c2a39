// Recurrence: the next planned day, compared with going through the calendar day by day.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import type { Cadence } from '../../src/core/recurrence.ts'
import { occurrenceAfter, startsAt } from '../../src/core/recurrence.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays, daysBetween, mondayOf, toLocal, weekdayOf, weekdays } from '../../src/core/time.ts'
import { anyDate, anyHolidays, anyTime, anyZone, makeCalendar } from './calendars.ts'

const monday: Cadence = { every: 'week', on: 'mon', at: '09:00' }

function planned(cadence: Cadence, after: LocalDate, count: number, calendar: Calendar = makeCalendar()): LocalDate[] {
  const dates: LocalDate[] = []
  for (
    let date = occurrenceAfter(cadence, after, calendar);
    date && dates.length < count;
    date = occurrenceAfter(cadence, date, calendar)
  ) {
    dates.push(date)
  }
  return dates
}

describe('a ritual comes', () => {
  it('every Monday, but not in the holiday', () => {
    expect(planned(monday, '2026-10-04', 4)).toEqual(['2026-10-05', '2026-10-12', '2026-10-26', '2026-11-02'])
  })

  it('in its week of the rhythm, which waits in the holiday', () => {
    const assumption: Cadence = { every: 'week', on: 'wed', at: '09:00', weeks: ['C'] }
    expect(planned(assumption, '2026-09-06', 3)).toEqual(['2026-09-23', '2026-10-28', '2026-11-25'])
    const coffee: Cadence = { every: 'week', on: 'tue', at: '09:00', weeks: ['B', 'D'] }
    expect(planned(coffee, '2026-09-06', 4)).toEqual(['2026-09-15', '2026-09-29', '2026-10-13', '2026-11-03'])
  })

  it('every few weeks from the first day on, holiday weeks not counted', () => {
    const harvest: Cadence = { every: 'weeks', count: 2, from: '2026-09-08', at: '12:00' }
    expect(planned(harvest, '2026-01-01', 5)).toEqual([
      '2026-09-08',
      '2026-09-22',
      '2026-10-06',
      '2026-10-27',
      '2026-11-10',
    ])
  })

  it('on the second or last Thursday of the month', () => {
    expect(planned({ every: 'month', nth: 2, on: 'thu', at: '16:00' }, '2026-09-10', 2)).toEqual([
      '2026-10-08',
      '2026-11-12',
    ])
    expect(planned({ every: 'month', nth: 'last', on: 'thu', at: '16:00' }, '2026-09-10', 3)).toEqual([
      '2026-09-24',
      '2026-10-29',
      '2026-11-26',
    ])
  })

  it('not at all when its one day is free: it is not moved', () => {
    const calendar = makeCalendar({ holidays: [{ from: '2026-09-23', to: '2026-09-23' }] })
    expect(planned({ every: 'week', on: 'wed', at: '09:00' }, '2026-09-16', 1, calendar)).toEqual(['2026-09-30'])
    expect(planned({ every: 'week', on: 'wed', at: '09:00', weeks: ['C'] }, '2026-09-16', 1, calendar)).toEqual([
      '2026-10-21',
    ])
    expect(planned({ every: 'month', nth: 4, on: 'wed', at: '09:00' }, '2026-09-16', 1, calendar)).toEqual([
      '2026-10-28',
    ])
  })

  it('not on the Saturday of a holiday week', () => {
    expect(planned({ every: 'week', on: 'sat', at: '10:00' }, '2026-10-17', 1)).toEqual(['2026-10-31'])
  })

  it('by letter only when the community has started', () => {
    const { startedOn: _, ...forming } = makeCalendar()
    expect(occurrenceAfter({ ...monday, weeks: ['A'] }, '2026-09-01', forming)).toBeUndefined()
    expect(occurrenceAfter(monday, '2026-09-01', forming)).toBe('2026-09-07')
    expect(occurrenceAfter({ ...monday, weeks: [] }, '2026-09-01', makeCalendar())).toBeUndefined()
  })

  it('never again when every day is free', () => {
    const always = makeCalendar({ holidays: [{ from: '2026-01-01', to: '9999-12-31' }] })
    expect(occurrenceAfter(monday, '2026-09-01', always)).toBeUndefined()
  })

  it('at nine by the clock on the wall, also after the clock changes', () => {
    for (const date of ['2026-03-23', '2026-03-30', '2026-10-12', '2026-10-26'] as LocalDate[]) {
      const calendar = makeCalendar()
      expect(toLocal(calendar.zone, startsAt(monday, date, calendar))).toEqual({ date, time: '09:00', weekday: 'mon' })
    }
  })
})

describe('with any calendar', () => {
  const anyWeekday = fc.constantFrom(...weekdays)
  const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
    fc.record({ every: fc.constant('week' as const), on: anyWeekday, at: anyTime }),
    fc.record({
      every: fc.constant('week' as const),
      on: anyWeekday,
      at: anyTime,
      weeks: fc.subarray(['A', 'B', 'C', 'D'] as const, { minLength: 1 }),
    }),
    fc.record({
      every: fc.constant('weeks' as const),
      count: fc.integer({ min: 1, max: 9 }),
      from: anyDate,
      at: anyTime,
    }),
    fc.record({
      every: fc.constant('month' as const),
      nth: fc.constantFrom(1, 2, 3, 4, 'last') as fc.Arbitrary<1 | 2 | 3 | 4 | 'last'>,
      on: anyWeekday,
      at: anyTime,
    }),
  )

  it('the next day is the one that somebody with a paper calendar finds', () => {
    fc.assert(
      fc.property(anyCadence, anyDate, anyDate, anyHolidays, (cadence, start, after, holidays) => {
        const calendar = makeCalendar({ startedOn: mondayOf(start), holidays })
        const first = cadence.every === 'weeks' && after < cadence.from ? addDays(cadence.from, -1) : after
        const expected = onPaper(cadence, mondayOf(start), first, holidays)
        const found = occurrenceAfter(cadence, after, calendar)
        if (expected) expect(found).toBe(expected)
        else if (found) expect(daysBetween(first, found)).toBeGreaterThan(700)
      }),
    )
  })

  it('each planned day comes exactly once, one after the other', () => {
    fc.assert(
      fc.property(anyCadence, anyDate, anyHolidays, anyZone, (cadence, after, holidays, zone) => {
        const calendar = makeCalendar({ startedOn: '2025-01-06', holidays, zone })
        const dates = planned(cadence, after, 12, calendar)
        expect([...new Set(dates)].sort()).toEqual(dates)
        const starts = dates.map((date) => startsAt(cadence, date, calendar))
        expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts)
        for (const [index, date] of dates.entries()) {
          expect(occurrenceAfter(cadence, addDays(date, -1), calendar)).toBe(date)
          const next = dates[index + 1]
          if (next) expect(occurrenceAfter(cadence, date, calendar)).toBe(next)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** The oracle: walks day by day and counts weeks and letters as a person would. */
function onPaper(
  cadence: Cadence,
  start: LocalDate,
  after: LocalDate,
  holidays: Calendar['holidays'],
): LocalDate | undefined {
  const free = (date: LocalDate) => holidays.some((h) => h.from <= date && date <= h.to)
  const holidayWeek = (date: LocalDate) => [0, 1, 2, 3, 4].every((day) => free(addDays(mondayOf(date), day)))
  const weeksFrom = (from: LocalDate, date: LocalDate) => {
    let count = 0
    for (let week = mondayOf(from); week < mondayOf(date); week = addDays(week, 7)) if (!holidayWeek(week)) count++
    return count
  }
  for (let day = 1; day <= 700; day++) {
    const date = addDays(after, day)
    if (free(date) || holidayWeek(date)) continue
    if (cadence.every === 'weeks') {
      if (weekdayOf(date) === weekdayOf(cadence.from) && weeksFrom(cadence.from, date) % cadence.count === 0)
        return date
      continue
    }
    if (weekdayOf(date) !== cadence.on) continue
    if (cadence.every === 'month') {
      const same = Array.from({ length: 31 }, (_, i) => addDays(`${date.slice(0, 8)}01` as LocalDate, i)).filter(
        (other) => other.slice(0, 7) === date.slice(0, 7) && weekdayOf(other) === cadence.on,
      )
      if ((cadence.nth === 'last' ? same.at(-1) : same[cadence.nth - 1]) === date) return date
    } else if (!cadence.weeks) return date
    else if (
      date >= start &&
      cadence.weeks.includes((['A', 'B', 'C', 'D'] as const)[weeksFrom(start, date) % 4] ?? 'A')
    )
      return date
  }
  return undefined
}
