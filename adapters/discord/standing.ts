// What a member may do in a channel, as Discord works it out from roles and the exceptions of that channel.
import type { APIGuild, APIGuildMember, APIOverwrite } from 'discord.js'
import { PermissionFlagsBits } from 'discord.js'

export interface Standpoint {
  readonly server: Pick<APIGuild, 'id' | 'owner_id'> & {
    readonly roles: readonly { id: string; permissions: string }[]
  }
  readonly member: Pick<APIGuildMember, 'roles'>
  readonly user: string
}

const all = (1n << 64n) - 1n

/** https://docs.discord.com/developers/topics/permissions: one's roles, then the exceptions from general to particular; without those, in the whole server. */
export function permissionsIn(
  { server, member, user }: Standpoint,
  overwrites?: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[],
): bigint {
  if (server.owner_id === user) return all
  const held = new Set([server.id, ...member.roles])
  const inServer = union(server.roles.filter(({ id }) => held.has(id)).map(({ permissions }) => permissions))
  if (inServer & PermissionFlagsBits.Administrator) return all
  if (!overwrites) return inServer
  const may = [[server.id], member.roles, [user]].reduce((so, ids) => {
    const here = overwrites.filter(({ id }) => ids.includes(id))
    return (so & ~union(here.map(({ deny }) => deny))) | union(here.map(({ allow }) => allow))
  }, inServer)
  return may & PermissionFlagsBits.ViewChannel ? may : 0n
}

function union(bits: readonly string[]): bigint {
  return bits.reduce((sum, one) => sum | BigInt(one), 0n)
}

/** The place of somebody's highest role. */
export function heightOf(
  roles: readonly { readonly id: string; readonly position: number }[],
  member: Pick<APIGuildMember, 'roles'>,
): number {
  return Math.max(0, ...roles.filter(({ id }) => member.roles.includes(id)).map(({ position }) => position))
}
