// The rules of experiments: no path around a review or a lesson, when voices are enough, when a choice stands, who reads what.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ExperimentId, MemberId } from '../../src/core/ids.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Decision, ReviewVoice, State, Tap } from '../../src/features/experiments/model.ts'
import { decisions, states } from '../../src/features/experiments/model.ts'
import type { Facts, Step } from '../../src/features/experiments/rules.ts'
import {
  coveredMs,
  decideStep,
  isReadable,
  lackOf,
  sideToInvite,
  steps,
  tapWaitsMs,
  uncovered,
  verdictOf,
} from '../../src/features/experiments/rules.ts'

const allSteps: readonly Step[] = [
  'start',
  'withdraw',
  'restore',
  'pause',
  'resume',
  'review',
  'strengthen',
  'adjust',
  'watch',
  'stop',
  'embed',
  'fade',
]

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    prepared: fc.boolean(),
    voices: fc.integer({ min: 0, max: 4 }),
    fromOutside: fc.boolean(),
    stopping: fc.boolean(),
    lessonShared: fc.boolean(),
    landed: fc.boolean(),
  })
  .map(({ fromOutside, ...facts }) => ({ ...facts, enough: facts.voices >= 2 && fromOutside }))

const anyWalk = fc.array(fc.tuple(fc.constantFrom(...allSteps), anyFacts), { maxLength: 60 })

/** Walks as far as the rules allow, and tells every step that was really made. */
function walk(made: readonly (readonly [Step, Facts])[]) {
  let state: State = 'idea'
  const trail: { from: State; step: Step; facts: Facts; to: State }[] = []
  for (const [step, facts] of made) {
    const verdict = decideStep(state, step, facts)
    if (!('to' in verdict)) continue
    trail.push({ from: state, step, facts, to: verdict.to })
    state = verdict.to
  }
  return trail
}

