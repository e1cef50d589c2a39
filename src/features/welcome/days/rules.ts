// The first days: which day is next, and who could show somebody around, in the order in which people are asked.
import type { MemberId } from '../../../core/ids.ts'
import type { Member } from '../../../core/people.ts'
import type { LocalDate } from '../../../core/time.ts'
import { daysBetween } from '../../../core/time.ts'

/** 1: our story · 3: somebody who shows you around · 7: fresh eyes · 14: what it is like here. */
export const days = [1, 3, 7, 14] as const
/** From then on somebody is at home here, and can show others around. */
export const atHomeDays = 14

export function dayAfter(day: number): number | undefined {
  return days.find((next) => next > day)
}

/** People of another perspective who are at home here: who showed fewer around first, then who is here longest. The order holds while they are asked. */
export function guidesFor(
  who: Pick<Member, 'id' | 'perspective'>,
  counted: readonly Pick<Member, 'id' | 'perspective' | 'joinedOn'>[],
  known: { readonly today: LocalDate; readonly shown: readonly MemberId[] },
): MemberId[] {
  const possible = counted.filter(
    ({ id, perspective, joinedOn }) =>
      id !== who.id && perspective !== who.perspective && daysBetween(joinedOn, known.today) >= atHomeDays,
  )
  const times = (id: MemberId) => known.shown.filter((one) => one === id).length
  return possible
    .toSorted((a, b) => times(a.id) - times(b.id) || compare(a.joinedOn, b.joinedOn) || compare(a.id, b.id))
    .map(({ id }) => id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
