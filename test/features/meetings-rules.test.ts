// When what can be done around a meeting, and how its time is divided.
import { describe, expect, test } from 'vitest'
import type { Instant, Zone } from '../../src/core/time.ts'
import { hourMs, plus, toInstant, toLocal } from '../../src/core/time.ts'
import {
  isPlannable,
  lastBegun,
  linesUntil,
  minutesForOwn,
  momentsOf,
  nearest,
  overAt,
  preparesAt,
  remindsAt,
} from '../../src/features/meetings/rules.ts'

const zone = 'Europe/Amsterdam' as Zone
const at = (moment: string) => {
  const [date, time] = moment.split('T')
  return toInstant(zone, date as never, time as never)
}
const meeting = (startsAt: string) => ({ startsAt: at(startsAt), minutes: 90 })

describe('the moments of a meeting', () => {
  test('the host hears what is alive three days before, in the morning, also when the clock changes in between', () => {
    expect(toLocal(zone, preparesAt(meeting('2026-10-26T19:30'), zone))).toMatchObject({
      date: '2026-10-23',
      time: '09:00',
    })
  })

  test('who comes is reminded on the day before', () => {
    expect(toLocal(zone, remindsAt(meeting('2026-09-17T19:30'), zone)).date).toBe('2026-09-16')
  })

  test('an hour after its planned end nobody is there any more, and two weeks later nobody adds to it', () => {
    const one = meeting('2026-09-17T19:30')
    expect(overAt(one)).toBe(at('2026-09-17T22:00'))
    expect(linesUntil(one)).toBe(plus(at('2026-09-17T21:00'), { days: 14 }))
  })

  test('it is planned ahead, and not for another year', () => {
    const now = at('2026-09-07T08:00')
    expect(isPlannable(at('2026-09-07T08:01'), now)).toBe(true)
    expect(isPlannable(now, now)).toBe(false)
    expect(isPlannable(at('2027-10-01T08:00'), now)).toBe(false)
  })
})

describe('which meeting is meant', () => {
  const [past, now, soon, later] = ['2026-09-01T19:30', '2026-09-07T19:30', '2026-09-17T19:30', '2026-10-01T19:30'].map(
    meeting,
  )
  const all = [later, past, soon, now].flatMap((one) => one ?? [])

  test('the one that is on, then the next, then the last', () => {
    expect(nearest(all, at('2026-09-07T20:00'))).toBe(now)
    expect(nearest(all, at('2026-09-07T23:00'))).toBe(soon)
    expect(nearest(all, at('2026-11-01T12:00'))).toBe(later)
    expect(nearest([], at('2026-11-01T12:00'))).toBeUndefined()
  })

  test('for what was written down: the last that began', () => {
    expect(lastBegun(all, at('2026-09-07T19:30'))).toBe(now)
    expect(lastBegun(all, at('2026-08-01T12:00'))).toBeUndefined()
  })
})

describe('time', () => {
  test('is divided one after the other', () => {
    const moments = momentsOf(0 as Instant, [{ minutes: 10 }, { minutes: 50 }, { minutes: 5 }])
    expect(moments.map(({ at: begins }) => begins / hourMs)).toEqual([0, 1 / 6, 1])
  })

  test('of own points is what is left, never less than five minutes and never more than twenty', () => {
    expect(minutesForOwn(90, 60, 2)).toBe(15)
    expect(minutesForOwn(60, 60, 1)).toBe(5)
    expect(minutesForOwn(180, 20, 1)).toBe(20)
    expect(minutesForOwn(90, 20, 0)).toBe(0)
  })
})
