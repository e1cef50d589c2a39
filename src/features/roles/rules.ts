// What is decided about roles without asking anybody: how many seats, who is asked first and why, who shares a seat. Pure.
import type { TermReason } from '../../community/roles/store.ts'
import type { Random } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member, Phase, Role } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween } from '../../core/time.ts'
import type { PerRole } from './store.ts'

export const roles: readonly Role[] = ['researcher', 'maker', 'direction_setter', 'connector']
/** Nobody is asked to be a maker: making is for who wants to. */
export const askedRoles: readonly Role[] = ['researcher', 'direction_setter', 'connector']
/** In a smaller circle there are hats only. */
export const smallestForSeats = 6
export const asksPerSeat = 3
export const perSeat = 2
const settledDays = 14
const mostSeats = 3

/** What a phase usually asks for; it decides only where people did not. */
const usual: Readonly<Record<Phase, readonly Role[]>> = {
  explore: ['researcher', 'connector', 'direction_setter', 'maker'],
  learn: ['connector', 'researcher', 'maker', 'direction_setter'],
  experiment: ['maker', 'researcher', 'connector', 'direction_setter'],
  sustain: ['connector', 'direction_setter', 'maker', 'researcher'],
}

/** Seats together: at most one third of the active members, and none in a small circle. */
export function mostSeatsFor(members: number): number {
  return members < smallestForSeats ? 0 : Math.ceil(members / 3)
}

export const perRole = (of: (role: Role) => number): PerRole => ({
  researcher: of('researcher'),
  maker: of('maker'),
  direction_setter: of('direction_setter'),
  connector: of('connector'),
})

export function countNeeds(taps: readonly Role[]): PerRole {
  return perRole((role) => taps.filter((tap) => tap === role).length)
}

export interface Seating {
  readonly needs: PerRole
  /** From so many taps on they decide. */
  readonly threshold: number
  readonly members: number
  readonly focus: Phase
  /** `pulse`: as many as is asked for · `one`: one of each · `none`: hats only. */
  readonly how: 'pulse' | 'one' | 'none'
}

/** The most asked need has two seats, the others one, what nobody asked for gives way first. */
export function seatsFrom({ needs, threshold, members, focus, how }: Seating): PerRole {
  const total = roles.reduce((sum, role) => sum + needs[role], 0)
  const decides = how === 'pulse' && total >= threshold
  const most = Math.max(...roles.map((role) => needs[role]))
  const wanted = perRole((role) => (how === 'none' ? 0 : decides && needs[role] === most ? 2 : 1))
  const weight = (role: Role) => (decides ? needs[role] * roles.length : 0) - usual[focus].indexOf(role)
  return within(wanted, mostSeatsFor(members), { weight, isUnasked: (role) => decides && needs[role] === 0 })
}

interface Giving {
  weight(role: Role): number
  isUnasked(role: Role): boolean
}

/** Takes seats away until they fit: first what nobody asked for, then second seats, then the least asked. */
function within(wanted: PerRole, most: number, { weight, isUnasked }: Giving): PerRole {
  let seats = wanted
  const sum = () => roles.reduce((all, role) => all + seats[role], 0)
  while (sum() > most) {
    const lightest = [...roles].sort((a, b) => weight(a) - weight(b))
    const giving =
      lightest.find((role) => isUnasked(role) && seats[role] > 0) ??
      lightest.find((role) => seats[role] > 1) ??
      lightest.find((role) => seats[role] > 0)
    if (!giving) break
    seats = perRole((role) => Math.min(mostSeats, seats[role] - (role === giving ? 1 : 0)))
  }
  return seats
}

/** The needs that were named most; none when nothing was. */
export function mostNeeded(needs: PerRole): readonly Role[] {
  const most = Math.max(...roles.map((role) => needs[role]))
  return most === 0 ? [] : roles.filter((role) => needs[role] === most)
}

/** What is known of somebody's turns before this one. */
export interface Past {
  readonly member: MemberId
  /** When their last turn in this role ended; the day itself while it lasts. */
  readonly lastHere: LocalDate | undefined
  /** How many turns in this role in twelve months. */
  readonly timesHere: number
  /** How many of the last settled terms in a row, this role. */
  readonly inARow: number
  /** When their last turn in any role ended. */
  readonly lastAnywhere: LocalDate | undefined
  readonly perspective: string | undefined
}

/** Volunteers: who held this role least recently first; somebody's third time in a row after everybody else. */
export function orderVolunteers<P extends Past>(volunteers: readonly P[], lot: readonly MemberId[]): P[] {
  const third = (one: P) => (one.inARow >= 2 ? 1 : 0)
  return volunteers.toSorted(
    (a, b) => third(a) - third(b) || earlier(a.lastHere, b.lastHere) || lot.indexOf(a.member) - lot.indexOf(b.member),
  )
}

/** Who is asked: least often this role, longest without any, a side that holds none now, and then the lot. */
export function orderCandidates<P extends Past>(
  candidates: readonly P[],
  known: { readonly sides: ReadonlySet<string>; readonly lot: readonly MemberId[] },
): P[] {
  return candidates.toSorted(
    (a, b) =>
      a.timesHere - b.timesHere ||
      earlier(a.lastAnywhere, b.lastAnywhere) ||
      Number(isNewSide(b, known.sides)) - Number(isNewSide(a, known.sides)) ||
      known.lot.indexOf(a.member) - known.lot.indexOf(b.member),
  )
}

/** Why this one and nobody else, in what can be said without comparing people. */
export function reasonFor(one: Past, sides: ReadonlySet<string>, today: LocalDate): TermReason {
  const weeks = one.lastAnywhere && Math.floor(daysBetween(one.lastAnywhere, today) / 7)
  const never = one.lastHere === undefined
  if (never || (weeks ?? 0) > 0) return { ...(never && { never }), ...(weeks && weeks > 0 ? { weeks } : {}) }
  return isNewSide(one, sides) ? { side: true } : { lot: true }
}

function isNewSide({ perspective }: Past, sides: ReadonlySet<string>): boolean {
  return perspective !== undefined && !sides.has(perspective)
}

/** Never before everything else. */
function earlier(a: LocalDate | undefined, b: LocalDate | undefined): number {
  if (a === b) return 0
  if (a === undefined) return -1
  return b === undefined || a > b ? 1 : -1
}

/** INV-36, and what somebody chose or said before. */
export function mayBeAsked(
  member: Pick<Member, 'id' | 'state' | 'standing' | 'awayUntil' | 'energy' | 'frozen' | 'joinedOn'>,
  known: { readonly today: LocalDate; readonly without: ReadonlySet<MemberId> },
): boolean {
  const isHere = member.state === 'active' && member.standing === 'member' && !member.frozen
  const isReady = member.awayUntil === undefined && member.energy === 'normal'
  const isSettled = daysBetween(member.joinedOn, known.today) >= settledDays
  return isHere && isReady && isSettled && !known.without.has(member.id)
}

export interface Assigned {
  readonly member: MemberId
  readonly buddy: boolean
}

/** In their order: up to two to a seat, and whoever is over stands beside them. */
export function assignSeats(ordered: readonly MemberId[], seats: number): readonly Assigned[] {
  return ordered.map((member, n) => ({ member, buddy: n >= seats * perSeat }))
}

/** A draw that can be done again: the same seed, the same order. */
export function drawFrom(seed: number): Random {
  let state = seed >>> 0
  return {
    number: () => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    },
  }
}
