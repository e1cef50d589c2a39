// Queries on proposals and their versions.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import type { Proposal, Version } from './model.ts'
import { absent, present } from './rows.ts'
import { proposal, proposalVersion } from './tables.ts'

const communityOf = sql.placeholder('community')
const idOf = sql.placeholder('id')
const here = eq(proposal.communityId, communityOf)
const versionHere = eq(proposalVersion.communityId, communityOf)

const selectAll = prepare((db) => db.select().from(proposal).where(here).orderBy(desc(proposal.number)).prepare())
const selectAsking = prepare((db) =>
  db
    .select()
    .from(proposal)
    .where(and(here, inArray(proposal.state, ['open', 'objected', 'extended'])))
    .orderBy(proposal.number)
    .prepare(),
)
const selectDue = prepare((db) =>
  db
    .select()
    .from(proposal)
    .where(and(here, eq(proposal.state, 'due_review')))
    .orderBy(proposal.number)
    .prepare(),
)
const selectOne = prepare((db) =>
  db
    .select()
    .from(proposal)
    .where(and(here, eq(proposal.id, idOf)))
    .prepare(),
)
const selectByNumber = prepare((db) =>
  db
    .select()
    .from(proposal)
    .where(and(here, eq(proposal.number, sql.placeholder('number'))))
    .prepare(),
)
const selectVersion = prepare((db) =>
  db
    .select()
    .from(proposalVersion)
    .where(and(versionHere, eq(proposalVersion.id, idOf)))
    .prepare(),
)
const selectVersions = prepare((db) =>
  db
    .select()
    .from(proposalVersion)
    .where(and(versionHere, eq(proposalVersion.proposalId, idOf)))
    .orderBy(proposalVersion.number)
    .prepare(),
)

/** Everything that was ever proposed, the newest first. */
export async function listProposals(db: Db, community: CommunityId): Promise<readonly Proposal[]> {
  return selectAll(db).all({ community }).map(present)
}

/** What lies before the circle now: open, objected to, or open for longer. */
export async function listAsking(db: Db, community: CommunityId): Promise<readonly Proposal[]> {
  return selectAsking(db).all({ community }).map(present)
}

/** What is being looked back on now. */
export async function listDueReview(db: Db, community: CommunityId): Promise<readonly Proposal[]> {
  return selectDue(db).all({ community }).map(present)
}

export async function findProposal(db: Db, community: CommunityId, id: string): Promise<Proposal | undefined> {
  const row = selectOne(db).get({ community, id })
  return row && present(row)
}

export async function findByNumber(db: Db, community: CommunityId, number: number): Promise<Proposal | undefined> {
  const row = selectByNumber(db).get({ community, number })
  return row && present(row)
}

export async function findVersion(db: Db, community: CommunityId, id: string): Promise<Version | undefined> {
  const row = selectVersion(db).get({ community, id })
  return row && present(row)
}

/** All wordings it had, the oldest first. */
export async function listVersions(db: Db, community: CommunityId, id: string): Promise<readonly Version[]> {
  return selectVersions(db).all({ community, id }).map(present)
}

const putProposal = prepareInsert(proposal, ['id'])
const putVersion = prepareInsert(proposalVersion, ['id'])

export async function saveProposal(tx: Tx, communityId: CommunityId, row: Proposal): Promise<void> {
  putProposal(tx, { ...absent(row), communityId } as typeof proposal.$inferSelect)
}

export async function saveVersion(tx: Tx, communityId: CommunityId, row: Version): Promise<void> {
  putVersion(tx, { ...absent(row), communityId } as typeof proposalVersion.$inferSelect)
}

/** What they proposed stays the circle's, without them. */
export async function unlinkProposals(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.update(proposal)
    .set({ by: null })
    .where(and(eq(proposal.communityId, communityId), eq(proposal.by, memberId)))
    .run()
  tx.update(proposalVersion)
    .set({ by: null })
    .where(and(eq(proposalVersion.communityId, communityId), eq(proposalVersion.by, memberId)))
    .run()
}

export async function moveProposals(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, proposal, proposal.by, merging)
  moveRows(tx, proposalVersion, proposalVersion.by, merging)
}
