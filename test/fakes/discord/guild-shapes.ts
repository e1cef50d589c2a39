// Servers as Discord writes them in answers and events.
import { channelBody } from './channel-shapes.ts'
import type { Inner } from './inner.ts'
import { iso, memberBody, roleBody } from './people-shapes.ts'
import type { Channel, Guild, Json } from './state.ts'
import { isThread } from './state.ts'

export function guildBody(inner: Inner, guild: Guild, withCounts = false): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.owner,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    roles: [...guild.roles.values()].map(roleBody),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
    ...(withCounts && { approximate_member_count: countOf(guild), approximate_presence_count: 1 }),
    joined_at: iso(guild.members.get(inner.rules.botId)?.joinedAt ?? inner.ids.now()),
  }
}

/** What GUILD_CREATE holds besides. */
export function wholeGuildBody(inner: Inner, guild: Guild): Json {
  const channels = channelsOf(inner, guild).filter((one) => !isThread(one))
  const threads = channelsOf(inner, guild).filter((one) => isThread(one) && one.thread?.archived === false)
  const me = guild.members.get(inner.rules.botId)
  return {
    ...guildBody(inner, guild),
    large: false,
    unavailable: false,
    member_count: countOf(guild),
    members: me ? [memberBody(inner, me)] : [],
    channels: channels.map((one) => channelBody(inner, one)),
    threads: threads.map((one) => channelBody(inner, one)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [...guild.events.values()],
    soundboard_sounds: [],
  }
}

export function countOf(guild: Guild): number {
  return guild.members.size + guild.strangers
}

export function channelsOf({ state }: Inner, guild: Guild): Channel[] {
  return [...state.channels.values()].filter((one) => one.guild === guild.id && !one.isDeleted)
}
