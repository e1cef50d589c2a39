// What Discord tells in a measurement, as short as a client still understands it: one server, its rooms, and people who press.
import type { Payload } from './side.ts'

export const application = '100000000000000001'
export const guild = '200000000000000001'
/** Of the circle `c07`. */
export const channelOf = (circle: string) => `3000000000000000${circle.slice(1)}`
export const userOf = (n: number) => `400000000000000${String(n).padStart(3, '0')}`

const everything = String((1n << 50n) - 1n)
const me = { id: application, username: 'kring', global_name: null, discriminator: '0001', avatar: null, bot: true }
const since = '2026-01-05T09:00:00.000000+00:00'
const memberOf = (user: object) => ({
  user,
  nick: null,
  avatar: null,
  roles: [],
  joined_at: since,
  deaf: false,
  flags: 0,
})

export function channelBody(id: string): Payload {
  const place = { guild_id: guild, name: 'kamer', parent_id: null, position: 0, topic: null, nsfw: false }
  return { id, type: 0, last_message_id: null, flags: 0, rate_limit_per_user: 0, permission_overwrites: [], ...place }
}

export function guildBody(channels: readonly string[]): Payload {
  const role = { id: guild, name: '@everyone', permissions: everything, position: 0, color: 0, hoist: false }
  return {
    ...{ id: guild, name: 'Lindestad', owner_id: userOf(0), preferred_locale: 'nl', features: [], unavailable: false },
    ...{ joined_at: since, member_count: 151, approximate_member_count: 151, emojis: [], stickers: [] },
    roles: [{ ...role, managed: false, mentionable: false, flags: 0 }],
    members: [memberOf(me)],
    channels: channels.map(channelBody),
    ...{ threads: [], voice_states: [], presences: [], stage_instances: [], guild_scheduled_events: [] },
  }
}

export function readyBody(socketUrl: string): Payload {
  const session = { session_id: 'bench', resume_gateway_url: socketUrl, shard: [0, 1] }
  const bot = { user: { ...me, mfa_enabled: true, verified: true }, application: { id: application, flags: 0 } }
  return { v: 10, ...session, ...bot, guilds: [{ id: guild, unavailable: true }] }
}

export function messageBody(id: string, channel: string, said: Payload): Payload {
  const empty = { content: '', embeds: [], attachments: [], mentions: [], mention_roles: [], components: [], flags: 0 }
  const told = { timestamp: since, edited_timestamp: null, tts: false, mention_everyone: false, pinned: false, type: 0 }
  return { id, channel_id: channel, author: me, ...told, ...empty, ...said }
}

let presses = 0

/** As Discord writes a press on a button of a message. */
export function pressBody({ customId, user, channel, message }: Pressed): Payload {
  presses += 1
  const id = `5${String(presses).padStart(17, '0')}`
  const person = {
    id: userOf(user),
    username: `lid${user}`,
    global_name: `Lid ${user}`,
    discriminator: '0',
    avatar: null,
  }
  return {
    ...{ id, token: `token-${id}`, application_id: application, type: 3, version: 1 },
    data: { custom_id: customId, component_type: 2 },
    message,
    ...{ channel_id: channel, channel: channelBody(channel), guild_id: guild, guild_locale: 'nl', locale: 'nl' },
    guild: { id: guild, locale: 'nl', features: [] },
    member: { ...memberOf(person), permissions: everything },
    ...{ app_permissions: everything, entitlements: [], context: 0, attachment_size_limit: 10_485_760 },
    authorizing_integration_owners: { 0: guild },
  }
}

export interface Pressed {
  readonly customId: string
  readonly user: number
  readonly channel: string
  readonly message: Payload | undefined
}
