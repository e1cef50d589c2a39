// Queries on wakes, occurrences, the spent budget and the beat of the clock.
import { and, asc, desc, eq, gte, isNotNull, like, lte, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import type { Moving } from '../move.ts'
import { moveRows } from '../move.ts'
import { prepare } from '../prepared.ts'
import { prepareInsert } from '../rows.ts'
import { beat, occurrence, spent, wake } from './tables.ts'

export type WakeRow = typeof wake.$inferSelect
export type OccurrenceRow = typeof occurrence.$inferSelect
export type SpentRow = typeof spent.$inferSelect

const at = {
  community: sql.placeholder('community'),
  key: sql.placeholder('key'),
  now: sql.placeholder('now'),
}

const selectDue = prepare((db) =>
  db
    .select()
    .from(wake)
    .where(lte(wake.dueAt, at.now))
    .orderBy(asc(wake.dueAt), asc(wake.key))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** What is due in all communities, soonest first. */
export async function listDueWakes(db: Db, now: Instant, limit: number): Promise<readonly WakeRow[]> {
  return selectDue(db).all({ now, limit })
}

/** For a look at its plan. */
export const dueWakesQuery = 'select * from wake where due_at <= ? order by due_at, key limit ?'

const selectNext = prepare((db) => db.select({ at: sql<Instant | null>`min(due_at)` }).from(wake).prepare())

export async function nextWakeAt(db: Db): Promise<Instant | undefined> {
  return selectNext(db).get()?.at ?? undefined
}

const selectWake = prepare((db) =>
  db
    .select()
    .from(wake)
    .where(and(eq(wake.communityId, at.community), eq(wake.key, at.key)))
    .prepare(),
)

export async function findWake(db: Db, community: CommunityId, key: string): Promise<WakeRow | undefined> {
  return selectWake(db).get({ community, key })
}

const selectUpTo = prepare((db) =>
  db.select().from(wake).where(lte(wake.dueAt, at.now)).orderBy(asc(wake.dueAt), asc(wake.key)).prepare(),
)

/** Everything that comes until then, of all communities: for a clock that is moved by hand. */
export async function listWakesUntil(db: Db, until: Instant): Promise<readonly WakeRow[]> {
  return selectUpTo(db).all({ now: until })
}

const putWake = prepareInsert(wake, ['communityId', 'key'])

export async function saveWake(tx: Tx, row: WakeRow): Promise<void> {
  putWake(tx, row)
}

const dropWake = prepare((tx: Tx) =>
  tx
    .delete(wake)
    .where(and(eq(wake.communityId, at.community), eq(wake.key, at.key)))
    .prepare(),
)

export async function removeWake(tx: Tx, community: CommunityId, key: string): Promise<void> {
  dropWake(tx).run({ community, key })
}

/** Everything that is due about one person. */
export async function removeWakesAbout(tx: Tx, community: CommunityId, subject: string): Promise<void> {
  tx.delete(wake)
    .where(and(eq(wake.communityId, community), eq(wake.subject, subject)))
    .run()
}

const ofRitual = and(
  eq(occurrence.communityId, at.community),
  eq(occurrence.ritual, sql.placeholder('ritual')),
  eq(occurrence.subject, sql.placeholder('subject')),
)
const selectLast = prepare((db) =>
  db.select().from(occurrence).where(ofRitual).orderBy(desc(occurrence.plannedOn)).limit(1).prepare(),
)

/** The last planned day of a ritual that was dealt with, in whatever way. */
export async function findLastOccurrence(
  db: Db,
  community: CommunityId,
  ritual: RitualCode,
  subject = '',
): Promise<OccurrenceRow | undefined> {
  return selectLast(db).get({ community, ritual, subject })
}

const putOccurrence = prepareInsert(occurrence, 'keep')

/** False when this occurrence was dealt with before. */
export async function saveOccurrence(tx: Tx, row: OccurrenceRow): Promise<boolean> {
  return putOccurrence(tx, row) > 0
}

const putSpent = prepareInsert(spent, 'keep')

export async function saveSpent(tx: Tx, row: SpentRow): Promise<void> {
  putSpent(tx, row)
}

const selectChannel = prepare((db) =>
  db
    .select()
    .from(spent)
    .where(
      and(eq(spent.communityId, at.community), eq(spent.cost, 'channel'), gte(spent.week, sql.placeholder('from'))),
    )
    .prepare(),
)

/** Channel posts of this week (its Monday) and later ones. */
export async function listChannelSpent(db: Db, community: CommunityId, from: LocalDate): Promise<readonly SpentRow[]> {
  return selectChannel(db).all({ community, from })
}

const selectOfMember = prepare((db) =>
  db
    .select()
    .from(spent)
    .where(
      and(
        eq(spent.communityId, at.community),
        isNotNull(spent.memberId),
        eq(spent.memberId, sql.placeholder('member')),
        gte(spent.spentOn, sql.placeholder('from')),
      ),
    )
    .prepare(),
)

/** What a member was asked by direct message since then. */
export async function listDirectSpent(
  db: Db,
  community: CommunityId,
  member: MemberId,
  from: LocalDate,
): Promise<readonly SpentRow[]> {
  return selectOfMember(db).all({ community, member, from })
}

/** Gives a figure another key, and the first day of its week. */
export async function blurSpent(tx: Tx, community: CommunityId, key: MessageKey, to: MessageKey): Promise<void> {
  tx.update(spent)
    .set({ messageKey: to, spentOn: sql`${spent.week}` })
    .where(and(eq(spent.communityId, community), eq(spent.messageKey, key)))
    .run()
}

/** What begins so is a figure of which nobody knows any more what it was for. */
export const forgottenFigure = 'engine.forgotten'

/** Puts the same forgotten figure on each of these people instead of the ones that are there: then they tell nothing of who was reminded. */
export async function evenOutForgotten(
  tx: Tx,
  communityId: CommunityId,
  { week, members }: { readonly week: LocalDate; readonly members: readonly MemberId[] },
): Promise<void> {
  tx.delete(spent)
    .where(and(eq(spent.communityId, communityId), like(spent.messageKey, `${forgottenFigure}:%`)))
    .run()
  for (const memberId of members) {
    const messageKey: MessageKey = `${forgottenFigure}:${memberId}`
    await saveSpent(tx, { communityId, messageKey, week, spentOn: week, cost: 'direct', memberId, isFixed: false })
  }
}

/** What one person was asked, when that person is forgotten. */
export async function removeSpentOf(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(spent)
    .where(and(eq(spent.communityId, community), eq(spent.memberId, member)))
    .run()
}

/** Two were one person: what both were asked counts for the one who stays. */
export async function moveSpent(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, spent, spent.memberId, merging)
}

/** Old figures of the budget are of no use to anybody. */
export async function removeOldSpent(tx: Tx, community: CommunityId, before: LocalDate): Promise<void> {
  tx.delete(spent)
    .where(and(eq(spent.communityId, community), sql`${spent.spentOn} < ${before}`))
    .run()
}

const theClock = 'clock'
const selectBeat = prepare((db) => db.select({ at: beat.at }).from(beat).where(eq(beat.name, theClock)).prepare())

/** When the clock was last heard; undefined on a new database. */
export async function findBeat(db: Db): Promise<Instant | undefined> {
  return selectBeat(db).get()?.at
}

export async function saveBeat(tx: Tx, heardAt: Instant): Promise<void> {
  tx.insert(beat)
    .values({ name: theClock, at: heardAt })
    .onConflictDoUpdate({ target: beat.name, set: { at: heardAt } })
    .run()
}
