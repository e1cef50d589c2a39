// Where a message goes: its purpose turned into one conversation in each space.
import { directAddress } from '../community/members/store.ts'
import type { Conversation } from '../core/adapter.ts'
import type { Change, Query } from '../core/context.ts'
import type { MemberId, SpaceId } from '../core/ids.ts'
import type { Member, Space } from '../core/people.ts'
import type { MessageKey, Post } from '../core/post.ts'
import { listParts } from '../store/outgoing/parts.ts'

/** One place for a message; `parent` is the part under which it goes. */
export interface Target {
  readonly space: SpaceId
  readonly platform: string
  readonly place: Conversation
  /** The room, or `@` and the person: what the place is called in keys. */
  readonly target: string
  readonly parent?: string
}

export async function targetsOf(c: Change, post: Post): Promise<readonly Target[]> {
  const { purpose } = post
  switch (purpose.to) {
    case 'home':
      return rooms(await spacesFor(c, post), (space) => space.homeRoom)
    case 'experiments':
      return rooms(await spacesFor(c, post), (space) => space.experimentsRoom ?? space.homeRoom)
    case 'under':
      return under(c, purpose.key, post.exceptIn)
    case 'member':
      return direct(c, purpose.member)
    case 'caretakers': {
      const found: Target[] = []
      for (const member of await c.circle.members()) if (member.caretaker) found.push(...(await direct(c, member.id)))
      return found
    }
  }
}

/** Without consent only an answer to what that person does just now reaches them (rule 34). */
export function mayReach(c: Query, member: Member | undefined, cost: Post['cost']): boolean {
  if (!member || member.frozen || member.state !== 'active') return false
  const answers = c.who?.id === member.id && (cost === 'asked' || cost === 'free')
  if (cost === 'direct' && (member.awayUntil !== undefined || member.energy === 'low')) return false
  return member.wantsDirect || answers
}

/** The conversation of a place, as the name of a queue. */
export function laneOf(
  community: string,
  space: SpaceId,
  { target, parent }: Pick<Target, 'target' | 'parent'>,
): string {
  return [community, space, target, ...(parent ? [parent] : [])].join('/')
}

async function spacesFor(c: Query, post: Post): Promise<readonly Space[]> {
  return (await c.circle.spaces()).filter((space) => space.id !== post.exceptIn)
}

function rooms(spaces: readonly Space[], roomOf: (space: Space) => string | undefined): Target[] {
  return spaces.flatMap((space) => {
    const room = roomOf(space)
    if (room === undefined) return []
    return [{ space: space.id, platform: space.platform, place: { space: space.external, room }, target: room }]
  })
}

/** Beside the first part of the other message; threads have no threads, so under its parent when it has one itself. */
async function under(c: Query, key: MessageKey, except: SpaceId | undefined): Promise<Target[]> {
  const parts = await listParts(c.db, c.community, key)
  return parts
    .filter((part) => part.n === 0 && part.spaceId !== except)
    .map(({ spaceId, platform, place, target, parentPart, id }) => ({
      space: spaceId,
      platform,
      place,
      target,
      parent: parentPart ?? id,
    }))
}

async function direct(c: Query, id: MemberId): Promise<Target[]> {
  const consented = await directAddress(c.db, c.community, id)
  const person = c.who?.id === id ? c.person : undefined
  const pressed = person && { platform: person.platform, external: person.space, user: person.user }
  const address = consented ?? pressed
  if (!address) return []
  const { platform, external, user } = address
  const spaces = await c.circle.spaces()
  const space = spaces.find((one) => one.platform === platform && one.external === external)
  if (!space) return []
  return [{ space: space.id, platform, place: { space: external, user }, target: `@${user}` }]
}
