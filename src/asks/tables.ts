// What one person is asked, once: a yes, a no and a lapse each leave no row.
import type { CommunityId, MemberId, RecordId } from '../core/ids.ts'
import { id, index, instant, table, text, uniqueIndex } from '../store/columns.ts'

export const ask = table(
  'ask',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    /** `roles.seat`: feature and what is asked. */
    kind: text<`${string}.${string}`>().notNull(),
    memberId: id<MemberId>().notNull(),
    subjectKind: text().notNull(),
    subjectId: id<RecordId>().notNull(),
    /** Who would like it, when it is a person. */
    fromMemberId: id<MemberId>(),
    /** What its kind wants to remember with it; never what a member typed. */
    note: text(),
    at: instant().notNull(),
    lapsesAt: instant().notNull(),
  },
  (t) => [
    /** Nobody is asked the same thing twice at a time. */
    uniqueIndex('ask_once').on(t.communityId, t.kind, t.memberId, t.subjectKind, t.subjectId),
    index('ask_member').on(t.communityId, t.memberId),
    index('ask_subject').on(t.communityId, t.subjectKind, t.subjectId),
  ],
)
