// What happens in a workspace without our app's doing: profiles change, people leave, channels close, the app is installed or removed.
import { emitTo } from './events.ts'
import type { Inner } from './inner.ts'
import { teamOf } from './inner.ts'
import { installCode, revoked, uninstalled } from './installing.ts'
import { userBody } from './shapes.ts'
import type { Channel, Json, User } from './state.ts'
import { stackOf } from './state.ts'

export interface Happenings {
  /** A profile changes: name, zone, language; or somebody is deactivated. */
  changesUser(user: string, to: Partial<Pick<User, 'realName' | 'tz' | 'locale' | 'isDeleted'>>): void
  joins(user: string, channel: string): void
  /** A person leaves, or is taken out. */
  leaves(user: string, channel: string): void
  /** The bot is taken out of a channel. */
  removesBot(channel: string): void
  invitesBot(channel: string): void
  archives(channel: string): void
  unarchives(channel: string): void
  deletesChannel(channel: string): void
  renames(channel: string, name: string): void
  /** A channel begins to be shared with another workspace; gives its new id when it gets one. */
  shares(channel: string, withTeam: string, options?: { newId?: boolean }): string
  uninstalls(team?: string): void
  revokes(team?: string, why?: 'token_revoked' | 'account_inactive'): void
  /** Somebody installs the app: the code for `oauth.v2.access`. */
  installs(team: string, user: string): string
  /** The install page: where the browser goes next. */
  authorizes(query: URLSearchParams): string
  /** The app on a person's machine starts anew: modals are lost. */
  reloads(user: string): void
  /** An event that nothing here brings about by itself. */
  event(event: Json, team?: string): void
}

export function createHappenings(inner: Inner): Happenings {
  const { state } = inner
  const firstTeam = () => [...state.teams.values()][0]?.id ?? ''
  const channelOf = (id: string): Channel => state.channels.get(id) ?? unknown(`channel ${id}`)
  const userOf = (id: string): User => state.users.get(id) ?? unknown(`person ${id}`)
  const tell = (channel: Channel, event: Json) => emitTo(inner, teamOf(inner, channel.team), event, channel)
  /** The name an event has for this kind of channel. */
  const of = ({ kind }: Channel, what: string) => `${kind === 'private' ? 'group' : 'channel'}_${what}`
  const actor = (): string => [...state.users.values()].find(({ isBot }) => !isBot)?.id ?? 'U0ADMIN'
  const leave = (user: string, channel: Channel) => {
    channel.members.delete(user)
    const { id, team, kind } = channel
    const channel_type = kind === 'private' ? 'G' : 'C'
    tell(channel, { type: 'member_left_channel', user, channel: id, channel_type, team })
  }

  return {
    changesUser: (id, to) => {
      const user = Object.assign(userOf(id), to)
      emitTo(inner, teamOf(inner, user.team), { type: 'user_change', user: userBody(user, user.team, true) })
    },
    joins: (user, id) => void channelOf(id).members.add(user),
    leaves: (user, id) => leave(user, channelOf(id)),
    removesBot: (id) => {
      const channel = channelOf(id)
      channel.members.delete(teamOf(inner, channel.team).botUser)
      tell(channel, { type: of(channel, 'left'), channel: id, actor_id: actor() })
    },
    invitesBot: (id) => {
      const channel = channelOf(id)
      const user = teamOf(inner, channel.team).botUser
      channel.members.add(user)
      const channel_type = channel.kind === 'private' ? 'G' : 'C'
      tell(channel, { type: 'member_joined_channel', user, channel: id, channel_type, team: channel.team })
    },
    archives: (id) => {
      const channel = channelOf(id)
      channel.isArchived = true
      tell(channel, { type: of(channel, 'archive'), channel: id, user: actor() })
    },
    unarchives: (id) => {
      const channel = channelOf(id)
      channel.isArchived = false
      tell(channel, { type: of(channel, 'unarchive'), channel: id, user: actor() })
    },
    deletesChannel: (id) => {
      const channel = channelOf(id)
      channel.isDeleted = true
      tell(channel, { type: of(channel, 'deleted'), channel: id, actor_id: actor() })
    },
    renames: (id, name) => {
      const channel = channelOf(id)
      channel.name = name
      tell(channel, { type: of(channel, 'rename'), channel: { id, name, created: channel.created } })
    },
    shares: (id, withTeam, { newId = false } = {}) => {
      const channel = channelOf(id)
      channel.sharedWith.add(withTeam)
      if (newId) {
        channel.id = inner.ids.next('C')
        state.channels.delete(id)
        state.channels.set(channel.id, channel)
        tell(channel, { type: 'channel_id_changed', old_channel_id: id, new_channel_id: channel.id })
      }
      tell(channel, { type: 'channel_shared', channel: channel.id, connected_team_id: withTeam })
      return channel.id
    },
    uninstalls: (team = firstTeam()) => uninstalled(inner, teamOf(inner, team)),
    revokes: (team = firstTeam(), why = 'token_revoked') => revoked(inner, teamOf(inner, team), why),
    installs: (team, user) => installCode(inner, teamOf(inner, team), user),
    authorizes: (query) => {
      const back = new URL(query.get('redirect_uri') ?? 'http://127.0.0.1/')
      back.searchParams.set('code', installCode(inner, teamOf(inner, query.get('team') ?? firstTeam()), actor()))
      back.searchParams.set('state', query.get('state') ?? '')
      return back.href
    },
    reloads: (user) => {
      stackOf(state, user).length = 0
    },
    event: (event, team = firstTeam()) => emitTo(inner, teamOf(inner, team), event),
  }
}

function unknown(what: string): never {
  throw new Error(`There is no ${what} in the fake.`)
}
