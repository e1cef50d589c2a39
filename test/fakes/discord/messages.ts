// Messages come, change and go; everybody who is told of it is told.

import { messageBody } from './channel-shapes.ts'
import { numbered, wordsOf } from './check/components.ts'
import type { Draft } from './check/message.ts'
import { intents } from './identify.ts'
import type { Inner } from './inner.ts'
import { memberBody } from './people-shapes.ts'
import { canSee, may, permissionsOf } from './permissions.ts'
import { archive } from './sleep.ts'
import type { Channel, Json, Message } from './state.ts'
import { isJson } from './state.ts'

export interface NewMessage extends Draft {
  readonly channel: Channel
  readonly author: string
  readonly id?: string
  readonly nonce?: string | number
  readonly onlyFor?: string
  readonly interaction?: string
  readonly isThinking?: boolean
  readonly allowed?: unknown
  readonly reference?: Json
  readonly type?: number
}

export function posted(inner: Inner, { channel, allowed, ...of }: NewMessage): Message {
  const { nonce, onlyFor, interaction, isThinking = false, reference, type = 0, author } = of
  const message: Message = {
    id: of.id ?? inner.ids.next(),
    channel: channel.id,
    author,
    at: inner.ids.now(),
    content: of.content,
    components: numbered(of.components),
    embeds: of.embeds,
    attachments: of.attachments.map((one) => attachment(inner, one)),
    flags: of.flags,
    ...called(inner, channel, author, of, allowed),
    isPinned: false,
    isThinking,
    type,
    rank: inner.ids.rank(),
    ...(nonce !== undefined && { nonce }),
    ...(onlyFor !== undefined && { onlyFor }),
    ...(interaction !== undefined && { interaction }),
    ...(reference && { reference }),
  }
  channel.messages.set(message.id, message)
  channel.sent += 1
  if (channel.thread) {
    channel.thread.members.add(author)
    archive(inner, channel, false)
    channel.thread.activeAt = inner.ids.now()
  }
  if (message.onlyFor === undefined) tell(inner, channel, message, 'MESSAGE_CREATE')
  return message
}

export function changed(inner: Inner, message: Message, to: Draft, allowed?: unknown): void {
  const channel = inner.state.channels.get(message.channel)
  if (!channel) return
  Object.assign(message, {
    content: to.content,
    components: numbered(to.components),
    embeds: to.embeds,
    attachments: to.attachments.map((one) => attachment(inner, one)),
    flags: to.flags,
    editedAt: inner.ids.now(),
    isThinking: false,
    ...called(inner, channel, message.author, to, allowed),
    ...(message.onlyFor !== undefined && { rank: inner.ids.rank() }),
  })
  if (message.onlyFor === undefined) tell(inner, channel, message, 'MESSAGE_UPDATE')
}

export function removed(inner: Inner, message: Message): void {
  const channel = inner.state.channels.get(message.channel)
  channel?.messages.delete(message.id)
  if (!channel || message.onlyFor !== undefined) return
  const body = {
    id: message.id,
    channel_id: channel.id,
    ...(channel.guild !== undefined && { guild_id: channel.guild }),
  }
  inner.gateway.dispatch('MESSAGE_DELETE', body, { guild: channel.guild, needs: needOf(channel) })
}

function tell(inner: Inner, channel: Channel, message: Message, event: string): void {
  if (!canSee(inner, channel, inner.rules.botId)) return
  const guild = inner.state.guilds.get(channel.guild ?? '')
  const member = guild?.members.get(message.author)
  const body = {
    ...asSeenByBot(inner, channel, message, event === 'MESSAGE_CREATE'),
    ...(guild && { guild_id: guild.id }),
    ...(member && { member: memberBody(inner, member, false) }),
    ...(!guild && { channel_type: channel.kind }),
  }
  inner.gateway.dispatch(event, body, { guild: channel.guild, needs: needOf(channel) })
}

function needOf(channel: Channel): number {
  return channel.guild === undefined ? intents.directs : intents.messages
}

/** What others typed in a server is left out, unless it calls us or the app may read everything. */
export function asSeenByBot(inner: Inner, channel: Channel, message: Message, withNonce = false): Json {
  const body = messageBody(inner, message, withNonce)
  const { allowedIntents, botId } = inner.rules
  const isOurs = message.author === botId || channel.guild === undefined || message.mentions.includes(botId)
  if (isOurs || (allowedIntents & intents.content) !== 0) return body
  return { ...body, content: '', embeds: [], attachments: [], components: [] }
}

/** Who is really called: only whom the words name and the sender allows. */
function called(inner: Inner, channel: Channel, author: string, { content, components }: Draft, allowed: unknown) {
  const words = `${content}\n${wordsOf(components)}`
  const named = [...words.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => id).filter((id) => inner.state.users.has(id))
  const rule = isJson(allowed) ? allowed : { parse: ['users', 'roles', 'everyone'] }
  const parse = Array.isArray(rule['parse']) ? (rule['parse'] as unknown[]) : []
  const listed = Array.isArray(rule['users']) ? (rule['users'] as unknown[]) : []
  const mentions = [...new Set(named)].filter((id) => parse.includes('users') || listed.includes(id))
  const guild = inner.state.guilds.get(channel.guild ?? '')
  const mayCallAll = guild && (permissionsOf(inner, guild, author, channel) & may.mentionEveryone) !== 0n
  const mentionsEveryone = /@(everyone|here)\b/.test(words) && parse.includes('everyone') && mayCallAll === true
  if (mentionsEveryone && author === inner.rules.botId) inner.complaints.push('a message of the bot called everybody')
  return { mentions, mentionsEveryone }
}

function attachment(inner: Inner, one: Json): Json {
  if (typeof one['url'] === 'string') return one
  const filename = String(one['filename'])
  const id = inner.ids.next()
  const url = `${inner.address()}/attachments/${id}/${encodeURIComponent(filename)}`
  const { description } = one
  return { id, filename, size: 1, url, proxy_url: url, ...(description !== undefined && { description }) }
}
