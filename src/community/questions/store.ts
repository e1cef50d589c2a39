// The shared question in all its versions; old ones are never edited (INV-27), but a starting question is still being written.
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, QuestionVersionId } from '../../core/ids.ts'
import type { QuestionVersion } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { noteChange } from '../changes.ts'
import { questionVersion } from '../tables.ts'

const selectAll = prepare((db) =>
  db
    .select()
    .from(questionVersion)
    .where(eq(questionVersion.communityId, sql.placeholder('community')))
    .orderBy(questionVersion.number)
    .prepare(),
)

/** Oldest first. */
export async function listQuestionVersions(db: Db, communityId: CommunityId): Promise<readonly QuestionVersion[]> {
  return selectAll(db).all({ community: communityId }).map(toVersion)
}

/** The version that lives now: current, or still the starting question. None while a question rests. */
export async function findQuestion(db: Db, communityId: CommunityId): Promise<QuestionVersion | undefined> {
  return (await listQuestionVersions(db, communityId)).find(isLiving)
}

export function isLiving({ state }: Pick<QuestionVersion, 'state'>): boolean {
  return state === 'working' || state === 'current'
}

export async function findQuestionVersion(
  db: Db,
  communityId: CommunityId,
  versionId: QuestionVersionId,
): Promise<QuestionVersion | undefined> {
  return (await listQuestionVersions(db, communityId)).find(({ id }) => id === versionId)
}

/** Writes the starting question, or rewrites it while the circle forms: what was agreed on is never written over. */
export async function saveQuestionVersion(
  tx: Tx,
  communityId: CommunityId,
  version: QuestionVersion & { readonly createdAt: Instant },
): Promise<void> {
  const { id, createdAt, ...rest } = toRow(version)
  tx.insert(questionVersion)
    .values({ id, communityId, createdAt, ...rest })
    .onConflictDoUpdate({ target: questionVersion.id, set: rest, setWhere: eq(questionVersion.state, 'working') })
    .run()
  noteChange(tx)
}

/** What was decided about a question: from when it holds, and what was seen and hoped for then. */
export interface Agreed {
  readonly proposalId: string
  readonly validFrom: Instant
  readonly whatWeSeeNow: string | undefined
  readonly ambitionAtTime: string | undefined
}

/** The circle agreed on other words: they hold from now on, and what held before stays to be read. */
export async function addQuestionVersion(
  tx: Tx,
  communityId: CommunityId,
  version: QuestionVersion & Agreed & { readonly createdAt: Instant },
): Promise<void> {
  tx.update(questionVersion)
    .set({ state: 'superseded' })
    .where(and(eq(questionVersion.communityId, communityId), inArray(questionVersion.state, ['working', 'current'])))
    .run()
  tx.insert(questionVersion)
    .values({ communityId, ...toRow({ ...version, state: 'current' }) })
    .run()
  noteChange(tx)
}

/** The circle agreed on the starting question as it was written: the words stay, it is theirs now. */
export async function confirmQuestion(
  tx: Tx,
  communityId: CommunityId,
  id: QuestionVersionId,
  agreed: Agreed,
): Promise<void> {
  const whatWeSeeNow = agreed.whatWeSeeNow ?? null
  const ambitionAtTime = agreed.ambitionAtTime ?? null
  tx.update(questionVersion)
    .set({ ...agreed, whatWeSeeNow, ambitionAtTime, state: 'current' })
    .where(
      and(
        eq(questionVersion.communityId, communityId),
        eq(questionVersion.id, id),
        eq(questionVersion.state, 'working'),
      ),
    )
    .run()
  noteChange(tx)
}

/** The question stays, its author is no longer known (INV-40). */
export async function unlinkQuestions(tx: Tx, communityId: CommunityId, by: MemberId): Promise<void> {
  tx.update(questionVersion)
    .set({ by: null })
    .where(and(eq(questionVersion.communityId, communityId), eq(questionVersion.by, by)))
    .run()
  noteChange(tx)
}

/** Two were one person. */
export async function moveQuestions(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, questionVersion, questionVersion.by, merging)
  noteChange(tx)
}

type Row = typeof questionVersion.$inferSelect

function toRow(version: QuestionVersion & { readonly createdAt: Instant }): Omit<Row, 'communityId'> {
  return {
    ...version,
    whyNow: version.whyNow ?? null,
    by: version.by ?? null,
    whatWeSeeNow: version.whatWeSeeNow ?? null,
    ambitionAtTime: version.ambitionAtTime ?? null,
    proposalId: version.proposalId ?? null,
    validFrom: version.validFrom ?? null,
  }
}

function toVersion(row: Row): QuestionVersion {
  const { id, number, text, state, language } = row
  return {
    ...{ id, number, text, state, language },
    whyNow: row.whyNow ?? undefined,
    by: row.by ?? undefined,
    whatWeSeeNow: row.whatWeSeeNow ?? undefined,
    ambitionAtTime: row.ambitionAtTime ?? undefined,
    proposalId: row.proposalId ?? undefined,
    validFrom: row.validFrom ?? undefined,
  }
}
