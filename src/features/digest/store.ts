// Queries on digests, their forewords, the lines members add, and the words members moved out.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CommunityId, DigestId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import type { Cover, DigestState } from './tables.ts'
import { digest, digestForeword, digestNote, digestTakenOut } from './tables.ts'

export type Digest = Omit<typeof digest.$inferSelect, 'communityId' | 'cover' | 'postedAt'> & {
  readonly cover: Cover | undefined
  readonly postedAt: Instant | undefined
}

export interface Written {
  readonly member: MemberId
  readonly words: string
  readonly language: Language
  readonly at: Instant
}

export type Foreword = Written & { readonly digest: DigestId }
export type Note = Written & { readonly id: string }

const value = sql.placeholder

const selectOne = prepare((db) =>
  db
    .select()
    .from(digest)
    .where(and(eq(digest.communityId, value('community')), eq(digest.id, value('id'))))
    .prepare(),
)
const selectPlanned = prepare((db) =>
  db
    .select()
    .from(digest)
    .where(and(eq(digest.communityId, value('community')), eq(digest.plannedOn, value('on'))))
    .prepare(),
)
const selectLast = prepare((db) =>
  db
    .select()
    .from(digest)
    .where(and(eq(digest.communityId, value('community')), inArray(digest.state, ['posted', 'merged'])))
    .orderBy(desc(digest.plannedOn))
    .limit(value('limit'))
    .prepare(),
)
const selectLastPosted = prepare((db) =>
  db
    .select()
    .from(digest)
    .where(and(eq(digest.communityId, value('community')), eq(digest.state, 'posted')))
    .orderBy(desc(digest.plannedOn))
    .limit(1)
    .prepare(),
)
const selectForeword = prepare((db) =>
  db
    .select()
    .from(digestForeword)
    .where(and(eq(digestForeword.communityId, value('community')), eq(digestForeword.digestId, value('digest'))))
    .prepare(),
)
const selectForewordsOf = prepare((db) =>
  db
    .select()
    .from(digestForeword)
    .where(and(eq(digestForeword.communityId, value('community')), eq(digestForeword.memberId, value('member'))))
    .orderBy(digestForeword.at)
    .prepare(),
)
const selectNote = prepare((db) =>
  db
    .select()
    .from(digestNote)
    .where(and(eq(digestNote.communityId, value('community')), eq(digestNote.id, value('id'))))
    .prepare(),
)
const selectNotesOf = prepare((db) =>
  db
    .select()
    .from(digestNote)
    .where(and(eq(digestNote.communityId, value('community')), eq(digestNote.memberId, value('member'))))
    .orderBy(digestNote.at)
    .prepare(),
)
const selectTakenOut = prepare((db) =>
  db
    .select({ source: digestTakenOut.source })
    .from(digestTakenOut)
    .where(and(eq(digestTakenOut.communityId, value('community')), eq(digestTakenOut.digestId, value('digest'))))
    .prepare(),
)

export async function findDigest(db: Db, communityId: CommunityId, id: string): Promise<Digest | undefined> {
  const row = selectOne(db).get({ community: communityId, id })
  return row && toDigest(row)
}

export async function findPlanned(db: Db, communityId: CommunityId, on: LocalDate): Promise<Digest | undefined> {
  const row = selectPlanned(db).get({ community: communityId, on })
  return row && toDigest(row)
}

/** Posted or merged, newest first. */
export async function listLastDigests(db: Db, communityId: CommunityId, limit: number): Promise<readonly Digest[]> {
  return selectLast(db).all({ community: communityId, limit }).map(toDigest)
}

export async function findLastPosted(db: Db, communityId: CommunityId): Promise<Digest | undefined> {
  const row = selectLastPosted(db).get({ community: communityId })
  return row && toDigest(row)
}

export async function saveDigest(tx: Tx, communityId: CommunityId, row: Digest): Promise<void> {
  const { id, ...given } = row
  const rest = { ...given, cover: row.cover ?? null, postedAt: row.postedAt ?? null }
  tx.insert(digest)
    .values({ id, communityId, ...rest })
    .onConflictDoUpdate({ target: digest.id, set: rest })
    .run()
}

export async function saveDigestState(tx: Tx, communityId: CommunityId, id: DigestId, to: DigestState): Promise<void> {
  tx.update(digest)
    .set({ state: to })
    .where(and(eq(digest.communityId, communityId), eq(digest.id, id)))
    .run()
}

