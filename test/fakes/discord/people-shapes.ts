// People and roles as Discord writes them in answers and events.
import type { Inner } from './inner.ts'
import { everybody, permissionsOf } from './permissions.ts'
import type { Channel, Guild, Json, Member, Role, User } from './state.ts'

export const iso = (at: number) => new Date(at).toISOString().replace('Z', '000+00:00')

export function userBody(user: User): Json {
  return {
    id: user.id,
    username: user.name,
    global_name: user.isBot ? null : user.displayName,
    discriminator: user.isBot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    clan: null,
    public_flags: 0,
    flags: 0,
    ...(user.isBot && { bot: true }),
  }
}

export function userOf(inner: Inner, id: string): User {
  return (
    inner.state.users.get(id) ?? {
      id,
      name: id,
      displayName: id,
      isBot: false,
      locale: 'en-US',
      tz: 'UTC',
      isClosed: false,
    }
  )
}

export function memberBody(inner: Inner, member: Member, withUser = true): Json {
  return {
    ...(withUser && { user: userBody(userOf(inner, member.user)) }),
    nick: member.nick ?? null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: iso(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  }
}

export function roleBody(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  }
}

/** What an interaction says about the person in a server. */
export function actingMember(inner: Inner, guild: Guild, user: string, channel: Channel): Json {
  const member = guild.members.get(user) ?? { user, roles: new Set(), joinedAt: inner.ids.now() }
  const permissions = permissionsOf(inner, guild, user, channel) || everybody
  return { ...memberBody(inner, member), permissions: String(permissions) }
}
