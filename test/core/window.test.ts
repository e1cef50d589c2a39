// Windows: when something closes, and whether it is still worth opening late.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import type { Instant } from '../../src/core/time.ts'
import { dayMs, hourMs, notYet, plus, toLocal } from '../../src/core/time.ts'
import type { Window } from '../../src/core/window.ts'
import { closesAt, lateVerdict, shareLeft } from '../../src/core/window.ts'
import { amsterdam, anyDate, anyHolidays, anyTime, anyZone, at, makeCalendar } from './calendars.ts'

const thursday: Window = { until: { weekday: 'thu', time: '17:00' } }
const tuesday: Window = { until: { weekday: 'tue', time: '17:00' } }

function closing(window: Window, opened: string, calendar: Calendar = makeCalendar()): string {
  const { date, time } = toLocal(amsterdam, closesAt(window, at(opened), calendar))
  return `${date} ${time}`
}

describe('a window closes', () => {
  it.each<[string, Window, string, string]>([
    ['the question of the week on Thursday', thursday, '2026-09-14 09:00', '2026-09-17 17:00'],
    ['the question on Thursday, in summer time', thursday, '2026-03-30 09:00', '2026-04-02 17:00'],
    ['an assumption on the next Tuesday', tuesday, '2026-09-23 09:00', '2026-09-29 17:00'],
    [
      'a week later when it says so',
      { until: { weekday: 'tue', time: '17:00', weeksLater: 1 } },
      '2026-09-23 09:00',
      '2026-09-29 17:00',
    ],
    [
      'this week when it says so',
      { until: { weekday: 'fri', time: '12:00', weeksLater: 0 } },
      '2026-09-23 09:00',
      '2026-09-25 12:00',
    ],
    ['a week on when opened at the very hour', thursday, '2026-09-17 17:00', '2026-09-24 17:00'],
    ['after the holiday when it would close in it', tuesday, '2026-10-14 09:00', '2026-10-27 17:00'],
    ['in wall-clock time over the clock change', tuesday, '2026-10-24 09:00', '2026-10-27 17:00'],
    ['a proposal after five working days', { workingDays: 5 }, '2026-09-16 10:15', '2026-09-23 10:15'],
    ['a small proposal over the weekend', { workingDays: 2 }, '2026-09-18 16:00', '2026-09-22 16:00'],
    ['a proposal made on Saturday, counted from Monday', { workingDays: 2 }, '2026-09-19 10:00', '2026-09-23 10:00'],
    ['a proposal that pauses in the holiday', { workingDays: 5 }, '2026-10-15 09:00', '2026-10-29 09:00'],
    ['working days at an hour of their own', { workingDays: 2, at: '17:00' }, '2026-09-16 10:15', '2026-09-18 17:00'],
    ['a look-back after three days', { days: 3 }, '2026-09-16 09:30', '2026-09-19 09:30'],
    ['a look-back after the holiday', { days: 3 }, '2026-10-17 09:30', '2026-10-26 09:30'],
    ['days at an hour of their own', { days: 3, at: '20:00' }, '2026-09-16 09:30', '2026-09-19 20:00'],
    ['hours as elapsed time when the clock goes back', { hours: 24 }, '2026-10-24 12:00', '2026-10-25 11:00'],
    ['hours as elapsed time when the clock goes forward', { hours: 24 }, '2026-03-28 12:00', '2026-03-29 13:00'],
  ])('%s', (_, window, opened, expected) => {
    expect(closing(window, opened)).toBe(expected)
  })

  it('on the working day before when its day alone is free, so that the digest can still tell of it', () => {
    expect(
      closing(thursday, '2027-05-03 09:00', makeCalendar({ holidays: [{ from: '2027-05-06', to: '2027-05-06' }] })),
    ).toBe('2027-05-05 17:00')
  })

  it('on its own day when the holidays never end, because that is a mistake', () => {
    const always = makeCalendar({ holidays: [{ from: '2026-01-01', to: '9999-12-31' }] })
    expect(closing(thursday, '2026-09-14 09:00', always)).toBe('2026-09-17 17:00')
    expect(closing({ days: 3 }, '2026-09-14 09:00', always)).toBe('2026-09-17 09:00')
  })
})

