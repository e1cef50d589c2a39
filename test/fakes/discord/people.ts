// Who and what is there: adds servers, roles, people and channels to the fake, with everything a test does not care about filled in.
import { channelBody } from './channel-shapes.ts'
import { intents } from './identify.ts'
import type { Inner } from './inner.ts'
import { roleBody } from './people-shapes.ts'
import { everybody, invited, may } from './permissions.ts'
import type { Channel, Guild, Json, Overwrite, Role, Tag, User } from './state.ts'
import { kinds } from './state.ts'

export interface NewUser {
  readonly id?: string
  readonly name: string
  readonly displayName?: string
  readonly locale?: string
  readonly tz?: string
  /** Of which servers; of the first when left out. */
  readonly guilds?: readonly string[]
  readonly roles?: readonly string[]
  readonly isClosed?: boolean
  readonly isBot?: boolean
}

export interface NewChannel {
  readonly id?: string
  readonly guild?: string
  readonly name: string
  readonly kind?: number
  readonly parent?: string
  readonly overwrites?: readonly Overwrite[]
  /** Only for these roles and the bot. */
  readonly onlyFor?: readonly string[]
  readonly tags?: readonly string[]
  readonly needsTag?: boolean
}

export interface NewRole {
  readonly id?: string
  readonly guild?: string
  readonly name: string
  readonly permissions?: bigint
  readonly position?: number
  readonly managed?: boolean
}

export interface Seeding {
  /** A server with our app in it, with what it may by its role, unless `hasBot` is false. */
  addGuild(guild?: { id?: string; name?: string; hasBot?: boolean; permissions?: bigint; locale?: string }): Guild
  addRole(role: NewRole): Role
  addUser(user: NewUser): User
  addChannel(channel: NewChannel): Channel
}

export function createSeeding(inner: Inner): Seeding {
  const { state, ids, rules } = inner
  const firstGuild = () => [...state.guilds.keys()][0] ?? ''
  const guildOf = (id = firstGuild()): Guild => {
    const guild = state.guilds.get(id)
    if (!guild) throw new Error(`There is no server ${id} in the fake.`)
    return guild
  }
  const tell = (event: string, { id }: Guild, body: Json) => {
    inner.gateway.dispatch(event, { guild_id: id, ...body }, { guild: id, needs: intents.guilds })
  }
  const addRole: Seeding['addRole'] = ({
    id = ids.next(),
    guild,
    name,
    permissions = 0n,
    managed = false,
    position,
  }) => {
    const { roles } = guildOf(guild)
    const role: Role = { id, name, permissions, managed, position: position ?? roles.size }
    roles.set(id, role)
    if (id !== guildOf(guild).id) tell('GUILD_ROLE_CREATE', guildOf(guild), { role: roleBody(role) })
    return role
  }
  return {
    addRole,
    addGuild: ({
      id = ids.next(),
      name = 'Lindekwartier',
      hasBot = true,
      permissions = invited,
      locale = 'nl',
    } = {}) => {
      const owner = ids.next()
      const guild: Guild = {
        id,
        name,
        owner,
        locale,
        roles: new Map(),
        members: new Map(),
        events: new Map(),
        strangers: 0,
        hasBot,
        isAvailable: true,
      }
      state.guilds.set(id, guild)
      addRole({ id, guild: id, name: '@everyone', permissions: everybody, position: 0 })
      if (hasBot) enter(inner, guild, permissions)
      return guild
    },
    addUser: ({ id = ids.next(), name, ...of }) => {
      const user: User = {
        id,
        name: name.toLowerCase(),
        displayName: of.displayName ?? name,
        isBot: of.isBot ?? false,
        locale: of.locale ?? 'nl',
        tz: of.tz ?? 'Europe/Amsterdam',
        isClosed: of.isClosed ?? false,
      }
      state.users.set(id, user)
      for (const guild of of.guilds ?? [firstGuild()]) {
        guildOf(guild).members.set(id, { user: id, roles: new Set(of.roles ?? []), joinedAt: ids.now() })
      }
      return user
    },
    addChannel: ({ id = ids.next(), guild, name, kind = kinds.text, parent, overwrites = [], onlyFor, ...of }) => {
      const home = guildOf(guild)
      const channel: Channel = {
        id,
        guild: home.id,
        kind,
        name,
        overwrites: [...overwrites, ...(onlyFor ? closedTo(home.id, [...onlyFor, rules.botId], rules.botId) : [])],
        tags: (of.tags ?? []).map((tag): Tag => ({ id: ids.next(), name: tag, moderated: false })),
        appliedTags: [],
        needsTag: of.needsTag ?? false,
        messages: new Map(),
        sent: 0,
        isDeleted: false,
        ...(parent !== undefined && { parent }),
      }
      state.channels.set(id, channel)
      tell('CHANNEL_CREATE', home, channelBody(inner, channel))
      return channel
    },
  }
}

/** Our app comes into a server, with a role of its own. */
export function enter(inner: Inner, guild: Guild, permissions: bigint): void {
  const { ids, rules } = inner
  const role: Role = { id: ids.next(), name: rules.botName, permissions, position: guild.roles.size, managed: true }
  guild.roles.set(role.id, role)
  guild.members.set(rules.botId, { user: rules.botId, roles: new Set([role.id]), joinedAt: ids.now() })
  guild.hasBot = true
}

function closedTo(everybodysRole: string, ids: readonly string[], bot: string): Overwrite[] {
  return [
    { id: everybodysRole, type: 0, allow: 0n, deny: may.view },
    ...ids.map((id): Overwrite => ({ id, type: id === bot ? 1 : 0, allow: may.view, deny: 0n })),
  ]
}
