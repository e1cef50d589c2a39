// Days and times the way people type them.
import { expect, test } from 'vitest'
import { parseDay, parseTime } from '../../src/engine/parse-day.ts'

// A Wednesday.
const today = '2026-10-28'

test.each([
  ['2026-11-06', '2026-11-06'],
  ['vandaag', '2026-10-28'],
  ['Tomorrow', '2026-10-29'],
  ['overmorgen', '2026-10-30'],
  ['vrijdag', '2026-10-30'],
  ['next friday', '2026-10-30'],
  ['wo', '2026-11-04'],
  ['op maandag', '2026-11-02'],
  ['6 nov', '2026-11-06'],
  ['vrijdag 6 november', '2026-11-06'],
  ['November 6th', '2026-11-06'],
  ['6 nov.', '2026-11-06'],
  ['6 mrt', '2027-03-06'],
  ['6-11', '2026-11-06'],
  ['6/11/2027', '2027-11-06'],
  ['29 feb', '2028-02-29'],
  ['over twee weken', '2026-11-11'],
  ['in 3 days', '2026-10-31'],
])('%s is %s', (typed, day) => {
  expect(parseDay(typed, today)).toBe(day)
})

test.each(['', 'ooit', '31 feb', '6 nov ofzo', '2026-02-30', 'in duizend dagen', '99'])('%s is no day', (typed) => {
  expect(parseDay(typed, today)).toBeUndefined()
})

test.each([
  ['09:00', '09:00'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['9u', '09:00'],
  ['21 uur', '21:00'],
  ['25:00', undefined],
  ['soon', undefined],
])('%s is the time %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time)
})
