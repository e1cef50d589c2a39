// Who asked to be erased, and when it begins; the row goes with the person.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import { id, instant, primaryKey, table } from '../../store/columns.ts'

export const erasure = table(
  'erasure',
  {
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    askedAt: instant().notNull(),
    beginsAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] })],
)
