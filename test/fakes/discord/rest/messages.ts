// Messages: sent, read back, changed, taken away, pinned.

import { messageBody } from '../channel-shapes.ts'
import type { Draft } from '../check/message.ts'
import { checkMessage } from '../check/message.ts'
import type { Inner } from '../inner.ts'
import { asSeenByBot, changed, posted, removed } from '../messages.ts'
import { iso } from '../people-shapes.ts'
import { may, needs } from '../permissions.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Channel, Message } from '../state.ts'
import { isJson, isThread, kinds } from '../state.ts'

const hour = 3_600_000

export const messageRoutes: Readonly<Record<string, Handler>> = {
  'POST /channels/:channel/messages': send,
  'GET /channels/:channel/messages': list,
  'GET /channels/:channel/messages/:message': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel, may.readHistory)
    return { body: asSeenByBot(inner, channel, messageOf(channel, call)) }
  },
  'PATCH /channels/:channel/messages/:message': edit,
  'DELETE /channels/:channel/messages/:message': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel)
    const message = messageOf(channel, call)
    if (message.author !== inner.rules.botId) needsGuild(inner, channel, may.manageMessages)
    if (channel.thread?.archived) throw refused(50083)
    removed(inner, message)
    return { status: 204 }
  },
  'GET /channels/:channel/messages/pins': (inner, call) => {
    const channel = channelOf(inner, call)
    needs(inner, channel, may.readHistory)
    const pinned = [...channel.messages.values()].filter(({ isPinned }) => isPinned)
    const items = pinned.map((one) => ({ pinned_at: iso(inner.ids.now()), message: messageBody(inner, one) }))
    return { body: { items, has_more: false } }
  },
  'PUT /channels/:channel/messages/pins/:message': (inner, call) => pin(inner, call, true),
  'DELETE /channels/:channel/messages/pins/:message': (inner, call) => pin(inner, call, false),
  'PUT /channels/:channel/pins/:message': (inner, call) => pin(inner, call, true),
  'DELETE /channels/:channel/pins/:message': (inner, call) => pin(inner, call, false),
  'POST /channels/:channel/typing': (inner, call) => {
    needs(inner, channelOf(inner, call), may.send)
    return { status: 204 }
  },
}

export function channelOf(inner: Inner, { params }: Pick<Call, 'params'>): Channel {
  const channel = inner.state.channels.get(params['channel'] ?? '')
  if (!channel || channel.isDeleted) throw refused(10003)
  return channel
}

export function messageOf(channel: Channel, { params }: Pick<Call, 'params'>): Message {
  const message = channel.messages.get(params['message'] ?? '')
  if (!message || message.onlyFor !== undefined) throw refused(10008)
  return message
}

export function mayPost(inner: Inner, channel: Channel): void {
  if (channel.kind === kinds.forum || channel.kind === kinds.category) throw refused(50008)
  needs(inner, channel, isThread(channel) ? may.sendInThreads : may.send)
  if (channel.thread?.locked) needsGuild(inner, channel, may.manageThreads, 160005)
  if (channel.recipient !== undefined) mayWriteTo(inner, channel.recipient)
}

function mayWriteTo(inner: Inner, id: string): void {
  const guilds = [...inner.state.guilds.values()].filter((one) => one.hasBot)
  if (!guilds.some(({ members }) => members.has(id))) throw refused(50278)
  if (inner.state.users.get(id)?.isClosed !== false) throw refused(50007)
}

function needsGuild(inner: Inner, channel: Channel, wanted: bigint, code = 50013): void {
  try {
    if (channel.guild === undefined) throw refused(50003)
    needs(inner, channel, wanted)
  } catch {
    throw refused(channel.guild === undefined ? 50003 : code)
  }
}

function send(inner: Inner, call: Call): Done {
  const channel = channelOf(inner, call)
  const { fields, files } = call
  mayPost(inner, channel)
  const names = files.map(({ name }) => name)
  const draft = checkMessage(inner, fields, { schema: 'MessageCreateRequest', files: names })
  if (names.length > 0) needs(inner, channel, may.attach)
  const nonce = typeof fields['nonce'] === 'string' || typeof fields['nonce'] === 'number' ? fields['nonce'] : undefined
  if (fields['enforce_nonce'] === true) {
    const known = [...inner.state.channels.values()].flatMap((one) => [...one.messages.values()])
    const same = known.find((one) => {
      return one.nonce === nonce && one.author === inner.rules.botId && inner.ids.now() - one.at <= inner.rules.nonceMs
    })
    if (same) return { body: messageBody(inner, same, true) }
  }
  const reference = referenceOf(channel, fields['message_reference'])
  const message = posted(inner, {
    ...draft,
    channel,
    author: inner.rules.botId,
    allowed: fields['allowed_mentions'],
    ...(nonce !== undefined && { nonce }),
    ...(reference && { reference, type: 19 }),
  })
  return { body: messageBody(inner, message, true) }
}

function referenceOf(channel: Channel, asked: unknown) {
  if (!isJson(asked)) return undefined
  const id = String(asked['message_id'])
  if (!channel.messages.has(id) && asked['fail_if_not_exists'] !== false) {
    throw badForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }])
  }
  return { message_id: id, channel_id: channel.id, type: 0 }
}

function list(inner: Inner, call: Call): Done {
  const channel = channelOf(inner, call)
  needs(inner, channel)
  const limit = Number(call.query.get('limit') ?? 50)
  if (!(limit >= 1 && limit <= 100)) {
    throw badForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' }])
  }
  // Who may not read what was, is told that there is nothing.
  try {
    needs(inner, channel, may.readHistory)
  } catch {
    return { body: [] }
  }
  const id = (key: string) => BigInt(call.query.get(key) ?? 0)
  const [before, after] = [id('before'), id('after')]
  const all = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === undefined)
  const fitting = all
    .filter((one) => (before === 0n || BigInt(one.id) < before) && (after === 0n || BigInt(one.id) > after))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
  const page = after === 0n ? fitting.slice(0, limit) : fitting.slice(-limit)
  return { body: page.map((one) => asSeenByBot(inner, channel, one)) }
}

function edit(inner: Inner, call: Call): Done {
  const channel = channelOf(inner, call)
  needs(inner, channel)
  const message = messageOf(channel, call)
  if (message.author !== inner.rules.botId) throw refused(50005)
  if (channel.thread?.archived) throw refused(50083)
  tooOften(inner, message)
  const files = call.files.map(({ name }) => name)
  const draft: Draft = checkMessage(inner, call.fields, { schema: 'MessageEditRequestPartial', files, before: message })
  changed(inner, message, draft, call.fields['allowed_mentions'])
  return { body: messageBody(inner, message) }
}

function tooOften(inner: Inner, message: Message): void {
  const now = inner.ids.now()
  const { oldEdits } = inner.rules
  if (oldEdits === undefined || now - message.at < hour) return
  const recent = inner.oldEdits.filter((at) => at > now - hour)
  if (recent.length >= oldEdits) throw refused(30046)
  inner.oldEdits.push(now)
}

function pin(inner: Inner, call: Call, isPinned: boolean): Done {
  const channel = channelOf(inner, call)
  needs(inner, channel, may.pin)
  messageOf(channel, call).isPinned = isPinned
  return { status: 204 }
}
