// Queries on summaries, the offers to make one, and what people add to them.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import {
  changeStory,
  storyReason,
  summary,
  summaryAddition,
  summaryOffer,
  summaryQuote,
  summarySentences,
  summaryVoice,
} from './tables.ts'

export type Summary = typeof summary.$inferSelect
export type Addition = typeof summaryAddition.$inferSelect
export type Story = typeof changeStory.$inferSelect
export type Reason = typeof storyReason.$inferSelect
export type Sentences = typeof summarySentences.$inferSelect
export type Offer = typeof summaryOffer.$inferSelect
export type Voice = typeof summaryVoice.$inferSelect
export type QuoteOk = typeof summaryQuote.$inferSelect

const [community, one] = [sql.placeholder('community'), sql.placeholder('id')]

const selectSummary = prepare((db) =>
  db
    .select()
    .from(summary)
    .where(and(eq(summary.communityId, community), eq(summary.id, one)))
    .prepare(),
)
const selectSummaries = prepare((db) =>
  db.select().from(summary).where(eq(summary.communityId, community)).orderBy(desc(summary.plannedOn)).prepare(),
)
const selectAdditions = prepare((db) =>
  db
    .select()
    .from(summaryAddition)
    .where(and(eq(summaryAddition.communityId, community), eq(summaryAddition.summaryId, one)))
    .orderBy(asc(summaryAddition.at), asc(summaryAddition.id))
    .prepare(),
)
const selectStories = prepare((db) =>
  db
    .select()
    .from(changeStory)
    .where(and(eq(changeStory.communityId, community), eq(changeStory.summaryId, one)))
    .orderBy(asc(changeStory.at), asc(changeStory.id))
    .prepare(),
)
const selectReasons = prepare((db) =>
  db
    .select()
    .from(storyReason)
    .where(and(eq(storyReason.communityId, community), eq(storyReason.summaryId, one)))
    .orderBy(asc(storyReason.at), asc(storyReason.id))
    .prepare(),
)
const selectSentences = prepare((db) =>
  db
    .select()
    .from(summarySentences)
    .where(and(eq(summarySentences.communityId, community), eq(summarySentences.summaryId, one)))
    .orderBy(asc(summarySentences.at), asc(summarySentences.id))
    .prepare(),
)
const selectOffers = prepare((db) =>
  db
    .select()
    .from(summaryOffer)
    .where(eq(summaryOffer.communityId, community))
    .orderBy(desc(summaryOffer.offeredOn))
    .prepare(),
)
const selectVoices = prepare((db) =>
  db
    .select()
    .from(summaryVoice)
    .where(and(eq(summaryVoice.communityId, community), eq(summaryVoice.digestId, one)))
    .prepare(),
)
const selectQuotes = prepare((db) =>
  db
    .select()
    .from(summaryQuote)
    .where(and(eq(summaryQuote.communityId, community), eq(summaryQuote.summaryId, one)))
    .prepare(),
)

export async function findSummary(db: Db, of: CommunityId, id: string): Promise<Summary | undefined> {
  return selectSummary(db).get({ community: of, id })
}

/** The newest first. */
export async function listSummaries(db: Db, of: CommunityId): Promise<readonly Summary[]> {
  return selectSummaries(db).all({ community: of })
}

export async function listAdditions(db: Db, of: CommunityId, id: string): Promise<readonly Addition[]> {
  return selectAdditions(db).all({ community: of, id })
}

export async function listStories(db: Db, of: CommunityId, id: string): Promise<readonly Story[]> {
  return selectStories(db).all({ community: of, id })
}

export async function listReasons(db: Db, of: CommunityId, id: string): Promise<readonly Reason[]> {
  return selectReasons(db).all({ community: of, id })
}

/** The last to write is the last here. */
export async function listSentences(db: Db, of: CommunityId, id: string): Promise<readonly Sentences[]> {
  return selectSentences(db).all({ community: of, id })
}

/** The newest first. */
export async function listOffers(db: Db, of: CommunityId): Promise<readonly Offer[]> {
  return selectOffers(db).all({ community: of })
}

export async function listVoices(db: Db, of: CommunityId, digest: string): Promise<readonly Voice[]> {
  return selectVoices(db).all({ community: of, id: digest })
}

export async function listQuotes(db: Db, of: CommunityId, id: string): Promise<readonly QuoteOk[]> {
  return selectQuotes(db).all({ community: of, id })
}

const putSummary = prepareInsert(summary, ['id'])
const putAddition = prepareInsert(summaryAddition, ['id'])
const putStory = prepareInsert(changeStory, ['id'])
const putReason = prepareInsert(storyReason, ['communityId', 'summaryId', 'memberId'])
const putSentences = prepareInsert(summarySentences, ['communityId', 'summaryId', 'memberId'])
const putOffer = prepareInsert(summaryOffer, ['communityId', 'digestId'])
const putVoice = prepareInsert(summaryVoice, ['communityId', 'digestId', 'memberId'])
const putQuote = prepareInsert(summaryQuote, ['communityId', 'summaryId', 'source', 'memberId'])

