// Lessons that came out of stopped experiments, who tells them, and who has use for them.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, ExperimentId, MemberId } from '../../../core/ids.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import type { Echo, Lesson } from '../model.ts'
import { absent, present } from '../rows.ts'
import { lesson, lessonEcho, lessonTeller } from '../tables.ts'

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')

const selectLesson = prepare((db) =>
  db
    .select()
    .from(lesson)
    .where(and(eq(lesson.communityId, communityOf), eq(lesson.id, idOf)))
    .prepare(),
)
const selectOf = prepare((db) =>
  db
    .select()
    .from(lesson)
    .where(and(eq(lesson.communityId, communityOf), eq(lesson.experimentId, idOf)))
    .orderBy(lesson.number)
    .prepare(),
)
const selectBy = prepare((db) =>
  db
    .select()
    .from(lesson)
    .where(and(eq(lesson.communityId, communityOf), eq(lesson.by, idOf)))
    .orderBy(lesson.number)
    .prepare(),
)
const selectAll = prepare((db) =>
  db.select().from(lesson).where(eq(lesson.communityId, communityOf)).orderBy(lesson.number).prepare(),
)
const selectTellers = prepare((db) =>
  db
    .select({ memberId: lessonTeller.memberId })
    .from(lessonTeller)
    .where(and(eq(lessonTeller.communityId, communityOf), eq(lessonTeller.lessonId, idOf)))
    .orderBy(lessonTeller.memberId)
    .prepare(),
)
const selectEchoes = prepare((db) =>
  db
    .select()
    .from(lessonEcho)
    .where(and(eq(lessonEcho.communityId, communityOf), eq(lessonEcho.lessonId, idOf)))
    .orderBy(lessonEcho.id)
    .prepare(),
)
const selectEcho = prepare((db) =>
  db
    .select()
    .from(lessonEcho)
    .where(and(eq(lessonEcho.communityId, communityOf), eq(lessonEcho.id, idOf)))
    .prepare(),
)
const selectEchoesBy = prepare((db) =>
  db
    .select()
    .from(lessonEcho)
    .where(and(eq(lessonEcho.communityId, communityOf), eq(lessonEcho.memberId, idOf)))
    .prepare(),
)

export async function findLesson(db: Db, communityId: CommunityId, id: string): Promise<Lesson | undefined> {
  const row = selectLesson(db).get({ community: communityId, id })
  return row && present(row)
}

export async function listLessons(db: Db, communityId: CommunityId): Promise<readonly Lesson[]> {
  return selectAll(db).all({ community: communityId }).map(present)
}

export async function listLessonsOf(
  db: Db,
  communityId: CommunityId,
  experimentId: ExperimentId,
): Promise<readonly Lesson[]> {
  return selectOf(db).all({ community: communityId, id: experimentId }).map(present)
}

export async function listLessonsBy(db: Db, communityId: CommunityId, memberId: MemberId): Promise<readonly Lesson[]> {
  return selectBy(db).all({ community: communityId, id: memberId }).map(present)
}

export async function saveLesson(tx: Tx, communityId: CommunityId, row: Lesson): Promise<void> {
  const { id, ...rest } = absent(row) as typeof lesson.$inferSelect
  tx.insert(lesson)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: lesson.id, set: rest })
    .run()
}

export async function listTellers(db: Db, communityId: CommunityId, lessonId: string): Promise<readonly MemberId[]> {
  return selectTellers(db)
    .all({ community: communityId, id: lessonId })
    .map(({ memberId }) => memberId)
    .sort()
}

export async function saveTeller(
  tx: Tx,
  communityId: CommunityId,
  lessonId: string,
  memberId: MemberId,
): Promise<void> {
  tx.insert(lessonTeller).values({ communityId, lessonId, memberId }).onConflictDoNothing().run()
}

export async function removeTeller(
  tx: Tx,
  communityId: CommunityId,
  { lessonId, memberId }: { readonly lessonId?: string; readonly memberId: MemberId },
): Promise<void> {
  const ofLesson = lessonId === undefined ? undefined : eq(lessonTeller.lessonId, lessonId)
  tx.delete(lessonTeller)
    .where(and(eq(lessonTeller.communityId, communityId), eq(lessonTeller.memberId, memberId), ofLesson))
    .run()
}

export async function listEchoes(db: Db, communityId: CommunityId, lessonId: string): Promise<readonly Echo[]> {
  return selectEchoes(db).all({ community: communityId, id: lessonId }).map(present)
}

export async function findEcho(db: Db, communityId: CommunityId, id: string): Promise<Echo | undefined> {
  const row = selectEcho(db).get({ community: communityId, id })
  return row && present(row)
}

export async function listEchoesBy(db: Db, communityId: CommunityId, memberId: MemberId): Promise<readonly Echo[]> {
  return selectEchoesBy(db).all({ community: communityId, id: memberId }).map(present)
}

export async function saveEcho(tx: Tx, communityId: CommunityId, row: Echo): Promise<void> {
  const { id, ...rest } = absent(row) as typeof lessonEcho.$inferSelect
  tx.insert(lessonEcho)
    .values({ ...rest, id, communityId })
    .onConflictDoUpdate({ target: lessonEcho.id, set: rest })
    .run()
}

export async function removeEcho(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(lessonEcho)
    .where(and(eq(lessonEcho.communityId, communityId), eq(lessonEcho.id, id)))
    .run()
}

/** Two were one person, who said one thing each time by now. */
export async function moveLessons(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, lesson, lesson.by, merging)
  moveRows(tx, lessonTeller, lessonTeller.memberId, merging)
  moveRows(tx, lessonEcho, lessonEcho.memberId, merging)
}
