// Roles of a server that are called like those of a circle: given to who has them there, taken from who had them. They allow nothing by themselves.
import type { APIGuild, APIGuildMember, APIRole } from 'discord.js'
import { PermissionFlagsBits } from 'discord.js'
import type { Mirrored, RoleHolders } from '../../src/core/adapter.ts'
import type { Log } from '../../src/core/log.ts'
import { codes, DiscordProblem } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import { cut } from './render/escape.ts'
import { heightOf, permissionsIn } from './standing.ts'

interface RolesTools {
  readonly call: CallDiscord
  readonly log: Log
  me(): Promise<string>
  /** Somebody is no longer in that server. */
  left(space: string, user: string): void
}

export type ShowRoles = (space: string, roles: readonly RoleHolders[]) => Promise<Mirrored>

/** https://docs.discord.com/developers/topics/permissions#role-object */
const longestName = 100

interface Wanted {
  readonly role: string
  readonly isHolder: boolean
}

/** What stands in the way is found out before anything is changed. Throws a `DiscordProblem`. */
export function createRoles(tools: RolesTools): ShowRoles {
  const { call, log } = tools
  const refuse = (space: string, why: string, todo: string): Mirrored => {
    log.info({ space, why, todo }, 'Kring cannot hand out the roles of a circle in a server.')
    return 'notAllowed'
  }
  return async (space, roles) => {
    const user = await tools.me()
    const server = await call<APIGuild>({ method: 'GET', path: `/guilds/${space}` })
    const member = await call<APIGuildMember>({ method: 'GET', path: `/guilds/${space}/members/${user}` })
    const there = new Map(roles.map(({ label }) => [label, findRole(server, label)]))
    const isUsed = roles.filter(({ label, users }) => users.length > 0 || there.get(label) !== undefined)
    if (isUsed.length === 0) return 'shown'
    const obstacle = obstacleIn({ server, member, user }, there)
    if (obstacle) return refuse(space, ...obstacle)
    try {
      const byUser = new Map<string, Wanted[]>()
      for (const { label, users, others } of isUsed) {
        const role = there.get(label)?.id ?? (await makeRole(call, space, label))
        for (const one of users) byUser.set(one, [...(byUser.get(one) ?? []), { role, isHolder: true }])
        for (const one of others) byUser.set(one, [...(byUser.get(one) ?? []), { role, isHolder: false }])
      }
      for (const [one, wanted] of byUser) await bring(tools, space, one, wanted)
      return 'shown'
    } catch (error) {
      if (!(error instanceof DiscordProblem) || error.means !== 'forbidden') throw error
      return refuse(space, error.message, mayRoles)
    }
  }
}

const mayRoles = 'Give the role of Kring "Manage Roles" in the settings of the server, or switch the roles off again.'

/** Hierarchy and rights, with what to do about it. A role that allows something is never handed out. */
function obstacleIn(
  { server, member, user }: { readonly server: APIGuild; readonly member: APIGuildMember; readonly user: string },
  there: ReadonlyMap<string, APIRole | undefined>,
): readonly [why: string, todo: string] | undefined {
  const may = permissionsIn({ server, member, user })
  if ((may & PermissionFlagsBits.ManageRoles) === 0n) return ['It lacks Manage Roles.', mayRoles]
  const everybody = BigInt(server.roles.find(({ id }) => id === server.id)?.permissions ?? 0)
  const height = server.owner_id === user ? Number.POSITIVE_INFINITY : heightOf(server.roles, member)
  for (const [label, role] of there) {
    if (!role) continue
    if (role.managed) return [`"${label}" belongs to another app.`, `Give the role "${label}" another name.`]
    if (role.position >= height) {
      return [`"${label}" stands above its own role.`, `Move the role of Kring above "${label}".`]
    }
    if ((BigInt(role.permissions) & ~everybody) !== 0n) {
      const todo = `Take the extra permissions away from the role "${label}", or give it another name; Kring then makes its own.`
      return [`"${label}" allows more than everybody may.`, todo]
    }
  }
  return undefined
}

function findRole({ id, roles }: APIGuild, label: string): APIRole | undefined {
  const isCalled = (role: APIRole) => role.name.trim().toLowerCase() === cut(label, longestName).toLowerCase()
  return roles.find((role) => role.id !== id && isCalled(role))
}

async function makeRole(call: CallDiscord, space: string, label: string): Promise<string> {
  const body = { name: cut(label, longestName), permissions: 0, mentionable: false, hoist: false }
  const { id } = await call<{ id?: string }>({ method: 'POST', path: `/guilds/${space}/roles`, body })
  if (id === undefined) throw new DiscordProblem('unclear', 'Discord did not say which role it became.')
  return id
}

/** Giving what is there already does no harm, but it stands in the log of the server each time. */
async function bring(
  { call, left }: RolesTools,
  space: string,
  user: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const path = `/guilds/${space}/members/${user}` as const
  try {
    const { roles } = await call<APIGuildMember>({ method: 'GET', path })
    for (const { role, isHolder } of wanted) {
      if (roles.includes(role) === isHolder) continue
      await call({ method: isHolder ? 'PUT' : 'DELETE', path: `${path}/roles/${role}` })
    }
  } catch (error) {
    if (!isNobodyThere(error)) throw error
    left(space, user)
  }
}

/** Not in that server, or not anywhere. */
export function isNobodyThere(error: unknown): boolean {
  if (!(error instanceof DiscordProblem)) return false
  return error.code === codes.unknownMember || error.code === codes.unknownUser
}
