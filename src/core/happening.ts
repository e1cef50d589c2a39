// Happenings: one append-only journal without any words, from which digest, log, catch-up and summary are drawn.
import type { Block, Span } from './card.ts'
import type { HappeningName, Query } from './context.ts'
import type { MemberId, RecordRef } from './ids.ts'
import type { Instant } from './time.ts'

export interface Happening {
  readonly seq: number
  readonly at: Instant
  readonly kind: HappeningName
  readonly subject: RecordRef
  readonly by: MemberId | undefined
}

/** The parts of a digest in their fixed order. */
export const digestParts = [
  'where',
  'heard',
  'tried',
  'learned',
  'table',
  'open',
  'roles',
  'thanks',
  'nextWeek',
] as const
export type DigestPart = (typeof digestParts)[number]

/** The parts of a phase summary that are drawn from the journal, in their fixed order. */
export const summaryParts = [
  'question',
  'table',
  'tried',
  'thought',
  'returned',
  'lessons',
  'turningPoints',
  'change',
  'feels',
  'underWay',
  'landed',
  'roles',
  'ties',
  'brings',
  'decisions',
  'unknown',
  'next',
] as const
export type SummaryPart = (typeof summaryParts)[number]

/** What a happening says, with the records it says it from (INV-20). */
export interface Line {
  readonly spans: readonly Span[]
  readonly sources: readonly RecordRef[]
  /** More about it, for the thread. */
  readonly more?: readonly Block[]
  /** Lines of one record replace each other: only the last one of a week stands. */
  readonly about?: RecordRef
  /** It gives way to any other line about the same record. */
  readonly yields?: boolean
  /** It only says that nothing came: a week of such lines is a quiet week. */
  readonly quiet?: boolean
  /** It also tells what was learned, so that nobody is told that nothing was. */
  readonly learned?: boolean
}

export interface HappeningKind {
  readonly name: HappeningName
  /** In which part of the digest it stands; absent: not in the digest. */
  readonly digest?: DigestPart
  /** In which part of a phase summary it stands; absent: in none. */
  readonly summary?: SummaryPart
  /** Whether it stands in the log of decisions that every member can read (INV-12). */
  readonly log?: boolean
  /** Whether it is a moment on the journey of the circle: a line of its timeline. */
  readonly journey?: boolean
  /** The words, drawn when they are needed; undefined means withdrawn since. */
  line(q: Query, happening: Happening): Promise<Line | undefined>
}
