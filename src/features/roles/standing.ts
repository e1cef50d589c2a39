// Who holds which role now, who comes next and until when: asked in one place, so that every card says the same.

import { isRitualOn } from '../../community/rituals/choices.ts'
import type { OwnTerm } from '../../community/roles/store.ts'
import { listOpenTerms } from '../../community/roles/store.ts'
import { readSetting } from '../../community/settings/store.ts'
import type { Query } from '../../core/context.ts'
import type { Member, Role } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, toLocal } from '../../core/time.ts'
import type { Cycle } from './rhythm.ts'
import { cycleAfter, termEnd } from './rhythm.ts'
import { mostSeatsFor, perRole, perSeat, roles, seatsFrom } from './rules.ts'
import { seatsSetting, weeksSetting } from './settings.ts'
import type { Offer, PerRole, Rotation } from './store.ts'
import { findOpenRotation, listOffers, listRotations } from './store.ts'

export const ritualCode = 'R03'

export interface Held {
  readonly role: Role
  readonly seats: number
  /** Who has a turn, oldest first. */
  readonly turns: readonly OwnTerm[]
  readonly buddies: readonly OwnTerm[]
  readonly hats: readonly OwnTerm[]
  /** Who said yes to the next term. */
  readonly next: readonly Offer[]
}

export interface Standing {
  readonly roles: readonly Held[]
  readonly today: LocalDate
  /** The change of roles that is under way. */
  readonly rotation: Rotation | undefined
  /** The next change; absent where roles do not change by themselves. */
  readonly cycle: Cycle | undefined
  readonly weeks: number
  readonly hatsOnly: boolean
  /** When what is taken today would end. */
  readonly endsOn: LocalDate
}

export async function whoHolds(q: Query): Promise<Standing> {
  const calendar = await q.circle.calendar()
  const today = toLocal(calendar.zone, q.now).date
  const weeks = await readSetting(q, weeksSetting)
  const rotation = await findOpenRotation(q.db, q.community)
  const cycle = (await isOn(q)) ? cycleAfter(calendar, addDays(today, 1), weeks) : undefined
  const seats = await seatsNow(q)
  const terms = await listOpenTerms(q.db, q.community)
  const offers = await listOffers(q.db, q.community)
  const seated = new Set((await q.circle.members()).map(({ id }) => id))
  const known = terms.filter(({ memberId }) => seated.has(memberId))
  const held = roles.map((role): Held => {
    const mine = known.filter((term) => term.role === role)
    const turns = mine.filter(({ layer }) => layer === 'turn')
    return {
      role,
      seats: seats[role],
      turns: turns.filter(({ buddy }) => !buddy),
      buddies: turns.filter(({ buddy }) => buddy),
      hats: mine.filter(({ layer }) => layer === 'hat'),
      next: offers.filter((offer) => offer.role === role && seated.has(offer.memberId)),
    }
  })
  const endsOn = rotation?.settleOn ?? cycle?.settleOn ?? termEnd(calendar, today, weeks)
  const hatsOnly = roles.every((role) => seats[role] === 0)
  return { roles: held, today, rotation, cycle, weeks, hatsOnly, endsOn }
}

/** Only where the circle lives and wants roles to change by themselves. */
export async function isOn(q: Query): Promise<boolean> {
  return (await q.circle.community()).state === 'active' && (await isRitualOn(q, ritualCode))
}

/** Who sits at the table with a voice; guests and who is on hold do not count for seats. */
export async function listActive(q: Query): Promise<readonly Member[]> {
  return (await q.circle.members()).filter(({ standing, frozen }) => standing === 'member' && !frozen)
}

/** As they were settled last; before that one of each, as far as there is room. */
export async function seatsNow(q: Query): Promise<PerRole> {
  const how = await readSetting(q, seatsSetting)
  const most = mostSeatsFor((await listActive(q)).length)
  if (how === 'none' || most === 0) return perRole(() => 0)
  const last = (await listRotations(q.db, q.community)).find(({ state }) => state === 'settled')
  return last?.seats ?? perRole(() => 1)
}

/** What people said they need, as seats. */
export async function seatsOf(q: Query, needs: PerRole): Promise<PerRole> {
  const { anonymityK } = await q.circle.community()
  const focus = (await q.circle.focus())?.phase ?? 'explore'
  const members = (await listActive(q)).length
  const how = await readSetting(q, seatsSetting)
  return seatsFrom({ needs, threshold: anonymityK, members, focus, how })
}

export type Place = 'seat' | 'share' | 'buddy' | 'hat'

/** What somebody gets who takes a role now. Before the first change there is one place of each until a third of the circle has one. */
export function placeFor({ roles: all, hatsOnly }: Standing, role: Role, most: number): Place {
  const held = all.find((one) => one.role === role)
  if (hatsOnly || !held || held.seats === 0) return 'hat'
  const taken = all.reduce((sum, one) => sum + Math.min(one.turns.length, one.seats), 0)
  if (held.turns.length < held.seats && taken < most) return 'seat'
  return held.turns.length > 0 && held.turns.length < held.seats * perSeat ? 'share' : 'buddy'
}

/** The turn this member has now. */
export function turnOf({ roles: all }: Standing, member: Member['id']): OwnTerm | undefined {
  return all.flatMap(({ turns, buddies }) => [...turns, ...buddies]).find(({ memberId }) => memberId === member)
}

/** Until when the term lasts that this change of roles leads to. */
export async function endOfNext(q: Query, { settleOn, weeks }: Rotation): Promise<LocalDate> {
  return termEnd(await q.circle.calendar(), settleOn, weeks)
}
