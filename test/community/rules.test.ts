// When a circle may begin, who is counted, and when anonymous is anonymous.
import { describe, expect, test } from 'vitest'
import { canBegin, firstQuestionDay, isCounted, mayBeAnonymous } from '../../src/community/rules.ts'
import type { Calendar } from '../../src/core/calendar.ts'
import type { Member } from '../../src/core/people.ts'
import type { LocalDate, LocalTime, Zone } from '../../src/core/time.ts'
import { toInstant } from '../../src/core/time.ts'
import { tally } from '../../src/features/setup/about.ts'
import { mayGetKey, readinessOf } from '../../src/features/setup/rules.ts'
import { readersOf } from '../../src/features/welcome/cards.ts'

const zone = 'Europe/Amsterdam' as Zone
const calendar: Calendar = { zone, holidays: [], pauses: [], outages: [] }
const at = (date: LocalDate, time: LocalTime) => toInstant(zone, date, time)
const seat = (perspective: string | undefined, more: Partial<Member> = {}) =>
  ({
    state: 'active',
    standing: 'member',
    energy: 'normal',
    awayUntil: undefined,
    frozen: false,
    perspective,
    ...more,
  }) as Member

describe('a circle begins', () => {
  const three = [seat('citizen'), seat('student'), seat('citizen')]
  test('with three people from two sides and a question', () => {
    expect(canBegin(three, 'question')).toBe(true)
  })
  test.each([
    ['without a question', three, undefined],
    ['with three people from one side', [seat('citizen'), seat('citizen'), seat('citizen')], 'question'],
    ['with two people', three.slice(0, 2), 'question'],
    ['with two people and a guest', [...three.slice(0, 2), seat('business', { standing: 'guest' })], 'question'],
    ['with a founder who did not join', [...three.slice(0, 2), seat('business', { state: 'invited' })], 'question'],
    ['with somebody who did not say who they are', [...three.slice(0, 2), seat(undefined)], 'question'],
  ])('not %s', (_, members, question) => {
    expect(canBegin(members, question)).toBe(false)
  })
})

test('who is away, takes it easy, is a guest or asked for a freeze is not counted', () => {
  expect(isCounted(seat('citizen'))).toBe(true)
  for (const more of [
    { awayUntil: 'open' },
    { energy: 'low' },
    { standing: 'guest' },
    { standing: 'alumnus' },
    { frozen: true },
    { state: 'invited' },
  ] as Partial<Member>[]) {
    expect(isCounted(seat('citizen', more))).toBe(false)
  }
})

test('anonymous is offered from the eighth person on, later where a community asks more [INV-16]', () => {
  expect(mayBeAnonymous({ anonymityK: 5 }, 7)).toBe(false)
  expect(mayBeAnonymous({ anonymityK: 5 }, 8)).toBe(true)
  expect(mayBeAnonymous({ anonymityK: 7 }, 9)).toBe(false)
})

describe('the first question comes', () => {
  test.each([
    ['today, on a Monday before nine', '2026-09-07', '08:59', '2026-09-07'],
    ['a week later, on a Monday at nine', '2026-09-07', '09:00', '2026-09-14'],
    ['the next Monday, on a Tuesday', '2026-09-08', '08:00', '2026-09-14'],
    ['the next Monday, on a Sunday', '2026-09-13', '23:59', '2026-09-14'],
  ] as const)('%s', (_, date, time, first) => {
    expect(firstQuestionDay(at(date, time), calendar)).toBe(first)
  })
  test('after a week off', () => {
    const holidays = [{ from: '2026-10-19', to: '2026-10-23' }] as const
    expect(firstQuestionDay(at('2026-10-14', '10:00'), { ...calendar, holidays })).toBe('2026-10-26')
  })
})

describe('setup', () => {
  const community = { organisation: 'Gemeente', contact: 'Anouk' }
  const question = {} as never
  test('asks once more about a room that outsiders can read, until the founder says that it is meant [INV-41]', () => {
    const space = { homeRoom: 'plein', open: true }
    const read = (acceptedRoom: unknown) => readinessOf({ community, question, space, acceptedRoom }).room
    expect(read(undefined)).toBe('open')
    expect(read('plein')).toBe('ready')
    expect(read('another')).toBe('open')
  })
  test('gives a second key, and after the beginning no third one', () => {
    const member = { state: 'active', standing: 'member', caretaker: false } as const
    expect(mayGetKey(member, 1, 'active')).toBe(true)
    expect(mayGetKey(member, 2, 'active')).toBe(false)
    expect(mayGetKey(member, 2, 'forming')).toBe(true)
    expect(mayGetKey({ ...member, standing: 'guest' }, 1, 'forming')).toBe(false)
    expect(mayGetKey(undefined, 1, 'forming')).toBe(false)
  })
})

test('the table is told by perspective, always in the same order', () => {
  const members = ['student', 'citizen', undefined, 'citizen', 'business'].map((perspective) => ({ perspective }))
  expect(tally(members)).toEqual([
    ['citizen', 2],
    ['business', 1],
    ['student', 1],
  ])
})

test('how many can read along is only said when every room tells', () => {
  expect(readersOf([{ readers: 8 }, { readers: 6 }])).toBe(14)
  expect(readersOf([{ readers: 8 }, { readers: undefined }])).toBeUndefined()
  expect(readersOf([])).toBeUndefined()
})
