// Rounds, their answers, and what lies there while they are open.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { AnswerId, CommunityId, MemberId, RoundId } from '../core/ids.ts'
import type { Instant, LocalDate } from '../core/time.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Moving } from '../store/move.ts'
import { moveRows } from '../store/move.ts'
import { prepare } from '../store/prepared.ts'
import { prepareInsert, prepareUpdate } from '../store/rows.ts'
import { answer, releasedText, round } from './tables.ts'

export type Round = typeof round.$inferSelect
export type StoredAnswer = typeof answer.$inferSelect

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const kindOf = sql.placeholder('kind')
const memberOf = sql.placeholder('member')

const selectRound = prepare((db) =>
  db
    .select()
    .from(round)
    .where(and(eq(round.communityId, communityOf), eq(round.id, idOf)))
    .prepare(),
)
const selectOccurrence = prepare((db) =>
  db
    .select()
    .from(round)
    .where(
      and(
        eq(round.communityId, communityOf),
        eq(round.kind, kindOf),
        eq(round.subject, sql.placeholder('subject')),
        eq(round.plannedOn, sql.placeholder('plannedOn')),
      ),
    )
    .prepare(),
)
const selectRounds = prepare((db) =>
  db
    .select()
    .from(round)
    .where(and(eq(round.communityId, communityOf), eq(round.kind, kindOf)))
    .orderBy(desc(round.openedAt), desc(round.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const selectOpen = prepare((db) =>
  db
    .select()
    .from(round)
    .where(and(eq(round.communityId, communityOf), eq(round.kind, kindOf), eq(round.state, 'open')))
    .orderBy(asc(round.openedAt), asc(round.id))
    .prepare(),
)
const selectAnswer = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.id, idOf)))
    .prepare(),
)
const selectOwn = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.roundId, idOf), eq(answer.memberId, memberOf)))
    .prepare(),
)
const selectGroup = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.roundId, idOf), eq(answer.visibility, 'group')))
    .orderBy(asc(answer.createdAt), asc(answer.id))
    .prepare(),
)
const selectAnsweredBy = prepare((db) =>
  db
    .select({ memberId: answer.memberId })
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.roundId, idOf)))
    .prepare(),
)
const selectByAuthor = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.kind, kindOf), eq(answer.memberId, memberOf)))
    .orderBy(desc(answer.createdAt), desc(answer.id))
    .prepare(),
)
const selectByMessage = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(and(eq(answer.communityId, communityOf), eq(answer.messageId, sql.placeholder('message'))))
    .prepare(),
)
const selectReleased = prepare((db) =>
  db
    .select({ id: releasedText.id, words: releasedText.words })
    .from(releasedText)
    .where(and(eq(releasedText.communityId, communityOf), eq(releasedText.roundId, idOf)))
    .orderBy(asc(releasedText.id))
    .prepare(),
)

export async function findRound(db: Db, community: CommunityId, id: RoundId): Promise<Round | undefined> {
  return selectRound(db).get({ community, id })
}

export async function findOccurrence(
  db: Db,
  community: CommunityId,
  at: { kind: string; subject: string; plannedOn: LocalDate },
): Promise<Round | undefined> {
  return selectOccurrence(db).get({ community, ...at })
}

/** The newest first. */
export async function listRounds(db: Db, community: CommunityId, kind: string, limit: number): Promise<Round[]> {
  return selectRounds(db).all({ community, kind, limit })
}

export async function listOpenRounds(db: Db, community: CommunityId, kind: string): Promise<Round[]> {
  return selectOpen(db).all({ community, kind })
}

const putRound = prepareInsert(round, 'fail')

export async function saveRound(tx: Tx, row: Round): Promise<void> {
  putRound(tx, row)
}

export async function changeRound(tx: Tx, community: CommunityId, id: RoundId, to: Partial<Round>): Promise<void> {
  tx.update(round)
    .set(to)
    .where(and(eq(round.communityId, community), eq(round.id, id)))
    .run()
}

export async function findAnswer(db: Db, community: CommunityId, id: AnswerId): Promise<StoredAnswer | undefined> {
  return selectAnswer(db).get({ community, id })
}

/** What this member answered with a name, or wrote for themselves; never what is anonymous. */
export async function findOwnAnswer(
  db: Db,
  community: CommunityId,
  id: RoundId,
  member: MemberId,
): Promise<StoredAnswer | undefined> {
  return selectOwn(db).get({ community, id, member })
}

export async function listGroupAnswers(db: Db, community: CommunityId, id: RoundId): Promise<StoredAnswer[]> {
  return selectGroup(db).all({ community, id })
}

/** Group and private alike, so that nobody is asked twice. */
export async function listAnsweredBy(db: Db, community: CommunityId, id: RoundId): Promise<MemberId[]> {
  return selectAnsweredBy(db)
    .all({ community, id })
    .map(({ memberId }) => memberId)
}

/** Everything of one author, the newest first; private words are still sealed. */
export async function listAnswersOf(
  db: Db,
  community: CommunityId,
  kind: string,
  member: MemberId,
): Promise<StoredAnswer[]> {
  return selectByAuthor(db).all({ community, kind, member })
}

export async function findAnswerByMessage(
  db: Db,
  community: CommunityId,
  message: string,
): Promise<StoredAnswer | undefined> {
  return selectByMessage(db).get({ community, message })
}

const putAnswer = prepareInsert(answer, 'fail')

export async function saveAnswer(tx: Tx, row: StoredAnswer): Promise<void> {
  putAnswer(tx, row)
}

const updateAnswer = prepareUpdate(answer, ['communityId', 'id'])

export async function changeAnswer(
  tx: Tx,
  community: CommunityId,
  id: AnswerId,
  to: Partial<StoredAnswer>,
): Promise<void> {
  updateAnswer(tx, { communityId: community, id }, to)
}

export async function removeAnswer(tx: Tx, community: CommunityId, id: AnswerId): Promise<void> {
  tx.delete(answer)
    .where(and(eq(answer.communityId, community), eq(answer.id, id)))
    .run()
}

/** Group answers older than this; published posts stay as they are. */
export async function removeGroupAnswersBefore(
  tx: Tx,
  community: CommunityId,
  kind: string,
  before: Instant,
): Promise<void> {
  const old = and(eq(answer.communityId, community), eq(answer.kind, kind), lt(answer.createdAt, before))
  tx.delete(answer)
    .where(and(old, eq(answer.visibility, 'group')))
    .run()
}

export async function listReleased(
  db: Db,
  community: CommunityId,
  id: RoundId,
): Promise<readonly { readonly id: string; readonly words: string }[]> {
  return selectReleased(db).all({ community, id })
}

const putReleased = prepareInsert(releasedText, 'fail')

export async function saveReleased(tx: Tx, rows: readonly (typeof releasedText.$inferInsert)[]): Promise<void> {
  for (const row of rows) putReleased(tx, row)
}

/** Two were one person. Where both answered one round, one answer was taken back before. */
export async function moveAnswers(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, answer, answer.memberId, merging)
}

/** Of the rounds of one kind. */
export async function removeReleasedBefore(
  tx: Tx,
  community: CommunityId,
  kind: string,
  before: LocalDate,
): Promise<void> {
  const rounds = tx
    .select({ id: round.id })
    .from(round)
    .where(and(eq(round.communityId, community), eq(round.kind, kind)))
  tx.delete(releasedText)
    .where(
      and(
        eq(releasedText.communityId, community),
        inArray(releasedText.roundId, rounds),
        lt(releasedText.releasedOn, before),
      ),
    )
    .run()
}
