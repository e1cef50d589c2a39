// What a handler holds in its hands: a snapshot to read from (`Query`), or one write transaction (`Change`).
import type { Db, Tx } from '../store/database.ts'
import type { Person, Place } from './act.ts'
import type { Alive } from './alive.ts'
import type { Block, Card, Said } from './card.ts'
import type { Command } from './command.ts'
import type { DigestPosted } from './digest.ts'
import type { Refusal } from './errors.ts'
import type { DigestPart, Happening, Line, SummaryPart } from './happening.ts'
import type { CommunityId, MemberId, RecordRef } from './ids.ts'
import type { Circle, CommunityChange, Member, MemberChange } from './people.ts'
import type { MessageKey, Post, Posted } from './post.ts'
import type { Privacy } from './privacy.ts'
import type { ProposalKind, ProposalName, Proposing } from './proposal.ts'
import type { Description, Doubt, Seed } from './record.ts'
import type { OpenedByHand, Ritual, RitualCode, RitualOffer } from './ritual.ts'
import type { Setting } from './setting.ts'
import type { SlotName } from './slot.ts'
import type { Language, Text, Translate } from './text.ts'
import type { Instant, LocalDate, Zone } from './time.ts'
import type { Vault } from './vault.ts'
import type { WakeName } from './wake.ts'

/** Reading: everything a list, a card or a preview needs. Nothing foreign is awaited here. */
export interface Query {
  readonly db: Db
  /** Also set before the community exists: then it is the id it would get (`circle.exists()`). */
  readonly community: CommunityId
  readonly now: Instant
  readonly circle: Circle
  readonly vault: Vault
  /** The language and zone of whoever reads the answer; for posts use `inLanguage(community language)`. */
  readonly t: Translate
  readonly zone: Zone
  /** The member who acts; absent for clockwork and for people without a seat. */
  readonly who?: Member
  readonly person?: Person
  readonly place?: Place
  readonly declared: Declared
  inLanguage(language: Language): Translate
  /** A card in the reader's language and zone. */
  card(...blocks: Block[]): Card
  /** A card for a room: the community's language and zone. Draw its words with `(await homeTexts())`. */
  homeCard(blocks: readonly Block[], thread?: readonly (readonly Block[])[]): Promise<Card>
  homeTexts(): Promise<Translate>
  /** What a person typed, as the only span that accepts it. */
  said(words: string, from: RecordRef, language?: Language): Said
}

/** Writing: the same, with everything that lasts. Revoked when the transaction ends. */
export interface Change extends Omit<Query, 'db'> {
  readonly db: Tx
  newId<Id extends string = string>(): Id
  readonly random: Random
  /** Same key again edits; the same card changes nothing. */
  post(post: Post): Promise<Posted>
  /** Draws a live message again from state. Unknown keys are ignored. */
  resay(key: MessageKey): Promise<void>
  takeAway(key: MessageKey): Promise<void>
  /** Takes a record's words out of every post that quotes them (INV-21). */
  retract(from: RecordRef): Promise<void>
  /** Sets, or moves, the one thing due under this key. */
  wake(wake: { key: string; name: WakeName; subject: string; at: Instant }): Promise<void>
  cancel(key: string): Promise<void>
  /** Writes it into the journal, and tells the features that listen to happenings. */
  happened(kind: HappeningName, subject: RecordRef, by?: MemberId): Promise<void>
  /** Puts something before the circle (R16); a refusal when it cannot be decided now. The proposal's reference otherwise. */
  propose(kind: ProposalName, proposing: Proposing): Promise<RecordRef | Refusal>
  /** Remembers that one record has to do with another, and tells the kind it points to. Twice is once. */
  link(from: RecordRef, relation: Relation, to: RecordRef): Promise<void>
  /** The next number of a short reference: `E` → 4. */
  nextNumber(prefix: string): Promise<number>
  /**
   * The same transaction for another circle, with whoever acts as they are known there: only for what a code of that circle allows.
   * `person` where their space became certain by it.
   */
  toward(community: CommunityId, person?: Person): Promise<Change>
  /** Tells the features; does not change the state itself. */
  memberChanged(change: MemberChange): Promise<void>
  communityChanged(change: CommunityChange): Promise<void>
  /** A weekly digest was posted: tells the features whose words stand in it. */
  digestPosted(posted: DigestPosted): Promise<void>
  /** Opens a ritual today because a member asked for it; what was planned of it in this week falls away (INV-30). */
  openRitual(code: RitualCode): Promise<OpenedByHand>
  /** After holidays, pauses or ritual times changed: plans the rituals again and lets open windows count. */
  calendarChanged(): Promise<void>
}

