// What somebody once wrote for themselves alone: read for its author and nobody else (INV-13).
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import type { StoredAnswer } from '../store.ts'
import { answer } from '../tables.ts'

const value = sql.placeholder

const selectNotes = prepare((db) =>
  db
    .select()
    .from(answer)
    .where(
      and(
        and(eq(answer.communityId, value('community')), eq(answer.memberId, value('member'))),
        and(eq(answer.visibility, 'self'), lt(answer.createdAt, value('before'))),
      ),
    )
    .orderBy(desc(answer.createdAt))
    .limit(1)
    .prepare(),
)

/** The last of their notes that is older than that; its words are sealed. */
export async function findOwnNoteBefore(
  db: Db,
  community: CommunityId,
  { member, before }: { readonly member: MemberId; readonly before: Instant },
): Promise<StoredAnswer | undefined> {
  return selectNotes(db).get({ community, member, before })
}
