// Whatever people do and whenever: one summary at a time, on Mondays, weeks apart, and never beside a question or a digest.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from '../../adapters/web/person.ts'
import { addHoliday } from '../../src/community/calendar/store.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays, daysBetween, mondayOf, toLocal, weekdayOf } from '../../src/core/time.ts'
import { features } from '../../src/features/index.ts'
import type { Summary } from '../../src/features/summary/store.ts'
import { listSummaries } from '../../src/features/summary/store.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const names = ['Anouk', 'Fatima', 'Samir'] as const
const nothing = { nl: 'Niets.', en: 'Nothing.' }
let seen: readonly Summary[] = []
/** Looks into the database, and makes free days. */
const spy: Feature = {
  name: 'spy',
  privacy: { says: nothing, export: async () => [], forget: async () => {} },
  commands: (['look', 'free'] as const).map((verb) => ({
    noun: 'spy',
    verb,
    words: { noun: { nl: 'spy', en: 'spy' }, verb: { nl: verb, en: verb } },
    says: nothing,
    args: [{ name: 'day', words: { nl: 'dag', en: 'day' }, says: nothing, kind: 'text', rest: true }],
    may: 'member',
    day: 1,
    road: 'do',
    run: async (c, { day }) => {
      if (verb === 'look') seen = await listSummaries(c.db, c.community)
      else {
        await addHoliday(c.db, c.community, {
          id: c.newId(),
          name: 'vrij',
          from: day as LocalDate,
          to: day as LocalDate,
        })
        await c.calendarChanged()
      }
      return { silent: true }
    },
  })),
}

const step = fc.oneof(
  fc.record({ does: fc.constant('propose' as const), who: fc.constantFrom(...names) }),
  fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ does: fc.constant('add' as const), who: fc.constantFrom(...names) }),
  fc.record({ does: fc.constant('takeOut' as const), who: fc.constantFrom(...names) }),
  fc.record({ does: fc.constant('finish' as const), who: fc.constantFrom(...names) }),
  fc.record({ does: fc.constant('free' as const), days: fc.integer({ min: 1, max: 10 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function takes(world: World, one: Step, today: LocalDate): Promise<LocalDate> {
  if (one.does === 'wait') {
    const next = addDays(today, one.days)
    await world.clockTo(`${next}T12:00`)
    return next
  }
  if (one.does === 'free') {
    await world.person('Anouk').runs(`/spy free ${addDays(today, one.days)}`)
    return today
  }
  const hands = world.person(one.who)
  await hands.runs('/phase summary')
  if (one.does === 'propose' && hands.canPress('Een tussenstop voorstellen')) {
    await hands.presses('Een tussenstop voorstellen')
    for (const name of names)
      if (world.person(name).canPress('proposals.ok')) await world.person(name).presses('proposals.ok')
  }
  if (one.does === 'add' && hands.canPress('summary.next')) {
    await hands.presses('summary.next')
    if (hands.form()) {
      hands.fillsIn({ take: `Eerst langsgaan, zei ${one.who}.` })
      await hands.sends()
    }
  }
  if (one.does === 'takeOut') {
    await hands.runs('/my notes')
    if (hands.canPress('summary.takeOut')) await hands.presses('summary.takeOut')
  }
  if (one.does === 'finish' && hands.canPress('summary.finish')) {
    await hands.presses('summary.finish')
    if (hands.form()) {
      hands.fillsIn({ words: 'Eén. Twee. Drie.' })
      await hands.sends()
    }
  }
  return today
}

async function holds(world: World): Promise<void> {
  await world.person('Anouk').runs('/spy look')
  expect(seen.filter(({ state }) => state !== 'posted').length).toBeLessThanOrEqual(1)
  const opened = seen.filter(({ openedAt }) => openedAt !== null)
  const mondays = opened.map(({ openedAt }) => toLocal(world.zone, openedAt ?? world.clock.now()).date).toSorted()
  for (const [n, monday] of mondays.entries()) {
    expect(weekdayOf(monday)).toBe('mon')
    const before = mondays[n - 1]
    if (before) expect(daysBetween(before, monday)).toBeGreaterThanOrEqual(28)
  }
  const posts = world
    .room('home')
    .messages()
    .filter(({ by, where }) => by === 'bot' && where.under === undefined)
  for (const { at, ...message } of posts) {
    const words = wordsOf({ at, ...message })
    const week = mondayOf(toLocal(world.zone, at).date)
    if (words.includes('🌿 Weekvraag') || words.includes('📮 Weekbericht')) expect(mondays).not.toContain(week)
  }
  for (const one of seen) expect(one.state === 'posted').toBe(one.postedAt !== null)
}

let posted = 0

it('one at a time, on Mondays, weeks apart, in the place of question and digest', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      seen = []
      const world = await makeWorld({ at: '2026-09-03T10:00', features: [...features, spy] })
      try {
        await world.begins({ Fatima: 'resident', Samir: 'student', Anouk: 'government' } as never)
        await world.clockTo('2026-09-07T12:00')
        let today = '2026-09-07' as LocalDate
        for (const one of steps) {
          today = await takes(world, one, today)
          await holds(world)
        }
        posted += seen.filter(({ state }) => state === 'posted').length
      } finally {
        await world.close()
      }
    }),
    { numRuns: 5, seed: 11 },
  )
  expect(posted).toBeGreaterThan(2)
})
