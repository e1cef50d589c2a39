import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addHoliday } from '../../src/community/calendar/store.ts'
import { changeCommunity } from '../../src/community/communities/store.ts'
import { saveSetting } from '../../src/community/settings/store.ts'
import type { RhythmLetter } from '../../src/core/calendar.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Cadence } from '../../src/core/recurrence.ts'
import type { Occurrence, Ritual } from '../../src/core/ritual.ts'
import type { Instant, LocalDate, LocalTime, Weekday } from '../../src/core/time.ts'
import { addDays, mondayOf, plus, toInstant } from '../../src/core/time.ts'
import { planRituals } from '../../src/engine/plan.ts'
import type { Db } from '../../src/store/database.ts'
import { listChannelSpent } from '../../src/store/outgoing/clockwork.ts'
import { occurrence } from '../../src/store/outgoing/tables.ts'
import type { Out, Running } from './out-support.ts'
import { community, makeOut, pauseFrom, privacy, zone } from './out-support.ts'

let opened: Occurrence[] = []
let missed: Occurrence[] = []
let cadence: Cadence | 'notNow' = { every: 'week', on: 'mon', at: '09:00' }
let swept = 0
const question: Ritual = {
  code: 'R01',
  name: { nl: 'Vraag', en: 'Question' },
  priority: 30,
  minutes: 2,
  cost: 'free',
  late: 'ifHalfTheWindowRemains',
  cadence: async () => cadence,
  closesAt: async (_, opensAt) => plus(opensAt, { days: 3 }),
  open: async (_, occurrence) => void opened.push(occurrence),
  missed: async (_, occurrence) => void missed.push(occurrence),
}
const wednesday = (code: `R${string}`, priority: number): Ritual => ({
  ...question,
  code,
  priority,
  cost: 'channel',
  cadence: async () => ({ every: 'week', on: 'wed', at: '09:00', weeks: ['A'] }),
  open: async (c, occurrence) => {
    opened.push(occurrence)
    const blocks = [{ kind: 'text' as const, spans: ['Samen kijken'] }]
    await c.post({
      key: `wed.${code}:${occurrence.plannedOn}`,
      purpose: { to: 'home' },
      cost: 'channel',
      card: { v: 1, language: 'nl', zone, blocks },
      expiresAt: 'never',
    })
  },
})
const weekly: Feature = {
  name: 'weekly',
  privacy: {
    ...privacy,
    retain: [
      {
        what: { nl: 'x', en: 'x' },
        keepDays: 1,
        sweep: async () => {
          swept += 1
        },
      },
    ],
  },
  rituals: [question],
}
const wed: Feature = { name: 'wed', privacy, rituals: [wednesday('R05', 10), wednesday('R06', 20)] }

let out: Out
let run: Running
beforeEach(async () => {
  opened = []
  missed = []
  swept = 0
  cadence = { every: 'week', on: 'mon', at: '09:00' }
  out = await makeOut({ features: [weekly, wed] })
  run = out
  await out.tick()
  await out.change((c) => planRituals(c, out.registry))
})
afterEach(async () => {
  run.store.abandon()
  await out.close()
})
const listOpened = async (db: Db) =>
  db
    .select()
    .from(occurrence)
    .all()
    .filter(({ state }) => state === 'opened')
    .map(({ ritual, plannedOn }) => `${ritual} ${plannedOn}`)
const at = (date: LocalDate, time: LocalTime): Instant => toInstant(zone, date, time)
/** As a running program would: wake by wake. */
const moveTo = async (until: Instant) => {
  for (let due = await run.nextDueAt(); due !== undefined && due <= until; due = await run.nextDueAt()) {
    if (due > out.clock.now()) out.clock.set(due)
    if ((await run.tick()) + (await run.deliver()) === 0) break
  }
  out.clock.set(until)
  await run.tick()
}
/** Nobody is there until then. */
const awayUntil = async (until: Instant) => {
  run.store.abandon()
  out.clock.set(until)
  run = out.crash({ features: [weekly, wed] })
  await run.tick()
}
const days = (list: readonly Occurrence[], ritual = 'R01') =>
  list.filter((one) => one.ritual === ritual).map((one) => one.plannedOn)

