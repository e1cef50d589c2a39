// The rooms where a circle meets, and the way from a room on a platform to the circle it belongs to.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, SpaceId } from '../../core/ids.ts'
import type { Space } from '../../core/people.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { community, space } from '../tables.ts'

const at = {
  community: sql.placeholder('community'),
  platform: sql.placeholder('platform'),
  external: sql.placeholder('external'),
}

const selectOfCommunity = prepare((db) =>
  db.select().from(space).where(eq(space.communityId, at.community)).orderBy(space.id).prepare(),
)
const selectExternal = prepare((db) =>
  db
    .select({ external: space.external })
    .from(space)
    .where(and(eq(space.communityId, at.community), eq(space.id, sql.placeholder('space'))))
    .prepare(),
)
const selectByRoom = prepare((db) =>
  db
    .select({ communityId: space.communityId })
    .from(space)
    .where(
      and(
        eq(space.platform, at.platform),
        eq(space.external, at.external),
        sql`(${space.homeRoom} = ${sql.placeholder('room')} or ${space.experimentsRoom} = ${sql.placeholder('room')})`,
      ),
    )
    .prepare(),
)
/** Where a circle that has begun does not meet any more it is not found either. */
const meetsHere = sql`${community.state} <> 'archived' and (${space.homeRoom} is not null or ${community.state} = 'forming')`
const selectInSpace = prepare((db) =>
  db
    .selectDistinct({ communityId: space.communityId })
    .from(space)
    .innerJoin(community, eq(community.id, space.communityId))
    .where(and(eq(space.platform, at.platform), eq(space.external, at.external), meetsHere))
    .limit(2)
    .prepare(),
)
const selectAllInSpace = prepare((db) =>
  db
    .selectDistinct({ communityId: space.communityId })
    .from(space)
    .innerJoin(community, eq(community.id, space.communityId))
    .where(and(eq(space.platform, at.platform), eq(space.external, at.external), meetsHere))
    .orderBy(space.communityId)
    .prepare(),
)

export async function listSpaces(db: Db, communityId: CommunityId): Promise<readonly Space[]> {
  return selectOfCommunity(db).all({ community: communityId }).map(toSpace)
}

/** The platform's id of the workspace, server or page that a space is. */
export async function findExternal(db: Db, communityId: CommunityId, spaceId: SpaceId): Promise<string | undefined> {
  return selectExternal(db).get({ community: communityId, space: spaceId })?.external
}

/** The circle whose home, or room for experiments, this room is. */
export async function findCommunityByRoom(
  db: Db,
  room: { readonly platform: string; readonly external: string; readonly room: string },
): Promise<CommunityId | undefined> {
  return selectByRoom(db).get(room)?.communityId
}

/** The circle of a workspace, server or page; undefined when there is none, or more than one. */
export async function findCommunityInSpace(
  db: Db,
  where: { readonly platform: string; readonly external: string },
): Promise<CommunityId | undefined> {
  const found = selectInSpace(db).all(where)
  return found.length === 1 ? found[0]?.communityId : undefined
}

/** Every circle of a workspace, server or page that goes on. */
export async function listCommunitiesInSpace(
  db: Db,
  where: { readonly platform: string; readonly external: string },
): Promise<readonly CommunityId[]> {
  return selectAllInSpace(db)
    .all(where)
    .map(({ communityId }) => communityId)
}

export async function saveSpace(tx: Tx, communityId: CommunityId, row: Space): Promise<void> {
  const { id, ...rest } = {
    ...row,
    homeRoom: row.homeRoom ?? null,
    homeName: row.homeName ?? null,
    experimentsRoom: row.experimentsRoom ?? null,
    readers: row.readers ?? null,
  }
  tx.insert(space)
    .values({ id, communityId, ...rest })
    .onConflictDoUpdate({ target: space.id, set: rest })
    .run()
  noteChange(tx)
}

/** What a platform told about a space: connected again, lost or gone, and its rooms. */
export async function changeSpace(
  tx: Tx,
  communityId: CommunityId,
  spaceId: SpaceId,
  to: Partial<Pick<Space, 'state' | 'open' | 'readers' | 'homeRoom' | 'homeName' | 'experimentsRoom'>>,
): Promise<void> {
  tx.update(space)
    .set(to)
    .where(and(eq(space.communityId, communityId), eq(space.id, spaceId)))
    .run()
  noteChange(tx)
}

function toSpace({ communityId: _, ...row }: typeof space.$inferSelect): Space {
  return {
    ...row,
    homeRoom: row.homeRoom ?? undefined,
    homeName: row.homeName ?? undefined,
    experimentsRoom: row.experimentsRoom ?? undefined,
    readers: row.readers ?? undefined,
  }
}
