// Themes, quotes and waiting texts in the database.
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { AnswerId, CommunityId, MemberId, RoundId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { heldText, quoted, quoteShown, theme } from './tables.ts'

export type Theme = typeof theme.$inferSelect
export type Quoted = typeof quoted.$inferSelect
export type QuoteShown = typeof quoteShown.$inferSelect
export type HeldText = typeof heldText.$inferSelect

const communityOf = sql.placeholder('community')

const selectThemes = prepare((db) =>
  db
    .select()
    .from(theme)
    .where(and(eq(theme.communityId, communityOf), eq(theme.state, 'active')))
    .orderBy(desc(theme.createdAt), asc(theme.id))
    .prepare(),
)
const selectQuoted = prepare((db) =>
  db.select().from(quoted).where(eq(quoted.communityId, communityOf)).orderBy(asc(quoted.at)).prepare(),
)
const selectQuotedIn = prepare((db) =>
  db
    .select()
    .from(quoted)
    .where(and(eq(quoted.communityId, communityOf), eq(quoted.roundId, sql.placeholder('round'))))
    .orderBy(asc(quoted.at))
    .prepare(),
)
const selectShownTo = prepare((db) =>
  db
    .select()
    .from(quoteShown)
    .where(and(eq(quoteShown.communityId, communityOf), eq(quoteShown.memberId, sql.placeholder('member'))))
    .orderBy(asc(quoteShown.at), asc(quoteShown.answerId))
    .prepare(),
)
const selectHeld = prepare((db) =>
  db
    .select()
    .from(heldText)
    .where(and(eq(heldText.communityId, communityOf), eq(heldText.memberId, sql.placeholder('member'))))
    .prepare(),
)
const selectHeldByMessage = prepare((db) =>
  db
    .select()
    .from(heldText)
    .where(and(eq(heldText.communityId, communityOf), eq(heldText.messageId, sql.placeholder('message'))))
    .prepare(),
)

/** The newest first. */
export async function listThemes(db: Db, community: CommunityId): Promise<Theme[]> {
  return selectThemes(db).all({ community })
}

/** The theme of this name, made when there is none. */
export async function saveTheme(tx: Tx, row: Theme): Promise<string> {
  const same = and(eq(theme.communityId, row.communityId), eq(theme.sameAs, row.sameAs))
  const known = tx.select({ id: theme.id }).from(theme).where(same).get()
  if (known) return known.id
  tx.insert(theme).values(row).run()
  return row.id
}

export async function unlinkThemes(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.update(theme)
    .set({ createdBy: null })
    .where(and(eq(theme.communityId, community), eq(theme.createdBy, member)))
    .run()
}

/** Everything that was ever quoted here, the oldest first. */
export async function listQuoted(db: Db, community: CommunityId): Promise<Quoted[]> {
  return selectQuoted(db).all({ community })
}

export async function saveQuoted(tx: Tx, row: Quoted): Promise<void> {
  tx.insert(quoted).values(row).onConflictDoNothing().run()
}

/** A digest with these words was posted. Once for each answer. */
export async function saveQuoteShown(tx: Tx, row: Omit<QuoteShown, 'seenAt'>): Promise<void> {
  tx.insert(quoteShown)
    .values({ ...row, seenAt: null })
    .onConflictDoNothing()
    .run()
}

/** What stands in a digest and its author did not look at yet, the oldest first. */
export async function listUnseenQuotes(db: Db, community: CommunityId, member: MemberId): Promise<QuoteShown[]> {
  return selectShownTo(db)
    .all({ community, member })
    .filter(({ seenAt }) => seenAt === null)
}

export async function markQuoteSeen(tx: Tx, community: CommunityId, id: AnswerId, seenAt: Instant): Promise<void> {
  tx.update(quoteShown)
    .set({ seenAt })
    .where(and(eq(quoteShown.communityId, community), eq(quoteShown.answerId, id)))
    .run()
}

export async function removeQuoted(tx: Tx, community: CommunityId, id: AnswerId): Promise<void> {
  tx.delete(quoted)
    .where(and(eq(quoted.communityId, community), eq(quoted.answerId, id)))
    .run()
  tx.delete(quoteShown)
    .where(and(eq(quoteShown.communityId, community), eq(quoteShown.answerId, id)))
    .run()
}

export async function removeQuotedOf(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(quoted)
    .where(and(eq(quoted.communityId, community), eq(quoted.memberId, member)))
    .run()
  tx.delete(quoteShown)
    .where(and(eq(quoteShown.communityId, community), eq(quoteShown.memberId, member)))
    .run()
}

/** Two were one person: also the typed text that waits, of both the newest. */
export async function moveThemesAndQuotes(tx: Tx, merging: Moving): Promise<void> {
  const { community, from, into } = merging
  const [theirs, mine] = [await findHeldText(tx, community, from), await findHeldText(tx, community, into)]
  if (theirs && mine) await removeHeldText(tx, community, theirs.heldAt > mine.heldAt ? into : from)
  moveRows(tx, heldText, heldText.memberId, merging)
  moveRows(tx, theme, theme.createdBy, merging)
  moveRows(tx, quoted, quoted.memberId, merging)
  moveRows(tx, quoteShown, quoteShown.memberId, merging)
}

export async function listQuotedIn(db: Db, community: CommunityId, id: RoundId): Promise<Quoted[]> {
  return selectQuotedIn(db).all({ community, round: id })
}

/** One waiting text for each member: the newest replaces the one before. */
export async function saveHeldText(tx: Tx, row: HeldText): Promise<void> {
  await removeHeldText(tx, row.communityId, row.memberId)
  tx.insert(heldText).values(row).run()
}

export async function changeHeldText(tx: Tx, community: CommunityId, id: string, words: string): Promise<void> {
  tx.update(heldText)
    .set({ words })
    .where(and(eq(heldText.communityId, community), eq(heldText.id, id)))
    .run()
}

export async function findHeldText(db: Db, community: CommunityId, member: MemberId): Promise<HeldText | undefined> {
  return selectHeld(db).get({ community, member })
}

export async function findHeldTextByMessage(
  db: Db,
  community: CommunityId,
  message: string,
): Promise<HeldText | undefined> {
  return selectHeldByMessage(db).get({ community, message })
}

export async function removeHeldText(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(heldText)
    .where(and(eq(heldText.communityId, community), eq(heldText.memberId, member)))
    .run()
}

export async function removeHeldTextsBefore(tx: Tx, community: CommunityId, before: Instant): Promise<void> {
  tx.delete(heldText)
    .where(and(eq(heldText.communityId, community), lt(heldText.heldAt, before)))
    .run()
}
