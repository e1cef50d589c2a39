// Queries on the journal of happenings: written once, read in order by digest, log, catch-up and summary.
import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { HappeningName } from '../../core/context.ts'
import type { Happening } from '../../core/happening.ts'
import type { CommunityId, MemberId, RecordRef } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import type { Moving } from '../move.ts'
import { moveRows } from '../move.ts'
import { prepare } from '../prepared.ts'
import { happening } from './tables.ts'

const value = sql.placeholder

const put = prepare((tx: Tx) =>
  tx
    .insert(happening)
    .values({
      communityId: value('community'),
      at: value('at'),
      kind: value('kind'),
      subjectKind: value('subjectKind'),
      subjectId: value('subjectId'),
      byMember: value('by'),
    })
    .prepare(),
)

/** Writes down that something happened. */
export async function saveHappening(
  tx: Tx,
  row: { community: CommunityId; at: Instant; kind: HappeningName; subject: RecordRef; by: MemberId | undefined },
): Promise<void> {
  const { community, at, kind, subject, by } = row
  put(tx).run({ community, at, kind, subjectKind: subject.kind, subjectId: subject.id, by: by ?? null })
}

const between = prepare((db) =>
  db
    .select()
    .from(happening)
    .where(
      and(
        eq(happening.communityId, value('community')),
        gt(happening.seq, value('after')),
        lte(happening.seq, value('until')),
      ),
    )
    .orderBy(asc(happening.seq))
    .prepare(),
)

/** What happened stays, and nobody can tell any more who did it (INV-40). */
export async function unlinkHappenings(tx: Tx, community: CommunityId, by: MemberId): Promise<void> {
  tx.update(happening)
    .set({ byMember: null })
    .where(and(eq(happening.communityId, community), eq(happening.byMember, by)))
    .run()
}

/** Two were one person: what one did or was about is the other's. */
export async function moveHappenings(tx: Tx, { community, from, into }: Moving): Promise<void> {
  moveRows(tx, happening, happening.byMember, { community, from, into })
  const about = and(eq(happening.subjectKind, 'member'), eq(happening.subjectId, from))
  tx.update(happening)
    .set({ subjectId: into })
    .where(and(eq(happening.communityId, community), about))
    .run()
}

/** What happened after one number up to and with another, in order. */
export async function listHappenings(
  db: Db,
  community: CommunityId,
  { after, until = Number.MAX_SAFE_INTEGER }: { after: number; until?: number },
): Promise<readonly Happening[]> {
  return between(db).all({ community, after, until }).map(toHappening)
}

const last = prepare((db) =>
  db
    .select({ seq: happening.seq })
    .from(happening)
    .where(eq(happening.communityId, value('community')))
    .orderBy(desc(happening.seq))
    .limit(1)
    .prepare(),
)

/** The number of the last happening; 0 when nothing happened yet. */
export async function lastHappening(db: Db, community: CommunityId): Promise<number> {
  return last(db).get({ community })?.seq ?? 0
}

/** The number of the first happening of these kinds; undefined when there was none yet. */
export async function firstHappening(
  db: Db,
  community: CommunityId,
  kinds: readonly HappeningName[],
): Promise<number | undefined> {
  const row = db
    .select({ seq: happening.seq })
    .from(happening)
    .where(and(eq(happening.communityId, community), inArray(happening.kind, [...kinds])))
    .orderBy(asc(happening.seq))
    .get()
  return row?.seq
}

/** The last happenings of these kinds, newest first. */
export async function listLastHappenings(
  db: Db,
  community: CommunityId,
  { kinds, limit }: { kinds: readonly HappeningName[]; limit: number },
): Promise<readonly Happening[]> {
  const rows = db
    .select()
    .from(happening)
    .where(and(eq(happening.communityId, community), inArray(happening.kind, [...kinds])))
    .orderBy(desc(happening.seq))
    .limit(limit)
    .all()
  return rows.map(toHappening)
}

function toHappening(row: typeof happening.$inferSelect): Happening {
  const { seq, at, kind, subjectKind, subjectId, byMember } = row
  return { seq, at, kind, subject: { kind: subjectKind, id: subjectId }, by: byMember ?? undefined }
}
