// Queries on what people said of proposals: voices, questions and replies, and whose voice begins or waits.
import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../../core/ids.ts'
import type { Instant } from '../../../core/time.ts'
import type { Db, Tx } from '../../../store/database.ts'
import type { Moving } from '../../../store/move.ts'
import { moveRows } from '../../../store/move.ts'
import { prepare } from '../../../store/prepared.ts'
import { prepareInsert } from '../../../store/rows.ts'
import type { Remark, Voice } from '../model.ts'
import { absent, present } from '../rows.ts'
import { consentVoice, proposalAway, proposalNewcomer, proposalRemark, proposalVersion } from '../tables.ts'

export type Away = Omit<typeof proposalAway.$inferSelect, 'communityId'>

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const memberOf = sql.placeholder('member')
const voiceHere = eq(consentVoice.communityId, communityOf)
const remarkHere = eq(proposalRemark.communityId, communityOf)

const selectVoices = prepare((db) =>
  db
    .select()
    .from(consentVoice)
    .where(and(voiceHere, eq(consentVoice.proposalId, idOf)))
    .orderBy(consentVoice.at, consentVoice.id)
    .prepare(),
)
const selectVoice = prepare((db) =>
  db
    .select()
    .from(consentVoice)
    .where(and(voiceHere, eq(consentVoice.id, idOf)))
    .prepare(),
)
const selectVoicesOf = prepare((db) =>
  db
    .select()
    .from(consentVoice)
    .where(and(voiceHere, eq(consentVoice.memberId, memberOf)))
    .orderBy(consentVoice.at)
    .prepare(),
)
const selectRemarks = prepare((db) =>
  db
    .select()
    .from(proposalRemark)
    .where(and(remarkHere, eq(proposalRemark.proposalId, idOf)))
    .orderBy(proposalRemark.at, proposalRemark.id)
    .prepare(),
)
const selectRemark = prepare((db) =>
  db
    .select()
    .from(proposalRemark)
    .where(and(remarkHere, eq(proposalRemark.id, idOf)))
    .prepare(),
)
const selectRemarksOf = prepare((db) =>
  db
    .select()
    .from(proposalRemark)
    .where(and(remarkHere, eq(proposalRemark.memberId, memberOf)))
    .orderBy(proposalRemark.at)
    .prepare(),
)
const selectNewcomers = prepare((db) =>
  db
    .select({ memberId: proposalNewcomer.memberId })
    .from(proposalNewcomer)
    .where(and(eq(proposalNewcomer.communityId, communityOf), eq(proposalNewcomer.proposalId, idOf)))
    .prepare(),
)
const selectAway = prepare((db) =>
  db
    .select()
    .from(proposalAway)
    .where(and(eq(proposalAway.communityId, communityOf), eq(proposalAway.memberId, memberOf)))
    .orderBy(proposalAway.proposalId)
    .prepare(),
)

/** All that was said of it, in all its versions, the oldest first. */
export async function listVoices(db: Db, community: CommunityId, proposalId: string): Promise<readonly Voice[]> {
  return selectVoices(db).all({ community, id: proposalId }).map(present)
}

export async function findVoice(db: Db, community: CommunityId, id: string): Promise<Voice | undefined> {
  const row = selectVoice(db).get({ community, id })
  return row && present(row)
}

export async function listVoicesOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Voice[]> {
  return selectVoicesOf(db).all({ community, member }).map(present)
}

export async function listRemarks(db: Db, community: CommunityId, proposalId: string): Promise<readonly Remark[]> {
  return selectRemarks(db).all({ community, id: proposalId }).map(present)
}

export async function findRemark(db: Db, community: CommunityId, id: string): Promise<Remark | undefined> {
  const row = selectRemark(db).get({ community, id })
  return row && present(row)
}

export async function listRemarksOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Remark[]> {
  return selectRemarksOf(db).all({ community, member }).map(present)
}

/** Who came to the table after it was opened. */
export async function listNewcomers(db: Db, community: CommunityId, proposalId: string): Promise<readonly MemberId[]> {
  return selectNewcomers(db)
    .all({ community, id: proposalId })
    .map(({ memberId }) => memberId)
}

/** What was adopted while this member was away. */
export async function listAwayOf(db: Db, community: CommunityId, member: MemberId): Promise<readonly Away[]> {
  return selectAway(db).all({ community, member })
}

