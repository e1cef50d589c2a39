// Which version a decision makes, when words are looked at, and whose turn a Wednesday of week A is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnMonday } from '../../src/community/rituals/turns.ts'
import type { Calendar } from '../../src/core/calendar.ts'
import { rhythmLetter } from '../../src/core/calendar.ts'
import type { QuestionVersionId } from '../../src/core/ids.ts'
import type { QuestionVersion } from '../../src/core/people.ts'
import type { Instant, LocalDate, Zone } from '../../src/core/time.ts'
import { addDays, toInstant } from '../../src/core/time.ts'
import { closesAt } from '../../src/core/window.ts'
import type { NewWords } from '../../src/features/question/rules.ts'
import { decideAdoption, pageOf, whyNotPossible, windowFrom } from '../../src/features/question/rules.ts'

const zone = 'Europe/Amsterdam' as Zone
const calendar: Calendar = {
  zone,
  startedOn: '2026-09-07' as LocalDate,
  holidays: [],
  pauses: [],
  outages: [],
}

type Version = Pick<QuestionVersion, 'id' | 'number' | 'state' | 'text' | 'whyNow'>

function adopt(versions: readonly Version[], words: NewWords): readonly Version[] {
  const plan = decideAdoption(words, versions)
  if ('confirms' in plan) {
    return versions.map((one) => (one.id === plan.confirms ? { ...one, state: 'current' as const } : one))
  }
  const isLiving = ({ state }: Version) => state === 'working' || state === 'current'
  const before = versions.map((one) => (isLiving(one) ? { ...one, state: 'superseded' as const } : one))
  const id = `v${plan.adds}` as QuestionVersionId
  return [...before, { id, number: plan.adds, state: 'current', text: words.text, whyNow: words.whyNow }]
}

const start: Version = { id: 'v1' as QuestionVersionId, number: 1, state: 'working', text: 'a', whyNow: undefined }

describe('versions of the question', () => {
  it('are never written over, one lives, and numbers go up, whatever is decided in whatever order', () => {
    const words = fc.record({ text: fc.constantFrom('a', 'b', 'c'), whyNow: fc.constantFrom(undefined, 'x') })
    const deed = fc.oneof(
      words.map((given) => ({ adopts: given })),
      fc.constant({ rests: true as const }),
    )
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        let versions: readonly Version[] = [start]
        for (const one of deeds) {
          const before = versions
          if ('rests' in one) {
            versions = versions.map((version) =>
              version.state === 'working' || version.state === 'current' ? { ...version, state: 'resting' } : version,
            )
          } else {
            const living = versions.find(({ state }) => state === 'working' || state === 'current')
            const proposed = { ...one.adopts, from: living?.id }
            if (whyNotPossible(proposed, living) === undefined) versions = adopt(versions, proposed)
          }
          expect(versions.filter(({ state }) => state === 'working' || state === 'current').length).toBeLessThan(2)
          expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => at + 1))
          for (const [at, { text, whyNow }] of before.entries()) expect(versions[at]).toMatchObject({ text, whyNow })
          for (const old of before) {
            const now = versions.find(({ id }) => id === old.id)
            if (old.state === 'superseded' || old.state === 'resting') expect(now?.state).toBe(old.state)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('begin with a starting question that becomes everybody’s, changed or not', () => {
    expect(decideAdoption({ text: 'a' }, [start])).toEqual({ confirms: 'v1' })
    expect(decideAdoption({ text: 'a', whyNow: 'now' }, [start])).toEqual({ adds: 2 })
    expect(decideAdoption({ text: 'b' }, [start])).toEqual({ adds: 2 })
    expect(decideAdoption({ text: 'a' }, [{ ...start, state: 'current' }])).toEqual({ adds: 2 })
  })

  it('are only proposed on what lives now, and not as they stand', () => {
    expect(whyNotPossible({ text: 'b', from: 'v0' }, start)).toBe('changedSince')
    expect(whyNotPossible({ text: 'b', from: 'v1' }, undefined)).toBe('changedSince')
    expect(whyNotPossible({ text: 'a', from: 'v1' }, start)).toBeUndefined()
    expect(whyNotPossible({ text: 'a', from: 'v1' }, { ...start, state: 'current' })).toBe('sameWords')
    expect(whyNotPossible({ text: 'b', from: undefined }, undefined)).toBeUndefined()
  })
})

describe('looking at the words', () => {
  it('goes on until Friday noon, and for who begins late in the week until the next one', () => {
    const closing = (date: string, weekday: 'mon' | 'wed' | 'thu' | 'fri' | 'sun') =>
      closesAt(windowFrom(weekday), toInstant(zone, date as LocalDate, '09:00'), calendar)
    const friday = (date: string): Instant => toInstant(zone, date as LocalDate, '12:00')
    expect(closing('2026-09-07', 'mon')).toBe(friday('2026-09-11'))
    expect(closing('2026-09-09', 'wed')).toBe(friday('2026-09-11'))
    expect(closing('2026-09-10', 'thu')).toBe(friday('2026-09-18'))
    expect(closing('2026-09-11', 'fri')).toBe(friday('2026-09-18'))
    expect(closing('2026-09-13', 'sun')).toBe(friday('2026-09-18'))
  })
})

describe('turns', () => {
  it('begin in weeks A, four counting weeks apart, also over a holiday', () => {
    const startedOn = '2026-09-07' as LocalDate
    const holidays = [{ from: '2026-09-21' as LocalDate, to: '2026-09-27' as LocalDate }]
    for (const one of [calendar, { ...calendar, holidays }]) {
      const [first, second] = [turnMonday(one, startedOn, 0), turnMonday(one, startedOn, 4)]
      expect(rhythmLetter(one, first)).toBe('A')
      expect(rhythmLetter(one, second)).toBe('A')
    }
    expect(turnMonday(calendar, startedOn, 4)).toBe(addDays(startedOn, 28))
    expect(turnMonday({ ...calendar, holidays }, startedOn, 4)).toBe(addDays(startedOn, 35))
  })
})

describe('pages', () => {
  it('hold everything once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
        const read: number[] = []
        let page: number | undefined = 0
        while (page !== undefined) {
          const shown: { readonly items: readonly number[]; readonly next: number | undefined } = pageOf(
            all,
            page,
            size,
          )
          read.push(...shown.items)
          page = shown.next
        }
        expect(read).toEqual(all)
      }),
    )
  })
})
