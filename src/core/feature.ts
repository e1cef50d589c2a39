// A feature: one folder, one list of declarations. Only its name and its privacy are required.
import type { Alive } from './alive.ts'
import type { Card } from './card.ts'
import type { Action, Answer, Command, FormSpec } from './command.ts'
import type { Change, HappeningName, Query } from './context.ts'
import type { DigestPosted } from './digest.ts'
import type { Refusal } from './errors.ts'
import type { HappeningKind } from './happening.ts'
import type { Home } from './home.ts'
import type { MemberId, RecordRef } from './ids.ts'
import type { MessageMenu } from './menu.ts'
import type { CommunityChange, MemberChange } from './people.ts'
import type { LiveMessage, MessageKey, Outcome } from './post.ts'
import type { Privacy } from './privacy.ts'
import type { ProposalKind, ProposalName, Proposing } from './proposal.ts'
import type { RecordKind } from './record.ts'
import type { Ritual, RitualOffer } from './ritual.ts'
import type { Setting } from './setting.ts'
import type { Contribution } from './slot.ts'
import type { Wake } from './wake.ts'

/** Something typed to the bot: a reply under a post of ours, or a direct message. */
export interface Typed {
  readonly text: string
  readonly messageId: string
  readonly under: MessageKey | undefined
  readonly direct: boolean
}

export interface Feature {
  readonly name: string
  readonly privacy: Privacy
  readonly commands?: readonly Command[]
  readonly actions?: readonly Action[]
  readonly forms?: readonly FormSpec[]
  readonly menus?: readonly MessageMenu[]
  readonly rituals?: readonly Ritual[]
  /** What may be added later to a circle that began gently. */
  readonly offers?: readonly RitualOffer[]
  readonly wakes?: readonly Wake[]
  readonly records?: readonly RecordKind[]
  readonly happenings?: readonly HappeningKind[]
  readonly slots?: readonly Contribution[]
  readonly messages?: readonly LiveMessage[]
  /** What only a decision of the circle may change, with how it is carried out. */
  readonly proposals?: readonly ProposalKind[]
  readonly settings?: readonly Setting[]
  /** Puts a proposal before the circle; one feature has it. */
  propose?(c: Change, kind: ProposalName, proposing: Proposing): Promise<RecordRef | Refusal>
  /** What of this feature asks for a real meeting now, the most pressing first; a handful at most. */
  alive?(q: Query): Promise<readonly Alive[]>
  /** Asked in the order of the list; the first that does not say `notMine` has it. */
  typed?(c: Change, typed: Typed): Promise<Answer | 'notMine'>
  /** The home page of whoever reads it, also of somebody without a place; one feature has it. */
  homePage?(q: Query, home: Home): Promise<Card>
  /** Its author changed or deleted what they typed. */
  retyped?(c: Change, typed: { messageId: string; text: string | undefined }): Promise<void>
  readonly on?: {
    member?(c: Change, change: MemberChange): Promise<void>
    community?(c: Change, change: CommunityChange): Promise<void>
    calendar?(c: Change): Promise<void>
    delivered?(c: Change, outcome: Outcome): Promise<void>
    /** Something of any feature was written into the journal in this transaction. */
    happening?(c: Change, kind: HappeningName, subject: RecordRef, by: MemberId | undefined): Promise<void>
    /** Whoever is quoted hears it from the feature that keeps their words. */
    digest?(c: Change, posted: DigestPosted): Promise<void>
  }
}
