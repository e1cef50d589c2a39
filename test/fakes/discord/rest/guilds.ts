// Servers: what they are, their channels, roles and people, and roles given and taken.

import { channelBody } from '../channel-shapes.ts'
import { bySchema } from '../check/schema.ts'
import { channelsOf, guildBody } from '../guild-shapes.ts'
import { intents } from '../identify.ts'
import type { Inner } from '../inner.ts'
import { memberBody, roleBody, userBody, userOf } from '../people-shapes.ts'
import { everybody, heightOf, may, needsIn, permissionsOf } from '../permissions.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Guild } from '../state.ts'
import { isThread } from '../state.ts'

export const guildRoutes: Readonly<Record<string, Handler>> = {
  'GET /guilds/:guild': (inner, call) => {
    return { body: guildBody(inner, guildOf(inner, call), call.query.get('with_counts') === 'true') }
  },
  'GET /guilds/:guild/channels': (inner, call) => {
    const channels = channelsOf(inner, guildOf(inner, call)).filter((one) => !isThread(one))
    return { body: channels.map((one) => channelBody(inner, one)) }
  },
  'GET /guilds/:guild/roles': (inner, call) => ({ body: [...guildOf(inner, call).roles.values()].map(roleBody) }),
  'POST /guilds/:guild/roles': (inner, call) => {
    const guild = guildOf(inner, call)
    needsIn(inner, guild, may.manageRoles)
    const problems = bySchema(inner, 'CreateRoleRequest', call.fields)
    if (problems.length > 0) throw badForm(problems)
    if (guild.roles.size >= 250) throw refused(30005)
    const permissions = BigInt(String(call.fields['permissions'] ?? everybody))
    // Nobody hands out what they may not do themselves.
    if ((permissions & ~permissionsOf(inner, guild, inner.rules.botId)) !== 0n) throw refused(50013)
    // A new role begins at the bottom, just above that of everybody.
    for (const role of guild.roles.values()) if (role.position >= 1) role.position += 1
    const role = {
      id: inner.ids.next(),
      name: String(call.fields['name'] ?? 'new role'),
      permissions,
      position: 1,
      managed: false,
    }
    guild.roles.set(role.id, role)
    const told = { guild_id: guild.id, role: roleBody(role) }
    inner.gateway.dispatch('GUILD_ROLE_CREATE', told, { guild: guild.id, needs: intents.guilds })
    return { body: roleBody(role) }
  },
  'GET /guilds/:guild/members/search': (inner, call) => {
    const wanted = (call.query.get('query') ?? '').toLowerCase()
    const limit = Number(call.query.get('limit') ?? 1)
    const found = [...guildOf(inner, call).members.values()].filter((member) => {
      const { name, displayName } = userOf(inner, member.user)
      return [name, displayName, member.nick ?? ''].some((one) => one !== '' && one.toLowerCase().startsWith(wanted))
    })
    return { body: found.slice(0, limit).map((one) => memberBody(inner, one)) }
  },
  'GET /guilds/:guild/members': (inner, call) => {
    const guild = guildOf(inner, call)
    if ((inner.rules.allowedIntents & intents.members) === 0) throw refused(50001)
    const limit = Number(call.query.get('limit') ?? 1)
    return { body: [...guild.members.values()].slice(0, limit).map((one) => memberBody(inner, one)) }
  },
  'GET /guilds/:guild/members/:user': (inner, call) => ({ body: memberBody(inner, memberOf(inner, call)) }),
  'GET /users/@me/guilds/:guild/member': (inner, call) => {
    const me = guildOf(inner, call).members.get(inner.rules.botId)
    if (!me) throw refused(10007)
    return { body: memberBody(inner, me) }
  },
  'PUT /guilds/:guild/members/:user/roles/:role': (inner, call) => turn(inner, call, true),
  'DELETE /guilds/:guild/members/:user/roles/:role': (inner, call) => turn(inner, call, false),
  'GET /users/:user': (inner, { params }) => {
    const user = inner.state.users.get(params['user'] ?? '')
    if (!user) throw refused(10013)
    return { body: userBody(user) }
  },
}

export function guildOf(inner: Inner, { params }: Pick<Call, 'params'>): Guild {
  const guild = inner.state.guilds.get(params['guild'] ?? '')
  // Where the bot is not, it is as if there were nothing.
  if (!guild?.hasBot) throw refused(10004)
  return guild
}

export function memberOf(inner: Inner, call: Call) {
  const member = guildOf(inner, call).members.get(call.params['user'] ?? '')
  if (!inner.state.users.has(call.params['user'] ?? '')) throw refused(10013)
  if (!member) throw refused(10007)
  return member
}

function turn(inner: Inner, call: Call, isGiven: boolean): Done {
  const guild = guildOf(inner, call)
  const member = memberOf(inner, call)
  const role = guild.roles.get(call.params['role'] ?? '')
  if (!role) throw refused(10011)
  needsIn(inner, guild, may.manageRoles)
  if (role.managed || role.id === guild.id || role.position >= heightOf(guild, inner.rules.botId)) throw refused(50013)
  if (isGiven) member.roles.add(role.id)
  else member.roles.delete(role.id)
  const body = { guild_id: guild.id, ...memberBody(inner, member) }
  inner.gateway.dispatch('GUILD_MEMBER_UPDATE', body, { guild: guild.id, needs: intents.members })
  return { status: 204 }
}
