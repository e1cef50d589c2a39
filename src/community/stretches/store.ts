// Phase stretches: many may be active, one is in focus (INV-01, INV-03). What was, stays; coming back is a new stretch.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Stretch } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { stretch } from './tables.ts'

/** A stretch as it was, also one that rests. */
export interface PastStretch extends Stretch {
  readonly restedOn: LocalDate | undefined
  readonly isUndone: boolean
}

const communityOf = sql.placeholder('community')

const selectActive = prepare((db) =>
  db
    .select()
    .from(stretch)
    .where(and(eq(stretch.communityId, communityOf), isNull(stretch.restedOn)))
    .orderBy(stretch.openedOn, stretch.id)
    .prepare(),
)
const selectAll = prepare((db) =>
  db
    .select()
    .from(stretch)
    .where(and(eq(stretch.communityId, communityOf), isNull(stretch.undoneAt)))
    .orderBy(stretch.openedOn, stretch.id)
    .prepare(),
)
const selectOne = prepare((db) =>
  db
    .select()
    .from(stretch)
    .where(and(eq(stretch.communityId, communityOf), eq(stretch.id, sql.placeholder('id'))))
    .prepare(),
)

/** Those that are active now, the longest first. */
export async function listStretches(db: Db, communityId: CommunityId): Promise<readonly Stretch[]> {
  return selectActive(db)
    .all({ community: communityId })
    .map(({ id, phase, sequence, openedOn, focus }) => ({ id, phase, sequence, openedOn, focus }))
}

/** All there ever were, oldest first, without those whose opening was taken back. */
export async function listPastStretches(db: Db, communityId: CommunityId): Promise<readonly PastStretch[]> {
  return selectAll(db).all({ community: communityId }).map(toPast)
}

export async function findStretch(db: Db, communityId: CommunityId, id: string): Promise<PastStretch | undefined> {
  const row = selectOne(db).get({ community: communityId, id })
  return row && toPast(row)
}

/** Opens a stretch; with `focus` the one that had it gives it up. */
export async function openStretch(tx: Tx, communityId: CommunityId, opened: Stretch): Promise<void> {
  if (opened.focus) dropFocus(tx, communityId)
  tx.insert(stretch)
    .values({ communityId, ...opened })
    .run()
  noteChange(tx)
}

/** Lets it rest, or wakes it when no day is given. Who asks knows that it is not the one in focus. */
export async function restStretch(
  tx: Tx,
  communityId: CommunityId,
  id: string,
  restedOn: LocalDate | undefined,
): Promise<void> {
  change(tx, communityId, id, { restedOn: restedOn ?? null })
}

/** As if it had never been opened. */
export async function undoStretch(
  tx: Tx,
  communityId: CommunityId,
  id: string,
  undone: { readonly on: LocalDate; readonly at: NonNullable<typeof stretch.$inferSelect.undoneAt> },
): Promise<void> {
  change(tx, communityId, id, { restedOn: undone.on, undoneAt: undone.at })
}

export async function moveFocus(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  dropFocus(tx, communityId)
  change(tx, communityId, id, { focus: true })
}

function dropFocus(tx: Tx, communityId: CommunityId): void {
  tx.update(stretch).set({ focus: false }).where(eq(stretch.communityId, communityId)).run()
}

function change(tx: Tx, communityId: CommunityId, id: string, to: Partial<typeof stretch.$inferInsert>): void {
  tx.update(stretch)
    .set(to)
    .where(and(eq(stretch.communityId, communityId), eq(stretch.id, id)))
    .run()
  noteChange(tx)
}

function toPast(row: typeof stretch.$inferSelect): PastStretch {
  const { id, phase, sequence, openedOn, focus } = row
  return { id, phase, sequence, openedOn, focus, restedOn: row.restedOn ?? undefined, isUndone: row.undoneAt !== null }
}
