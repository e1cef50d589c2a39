// What happens in a server without our app's doing: people come and go, roles and channels change, the app is added or removed.

import { channelBody } from './channel-shapes.ts'
import { guildBody, wholeGuildBody } from './guild-shapes.ts'
import { intents } from './identify.ts'
import type { Inner } from './inner.ts'
import { removed } from './messages.ts'
import { enter } from './people.ts'
import { memberBody, roleBody, userBody, userOf } from './people-shapes.ts'
import { invited } from './permissions.ts'
import { removeChannel } from './rest/channels.ts'
import { archive, tellThread } from './sleep.ts'
import type { Channel, Guild, Json, Overwrite, Role, User } from './state.ts'

export interface Happenings {
  changesUser(user: string, to: Partial<Pick<User, 'displayName' | 'locale' | 'tz' | 'isClosed'>>): void
  joins(user: string, guild?: string): void
  leaves(user: string, guild?: string): void
  /** Somebody gets a role, or loses it. */
  gives(user: string, role: string): void
  takes(user: string, role: string): void
  changesRole(role: string, to: Partial<Pick<Role, 'name' | 'permissions' | 'position'>>): void
  /** What the bot's own role may from now on. */
  allowsBot(permissions: bigint, guild?: string): void
  changesChannel(channel: string, to: { name?: string; overwrites?: readonly Overwrite[] }): void
  deletesChannel(channel: string): void
  /** The server gets another name. */
  renames(name: string, guild?: string): void
  /** A thread goes to sleep, wakes, is locked or unlocked. */
  sleeps(thread: string): void
  wakes(thread: string): void
  locks(thread: string, isLocked?: boolean): void
  /** A moderator takes a message away. */
  deletesMessage(channel: string, message: string): void
  /** The app is added to a server, or thrown out of it. */
  addsBot(guild: string, permissions?: bigint): void
  removesBot(guild?: string): void
  /** Discord itself cannot reach the server for a while. */
  fades(guild?: string): void
  returns(guild?: string): void
  /** The app on a person's machine starts anew: forms are lost, private answers too. */
  reloads(user: string): void
  /** The token is no longer good. */
  resetsToken(): void
  /** An event that nothing here brings about by itself. */
  event(event: string, body: Json, guild?: string): void
}

export function createHappenings(inner: Inner): Happenings {
  const { state, gateway, rules } = inner
  const guildOf = (id = [...state.guilds.keys()][0] ?? ''): Guild => state.guilds.get(id) ?? unknown(`server ${id}`)
  const channelOf = (id: string): Channel => state.channels.get(id) ?? unknown(`channel ${id}`)
  const tell = (event: string, body: Json, guild?: string, needs = intents.guilds) => {
    gateway.dispatch(event, body, { guild, needs })
  }
  const roleOf = (id: string): [Guild, Role] => {
    for (const guild of state.guilds.values()) {
      const role = guild.roles.get(id)
      if (role) return [guild, role]
    }
    return unknown(`role ${id}`)
  }
  const turn = (user: string, id: string, isGiven: boolean) => {
    const [guild] = roleOf(id)
    const member = guild.members.get(user) ?? unknown(`member ${user}`)
    if (isGiven) member.roles.add(id)
    else member.roles.delete(id)
    const needs = user === rules.botId ? intents.guilds : intents.members
    tell('GUILD_MEMBER_UPDATE', { guild_id: guild.id, ...memberBody(inner, member) }, guild.id, needs)
  }
  const updateRole = (guild: Guild, role: Role, to: Partial<Role>) => {
    Object.assign(role, to)
    tell('GUILD_ROLE_UPDATE', { guild_id: guild.id, role: roleBody(role) }, guild.id)
  }

  return {
    changesUser: (id, to) => {
      const user = state.users.get(id) ?? unknown(`person ${id}`)
      Object.assign(user, to)
    },
    joins: (user, id) => {
      const guild = guildOf(id)
      const member = { user, roles: new Set<string>(), joinedAt: inner.ids.now() }
      guild.members.set(user, member)
      tell('GUILD_MEMBER_ADD', { guild_id: guild.id, ...memberBody(inner, member) }, guild.id, intents.members)
    },
    leaves: (user, id) => {
      const guild = guildOf(id)
      guild.members.delete(user)
      const body = { guild_id: guild.id, user: userBody(userOf(inner, user)) }
      tell('GUILD_MEMBER_REMOVE', body, guild.id, intents.members)
    },
    gives: (user, role) => turn(user, role, true),
    takes: (user, role) => turn(user, role, false),
    changesRole: (id, to) => updateRole(...roleOf(id), to),
    allowsBot: (permissions, id) => {
      const guild = guildOf(id)
      const [own = ''] = guild.members.get(rules.botId)?.roles ?? []
      updateRole(...roleOf(own), { permissions })
    },
    changesChannel: (id, { name, overwrites }) => {
      const channel = channelOf(id)
      if (name !== undefined) channel.name = name
      if (overwrites) channel.overwrites = [...overwrites]
      if (channel.thread) tellThread(inner, channel)
      else tell('CHANNEL_UPDATE', channelBody(inner, channel), channel.guild)
    },
    renames: (name, id) => {
      const guild = guildOf(id)
      guild.name = name
      tell('GUILD_UPDATE', guildBody(inner, guild), guild.id)
    },
    deletesChannel: (id) => removeChannel(inner, channelOf(id)),
    sleeps: (id) => archive(inner, channelOf(id), true),
    wakes: (id) => archive(inner, channelOf(id), false),
    locks: (id, isLocked = true) => {
      const channel = channelOf(id)
      if (channel.thread) channel.thread.locked = isLocked
      tellThread(inner, channel)
    },
    deletesMessage: (id, message) => {
      removed(inner, channelOf(id).messages.get(message) ?? unknown(`message ${message}`))
    },
    addsBot: (id, permissions = invited) => {
      const guild = guildOf(id)
      enter(inner, guild, permissions)
      tell('GUILD_CREATE', wholeGuildBody(inner, guild), guild.id)
    },
    removesBot: (id) => {
      const guild = guildOf(id)
      guild.hasBot = false
      guild.members.delete(rules.botId)
      tell('GUILD_DELETE', { id: guild.id }, guild.id)
    },
    fades: (id) => {
      const guild = guildOf(id)
      guild.isAvailable = false
      tell('GUILD_DELETE', { id: guild.id, unavailable: true }, guild.id)
    },
    returns: (id) => {
      const guild = guildOf(id)
      guild.isAvailable = true
      tell('GUILD_CREATE', wholeGuildBody(inner, guild), guild.id)
    },
    reloads: (user) => {
      state.modals.delete(user)
      for (const channel of state.channels.values()) {
        for (const one of channel.messages.values()) if (one.onlyFor === user) channel.messages.delete(one.id)
      }
    },
    resetsToken: () => {
      state.tokens.delete(rules.token)
      gateway.drop(4004)
    },
    event: (event, body, guild = [...state.guilds.keys()][0]) => tell(event, body, guild, 0),
  }
}

function unknown(what: string): never {
  throw new Error(`There is no ${what} in the fake.`)
}
