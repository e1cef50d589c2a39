// chat.*: messages for everybody in a channel or for one person, changed and taken away again.

import type { Call, Method } from '../call.ts'
import { needJson, needScope, Refusal, wrong } from '../call.ts'
import { checkMessage } from '../check/message.ts'
import { changed, posted, removed } from '../messages.ts'
import { directOf } from '../people.ts'
import { messageBody } from '../shapes.ts'
import type { Channel, Json, Message } from '../state.ts'
import { channelOf, userOf } from './access.ts'

const postMessage: Method = (call) => {
  const channel = postableOf(call, call.args.need('channel'))
  if (call.args.has('username') || call.args.has('icon_emoji') || call.args.has('icon_url')) {
    needScope(call, 'chat:write.customize')
  }
  const body = contentOf(call)
  const threadTs = threadOf(call, channel)
  limitRate(call, channel)
  const message = posted(call.inner, {
    channel,
    team: call.team,
    user: call.team.botUser,
    botId: call.team.botId,
    ...body,
    ...(threadTs && { threadTs, isBroadcast: call.args.flag('reply_broadcast') }),
  })
  return { channel: channel.id, ts: message.ts, message: messageBody(call.inner, channel, message) }
}

const postEphemeral: Method = (call) => {
  const channel = postableOf(call, call.args.need('channel'))
  const user = call.args.need('user')
  const body = contentOf(call)
  if (!channel.members.has(user)) throw new Refusal('user_not_in_channel')
  const threadTs = threadOf(call, channel)
  limitRate(call, channel)
  const { metadata: _none, ...shown } = body
  const message = posted(call.inner, {
    channel,
    team: call.team,
    user: call.team.botUser,
    botId: call.team.botId,
    onlyFor: user,
    ...shown,
    ...(threadTs && { threadTs }),
  })
  return { message_ts: message.ts }
}

const update: Method = (call) => {
  const [channel, message] = ownOf(call, 'ts', 'cant_update_message')
  const { editWindowMs } = call.inner.rules
  if (editWindowMs !== undefined && call.inner.ids.now() - Number(message.ts) * 1000 > editWindowMs) {
    throw new Refusal('edit_window_closed')
  }
  // The method's page: here `text` cannot exceed 4,000 characters.
  if ([...(call.args.text('text') ?? '')].length > 4000) throw new Refusal('msg_too_long')
  const { text, blocks, metadata } = contentOf(call)
  const keeps = blocks === undefined && !call.args.has('text') ? message.blocks : undefined
  const next = blocks ?? keeps
  changed(call.inner, channel, message, {
    text,
    user: call.team.botUser,
    ...(next && { blocks: next }),
    ...(metadata && { metadata }),
  })
  return { channel: channel.id, ts: message.ts, text, message: messageBody(call.inner, channel, message) }
}

const remove: Method = (call) => {
  const [channel, message] = ownOf(call, 'ts', 'cant_delete_message')
  removed(call.inner, channel, message)
  return { channel: channel.id, ts: message.ts }
}

const getPermalink: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  const message = channel.messages.get(call.args.need('message_ts'))
  if (!message || message.onlyFor) throw new Refusal('message_not_found')
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`
  const under = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : ''
  return { channel: channel.id, permalink: `https://${call.team.domain}.slack.com/${path}${under}` }
}

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
}

/** A channel the bot may write in; a user id means the direct messages with that person. */
export function postableOf(call: Call, id: string): Channel {
  const { state, ids } = call.inner
  if (/^[UW]/.test(id)) {
    const user = userOf(call, id, 'channel_not_found')
    if (user.isDeleted || user.isBot) throw new Refusal('channel_not_found')
    return directOf(state, ids, call.team, user.id)
  }
  const channel = channelOf(call, id)
  if (channel.isArchived) throw new Refusal('is_archived')
  if (!channel.members.has(call.team.botUser)) {
    const mayGuest = call.token?.scopes.has('chat:write.public') === true && channel.kind === 'public'
    if (!mayGuest) throw new Refusal('not_in_channel')
  }
  if (channel.isReadOnly) throw new Refusal('restricted_action_read_only_channel')
  const person = [...channel.members].find((member) => member !== call.team.botUser)
  if (channel.kind === 'im' && state.users.get(person ?? '')?.isDeleted) throw new Refusal('channel_not_found')
  return channel
}

interface Content {
  readonly text: string
  readonly blocks?: Json[]
  readonly metadata?: { event_type: string; event_payload: Json }
}

function contentOf(call: Call): Content {
  const { args, inner } = call
  const blocks = args.json('blocks')
  const text = args.text('text') ?? ''
  if (args.has('markdown_text') && (args.has('text') || blocks !== undefined))
    throw new Refusal('markdown_text_conflict')
  if (args.has('attachments') || args.has('markdown_text'))
    throw wrong('[ERROR] the fake knows no attachments, no markdown_text')
  if (args.flag('link_names') || args.text('parse') === 'full') {
    inner.complaints.push(`${call.method}: link_names and parse make names that somebody typed live`)
  }
  const checked = checkMessage({ text, blocks, metadata: args.json('metadata') })
  if (checked.refusal) throw checked.refusal
  return {
    text,
    ...(checked.blocks && { blocks: checked.blocks }),
    ...(args.has('metadata') && { metadata: needMetadata(args.json('metadata')) }),
  }
}

function needMetadata(value: unknown): { event_type: string; event_payload: Json } {
  const { event_type, event_payload } = needJson(value, 'metadata')
  return { event_type: String(event_type), event_payload: needJson(event_payload, 'metadata.event_payload') }
}

function threadOf(call: Call, channel: Channel): string | undefined {
  const ts = call.args.text('thread_ts')
  if (ts === undefined) return undefined
  const parent = channel.messages.get(ts)
  // Slack puts a reply to nothing into the channel as `thread_not_found`, and one to a reply under that reply's parent.
  if (!parent || parent.onlyFor) throw new Refusal('thread_not_found')
  if (parent.threadTs !== undefined) {
    call.inner.complaints.push(`${call.method}: thread_ts ${ts} is of a reply; use its parent's`)
    return parent.threadTs
  }
  return ts
}

function limitRate(call: Call, channel: Channel): void {
  const seconds = call.inner.rates.post(call.team.id, channel.id)
  if (seconds !== undefined) throw new Refusal('ratelimited', { retry_after: seconds })
}

function ownOf(call: Call, argument: string, otherwise: string): [Channel, Message] {
  const id = call.args.need('channel')
  // The method's page: the id of the direct messages, never of the person.
  if (/^[UW]/.test(id)) throw new Refusal('channel_not_found')
  const channel = channelOf(call, id)
  const message = channel.messages.get(call.args.need(argument))
  const hasGone = !message || message.onlyFor !== undefined || message.subtype === 'tombstone'
  if (hasGone) throw new Refusal('message_not_found')
  if (channel.isArchived) throw new Refusal('is_inactive')
  if (!channel.members.has(call.team.botUser)) throw new Refusal('channel_not_found')
  if (message.user !== call.team.botUser) throw new Refusal(otherwise)
  return [channel, message]
}
