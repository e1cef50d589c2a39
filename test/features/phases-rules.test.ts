// What is decided about phases without asking anybody: the ribbon, the tally of a check, and the pages of a timeline.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf, ribbonLines, ribbonOf, ribbonWeeks, ribbonWords } from '../../src/community/stretches/ribbon.ts'
import { canUndo } from '../../src/community/stretches/rules.ts'
import type { StretchStep } from '../../src/community/stretches/steps/store.ts'
import type { PastStretch } from '../../src/community/stretches/store.ts'
import type { Calendar } from '../../src/core/calendar.ts'
import type { MemberId } from '../../src/core/ids.ts'
import { phases } from '../../src/core/people.ts'
import { translator } from '../../src/core/text.ts'
import type { Instant, LocalDate, Zone } from '../../src/core/time.ts'
import { addDays, dayMs } from '../../src/core/time.ts'
import {
  isSeveral,
  isTooSoon,
  pageOf,
  pageWith,
  tallyOf,
  thresholdFor,
  windowFor,
} from '../../src/features/phases/rules.ts'

const started: LocalDate = '2026-09-07'
const calendar: Calendar = {
  zone: 'Europe/Amsterdam' as Zone,
  startedOn: started,
  holidays: [],
  pauses: [],
  outages: [],
}
const nl = translator('nl')

const stretch = (id: string, phase: PastStretch['phase'], openedOn: LocalDate, restedOn?: LocalDate): PastStretch => ({
  ...{ id, phase, openedOn, restedOn, sequence: 1, focus: false, isUndone: false },
})
const step = (id: string, stretchId: string, more: Partial<StretchStep> = {}): StretchStep => ({
  ...{ id, stretchId, what: 'opened', by: 'm1' as MemberId, why: 'x', language: 'nl', at: 0 as Instant },
  ...{ state: 'stands', changedBy: undefined, proposal: undefined },
  ...more,
})

describe('the ribbon', () => {
  it('tells the twelve weeks of a circle that went back, in signs and in words', () => {
    const week = (n: number) => addDays(started, 7 * (n - 1))
    const stretches = [
      stretch('a', 'explore', started, addDays(week(6), 4)),
      stretch('b', 'learn', addDays(week(4), 2)),
      stretch('c', 'experiment', addDays(week(6), 1)),
      stretch('d', 'explore', addDays(week(10), 2)),
      stretch('e', 'sustain', addDays(week(11), 1)),
    ]
    const on: Readonly<Record<string, LocalDate>> = { 1: week(5), 2: addDays(week(6), 4), 3: week(12) }
    const steps = [
      step('1', 'b', { what: 'focus', at: 1 as Instant }),
      step('2', 'c', { what: 'focus', at: 2 as Instant }),
      step('3', 'e', { what: 'focus', at: 3 as Instant }),
      ...['b', 'c', 'd', 'e'].map((id) => step(`o${id}`, id)),
    ]
    const history = historyOf(stretches, steps, (at) => on[`${at}`] ?? started)
    const ribbon = ribbonOf(history, ribbonWeeks(calendar, addDays(week(12), 3), 12))
    expect(ribbonLines(nl, ribbon)).toEqual([
      '1 verkennen   ◆◆◆◆●●···●●●',
      '2 leren       ···●◆●●●●●●●',
      '3 proberen    ·····◆◆◆◆◆◆●',
      '4 vaste plek  ··········●◆',
      '◆ vooral   ● ook bezig   · rust',
    ])
    expect(ribbonWords(nl, ribbon)).toBe(
      'Verkennen: vooral in week 1 t/m 4, ook in week 5 en 6, 10 t/m 12. Leren: vooral in week 5, ook in week 4, 6 t/m 12. Proberen: vooral in week 6 t/m 11, ook in week 12. Vaste plek: vooral in week 12, ook in week 11.',
    )
  })

  it('begins with the first week, and is empty before it', () => {
    expect(ribbonWeeks(calendar, '2026-09-06', 12)).toEqual([])
    expect(ribbonWeeks(calendar, '2026-09-16', 12)).toEqual([
      { number: 1, from: '2026-09-07', until: '2026-09-13' },
      { number: 2, from: '2026-09-14', until: '2026-09-16' },
    ])
    expect(ribbonWeeks(calendar, '2026-12-02', 3).map(({ number }) => number)).toEqual([11, 12, 13])
  })

  it('has exactly one focus in each week, whatever happened [INV-01]', () => {
    const day = fc.integer({ min: 0, max: 90 })
    const any = fc.array(fc.record({ phase: fc.constantFrom(...phases), opened: day, length: fc.option(day) }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        any,
        fc.array(fc.tuple(fc.constantFrom(...phases), day), { minLength: 1 }),
        day,
        (all, moves, now) => {
          const stretches = all.map(({ phase, opened, length }) => ({
            phase,
            openedOn: addDays(started, opened),
            restedOn: length === null ? undefined : addDays(started, opened + length),
          }))
          const focus = moves
            .toSorted(([, a], [, b]) => a - b)
            .map(([phase, on]) => ({ phase, on: addDays(started, on) }))
          const ribbon = ribbonOf({ stretches, focus }, ribbonWeeks(calendar, addDays(started, now), 12))
          for (const [n] of ribbon.weeks.entries())
            expect(ribbon.rows.filter(({ marks }) => marks[n] === 'focus')).toHaveLength(1)
          const lines = ribbonLines(nl, ribbon)
          expect(new Set(lines.slice(0, 4).map((line) => line.length)).size).toBe(1)
        },
      ),
    )
  })
})

