// How long somebody has to answer: hours of working days only.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingHoursLater } from '../../src/asks/rules.ts'
import type { Calendar } from '../../src/core/calendar.ts'
import type { LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import { hourMs, toInstant, toLocal } from '../../src/core/time.ts'

const zone = 'Europe/Amsterdam' as Zone
const calendar: Calendar = { zone, holidays: [{ from: '2026-10-12', to: '2026-10-16' }], pauses: [], outages: [] }
const at = (date: LocalDate, time: LocalTime) => toInstant(zone, date, time)
const later = (date: LocalDate, time: LocalTime) => toLocal(zone, workingHoursLater(calendar, at(date, time), 24))

describe('twenty-four hours to answer', () => {
  it('end the next day in the middle of a week', () => {
    expect(later('2026-09-10', '09:00')).toMatchObject({ date: '2026-09-11', time: '09:00' })
  })

  it('go on over the weekend', () => {
    expect(later('2026-09-11', '15:00')).toMatchObject({ date: '2026-09-14', time: '15:00' })
    expect(later('2026-09-12', '15:00')).toMatchObject({ date: '2026-09-15', time: '00:00' })
  })

  it('go on over a holiday', () => {
    expect(later('2026-10-09', '15:00')).toMatchObject({ date: '2026-10-19', time: '15:00' })
  })

  it('are never fewer hours than were promised, and never end twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 }), fc.integer({ min: 1, max: 72 }), (start, hours) => {
        const from = at('2026-09-07', '00:00') + start * hourMs
        const one = workingHoursLater(calendar, from as never, hours)
        expect(one - from).toBeGreaterThanOrEqual(hours * hourMs)
        expect(workingHoursLater(calendar, (from + hourMs) as never, hours)).toBeGreaterThanOrEqual(one)
      }),
    )
  })
})