describe('a window waits', () => {
  const opened = '2026-09-14 09:00'
  const pause = (from: string, until: string) => ({ from: at(from), until: at(until) })

  it.each<[string, Partial<Calendar>, string]>([
    ['for a hush in the middle', { pauses: [pause('2026-09-15 09:00', '2026-09-16 09:00')] }, '2026-09-18 17:00'],
    [
      'for the part of a hush after its opening',
      { pauses: [pause('2026-09-13 09:00', '2026-09-14 19:00')] },
      '2026-09-18 03:00',
    ],
    [
      'until after a hush that began before its closing',
      { pauses: [pause('2026-09-17 16:00', '2026-09-18 16:00')] },
      '2026-09-18 17:00',
    ],
    [
      'for a second hush in the time it got from the first',
      {
        pauses: [pause('2026-09-17 12:00', '2026-09-18 12:00'), pause('2026-09-18 13:00', '2026-09-18 14:00')],
      },
      '2026-09-18 18:00',
    ],
    [
      'once for two hushes at the same time',
      {
        pauses: [pause('2026-09-15 09:00', '2026-09-15 12:00'), pause('2026-09-15 10:00', '2026-09-15 13:00')],
      },
      '2026-09-17 21:00',
    ],
    [
      'not for a hush that begins when it closes',
      { pauses: [pause('2026-09-17 17:00', '2026-09-18 17:00')] },
      '2026-09-17 17:00',
    ],
    ['not for a hush that is over', { pauses: [pause('2026-09-12 17:00', '2026-09-14 09:00')] }, '2026-09-17 17:00'],
    ['for an outage', { outages: [pause('2026-09-15 09:00', '2026-09-15 11:00')] }, '2026-09-17 19:00'],
    [
      'at most a day for a long outage',
      { outages: [pause('2026-09-14 10:00', '2026-09-17 10:00')] },
      '2026-09-18 17:00',
    ],
    [
      'at most a day when two platforms are down, one into the other',
      { outages: [pause('2026-09-14 10:00', '2026-09-15 06:00'), pause('2026-09-14 20:00', '2026-09-15 16:00')] },
      '2026-09-18 17:00',
    ],
    [
      'once for an outage within a hush',
      {
        pauses: [pause('2026-09-15 09:00', '2026-09-15 12:00')],
        outages: [pause('2026-09-15 10:00', '2026-09-15 11:00')],
      },
      '2026-09-17 20:00',
    ],
    [
      'and then does not close in a holiday',
      { pauses: [pause('2026-09-15 09:00', '2026-10-17 09:00')] },
      '2026-10-26 17:00',
    ],
  ])('%s', (_, facts, expected) => {
    expect(closing(thursday, opened, makeCalendar(facts))).toBe(expected)
  })

  it('without end for a pause that nobody has ended', () => {
    const calendar = makeCalendar({ pauses: [{ from: at('2026-09-15 09:00') }] })
    expect(closesAt(thursday, at(opened), calendar)).toBe(notYet)
    expect(shareLeft(thursday, at(opened), at('2026-09-15 09:00'), calendar)).toBe(
      shareLeft(thursday, at(opened), at('2027-09-15 09:00'), calendar),
    )
  })
})

describe('what is left of a window', () => {
  it('is all at the opening, half in the middle, nothing at the end', () => {
    const opened = at('2026-09-14 09:00')
    const calendar = makeCalendar()
    const left = (shown: string) => shareLeft({ hours: 10 }, opened, at(shown), calendar)
    expect([
      left('2026-09-14 08:00'),
      left('2026-09-14 09:00'),
      left('2026-09-14 14:00'),
      left('2026-09-14 19:00'),
      left('2026-09-20 19:00'),
    ]).toEqual([1, 1, 0.5, 0, 0])
  })

  it('stands still while people asked for silence', () => {
    const calendar = makeCalendar({ pauses: [{ from: at('2026-09-14 14:00'), until: at('2026-09-15 14:00') }] })
    expect(shareLeft({ hours: 10 }, at('2026-09-14 09:00'), at('2026-09-15 10:00'), calendar)).toBe(0.5)
    expect(shareLeft({ hours: 10 }, at('2026-09-14 09:00'), at('2026-09-15 19:00'), calendar)).toBe(0)
  })
})

