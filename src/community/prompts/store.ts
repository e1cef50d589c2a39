// Queries on a circle's own questions.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId, RecordRef } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { ownPrompt } from './tables.ts'

export interface OwnPrompt {
  readonly id: string
  readonly by: MemberId | undefined
  readonly nl: string | undefined
  readonly en: string | undefined
  readonly language: Language
  readonly type: 'open' | 'scale' | 'choice'
  readonly state: 'available' | 'retired'
  readonly from: RecordRef | undefined
  readonly at: Instant
}

const at = { community: sql.placeholder('community'), id: sql.placeholder('id') }
const here = eq(ownPrompt.communityId, at.community)
const selectAll = prepare((db) =>
  db.select().from(ownPrompt).where(here).orderBy(asc(ownPrompt.at), asc(ownPrompt.id)).prepare(),
)
const selectOne = prepare((db) =>
  db
    .select()
    .from(ownPrompt)
    .where(and(here, eq(ownPrompt.id, at.id)))
    .prepare(),
)
const insert = prepareInsert(ownPrompt, ['id'])

/** The oldest first, also those that are not asked any more. */
export async function listOwnPrompts(db: Db, community: CommunityId): Promise<readonly OwnPrompt[]> {
  return selectAll(db).all({ community }).map(toOwnPrompt)
}

export async function findOwnPrompt(db: Db, community: CommunityId, id: string): Promise<OwnPrompt | undefined> {
  const row = selectOne(db).get({ community, id })
  return row && toOwnPrompt(row)
}

/** Writes it, or writes it anew. */
export async function saveOwnPrompt(tx: Tx, communityId: CommunityId, row: OwnPrompt): Promise<void> {
  const { id, by, nl, en, language, type, state, from, at: since } = row
  insert(tx, {
    id,
    communityId,
    memberId: by ?? null,
    nl: nl ?? null,
    en: en ?? null,
    language,
    type,
    state,
    proposalKind: from?.kind ?? null,
    proposalId: from?.id ?? null,
    at: since,
  })
}

/** Two were one person. */
export async function moveOwnPrompts(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, ownPrompt, ownPrompt.memberId, merging)
}

function toOwnPrompt(row: typeof ownPrompt.$inferSelect): OwnPrompt {
  const { id, memberId, nl, en, language, type, state, proposalKind, proposalId } = row
  const from = proposalKind && proposalId ? { kind: proposalKind, id: proposalId } : undefined
  const words = { nl: nl ?? undefined, en: en ?? undefined }
  return { id, by: memberId ?? undefined, ...words, language, type, state, from, at: row.at }
}
