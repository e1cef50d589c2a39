// What may be put before the circle: how many agreements, which threshold, how long a pause, who may hold a key.
import type { Member } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween } from '../../core/time.ts'

export const mostLines = 12
const longestLine = 160
/** Below this a figure could point at somebody (INV-14). */
export const highestThreshold = 15
export const longestPauseDays = 366
export const mostKeys = 3

/** One agreement a line, without the marks of a list; undefined when there is none, or too many or too long to remember. */
export function agreementsOf(typed: string): string[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])?\s*/, '').trim())
    .filter((line) => line !== '')
  const fits = lines.length > 0 && lines.length <= mostLines && lines.every((line) => [...line].length <= longestLine)
  return fits ? lines : undefined
}

/** Only upwards: who answered trusted in the one that was. */
export function thresholdsAbove(k: number): number[] {
  return Array.from({ length: Math.max(0, highestThreshold - k) }, (_, n) => k + 1 + n)
}

export function mayPauseUntil(today: LocalDate, until: LocalDate): boolean {
  const days = daysBetween(today, until)
  return days >= 3 && days <= longestPauseDays
}

export type KeyVerdict = 'fine' | 'hasOne' | 'hasNone' | 'tooMany' | 'lastOne' | 'notMember'

/** Whether somebody may get a key, or give theirs back; there are one to three. */
export function judgeKey(
  member: Pick<Member, 'caretaker' | 'standing' | 'state'> | undefined,
  { gives, keys }: { readonly gives: boolean; readonly keys: number },
): KeyVerdict {
  if (member?.state !== 'active' || member.standing !== 'member') return 'notMember'
  if (gives) {
    if (member.caretaker) return 'hasOne'
    return keys >= mostKeys ? 'tooMany' : 'fine'
  }
  if (!member.caretaker) return 'hasNone'
  return keys <= 1 ? 'lastOne' : 'fine'
}
