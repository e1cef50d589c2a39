// Where a message goes: its purpose turned into one conversation in each space.
import { directAddress } from '../community/members/store.ts'
import { listTroubles } from '../community/room-troubles/store.ts'
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

export async function targetsOf(c: Change, post: Pick<Post, 'purpose' | 'exceptIn'>): Promise<readonly Target[]> {
  const { purpose } = post
  switch (purpose.to) {
    case 'home':
      return rooms(await spacesFor(c, post), ({ homeRoom }) => [homeRoom], await goneRooms(c))
    case 'experiments': {
      const first = ({ experimentsRoom, homeRoom }: Space) => [experimentsRoom, homeRoom]
      return rooms(await spacesFor(c, post), first, await goneRooms(c))
    }
    case 'under':
      return under(c, purpose.key, await spacesFor(c, post))
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

/** Where Kring was taken away, or the circle does not meet any more, nothing new is said. */
async function spacesFor(c: Query, post: Pick<Post, 'exceptIn'>): Promise<readonly Space[]> {
  return (await c.circle.spaces()).filter(
    ({ id, state, homeRoom }) => id !== post.exceptIn && state !== 'gone' && homeRoom !== undefined,
  )
}

async function goneRooms(c: Query): Promise<(space: Space, room: string) => boolean> {
  const gone = (await listTroubles(c.db, c.community)).filter(({ kind }) => kind === 'gone')
  return (space, room) => gone.some((one) => one.space === space.id && one.room === room)
}

/** In each space the first room that is there. */
function rooms(
  spaces: readonly Space[],
  roomsIn: (space: Space) => readonly (string | undefined)[],
  isGone: (space: Space, room: string) => boolean,
): Target[] {
  return spaces.flatMap((space) => {
    const room = roomsIn(space).find((one) => one !== undefined && !isGone(space, one))
    if (room === undefined) return []
    return [{ space: space.id, platform: space.platform, place: { space: space.external, room }, target: room }]
  })
}

/** Beside the first part of the other message; threads have no threads, so under its parent when it has one itself. */
async function under(c: Query, key: MessageKey, spaces: readonly Space[]): Promise<Target[]> {
  const parts = await listParts(c.db, c.community, key)
  return parts
    .filter((part) => part.n === 0 && spaces.some(({ id }) => id === part.spaceId))
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
  if (!space || space.state === 'gone') return []
  return [{ space: space.id, platform, place: { space: external, user }, target: `@${user}` }]
}
