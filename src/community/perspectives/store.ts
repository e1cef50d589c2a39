// Perspectives in a community's own words, beside the vocabulary.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { perspective } from '../tables.ts'

export interface OwnPerspective {
  readonly id: string
  readonly words: string
  readonly language: Language
}

const selectAll = prepare((db) =>
  db
    .select()
    .from(perspective)
    .where(eq(perspective.communityId, sql.placeholder('community')))
    .orderBy(perspective.createdAt, perspective.id)
    .prepare(),
)

export async function listOwnPerspectives(db: Db, communityId: CommunityId): Promise<readonly OwnPerspective[]> {
  return selectAll(db)
    .all({ community: communityId })
    .map(({ id, words, language }) => ({ id, words, language }))
}

export async function saveOwnPerspective(
  tx: Tx,
  communityId: CommunityId,
  added: OwnPerspective & { readonly createdAt: Instant },
): Promise<void> {
  tx.insert(perspective)
    .values({ communityId, ...added })
    .onConflictDoNothing()
    .run()
}

export async function removeOwnPerspective(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(perspective)
    .where(and(eq(perspective.communityId, communityId), eq(perspective.id, id)))
    .run()
}
