// Seats, the order in which people are asked, reasons, shared seats and dates: all without a world.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdersOf } from '../../src/community/roles/holders.ts'
import type { Calendar } from '../../src/core/calendar.ts'
import { rhythmLetter } from '../../src/core/calendar.ts'
import { shuffled } from '../../src/core/context.ts'
import type { MemberId } from '../../src/core/ids.ts'
import type { Phase, Role } from '../../src/core/people.ts'
import { phases } from '../../src/core/people.ts'
import type { LocalDate, Zone } from '../../src/core/time.ts'
import { addDays, toLocal } from '../../src/core/time.ts'
import { cycleAfter, momentOf, steps, termEnd } from '../../src/features/roles/rhythm.ts'
import type { Past } from '../../src/features/roles/rules.ts'
import {
  assignSeats,
  countNeeds,
  drawFrom,
  mayBeAsked,
  mostSeatsFor,
  orderCandidates,
  orderVolunteers,
  perRole,
  reasonFor,
  roles,
  seatsFrom,
} from '../../src/features/roles/rules.ts'

const tap = fc.constantFrom<Role>(...roles)
const taps = fc.array(tap, { maxLength: 20 })
const focus = fc.constantFrom<Phase>(...phases)
const total = (seats: Readonly<Record<Role, number>>) => roles.reduce((sum, role) => sum + seats[role], 0)
const seating = (given: readonly Role[], members = 14, phase: Phase = 'learn') =>
  seatsFrom({ needs: countNeeds(given), threshold: 5, members, focus: phase, how: 'pulse' })

describe('seats', () => {
  it('are two for what is needed most and one for the rest', () => {
    const needs: Role[] = ['researcher', 'researcher', 'researcher', 'researcher', 'connector', 'connector', 'maker']
    const all = [...needs, 'direction_setter', 'connector'] as Role[]
    expect(seating(all)).toEqual({ researcher: 2, maker: 1, direction_setter: 1, connector: 1 })
  })

  it('are one of each when too few people tapped', () => {
    expect(seating(['maker', 'maker', 'maker', 'maker'], 15)).toEqual(perRole(() => 1))
  })

  it('are none in a small circle, and when the circle wants hats only', () => {
    expect(total(seating(['maker'], 5))).toBe(0)
    expect(total(seatsFrom({ needs: countNeeds([]), threshold: 5, members: 20, focus: 'learn', how: 'none' }))).toBe(0)
  })

  it('are never more than a third of the circle together, and at most three for a role', () => {
    fc.assert(
      fc.property(taps, fc.integer({ min: 0, max: 60 }), focus, (given, members, phase) => {
        const seats = seating(given, members, phase)
        expect(total(seats)).toBeLessThanOrEqual(mostSeatsFor(members))
        for (const role of roles) expect(seats[role]).toBeGreaterThanOrEqual(0)
        for (const role of roles) expect(seats[role]).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('go to what was asked for before what nobody asked for', () => {
    fc.assert(
      fc.property(fc.array(tap, { minLength: 5, maxLength: 20 }), fc.integer({ min: 6, max: 60 }), (given, members) => {
        const [needs, seats] = [countNeeds(given), seating(given, members)]
        for (const wanted of roles) {
          for (const unasked of roles) {
            if (needs[wanted] > 0 && needs[unasked] === 0 && seats[wanted] === 0) expect(seats[unasked]).toBe(0)
          }
        }
      }),
    )
  })
})

const ids = Array.from({ length: 12 }, (_, n) => `m${n}` as MemberId)
const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-05', n))
const past = (member: MemberId): fc.Arbitrary<Past> =>
  fc.record({
    member: fc.constant(member),
    lastHere: fc.option(day, { nil: undefined }),
    timesHere: fc.integer({ min: 0, max: 3 }),
    inARow: fc.integer({ min: 0, max: 4 }),
    lastAnywhere: fc.option(day, { nil: undefined }),
    perspective: fc.option(fc.constantFrom('citizen', 'student', 'business'), { nil: undefined }),
  })
const people = fc.tuple(...ids.map(past))
const sides = new Set(['citizen'])

describe('the order in which people are asked', () => {
  it('can be read by anybody: least often, then longest without, then a new side, then the lot', () => {
    fc.assert(
      fc.property(people, fc.integer(), (all, seed) => {
        const lot = shuffled(ids, drawFrom(seed))
        const order = orderCandidates(all, { sides, lot })
        expect(new Set(order.map(({ member }) => member)).size).toBe(all.length)
        for (const [n, one] of order.entries()) {
          const next = order[n + 1]
          if (!next) continue
          expect(one.timesHere).toBeLessThanOrEqual(next.timesHere)
          if (one.timesHere !== next.timesHere) continue
          expect((one.lastAnywhere ?? '') <= (next.lastAnywhere ?? '')).toBe(true)
          if (one.lastAnywhere !== next.lastAnywhere) continue
          const isNew = ({ perspective }: Past) => perspective !== undefined && !sides.has(perspective)
          expect(Number(isNew(one))).toBeGreaterThanOrEqual(Number(isNew(next)))
        }
      }),
    )
  })

  it('does not depend on the order in which people are known, and is the same when it is drawn again', () => {
    fc.assert(
      fc.property(people, fc.integer(), fc.integer(), (all, seed, mix) => {
        const again = () => shuffled(ids, drawFrom(seed))
        const one = orderCandidates(all, { sides, lot: again() })
        const other = orderCandidates(shuffled(all, drawFrom(mix)), { sides, lot: again() })
        expect(other).toEqual(one)
      }),
    )
  })

  it('welcomes a volunteer a third time in a row only after all others', () => {
    fc.assert(
      fc.property(people, (all) => {
        const order = orderVolunteers(all, ids)
        const firstThird = order.findIndex(({ inARow }) => inARow >= 2)
        if (firstThird >= 0) expect(order.slice(firstThird).every(({ inARow }) => inARow >= 2)).toBe(true)
      }),
    )
  })

  it('always has a reason that is true', () => {
    fc.assert(
      fc.property(past(ids[0] as MemberId), (one) => {
        const reason = reasonFor(one, sides, '2026-12-07')
        expect(Object.keys(reason).length).toBeGreaterThan(0)
        if (reason.never) expect(one.lastHere).toBeUndefined()
        if (reason.weeks) expect(one.lastAnywhere).toBeDefined()
        if (reason.side) expect(sides.has(one.perspective ?? '')).toBe(false)
      }),
    )
  })

  it('leaves out who is away, takes it easy, is new, a guest, on hold, or does not want to be asked', () => {
    const member = {
      id: ids[0] as MemberId,
      state: 'active',
      standing: 'member',
      awayUntil: undefined,
      energy: 'normal',
      frozen: false,
      joinedOn: '2026-09-01' as LocalDate,
    } as const
    const known = { today: '2026-09-15' as LocalDate, without: new Set<MemberId>() }
    expect(mayBeAsked(member, known)).toBe(true)
    expect(mayBeAsked({ ...member, awayUntil: 'open' }, known)).toBe(false)
    expect(mayBeAsked({ ...member, energy: 'low' }, known)).toBe(false)
    expect(mayBeAsked({ ...member, joinedOn: '2026-09-02' }, known)).toBe(false)
    expect(mayBeAsked({ ...member, standing: 'guest' }, known)).toBe(false)
    expect(mayBeAsked({ ...member, frozen: true }, known)).toBe(false)
    expect(mayBeAsked(member, { ...known, without: new Set([member.id]) })).toBe(false)
  })
})

describe('a seat', () => {
  it('is shared by two at most, and whoever is over stands beside them', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 0, max: 3 }), (ordered, seats) => {
        const assigned = assignSeats(ordered, seats)
        expect(assigned.map(({ member }) => member)).toEqual(ordered)
        expect(assigned.filter(({ buddy }) => !buddy).length).toBe(Math.min(ordered.length, seats * 2))
      }),
    )
  })

  it('is stood in for by a buddy while its holder is away, and by nobody else', () => {
    const [a, b, c] = ids as [MemberId, MemberId, MemberId]
    const term = (memberId: MemberId, buddy: boolean, layer: 'hat' | 'turn' = 'turn') => ({
      ...{ memberId, buddy, layer },
      role: 'connector' as const,
    })
    const here = { state: 'active', standing: 'member', awayUntil: undefined, frozen: false } as const
    const terms = [term(a, false), term(b, true), term(c, false, 'hat')]
    const all = [a, b, c].map((id) => ({ id, ...here }))
    expect(holdersOf('connector', terms, all)).toEqual([a])
    const away = all.map((one) => (one.id === a ? { ...one, awayUntil: 'open' as const } : one))
    expect(holdersOf('connector', terms, away)).toEqual([b])
    expect(holdersOf('maker', terms, all)).toEqual([])
  })
})

