// What a platform tells about itself: in each circle that it is about one transaction, and what follows from it.
import { listCommunities } from '../community/communities/store.ts'
import { listCommunitiesOf } from '../community/members/store.ts'
import { listSpaces } from '../community/spaces/store.ts'
import type { Notice } from '../core/act.ts'
import type { Change } from '../core/context.ts'
import type { CommunityId, SpaceId } from '../core/ids.ts'
import type { Space } from '../core/people.ts'
import { createChange } from './context.ts'
import type { HandlerTools } from './handle.ts'
import { directsStopped, spaceBack, spaceGone, spaceLost } from './outages.ts'
import { memberLeft, profileChanged } from './profiles.ts'
import { roomChanged, roomGone } from './rooms.ts'

type OfPerson = Extract<Notice, { tells: 'memberLeft' | 'profile' }>
type OfSpace = Exclude<Notice, OfPerson>

/** Hearing the same again is harmless: everything it leads to is in the database, or nothing of it. */
export function createNoticed(tools: HandlerTools): (notice: Notice) => Promise<void> {
  const inEach = async (communities: readonly CommunityId[], tell: (c: Change) => Promise<void>) => {
    for (const community of communities) {
      await tools.store.write(community, 'press', async (tx) =>
        tell(await createChange(tx, tools, { community, now: tools.clock.now() })),
      )
    }
    tools.committed()
  }
  return async (notice) => {
    if (isOfPerson(notice)) {
      const { platform, space: external, user } = notice
      const communities = await tools.store.look((db) => listCommunitiesOf(db, { platform, external, user }))
      const { registry } = tools
      return inEach(communities, (c) =>
        notice.tells === 'memberLeft' ? memberLeft(c, notice) : profileChanged(c, registry, notice),
      )
    }
    const found = await spacesOf(tools, notice)
    return inEach([...found.keys()], async (c) => {
      const space = (await c.circle.spaces()).find(({ id }) => id === found.get(c.community))
      if (space) await ofSpace(tools, c, space, notice)
    })
  }
}

async function ofSpace(tools: HandlerTools, c: Change, space: Space, notice: OfSpace): Promise<void> {
  const { registry, log } = tools
  switch (notice.tells) {
    case 'lost':
      return spaceLost(c, space, notice.at, notice.why)
    case 'back':
      return spaceBack(c, registry, space, notice.at)
    case 'spaceGone':
      return spaceGone(c, space)
    case 'roomGone':
      return roomGone(c, space, notice.room)
    case 'directsStopped':
      return directsStopped(c, space, notice.until)
    case 'roomChanged':
      if (await roomChanged(c, registry, space, notice)) return
      log.warn({ space: space.id }, 'The room of a circle became the room of another circle; it does not follow.')
  }
}

function isOfPerson(notice: Notice): notice is OfPerson {
  return notice.tells === 'memberLeft' || notice.tells === 'profile'
}

/** Each circle that meets there, with its space. */
async function spacesOf({ store }: HandlerTools, { platform, space: external }: Notice) {
  return store.look(async (db) => {
    const found = new Map<CommunityId, SpaceId>()
    for (const { id } of await listCommunities(db)) {
      for (const space of await listSpaces(db, id)) {
        if (space.platform === platform && space.external === external) found.set(id, space.id)
      }
    }
    return found
  })
}
