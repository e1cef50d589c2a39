// Posts: anything others will see or that must not be lost. Saying a key again edits it; saying the same changes nothing.
import type { Card } from './card.ts'
import type { Query } from './context.ts'
import type { MemberId, RecordId, SpaceId } from './ids.ts'
import type { Instant } from './time.ts'

/** `owner.name:subject`, for instance `reflection.round:7f…`. The part before the colon is the name of a live message, if there is one. */
export type MessageKey = `${string}.${string}:${string}`

/** Where a message goes; in each space of the community its own room. */
export type Purpose =
  | { readonly to: 'home' }
  | { readonly to: 'experiments' }
  /** In the thread under another message. */
  | { readonly to: 'under'; readonly key: MessageKey }
  | { readonly to: 'member'; readonly member: MemberId }
  | { readonly to: 'caretakers' }

/**
 * What a post costs of the ritual budget (INV-33): `channel` one of the three the bot may start in a week, `direct` a question
 * in somebody's direct messages, `asked` something that person's own press or choice brought about, `free` nothing.
 */
export type Cost = 'channel' | 'direct' | 'asked' | 'free'

export interface Post {
  readonly key: MessageKey
  readonly purpose: Purpose
  readonly cost: Cost
  readonly card: Card
  /** After this it is not worth showing any more and lapses. */
  readonly expiresAt: Instant | 'never'
  /** Until then it is drawn again from state by its owner; afterwards it is only patched. */
  readonly liveUntil?: Instant
  readonly notBefore?: Instant
  readonly exceptIn?: SpaceId
}

export type Posted = 'posted' | 'dropped' | { readonly movedTo: Instant }

/** A message whose owner can draw it from state at any time. `undefined`: it should not be there any more. */
export interface LiveMessage {
  /** The part of the key before the colon. */
  readonly prefix: `${string}.${string}`
  card(q: Query, subject: RecordId): Promise<Card | undefined>
}

/** What became of a message in one space. */
export interface Outcome {
  readonly key: MessageKey
  readonly space: SpaceId
  readonly how: 'shown' | 'lapsed' | 'forbidden' | 'gone' | 'stuck'
}
