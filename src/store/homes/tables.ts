// Who opened their home page in the last thirty days, and what was shown there last. Only of people who have a place in a circle.
import type { CommunityId } from '../../core/ids.ts'
import { id, index, instant, primaryKey, table, text } from '../columns.ts'

export const homePage = table(
  'home_page',
  {
    platform: text().notNull(),
    /** The platform's id of the workspace, server or page. */
    external: id().notNull(),
    user: id().notNull(),
    /** The circle that was drawn last. */
    communityId: id<CommunityId>().notNull(),
    /** The circle this person wants to see, where there are several. */
    chosen: id<CommunityId>(),
    openedAt: instant().notNull(),
    shownAt: instant(),
    /** Of the card, keyed, so that it tells nothing; absent when its owner chose something else since. */
    shownHash: text(),
  },
  (columns) => [
    primaryKey({ columns: [columns.platform, columns.external, columns.user] }),
    index('home_page_community').on(columns.communityId, columns.openedAt),
  ],
)
