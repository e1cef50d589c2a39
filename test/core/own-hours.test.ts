// Own hours: messages arrive when somebody is awake and asked for them, or not at all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnHours } from '../../src/core/own-hours.ts'
import { deliveryMoment, earliestOpening, isQuiet, lastHoursMs, nextAwake } from '../../src/core/own-hours.ts'
import type { Instant, LocalDate, Zone } from '../../src/core/time.ts'
import { instantOf, notYet, toInstant, toLocal, weekdays } from '../../src/core/time.ts'
import { closesAt } from '../../src/core/window.ts'
import { amsterdam, anyDate, anyHolidays, anyTime, anyZone, at, makeCalendar } from './calendars.ts'

const lisbon = 'Europe/Lisbon' as Zone
const kathmandu = 'Asia/Kathmandu' as Zone
const calendar = makeCalendar()
const plannedOn: LocalDate = '2026-09-14'
const opens = at('2026-09-14 09:00')
const closes = closesAt({ until: { weekday: 'thu', time: '17:00' } }, opens, calendar)

describe('a round opens', () => {
  it.each<[string, OwnHours[], string]>([
    ['at community time when everybody lives there', [{ zone: amsterdam }], '2026-09-14 09:00'],
    ['at community time when it has no members', [], '2026-09-14 09:00'],
    ['at community time when the others wake later', [{ zone: lisbon }], '2026-09-14 09:00'],
    ['when it is nine in Kathmandu', [{ zone: lisbon }, { zone: kathmandu }], '2026-09-14 05:15'],
    ['at the hour an early riser chose', [{ zone: amsterdam, at: '07:00' }], '2026-09-14 07:00'],
    ['not later because somebody chose the evening', [{ zone: amsterdam, at: '20:30' }], '2026-09-14 09:00'],
    ['not earlier for somebody who is free that day', [{ zone: kathmandu, freeDays: ['mon'] }], '2026-09-14 09:00'],
    ['on Sunday evening when it is Monday morning in Apia', [{ zone: 'Pacific/Apia' as Zone }], '2026-09-13 22:00'],
  ])('%s', (_, members, expected) => {
    expect(earliestOpening(members, plannedOn, '09:00', calendar)).toBe(at(expected))
  })
})

describe('a direct message arrives', () => {
  const arrives = (own: OwnHours, opensAt: Instant = opens, closesAt_: Instant = closes) =>
    deliveryMoment({ own, opensAt, closesAt: closesAt_, calendar, plannedOn })

  it.each<[string, OwnHours, string]>([
    ['at nine in Lisbon', { zone: lisbon }, '2026-09-14 10:00'],
    ['at the opening for who lives here', { zone: amsterdam }, '2026-09-14 09:00'],
    ['at the opening when it is past nine already', { zone: kathmandu }, '2026-09-14 09:00'],
    ['in the evening for who chose the evening', { zone: amsterdam, at: '20:30' }, '2026-09-14 20:30'],
    ['the day after a day that is free for them', { zone: amsterdam, freeDays: ['mon'] }, '2026-09-15 09:00'],
    ['the next morning when the opening falls in their night', { zone: 'Pacific/Apia' as Zone }, '2026-09-14 22:00'],
  ])('%s', (_, own, expected) => {
    expect(arrives(own)).toBe(at(expected))
  })

  it('on the planned day, also when the round opened the evening before', () => {
    const evening = at('2026-09-13 22:00')
    expect(arrives({ zone: amsterdam, at: '22:30' }, evening)).toBe(at('2026-09-14 22:30'))
    expect(deliveryMoment({ own: { zone: lisbon }, opensAt: evening, closesAt: closes, calendar })).toBe(
      at('2026-09-14 10:00'),
    )
  })

  it('not in the last twelve hours of the window', () => {
    expect(arrives({ zone: amsterdam }, opens, at('2026-09-14 21:01'))).toBe(opens)
    expect(arrives({ zone: amsterdam }, opens, at('2026-09-14 21:00'))).toBeUndefined()
    expect(arrives({ zone: lisbon, at: '23:00' }, opens, at('2026-09-15 09:00'))).toBeUndefined()
  })

  it('not at all when every day of the window is free for them, or for everybody', () => {
    expect(arrives({ zone: amsterdam, freeDays: ['mon', 'tue', 'wed', 'thu'] })).toBeUndefined()
    expect(arrives({ zone: amsterdam, freeDays: [...weekdays] }, opens, notYet)).toBeUndefined()
    const holiday = makeCalendar({ holidays: [{ from: '2026-09-14', to: '2026-09-18' }] })
    expect(
      deliveryMoment({ own: { zone: amsterdam }, opensAt: opens, closesAt: closes, calendar: holiday }),
    ).toBeUndefined()
  })

  it('inside the window, not at night and not on a free day, whoever and wherever', () => {
    fc.assert(
      fc.property(anyOwn(), anyDate, anyHolidays, (own, date, holidays) => {
        const calendar = makeCalendar({ holidays })
        const opensAt = earliestOpening([own], date, '09:00', calendar)
        const closesAt_ = closesAt({ days: 3, at: '17:00' }, opensAt, calendar)
        const moment = deliveryMoment({ own, opensAt, closesAt: closesAt_, calendar, plannedOn: date })
        if (moment === undefined) return
        expect(moment).toBeGreaterThanOrEqual(opensAt)
        expect(moment).toBeLessThan(closesAt_ - lastHoursMs)
        const shown = toLocal(own.zone, moment)
        expect(own.freeDays ?? []).not.toContain(shown.weekday)
        expect(holidays.some((h) => h.from <= shown.date && shown.date <= h.to)).toBe(false)
        expect(shown.date >= date).toBe(true)
        if (own.at === undefined) expect(isQuiet(own, moment)).toBe(false)
      }),
    )
  })
})

