// What is decided about checks and the journey without asking anybody: who is shown what, when one may be called, how a timeline is cut.
import type { Phase } from '../../core/people.ts'
import { phases } from '../../core/people.ts'
import type { Instant, LocalDate, Weekday } from '../../core/time.ts'
import { dayMs, weekdays } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'

export const momentKinds = ['turning_point', 'high', 'low'] as const
export type MomentKind = (typeof momentKinds)[number]

/** In code points; what goes into a proposal has to fit there. */
export const whyMax = 240
/** Called by hand only when the last one is longer ago. */
export const restDays = 10
/** So many who want to wait make it a matter for all. */
export const notYetEnough = 2

/** INV-14: from k people on; in a circle smaller than k + 3 it is open by nature, which its card says. */
export function thresholdFor(anonymityK: number, counted: number): number {
  return counted < anonymityK + 3 ? 1 : anonymityK
}

/** Until Friday noon; from Thursday on two working days, so that everybody can be there. */
export function windowFor(day: Weekday): Window {
  const isEarly = weekdays.indexOf(day) <= weekdays.indexOf('wed')
  return isEarly ? { until: { weekday: 'fri', time: '12:00' } } : { workingDays: 2, at: '12:00' }
}

export function isTooSoon(lastOpenedAt: Instant | undefined, now: Instant): boolean {
  return lastOpenedAt !== undefined && now - lastOpenedAt < restDays * dayMs
}

export interface Tally {
  /** People, not taps. */
  readonly voices: number
  readonly counts: readonly number[]
}

/** Counts of each phase in its usual order; undefined when too few people tapped to show any. */
export function tallyOf(
  taps: readonly { readonly memberId: string; readonly phase: Phase }[],
  threshold: number,
): Tally | undefined {
  const voices = new Set(taps.map(({ memberId }) => memberId)).size
  if (voices === 0 || voices < threshold) return undefined
  return { voices, counts: phases.map((phase) => taps.filter((tap) => tap.phase === phase).length) }
}

/** Whether people are in more than one place. */
export function isSeveral({ counts }: Pick<Tally, 'counts'>): boolean {
  return counts.filter((count) => count > 0).length > 1
}

export const pageSize = 12

export interface Page<T> {
  readonly items: readonly T[]
  /** The page with what came before, if there is more. */
  readonly earlier: number | undefined
  readonly later: number | undefined
}

/** Page 0 holds the newest, in the order of time; each page before it what came earlier. */
export function pageOf<T>(all: readonly T[], page: number, size: number = pageSize): Page<T> {
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const at = Math.min(Math.max(0, Math.trunc(page) || 0), last)
  const end = all.length - at * size
  return {
    items: all.slice(Math.max(0, end - size), end),
    earlier: at < last ? at + 1 : undefined,
    later: at > 0 ? at - 1 : undefined,
  }
}

/** The page on which the first moment on or after this day stands. */
export function pageWith(dates: readonly LocalDate[], from: LocalDate, size: number = pageSize): number {
  const index = dates.findIndex((date) => date >= from)
  return index < 0 ? 0 : Math.floor((dates.length - 1 - index) / size)
}
