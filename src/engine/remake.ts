// A place that can be reached again, or another room: what is still alive gets its rows there, parents first (rule 48).
import { listTroubles, removeTrouble, roomsOf } from '../community/room-troubles/store.ts'
import type { Change } from '../core/context.ts'
import type { SpaceId } from '../core/ids.ts'
import type { PartRow } from '../store/outgoing/parts.ts'
import { changePart, listParts } from '../store/outgoing/parts.ts'
import { lapseUnsent, moveParts } from '../store/outgoing/resting.ts'
import type { MessageRow } from '../store/outgoing/store.ts'
import { listLive } from '../store/outgoing/store.ts'
import type { Target } from './conversations.ts'
import { targetsOf } from './conversations.ts'
import type { Registry } from './declared.ts'
import { isLive, savePartFor } from './say.ts'
import { afresh } from './token.ts'

/** Only live messages that are still worth showing; what is shown there already stays as it is. */
export async function remakeParts(c: Change, registry: Registry, space: SpaceId): Promise<void> {
  for (const row of await listLive(c.db, c.community, c.now)) {
    if (row.exceptIn === space || !isLive(registry, row, c.now)) continue
    const targets = await targetsOf(c, { purpose: row.purpose })
    for (const target of targets.filter((one) => one.space === space)) await remakePart(c, row, target)
  }
}

async function remakePart(c: Change, row: MessageRow, target: Target): Promise<void> {
  const known = (await listParts(c.db, c.community, row.key)).find(
    (part) => part.n === 0 && part.spaceId === target.space && part.target === target.target,
  )
  if (!known) await savePartFor(c, row, target)
  // What is shown there already may have changed while the circle did not meet there.
  else if (known.state === 'shown' && known.shownRevision !== row.revision) {
    await changePart(c.db, known, { state: 'waiting', dueAt: c.now, attempts: 0 })
  } else if (isGivenUp(known)) {
    await changePart(c.db, known, {
      ...afresh(c.vault, known, c.now),
      owner: null,
      reason: null,
      parentPart: target.parent ?? null,
    })
  }
}

function isGivenUp({ receipt, state }: PartRow): boolean {
  return receipt === null && (state === 'dead' || state === 'lapsed')
}

/** After another room was chosen: what waited for the old one goes along, and what was the matter there is over. */
export async function followRooms(c: Change, registry: Registry): Promise<void> {
  const spaces = new Map((await c.circle.spaces()).map((space) => [space.id, space]))
  for (const { space: id, room } of await listTroubles(c.db, c.community)) {
    const space = spaces.get(id)
    if (!space || roomsOf(space).includes(room)) continue
    await removeTrouble(c.db, c.community, id, room)
    if (space.homeRoom === undefined) continue
    await moveParts(c.db, c.community, { space: id, from: room, to: space.homeRoom, which: 'unsent' })
    await lapseUnsent(c.db, c.community, { space: id, room, reason: 'The circle meets in another room.' })
    await remakeParts(c, registry, id)
  }
}