describe('taking a step back', () => {
  const mine = stretch('a', 'learn', started)
  const active = [{ id: 'a', phase: 'learn' as const, focus: false }]

  it('is possible for a week, as long as nothing was built upon it', () => {
    const made = step('1', 'a')
    expect(canUndo(made, mine, active, (7 * dayMs) as Instant)).toBe('fine')
    expect(canUndo(made, mine, active, (7 * dayMs + 1) as Instant)).toBe('tooLate')
    expect(canUndo(made, { ...mine, focus: true }, active, 0 as Instant)).toBe('inFocus')
    expect(canUndo(made, mine, [], 0 as Instant)).toBe('changed')
    expect(canUndo({ ...made, state: 'undone' }, mine, active, 0 as Instant)).toBe('before')
    expect(canUndo({ ...made, what: 'focus' }, mine, active, 0 as Instant)).toBe('together')
  })

  it('of a rest is not possible any more when the phase was opened again', () => {
    const rest = step('1', 'a', { what: 'rested' })
    expect(canUndo(rest, mine, [], 0 as Instant)).toBe('fine')
    expect(canUndo(rest, mine, [{ id: 'b', phase: 'learn', focus: false }], 0 as Instant)).toBe('changed')
  })
})

describe('a check', () => {
  const tap = fc.record({ memberId: fc.constantFrom(...'abcdefghij'), phase: fc.constantFrom(...phases) })

  it('shows nothing below its threshold, and otherwise every tap once [INV-14]', () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (all, threshold) => {
        const taps = [...new Map(all.map((one) => [`${one.memberId} ${one.phase}`, one])).values()]
        const voices = new Set(taps.map(({ memberId }) => memberId)).size
        const tally = tallyOf(taps, threshold)
        if (voices < threshold) expect(tally).toBeUndefined()
        else expect(tally).toMatchObject({ voices })
        expect((tally?.counts ?? []).reduce((sum, count) => sum + count, 0)).toBe(tally ? taps.length : 0)
      }),
    )
  })

  it('is open by nature only in a circle smaller than k + 3', () => {
    expect(thresholdFor(5, 7)).toBe(1)
    expect(thresholdFor(5, 8)).toBe(5)
    expect(thresholdFor(8, 10)).toBe(1)
    expect(thresholdFor(8, 11)).toBe(8)
  })

  it('closes on Friday noon, or after two working days when it was called late', () => {
    expect(windowFor('wed')).toEqual({ until: { weekday: 'fri', time: '12:00' } })
    expect(windowFor('fri')).toEqual({ workingDays: 2, at: '12:00' })
  })

  it('is not called twice in ten days', () => {
    expect(isTooSoon(undefined, 0 as Instant)).toBe(false)
    expect(isTooSoon(0 as Instant, (10 * dayMs - 1) as Instant)).toBe(true)
    expect(isTooSoon(0 as Instant, (10 * dayMs) as Instant)).toBe(false)
  })

  it('says that people are in several places when they are', () => {
    expect(isSeveral({ counts: [3, 0, 0, 0] })).toBe(false)
    expect(isSeveral({ counts: [3, 0, 1, 0] })).toBe(true)
  })
})

describe('a timeline', () => {
  it('holds everything once, the newest on the first page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
        const all = Array.from({ length: count }, (_, n) => n)
        const seen: number[] = []
        let page: number | undefined = 0
        while (page !== undefined) {
          const { items, earlier }: { items: readonly number[]; earlier: number | undefined } = pageOf(all, page, size)
          seen.unshift(...items)
          page = earlier
        }
        expect(seen).toEqual(all)
      }),
    )
  })

  it('opens where a day stands', () => {
    const dates = Array.from({ length: 10 }, (_, n) => addDays(started, n))
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 1, max: 5 }), (from, size) => {
        const page = pageOf(dates, pageWith(dates, addDays(started, from), size), size)
        expect(page.items).toContain(addDays(started, Math.max(0, from)))
      }),
    )
    expect(pageWith(dates, '2027-01-01')).toBe(0)
  })

  it.each(['nonsense', -4, 99, 1.5])('turns to a page that is there for %s', (page) => {
    expect(pageOf([1, 2, 3], Number(page), 2).items.length).toBeGreaterThan(0)
  })
})