describe('quiet hours', () => {
  it.each<[string, OwnHours, string, boolean, string]>([
    ['the evening is quiet for who chose nothing', { zone: amsterdam }, '2026-09-14 20:00', true, '2026-09-15 08:00'],
    ['the night too', { zone: amsterdam }, '2026-09-14 03:00', true, '2026-09-14 08:00'],
    ['the morning is not', { zone: amsterdam }, '2026-09-14 08:00', false, '2026-09-14 08:00'],
    [
      'somebody sleeps by day',
      { zone: amsterdam, quiet: { from: '09:00', until: '16:00' } },
      '2026-09-14 12:00',
      true,
      '2026-09-14 16:00',
    ],
    [
      'somebody is never quiet',
      { zone: amsterdam, quiet: { from: '00:00', until: '00:00' } },
      '2026-09-14 03:00',
      false,
      '2026-09-14 03:00',
    ],
    [
      'a free day is quiet all day',
      { zone: amsterdam, freeDays: ['mon'] },
      '2026-09-14 12:00',
      true,
      '2026-09-15 08:00',
    ],
    ['the night is longer when the clock goes back', { zone: amsterdam }, '2026-10-24 23:00', true, '2026-10-25 08:00'],
  ])('%s', (_, own, shown, quiet, awake) => {
    expect(isQuiet(own, at(shown))).toBe(quiet)
    expect(nextAwake(own, at(shown))).toBe(at(awake))
  })

  it('end once for who is awake in the hour that comes twice', () => {
    const own: OwnHours = { zone: amsterdam, quiet: { from: '22:00', until: '02:30' } }
    const secondTime = instantOf(at('2026-10-25 02:10') + 3_600_000)
    expect(toLocal(amsterdam, secondTime).time).toBe('02:10')
    expect(nextAwake(own, secondTime)).toBe(secondTime + 20 * 60_000)
  })

  it('never end for somebody to whom every day is free', () => {
    expect(nextAwake({ zone: amsterdam, freeDays: [...weekdays] }, opens)).toBe(notYet)
  })

  it('end in a moment that is not quiet, within a day of the last free day', () => {
    fc.assert(
      fc.property(anyOwn(), anyDate, anyTime, (own, date, time) => {
        const instant = toInstant(own.zone, date, time)
        const awake = nextAwake(own, instant)
        expect(awake).toBeGreaterThanOrEqual(instant)
        expect(isQuiet(own, awake)).toBe(false)
        if (!isQuiet(own, instant)) expect(awake).toBe(instant)
      }),
    )
  })
})

function anyOwn(): fc.Arbitrary<OwnHours> {
  return fc
    .record(
      {
        zone: anyZone,
        at: anyTime,
        quiet: fc.record({ from: anyTime, until: anyTime }),
        freeDays: fc.subarray([...weekdays], { maxLength: 6 }),
      },
      { requiredKeys: ['zone'] },
    )
    .map((own) => own as OwnHours)
}
