// The shared question in all its versions; old ones are never edited (INV-27), but a starting question is still being written.
import { and, eq, sql } from 'drizzle-orm'
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

/** The version that lives now: current, or still the starting question. */
export async function findQuestion(db: Db, communityId: CommunityId): Promise<QuestionVersion | undefined> {
  return (await listQuestionVersions(db, communityId)).find(({ state }) => state !== 'superseded')
}

export async function findQuestionVersion(
  db: Db,
  communityId: CommunityId,
  versionId: QuestionVersionId,
): Promise<QuestionVersion | undefined> {
  return (await listQuestionVersions(db, communityId)).find(({ id }) => id === versionId)
}

/** Writes the starting question, or rewrites it while the circle forms. */
export async function saveQuestionVersion(
  tx: Tx,
  communityId: CommunityId,
  version: QuestionVersion & { readonly createdAt: Instant },
): Promise<void> {
  const { id, createdAt, ...given } = version
  const rest = { ...given, whyNow: version.whyNow ?? null, by: version.by ?? null }
  tx.insert(questionVersion)
    .values({ id, communityId, createdAt, ...rest })
    .onConflictDoUpdate({ target: questionVersion.id, set: rest })
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

function toVersion(row: typeof questionVersion.$inferSelect): QuestionVersion {
  const { id, number, text, state, language } = row
  return { id, number, text, whyNow: row.whyNow ?? undefined, state, by: row.by ?? undefined, language }
}
