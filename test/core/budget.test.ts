// The ritual budget: what gets a place in the week, and how often somebody may be asked directly.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Planned } from '../../src/core/budget.ts'
import { arrange, mayDirect, priorities } from '../../src/core/budget.ts'
import { addDays, mondayOf } from '../../src/core/time.ts'
import { anyDate } from './calendars.ts'

const question: Planned = { key: 'question', date: '2026-09-21', cost: 'channel', priority: 0, fixed: true }
const digest: Planned = { key: 'digest', date: '2026-09-25', cost: 'channel', priority: 0, fixed: true }
const assumption: Planned = { key: 'assumption', date: '2026-09-23', cost: 'channel', priority: priorities.wednesday }
const roles: Planned = { key: 'roles', date: '2026-09-23', cost: 'channel', priority: priorities.roles }
const harvest: Planned = { key: 'harvest', date: '2026-09-24', cost: 'channel', priority: priorities.harvest }
const later = (planned: Planned): Planned => ({
  ...planned,
  key: `${planned.key} later`,
  date: addDays(planned.date, 7),
})
const verdicts = (...args: Parameters<typeof arrange>) =>
  Object.fromEntries(arrange(...args).map(({ key, verdict, to }) => [key, to ? `${verdict} ${to}` : verdict]))

describe('the third place of the week', () => {
  it('goes to who asks for it when it is there', () => {
    expect(verdicts([question, digest], assumption)).toEqual({
      question: 'stays',
      digest: 'stays',
      assumption: 'stays',
    })
  })

  it('goes to the roles, and the assumption comes a week later', () => {
    expect(verdicts([question, digest, assumption], roles)).toMatchObject({
      roles: 'stays',
      assumption: 'moves 2026-09-30',
    })
  })

  it('stays with who was there first when both weigh the same', () => {
    const agenda = { ...assumption, key: 'agenda' }
    expect(verdicts([question, assumption], agenda)).toMatchObject({ assumption: 'stays', agenda: 'moves 2026-09-30' })
  })

  it('is given up for good when the next week is taken', () => {
    expect(verdicts([question, digest, assumption, later(roles)], roles)).toMatchObject({
      assumption: 'drops',
      roles: 'stays',
    })
  })

  it('is given up only once', () => {
    expect(verdicts([question, digest, { ...assumption, moved: true }], roles)).toMatchObject({ assumption: 'drops' })
  })

  it('is not moved into a holiday', () => {
    expect(verdicts([assumption], roles, 3, (date) => date === '2026-09-30')).toMatchObject({ assumption: 'drops' })
  })

  it('is moved for one only: nothing piles up', () => {
    expect(verdicts([question, digest, assumption, harvest], roles)).toMatchObject({
      roles: 'stays',
      assumption: 'moves 2026-09-30',
      harvest: 'drops',
    })
  })

  it('is kept free for question and digest before they are planned', () => {
    expect(verdicts([assumption], harvest)).toMatchObject({ assumption: 'stays', harvest: 'moves 2026-10-01' })
  })

  it('is taken when something has been posted already', () => {
    expect(verdicts([question, digest, { ...assumption, fixed: true }], roles)).toMatchObject({
      assumption: 'stays',
      roles: 'moves 2026-09-30',
    })
  })

  it('is not there when the community wants two posts a week, but question and digest are', () => {
    expect(verdicts([digest, assumption], question, 2)).toMatchObject({
      question: 'stays',
      digest: 'stays',
      assumption: 'drops',
    })
  })

  it('is not asked for by what costs nothing', () => {
    expect(arrange([question, digest, assumption], { ...harvest, cost: 'free' })).toEqual([
      { key: 'harvest', verdict: 'stays' },
    ])
  })

  it('is decided the same when it is asked again', () => {
    expect(verdicts([question, digest, assumption, roles], roles)).toEqual(
      verdicts([question, digest, assumption], roles),
    )
  })
})

it('no week ever gets more than three posts, whatever is planned in whatever order', () => {
  const anyPlanned = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 50 }))
  fc.assert(
    fc.property(fc.array(anyPlanned, { maxLength: 20 }), (wishes) => {
      let plan: Planned[] = [0, 7, 14, 21].flatMap((days) => [
        { ...question, key: `question ${days}`, date: addDays(question.date, days) },
        { ...digest, key: `digest ${days}`, date: addDays(digest.date, days) },
      ])
      for (const [index, [day, priority]] of wishes.entries()) {
        const wanted: Planned = { key: `wish ${index}`, date: addDays('2026-09-21', day), cost: 'channel', priority }
        const known = [...plan, wanted]
        const outcome = new Map(arrange(plan, wanted).map((verdict) => [verdict.key, verdict]))
        plan = known.flatMap((planned) => {
          const verdict = outcome.get(planned.key)
          if (!verdict || verdict.verdict === 'stays') return [planned]
          return verdict.to ? [{ ...planned, date: verdict.to, moved: true }] : []
        })
        for (const { date } of plan) {
          expect(plan.filter((other) => mondayOf(other.date) === mondayOf(date)).length).toBeLessThanOrEqual(3)
        }
        expect(plan.filter((planned) => planned.fixed)).toHaveLength(8)
      }
    }),
  )
})

describe('somebody is asked directly', () => {
  const asks = (...dates: string[]) => dates.map((date) => ({ date: date as Planned['date'], cost: 'direct' as const }))

  it.each<[string, string[], string, boolean, boolean]>([
    ['when nothing was asked', [], '2026-09-16', false, true],
    ['twice in a week', ['2026-09-14'], '2026-09-16', false, true],
    ['not a third time', ['2026-09-14', '2026-09-16'], '2026-09-18', false, false],
    ['again in the next week', ['2026-09-18', '2026-09-20'], '2026-09-21', false, true],
    ['never twice on one day', ['2026-09-16'], '2026-09-16', false, false],
    ['as a newcomer three times in seven days', ['2026-09-14', '2026-09-15'], '2026-09-17', true, true],
    ['as a newcomer not a fourth time', ['2026-09-14', '2026-09-15', '2026-09-17'], '2026-09-20', true, false],
    ['as a newcomer never twice on one day', ['2026-09-14'], '2026-09-14', true, false],
  ])('%s', (_, sent, date, newcomer, may) => {
    expect(mayDirect(asks(...sent), date as Planned['date'], { newcomer })).toBe(may)
  })

  it('whatever they chose to receive or brought about themselves', () => {
    const chosen = Array.from({ length: 5 }, () => ({ date: '2026-09-16' as const, cost: 'asked' as const }))
    expect(mayDirect(chosen, '2026-09-16', { newcomer: false })).toBe(true)
  })

  it('at most twice in any week', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 60 }), (dates) => {
        const sent: ReturnType<typeof asks> = []
        for (const date of dates.map((day) => addDays('2026-01-01', Number(day.slice(8)) % 28))) {
          if (mayDirect(sent, date, { newcomer: false })) sent.push({ date, cost: 'direct' })
        }
        for (const { date } of sent) {
          expect(sent.filter((other) => mondayOf(other.date) === mondayOf(date)).length).toBeLessThanOrEqual(2)
          expect(sent.filter((other) => other.date === date)).toHaveLength(1)
        }
      }),
    )
  })
})
