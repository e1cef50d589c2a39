// Threads: under a message, by themselves, or as a post in a forum.

import { channelBody, messageBody } from '../channel-shapes.ts'
import { checkMessage } from '../check/message.ts'
import { bySchema } from '../check/schema.ts'
import { channelsOf } from '../guild-shapes.ts'
import type { Inner } from '../inner.ts'
import { posted } from '../messages.ts'
import { iso } from '../people-shapes.ts'
import { may, needs, permissionsOf } from '../permissions.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import { tellThread } from '../sleep.ts'
import type { Channel, Json } from '../state.ts'
import { isJson, isThread, kinds } from '../state.ts'
import { channelOf, messageOf } from './messages.ts'

export const threadRoutes: Readonly<Record<string, Handler>> = {
  'POST /channels/:channel/messages/:message/threads': (inner, call) => {
    const channel = channelOf(inner, call)
    if (channel.kind !== kinds.text && channel.kind !== kinds.news) throw refused(50024)
    needs(inner, channel, may.createThreads)
    const message = messageOf(channel, call)
    check(inner, 'CreateTextThreadWithMessageRequest', call.fields)
    if (inner.state.channels.has(message.id)) throw refused(160004)
    const thread = open(inner, channel, call.fields, message.id)
    return { status: 201, body: channelBody(inner, thread) }
  },
  'POST /channels/:channel/threads': (inner, call) => {
    const channel = channelOf(inner, call)
    if (channel.kind === kinds.forum) return openPost(inner, call, channel)
    if (channel.kind !== kinds.text && channel.kind !== kinds.news) throw refused(50024)
    needs(inner, channel, may.createThreads)
    check(inner, 'CreateTextThreadWithoutMessageRequest', call.fields)
    return { status: 201, body: channelBody(inner, open(inner, channel, call.fields)) }
  },
  'GET /guilds/:guild/threads/active': (inner, { params }) => {
    const guild = inner.state.guilds.get(params['guild'] ?? '')
    if (!guild) throw refused(10004)
    if (!guild.hasBot) throw refused(50001)
    const threads = channelsOf(inner, guild).filter(({ thread }) => thread?.archived === false)
    return { body: { threads: threads.map((one) => channelBody(inner, one)), members: [] } }
  },
  'GET /channels/:channel/threads/archived/public': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel, may.readHistory)
    const threads = [...inner.state.channels.values()].filter(({ parent, thread, isDeleted }) => {
      return parent === channel.id && thread?.archived === true && !isDeleted
    })
    return { body: { threads: threads.map((one) => channelBody(inner, one)), members: [], has_more: false } }
  },
  'PUT /channels/:channel/thread-members/:user': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel, may.sendInThreads)
    if (!channel.thread) throw refused(50024)
    if (channel.thread.archived) throw refused(50083)
    channel.thread.members.add(call.params['user'] === '@me' ? inner.rules.botId : (call.params['user'] ?? ''))
    return { status: 204 }
  },
  'GET /channels/:channel/thread-members': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel)
    const members = [...(channel.thread?.members ?? [])]
    return {
      body: members.map((user) => ({ id: channel.id, user_id: user, join_timestamp: iso(inner.ids.now()), flags: 0 })),
    }
  },
}

function check(inner: Inner, schema: string, fields: Json): void {
  const problems = bySchema(inner, schema, fields)
  if (problems.length > 0) throw badForm(problems)
  if (String(fields['name']).trim() === '') {
    throw badForm([{ path: ['name'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }])
  }
}

/** A thread; under a message it has that message's id. */
export function open(inner: Inner, parent: Channel, fields: Json, id = inner.ids.next()): Channel {
  const now = inner.ids.now()
  const owner = inner.rules.botId
  const channel: Channel = {
    id,
    kind: fields['type'] === kinds.privateThread ? kinds.privateThread : kinds.thread,
    name: String(fields['name']),
    parent: parent.id,
    overwrites: [],
    tags: [],
    appliedTags: [],
    needsTag: false,
    messages: new Map(),
    sent: 0,
    isDeleted: false,
    ...(parent.guild !== undefined && { guild: parent.guild }),
    thread: {
      owner,
      archived: false,
      locked: false,
      autoArchive: Number(fields['auto_archive_duration'] ?? 4320),
      archivedAt: now,
      activeAt: now,
      members: new Set([owner]),
    },
  }
  inner.state.channels.set(id, channel)
  tellThread(inner, channel, 'THREAD_CREATE')
  return channel
}

function openPost(inner: Inner, { fields, files }: Call, forum: Channel): Done {
  needs(inner, forum, may.send)
  check(inner, 'CreateForumThreadRequest', fields)
  const tags = Array.isArray(fields['applied_tags']) ? fields['applied_tags'] : []
  if (forum.needsTag && tags.length === 0) throw refused(40067)
  const body = isJson(fields['message']) ? fields['message'] : {}
  const names = files.map(({ name }) => name)
  const draft = checkMessage(inner, body, { schema: 'BaseCreateMessageCreateRequest', files: names, at: ['message'] })
  const thread = open(inner, forum, fields)
  thread.appliedTags = tagsOf(inner, thread, tags)
  const allowed = body['allowed_mentions']
  const message = posted(inner, { ...draft, channel: thread, author: inner.rules.botId, id: thread.id, allowed })
  return { status: 201, body: { ...channelBody(inner, thread), message: messageBody(inner, message) } }
}

/** Tags a post may have: they are of this forum, at most five, and some only for those who moderate. */
export function tagsOf(inner: Inner, thread: Channel, asked: readonly unknown[]): string[] {
  const forum = inner.state.channels.get(thread.parent ?? '')
  const guild = inner.state.guilds.get(thread.guild ?? '')
  if (!forum || !guild || !isThread(thread)) throw refused(50024)
  if (asked.length > 5)
    throw badForm([{ path: ['applied_tags'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 5 or fewer in length.' }])
  const mayModerate = (permissionsOf(inner, guild, inner.rules.botId, forum) & may.manageThreads) !== 0n
  return asked.map((id) => {
    const tag = forum.tags.find((one) => one.id === id)
    if (!tag) throw refused(10087)
    if (tag.moderated && !mayModerate) throw refused(50013)
    return tag.id
  })
}
