// Queries on what was offered to be added to the rhythm, and on what people said to it.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { offerVoice, ritualOffer } from './tables.ts'

export type OfferRow = typeof ritualOffer.$inferSelect
export type VoiceRow = typeof offerVoice.$inferSelect

const at = {
  community: sql.placeholder('community'),
  digest: sql.placeholder('digest'),
  member: sql.placeholder('member'),
}
const selectAll = prepare((db) =>
  db
    .select()
    .from(ritualOffer)
    .where(eq(ritualOffer.communityId, at.community))
    .orderBy(asc(ritualOffer.offeredOn))
    .prepare(),
)
const selectOne = prepare((db) =>
  db
    .select()
    .from(ritualOffer)
    .where(and(eq(ritualOffer.communityId, at.community), eq(ritualOffer.digestId, at.digest)))
    .prepare(),
)
const selectVoices = prepare((db) =>
  db
    .select()
    .from(offerVoice)
    .where(and(eq(offerVoice.communityId, at.community), eq(offerVoice.digestId, at.digest)))
    .prepare(),
)
const selectVoicesOf = prepare((db) =>
  db
    .select()
    .from(offerVoice)
    .where(and(eq(offerVoice.communityId, at.community), eq(offerVoice.memberId, at.member)))
    .prepare(),
)
const putOffer = prepareInsert(ritualOffer, ['communityId', 'digestId'])
const putVoice = prepareInsert(offerVoice, ['communityId', 'digestId', 'memberId'])

/** The oldest first. */
export async function listOffers(db: Db, community: CommunityId): Promise<readonly OfferRow[]> {
  return selectAll(db).all({ community })
}

/** What stood under this digest. */
export async function findOffer(db: Db, community: CommunityId, digest: string): Promise<OfferRow | undefined> {
  return selectOne(db).get({ community, digest })
}

export async function saveOffer(tx: Tx, row: OfferRow): Promise<void> {
  putOffer(tx, row)
}

export async function listVoices(db: Db, community: CommunityId, digest: string): Promise<readonly VoiceRow[]> {
  return selectVoices(db).all({ community, digest })
}

export async function listVoicesOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly VoiceRow[]> {
  return selectVoicesOf(db).all({ community, member })
}

/** Says it, or says it anew. */
export async function saveVoice(tx: Tx, row: VoiceRow): Promise<void> {
  putVoice(tx, row)
}

/** It is decided: who said what is nobody's business any more. */
export async function removeVoices(tx: Tx, community: CommunityId, digest: string): Promise<void> {
  tx.delete(offerVoice)
    .where(and(eq(offerVoice.communityId, community), eq(offerVoice.digestId, digest)))
    .run()
}

export async function removeVoicesOf(tx: Tx, community: CommunityId, member: MemberId): Promise<void> {
  tx.delete(offerVoice)
    .where(and(eq(offerVoice.communityId, community), eq(offerVoice.memberId, member)))
    .run()
}

/** Two were one person. */
export async function moveVoices(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, offerVoice, offerVoice.memberId, merging)
}
