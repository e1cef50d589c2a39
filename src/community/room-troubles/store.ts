// What is the matter with the rooms of a circle, as their platforms told; who holds a key can do something about it.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, SpaceId } from '../../core/ids.ts'
import type { Space } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { listSpaces } from '../spaces/store.ts'
import type { RoomTroubleKind } from '../tables.ts'
import { roomTrouble } from '../tables.ts'

export type { RoomTroubleKind } from '../tables.ts'

export interface RoomTrouble {
  readonly space: SpaceId
  readonly room: string
  readonly kind: RoomTroubleKind
  readonly readersBefore: number | undefined
  readonly since: Instant
}

const selectAll = prepare((db) =>
  db
    .select()
    .from(roomTrouble)
    .where(eq(roomTrouble.communityId, sql.placeholder('community')))
    .orderBy(roomTrouble.since, roomTrouble.spaceId)
    .prepare(),
)

/** Also of rooms in which the circle no longer meets. */
export async function listTroubles(db: Db, communityId: CommunityId): Promise<readonly RoomTrouble[]> {
  return selectAll(db)
    .all({ community: communityId })
    .map(({ spaceId, room, kind, readersBefore, since }) => ({
      space: spaceId,
      room,
      kind,
      readersBefore: readersBefore ?? undefined,
      since,
    }))
}

/** With the space each is in; only of rooms in which the circle meets now. */
export async function listTroublesNow(
  db: Db,
  communityId: CommunityId,
): Promise<readonly (RoomTrouble & { readonly in: Space })[]> {
  const spaces = new Map((await listSpaces(db, communityId)).map((space) => [space.id, space]))
  return (await listTroubles(db, communityId)).flatMap((trouble) => {
    const space = spaces.get(trouble.space)
    return space && roomsOf(space).includes(trouble.room) ? [{ ...trouble, in: space }] : []
  })
}

/** Whether it was not known yet; a room has one trouble, the last one told. */
export async function saveTrouble(tx: Tx, communityId: CommunityId, row: RoomTrouble): Promise<boolean> {
  const { space, room, kind, since } = row
  const known = (await listTroubles(tx, communityId)).find((one) => one.space === space && one.room === room)
  if (known?.kind === kind) return false
  const rest = { kind, readersBefore: row.readersBefore ?? null, since }
  tx.insert(roomTrouble)
    .values({ communityId, spaceId: space, room, ...rest })
    .onConflictDoUpdate({ target: [roomTrouble.communityId, roomTrouble.spaceId, roomTrouble.room], set: rest })
    .run()
  noteChange(tx)
  return true
}

export async function removeTrouble(tx: Tx, communityId: CommunityId, space: SpaceId, room: string): Promise<void> {
  const one = and(eq(roomTrouble.spaceId, space), eq(roomTrouble.room, room))
  tx.delete(roomTrouble)
    .where(and(eq(roomTrouble.communityId, communityId), one))
    .run()
  noteChange(tx)
}

/** The rooms of a space in which the circle meets. */
export function roomsOf({ homeRoom, experimentsRoom }: Pick<Space, 'homeRoom' | 'experimentsRoom'>): string[] {
  return [homeRoom, experimentsRoom].filter((room) => room !== undefined)
}
