// Everything the fake Slack knows: workspaces, people, channels, messages, views, files, and what was handed out.

export type Json = Record<string, unknown>

export interface Team {
  readonly id: string
  name: string
  readonly domain: string
  /** The user our app is in this workspace, and its bot id; of a workspace without our app too, unused. */
  readonly botUser: string
  readonly botId: string
}

export interface User {
  readonly id: string
  readonly team: string
  name: string
  realName: string
  tz: string
  locale: string
  isDeleted: boolean
  readonly isBot: boolean
  readonly isAdmin: boolean
  readonly isRestricted: boolean
  readonly isUltraRestricted: boolean
}

export type ChannelKind = 'public' | 'private' | 'im'

export interface Channel {
  id: string
  readonly team: string
  name: string
  kind: ChannelKind
  readonly members: Set<string>
  /** Other workspaces that share it (Slack Connect). */
  readonly sharedWith: Set<string>
  readonly messages: Map<string, Message>
  readonly pinned: Set<string>
  topic: string
  isArchived: boolean
  isDeleted: boolean
  /** Only admins may post. */
  isReadOnly: boolean
  readonly created: number
}

export interface Message {
  readonly ts: string
  readonly channel: string
  readonly team: string
  readonly user: string
  readonly botId?: string
  text: string
  blocks?: Json[]
  metadata?: { event_type: string; event_payload: Json }
  readonly threadTs?: string
  readonly isBroadcast?: boolean
  edited?: { user: string; ts: string }
  /** Only this person sees it. */
  readonly onlyFor?: string
  readonly files?: readonly string[]
  readonly clientMsgId?: string
  subtype?: string
}

export interface View {
  readonly id: string
  readonly team: string
  readonly user: string
  readonly rootId: string
  readonly previousId?: string
  hash: string
  type: 'modal' | 'home'
  title?: Json
  submit?: Json
  close?: Json
  blocks: Json[]
  privateMetadata: string
  callbackId: string
  externalId: string
  clearOnClose: boolean
  notifyOnClose: boolean
  /** What is filled in: `block_id` → `action_id` → value as it goes into `view.state`. */
  values: Record<string, Record<string, Json>>
  errors: Record<string, string>
}

export interface SlackFile {
  readonly id: string
  readonly team: string
  readonly name: string
  readonly length: number
  readonly altText?: string
  title?: string
  body?: Buffer
  isComplete: boolean
  readonly channels: Set<string>
  readonly uploadKey: string
}

export interface Token {
  readonly token: string
  readonly kind: 'bot' | 'app'
  readonly team: string
  readonly scopes: ReadonlySet<string>
  /** Why it is no good any more. */
  refusal?: 'token_revoked' | 'account_inactive' | 'token_expired'
  expiresAt?: number
}

export interface Trigger {
  readonly id: string
  readonly user: string
  readonly team: string
  readonly bornAt: number
  /** The modal in which the trigger was born. */
  readonly inView?: string
  isUsed: boolean
}

export interface ResponseUrl {
  readonly id: string
  readonly team: string
  readonly user: string
  readonly channel: string
  /** The message that carries what was pressed. */
  readonly ts?: string
  readonly threadTs?: string
  readonly bornAt: number
  uses: number
}

export interface State {
  readonly teams: Map<string, Team>
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly tokens: Map<string, Token>
  readonly views: Map<string, View>
  /** The modals that are open before a person, the lowest first. */
  readonly stacks: Map<string, View[]>
  readonly homes: Map<string, View>
  readonly files: Map<string, SlackFile>
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  /** OAuth codes and refresh tokens: what they are good for. */
  readonly codes: Map<string, { readonly team: string; readonly user: string; isUsed: boolean }>
  readonly refreshTokens: Map<string, { readonly team: string; isUsed: boolean }>
}

export function emptyState(): State {
  return {
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    tokens: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
  }
}

/** Whether a workspace takes part in a channel. */
export function isOfTeam(channel: Channel, team: string): boolean {
  return channel.team === team || channel.sharedWith.has(team)
}

/** The messages of a channel that are there for this person (everybody's when left out), oldest first. */
export function messagesIn(channel: Channel, forUser?: string): Message[] {
  return [...channel.messages.values()]
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === forUser)
    .sort((a, b) => (a.ts < b.ts ? -1 : 1))
}

/** The replies in a thread, oldest first. */
export function repliesTo(channel: Channel, ts: string): Message[] {
  return messagesIn(channel).filter(({ threadTs }) => threadTs === ts)
}

/** The modals before a person. */
export function stackOf(state: State, user: string): View[] {
  const stack = state.stacks.get(user) ?? []
  state.stacks.set(user, stack)
  return stack
}