describe('after downtime (INV-32)', () => {
  it.each([
    ['2026-10-26 09:00', 'open', 'on time'],
    ['2026-10-26 10:15', 'open', 'an hour and a quarter late'],
    ['2026-10-28 01:00', 'open', 'exactly half is left'],
    ['2026-10-28 01:01', 'skip', 'less than half is left'],
    ['2026-10-29 16:59', 'skip', 'a minute before closing'],
    ['2026-10-29 17:00', 'skip', 'closed'],
    ['2026-11-05 09:00', 'skip', 'long closed'],
  ])('a question planned Monday 09:00 that can be asked at %s: %s, %s', (now, verdict) => {
    const planned = at('2026-10-26 09:00')
    expect(lateVerdict(planned, at(now), closesAt(thursday, planned, makeCalendar()))).toBe(verdict)
  })
})

describe('with any calendar', () => {
  const anyWindow: fc.Arbitrary<Window> = fc.oneof(
    fc
      .record({ weekday: fc.constantFrom('mon', 'thu', 'fri', 'sun'), time: anyTime })
      .map((until) => ({ until }) as Window),
    fc.integer({ min: 1, max: 6 }).map((workingDays) => ({ workingDays })),
    fc.integer({ min: 1, max: 100 }).map((hours) => ({ hours })),
    fc.tuple(fc.integer({ min: 0, max: 10 }), anyTime).map(([days, time]) => ({ days, at: time })),
  )
  const anyStretch = fc.tuple(fc.integer({ min: -200, max: 400 }), fc.integer({ min: 1, max: 60 }))
  const stretches = (opened: Instant, list: [number, number][]) =>
    list.map(([start, hours]) => ({
      from: plus(opened, { hours: start }),
      until: plus(opened, { hours: start + hours }),
    }))
  const arbitrary = fc
    .tuple(
      anyWindow,
      anyZone,
      anyDate,
      anyTime,
      anyHolidays,
      fc.array(anyStretch, { maxLength: 4 }),
      fc.array(anyStretch, { maxLength: 4 }),
    )
    .map(([window, zone, date, time, holidays, pauses, outages]) => {
      const opened = at(`${date} ${time}`, zone)
      const plain = makeCalendar({ zone, holidays })
      const calendar = { ...plain, pauses: stretches(opened, pauses), outages: stretches(opened, outages) }
      return { window, opened, plain, calendar }
    })

  it('a window closes after it opens, and silence never shortens it', () => {
    fc.assert(
      fc.property(arbitrary, ({ window, opened, plain, calendar }) => {
        const closes = closesAt(window, opened, calendar)
        expect(closes).toBeGreaterThan(opened)
        expect(closes).toBeGreaterThanOrEqual(closesAt(window, opened, plain))
        expect(shareLeft(window, opened, opened, calendar)).toBe(1)
        expect(shareLeft(window, opened, closes, calendar)).toBe(0)
      }),
    )
  })

  it('a window of hours is open exactly that long outside the silence', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 100 }), ({ opened, calendar }, hours) => {
        const only = { ...calendar, outages: [] }
        let open = 0
        let moment = opened
        while (open < hours) {
          const paused = only.pauses.some((p) => p.from <= moment && moment < (p.until ?? notYet))
          if (!paused) open++
          moment = plus(moment, { hours: 1 })
        }
        expect(closesAt({ hours }, opened, only)).toBe(moment)
      }),
    )
  })

  it('an outage never adds more than a day', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 500 }), ({ opened, plain }, hours) => {
        const down = {
          ...plain,
          outages: [{ from: plus(opened, { hours: 1 }), until: plus(opened, { hours: 1 + hours }) }],
        }
        expect(closesAt({ hours: 48 }, opened, down) - opened).toBe(48 * hourMs + Math.min(hours * hourMs, dayMs))
      }),
    )
  })
})
