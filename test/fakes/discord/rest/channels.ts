// Channels as they are, changed or removed, and direct messages opened.

import { channelBody } from '../channel-shapes.ts'
import { bySchema } from '../check/schema.ts'
import { intents } from '../identify.ts'
import type { Inner } from '../inner.ts'
import { posted } from '../messages.ts'
import { may, needs } from '../permissions.ts'
import type { Problem } from '../refused.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import { archive, tellThread } from '../sleep.ts'
import type { Channel, Json } from '../state.ts'
import { isThread, kinds } from '../state.ts'
import { channelOf } from './messages.ts'
import { tagsOf } from './threads.ts'

const tenMinutes = 600_000
/** A message that tells of a new name. */
const nameChange = 4

export const channelRoutes: Readonly<Record<string, Handler>> = {
  'GET /channels/:channel': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel)
    return { body: channelBody(inner, channel) }
  },
  'PATCH /channels/:channel': (inner, call) => {
    const channel = channelOf(inner, call)
    return isThread(channel) ? changeThread(inner, call, channel) : changeChannel(inner, call, channel)
  },
  'DELETE /channels/:channel': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel, isThread(channel) ? may.manageThreads : may.manageChannels)
    removeChannel(inner, channel)
    return { body: channelBody(inner, channel) }
  },
  'POST /users/@me/channels': openDirect,
}

export function removeChannel(inner: Inner, channel: Channel): void {
  channel.isDeleted = true
  const body = channelBody(inner, channel)
  const to = { guild: channel.guild, needs: intents.guilds }
  if (isThread(channel)) {
    const { id, guild_id, parent_id, type } = body
    inner.gateway.dispatch('THREAD_DELETE', { id, guild_id, parent_id, type }, to)
    return
  }
  inner.gateway.dispatch('CHANNEL_DELETE', body, to)
  for (const one of inner.state.channels.values()) if (one.parent === channel.id && isThread(one)) one.isDeleted = true
}

function changeThread(inner: Inner, { fields }: Call, channel: Channel): Done {
  const problems = bySchema(inner, 'UpdateThreadRequestPartial', fields)
  if (problems.length > 0) throw badForm(problems)
  const thread = channel.thread
  if (!thread) throw refused(50024)
  const { archived, locked, name, applied_tags: tags, auto_archive_duration: minutes } = fields
  const isOwn = thread.owner === inner.rules.botId
  const wakes = archived === false && thread.archived
  if (thread.locked || typeof locked === 'boolean' || !isOwn) {
    if (wakes && !thread.locked && locked === undefined) needs(inner, channel, may.sendInThreads)
    else needs(inner, channel, may.manageThreads)
  } else needs(inner, channel, may.sendInThreads)
  // What sleeps can only be woken.
  if (thread.archived && archived !== false) throw refused(50083)
  if (typeof locked === 'boolean') thread.locked = locked
  if (Array.isArray(tags) && tags.length > 5) throw badForm([tooLong('applied_tags', 5)])
  if (typeof name === 'string' && name !== channel.name) {
    channel.name = name
    // People see in the thread itself that it is called otherwise.
    const told = { content: name, components: [], embeds: [], attachments: [], flags: 0, type: nameChange }
    if (archived !== true) posted(inner, { ...told, channel, author: inner.rules.botId })
  }
  if (typeof minutes === 'number') thread.autoArchive = minutes
  if (Array.isArray(tags)) channel.appliedTags = tagsOf(inner, channel, tags)
  if (typeof archived === 'boolean' && archived !== thread.archived) archive(inner, channel, archived)
  else tellThread(inner, channel)
  return { body: channelBody(inner, channel) }
}

function changeChannel(inner: Inner, { fields }: Call, channel: Channel): Done {
  needs(inner, channel, may.manageChannels)
  const problems = bySchema(inner, 'UpdateGuildChannelRequestPartial', fields)
  if (problems.length > 0) throw badForm(problems)
  if (typeof fields['name'] === 'string') channel.name = fields['name']
  if (typeof fields['topic'] === 'string') channel.topic = fields['topic']
  if (Array.isArray(fields['available_tags'])) {
    checkTags(fields['available_tags'] as Json[])
    channel.tags = (fields['available_tags'] as Json[]).map((tag) => ({
      id: typeof tag['id'] === 'string' ? tag['id'] : inner.ids.next(),
      name: String(tag['name']),
      moderated: tag['moderated'] === true,
    }))
  }
  const body = channelBody(inner, channel)
  inner.gateway.dispatch('CHANNEL_UPDATE', body, { guild: channel.guild, needs: intents.guilds })
  return { body }
}

/** At most twenty, each with a name of 1 to 20 of its own. */
function checkTags(tags: readonly Json[]): void {
  if (tags.length > 20) throw badForm([tooLong('available_tags', 20)])
  const names = tags.map(({ name }) => String(name ?? ''))
  if (names.some((name) => name.length < 1 || name.length > 20)) throw badForm([tooLong('available_tags', 20)])
  if (new Set(names).size < names.length) throw refused(40061)
}

function tooLong(field: string, most: number): Problem {
  return { path: [field], code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }
}

function openDirect(inner: Inner, { fields }: Call): Done {
  const problems = bySchema(inner, 'CreatePrivateChannelRequest', fields)
  if (problems.length > 0) throw badForm(problems)
  const user = inner.state.users.get(String(fields['recipient_id']))
  if (!user) throw refused(10013)
  if (user.id === inner.rules.botId) throw refused(50033)
  const known = findDirect(inner, user.id)
  if (known) return { body: channelBody(inner, known) }
  const now = inner.ids.now()
  const { directOpens } = inner.rules
  const recent = inner.opened.filter((at) => at > now - tenMinutes)
  if (directOpens !== undefined && recent.length >= directOpens) throw refused(40003)
  inner.opened.push(now)
  return { body: channelBody(inner, directOf(inner, user.id)) }
}

export function findDirect({ state }: Inner, user: string): Channel | undefined {
  return [...state.channels.values()].find(({ recipient }) => recipient === user)
}

/** The direct messages of somebody with the bot. */
export function directOf(inner: Inner, user: string): Channel {
  const known = findDirect(inner, user)
  if (known) return known
  const channel: Channel = {
    id: inner.ids.next(),
    kind: kinds.direct,
    name: '',
    recipient: user,
    overwrites: [],
    tags: [],
    appliedTags: [],
    needsTag: false,
    messages: new Map(),
    sent: 0,
    isDeleted: false,
  }
  inner.state.channels.set(channel.id, channel)
  return channel
}