const putVoice = prepareInsert(consentVoice, ['id'])
const putRemark = prepareInsert(proposalRemark, ['id'])
const putNewcomer = prepareInsert(proposalNewcomer, 'keep')
const putAway = prepareInsert(proposalAway, ['communityId', 'proposalId', 'memberId'])

export async function saveVoice(tx: Tx, communityId: CommunityId, row: Voice): Promise<void> {
  putVoice(tx, { ...absent(row), communityId } as typeof consentVoice.$inferSelect)
}

export async function saveRemark(tx: Tx, communityId: CommunityId, row: Remark): Promise<void> {
  putRemark(tx, { ...absent(row), communityId } as typeof proposalRemark.$inferSelect)
}

export async function saveNewcomer(tx: Tx, communityId: CommunityId, proposalId: string, memberId: MemberId) {
  putNewcomer(tx, { communityId, proposalId, memberId })
}

export async function removeNewcomer(tx: Tx, communityId: CommunityId, proposalId: string, memberId: MemberId) {
  const { communityId: community, proposalId: of, memberId: member } = proposalNewcomer
  tx.delete(proposalNewcomer)
    .where(and(eq(community, communityId), eq(of, proposalId), eq(member, memberId)))
    .run()
}

/** It is over: who came while it was open does not matter any more. */
export async function removeNewcomers(tx: Tx, communityId: CommunityId, proposalId: string): Promise<void> {
  tx.delete(proposalNewcomer)
    .where(and(eq(proposalNewcomer.communityId, communityId), eq(proposalNewcomer.proposalId, proposalId)))
    .run()
}

export async function saveAway(tx: Tx, communityId: CommunityId, row: Away): Promise<void> {
  putAway(tx, { ...row, communityId })
}

export async function removeAway(tx: Tx, communityId: CommunityId, { proposalId, memberId }: Away): Promise<void> {
  const { communityId: community, proposalId: of, memberId: member } = proposalAway
  tx.delete(proposalAway)
    .where(and(eq(community, communityId), eq(of, proposalId), eq(member, memberId)))
    .run()
}

/** Nobody comes back to what they were told long ago. */
export async function sweepAway(tx: Tx, communityId: CommunityId, backBefore: Instant): Promise<void> {
  tx.delete(proposalAway)
    .where(
      and(
        eq(proposalAway.communityId, communityId),
        isNotNull(proposalAway.backAt),
        lte(proposalAway.backAt, backBefore),
      ),
    )
    .run()
}

export async function removeVoice(tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  tx.delete(consentVoice)
    .where(and(eq(consentVoice.communityId, communityId), eq(consentVoice.id, id)))
    .run()
}

/** Plain voices of windows that closed before this moment: only what came of them is kept. */
export async function sweepPlainVoices(tx: Tx, communityId: CommunityId, before: Instant): Promise<void> {
  const settled = sql`exists (select 1 from ${proposalVersion} where ${proposalVersion.communityId} = ${consentVoice.communityId}
    and ${proposalVersion.proposalId} = ${consentVoice.proposalId} and ${proposalVersion.number} = ${consentVoice.version}
    and ${proposalVersion.outcome} is not null)`
  tx.delete(consentVoice)
    .where(
      and(
        eq(consentVoice.communityId, communityId),
        eq(consentVoice.kind, 'ok'),
        lte(consentVoice.at, before),
        settled,
      ),
    )
    .run()
}

/** Their plain voices go; of concerns, objections and questions only that there was one. */
export async function unlinkVoices(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  const voices = and(eq(consentVoice.communityId, communityId), eq(consentVoice.memberId, memberId))
  for (const kind of ['ok', 'keep'] as const) {
    tx.delete(consentVoice)
      .where(and(voices, eq(consentVoice.kind, kind)))
      .run()
  }
  tx.update(consentVoice).set({ memberId: null, words: '', suggestion: null }).where(voices).run()
  tx.update(proposalRemark)
    .set({ memberId: null, words: '' })
    .where(and(eq(proposalRemark.communityId, communityId), eq(proposalRemark.memberId, memberId)))
    .run()
  for (const listed of [proposalNewcomer, proposalAway] as const) {
    tx.delete(listed)
      .where(and(eq(listed.communityId, communityId), eq(listed.memberId, memberId)))
      .run()
  }
}

export async function moveVoices(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, consentVoice, consentVoice.memberId, merging)
  moveRows(tx, proposalRemark, proposalRemark.memberId, merging)
  moveRows(tx, proposalNewcomer, proposalNewcomer.memberId, merging)
  moveRows(tx, proposalAway, proposalAway.memberId, merging)
}
