// Farewells: what somebody wrote who stays connected as an alumnus, and who thanked them in the three days after.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { bool, id, index, instant, primaryKey, table, text } from '../../store/columns.ts'

export const farewell = table(
  'farewell',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    at: instant().notNull(),
    takes: text(),
    leaves: text(),
    wishes: text(),
    /** Whether the group may read the words. */
    shared: bool().notNull(),
    language: text<Language>().notNull(),
    /** Until then people can say thanks. */
    thanksUntil: instant().notNull(),
    /** What they were before. */
    before: text<'member' | 'guest'>().notNull(),
  },
  (t) => [index('farewell_member').on(t.communityId, t.memberId)],
)

export const farewellThanks = table(
  'farewell_thanks',
  {
    communityId: id<CommunityId>().notNull(),
    farewellId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.farewellId, t.memberId] }),
    index('farewell_thanks_member').on(t.communityId, t.memberId),
  ],
)
