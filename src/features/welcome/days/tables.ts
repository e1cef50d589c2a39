// The first fourteen days of somebody: how far they are, who shows them around, and what they said about them.
import type { CommunityId, MemberId } from '../../../core/ids.ts'
import type { Language } from '../../../core/text.ts'
import { bool, id, index, instant, int, localDate, primaryKey, table, text } from '../../../store/columns.ts'

export const newcomer = table(
  'newcomer',
  {
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    joinedOn: localDate().notNull(),
    /** The last day of these that has come: 0, 1, 3, 7 or 14. */
    day: int().notNull(),
    /** What of that day still waits for a tap. */
    waits: bool().notNull(),
    buddy: id<MemberId>(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] }), index('newcomer_buddy').on(t.communityId, t.buddy)],
)

/** What a newcomer saw with fresh eyes, for the group; or how it is to be here, for one reader. */
export const newcomerWords = table(
  'newcomer_words',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    about: text<'freshEyes' | 'beingHere'>().notNull(),
    /** Who may read it: the group, one member, or only its author. */
    reader: text<'group' | 'member' | 'self'>().notNull(),
    to: id<MemberId>(),
    /** Readable for the group; sealed otherwise. */
    words: text().notNull(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('newcomer_words_member').on(t.communityId, t.memberId),
    index('newcomer_words_to').on(t.communityId, t.to),
  ],
)
