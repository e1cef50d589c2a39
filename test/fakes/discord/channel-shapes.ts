// Channels, threads and messages as Discord writes them in answers and events.
import type { Inner } from './inner.ts'
import { iso, userBody, userOf } from './people-shapes.ts'
import type { Channel, Json, Message } from './state.ts'
import { kinds } from './state.ts'

export function channelBody(inner: Inner, channel: Channel): Json {
  const last = [...channel.messages.keys()].at(-1) ?? null
  const common = { id: channel.id, type: channel.kind, last_message_id: last, flags: channel.needsTag ? 16 : 0 }
  if (channel.recipient !== undefined) {
    return { ...common, recipients: [userBody(userOf(inner, channel.recipient))] }
  }
  const placed = {
    ...common,
    guild_id: channel.guild,
    name: channel.name,
    parent_id: channel.parent ?? null,
    rate_limit_per_user: 0,
  }
  if (channel.thread) return { ...placed, ...threadBody(channel, channel.thread) }
  return {
    ...placed,
    topic: channel.topic ?? null,
    position: 0,
    nsfw: false,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => {
      return { id, type, allow: String(allow), deny: String(deny) }
    }),
    ...(channel.kind === kinds.forum && {
      available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
      template: '',
    }),
  }
}

function threadBody(channel: Channel, thread: NonNullable<Channel['thread']>): Json {
  return {
    owner_id: thread.owner,
    message_count: Math.max(0, channel.sent),
    total_message_sent: channel.sent,
    member_count: thread.members.size,
    applied_tags: channel.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchive,
      archive_timestamp: iso(thread.archivedAt),
      create_timestamp: iso(thread.archivedAt),
    },
  }
}

export function messageBody(inner: Inner, message: Message, withNonce = false): Json {
  const channel = inner.state.channels.get(message.channel)
  const author = userOf(inner, message.author)
  const started = inner.state.channels.get(message.id)
  return {
    id: message.id,
    channel_id: message.channel,
    type: message.type,
    author: userBody(author),
    content: message.content,
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: message.mentionsEveryone,
    mentions: message.mentions.map((id) => userBody(userOf(inner, id))),
    mention_roles: [],
    mention_channels: [],
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components,
    pinned: message.isPinned,
    flags: message.flags | (message.isThinking ? 128 : 0) | (started?.thread ? 32 : 0),
    ...(author.id === inner.rules.botId && { application_id: inner.rules.appId }),
    ...(message.reference && { message_reference: message.reference }),
    ...(started?.thread && { thread: channelBody(inner, started) }),
    ...(withNonce && message.nonce !== undefined && { nonce: message.nonce }),
    ...(channel?.thread && message.type === 18 && { position: 0 }),
  }
}
