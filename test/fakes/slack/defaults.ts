// What our app asks of a workspace when a test says nothing else: scopes, events and commands; or what a manifest asks.
import type { Json } from './state.ts'

export interface AppSheet {
  readonly scopes: readonly string[]
  readonly events: readonly string[]
  readonly commands: readonly string[]
  /** `callback_id`s of message shortcuts. */
  readonly shortcuts: readonly string[]
}

export const defaultSheet: AppSheet = {
  scopes: [
    'commands',
    'chat:write',
    'users:read',
    'channels:read',
    'groups:read',
    'channels:history',
    'groups:history',
    'im:history',
    'im:write',
    'files:write',
    'files:read',
  ],
  events: [
    'message.channels',
    'message.groups',
    'message.im',
    'app_home_opened',
    'member_left_channel',
    'member_joined_channel',
    'user_change',
    'channel_archive',
    'channel_unarchive',
    'channel_deleted',
    'channel_left',
    'channel_rename',
    'group_archive',
    'group_unarchive',
    'group_deleted',
    'group_left',
    'group_rename',
    'channel_id_changed',
    'channel_shared',
    'channel_unshared',
    'app_uninstalled',
    'tokens_revoked',
  ],
  commands: ['/kring', '/experiment', '/reflect'],
  shortcuts: ['keepInsight'],
}

/** Reads from an app manifest what a workspace would give it. */
export function sheetOf(manifest: Json): AppSheet {
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), manifest)
  const list = (path: string): unknown[] => {
    const value = at(path)
    return Array.isArray(value) ? value : []
  }
  const pick = (path: string, key: string) => list(path).flatMap((one) => (isJson(one) ? [String(one[key])] : []))
  return {
    scopes: list('oauth_config.scopes.bot').map(String),
    events: list('settings.event_subscriptions.bot_events').map(String),
    commands: pick('features.slash_commands', 'command'),
    shortcuts: pick('features.shortcuts', 'callback_id'),
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