const zone = 'Europe/Amsterdam' as Zone
const calendar: Calendar = { zone, startedOn: '2026-09-07', holidays: [], pauses: [], outages: [] }

describe('the change of roles', () => {
  it('asks in week C, offers in week D and begins in week A', () => {
    const cycle = cycleAfter(calendar, '2026-09-08', 4)
    expect(cycle).toEqual({ pulseWeekOn: '2026-09-21', lastWeekOn: '2026-09-28', settleOn: '2026-10-05' })
    expect(rhythmLetter(calendar, '2026-09-21')).toBe('C')
    expect(rhythmLetter(calendar, '2026-10-05')).toBe('A')
  })

  it('waits for holidays, and so does a term', () => {
    const resting = { ...calendar, holidays: [{ from: '2026-09-28' as LocalDate, to: '2026-10-02' as LocalDate }] }
    expect(cycleAfter(resting, '2026-09-08', 4)?.settleOn).toBe('2026-10-12')
    expect(termEnd(resting, '2026-09-07', 4)).toBe('2026-10-12')
    expect(termEnd(calendar, '2026-09-09', 4)).toBe('2026-10-05')
  })

  it('goes through its steps in order, whatever the length and the holidays', () => {
    const from = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-09-07', n))
    const holiday = fc
      .tuple(from, fc.integer({ min: 0, max: 20 }))
      .map(([start, n]) => ({ from: start, to: addDays(start, n) }))
    fc.assert(
      fc.property(
        from,
        fc.integer({ min: 2, max: 8 }),
        fc.array(holiday, { maxLength: 3 }),
        (today, weeks, holidays) => {
          const own = { ...calendar, holidays }
          const cycle = cycleAfter(own, today, weeks)
          if (!cycle) return
          expect(cycle.settleOn > cycle.lastWeekOn && cycle.lastWeekOn > cycle.pulseWeekOn).toBe(true)
          const moments = steps.map((step) => momentOf(own, cycle, step))
          expect(moments[0]).toBeLessThan(moments.at(-1) ?? 0)
          expect(toLocal(zone, moments.at(-1) ?? (0 as never)).date >= cycle.settleOn).toBe(true)
        },
      ),
    )
  })
})
