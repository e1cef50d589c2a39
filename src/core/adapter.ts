// What an adapter does for the engine: show one part, change it, look whether it is there. Nothing else sends.
import type { App } from './app.ts'
import type { Limits } from './limits.ts'
import type { Part, ShownCard } from './shown.ts'
import type { Instant } from './time.ts'

/** Where one part goes: a room, a thread in a room, or a person's direct messages. Ids are the platform's own. */
export type Conversation = { readonly space: string } & (
  | { readonly room: string; readonly thread?: Receipt }
  | { readonly user: string; readonly thread?: Receipt }
)

/** A conversation in which typed answers still count, and since when. */
export interface OpenConversation {
  readonly to: Conversation
  readonly since: Instant
}

/** How fast a platform takes new messages, in milliseconds from one to the next; edits are not counted. */
export interface Pace {
  /** In one room with its threads, or with one person. */
  readonly conversationMs: number
  /** In one space, over all its conversations. */
  readonly spaceMs: number
  /** How many a space that was silent takes at once before that counts; 1 when left out. */
  readonly burst?: number
}

/** Whether a platform can be reached, for whoever runs Kring. */
export interface Health {
  readonly isConnected: boolean
  readonly since: Instant
  readonly why?: string
}

/** What the platform gave back for a shown part; opaque to all but its adapter. */
export type Receipt = string

/** Marks a part on the platform, so that it can be found after a crash: opaque to others, the same after a restore. */
export type Token = string

export interface Adapter {
  readonly platform: string
  readonly limits: Limits
  /** How long after an unclear attempt `find` can be believed, in milliseconds; 60 s when left out, 0 when it always can. */
  readonly restMs?: number
  /** Absent where new messages may come as fast as we have them. */
  readonly pace?: Pace
  /** People on it live by our clock, so that it may be moved; absent for a real platform. */
  readonly livesByOurClock?: boolean
  start(app: App): Promise<void>
  stop(): Promise<void>
  /** Throws a `DeliveryError`. Like `edit` and `find` it gives up by itself; after 30 s nobody waits for it any more. */
  send(to: Conversation, part: Part, token: Token): Promise<Receipt>
  /** Throws a `DeliveryError`; `undefined` takes the message away. */
  edit(to: Conversation, receipt: Receipt, part: Part | undefined): Promise<void>
  /** Whether a part with this token is already there. `cannot`: this platform or place does not tell. */
  find(to: Conversation, token: Token, since: Instant): Promise<Receipt | undefined | 'cannot'>
  /** Shows a person's home page anew, where the platform has one; showing it twice is harmless. */
  showHome?(space: string, user: string, card: ShownCard): Promise<void>
  /** Absent where there is nothing that can be out of reach. */
  health?(): Health
  /** An address where people can read the message, if the platform has one; `space` is where it was shown. */
  link(receipt: Receipt, space?: string): string | undefined
  /** The same for what a person typed there, by its `messageId`, so that they can go there and take it away; undefined when it is not of this space. */
  messageLink?(space: string, messageId: string): string | undefined
}
