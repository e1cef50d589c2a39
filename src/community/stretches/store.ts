// Phase stretches: many may be active, one is in focus (INV-01, INV-03).
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Stretch } from '../../core/people.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { stretch } from '../tables.ts'

const selectActive = prepare((db) =>
  db
    .select()
    .from(stretch)
    .where(and(eq(stretch.communityId, sql.placeholder('community')), isNull(stretch.restedOn)))
    .orderBy(stretch.openedOn, stretch.id)
    .prepare(),
)

export async function listStretches(db: Db, communityId: CommunityId): Promise<readonly Stretch[]> {
  return selectActive(db)
    .all({ community: communityId })
    .map(({ id, phase, sequence, openedOn, focus }) => ({ id, phase, sequence, openedOn, focus }))
}

/** Opens a stretch; with `focus` the one that had it gives it up. */
export async function openStretch(
  tx: Tx,
  communityId: CommunityId,
  opened: Stretch & { readonly why?: string },
): Promise<void> {
  if (opened.focus) tx.update(stretch).set({ focus: false }).where(eq(stretch.communityId, communityId)).run()
  tx.insert(stretch)
    .values({ communityId, ...opened, why: opened.why ?? null })
    .run()
  noteChange(tx)
}