describe('the states of an experiment', () => {
  test('nothing is stopped without a look-back and a shared lesson, on any path', () => {
    fc.assert(
      fc.property(anyWalk, (made) => {
        for (const { to, facts } of walk(made)) {
          if (to !== 'stopped') continue
          expect(facts.lessonShared).toBe(true)
          expect(facts.voices).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('nothing is strengthened, adjusted or watched again without two voices, one from another side', () => {
    fc.assert(
      fc.property(anyWalk, (made) => {
        for (const { step, facts } of walk(made)) {
          if (step === 'strengthen' || step === 'adjust' || step === 'watch') expect(facts.enough).toBe(true)
        }
      }),
    )
  })

  test('between two cycles there is always a look-back', () => {
    fc.assert(
      fc.property(anyWalk, (made) => {
        let hasLookedBack = true
        for (const { step } of walk(made)) {
          if (step === 'review') hasLookedBack = true
          if (step === 'start' || step === 'watch') {
            expect(hasLookedBack).toBe(true)
            hasLookedBack = false
          }
        }
      }),
    )
  })

  test('nothing starts without a smallest step, a signal and an expectation', () => {
    fc.assert(
      fc.property(anyWalk, (made) => {
        for (const { step, facts } of walk(made)) if (step === 'start') expect(facts.prepared).toBe(true)
      }),
    )
  })

  test('nothing is embedded that did not land, and only what was strengthened', () => {
    fc.assert(
      fc.property(anyWalk, (made) => {
        for (const { to, from, facts } of walk(made)) {
          if (to === 'embedded') expect([from, facts.landed]).toEqual(['strengthened', true])
        }
      }),
    )
  })

  test('every state can be reached', () => {
    const reached = new Set<State>(['idea'])
    for (let round = 0; round < states.length; round += 1) {
      for (const state of [...reached]) for (const next of Object.values(steps[state])) reached.add(next)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test.each<[State, Step, Partial<Facts>, string]>([
    ['idea', 'start', { prepared: true }, 'running'],
    ['idea', 'start', {}, 'notPrepared'],
    ['running', 'review', {}, 'noVoice'],
    ['running', 'review', { voices: 1 }, 'tooFewVoices'],
    ['running', 'review', { voices: 1, stopping: true }, 'reviewed'],
    ['paused', 'review', { voices: 2, enough: true }, 'reviewed'],
    ['reviewed', 'stop', { voices: 1 }, 'noLesson'],
    ['reviewed', 'stop', { voices: 1, lessonShared: true }, 'stopped'],
    ['reviewed', 'strengthen', { voices: 1 }, 'tooFewVoices'],
    ['adjusted', 'stop', { voices: 2, enough: true, lessonShared: true }, 'stopped'],
    ['stopped', 'start', { prepared: true }, 'running'],
    ['running', 'stop', { voices: 4, lessonShared: true }, 'noSuchStep'],
    ['embedded', 'fade', {}, 'adjusted'],
  ])('%s, %s with %o: %s', (state, step, known, expected) => {
    const nothing = { prepared: false, voices: 0, enough: false, stopping: false, lessonShared: false, landed: false }
    const verdict = decideStep(state, step, { ...nothing, ...known })
    expect('to' in verdict ? verdict.to : verdict.missing).toBe(expected)
  })
})

describe('enough voices', () => {
  const team = (perspective?: string) => ({ inTeam: true, perspective })
  const outside = { inTeam: false, perspective: 'citizen' }
  test.each([
    ['nobody', [], false, 'first'],
    ['one of the team', [team('student')], false, 'outside'],
    ['two of the team', [team('student'), team('citizen')], false, 'outside'],
    ['one from outside', [outside], false, 'second'],
    ['one of each', [team('student'), outside], false, undefined],
    ['two from outside', [outside, outside], false, undefined],
    ['everybody is in the team, one side', [team('student'), team('student')], true, 'otherSide'],
    ['everybody is in the team, two sides', [team('student'), team('citizen')], true, undefined],
    [
      'everybody is in the team, and a guest',
      [team('student'), { inTeam: false, perspective: undefined }],
      true,
      undefined,
    ],
    ['everybody is in the team, one voice', [team('student')], true, 'otherSide'],
  ] as const)('%s', (_, voices, everyoneInTeam, lack) => {
    expect(lackOf(voices, everyoneInTeam)).toBe(lack)
  })
})

describe('when a choice stands', () => {
  const [a, b, c] = ['a', 'b', 'c'] as MemberId[] as [MemberId, MemberId, MemberId]
  const tap = (memberId: MemberId, choice: Decision, at = 0): Tap => ({
    cycleId: 'x',
    memberId,
    choice,
    at: at as Instant,
  })
  const at = (ms: number) => ms as Instant
  test.each<[string, Tap[], number, object]>([
    ['nobody tapped', [], 0, { is: 'none' }],
    [
      'all tapped the same',
      [tap(a, 'adjust'), tap(b, 'adjust'), tap(c, 'adjust')],
      1,
      { is: 'stands', decision: 'adjust' },
    ],
    ['one tapped', [tap(a, 'adjust')], 1, { is: 'waits', until: tapWaitsMs }],
    ['one tapped, a day later', [tap(a, 'adjust')], tapWaitsMs, { is: 'stands', decision: 'adjust' }],
    ['two tapped differently, a week later', [tap(a, 'adjust'), tap(b, 'stop')], 7 * tapWaitsMs, { is: 'differs' }],
    [
      'two against one is not a majority',
      [tap(a, 'stop'), tap(b, 'stop'), tap(c, 'watch')],
      tapWaitsMs,
      { is: 'differs' },
    ],
    [
      'somebody who left the team does not count',
      [tap('z' as MemberId, 'stop'), tap(a, 'adjust')],
      tapWaitsMs,
      { is: 'stands', decision: 'adjust' },
    ],
  ])('%s', (_, taps, now, verdict) => {
    expect(verdictOf(taps, [a, b, c], at(now))).toEqual(verdict)
  })

  it('never stands against a different choice, whoever tapped when', () => {
    const anyTaps = fc.uniqueArray(
      fc.record({ memberId: fc.constantFrom(a, b, c), choice: fc.constantFrom(...decisions), at: fc.nat(1000) }),
      { selector: ({ memberId }) => memberId },
    )
    fc.assert(
      fc.property(anyTaps, fc.nat(tapWaitsMs * 3), (taps, now) => {
        const all = taps.map((one) => tap(one.memberId, one.choice, one.at))
        const verdict = verdictOf(all, [a, b, c], at(now))
        if (verdict.is === 'stands') expect(new Set(all.map(({ choice }) => choice)).size).toBe(1)
      }),
    )
  })
})

describe('covered look-backs', () => {
  const voice = (id: string, inTeam: boolean): ReviewVoice => ({
    id,
    experimentId: 'e' as ExperimentId,
    cycleId: 'c',
    memberId: id as MemberId,
    inTeam,
    language: 'nl',
    happened: 'h',
    learned: 'l',
    surprise: undefined,
    noticed: undefined,
    next: undefined,
    at: 0 as Instant,
  })
  const voices = [voice('henk', true), voice('anouk', false), voice('bart', false)]
  const reads = (viewer: string | undefined, now: number, closed = false) =>
    uncovered(voices, {
      viewer: viewer as MemberId | undefined,
      openedAt: 0 as Instant,
      now: now as Instant,
      closed,
    }).map(({ id }) => id)

  test('somebody who gave none reads nothing for two days', () => {
    expect(reads('fatima', coveredMs - 1)).toEqual([])
    expect(reads(undefined, coveredMs - 1)).toEqual([])
  })
  test('who gave one reads the others from outside, and not the team', () => {
    expect(reads('anouk', 1)).toEqual(['anouk', 'bart'])
  })
  test('after two days all read those from outside; the team opens last', () => {
    expect(reads(undefined, coveredMs)).toEqual(['anouk', 'bart'])
    expect(reads(undefined, coveredMs, true)).toEqual(['henk', 'anouk', 'bart'])
  })
})

test.each([
  ['Warmtekoffer', true],
  ['🔥', true],
  ['\u200b\u200e \u2060', false],
  ['   ', false],
  ['שלום', true],
])('%j can be read: %s', (words, expected) => {
  expect(isReadable(words)).toBe(expected)
})

test('a side is invited by name only when it is large enough to point at nobody', () => {
  const outside = ['government', 'government', 'government', 'student', undefined].map((perspective) => ({
    perspective,
  }))
  expect(sideToInvite(outside, new Set(['citizen']))).toBe('government')
  expect(sideToInvite(outside, new Set(['government']))).toBeUndefined()
  expect(sideToInvite(outside.slice(1), new Set())).toBeUndefined()
})