export async function findForeword(db: Db, communityId: CommunityId, of: DigestId): Promise<Foreword | undefined> {
  const row = selectForeword(db).get({ community: communityId, digest: of })
  return row && toForeword(row)
}

export async function listForewordsOf(
  db: Db,
  communityId: CommunityId,
  member: MemberId,
): Promise<readonly Foreword[]> {
  return selectForewordsOf(db).all({ community: communityId, member }).map(toForeword)
}

/** Writes the foreword, or rewrites it. */
export async function saveForeword(tx: Tx, communityId: CommunityId, row: Foreword): Promise<void> {
  const rest = { memberId: row.member, words: row.words, language: row.language, at: row.at }
  tx.insert(digestForeword)
    .values({ communityId, digestId: row.digest, ...rest })
    .onConflictDoUpdate({ target: [digestForeword.communityId, digestForeword.digestId], set: rest })
    .run()
}

export async function removeForeword(tx: Tx, communityId: CommunityId, of: DigestId): Promise<void> {
  tx.delete(digestForeword)
    .where(and(eq(digestForeword.communityId, communityId), eq(digestForeword.digestId, of)))
    .run()
}

export async function findNote(db: Db, communityId: CommunityId, id: string): Promise<Note | undefined> {
  const row = selectNote(db).get({ community: communityId, id })
  return row && toNote(row)
}

export async function listNotesOf(db: Db, communityId: CommunityId, member: MemberId): Promise<readonly Note[]> {
  return selectNotesOf(db).all({ community: communityId, member }).map(toNote)
}

export async function saveNote(tx: Tx, communityId: CommunityId, row: Note): Promise<void> {
  const { id, member, words, language, at } = row
  tx.insert(digestNote).values({ id, communityId, memberId: member, words, language, at }).run()
}

export async function removeNote(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(digestNote)
    .where(and(eq(digestNote.communityId, communityId), eq(digestNote.id, id)))
    .run()
}

/** The sources, as `refKey` writes them, that their authors moved out. */
export async function listTakenOut(db: Db, communityId: CommunityId, of: DigestId): Promise<ReadonlySet<string>> {
  return new Set(
    selectTakenOut(db)
      .all({ community: communityId, digest: of })
      .map(({ source }) => source),
  )
}

export async function saveTakenOut(
  tx: Tx,
  communityId: CommunityId,
  row: { readonly digest: DigestId; readonly source: string; readonly member: MemberId },
): Promise<void> {
  tx.insert(digestTakenOut)
    .values({ communityId, digestId: row.digest, source: row.source, memberId: row.member })
    .onConflictDoNothing()
    .run()
}

export async function removeTakenOut(tx: Tx, communityId: CommunityId, of: DigestId, source: string): Promise<void> {
  const one = and(eq(digestTakenOut.digestId, of), eq(digestTakenOut.source, source))
  tx.delete(digestTakenOut)
    .where(and(eq(digestTakenOut.communityId, communityId), one))
    .run()
}

/** Everything of one person: forewords, lines and marks. */
export async function removeAllOf(tx: Tx, communityId: CommunityId, member: MemberId): Promise<void> {
  tx.delete(digestForeword)
    .where(and(eq(digestForeword.communityId, communityId), eq(digestForeword.memberId, member)))
    .run()
  tx.delete(digestNote)
    .where(and(eq(digestNote.communityId, communityId), eq(digestNote.memberId, member)))
    .run()
  tx.delete(digestTakenOut)
    .where(and(eq(digestTakenOut.communityId, communityId), eq(digestTakenOut.memberId, member)))
    .run()
}

/** Two were one person. */
export async function moveAllOf(tx: Tx, merging: Moving): Promise<void> {
  for (const table of [digestForeword, digestNote, digestTakenOut] as const) {
    moveRows(tx, table, table.memberId, merging)
  }
}

function toDigest({ communityId: _, ...row }: typeof digest.$inferSelect): Digest {
  return { ...row, cover: row.cover ?? undefined, postedAt: row.postedAt ?? undefined }
}

function toForeword(row: typeof digestForeword.$inferSelect): Foreword {
  return { digest: row.digestId, member: row.memberId, words: row.words, language: row.language, at: row.at }
}

function toNote(row: typeof digestNote.$inferSelect): Note {
  return { id: row.id, member: row.memberId, words: row.words, language: row.language, at: row.at }
}
