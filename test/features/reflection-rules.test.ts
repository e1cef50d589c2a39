// Which question comes next, whose words are quoted, what a scale may show.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPrompt, groupOfPhase, prompts } from '../../src/community/prompts.ts'
import { phases } from '../../src/core/people.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays, daysBetween } from '../../src/core/time.ts'
import { chooseQuotes, countThemes, isQuotable } from '../../src/features/reflection/quoting.ts'
import type { Asked, Choosing } from '../../src/features/reflection/rules.ts'
import { chooseQuestion } from '../../src/features/reflection/rules.ts'
import { bandsOf, spreadOf, total } from '../../src/rounds/spread.ts'

const monday: LocalDate = '2026-09-07'

/** Weeks of questions, the oldest first. */
function play(weeks: number, given: Partial<Choosing>, lots: readonly number[] = []): Asked[] {
  const asked: Asked[] = []
  for (let week = 0; week < weeks; week++) {
    const today = addDays(monday, 7 * week)
    const prompt = chooseQuestion({
      focus: 'explore',
      active: ['explore'],
      mayTap: true,
      mayBeAnonymous: true,
      ...given,
      today,
      asked: [...asked].reverse(),
      lot: lots[week % Math.max(1, lots.length)] ?? 0,
    })
    asked.push({ promptId: prompt.id, plannedOn: today })
  }
  return asked
}

const promptsOf = (asked: readonly Asked[]) => asked.map(({ promptId }) => findPrompt(promptId)!)
const circles = fc.record({
  focus: fc.constantFrom(...phases),
  others: fc.subarray([...phases]),
  mayTap: fc.boolean(),
  mayBeAnonymous: fc.boolean(),
})
const lots = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 24 })
const weeksOf = (circle: typeof circles extends fc.Arbitrary<infer T> ? T : never, chance: readonly number[]) => {
  const { others, ...given } = circle
  return play(
    24,
    { ...given, active: [given.focus, ...others], mayBeAnonymous: given.mayTap && given.mayBeAnonymous },
    chance,
  )
}

