// Words for moments, as somebody in Amsterdam, Lisbon or Kathmandu reads them.
import { describe, expect, it } from 'vitest'
import type { InstantStyle } from '../../src/core/card.ts'
import { dateWords, localDateWords, weekday } from '../../src/core/dates.ts'
import type { Zone } from '../../src/core/time.ts'
import { weekdays } from '../../src/core/time.ts'
import { amsterdam, at } from './calendars.ts'

describe('a moment in words', () => {
  it.each<[InstantStyle, string, string]>([
    ['date', 'vrijdag 6 november', 'Friday 6 November'],
    ['time', '15:00', '15:00'],
    ['moment', 'vrijdag 6 november 15:00', 'Friday 6 November 15:00'],
    ['weekdayTime', 'vrijdag 15:00', 'Friday 15:00'],
  ])('as %s is %s or %s', (as, nl, en) => {
    expect(dateWords('nl', amsterdam, at('2026-11-06 15:00'), as)).toBe(nl)
    expect(dateWords('en', amsterdam, at('2026-11-06 15:00'), as)).toBe(en)
  })

  it('is told in the time of the reader', () => {
    const closing = at('2026-09-17 17:00')
    expect(dateWords('en', 'Europe/Lisbon' as Zone, closing, 'weekdayTime')).toBe('Thursday 16:00')
    expect(dateWords('nl', 'Asia/Kathmandu' as Zone, at('2026-09-17 23:00'), 'moment')).toBe(
      'vrijdag 18 september 02:45',
    )
  })

  it('at midnight is 00:00 of the new day', () => {
    expect(dateWords('nl', amsterdam, at('2026-11-06 00:00'), 'moment')).toBe('vrijdag 6 november 00:00')
  })
})

describe('how long until', () => {
  const now = at('2026-10-22 16:00')

  it.each([
    ['2026-10-22 16:00', 'nu', 'now'],
    ['2026-10-22 16:20', 'over 20 minuten', 'in 20 minutes'],
    ['2026-10-22 15:59', '1 minuut geleden', '1 minute ago'],
    ['2026-10-22 21:00', 'over 5 uur', 'in 5 hours'],
    ['2026-10-22 09:00', '7 uur geleden', '7 hours ago'],
    ['2026-10-23 09:00', 'morgen', 'tomorrow'],
    ['2026-10-25 09:00', 'over 3 dagen', 'in 3 days'],
    ['2026-10-19 23:00', '3 dagen geleden', '3 days ago'],
    ['2026-11-12 09:00', 'over 3 weken', 'in 3 weeks'],
  ])('%s is %s or %s', (shown, nl, en) => {
    expect(dateWords('nl', amsterdam, at(shown), 'relative', now)).toBe(nl)
    expect(dateWords('en', amsterdam, at(shown), 'relative', now)).toBe(en)
  })

  it('is told as the moment itself when nobody says what time it is', () => {
    expect(dateWords('nl', amsterdam, at('2026-11-06 15:00'), 'relative')).toBe('vrijdag 6 november 15:00')
  })
})

it('days have names in both languages, Dutch ones in lower case', () => {
  expect(weekdays.map((day) => weekday('nl', day))).toEqual([
    'maandag',
    'dinsdag',
    'woensdag',
    'donderdag',
    'vrijdag',
    'zaterdag',
    'zondag',
  ])
  expect(weekday('en', 'thu')).toBe('Thursday')
  expect(localDateWords('nl', '2026-03-01')).toBe('zondag 1 maart')
  expect(localDateWords('en', '2027-01-31')).toBe('Sunday 31 January')
})
