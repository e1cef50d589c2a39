// Queries on links: that one record has to do with another, each once.
import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Relation } from '../../core/context.ts'
import type { CommunityId, RecordRef } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { link } from './tables.ts'

export interface Link {
  readonly from: RecordRef
  readonly relation: Relation
  readonly to: RecordRef
  readonly at: Instant
}

const value = sql.placeholder

const touching = prepare((db) =>
  db
    .select()
    .from(link)
    .where(
      and(
        eq(link.communityId, value('community')),
        or(
          and(eq(link.fromKind, value('kind')), eq(link.fromId, value('id'))),
          and(eq(link.toKind, value('kind')), eq(link.toId, value('id'))),
        ),
      ),
    )
    .orderBy(asc(link.at))
    .prepare(),
)

/** True when it was not there before. */
export async function saveLink(
  tx: Tx,
  { community, ...row }: Link & { readonly community: CommunityId },
): Promise<boolean> {
  const { from, relation, to, at } = row
  const ends = { fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id }
  const { changes } = tx
    .insert(link)
    .values({ communityId: community, at, relation, ...ends })
    .onConflictDoNothing()
    .run()
  return changes > 0
}

/** What has to do with a record, in either direction, oldest first. */
export async function listLinks(db: Db, community: CommunityId, { kind, id }: RecordRef): Promise<readonly Link[]> {
  const rows = touching(db).all({ community, kind, id })
  return rows.map(({ fromKind, fromId, relation, toKind, toId, at }) => ({
    ...{ relation, at },
    from: { kind: fromKind, id: fromId },
    to: { kind: toKind, id: toId },
  }))
}
