// The community row: what this circle is called, where it stands and who answers for it.
import { eq, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Community } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { community } from '../tables.ts'

const selectOne = prepare((db) =>
  db
    .select()
    .from(community)
    .where(eq(community.id, sql.placeholder('community')))
    .prepare(),
)
const selectAll = prepare((db) => db.select().from(community).prepare())

export async function findCommunity(db: Db, communityId: CommunityId): Promise<Community | undefined> {
  const row = selectOne(db).get({ community: communityId })
  return row && toCommunity(row)
}

/** Every community of this installation: for the heartbeat and the operator, never for a member. */
export async function listCommunities(db: Db): Promise<readonly Community[]> {
  return selectAll(db).all().map(toCommunity)
}

export async function saveCommunity(tx: Tx, row: Community): Promise<void> {
  const { id, ...rest } = withNulls(row)
  tx.insert(community)
    .values({ id, ...rest })
    .onConflictDoUpdate({ target: community.id, set: rest })
    .run()
  noteChange(tx)
}

/** Changes only what is given. */
export async function changeCommunity(
  tx: Tx,
  communityId: CommunityId,
  to: Partial<Omit<Community, 'id' | 'createdAt' | 'startedOn'>> & { readonly startedOn?: LocalDate },
): Promise<void> {
  tx.update(community).set(to).where(eq(community.id, communityId)).run()
  noteChange(tx)
}

function toCommunity(row: typeof community.$inferSelect): Community {
  return {
    ...row,
    organisation: row.organisation ?? undefined,
    contact: row.contact ?? undefined,
    ambition: row.ambition ?? undefined,
    startedOn: row.startedOn ?? undefined,
  }
}

function withNulls(row: Community): typeof community.$inferInsert {
  return {
    ...row,
    organisation: row.organisation ?? null,
    contact: row.contact ?? null,
    ambition: row.ambition ?? null,
    startedOn: row.startedOn ?? null,
  }
}
