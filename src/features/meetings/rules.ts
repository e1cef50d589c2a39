// What is decided about a meeting: its moments, what can be done when, and how its time is divided.
import type { MeetingForm } from '../../core/alive.ts'
import type { Instant, LocalDate, Zone } from '../../core/time.ts'
import { addDays, plus, toInstant, toLocal } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'

export const boxes = ['saw', 'tries', 'wonders', 'agreed', 'missed'] as const
/** We zagen, we proberen, we vragen ons af, we spraken af, wie misten we. */
export type Box = (typeof boxes)[number]

/** The kind of record that a line of a box becomes, where a feature takes it. What was agreed is proposed by who stands for it. */
export const becomes: Readonly<Record<Exclude<Box, 'agreed'>, string>> = {
  saw: 'insight',
  tries: 'experiment',
  wonders: 'learningQuestion',
  missed: 'seat',
}

/** `draft`: can be corrected · `counts`: became something, or stands as it is · `disputed`: two wordings, nobody settled it. */
export type LineState = 'draft' | 'counts' | 'disputed'

export const lengths = ['60', '90', '120', '150', '180'] as const
export const placeMax = 200
export const wordsMax = 240
export const giftMax = 200
export const ownPointMax = 120
export const mostParts = 4
export const mostOwnPoints = 2
/** Longer titles are cut on paper. */
export const sheetTitleMax = 110
/** So many lines that were given along fit on the sheet. */
export const mostGiftsOnSheet = 8
/** Nobody plans further ahead. */
export const furthestDays = 366
/** Two working days to correct a line. */
export const correcting: Window = { workingDays: 2 }
/** Until so long after a meeting a line can be added. */
export const linesDays = 14

export const usualMinutes: Readonly<Record<MeetingForm, number>> = {
  consentRound: 20,
  twoChairs: 15,
  assumption: 15,
  lookBack: 20,
  oneTwoFourAll: 20,
  emptyChair: 10,
  round: 10,
}

/** As far as its moments go. */
export interface Timed {
  readonly startsAt: Instant
  readonly minutes: number
}

export function endsAt({ startsAt, minutes }: Timed): Instant {
  return plus(startsAt, { minutes })
}

/** Meetings run late: an hour after the planned end nobody is there any more. */
export function overAt(timed: Timed): Instant {
  return plus(endsAt(timed), { hours: 1 })
}

export function linesUntil(timed: Timed): Instant {
  return plus(endsAt(timed), { days: linesDays })
}

/** Three days before the host gets what is alive. */
export function preparesAt({ startsAt }: Timed, zone: Zone): Instant {
  return toInstant(zone, addDays(toLocal(zone, startsAt).date, -3), '09:00')
}

/** The day before who comes is reminded, each in their own hours. */
export function remindsAt({ startsAt }: Timed, zone: Zone): Instant {
  return toInstant(zone, addDays(toLocal(zone, startsAt).date, -1), '07:00')
}

/** Whether it may be planned then. */
export function isPlannable(startsAt: Instant, now: Instant): boolean {
  return startsAt > now && startsAt <= plus(now, { days: furthestDays })
}

/** When each part begins, one after the other. */
export function momentsOf<P extends { readonly minutes: number }>(
  startsAt: Instant,
  parts: readonly P[],
): (P & { readonly at: Instant })[] {
  let at = startsAt
  return parts.map((part) => {
    const begins = { ...part, at }
    at = plus(at, { minutes: part.minutes })
    return begins
  })
}

/** Parts that people brought take the time that is left beside what has a time of its own, between 5 and 20 minutes each. */
export function minutesForOwn(whole: number, fixed: number, count: number): number {
  if (count === 0) return 0
  const left = Math.floor((whole - fixed) / count / 5) * 5
  return Math.min(20, Math.max(5, left))
}

/** The meeting somebody means who names none: the one that is on or comes next, otherwise the last. */
export function nearest<M extends Timed>(meetings: readonly M[], now: Instant): M | undefined {
  const byStart = meetings.toSorted((a, b) => a.startsAt - b.startsAt)
  return byStart.find((one) => overAt(one) > now) ?? byStart.at(-1)
}

/** The last one that began. */
export function lastBegun<M extends Timed>(meetings: readonly M[], now: Instant): M | undefined {
  return meetings
    .filter(({ startsAt }) => startsAt <= now)
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .at(-1)
}

/** How tightly a sheet is set, so that it stays one page whatever people wrote. */
export function densityOf(letters: number): 'roomy' | 'close' | 'tight' | 'small' {
  if (letters < 1300) return 'roomy'
  if (letters < 2400) return 'close'
  return letters < 4000 ? 'tight' : 'small'
}

/** A title that would take half a page is cut; behind its reference stands all of it. */
export function shortened(words: string, max = sheetTitleMax): string {
  const letters = [...words]
  return letters.length <= max
    ? words
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}

export function dateOf({ startsAt }: Timed, zone: Zone): LocalDate {
  return toLocal(zone, startsAt).date
}
