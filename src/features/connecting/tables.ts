// Codes that join two places, or two names of one person, for ten minutes; and wrong tries, so that nobody guesses on.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import { id, index, instant, table, text, uniqueIndex } from '../../store/columns.ts'

export const connectingCode = table(
  'connecting_code',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    /** Who asked for it: who holds a key, or whose two names are joined. */
    memberId: id<MemberId>().notNull(),
    kind: text<'space' | 'member'>().notNull(),
    /** Keyed: the code itself is shown once and kept nowhere. */
    codeHash: text().notNull(),
    expiresAt: instant().notNull(),
    /** Keyed: who typed it first, and is the only one who can go on with it. */
    heldBy: text(),
  },
  (t) => [
    uniqueIndex('connecting_code_hash').on(t.codeHash),
    uniqueIndex('connecting_code_member').on(t.communityId, t.memberId, t.kind),
    index('connecting_code_expires').on(t.expiresAt),
  ],
)

export const connectingTry = table(
  'connecting_try',
  {
    id: id().primaryKey(),
    /** Where it was typed; mostly a circle that nobody founded. */
    communityId: id<CommunityId>().notNull(),
    /** Keyed: who typed it. */
    person: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('connecting_try_person').on(t.person, t.at), index('connecting_try_at').on(t.at)],
)
