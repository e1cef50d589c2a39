// Who may get a direct message about a round: only who asked for them, and never to bring anybody back (INV-34, INV-36).
import type { OwnHours } from '../core/own-hours.ts'
import type { Member } from '../core/people.ts'
import type { LocalDate } from '../core/time.ts'
import { daysBetween } from '../core/time.ts'

const newcomerDays = 7

/** Whether somebody gets the question itself by direct message: chosen, here, and not taking it easy. */
export function getsDirect(member: Member): boolean {
  const isHere = member.state === 'active' && member.standing !== 'alumnus' && member.awayUntil === undefined
  return isHere && member.wantsDirect && member.energy === 'normal' && !member.frozen
}

/** Not in a newcomer's first week. */
export function mayRemind(member: Member, today: LocalDate): boolean {
  return getsDirect(member) && member.wantsReminders && daysBetween(member.joinedOn, today) >= newcomerDays
}

export function hoursOf(member: Member): OwnHours {
  return {
    zone: member.zone,
    freeDays: member.freeDays,
    ...(member.ownTime === undefined ? {} : { at: member.ownTime }),
    ...(member.quiet === undefined ? {} : { quiet: member.quiet }),
  }
}
