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

/** An occasion for the calendar that the place itself has. */
export interface CalendarEvent {
  /** The same for the same occasion. */
  readonly key: string
  readonly name: string
  readonly says: string
  /** At most 100 characters; everybody in the place can read all of it. */
  readonly where: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** One role of a circle, and which of its people in this space have it or not. */
export interface RoleHolders {
  /** What the role is called there too. */
  readonly label: string
  readonly users: readonly string[]
  readonly others: readonly string[]
}

/** `notAllowed`: somebody has to allow it in the settings of the place. */
export type Mirrored = 'shown' | 'notAllowed'

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
  /** Throws a `DeliveryError`; `undefined` takes the message away. Gives a new receipt (a text) where it is another since, as with a new file. */
  edit(to: Conversation, receipt: Receipt, part: Part | undefined): Promise<unknown>
  /** Whether a part with this token is already there. `cannot`: this platform or place does not tell. */
  find(to: Conversation, token: Token, since: Instant): Promise<Receipt | undefined | 'cannot'>
  /** Shows a person's home page anew, where the platform has one; showing it twice is harmless. */
  showHome?(space: string, user: string, card: ShownCard): Promise<void>
  /** Makes the calendar of the place show these occasions of a circle and no others of it; what others put there is left alone. */
  showCalendar?(space: string, circle: string, events: readonly CalendarEvent[]): Promise<Mirrored>
  /** Gives people the roles of the place that are called so, and takes them from the others; nobody else's are touched. */
  showRoles?(space: string, roles: readonly RoleHolders[]): Promise<Mirrored>
  /** Whether somebody is still there, where nobody tells who leaves. Throws when it cannot be found out. */
  isThere?(space: string, user: string): Promise<boolean>
  /** Absent where there is nothing that can be out of reach. */
  health?(): Health
  /** An address where people can read the message, if the platform has one; `space` is where it was shown. */
  link(receipt: Receipt, space?: string): string | undefined
  /** The same for what a person typed there, by its `messageId`, so that they can go there and take it away; undefined when it is not of this space. */
  messageLink?(space: string, messageId: string): string | undefined
}