describe('the question of the week', () => {
  test('the library holds 82 questions in both languages, each at most 90 characters', () => {
    expect(prompts).toHaveLength(82)
    for (const { text } of prompts) expect(Math.max(text.nl.length, text.en.length)).toBeLessThanOrEqual(90)
  })

  test('is light in the first three rounds, and goes deep at most once in four weeks', () => {
    fc.assert(
      fc.property(circles, lots, (circle, chance) => {
        const asked = weeksOf(circle, chance)
        const depths = promptsOf(asked).map(({ depth }) => depth)
        expect(depths.slice(0, 3)).toEqual([1, 1, 1])
        const deep = asked.filter((_, index) => depths[index] === 3)
        for (const [index, one] of deep.slice(1).entries()) {
          expect(daysBetween(deep[index]!.plannedOn, one.plannedOn)).toBeGreaterThanOrEqual(28)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('does not come back within eight weeks, a followed scale not within six', () => {
    fc.assert(
      fc.property(circles, lots, (circle, chance) => {
        const last = new Map<string, LocalDate>()
        for (const { promptId, plannedOn } of weeksOf(circle, chance)) {
          const before = last.get(promptId)
          last.set(promptId, plannedOn)
          if (before === undefined) continue
          const pause = ['P1-03', 'P4-09'].includes(promptId) ? 28 : findPrompt(promptId)!.followed ? 42 : 56
          expect(daysBetween(before, plannedOn)).toBeGreaterThanOrEqual(pause)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of every four two come from the focus and one is about each other', () => {
    fc.assert(
      fc.property(circles, lots, (circle, chance) => {
        const groups = promptsOf(weeksOf(circle, chance).slice(0, 8)).map(({ group }) => group)
        for (const from of [0, 4]) {
          const four = groups.slice(from, from + 4)
          expect(four.filter((group) => group === groupOfPhase[circle.focus]).length).toBeGreaterThanOrEqual(2)
          expect(four.filter((group) => group === 'relations')).toHaveLength(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('comes from the other active phases once in four', () => {
    const groups = promptsOf(play(8, { focus: 'learn', active: ['explore', 'learn'] })).map(({ group }) => group)
    expect([groups[1], groups[5]]).toEqual(['phase1', 'phase1'])
  })

  test('asks who is missing once in each rhythm from the fourth round on', () => {
    const asked = play(20, { focus: 'explore' }).map(({ promptId }) => promptId)
    const places = asked.flatMap((id, index) => (id === 'P1-03' ? [index] : []))
    expect(places[0]).toBeGreaterThanOrEqual(3)
    expect(places).toEqual([4, 8, 12, 16])
  })

  test('a circle too small for totals is asked only for words', () => {
    const asked = promptsOf(play(24, { mayTap: false, mayBeAnonymous: false }))
    expect(new Set(asked.map(({ type }) => type))).toEqual(new Set(['open']))
  })

  test('asks for a feeling at most about once a month', () => {
    const asked = promptsOf(play(24, { active: ['explore', 'learn'] }))
    const feelings = asked.flatMap(({ move }, index) => (move === 'feel' ? [index] : []))
    expect(feelings.length).toBeGreaterThan(2)
    expect(feelings.length).toBeLessThanOrEqual(8)
  })
})

describe('quotes', () => {
  const one = (answerId: string, given: object = {}) => ({
    answerId,
    memberId: answerId,
    perspective: answerId,
    themeId: null,
    words: 'een zin van meer dan twintig tekens',
    quoteOk: true,
    ...given,
  })

  test('only with permission and between 20 and 240 characters', () => {
    expect(isQuotable(one('a'))).toBe(true)
    expect(isQuotable(one('a', { quoteOk: false }))).toBe(false)
    expect(isQuotable(one('a', { words: 'te kort' }))).toBe(false)
    expect(isQuotable(one('a', { words: 'x'.repeat(241) }))).toBe(false)
  })

  test('at most three, one of each person, the perspective that waited longest first', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            answerId: fc.uuid(),
            memberId: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
            perspective: fc.constantFrom('resident', 'student', undefined),
            themeId: fc.constantFrom('t1', null),
            words: fc.string({ minLength: 10, maxLength: 40 }),
            quoteOk: fc.boolean(),
          }),
        ),
        (drawn) => {
          const chosen = chooseQuotes(drawn, [])
          expect(chosen.length).toBeLessThanOrEqual(3)
          expect(new Set(chosen.map(({ memberId }) => memberId)).size).toBe(chosen.length)
          expect(chosen.every(isQuotable)).toBe(true)
          if (drawn.some(isQuotable)) expect(chosen.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('whoever was quoted last week waits', () => {
    const drawn = [one('a', { perspective: 'p' }), one('b', { perspective: 'p' }), one('c', { perspective: 'q' })]
    const earlier = [{ memberId: 'a', perspective: 'p', themeId: null, at: 5 }]
    expect(chooseQuotes(drawn, earlier).map(({ answerId }) => answerId)).toEqual(['c', 'b', 'a'])
  })

  test('somebody for whom it is different is in, also when it is not their turn', () => {
    const usual = ['a', 'b', 'c'].map((id) => one(id, { perspective: id }))
    const different = one('d', { perspective: 'd', words: 'Nou, bij ons is het anders: eerst de schimmel.' })
    const earlier = [{ memberId: 'd', perspective: 'd', themeId: null, at: 5 }]
    expect(chooseQuotes([...usual, different], earlier).map(({ answerId }) => answerId)).toEqual(['d', 'a', 'b'])
    const english = { ...different, words: 'For tenants it is different. It is different for us.' }
    expect(chooseQuotes([...usual, english], earlier)).toContain(english)
    expect(chooseQuotes([...usual, { ...different, quoteOk: false }], earlier)).toHaveLength(3)
  })

  test('themes are counted as their authors chose them', () => {
    const answers = ['t1', 't2', 't1', null].map((themeId) => ({ themeId }))
    expect(countThemes(answers)).toEqual([
      { themeId: 't1', count: 2 },
      { themeId: 't2', count: 1 },
    ])
  })
})

test('after silence a light question can be asked for: depth one, and one tap where there is such a question', () => {
  const asked = play(6, {})
  const choosing = {
    asked: asked.toReversed(),
    today: addDays(monday, 42),
    focus: 'explore',
    active: ['explore'],
  } as const
  const next = chooseQuestion({ ...choosing, mayTap: true, mayBeAnonymous: true, lighter: true, lot: 0.5 })
  expect(next.depth).toBe(1)
  expect(chooseQuestion({ ...choosing, mayTap: false, mayBeAnonymous: false, lighter: true, lot: 0.5 }).depth).toBe(1)
})

describe('what a scale shows', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 })

  test('nothing below the threshold', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const spread = spreadOf({ asks: 'scale', depth: 1, threshold: 5, counts: given })
        expect(spread.is === 'tooFew').toBe(total(given) < 5)
      }),
    )
  })

  test('a band of the deepest scales never has fewer than three answers', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const spread = bandsOf(given)
        if (spread.is !== 'bands') return
        expect(spread.bands.every(({ count }) => count >= 3)).toBe(true)
        expect(total(spread.bands.map(({ count }) => count))).toBe(total(given))
        expect(spread.bands.flatMap(({ covers }) => covers)).toEqual(['low', 'middle', 'high'])
      }),
    )
  })

  test('low or middle 3, high 7', () => {
    expect(bandsOf([0, 1, 2, 3, 4])).toEqual({
      is: 'bands',
      bands: [
        { covers: ['low', 'middle'], count: 3 },
        { covers: ['high'], count: 7 },
      ],
    })
    expect(bandsOf([1, 0, 1, 3, 5])).toEqual({ is: 'mostly', band: 'high' })
  })
})
