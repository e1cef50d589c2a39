// The steps between stretches: who opened one, let one rest or moved the focus, when and why.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RecordRef } from '../../../core/ids.ts'
import type { Language } from '../../../core/text.ts'
import type { Instant } from '../../../core/time.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import { prepareInsert } from '../../../store/rows.ts'
import { stretchStep } from '../tables.ts'

export interface StretchStep {
  readonly id: string
  readonly stretchId: string
  readonly what: 'opened' | 'rested' | 'focus'
  readonly by: MemberId | undefined
  readonly why: string | undefined
  readonly language: Language
  readonly at: Instant
  readonly state: 'stands' | 'undone' | 'asked'
  readonly changedBy: MemberId | undefined
  /** The proposal that it came from, or that came of it. */
  readonly proposal: RecordRef | undefined
}

export function stepRef({ id }: Pick<StretchStep, 'id'>): RecordRef {
  return { kind: 'stretchStep', id }
}

const value = sql.placeholder

const selectOne = prepare((db) =>
  db
    .select()
    .from(stretchStep)
    .where(and(eq(stretchStep.communityId, value('community')), eq(stretchStep.id, value('id'))))
    .prepare(),
)
const selectAll = prepare((db) =>
  db
    .select()
    .from(stretchStep)
    .where(eq(stretchStep.communityId, value('community')))
    .orderBy(asc(stretchStep.at), asc(stretchStep.id))
    .prepare(),
)
const selectOf = prepare((db) =>
  db
    .select()
    .from(stretchStep)
    .where(and(eq(stretchStep.communityId, value('community')), eq(stretchStep.stretchId, value('stretch'))))
    .orderBy(desc(stretchStep.at), desc(stretchStep.id))
    .prepare(),
)

export async function findStep(db: Db, communityId: CommunityId, id: string): Promise<StretchStep | undefined> {
  const row = selectOne(db).get({ community: communityId, id })
  return row && toStep(row)
}

/** Oldest first. */
export async function listSteps(db: Db, communityId: CommunityId): Promise<readonly StretchStep[]> {
  return selectAll(db).all({ community: communityId }).map(toStep)
}

/** Of one stretch, newest first. */
export async function listStepsOf(
  db: Db,
  communityId: CommunityId,
  stretchId: string,
): Promise<readonly StretchStep[]> {
  return selectOf(db).all({ community: communityId, stretch: stretchId }).map(toStep)
}

const put = prepareInsert(stretchStep, ['id'])

export async function saveStep(tx: Tx, communityId: CommunityId, step: StretchStep): Promise<void> {
  const { by, why, changedBy, proposal, ...rest } = step
  put(tx, {
    ...rest,
    communityId,
    by: by ?? null,
    why: why ?? null,
    changedBy: changedBy ?? null,
    proposalKind: proposal?.kind ?? null,
    proposalId: proposal?.id ?? null,
  })
}

/** Nobody can tell any more whose step it was; its words go with the name. */
export async function unlinkSteps(tx: Tx, communityId: CommunityId, member: MemberId): Promise<void> {
  const here = eq(stretchStep.communityId, communityId)
  tx.update(stretchStep)
    .set({ by: null, why: null })
    .where(and(here, eq(stretchStep.by, member)))
    .run()
  tx.update(stretchStep)
    .set({ changedBy: null })
    .where(and(here, eq(stretchStep.changedBy, member)))
    .run()
}

/** Two were one person. */
export async function moveSteps(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, stretchStep, stretchStep.by, merging)
  moveRows(tx, stretchStep, stretchStep.changedBy, merging)
}

function toStep(row: typeof stretchStep.$inferSelect): StretchStep {
  const { communityId: _, by, why, changedBy, proposalKind, proposalId, ...rest } = row
  const proposal = proposalKind !== null && proposalId !== null ? { kind: proposalKind, id: proposalId } : undefined
  return { ...rest, by: by ?? undefined, why: why ?? undefined, changedBy: changedBy ?? undefined, proposal }
}
