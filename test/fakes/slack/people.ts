// Who and what is there: adds workspaces, people and channels to the fake, with everything a test does not care about filled in.
import type { AppSheet } from './defaults.ts'
import type { Ids } from './ids.ts'
import type { Channel, ChannelKind, State, Team, Token, User } from './state.ts'

export interface NewUser {
  readonly id?: string
  readonly team?: string
  readonly name: string
  readonly realName?: string
  readonly tz?: string
  readonly locale?: string
  readonly isDeleted?: boolean
  readonly isBot?: boolean
  readonly isAdmin?: boolean
  /** A multi-channel guest, a single-channel guest. */
  readonly isRestricted?: boolean
  readonly isUltraRestricted?: boolean
}

export interface NewChannel {
  readonly id?: string
  readonly team?: string
  readonly name: string
  readonly kind?: Exclude<ChannelKind, 'im'>
  readonly members?: readonly string[]
  /** Whether our bot was invited; yes when left out. */
  readonly hasBot?: boolean
  readonly isReadOnly?: boolean
  readonly sharedWith?: readonly string[]
}

export interface Seeding {
  /** A workspace; with our app and a token unless `isInstalled` is false. */
  addTeam(team?: { id?: string; name?: string; isInstalled?: boolean; scopes?: readonly string[] }): Team
  addUser(user: NewUser): User
  addChannel(channel: NewChannel): Channel
  /** A token more; of the first workspace when left out. */
  addToken(token: { team?: string; scopes?: readonly string[]; kind?: Token['kind']; expiresAt?: number }): Token
}

export function createSeeding(state: State, ids: Ids, sheet: () => AppSheet): Seeding {
  const firstTeam = () => [...state.teams.keys()][0] ?? 'T0'
  const addToken: Seeding['addToken'] = ({ team = firstTeam(), scopes = sheet().scopes, kind = 'bot', expiresAt }) => {
    const token: Token = {
      token: ids.secret(kind === 'bot' ? `xoxb-${team}-` : 'xapp-1-'),
      kind,
      team,
      scopes: new Set(kind === 'app' ? ['connections:write'] : scopes),
      ...(expiresAt !== undefined && { expiresAt }),
    }
    state.tokens.set(token.token, token)
    return token
  }
  const addUser: Seeding['addUser'] = ({ id = ids.next('U'), team = firstTeam(), name, ...of }) => {
    const user: User = {
      id,
      team,
      name: name.toLowerCase(),
      realName: of.realName ?? name,
      tz: of.tz ?? 'Europe/Amsterdam',
      locale: of.locale ?? 'nl-NL',
      isDeleted: of.isDeleted ?? false,
      isBot: of.isBot ?? false,
      isAdmin: of.isAdmin ?? false,
      isRestricted: of.isRestricted ?? of.isUltraRestricted ?? false,
      isUltraRestricted: of.isUltraRestricted ?? false,
    }
    state.users.set(id, user)
    return user
  }
  return {
    addUser,
    addToken,
    addTeam: ({ id = ids.next('T'), name = 'Lindestad', isInstalled = true, scopes } = {}) => {
      const [botUser, botId] = [ids.next('U'), ids.next('B')]
      const team: Team = { id, name, domain: name.toLowerCase().replaceAll(/\W+/g, '-'), botUser, botId }
      state.teams.set(id, team)
      addUser({ id: botUser, team: id, name: 'kring', realName: 'Kring', isBot: true, tz: 'UTC', locale: 'en-US' })
      if (isInstalled) addToken({ team: id, ...(scopes && { scopes }) })
      return team
    },
    addChannel: ({ id, team = firstTeam(), name, kind = 'public', members = [], hasBot = true, ...of }) => {
      const channel = makeChannel(id ?? ids.next('C'), team, name, kind, ids.now())
      channel.isReadOnly = of.isReadOnly ?? false
      for (const member of members) channel.members.add(member)
      const botUser = state.teams.get(team)?.botUser
      if (hasBot && botUser) channel.members.add(botUser)
      for (const other of of.sharedWith ?? []) channel.sharedWith.add(other)
      state.channels.set(channel.id, channel)
      return channel
    },
  }
}

/** The direct messages of a person with our bot; made when they are not there yet. */
export function directOf(state: State, ids: Ids, team: Team, user: string): Channel {
  for (const channel of state.channels.values()) {
    if (channel.kind === 'im' && channel.members.has(user) && channel.members.has(team.botUser)) return channel
  }
  const channel = makeChannel(ids.next('D'), team.id, '', 'im', ids.now())
  channel.members.add(user).add(team.botUser)
  state.channels.set(channel.id, channel)
  return channel
}

function makeChannel(id: string, team: string, name: string, kind: ChannelKind, now: number): Channel {
  return {
    id,
    team,
    name,
    kind,
    members: new Set(),
    sharedWith: new Set(),
    messages: new Map(),
    pinned: new Set(),
    topic: '',
    isArchived: false,
    isDeleted: false,
    isReadOnly: false,
    created: Math.floor(now / 1000),
  }
}
