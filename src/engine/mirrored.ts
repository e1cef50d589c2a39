// What of a circle is to be seen in the place itself, where it asked for that: occasions for the calendar, people for the roles.
import { identitiesOf, listMembers } from '../community/members/store.ts'
import type { MirrorKind } from '../community/mirroring.ts'
import { mirrorKinds, mirrorSettings } from '../community/mirroring.ts'
import { findSetting } from '../community/settings/store.ts'
import { mirrorTexts, roleTexts } from '../community/texts.ts'
import type { CalendarEvent, RoleHolders } from '../core/adapter.ts'
import type { Query } from '../core/context.ts'
import type { MemberId } from '../core/ids.ts'
import type { Role, Space } from '../core/people.ts'
import { capital } from '../core/text.ts'
import { plus } from '../core/time.ts'
import type { Registry } from './declared.ts'

/** How long something lasts that has no end of its own. */
const usualHours = 1

export type Mirror = { readonly space: Space } & (
  | { readonly what: 'events'; readonly events: readonly CalendarEvent[] }
  | { readonly what: 'roles'; readonly roles: readonly RoleHolders[] }
)

/** Nothing where nobody ever chose; where it was switched off again, that nothing of the circle is there. */
export async function listMirrors(q: Query, registry: Registry): Promise<readonly Mirror[]> {
  if (!(await q.circle.exists())) return []
  const mirrors: Mirror[] = []
  for (const what of mirrorKinds) {
    const isOn = mirrorSettings[what].parse(await findSetting(q.db, q.community, mirrorSettings[what].key))
    if (isOn === undefined) continue
    for (const space of await spacesFor(q, registry, what)) {
      if (what === 'events') mirrors.push({ space, what, events: isOn ? await eventsOf(q, registry) : [] })
      else mirrors.push({ space, what, roles: await rolesOf(q, space, isOn) })
    }
  }
  return mirrors
}

async function spacesFor(q: Query, { mirroring }: Registry, what: MirrorKind): Promise<readonly Space[]> {
  return (await q.circle.spaces()).filter(
    ({ platform, state, homeRoom }) =>
      state === 'connected' && homeRoom !== undefined && mirroring[what].includes(platform),
  )
}

/** The next of each. Everybody in the place reads it, so no names and no words of anybody. */
async function eventsOf(q: Query, registry: Registry): Promise<readonly CalendarEvent[]> {
  if ((await q.circle.community()).state === 'archived') return []
  const t = await q.homeTexts()
  const events: CalendarEvent[] = []
  for (const { code, name, on, at, minutes } of await registry.rituals(q)) {
    const closes = await registry.ritual(code)?.closesAt?.(q, at)
    if (at <= q.now) continue
    events.push({
      key: `${code}/${on}`,
      name: t(name),
      says: t(mirrorTexts.minutes, { n: minutes }),
      where: t(mirrorTexts.where),
      startsAt: at,
      endsAt: closes !== undefined && closes > at ? closes : plus(at, { hours: usualHours }),
    })
  }
  return events
}

async function rolesOf(q: Query, space: Space, isOn: boolean): Promise<readonly RoleHolders[]> {
  const t = await q.homeTexts()
  const here = new Map<MemberId, readonly string[]>()
  for (const { id } of await listMembers(q.db, q.community)) here.set(id, await usersIn(q, space, id))
  const roles: RoleHolders[] = []
  for (const role of Object.keys(roleTexts) as Role[]) {
    const holders = isOn ? await q.circle.holders(role) : []
    const users = (isHolder: boolean) =>
      [...here].flatMap(([id, ids]) => (holders.includes(id) === isHolder ? ids : []))
    roles.push({ label: capital(t(roleTexts[role])), users: users(true), others: users(false) })
  }
  return roles
}

/** Who somebody is there. */
export async function usersIn(q: Query, { platform, external }: Space, member: MemberId): Promise<readonly string[]> {
  const identities = await identitiesOf(q.db, q.community, member)
  return identities.filter((one) => one.platform === platform && one.external === external).map(({ user }) => user)
}
