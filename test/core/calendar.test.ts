// The calendar: weeks of the journey that count up and letters of the rhythm that wait.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import {
  isFree,
  isHolidayWeek,
  isPaused,
  isResting,
  isWorkingDay,
  journeyWeek,
  nextWorkingDay,
  rhythmLetter,
} from '../../src/core/calendar.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays, mondayOf, weekdayOf } from '../../src/core/time.ts'
import { anyDate, anyHolidays, at, makeCalendar } from './calendars.ts'

describe('the weeks of Warm Lindekwartier', () => {
  const calendar = makeCalendar()

  it.each<[LocalDate, number, string | undefined, string]>([
    ['2026-09-06', 0, undefined, 'the Sunday before the start'],
    ['2026-09-07', 1, 'A', 'the first day'],
    ['2026-09-13', 1, 'A', 'the first Sunday'],
    ['2026-09-14', 2, 'B', 'week 2'],
    ['2026-10-05', 5, 'A', 'the second turn'],
    ['2026-10-16', 6, 'B', 'the Friday before the holiday'],
    ['2026-10-21', 7, undefined, 'the holiday week counts for the journey, not for the rhythm'],
    ['2026-10-25', 7, undefined, 'the Sunday of the holiday week'],
    ['2026-10-26', 8, 'C', 'the rhythm goes on where it was'],
    ['2026-11-02', 9, 'D', 'week 9'],
    ['2026-11-23', 12, 'C', 'week 12'],
  ])('%s is week %s with letter %s: %s', (date, week, letter) => {
    expect(journeyWeek(calendar, date)).toBe(week)
    expect(rhythmLetter(calendar, date)).toBe(letter)
  })

  it('have no number and no letter while the community is forming', () => {
    const { startedOn: _, ...forming } = makeCalendar()
    expect(journeyWeek(forming, '2026-10-01')).toBe(0)
    expect(rhythmLetter(forming, '2026-10-01')).toBeUndefined()
  })

  it('have letters that always follow each other, with any holidays', () => {
    fc.assert(
      fc.property(anyDate, anyHolidays, (start, holidays) => {
        const calendar = makeCalendar({ startedOn: mondayOf(start), holidays })
        let counted = 0
        for (let week = 0; week < 60; week++) {
          const monday = addDays(mondayOf(start), 7 * week)
          const isHoliday = [0, 1, 2, 3, 4].every((d) =>
            holidays.some((h) => h.from <= addDays(monday, d) && addDays(monday, d) <= h.to),
          )
          expect(rhythmLetter(calendar, addDays(monday, week % 7))).toBe(isHoliday ? undefined : 'ABCD'[counted % 4])
          expect(journeyWeek(calendar, addDays(monday, week % 7))).toBe(week + 1)
          if (!isHoliday) counted++
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('days off', () => {
  const calendar = makeCalendar({
    holidays: [
      { from: '2026-10-19', to: '2026-10-23' },
      { from: '2027-05-06', to: '2027-05-06' },
    ],
  })

  it('are the holidays, both ends included', () => {
    expect(
      ['2026-10-18', '2026-10-19', '2026-10-23', '2026-10-24'].map((d) => isFree(calendar, d as LocalDate)),
    ).toEqual([false, true, true, false])
    expect(isHolidayWeek(calendar, '2026-10-19')).toBe(true)
    expect(isHolidayWeek(calendar, '2027-05-03')).toBe(false)
    expect(isResting(calendar, '2026-10-24')).toBe(true)
    expect(isResting(calendar, '2026-10-18')).toBe(false)
    expect(isResting(calendar, '2027-05-06')).toBe(true)
  })

  it('are skipped by working days', () => {
    expect(nextWorkingDay(calendar, '2026-10-16')).toBe('2026-10-26')
    expect(nextWorkingDay(calendar, '2027-05-05')).toBe('2027-05-07')
    expect(nextWorkingDay(calendar, '2026-09-10')).toBe('2026-09-11')
    expect(isWorkingDay(calendar, '2026-09-12')).toBe(false)
  })

  it('that never end are a mistake, and somebody still gets a working day', () => {
    const always = makeCalendar({ holidays: [{ from: '2026-01-01', to: '9999-12-31' }] })
    expect(nextWorkingDay(always, '2026-09-10')).toBe('2026-09-11')
    expect(nextWorkingDay(always, '2026-09-11')).toBe('2026-09-14')
  })

  it('lead to a later day that works, with any holidays', () => {
    fc.assert(
      fc.property(anyDate, anyHolidays, (date, holidays) => {
        const calendar = makeCalendar({ holidays })
        const next = nextWorkingDay(calendar, date)
        expect(isWorkingDay(calendar, next)).toBe(true)
        expect(['sat', 'sun']).not.toContain(weekdayOf(next))
        for (let day = addDays(date, 1); day < next; day = addDays(day, 1))
          expect(isWorkingDay(calendar, day)).toBe(false)
      }),
    )
  })
})

it('who asked for silence gets it from the first moment until the last', () => {
  const calendar: Calendar = makeCalendar({
    pauses: [{ from: at('2026-09-10 12:00'), until: at('2026-09-11 12:00') }, { from: at('2026-12-01 00:00') }],
  })
  expect(isPaused(calendar, at('2026-09-10 11:59'))).toBe(false)
  expect(isPaused(calendar, at('2026-09-10 12:00'))).toBe(true)
  expect(isPaused(calendar, at('2026-09-11 12:00'))).toBe(false)
  expect(isPaused(calendar, at('2030-01-01 00:00'))).toBe(true)
})
