// The private quiet counter: when it grows, when it goes back, and when somebody is asked once whether they want rest (INV-35).
import type { Member } from '../core/people.ts'
import type { LocalDate } from '../core/time.ts'

export const quietRoundsBeforeAsking = 3

type Resting = Pick<Member, 'state' | 'energy' | 'awayUntil' | 'frozen' | 'joinedOn'>

/** The counter after a round. It waits for who is away or takes it easy, and for who was not there yet. */
export function afterRound(
  before: number,
  member: Resting,
  round: { readonly hasTaken: boolean; readonly plannedOn: LocalDate },
): number {
  if (round.hasTaken) return 0
  const isHere =
    member.state === 'active' && member.energy === 'normal' && member.awayUntil === undefined && !member.frozen
  return isHere && member.joinedOn <= round.plannedOn ? before + 1 : before
}

/** Once, when the counter reaches it. */
export function asksForRest(before: number, after: number): boolean {
  return before < quietRoundsBeforeAsking && after === quietRoundsBeforeAsking
}
