// Welcome lines: who is welcomed on which day, with their own yes and in their own words if they like.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, index, localDate, primaryKey, table, text } from '../../store/columns.ts'

export const welcomeLine = table(
  'welcome_line',
  {
    communityId: id<CommunityId>().notNull(),
    memberId: id<MemberId>().notNull(),
    saidOn: localDate().notNull(),
    words: text(),
    language: text<Language>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.memberId] }), index('welcome_line_day').on(t.communityId, t.saidOn)],
)
