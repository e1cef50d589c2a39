// What a platform tells about one room of a circle: it is gone, has another id or name, or others can read along since (INV-41).
import { isManyMore } from '../community/audience.ts'
import type { RoomTrouble } from '../community/room-troubles/store.ts'
import { listTroubles, removeTrouble, roomsOf, saveTrouble } from '../community/room-troubles/store.ts'
import { changeSpace, findCommunityByRoom } from '../community/spaces/store.ts'
import type { Notice } from '../core/act.ts'
import type { Change } from '../core/context.ts'
import type { Space } from '../core/people.ts'
import { lapseUnsent, moveParts, restReasons, wakeResting } from '../store/outgoing/resting.ts'
import type { Registry } from './declared.ts'
import { remakeParts } from './remake.ts'

type RoomChanged = Extract<Notice, { tells: 'roomChanged' }>

/** Nothing is posted there any more, and who holds a key hears it. */
export async function roomGone(c: Change, space: Space, room: string): Promise<void> {
  if (!roomsOf(space).includes(room)) return
  const trouble = { space: space.id, room, kind: 'gone', readersBefore: undefined, since: c.now } as const
  if (!(await saveTrouble(c.db, c.community, trouble))) return
  await lapseUnsent(c.db, c.community, { space: space.id, room, reason: 'Its room is not there any more.' })
  await c.communityChanged({ how: 'roomGone', space: space.id })
  await c.calendarChanged()
}

/** The circle follows its room; where others can read along since, members' words wait. False: the new room is another circle's home. */
export async function roomChanged(c: Change, registry: Registry, given: Space, notice: RoomChanged): Promise<boolean> {
  if (!roomsOf(given).includes(notice.room)) return true
  const space = await followed(c, given, notice)
  if (!space) return false
  const room = notice.newRoom ?? notice.room
  const before = (await listTroubles(c.db, c.community)).find((one) => one.space === space.id && one.room === room)
  if (before?.kind === 'gone') await removeTrouble(c.db, c.community, space.id, room)
  const isNew = room === space.homeRoom && (await audienceChanged(c, space, notice, before))
  const { homeRoom, experimentsRoom } = space
  const isHome = room === homeRoom
  await changeSpace(c.db, c.community, space.id, {
    ...(homeRoom !== undefined && { homeRoom }),
    ...(experimentsRoom !== undefined && { experimentsRoom }),
    ...(isHome && notice.roomName !== undefined && { homeName: notice.roomName }),
    ...(isHome && notice.readers !== undefined && { readers: notice.readers }),
    ...(isHome && notice.open !== undefined && { open: notice.open }),
  })
  if (before?.kind === 'gone') await remakeParts(c, registry, space.id)
  await c.communityChanged({ how: 'roomChanged' })
  if (isNew) await c.communityChanged({ how: 'roomOpened', space: space.id })
  if (before?.kind === 'gone') await c.calendarChanged()
  return true
}

/** The same rooms under their new id, with what stands or waits in them. */
async function followed(c: Change, space: Space, { room, newRoom }: RoomChanged): Promise<Space | undefined> {
  if (newRoom === undefined || newRoom === room) return space
  const { platform, external } = space
  const owner = await findCommunityByRoom(c.db, { platform, external, room: newRoom })
  if (owner !== undefined && owner !== c.community) return undefined
  await moveParts(c.db, c.community, { space: space.id, from: room, to: newRoom, which: 'all' })
  const moved = (one: string | undefined) => (one === room ? newRoom : one)
  await removeTrouble(c.db, c.community, space.id, room)
  return { ...space, homeRoom: moved(space.homeRoom), experimentsRoom: moved(space.experimentsRoom) }
}

/** Whether more people can read along than the label said, and it was not known yet. */
async function audienceChanged(
  c: Change,
  space: Space,
  { open, readers }: RoomChanged,
  before: RoomTrouble | undefined,
): Promise<boolean> {
  const room = space.homeRoom ?? ''
  const trouble = { space: space.id, room, since: c.now }
  if (open && !space.open) {
    return saveTrouble(c.db, c.community, { ...trouble, kind: 'opened', readersBefore: space.readers })
  }
  if (before?.kind === 'opened') {
    if (open === false) await settled(c, space, room)
    return false
  }
  const known = before?.readersBefore ?? space.readers
  const isMany = known !== undefined && readers !== undefined && isManyMore(known, readers)
  if (before?.kind === 'crowded' && readers !== undefined && !isMany) await settled(c, space, room)
  if (!isMany || before?.kind === 'crowded' || space.open) return false
  return saveTrouble(c.db, c.community, { ...trouble, kind: 'crowded', readersBefore: known })
}

/** As it was: what waited goes on. */
async function settled(c: Change, space: Space, room: string): Promise<void> {
  await removeTrouble(c.db, c.community, space.id, room)
  await wakeResting(c.db, c.community, { space: space.id, reason: restReasons.held, now: c.now })
}
