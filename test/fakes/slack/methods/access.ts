// Which channels and people a workspace's bot may see, and with which scopes; and one page of a long list.
import type { Call } from '../call.ts'
import { needScope, Refusal } from '../call.ts'
import type { Channel, ChannelKind, Json, User } from '../state.ts'
import { isOfTeam } from '../state.ts'

const readScopes: Record<ChannelKind, string> = { public: 'channels:read', private: 'groups:read', im: 'im:read' }
const historyScopes: Record<ChannelKind, string> = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
}

/** A channel the bot can know of: a closed one only as its member. */
export function channelOf(call: Call, id: string): Channel {
  const channel = call.inner.state.channels.get(id)
  if (!channel || channel.isDeleted || !isOfTeam(channel, call.team.id)) throw new Refusal('channel_not_found')
  if (channel.kind !== 'public' && !channel.members.has(call.team.botUser)) throw new Refusal('channel_not_found')
  return channel
}

export function needRead(call: Call, channel: Channel): void {
  needScope(call, readScopes[channel.kind])
}

/** A channel whose messages the bot may read. */
export function readableOf(call: Call, id: string): Channel {
  const channel = channelOf(call, id)
  needScope(call, historyScopes[channel.kind])
  if (!channel.members.has(call.team.botUser)) throw new Refusal('not_in_channel')
  return channel
}

/** Somebody of the workspace, or of one with which a channel is shared. */
export function userOf(call: Call, id: string, otherwise = 'user_not_found'): User {
  const user = call.inner.state.users.get(id)
  if (!user) throw new Refusal(otherwise)
  const isKnown = user.team === call.team.id || sharesChannel(call, user)
  if (!isKnown) throw new Refusal(otherwise === 'user_not_found' ? 'user_not_visible' : otherwise)
  return user
}

function sharesChannel(call: Call, user: User): boolean {
  return [...call.inner.state.channels.values()].some(
    (channel) => channel.sharedWith.size > 0 && isOfTeam(channel, call.team.id) && channel.members.has(user.id),
  )
}

/** A page of a list, and where the next begins. */
export function pageOf<T>(call: Call, all: readonly T[], otherwise: number, max: number): [T[], Json] {
  const limit = Math.min(call.args.number('limit', otherwise), max)
  const cursor = call.args.text('cursor')
  const from = cursor === undefined ? 0 : Number(/^at:(\d+)$/.exec(atob(cursor))?.[1] ?? Number.NaN)
  if (Number.isNaN(from)) throw new Refusal('invalid_cursor')
  const to = from + limit
  const next = to < all.length ? btoa(`at:${to}`) : ''
  return [all.slice(from, to), { response_metadata: { next_cursor: next } }]
}
