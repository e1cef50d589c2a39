// Everything the fake Discord knows: servers, roles, people, channels with their threads, messages, interactions, commands, sessions.

export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

export interface Role {
  readonly id: string
  name: string
  permissions: bigint
  /** The higher, the more it may; the role of everybody is 0. */
  position: number
  /** Belongs to an app: nobody gives or takes it. */
  readonly managed: boolean
}

export interface Member {
  readonly user: string
  nick?: string
  readonly roles: Set<string>
  readonly joinedAt: number
}

export interface Guild {
  readonly id: string
  name: string
  owner: string
  locale: string
  readonly roles: Map<string, Role>
  readonly members: Map<string, Member>
  readonly events: Map<string, Json>
  /** People who are counted and of whom nobody knows more. */
  strangers: number
  /** Whether our app is in it. */
  hasBot: boolean
  /** Discord itself cannot reach it for a while. */
  isAvailable: boolean
}

export interface User {
  readonly id: string
  readonly name: string
  displayName: string
  readonly isBot: boolean
  locale: string
  /** By which clocks their machine tells moments; nobody tells our app. */
  tz: string
  /** Takes no direct messages from this app. */
  isClosed: boolean
}

export const kinds = { text: 0, direct: 1, voice: 2, category: 4, news: 5, thread: 11, privateThread: 12, forum: 15 }

export interface Overwrite {
  readonly id: string
  /** 0: a role, 1: a member. */
  readonly type: 0 | 1
  readonly allow: bigint
  readonly deny: bigint
}

export interface ThreadState {
  readonly owner: string
  archived: boolean
  locked: boolean
  /** In minutes. */
  autoArchive: number
  archivedAt: number
  activeAt: number
  readonly members: Set<string>
}

export interface Tag {
  readonly id: string
  readonly name: string
  readonly moderated: boolean
}

export interface Channel {
  readonly id: string
  readonly guild?: string
  readonly kind: number
  name: string
  parent?: string
  topic?: string
  overwrites: Overwrite[]
  /** With whom these direct messages are. */
  readonly recipient?: string
  thread?: ThreadState
  tags: Tag[]
  appliedTags: string[]
  /** A forum in which every post needs a tag. */
  needsTag: boolean
  readonly messages: Map<string, Message>
  /** How many messages there were ever. */
  sent: number
  isDeleted: boolean
}

export interface Message {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly at: number
  content: string
  components: Json[]
  embeds: Json[]
  attachments: Json[]
  flags: number
  readonly nonce?: string | number
  editedAt?: number
  /** Only this person sees it. */
  readonly onlyFor?: string
  readonly interaction?: string
  reference?: Json
  /** Who is called by it. */
  mentions: string[]
  mentionsEveryone: boolean
  isPinned: boolean
  /** An answer to come: `thinks…`. */
  isThinking: boolean
  readonly type: number
  readonly rank: number
}

export const interactionKinds = { command: 2, component: 3, autocomplete: 4, modal: 5 }

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly kind: number
  readonly user: string
  readonly channel: string
  readonly payload: Json
  /** On the wall, and by a watch that only goes forward. */
  readonly at: number
  readonly bornAt: number
  /** The message its button stands on. */
  readonly message?: string
  /** Whose `message` it is: where it stands. */
  readonly launchedBy?: number
  /** How it was answered first: 4 message, 5 later, 6 nothing yet, 7 the message changed, 8 choices, 9 a form. */
  answered?: number
  answeredAfterMs?: number
  /** What `@original` is. */
  original?: string
  choices?: Json[]
  isLate: boolean
  /** Brought more than once, on purpose. */
  isRepeated: boolean
  followUps: number
  /** The deferred answer is still to come. */
  waits?: (() => void) | undefined
  settle(): void
  readonly done: Promise<void>
}

export interface Modal {
  readonly customId: string
  readonly title: string
  readonly components: Json[]
  readonly from: Interaction
  values: Map<string, unknown>
  errors: Record<string, string>
}

export interface State {
  readonly guilds: Map<string, Guild>
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly interactions: Map<string, Interaction>
  /** Which form each person has open. */
  readonly modals: Map<string, Modal>
  /** By server, `''` for those everywhere. */
  readonly commands: Map<string, Map<string, Json>>
  readonly tokens: Set<string>
}

export function emptyState(): State {
  return {
    guilds: new Map(),
    users: new Map(),
    channels: new Map(),
    interactions: new Map(),
    modals: new Map(),
    commands: new Map(),
    tokens: new Set(),
  }
}

export function isThread({ kind }: Channel): boolean {
  return kind === kinds.thread || kind === kinds.privateThread
}
