// Record kinds: what a reference such as E4 is, told by the feature that keeps it.
import type { Address, Said, Span } from './card.ts'
import type { Change, Query, Relation } from './context.ts'
import type { MemberId, RecordId, RecordRef } from './ids.ts'
import type { Phase } from './people.ts'

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
  /** The press that lets somebody join; absent when nobody can join it now. */
  readonly joins?: Address
  /** The phase in which such a deed is at home: an experiment that runs belongs to experimenting. */
  readonly phase?: Phase
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
  /** Suggestions for what somebody types, at most 25. */
  options?(q: Query, typed: string): Promise<readonly { readonly value: string; readonly label: string }[]>
}
