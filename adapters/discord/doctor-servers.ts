// What the doctor sees of the servers Kring is in: the channels circles live in, the rights there, and roles it may hand out.
import type { APIGuild, APIGuildMember, APIOverwrite, RESTAPIPartialCurrentUserGuild } from 'discord.js'
import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Check, KnownRoom } from '../../src/core/check.ts'
import { extras, permissions } from './access.ts'
import type { Asked, Desk } from './desk.ts'
import { explain, isTied } from './desk.ts'
import type { Standpoint } from './standing.ts'
import { heightOf, permissionsIn } from './standing.ts'

interface ServersExamined {
  readonly desk: Desk
  /** Kring itself. */
  readonly user: string
  readonly link: string
  readonly rooms: readonly KnownRoom[]
}

export async function* checkServers({ desk, user, link, rooms }: ServersExamined): AsyncGenerator<Check> {
  const invite: Check = { about: 'Invite link', verdict: 'ok', says: link }
  const servers = await desk.ask<RESTAPIPartialCurrentUserGuild[]>('/users/@me/guilds')
  if (isTied(servers)) {
    yield { about: 'Servers', verdict: 'wrong', ...explain(servers, 'Look again in a while.') }
  } else if (servers.length === 0) {
    yield { about: 'Servers', verdict: 'unseen', says: 'Kring is in none yet: open the invite link and choose one.' }
  } else yield* eachServer({ desk, user, link, rooms }, servers)
  yield invite
}

async function* eachServer(
  examined: ServersExamined,
  servers: readonly Pick<RESTAPIPartialCurrentUserGuild, 'id' | 'name'>[],
): AsyncGenerator<Check> {
  const { desk, user, link, rooms } = examined
  for (const { id, name } of servers) {
    const here = rooms.filter(({ space }) => space === id)
    if (here.length === 0) yield noRoom(name)
    else yield* oneServer(desk, { id, name, user }, here)
  }
  for (const { space, circle } of rooms.filter(({ space }) => servers.every(({ id }) => id !== space))) {
    const says = `Kring is no longer in the server (${space}).`
    yield { about: `Server of ${circle}`, verdict: 'wrong', says, todo: `Add it again: ${link}` }
  }
}

async function* oneServer(
  desk: Desk,
  { id, name, user }: { readonly id: string; readonly name: string; readonly user: string },
  rooms: readonly KnownRoom[],
): AsyncGenerator<Check> {
  const server = await desk.ask<APIGuild>(`/guilds/${id}`)
  const member = isTied(server) ? server : await desk.ask<APIGuildMember>(`/guilds/${id}/members/${user}`)
  if (isTied(server) || isTied(member)) {
    const tie = isTied(server) ? server : member
    if (isTied(tie)) yield { about: `Server ${name}`, verdict: 'wrong', ...explain(tie, 'Look again in a while.') }
    return
  }
  const mutedUntil = Date.parse(member.communication_disabled_until ?? '')
  if (mutedUntil > (desk.time()?.theirs ?? 0)) {
    const todo = 'Take that away in the settings of the server, under "Members".'
    yield {
      about: `Server ${name}`,
      verdict: 'wrong',
      says: 'Somebody gave Kring a time-out, so it cannot post.',
      todo,
    }
  }
  const standpoint = { server, member, user }
  for (const room of rooms) yield place(room, await desk.ask<Channel>(`/channels/${room.room}`), standpoint)
  yield extrasIn(name, standpoint)
  yield* roles(name, standpoint)
}

interface Channel {
  readonly name?: string | null
  readonly type: number
  readonly permission_overwrites?: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[]
}

const goodKinds: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum]
const another = 'choose another one with /community setup'
const gone: Readonly<Record<number | string, readonly [says: string, todo: string]>> = {
  10003: ['It was deleted.', `In Discord ${another}.`],
  50001: [
    'Kring cannot see it.',
    `In the settings of the channel, under "Permissions", add Kring and allow "View Channel"; or ${another}.`,
  ],
}

function place({ circle, name, room }: KnownRoom, found: Asked<Channel>, standpoint: Standpoint): Check {
  const called = (isTied(found) ? undefined : found.name) ?? name ?? room
  const about = `Channel #${called.replace(/^#/, '')} of ${circle}`
  if (isTied(found)) {
    const [says, todo] = gone[found.wrong] ?? []
    if (says !== undefined && todo !== undefined) return { about, verdict: 'wrong', says, todo }
    return { about, verdict: 'wrong', ...explain(found, `In Discord ${another}.`) }
  }
  if (!goodKinds.includes(found.type)) {
    return { about, verdict: 'wrong', says: 'It is not a channel for text.', todo: `In Discord ${another}.` }
  }
  const may = permissionsIn(standpoint, found.permission_overwrites ?? [])
  const missing = permissions.filter(({ bit }) => (may & bit) === 0n)
  if (missing.length === 0)
    return { about, verdict: 'ok', says: `Kring may do all ${permissions.length} things it needs there` }
  const each = missing.map(({ name: right, why }) => `${right} (${why})`).join('; ')
  const todo = 'In the settings of the channel, under "Permissions", add Kring and allow them.'
  return { about, verdict: 'wrong', says: `Kring lacks: ${each}.`, todo }
}

function noRoom(server: string): Check {
  const says = `No circle in ${server} has a channel yet: type /community setup in the one of your group.`
  return { about: 'Channels', verdict: 'unseen', says }
}

/** What a circle may switch on later; not having it is nothing that is wrong. */
function extrasIn(server: string, standpoint: Standpoint): Check {
  const may = permissionsIn(standpoint)
  const missing = extras.filter(({ bit }) => (may & bit) === 0n)
  const about = `Extras in ${server}`
  if (missing.length === 0) return { about, verdict: 'ok', says: 'Kring may do all that a circle can switch on' }
  const each = missing.map(({ name, why }) => `${name} (${why})`).join('; ')
  return { about, verdict: 'ok', says: `not given, and only needed for what a circle switches on itself: ${each}` }
}

/** Only where Kring was given the right to hand out roles: those below its own, and none that belong to another app. */
function* roles(server: string, { server: { id, roles: all }, member, user }: RolesAt): Generator<Check> {
  const about = `Roles in ${server}`
  const may = permissionsIn({ server: { id, owner_id: '', roles: all }, member, user })
  if ((may & PermissionFlagsBits.ManageRoles) === 0n) return
  const own = heightOf(all, member)
  const given = all.filter((role) => role.id !== id && !role.managed)
  const above = given.filter(({ position }) => position >= own)
  if (given.length === 0) return
  if (above.length === 0) yield { about, verdict: 'ok', says: 'Kring may hand out every one' }
  else {
    const names = above.map(({ name }) => name).join(', ')
    const says = `Kring may hand out ${given.length - above.length}, and not those that stand above its own: ${names}. To change that, move its role up in the settings of the server.`
    yield { about, verdict: 'unseen', says }
  }
}

type RolesAt = Pick<Standpoint, 'member' | 'user'> & { readonly server: Pick<APIGuild, 'id' | 'roles'> }
