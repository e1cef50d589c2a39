// What is decided about a digest: which lines stand, what fits in the first message, when it is quiet, merged or covers a holiday.
import type { Block, Span } from '../../core/card.ts'
import type { DigestPart } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import type { Instant, LocalDate, Zone } from '../../core/time.ts'
import { addDays, daysBetween, mondayOf, plus, toInstant } from '../../core/time.ts'
import type { Cover } from './tables.ts'

/** Visible characters of the first message (INV-20 and the copy deck speak of the same number). */
export const firstMessageLength = 1800
export const longestForeword = 400
export const longestNote = 240
const previewFromTime = '17:30'
const previewEndsMinutes = 30

export interface DigestLine {
  /** Words of one line, or a block that stands by itself: a quote, a strip. */
  readonly says: readonly Span[] | Block
  readonly sources: readonly RecordRef[]
  /** For the thread. */
  readonly more: readonly Block[]
  readonly about?: RecordRef | undefined
  readonly yields?: boolean
  /** The number of the happening it was drawn from. */
  readonly seq?: number
  /** It only says that nothing came. */
  readonly quiet?: boolean
  /** It tells what was learned, in whatever part it stands. */
  readonly learned?: boolean
}

export interface PartLines {
  readonly part: DigestPart
  readonly lines: readonly DigestLine[]
}

/** How much room the first message has left, and how much things take. */
export interface Room {
  readonly length: number
  lengthOf(says: DigestLine['says']): number
  headingLength(part: DigestPart): number
}

export interface Arranged {
  readonly above: readonly PartLines[]
  /** What goes on in the thread; `continued`: the part began above. */
  readonly thread: readonly (PartLines & { readonly continued: boolean; readonly more: readonly Block[] })[]
}

/** Who gets a line in the first message before others get a second one: doing and learning are the point. */
const precedence: readonly DigestPart[] = [
  'where',
  'nextWeek',
  'tried',
  'learned',
  'heard',
  'open',
  'table',
  'thanks',
  'roles',
]

/** Shares the room of the first message line by line over the parts; the rest goes to the thread, and no line gets lost or out of order. */
export function arrangeDigest(parts: readonly PartLines[], room: Room): Arranged {
  const taken = new Map<DigestPart, number>()
  const open = [...parts].sort((a, b) => precedence.indexOf(a.part) - precedence.indexOf(b.part))
  let left = room.length
  while (open.length > 0) {
    for (const one of [...open]) {
      const n = taken.get(one.part) ?? 0
      const line = one.lines[n]
      const cost = line && room.lengthOf(line.says) + 1 + (n === 0 ? room.headingLength(one.part) + 1 : 0)
      if (cost === undefined || cost > left) open.splice(open.indexOf(one), 1)
      else {
        left -= cost
        taken.set(one.part, n + 1)
      }
    }
  }
  const above = parts.map(({ part, lines }) => ({ part, lines: lines.slice(0, taken.get(part) ?? 0) }))
  const thread = parts.map(({ part, lines }) => ({
    part,
    lines: lines.slice(taken.get(part) ?? 0),
    continued: (taken.get(part) ?? 0) > 0,
    more: lines.flatMap((line) => line.more),
  }))
  return {
    above: above.filter(({ lines }) => lines.length > 0),
    thread: thread.filter(({ lines, more }) => lines.length > 0 || more.length > 0),
  }
}

/** INV-20: a line without a source does not stand. */
export function withSources(lines: readonly DigestLine[]): DigestLine[] {
  return lines.filter(({ sources }) => sources.length > 0)
}

/** Of several lines of one record in one part only the last one stands; one that yields only stands alone. */
export function lastOfEach(lines: readonly DigestLine[]): DigestLine[] {
  const strongest = [...lines.filter(({ yields }) => yields), ...lines.filter(({ yields }) => !yields)]
  const last = new Map(strongest.flatMap((line) => (line.about ? [[refKey(line.about), line] as const] : [])))
  return lines.filter((line) => !line.about || last.get(refKey(line.about)) === line)
}

const telling: readonly DigestPart[] = ['heard', 'tried', 'learned', 'table', 'thanks']

/** Whether nothing happened: what only goes on as it was, such as an empty chair, is no news. */
export function isQuiet(parts: readonly PartLines[]): boolean {
  return parts.every(({ part, lines }) =>
    lines.every(({ seq, quiet }) => quiet === true || (seq === undefined && !telling.includes(part))),
  )
}

/** Two quiet weeks are merged, once: the second is told together with the third; after that each has its own four lines. */
export function isMerged(
  quiet: boolean,
  last: { readonly state: string; readonly quiet: boolean; readonly cover?: Cover | undefined } | undefined,
): boolean {
  return quiet && last?.state === 'posted' && last.quiet && last.cover?.because !== 'quiet'
}

/** How many weeks a digest covers and why, when it is more than one. */
export function decideCover(facts: {
  readonly plannedOn: LocalDate
  readonly previousOn: LocalDate | undefined
  readonly lastWasMerged: boolean
  readonly holidays: readonly { readonly id: string; readonly from: LocalDate; readonly to: LocalDate }[]
}): Cover | undefined {
  const { plannedOn, previousOn } = facts
  const weeks = previousOn ? Math.round(daysBetween(previousOn, plannedOn) / 7) : 1
  if (weeks < 2) return undefined
  const between = Array.from({ length: weeks - 1 }, (_, n) => addDays(plannedOn, -7 * (n + 1)))
  const holiday = facts.holidays.find(({ from, to }) => between.some((friday) => from <= friday && friday <= to))
  if (holiday) return { weeks, because: 'holiday', holidayId: holiday.id }
  return { weeks, because: facts.lastWasMerged ? 'quiet' : 'pause' }
}

export type PreviewMoment = 'early' | 'open' | 'over'

/** From Thursday 17:30, when the question is closed, until half an hour before it is posted: Friday 14:30. */
export function previewWindow(
  { plannedOn, at }: { readonly plannedOn: LocalDate; readonly at: Instant },
  zone: Zone,
): { readonly from: Instant; readonly until: Instant } {
  const from = toInstant(zone, addDays(mondayOf(plannedOn), 3), previewFromTime)
  return { from, until: plus(at, { minutes: -previewEndsMinutes }) }
}

export function previewMoment(
  now: Instant,
  window: { readonly from: Instant; readonly until: Instant },
): PreviewMoment {
  if (now < window.from) return 'early'
  return now < window.until ? 'open' : 'over'
}
