// How long somebody may hush the bot: once in 14 days up to 48 hours, a second time at most 4 hours, so that an emergency can always be stopped.
import type { MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import { dayMs, hourMs } from '../../core/time.ts'

export const longestHushHours = 48
export const secondHushHours = 4
const fortnightMs = 14 * dayMs

interface Hush {
  readonly from: Instant
  readonly until: Instant | undefined
  readonly by: MemberId | undefined
}

export type HushVerdict = 'fine' | 'tooLong' | 'onlyShort' | 'usedUp'

/** Whether `by` may hush for so many hours now, given all hushes so far. */
export function decideHush(
  hours: number,
  { by, now, before }: { by: MemberId; now: Instant; before: readonly Hush[] },
): HushVerdict {
  if (!Number.isInteger(hours) || hours < 1 || hours > longestHushHours) return 'tooLong'
  const recent = before.filter((hush) => hush.by === by && hush.from > now - fortnightMs)
  if (recent.length === 0) return 'fine'
  if (recent.length > 1) return 'usedUp'
  return hours <= secondHushHours ? 'fine' : 'onlyShort'
}

/** The hush that is in force. */
export function hushNow<H extends Hush>(pauses: readonly H[], now: Instant): H | undefined {
  return pauses.find((pause) => pause.from <= now && (pause.until === undefined || pause.until > now))
}

export function hushEnd(now: Instant, hours: number): Instant {
  return (now + hours * hourMs) as Instant
}