describe('what comes back by itself', () => {
  test('opens each week at its time in the zone of the circle, also over a change of the clock', async () => {
    await moveTo(at('2026-11-03', '12:00'))
    expect(days(opened)).toEqual([
      '2026-09-07',
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
    ])
    expect(opened.filter((one) => one.ritual === 'R01').at(-1)?.plannedAt).toBe(at('2026-11-02', '09:00'))
    expect(swept).toBeGreaterThan(50)
  })

  test('after a short absence it opens late, after a longer one it is skipped and said so once', async () => {
    await awayUntil(at('2026-09-07', '20:00'))
    expect(opened).toMatchObject([{ plannedOn: '2026-09-07', lateMinutes: 660 }])
    await awayUntil(at('2026-10-09', '12:00'))
    expect(days(opened)).toEqual(['2026-09-07'])
    expect(days(missed)).toEqual(['2026-10-05'])
    await moveTo(at('2026-10-12', '10:00'))
    expect(days(opened)).toEqual(['2026-09-07', '2026-10-12'])
  })

  test('a round that falls in a pause opens after it when there is time left, and not when there is not', async () => {
    await pauseFrom(run, at('2026-09-07', '08:30'), at('2026-09-08', '09:00'))
    await moveTo(at('2026-09-08', '10:00'))
    expect(opened).toMatchObject([{ plannedOn: '2026-09-07', lateMinutes: 1440 }])
  })

  test('moving the hour or the day does not open a second round in the same week', async () => {
    await moveTo(at('2026-09-07', '10:00'))
    for (const next of [
      { on: 'mon', at: '11:00' },
      { on: 'thu', at: '09:00' },
    ] as const) {
      cadence = { every: 'week', ...next }
      await run.change((c) => c.calendarChanged())
    }
    await moveTo(at('2026-09-18', '10:00'))
    expect(days(opened)).toEqual(['2026-09-07', '2026-09-17'])
  })

  test('what was off for a while begins again from today', async () => {
    await moveTo(at('2026-09-07', '10:00'))
    cadence = 'notNow'
    await run.change((c) => c.calendarChanged())
    await moveTo(at('2026-10-06', '10:00'))
    cadence = { every: 'week', on: 'mon', at: '09:00' }
    await run.change((c) => c.calendarChanged())
    await moveTo(at('2026-10-12', '10:00'))
    expect(days(opened)).toEqual(['2026-09-07', '2026-10-12'])
  })

  test('of two that want the third place of a week the weaker one moves a week', async () => {
    await moveTo(at('2026-09-20', '12:00'))
    expect(days(opened, 'R06')).toEqual(['2026-09-09'])
    expect(days(opened, 'R05')).toEqual(['2026-09-16'])
    await run.deliver()
    expect(out.east.texts()).toHaveLength(2)
  })

  test('an archived circle rests', async () => {
    await run.change((c) => changeCommunity(c.db, community, { state: 'archived' }))
    await moveTo(at('2026-09-20', '12:00'))
    expect(opened).toEqual([])
  })
})

const letters = ['A', 'B', 'C', 'D'] as const
/** A feature of its own for each, as in life: what its posts may claim is told by it. */
const featureOf = (
  ritual: Pick<Ritual, 'code' | 'priority' | 'fixed'>,
  on: Weekday,
  weeks?: readonly RhythmLetter[],
) => {
  const name = `f${letters[Number(ritual.code[1])] ?? 'X'}${'abcdefghij'[Number(ritual.code[2])]}`
  const cadenceOf = { every: 'week', on, at: '09:00', ...(weeks ? { weeks } : {}) } as const
  const feature: Feature = {
    name,
    privacy,
    rituals: [
      {
        ...question,
        ...ritual,
        cost: 'channel',
        late: 'always',
        cadence: async () => cadenceOf,
        open: async (c, { plannedOn }) => {
          const card = { v: 1, language: 'nl', zone, blocks: [{ kind: 'text', spans: [ritual.code] }] } as const
          const key = `${name}.post:${plannedOn}` as const
          await c.post({ key, purpose: { to: 'home' }, cost: 'channel', card, expiresAt: 'never' })
        },
      },
    ],
  }
  return feature
}

test('whatever a circle has, never more than three a week, and the calendar told it beforehand (INV-33)', async () => {
  const other = fc.record({
    on: fc.constantFrom<Weekday>('mon', 'tue', 'wed', 'thu', 'fri'),
    priority: fc.constantFrom(0, 10, 20, 40),
    weeks: fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 }),
  })
  const anyCircle = fc.record({
    others: fc.array(other, { minLength: 1, maxLength: 5 }),
    free: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    ceiling: fc.constantFrom(2, 3),
  })
  await fc.assert(
    fc.asyncProperty(anyCircle, async ({ others, free, ceiling }) => {
      const features = [
        featureOf({ code: 'R01', priority: 30, fixed: true }, 'mon'),
        featureOf({ code: 'R08', priority: 100, fixed: true }, 'fri'),
        ...others.map(({ on, priority, weeks }, n) => featureOf({ code: `R1${n}`, priority, fixed: false }, on, weeks)),
      ]
      const here = await makeOut({ features })
      try {
        const monday = (week: number) => addDays('2026-09-07', 7 * week)
        await here.tick()
        await here.change(async (c) => {
          await saveSetting(c.db, c.community, 'rhythm.ceiling', ceiling)
          if (free)
            await addHoliday(c.db, c.community, {
              id: 'h',
              name: 'vrij',
              from: monday(free),
              to: addDays(monday(free), 4),
            })
          await planRituals(c, here.registry)
        })
        const told: string[] = []
        for (let week = 0; week < 6; week += 1) {
          const from = at(monday(week), week === 0 ? '08:30' : '00:05')
          for (let due = await here.nextDueAt(); due !== undefined && due <= from; due = await here.nextDueAt()) {
            if (due > here.clock.now()) here.clock.set(due)
            if ((await here.tick()) + (await here.deliver()) === 0) break
          }
          here.clock.set(from)
          await here.tick()
          if (week === 5) break
          const coming = await here.change((c) => c.declared.rituals(c, addDays(monday(week), 6)))
          told.push(...coming.map(({ code, on }) => `${code} ${on}`))
        }
        const rows = await here.store.look(async (db) => listChannelSpent(db, community, '2026-09-01'))
        const spentIn = (week: number) => rows.filter((row) => mondayOf(row.spentOn) === monday(week)).length
        for (let week = 0; week < 6; week += 1) expect(spentIn(week)).toBeLessThanOrEqual(ceiling)
        const lastOpened = await here.store.look(async (db) => listOpened(db))
        expect(lastOpened.toSorted()).toEqual(told.toSorted())
      } finally {
        here.store.abandon()
        await here.close()
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)
