// What a proposal is, apart from any database: its versions, what people said of it, and how it is pointed at.

import type { MemberId, RecordRef } from '../../core/ids.ts'
import { shortRef } from '../../core/ids.ts'
import type { ConsentBox, ProposalName } from '../../core/proposal.ts'
import type { Language } from '../../core/text.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'

export const states = ['open', 'objected', 'extended', 'adopted', 'due_review', 'withdrawn', 'lapsed'] as const
export type State = (typeof states)[number]

/** Why it lies still: too few voices, it had become impossible, or the talk about it ended so. */
export type Ending = 'tooFew' | 'impossible' | 'talk'

export interface Proposal {
  readonly id: string
  readonly number: number
  readonly kind: ProposalName
  readonly consent: ConsentBox
  readonly state: State
  /** Whoever proposed it; absent when clockwork did, or when they were erased. */
  readonly by: MemberId | undefined
  /** What it is about, as a stored reference. */
  readonly about: string | undefined
  readonly version: number
  /** The version that holds, once one was adopted. */
  readonly adoptedVersion: number | undefined
  readonly adoptedAt: Instant | undefined
  /** The next look back. */
  readonly reviewOn: LocalDate | undefined
  /** How often it was looked back on; names the message of each time. */
  readonly reviews: number
  readonly reviewAskedAt: Instant | undefined
  /** Since then it waits for a real talk. */
  readonly talkAt: Instant | undefined
  readonly ending: Ending | undefined
  readonly openedAt: Instant
}

export interface Version {
  readonly id: string
  readonly proposalId: string
  readonly number: number
  readonly payload: unknown
  readonly why: string
  readonly language: Language
  readonly by: MemberId | undefined
  readonly openedAt: Instant
  readonly window: Window
  readonly countedFrom: Instant
  readonly isExtended: boolean
  /** The look-back its proposer wished for. */
  readonly reviewOn: LocalDate | undefined
  /** How it stood when its window closed, because plain voices are not kept. */
  readonly outcome: Outcome | undefined
}

export interface Outcome {
  readonly voices: number
  readonly perspectives: readonly string[]
}

/** `keep` is a tap on *shall we keep this*, gone when that is over. */
export type VoiceKind = 'ok' | 'concern' | 'objection' | 'keep'

export interface Voice {
  readonly id: string
  readonly proposalId: string
  readonly version: number
  readonly memberId: MemberId | undefined
  readonly kind: VoiceKind
  readonly words: string
  readonly suggestion: string | undefined
  /** Told by the connector: its author is named nowhere, and its words are shown once the connector passed them on. */
  readonly viaConnector: boolean
  readonly passedAt: Instant | undefined
  /** Its author can live with it since. */
  readonly liftedAt: Instant | undefined
  readonly language: Language
  readonly at: Instant
}

/** A question, or what is said to a question or an objection. */
export interface Remark {
  readonly id: string
  readonly proposalId: string
  readonly version: number
  readonly kind: 'question' | 'reply' | 'talk'
  /** The question or voice it answers. */
  readonly replyTo: string | undefined
  readonly memberId: MemberId | undefined
  readonly words: string
  readonly language: Language
  readonly at: Instant
}

export function proposalRef(id: string): RecordRef {
  return { kind: 'proposal', id }
}

export function voiceRef(id: string): RecordRef {
  return { kind: 'proposalVoice', id }
}

export function remarkRef(id: string): RecordRef {
  return { kind: 'proposalRemark', id }
}

export function shortOf({ number }: Pick<Proposal, 'number'>): string {
  return shortRef('V', number)
}
