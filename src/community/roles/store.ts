// Queries on roles: who holds which now, and every term there was.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import { prepareInsert } from '../../store/rows.ts'
import { noteChange } from '../changes.ts'
import { roleTerm } from './tables.ts'

export type { RoleLayer, TermOrigin, TermReason } from './tables.ts'

export type RoleTerm = typeof roleTerm.$inferSelect
/** A term of somebody who is known by name. */
export type OwnTerm = RoleTerm & { readonly memberId: MemberId }

const value = sql.placeholder
const here = eq(roleTerm.communityId, value('community'))
const order = [asc(roleTerm.at), asc(roleTerm.id)] as const

const selectOne = prepare((db) =>
  db
    .select()
    .from(roleTerm)
    .where(and(here, eq(roleTerm.id, value('id'))))
    .prepare(),
)
const selectOpen = prepare((db) =>
  db
    .select()
    .from(roleTerm)
    .where(and(here, isNull(roleTerm.endedAt)))
    .orderBy(...order)
    .prepare(),
)
const selectAll = prepare((db) =>
  db
    .select()
    .from(roleTerm)
    .where(here)
    .orderBy(...order)
    .prepare(),
)

export async function findTerm(db: Db, community: CommunityId, id: string): Promise<RoleTerm | undefined> {
  return selectOne(db).get({ community, id })
}

/** Hats and turns that are held now, oldest first. */
export async function listOpenTerms(db: Db, community: CommunityId): Promise<readonly OwnTerm[]> {
  return selectOpen(db).all({ community }).filter(isOwn)
}

/** Everything, oldest first. */
export async function listTerms(db: Db, community: CommunityId): Promise<readonly RoleTerm[]> {
  return selectAll(db).all({ community })
}

const putTerm = prepareInsert(roleTerm, ['id'])

export async function saveTerm(tx: Tx, row: RoleTerm): Promise<void> {
  putTerm(tx, row)
  noteChange(tx)
}

export async function endTerm(tx: Tx, row: RoleTerm, at: Instant, on: LocalDate): Promise<void> {
  await saveTerm(tx, { ...row, endedAt: at, endedOn: on })
}

export async function removeTerm(tx: Tx, community: CommunityId, id: string): Promise<void> {
  tx.delete(roleTerm)
    .where(and(eq(roleTerm.communityId, community), eq(roleTerm.id, id)))
    .run()
  noteChange(tx)
}

/** Two were one person: what both hold at the same time is held once, and stays with who stays. */
export async function moveTerms(tx: Tx, { community, from, into }: Moving): Promise<void> {
  const all = (await listTerms(tx, community)).filter(isOwn)
  const mine = all.filter(({ memberId, endedAt }) => memberId === into && endedAt === null)
  for (const term of all.filter(({ memberId }) => memberId === from)) {
    const isTwice =
      term.endedAt === null &&
      mine.some(({ layer, role }) => layer === term.layer && (layer === 'turn' || role === term.role))
    if (isTwice) await removeTerm(tx, community, term.id)
    else await saveTerm(tx, { ...term, memberId: into })
  }
}

export function isOwn(term: RoleTerm): term is OwnTerm {
  return term.memberId !== null
}
