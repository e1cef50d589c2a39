// When a circle has decided, for every circle and everything that can be said in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '../../src/core/ids.ts'
import type { Instant, LocalDate } from '../../src/core/time.ts'
import type { VoiceKind } from '../../src/features/proposals/model.ts'
import { states } from '../../src/features/proposals/model.ts'
import {
  askingState,
  countVoices,
  decide,
  electorateOf,
  isAsking,
  isEnough,
  mayBecome,
  neededVoices,
  nextReview,
  restingState,
} from '../../src/features/proposals/rules.ts'

const ids = Array.from({ length: 12 }, (_, index) => `m${index}` as MemberId)
const member = fc.constantFrom(...ids)
const voice = fc.record({
  memberId: fc.option(member, { nil: undefined }),
  kind: fc.constantFrom<VoiceKind>('ok', 'concern', 'objection'),
  liftedAt: fc.option(fc.constant(1 as Instant), { nil: undefined }),
})
const voices = fc.array(voice, { maxLength: 30 })
const someone = fc.record({
  standing: fc.constantFrom('member' as const, 'guest' as const, 'alumnus' as const),
  state: fc.constantFrom('active' as const, 'left' as const),
  frozen: fc.boolean(),
  perspective: fc.option(fc.constantFrom('citizen', 'student', 'government'), { nil: undefined }),
  isCounted: fc.boolean(),
})
const circle = fc
  .tuple(fc.array(someone, { minLength: 12, maxLength: 12 }), fc.uniqueArray(member))
  .map(([people, newcomers]) => {
    const members = people.map((one, index) => ({ ...one, id: ids[index] as MemberId }))
    const counted = members.filter((one) => one.isCounted && one.standing === 'member' && one.state === 'active')
    return { members, newcomers, electorate: electorateOf({ members, counted, newcomers }) }
  })
const consent = fc.constantFrom('full' as const, 'light' as const)

function verdict(
  kind: 'full' | 'light',
  said: readonly { memberId: MemberId | undefined; kind: VoiceKind; liftedAt: Instant | undefined }[],
  { electorate }: { electorate: ReturnType<typeof electorateOf> },
  isExtended: boolean,
) {
  const count = countVoices(said, electorate, ids[0])
  return { count, verdict: decide({ consent: kind, count, counted: electorate.counted, isExtended }) }
}

describe('a decision', () => {
  it('is never made by one person, or by two (INV-08)', () => {
    fc.assert(
      fc.property(voices, circle, fc.boolean(), (said, known, isExtended) => {
        const result = verdict('full', said, known, isExtended)
        if (result.verdict !== 'adopt') return
        const people = new Set(said.flatMap(({ memberId }) => memberId ?? []))
        expect(people.size).toBeGreaterThanOrEqual(3)
        expect(result.count.voices).toBeGreaterThanOrEqual(Math.ceil(known.electorate.counted / 3))
        expect(result.count.perspectives.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('is never made while an objection of somebody who is counted stands (INV-09)', () => {
    fc.assert(
      fc.property(voices, circle, consent, fc.boolean(), (said, known, kind, isExtended) => {
        const stands = said.some(
          (one) =>
            one.kind === 'objection' && !one.liftedAt && one.memberId && known.electorate.speaking.has(one.memberId),
        )
        const result = verdict(kind, said, known, isExtended)
        expect(result.verdict === 'blocked').toBe(stands)
        expect(askingState(result.count, isExtended) === 'objected').toBe(stands)
      }),
    )
  })

  it('never takes silence for a yes: without voices nothing is agreed (INV-10)', () => {
    fc.assert(
      fc.property(circle, consent, fc.boolean(), (known, kind, isExtended) => {
        expect(verdict(kind, [], known, isExtended).verdict).not.toBe('adopt')
      }),
    )
  })

  it('asks for a voice more when more people are counted, never for fewer than three', () => {
    fc.assert(
      fc.property(fc.nat(500), (counted) => {
        expect(neededVoices('full', counted)).toBeGreaterThanOrEqual(3)
        expect(neededVoices('full', counted) * 3).toBeGreaterThanOrEqual(counted)
        expect(neededVoices('full', counted + 1)).toBeGreaterThanOrEqual(neededVoices('full', counted))
        expect(neededVoices('light', counted)).toBe(2)
      }),
    )
  })

  it('does not change by what guests, alumni, people who left and newcomers say', () => {
    fc.assert(
      fc.property(voices, circle, consent, (said, known, kind) => {
        const outside = new Set(
          known.members
            .filter(
              (one) =>
                one.standing !== 'member' || one.state !== 'active' || one.frozen || known.newcomers.includes(one.id),
            )
            .map(({ id }) => id),
        )
        const without = said.filter(({ memberId }) => !memberId || !outside.has(memberId))
        expect(verdict(kind, said, known, false)).toEqual(verdict(kind, without, known, false))
      }),
    )
  })

  it('counts each person once, however often they speak', () => {
    fc.assert(
      fc.property(voices, circle, consent, (said, known, kind) => {
        expect(verdict(kind, [...said, ...said], known, true)).toEqual(verdict(kind, said, known, true))
      }),
    )
  })

  it('is open for longer once at most, and a small adjustment never', () => {
    fc.assert(
      fc.property(voices, circle, consent, (said, known, kind) => {
        expect(verdict(kind, said, known, true).verdict).not.toBe('extend')
        if (kind === 'light') expect(verdict(kind, said, known, false).verdict).not.toBe('extend')
      }),
    )
  })

  it('only comes nearer by one more voice that can live with it', () => {
    fc.assert(
      fc.property(voices, circle, consent, member, (said, known, kind, id) => {
        const before = countVoices(said, known.electorate, ids[0])
        const after = countVoices(
          [...said, { memberId: id, kind: 'ok', liftedAt: undefined }],
          known.electorate,
          ids[0],
        )
        expect(after.objections).toBe(before.objections)
        if (isEnough(kind, before, known.electorate.counted)) {
          expect(isEnough(kind, after, known.electorate.counted)).toBe(true)
        }
      }),
    )
  })

  it('for a small adjustment needs two beside whoever proposes it', () => {
    fc.assert(
      fc.property(voices, circle, (said, known) => {
        const result = verdict('light', said, known, false)
        if (result.verdict !== 'adopt') return
        const others = new Set(said.flatMap(({ memberId }) => (memberId && memberId !== ids[0] ? [memberId] : [])))
        expect(others.size).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('the states of a proposal', () => {
  it('are final when it was taken back or left', () => {
    for (const state of states) {
      expect(mayBecome('withdrawn', state)).toBe(false)
      expect(mayBecome('lapsed', state)).toBe(false)
    }
  })

  it('do not let go of what was agreed: a new wording that comes to nothing leaves it', () => {
    expect(restingState(1, 'lapsed')).toBe('adopted')
    expect(restingState(1, 'withdrawn')).toBe('adopted')
    expect(restingState(undefined, 'lapsed')).toBe('lapsed')
    for (const state of states) if (isAsking(state)) expect(mayBecome(state, 'adopted')).toBe(true)
  })

  it('look back on a day that is still to come', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as LocalDate)
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), (today, wished) => {
        const next = nextReview(today, wished)
        expect(next > today).toBe(true)
        if (wished !== undefined && wished > today) expect(next).toBe(wished)
      }),
    )
  })
})
