// Queries on parts: what is due, in which order, and what became of it.
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import { atMost, prepare } from '../prepared.ts'
import { prepareInsert, prepareUpdate } from '../rows.ts'
import { part } from './tables.ts'

export type PartRow = typeof part.$inferSelect

const at = {
  community: sql.placeholder('community'),
  key: sql.placeholder('key'),
  id: sql.placeholder('id'),
  lane: sql.placeholder('lane'),
  now: sql.placeholder('now'),
}
/** Word for word the condition of the partial indexes, so that SQLite uses them. */
const isOpen = sql`state in ('waiting', 'sending', 'unknown')`

/** A conversation with something to do. */
export interface DueLane {
  readonly lane: string
  readonly platform: string
  readonly community: CommunityId
}

const selectDueLanes = prepare((db) =>
  db
    .selectDistinct({ lane: part.lane, platform: part.platform, community: part.communityId })
    .from(part)
    .where(and(isOpen, sql`${part.dueAt} <= ${at.now}`))
    .prepare(),
)

/** Conversations of all communities in which something is due. */
export async function listDueLanes(db: Db, now: Instant): Promise<readonly DueLane[]> {
  return selectDueLanes(db).all({ now })
}

/** The statement above and the one below as SQL, to look at their plans. */
export const dueQueries = {
  lanes: `select distinct lane, platform, community_id from part where state in ('waiting', 'sending', 'unknown') and due_at <= ?`,
  lane: `select * from part where lane = ? and community_id = ? and state in ('waiting', 'sending', 'unknown') order by seq, n`,
}

/** How far ahead one look into a conversation sees. */
const openLimit = 100
const selectOpen = prepare((db) =>
  db
    .select()
    .from(part)
    .where(
      and(
        eq(part.lane, at.lane),
        eq(part.communityId, at.community),
        isOpen,
        sql`(${part.state} <> 'waiting' or ${part.dueAt} <= ${at.now})`,
      ),
    )
    .orderBy(asc(part.seq), asc(part.n))
    .limit(atMost(openLimit))
    .prepare(),
)

/** What is due or not settled in one conversation, in its order. */
export async function listOpen(
  db: Db,
  lane: { readonly community: CommunityId; readonly lane: string },
  now: Instant,
): Promise<readonly PartRow[]> {
  return selectOpen(db).all({ community: lane.community, lane: lane.lane, now })
}

const selectPart = prepare((db) =>
  db
    .select()
    .from(part)
    .where(and(eq(part.communityId, at.community), eq(part.id, at.id)))
    .prepare(),
)

export async function findPart(db: Db, community: CommunityId, id: string): Promise<PartRow | undefined> {
  return selectPart(db).get({ community, id })
}

const selectOfMessage = prepare((db) =>
  db
    .select()
    .from(part)
    .where(and(eq(part.communityId, at.community), eq(part.messageKey, at.key)))
    .orderBy(part.seq, part.n)
    .prepare(),
)

export async function listParts(db: Db, community: CommunityId, key: MessageKey): Promise<readonly PartRow[]> {
  return selectOfMessage(db).all({ community, key })
}

const touching = new WeakSet<Tx>()

/** Whoever writes parts says so: after such a transaction there may be something to deliver. */
export function noteParts(tx: Tx): void {
  touching.add(tx)
}

/** Whether this transaction wrote parts. */
export function touchesParts(tx: Tx): boolean {
  return touching.has(tx)
}

const putPart = prepareInsert(part, 'fail')

export async function savePart(tx: Tx, row: PartRow): Promise<void> {
  putPart(tx, row)
  noteParts(tx)
}

const updatePart = prepareUpdate(part, ['communityId', 'id'])

/** Changes one part. */
export async function changePart(
  tx: Tx,
  row: Pick<PartRow, 'communityId' | 'id'>,
  to: Partial<Omit<PartRow, 'communityId' | 'id'>>,
): Promise<void> {
  updatePart(tx, row, to)
  noteParts(tx)
}

/** Nobody can tell what became of parts that another run of the program was sending. Of all communities, at start. */
export async function disownParts(tx: Tx, owner: string): Promise<void> {
  tx.update(part)
    .set({ state: 'unknown' })
    .where(and(isOpen, eq(part.state, 'sending'), ne(part.owner, owner)))
    .run()
}

const selectUndelivered = prepare((db) =>
  db
    .select()
    .from(part)
    .where(and(eq(part.communityId, at.community), sql`state in ('dead', 'stuck')`))
    .orderBy(part.seq)
    .prepare(),
)

/** A message that did not get where it should, and why. */
export interface DeadLetter {
  readonly key: MessageKey
  readonly platform: string
  /** Whether it was for one person; whose it was is nobody's business. */
  readonly isPrivate: boolean
  readonly state: 'dead' | 'stuck'
  readonly reason: string
}

/** What somebody has to look at: refused for good, or impossible to tell. */
export async function listDeadLetters(db: Db, community: CommunityId): Promise<readonly DeadLetter[]> {
  return selectUndelivered(db)
    .all({ community })
    .map(({ messageKey, platform, place, state, reason }) => ({
      key: messageKey,
      platform,
      isPrivate: 'user' in place,
      state: state === 'stuck' ? 'stuck' : 'dead',
      reason: reason ?? '',
    }))
}

const selectNextDue = prepare((db) =>
  db
    .select({ at: sql<Instant | null>`min(due_at)` })
    .from(part)
    .where(and(isOpen, sql`due_at > ${at.now}`))
    .prepare(),
)

/** When the next part that has to wait for its time is due. */
export async function nextPartDueAt(db: Db, now: Instant): Promise<Instant | undefined> {
  return selectNextDue(db).get({ now })?.at ?? undefined
}
