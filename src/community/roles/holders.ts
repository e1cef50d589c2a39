// Who holds a role now, as the rest of Kring may count on it; pure.
import type { MemberId } from '../../core/ids.ts'
import type { Member, Role } from '../../core/people.ts'

type Carrying = Pick<Member, 'id' | 'state' | 'standing' | 'awayUntil' | 'frozen'>

interface Held {
  readonly role: Role
  readonly memberId: MemberId
  readonly layer: 'hat' | 'turn'
  readonly buddy: boolean
}

/** Who has a turn and is here; where one of them is not, whoever stands beside them stands in. Hats carry no duty. */
export function holdersOf(role: Role, terms: readonly Held[], members: readonly Carrying[]): readonly MemberId[] {
  const turns = terms.filter((term) => term.role === role && term.layer === 'turn')
  const isHere = (id: MemberId) => members.some((member) => member.id === id && canCarry(member))
  const seated = turns.filter(({ buddy }) => !buddy)
  const present = seated.filter(({ memberId }) => isHere(memberId))
  const standIns = present.length < seated.length || seated.length === 0 ? turns.filter(({ buddy }) => buddy) : []
  return [...present, ...standIns.filter(({ memberId }) => isHere(memberId))].map(({ memberId }) => memberId)
}

function canCarry({ state, standing, awayUntil, frozen }: Carrying): boolean {
  return state === 'active' && standing !== 'alumnus' && awayUntil === undefined && !frozen
}
