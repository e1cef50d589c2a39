// conversations.* and pins.*: which channels there are, who is in them, and what was said there.
import type { Call, Method } from '../call.ts'
import { Refusal } from '../call.ts'
import { directOf } from '../people.ts'
import { channelBody, messageBody } from '../shapes.ts'
import type { Channel, Json, Message } from '../state.ts'
import { isOfTeam, messagesIn, repliesTo } from '../state.ts'
import { channelOf, needRead, pageOf, readableOf, userOf } from './access.ts'

const open: Method = (call) => {
  const { args, inner, team } = call
  const id = args.text('channel')
  const wanted = (args.text('users') ?? '').split(',').filter((user) => user !== '')
  if (id === undefined && wanted.length === 0) throw new Refusal('users_list_not_supplied')
  if (wanted.length > 1) throw new Refusal('method_not_supported_for_channel_type')
  const user = wanted[0]
  if (user === undefined) return { channel: channelBody(inner, channelOf(call, id ?? ''), team.id) }
  const found = userOf(call, user)
  if (found.isDeleted) throw new Refusal('user_disabled')
  if (found.isBot) throw new Refusal('cannot_dm_bot')
  const channel = directOf(inner.state, inner.ids, team, found.id)
  return { channel: args.flag('return_im') ? channelBody(inner, channel, team.id) : { id: channel.id } }
}

const tell: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  needRead(call, channel)
  return { channel: channelBody(call.inner, channel, call.team.id, call.args.flag('include_num_members')) }
}

const members: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  needRead(call, channel)
  const [page, more] = pageOf(call, [...channel.members], 100, 1000)
  return { members: page, ...more }
}

const history: Method = (call) => {
  const channel = readableOf(call, call.args.need('channel'))
  const all = within(call, messagesIn(channel)).filter(({ threadTs, isBroadcast }) => !threadTs || isBroadcast)
  const [page, more] = pageOf(call, all.toReversed(), 100, 999)
  return { messages: shown(call, channel, page), ...more, has_more: page.length < all.length, pin_count: 0 }
}

const replies: Method = (call) => {
  const channel = readableOf(call, call.args.need('channel'))
  const ts = call.args.need('ts')
  const parent = channel.messages.get(ts)
  if (!parent || parent.onlyFor) throw new Refusal('thread_not_found')
  // The parent always comes first, whatever the window.
  const all = [parent, ...within(call, repliesTo(channel, ts))]
  const [page, more] = pageOf(call, all, 1000, 1000)
  return { messages: shown(call, channel, page), ...more, has_more: page.length < all.length }
}

function within({ args }: Call, messages: readonly Message[]): Message[] {
  const [oldest, latest] = [micros(args.text('oldest') ?? '0'), micros(args.text('latest') ?? '99999999999')]
  const isInclusive = args.flag('inclusive')
  return messages.filter(({ ts }) => {
    const at = micros(ts)
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest
  })
}

function micros(ts: string): number {
  const [seconds = '0', rest = ''] = ts.split('.')
  const found = Number(seconds) * 1_000_000 + Number(rest.padEnd(6, '0').slice(0, 6))
  if (!Number.isFinite(found)) throw new Refusal('invalid_ts_latest')
  return found
}

function shown({ args, inner }: Call, channel: Channel, messages: readonly Message[]): Json[] {
  const allMetadata = args.flag('include_all_metadata')
  return messages.map((message) => messageBody(inner, channel, message, { allMetadata }))
}

const list: Method = (call) => {
  const [page, more] = pageOf(
    call,
    visible(call, () => true),
    100,
    1000,
  )
  return { channels: page.map((channel) => channelBody(call.inner, channel, call.team.id, true)), ...more }
}

const ofUser: Method = (call) => {
  const user = call.args.text('user') ?? call.team.botUser
  const [page, more] = pageOf(
    call,
    visible(call, ({ members: all }) => all.has(user)),
    100,
    999,
  )
  return { channels: page.map((channel) => channelBody(call.inner, channel, call.team.id)), ...more }
}

const scopeOf: Readonly<Record<string, readonly [Channel['kind'] | undefined, string]>> = {
  public_channel: ['public', 'channels:read'],
  private_channel: ['private', 'groups:read'],
  im: ['im', 'im:read'],
  mpim: [undefined, 'mpim:read'],
}

function visible(call: Call, isWanted: (channel: Channel) => boolean): Channel[] {
  const { args, inner, team, token } = call
  const types = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim())
  const kinds = types.map((type) => {
    const [kind, scope] = scopeOf[type] ?? [undefined, '']
    if (scope === '') throw new Refusal('invalid_types')
    if (!token?.scopes.has(scope)) {
      throw new Refusal('missing_scope', { needed: scope, provided: [...(token?.scopes ?? [])].join(',') })
    }
    return kind
  })
  return [...inner.state.channels.values()].filter(
    (channel) =>
      isOfTeam(channel, team.id) &&
      kinds.includes(channel.kind) &&
      !channel.isDeleted &&
      !(args.flag('exclude_archived') && channel.isArchived) &&
      (channel.kind === 'public' || channel.members.has(team.botUser)) &&
      isWanted(channel),
  )
}

const join: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type')
  if (channel.isArchived) throw new Refusal('is_archived')
  channel.members.add(call.team.botUser)
  return { channel: channelBody(call.inner, channel, call.team.id) }
}

const pin: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  const ts = call.args.need('timestamp')
  if (!channel.members.has(call.team.botUser)) throw new Refusal('not_in_channel')
  if (!channel.messages.has(ts)) throw new Refusal('message_not_found')
  if (channel.pinned.has(ts)) throw new Refusal('already_pinned')
  channel.pinned.add(ts)
  return {}
}

const unpin: Method = (call) => {
  const channel = channelOf(call, call.args.need('channel'))
  if (!channel.pinned.delete(call.args.need('timestamp'))) throw new Refusal('no_pin')
  return {}
}

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': open,
  'conversations.info': tell,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.list': list,
  'conversations.join': join,
  'users.conversations': ofUser,
  'pins.add': pin,
  'pins.remove': unpin,
}
