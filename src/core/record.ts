// Record kinds: what a reference such as E4 is, told by the feature that keeps it.
import type { Address, Said, Span } from './card.ts'
import type { Change, Query, Relation } from './context.ts'
import type { Refusal } from './errors.ts'
import type { MemberId, RecordId, RecordRef } from './ids.ts'
import type { Phase } from './people.ts'
import type { Language } from './text.ts'

export interface Description {
  readonly ref: RecordRef
  /** `E4`; absent for records without a short reference. */
  readonly short?: string
  readonly title: readonly Span[]
  readonly state?: string
  readonly people: readonly MemberId[]
  /** `self`: only its author may see it. */
  readonly audience: 'group' | 'self'
  /** Everything a person sees who asks for this source. */
  readonly blocks?: readonly import('./card.ts').Block[]
  readonly words?: readonly Said[]
  /** Where it was said, for what begins in its words: *de bijeenkomst van 6 november*. */
  readonly origin?: readonly Span[]
  /** The press that lets somebody join; absent when nobody can join it now. */
  readonly joins?: Address
  /** The phase in which such a deed is at home: an experiment that runs belongs to experimenting. */
  readonly phase?: Phase
}

/** Words that were said elsewhere and begin a record of their own: a line of a meeting becomes an idea. */
export interface Seed {
  readonly words: string
  readonly language: Language
  /** The record they stand in; it is linked with `cameFrom`. */
  readonly source: RecordRef
  /** Who stands for it by their own yes; nobody when left out. */
  readonly by?: MemberId
}

/** Why somebody should look at their words once more before they are kept. */
export interface Doubt {
  readonly says: string
  /** The words of the tick with which they can stay as they are; absent: they cannot. */
  readonly insist?: string
}

export interface RecordKind {
  readonly name: string
  /** Prefix of its short reference; absent when it has none. */
  readonly prefix?: string
  describe(q: Query, id: RecordId): Promise<Description | undefined>
  /** By the number of its short reference. */
  byNumber?(q: Query, number: number): Promise<RecordId | undefined>
  /** Another record points to this one since. */
  linked?(
    c: Change,
    link: { readonly from: RecordRef; readonly relation: Relation; readonly to: RecordId },
  ): Promise<void>
  /** Begins such a record from words said elsewhere; refuses before it writes anything. */
  seed?(c: Change, seed: Seed): Promise<RecordRef | Refusal>
  /** Asked while somebody writes words that are to become such a record. */
  doubt?(q: Query, words: string): Promise<Doubt | undefined>
  /** Suggestions for what somebody types, at most 25. */
  options?(q: Query, typed: string): Promise<readonly { readonly value: string; readonly label: string }[]>
}
