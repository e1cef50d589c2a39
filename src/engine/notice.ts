// What a platform tells about itself: a workspace that is lost or back, a person who left it.

import { saveOutage } from '../community/calendar/store.ts'
import { listCommunities } from '../community/communities/store.ts'
import { chooseDirect, directAddress, findMemberByIdentity, listCommunitiesOf } from '../community/members/store.ts'
import { changeSpace, listSpaces } from '../community/spaces/store.ts'
import type { Notice } from '../core/act.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Space } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import type { Tx } from '../store/database.ts'
import { createChange } from './context.ts'
import type { HandlerTools } from './handle.ts'

/** Shorter interruptions change nothing for anybody. */
const shortestOutageMs = 15 * 60_000

export function createNoticed(tools: HandlerTools): (notice: Notice) => Promise<void> {
  /** Since when a space is lost; after a restart the clock's own downtime counts instead. */
  const lostSince = new Map<string, Instant>()

  return async (notice) => {
    if (notice.tells === 'memberLeft') return memberLeft(tools, notice)
    for (const { community, space } of await spacesOf(tools, notice)) {
      await tools.store.write(community, 'press', async (tx) => {
        if (notice.tells === 'roomGone') return roomGone(tools, notice.room, space)
        const isBack = notice.tells === 'back'
        await changeSpace(tx, community, space.id, { state: isBack ? 'connected' : 'lost' })
        if (notice.tells === 'lost' && !lostSince.has(space.id)) lostSince.set(space.id, notice.at)
        const from = lostSince.get(space.id)
        if (notice.tells !== 'back' || from === undefined) return
        lostSince.delete(space.id)
        if (notice.at - from >= shortestOutageMs) await wasOut(tools, tx, { community, space, from, until: notice.at })
      })
    }
    tools.committed()
  }
}

async function spacesOf(tools: HandlerTools, { platform, space: external }: Notice) {
  return tools.store.look(async (db) => {
    const found: { community: CommunityId; space: Space }[] = []
    for (const { id } of await listCommunities(db)) {
      for (const space of await listSpaces(db, id)) {
        if (space.platform === platform && space.external === external) found.push({ community: id, space })
      }
    }
    return found
  })
}

/** Open windows count on without the time in which nobody could answer. */
async function wasOut(
  tools: HandlerTools,
  tx: Tx,
  { community, space, from, until }: { community: CommunityId; space: Space; from: Instant; until: Instant },
): Promise<void> {
  await saveOutage(tx, community, { id: tools.newId(), space: space.id, from, until })
  const c = await createChange(tx, tools, { community, now: tools.clock.now() })
  await c.calendarChanged()
}

/** Their place at the table stays, they may come by another way: only direct messages to there end. */
async function memberLeft(
  tools: HandlerTools,
  { platform, space: external, user }: Extract<Notice, { tells: 'memberLeft' }>,
) {
  const identity = { platform, external, user }
  const communities = await tools.store.look((db) => listCommunitiesOf(db, identity))
  for (const community of communities) {
    await tools.store.write(community, 'press', async (tx) => {
      const member = await findMemberByIdentity(tx, community, identity)
      const direct = member && (await directAddress(tx, community, member))
      const isHere = direct?.platform === platform && direct.external === external && direct.user === user
      if (member && isHere) await chooseDirect(tx, community, member, undefined)
    })
  }
}

function roomGone(tools: HandlerTools, room: string, space: Space): void {
  if (room !== space.homeRoom && room !== space.experimentsRoom) return
  tools.log.warn({ space: space.id }, 'The room of a circle is gone; its caretaker can choose another one.')
}