export type HappeningName = `${string}.${string}`

/** How one record has to do with another: `E4` came from `L2`, `I3` supports `A1`. */
export type Relation = 'cameFrom' | 'supports' | 'contradicts' | 'leadsTo' | 'tests' | 'gathered'

/** Chance from outside, so that a draw can be repeated. */
export interface Random {
  /** In [0, 1). */
  number(): number
}

/** In random order, by Fisher and Yates. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random.number() * (last + 1))
    const held = result[last] as T
    result[last] = result[pick] as T
    result[pick] = held
  }
  return result
}

/** What all features declared, collected at start. This is how features meet without knowing each other. */
export interface Declared {
  readonly commands: readonly Command[]
  readonly proposals: readonly ProposalKind[]
  readonly settings: readonly Setting[]
  /** The platforms on which a circle's rituals and roles can be shown in the place itself: its calendar, its roles. */
  readonly mirroring: { readonly events: readonly string[]; readonly roles: readonly string[] }
  /** What a record is, told by its kind; undefined when it is gone or unknown. */
  describe(q: Query, ref: RecordRef): Promise<Description | undefined>
  /** Finds a record by what people type: `E4`. */
  find(q: Query, typed: string): Promise<RecordRef | undefined>
  /** Begins a record of this kind from words said elsewhere, linked to where they stand; undefined when no feature takes such words. */
  seed(c: Change, kind: string, seed: Seed): Promise<RecordRef | Refusal | undefined>
  /** Why words that are to become such a record should be looked at once more. */
  doubt(q: Query, kind: string, words: string): Promise<Doubt | undefined>
  /** What asks for a real meeting now, of all features. */
  alive(q: Query): Promise<readonly Alive[]>
  /** All contributions to a named place, in order. */
  fill(q: Query, slot: SlotName, subject: RecordRef): Promise<Block[]>
  /** The words of a happening; undefined when it was withdrawn since. */
  line(q: Query, happening: Happening): Promise<Line | undefined>
  /** Everything that can come by itself, whether it does or not. */
  readonly allRituals: readonly Ritual[]
  /** What a circle that began gently may add. */
  readonly offers: readonly RitualOffer[]
  /** What comes by itself, with when and how long it takes, soonest first: the next of each, or everything until that day. */
  rituals(q: Query, until?: LocalDate): Promise<readonly Upcoming[]>
  privacy(): readonly Privacy[]
  /** The kinds of happening that stand in the log of decisions. */
  readonly logged: readonly HappeningName[]
  /** The kinds of happening that are a moment on the journey. */
  readonly journey: readonly HappeningName[]
  /** In which part of the digest this kind of happening stands; undefined when in none. */
  digestPart(kind: HappeningName): DigestPart | undefined
  /** In which part of a phase summary it stands; undefined when in none. */
  summaryPart(kind: HappeningName): SummaryPart | undefined
  /** The kinds of happening that stand in this part of the digest. */
  kindsIn(part: DigestPart): readonly HappeningName[]
}

export interface Upcoming {
  readonly code: string
  readonly name: Text<never>
  readonly on: LocalDate
  readonly at: Instant
  readonly minutes: number
  /** It gave way to something else on that day. */
  readonly movedFrom?: LocalDate
}