export async function saveSummary(tx: Tx, row: Summary): Promise<void> {
  putSummary(tx, row)
}

export async function saveAddition(tx: Tx, row: Addition): Promise<void> {
  putAddition(tx, row)
}

export async function saveStory(tx: Tx, row: Story): Promise<void> {
  putStory(tx, row)
}

/** Chooses, or chooses anew. */
export async function saveReason(tx: Tx, row: Reason): Promise<void> {
  putReason(tx, row)
}

export async function saveSentences(tx: Tx, row: Sentences): Promise<void> {
  putSentences(tx, row)
}

export async function saveOffer(tx: Tx, row: Offer): Promise<void> {
  putOffer(tx, row)
}

export async function saveVoice(tx: Tx, row: Voice): Promise<void> {
  putVoice(tx, row)
}

export async function saveQuote(tx: Tx, row: QuoteOk): Promise<void> {
  putQuote(tx, row)
}

/** Who said what to offers is nobody's business once they are decided or over. */
export async function removeVoices(tx: Tx, of: CommunityId): Promise<void> {
  tx.delete(summaryVoice).where(eq(summaryVoice.communityId, of)).run()
}

const owned = {
  addition: summaryAddition,
  story: changeStory,
  reason: storyReason,
  sentences: summarySentences,
} as const
export type Owned = keyof typeof owned

export interface Own {
  readonly what: Owned
  readonly id: string
  readonly summaryId: string
}

/** Everything of one person that stands in summaries. */
export async function listOwn(db: Db, of: CommunityId, member: MemberId): Promise<readonly Own[]> {
  return (Object.keys(owned) as Owned[]).flatMap((what) => {
    const from = owned[what]
    const columns = { id: from.id, summaryId: from.summaryId }
    const mine = and(eq(from.communityId, of), eq(from.memberId, member))
    return db
      .select(columns)
      .from(from)
      .where(mine)
      .orderBy(asc(from.at))
      .all()
      .map((row) => ({ what, ...row }))
  })
}

export async function removeOwn(tx: Tx, of: CommunityId, { what, id }: Own): Promise<void> {
  const from = owned[what]
  tx.delete(from)
    .where(and(eq(from.communityId, of), eq(from.id, id)))
    .run()
  if (what === 'story')
    tx.delete(storyReason)
      .where(and(eq(storyReason.communityId, of), eq(storyReason.storyId, id)))
      .run()
}

/** What somebody allowed and said of offers; their words go one by one before. */
export async function removeConsents(tx: Tx, of: CommunityId, member: MemberId): Promise<void> {
  for (const from of [summaryVoice, summaryQuote] as const)
    tx.delete(from)
      .where(and(eq(from.communityId, of), eq(from.memberId, member)))
      .run()
}

/** Two were one person. */
export async function moveAllOf(tx: Tx, merging: Moving): Promise<void> {
  const all = [summaryAddition, changeStory, storyReason, summarySentences, summaryVoice, summaryQuote] as const
  for (const from of all) moveRows(tx, from, from.memberId, merging)
}

/** It may not go outside any more, in any summary. */
export async function removeQuote(
  tx: Tx,
  of: CommunityId,
  { source, memberId }: Pick<QuoteOk, 'source' | 'memberId'>,
): Promise<void> {
  const mine = and(eq(summaryQuote.communityId, of), eq(summaryQuote.memberId, memberId))
  tx.delete(summaryQuote)
    .where(and(mine, eq(summaryQuote.source, source)))
    .run()
}

export type FoundOwn =
  | { readonly what: 'addition'; readonly row: Addition }
  | { readonly what: 'story'; readonly row: Story }
  | { readonly what: 'reason'; readonly row: Reason }
  | { readonly what: 'sentences'; readonly row: Sentences }

export async function findOwned(db: Db, of: CommunityId, what: Owned, id: string): Promise<FoundOwn | undefined> {
  const from = owned[what]
  const row = db
    .select()
    .from(from)
    .where(and(eq(from.communityId, of), eq(from.id, id)))
    .get()
  return row && ({ what, row } as FoundOwn)
}

/** What somebody let go outside. */
export async function listQuotesOf(db: Db, of: CommunityId, member: MemberId): Promise<readonly QuoteOk[]> {
  return db
    .select()
    .from(summaryQuote)
    .where(and(eq(summaryQuote.communityId, of), eq(summaryQuote.memberId, member)))
    .orderBy(asc(summaryQuote.at))
    .all()
}
