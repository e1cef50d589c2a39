// Keeps the welcome lines of a day together, because they share one post.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { welcomeLine } from './tables.ts'

export interface WelcomeLine {
  readonly member: MemberId
  readonly saidOn: LocalDate
  /** Instead of our own sentence. */
  readonly words: string | undefined
  readonly language: Language
}

const selectOfDay = prepare((db) =>
  db
    .select()
    .from(welcomeLine)
    .where(
      and(eq(welcomeLine.communityId, sql.placeholder('community')), eq(welcomeLine.saidOn, sql.placeholder('day'))),
    )
    .orderBy(welcomeLine.memberId)
    .prepare(),
)
const selectOne = prepare((db) =>
  db
    .select()
    .from(welcomeLine)
    .where(
      and(
        eq(welcomeLine.communityId, sql.placeholder('community')),
        eq(welcomeLine.memberId, sql.placeholder('member')),
      ),
    )
    .prepare(),
)

export async function listWelcomeLines(db: Db, community: CommunityId, day: LocalDate): Promise<WelcomeLine[]> {
  return selectOfDay(db).all({ community, day }).map(toLine)
}

export async function findWelcomeLine(
  db: Db,
  community: CommunityId,
  member: MemberId,
): Promise<WelcomeLine | undefined> {
  const row = selectOne(db).get({ community, member })
  return row && toLine(row)
}

/** Saying it again changes the words and keeps the day. */
export async function saveWelcomeLine(tx: Tx, communityId: CommunityId, line: WelcomeLine): Promise<void> {
  const { member, saidOn, language } = line
  const words = line.words ?? null
  tx.insert(welcomeLine)
    .values({ communityId, memberId: member, saidOn, language, words })
    .onConflictDoUpdate({ target: [welcomeLine.communityId, welcomeLine.memberId], set: { words, language } })
    .run()
}

export async function removeWelcomeLine(tx: Tx, communityId: CommunityId, member: MemberId): Promise<void> {
  tx.delete(welcomeLine)
    .where(and(eq(welcomeLine.communityId, communityId), eq(welcomeLine.memberId, member)))
    .run()
}

export async function moveWelcomeLine(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, welcomeLine, welcomeLine.memberId, merging)
}

function toLine(row: typeof welcomeLine.$inferSelect): WelcomeLine {
  return { member: row.memberId, saidOn: row.saidOn, words: row.words ?? undefined, language: row.language }
}
