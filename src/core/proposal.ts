// Proposals: what a circle decides by consent (R16). A feature declares a kind for each thing that only a decision may change.
import type { Said, Span } from './card.ts'
import type { Change, Query } from './context.ts'
import type { Refusal } from './errors.ts'
import type { Field, Values } from './form.ts'
import type { MemberId, RecordRef } from './ids.ts'
import type { Language, Text } from './text.ts'
import type { LocalDate } from './time.ts'

/** `phases.focus`: feature and what is decided. */
export type ProposalName = `${string}.${string}`

/** `full`: a decision, five working days; `light`: a small adjustment, 48 hours of working days. */
export type ConsentBox = 'full' | 'light'

/** What somebody wants to put before the circle. `payload` is the kind's own value, stored as JSON. */
export interface Proposing {
  readonly payload: unknown
  /** At most 240 code points, in the words of who proposes; absent only for kinds with `needsWhy: false`. */
  readonly why: string
  readonly language?: Language
  /** When it is looked at again; default six weeks after adoption. */
  readonly reviewOn?: LocalDate
  /** What it is about, so that its card stands in that record's thread: an experiment. */
  readonly about?: RecordRef
  /** Whose proposal it is, when that is not who acts: what two people want to wait with is still theirs who did it. */
  readonly by?: MemberId
}

/** What was adopted, for the feature that carries it out. */
export interface Decision {
  readonly proposal: RecordRef
  readonly by: MemberId | undefined
  /** Why it was proposed, as it stood when it was adopted; absent when nobody's words stand there. */
  readonly why?: Said
  /** The concerns that were recorded with it. */
  readonly concerns: readonly RecordRef[]
  readonly reviewOn: LocalDate
}

/** `from` is the proposal: words in its payload are said from there, in the language they were typed in. */
export interface ProposalSaid {
  readonly from: RecordRef
  readonly language: Language
}

/** Declared with method syntax, so that a kind of a certain payload is one of any. */
export interface ProposalKind<P = unknown> {
  readonly name: ProposalName
  readonly consent: ConsentBox
  /** For the list in `/propose`, at most 75 characters: *De aandacht verleggen*. */
  readonly says: Text<never>
  /** Not in the list of `/propose`: it begins at a button or command of its own. */
  readonly hidden?: boolean
  /** `false`: it may be proposed without saying why. */
  readonly needsWhy?: boolean
  /** Reads what was stored, maybe by an older version. Throws when it cannot be read. */
  parse(json: unknown): P
  /** What would be different: for its card, the digest and the log. */
  words(
    q: Query,
    payload: P,
    said: ProposalSaid,
  ): Promise<{ readonly before?: readonly Span[]; readonly after: readonly Span[] }>
  /** The fields somebody fills in to propose it, at most three, filled with `payload` when it is amended. */
  fields(q: Query, payload: P | undefined): Promise<readonly Field[]>
  /** The payload from those fields. */
  read(q: Query, values: Values): Promise<P | Refusal>
  /** Asked when it is proposed, amended and adopted: why it cannot be (any more). */
  stillPossible?(q: Query, payload: P): Promise<Refusal | undefined>
  /** The circle said yes: carry it out. */
  adopt(c: Change, payload: P, decision: Decision): Promise<void>
}
