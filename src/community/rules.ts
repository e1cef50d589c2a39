// What is decided about a circle without asking anybody: who is counted, when it can begin, when anonymous is anonymous.
import type { Calendar } from '../core/calendar.ts'
import { isHolidayWeek } from '../core/calendar.ts'
import type { Member } from '../core/people.ts'
import type { Instant, LocalDate, Zone } from '../core/time.ts'
import { addDays, mondayOf, toInstant, toLocal } from '../core/time.ts'

/** k of INV-14 unless a community chose more. */
export const defaultAnonymityK = 5
/** When the question of the week comes, unless a community chose otherwise. */
export const firstQuestionTime = '09:00'

type Counting = Pick<Member, 'state' | 'standing' | 'energy' | 'awayUntil' | 'frozen'>

/** Whether somebody is in the number a threshold is taken from (INV-36). */
export function isCounted(member: Counting): boolean {
  const isHere = member.state === 'active' && member.standing === 'member'
  return isHere && member.energy === 'normal' && member.awayUntil === undefined && !member.frozen
}

/** INV-16: whether anonymous is offered at all. */
export function mayBeAnonymous(community: { readonly anonymityK: number }, countedMembers: number): boolean {
  return countedMembers >= community.anonymityK + 3
}

/** Three members from two perspectives and a question: then it begins. Guests are welcome and do not count here. */
export function canBegin(
  members: readonly Pick<Member, 'state' | 'standing' | 'perspective'>[],
  question: unknown,
): boolean {
  const seated = members.filter((m) => m.state === 'active' && m.standing === 'member' && m.perspective !== undefined)
  return question !== undefined && seated.length >= 3 && new Set(seated.map((m) => m.perspective)).size >= 2
}

/** The Monday of the first question: today if its hour is still to come, otherwise the next Monday that is not in a free week. */
export function firstQuestionDay(now: Instant, calendar: Calendar): LocalDate {
  const { date } = toLocal(calendar.zone, now)
  const thisMonday = mondayOf(date)
  let monday = now < firstQuestionAt(calendar.zone, thisMonday) ? thisMonday : addDays(thisMonday, 7)
  for (let weeks = 0; weeks < 53 && isHolidayWeek(calendar, monday); weeks++) monday = addDays(monday, 7)
  return monday
}

export function firstQuestionAt(zone: Zone, monday: LocalDate): Instant {
  return toInstant(zone, monday, firstQuestionTime)
}
