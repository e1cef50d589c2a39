// What Slack tells about rooms and workspaces becomes a notice for the engine. Pure.
import type { Notice, PickedRoom } from '../../src/core/act.ts'
import { slackLimits } from './limits.ts'

const { platform } = slackLimits

/** An event as Slack writes one; anything may be missing. */
export interface SlackEvent {
  readonly type: string
  readonly user?: unknown
  readonly channel?: unknown
  readonly old_channel_id?: unknown
  readonly new_channel_id?: unknown
  readonly tokens?: { readonly bot?: readonly string[] }
}

/** Events that say that Kring cannot be in a room any more. */
export const goneEvents = [
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
] as const
/** Events that may say that Kring can be in a room again. */
export const backEvents = ['member_joined_channel', 'channel_unarchive', 'group_unarchive'] as const
export const renameEvents = ['channel_rename', 'group_rename'] as const

/** Undefined when it is nothing that changes anything for a circle. */
export function toNotice(event: SlackEvent, space: string, botUser: string | undefined): Notice | undefined {
  const about = { platform, space }
  const channel = typeof event.channel === 'string' ? event.channel : undefined
  if (event.type === 'app_uninstalled') return { tells: 'spaceGone', ...about }
  if (event.type === 'tokens_revoked')
    return (event.tokens?.bot ?? []).length > 0 ? { tells: 'spaceGone', ...about } : undefined
  if (event.type === 'channel_id_changed') {
    const { old_channel_id: room, new_channel_id: newRoom } = event
    if (typeof room !== 'string' || typeof newRoom !== 'string') return undefined
    return { tells: 'roomChanged', ...about, room, newRoom }
  }
  if (isOneOf(renameEvents, event.type)) return toRename(event.channel, about)
  if (channel === undefined) return undefined
  // People come and go: who left a channel has not left the circle (rule 45). Only Kring itself counts here.
  const isKring = event.type === 'member_left_channel' && event.user === botUser
  return isKring || isOneOf(goneEvents, event.type) ? { tells: 'roomGone', ...about, room: channel } : undefined
}

/** The room that Kring can be in again; that a person joined it says nothing. */
export function backIn({ type, channel, user }: SlackEvent, botUser: string): string | undefined {
  const isBack = type === 'member_joined_channel' ? user === botUser : isOneOf(backEvents, type)
  return isBack && typeof channel === 'string' ? channel : undefined
}

/** Others can read along since, or it is there again: how many is asked anew. */
export function toShared(space: string, room: PickedRoom): Notice {
  return { tells: 'roomChanged', platform, space, ...room }
}

function toRename(channel: unknown, about: { platform: string; space: string }): Notice | undefined {
  if (typeof channel !== 'object' || channel === null || !('id' in channel) || !('name' in channel)) return undefined
  const { id: room, name: roomName } = channel
  return typeof room === 'string' && typeof roomName === 'string'
    ? { tells: 'roomChanged', ...about, room, roomName }
    : undefined
}

function isOneOf(types: readonly string[], type: string): boolean {
  return types.includes(type)
}
