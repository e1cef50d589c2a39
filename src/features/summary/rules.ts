// What is decided about a summary without asking anybody: when it is offered, who finishes it, what fits where, which lines stand.
import type { Block, Span } from '../../core/card.ts'
import type { SummaryPart } from '../../core/happening.ts'
import { summaryParts } from '../../core/happening.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, daysBetween, mondayOf } from '../../core/time.ts'

/** Visible characters of the overview and of each message under it. */
export const messageLength = 1800
export const longestWords = 400
export const longestSentences = 420
export const longestStory = 280
const betweenDays = 28
const longDays = 56
const offerOpenDays = 7
const enoughYes = 2

/** Three headings for all that is told after the overview: we learn, we renew, and we work at what is real. */
export const groups = {
  learned: ['table', 'thought', 'returned', 'feels', 'underWay', 'unknown'],
  renewed: ['tried', 'lessons', 'turningPoints', 'change', 'roles', 'ties'],
  works: ['landed', 'brings', 'decisions', 'next'],
} as const satisfies Record<string, readonly SummaryPart[]>
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]

/** All but the question, which stands in the overview. */
export const numbered: readonly SummaryPart[] = summaryParts.filter((part) => part !== 'question')

export interface SummaryLine {
  readonly says: readonly Span[] | Block
  readonly sources: readonly RecordRef[]
  readonly about?: RecordRef | undefined
  readonly yields?: boolean
  readonly learned?: boolean
  /** Somebody added it for this summary. */
  readonly added?: boolean
  /** The number of the happening it was drawn from. */
  readonly seq?: number
}

export interface PartLines {
  readonly part: SummaryPart
  readonly lines: readonly SummaryLine[]
}

export interface OfferFacts {
  readonly today: LocalDate
  readonly startedOn: LocalDate | undefined
  /** When the last one opened. */
  readonly lastOn: LocalDate | undefined
  /** One is planned or under way. */
  readonly isComing: boolean
  readonly offeredOn: LocalDate | undefined
  /** The focus moved or a stretch was put to rest since. */
  readonly moved: boolean
  /** The circle has it among its rituals; otherwise only the weeks count. */
  readonly isOn: boolean
}

/** Whether the line stands under the next digest. */
export function mayOffer(facts: OfferFacts): boolean {
  const { today, startedOn, lastOn, offeredOn } = facts
  const since = lastOn ?? startedOn
  if (!since || facts.isComing || daysBetween(since, today) < betweenDays) return false
  if (offeredOn && daysBetween(offeredOn, today) < betweenDays) return false
  return daysBetween(since, today) >= longDays || (facts.moved && facts.isOn)
}

/** One may begin: none is coming, and the last began at least four weeks before that Monday. */
export function mayStart({ lastOn, isComing, on }: { lastOn?: LocalDate; isComing: boolean; on: LocalDate }): boolean {
  return !isComing && (lastOn === undefined || daysBetween(lastOn, on) >= betweenDays)
}

export function isOfferOpen(offeredOn: LocalDate, today: LocalDate): boolean {
  return daysBetween(offeredOn, today) < offerOpenDays
}

/** Silence is no yes, and who would rather not yet does not hold up two who want it (INV-10). */
export function isWanted(voices: readonly { readonly says: 'yes' | 'notYet' }[]): boolean {
  return voices.filter(({ says }) => says === 'yes').length >= enoughYes
}

/** The first Monday after that day on which something can open. */
export function nextMonday(today: LocalDate, isResting: (date: LocalDate) => boolean): LocalDate {
  const first = addDays(mondayOf(today), 7)
  for (let week = 0; week < 53; week += 1) {
    if (!isResting(addDays(first, 7 * week))) return addDays(first, 7 * week)
  }
  return first
}

export interface Finishing {
  readonly me: { readonly id: MemberId; readonly perspective: string | undefined }
  readonly holders: readonly MemberId[]
  readonly finished: readonly { readonly memberId: MemberId; readonly perspective: string | null }[]
}

/** Direction setter and researcher; where there are none, two volunteers from different sides of the table. */
export function mayFinish({ me, holders, finished }: Finishing): 'yes' | 'holders' | 'enough' | 'sameSide' {
  if (finished.some(({ memberId }) => memberId === me.id)) return 'yes'
  if (holders.length > 0) return holders.includes(me.id) ? 'yes' : 'holders'
  if (finished.length >= 2) return 'enough'
  const isSame = me.perspective !== undefined && finished.some(({ perspective }) => perspective === me.perspective)
  return isSame ? 'sameSide' : 'yes'
}

/** INV-20: a line without a source does not stand. */
export function withSources(lines: readonly SummaryLine[]): SummaryLine[] {
  return lines.filter(({ sources }) => sources.length > 0)
}

/** Of one record only the last line stands, and every line that tells what was learned. */
export function withoutOlder(lines: readonly SummaryLine[]): SummaryLine[] {
  const strongest = [...lines.filter(({ yields }) => yields), ...lines.filter(({ yields }) => !yields)]
  const last = new Map(strongest.flatMap((line) => (line.about ? [[refKey(line.about), line] as const] : [])))
  return lines.filter((line) => line.learned || !line.about || last.get(refKey(line.about)) === line)
}

/** As many lines as fit, one of each part before a second of any; what people added and what was learned go first. */
export function pickStrongest(
  parts: readonly PartLines[],
  room: { readonly length: number; lengthOf(line: SummaryLine): number; headingLength(part: SummaryPart): number },
): { readonly parts: readonly PartLines[]; readonly isAll: boolean } {
  const strength = ({ added, learned }: SummaryLine) => Number(!added) + Number(!learned)
  const waiting = parts.map(({ part, lines }) => ({
    part,
    lines: lines.toSorted((a, b) => strength(a) - strength(b)),
  }))
  const taken = new Set<SummaryLine>()
  const begun = new Set<SummaryPart>()
  let left = room.length
  for (let n = 0; waiting.some(({ lines }) => n < lines.length); n += 1) {
    for (const { part, lines } of waiting) {
      const line = lines[n]
      if (!line) continue
      const cost = room.lengthOf(line) + 1 + (begun.has(part) ? 0 : room.headingLength(part) + 1)
      if (cost > left) continue
      left -= cost
      begun.add(part)
      taken.add(line)
    }
  }
  const kept = parts.map(({ part, lines }) => ({ part, lines: lines.filter((line) => taken.has(line)) }))
  return {
    parts: kept.filter(({ lines }) => lines.length > 0),
    isAll: parts.every(({ lines }) => lines.every((line) => taken.has(line))),
  }
}

/** The stories that somebody said most of; without reasons those that were told. At most two, and no numbers with them. */
export function chosenStories<S extends { readonly id: string }>(
  stories: readonly S[],
  reasons: readonly { readonly storyId: string }[],
): readonly S[] {
  const count = ({ id }: S) => reasons.filter(({ storyId }) => storyId === id).length
  const liked = stories.filter((story) => count(story) > 0).toSorted((a, b) => count(b) - count(a))
  return liked.length > 0 ? liked.slice(0, 2) : stories.slice(0, 2)
}
