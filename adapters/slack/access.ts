// What Kring asks of Slack, each with why: the manifest, the README, the install link and the doctor are made from these two tables.
import type { AppsManifestCreateArguments } from '@slack/web-api'

export type Manifest = AppsManifestCreateArguments['manifest']
type Bot = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number]
type BotEvent = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>[number]

interface Asked {
  readonly why: string
  /** Left out where Kring does not read threads. */
  readonly onlyToReadThreads?: true
}

export interface AskedScope extends Asked {
  readonly scope: Bot
}

/** `goesWith` is the scope that Slack wants for it, where it wants one. */
export interface AskedEvent extends Asked {
  readonly event: BotEvent
  readonly goesWith?: Bot
}

/** https://docs.slack.dev/reference/scopes */
export const scopes: readonly AskedScope[] = [
  { scope: 'commands', why: '/kring, /experiment and /reflect, and the items in the menu of a message' },
  { scope: 'chat:write', why: 'to post the question, experiments and digests, and to send direct messages' },
  { scope: 'users:read', why: 'names, and language and time zone as a first guess; no e-mail addresses' },
  {
    scope: 'channels:read',
    why: 'to see whether a public channel still exists, who may read along, and whether Kring is in it',
  },
  { scope: 'groups:read', why: 'the same for private channels that Kring was invited to' },
  {
    scope: 'channels:history',
    why: 'replies under its own posts in public channels, and whether a post arrived when the connection broke',
    onlyToReadThreads: true,
  },
  { scope: 'groups:history', why: 'the same in private channels that Kring was invited to', onlyToReadThreads: true },
  { scope: 'im:history', why: 'what people type to Kring in a direct message' },
  { scope: 'im:write', why: 'to open the direct message with somebody who asked for messages' },
  {
    scope: 'files:write',
    why: 'to hand people the file with their own data when they ask for it, and to put the file of a summary under it',
  },
  { scope: 'files:read', why: 'to see whether such a file arrived when the connection broke' },
]

/** https://docs.slack.dev/reference/events */
export const events: readonly AskedEvent[] = [
  { event: 'app_home_opened', why: 'to show somebody their own page' },
  { event: 'message.im', goesWith: 'im:history', why: 'what people type to Kring in a direct message' },
  {
    event: 'message.channels',
    goesWith: 'channels:history',
    why: 'replies under its own posts; everything else is dropped unread',
    onlyToReadThreads: true,
  },
  {
    event: 'message.groups',
    goesWith: 'groups:history',
    why: 'the same in private channels that Kring was invited to',
    onlyToReadThreads: true,
  },
  {
    event: 'user_change',
    goesWith: 'users:read',
    why: 'another name, language or time zone; an account that was closed',
  },
  { event: 'member_left_channel', goesWith: 'channels:read', why: 'that Kring itself was taken out of a channel' },
  {
    event: 'member_joined_channel',
    goesWith: 'channels:read',
    why: 'that Kring itself was let in again: what waited there goes on',
  },
  { event: 'channel_archive', goesWith: 'channels:read', why: 'that the channel of a circle was archived' },
  { event: 'channel_unarchive', goesWith: 'channels:read', why: 'that it is back' },
  { event: 'channel_deleted', goesWith: 'channels:read', why: 'that it was deleted' },
  { event: 'channel_left', goesWith: 'channels:read', why: 'that Kring left it' },
  { event: 'channel_rename', goesWith: 'channels:read', why: 'its new name' },
  { event: 'group_archive', goesWith: 'groups:read', why: 'the same for a private channel' },
  { event: 'group_unarchive', goesWith: 'groups:read', why: 'the same for a private channel' },
  { event: 'group_deleted', goesWith: 'groups:read', why: 'the same for a private channel' },
  { event: 'group_left', goesWith: 'groups:read', why: 'the same for a private channel' },
  { event: 'group_rename', goesWith: 'groups:read', why: 'the same for a private channel' },
  { event: 'channel_id_changed', goesWith: 'groups:read', why: 'that a channel goes on under another number' },
  {
    event: 'channel_shared',
    goesWith: 'channels:read',
    why: 'that people of another organisation can read along from now on',
  },
  { event: 'app_uninstalled', why: 'that Kring was removed from the workspace: everything stops at once' },
  { event: 'tokens_revoked', why: 'that Kring may no longer enter: the same' },
]

/** What is asked with, or without, reading threads. */
export function asked<T extends Asked>(table: readonly T[], readsThreads: boolean): readonly T[] {
  return table.filter((one) => readsThreads || !one.onlyToReadThreads)
}

/** The scopes of the bot, for an install link and for what a token must hold. */
export function scopesFor(readsThreads: boolean): readonly Bot[] {
  return asked(scopes, readsThreads).map(({ scope }) => scope)
}
