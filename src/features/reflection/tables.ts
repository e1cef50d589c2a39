// What the question of the week keeps beside its rounds: themes, quotes in the digest, and typed text that waits for a choice.
import type { AnswerId, CommunityId, MemberId, RoundId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, index, instant, primaryKey, table, text, uniqueIndex } from '../../store/columns.ts'

const communityId = () => id<CommunityId>().notNull()

/** Made by members, in their own words. */
export const theme = table(
  'theme',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    name: text().notNull(),
    /** The name in lower case: the same theme is not made twice. */
    sameAs: text().notNull(),
    language: text<Language>().notNull(),
    createdBy: id<MemberId>(),
    createdAt: instant().notNull(),
    state: text<'active' | 'merged' | 'retired'>().notNull(),
  },
  (t) => [uniqueIndex('theme_name').on(t.communityId, t.sameAs)],
)

/** Which answers stand in a digest: so that it can be undone, and so that quoting goes round. */
export const quoted = table(
  'quoted',
  {
    communityId: communityId(),
    answerId: id<AnswerId>().notNull(),
    roundId: id<RoundId>().notNull(),
    memberId: id<MemberId>().notNull(),
    perspective: text(),
    themeId: id(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.answerId] }), index('quoted_round').on(t.communityId, t.roundId)],
)

/** Whose words stand in a digest that was posted: so that they hear it and can take them out (INV-21). */
export const quoteShown = table(
  'quote_shown',
  {
    communityId: communityId(),
    answerId: id<AnswerId>().notNull(),
    memberId: id<MemberId>().notNull(),
    at: instant().notNull(),
    /** When its author has looked. */
    seenAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.answerId] }),
    index('quote_shown_member').on(t.communityId, t.memberId),
  ],
)

/** A direct message before its author chose who may see it; sealed, at most seven days (INV-18, INV-37). */
export const heldText = table(
  'held_text',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    memberId: id<MemberId>().notNull(),
    roundId: id<RoundId>(),
    words: text().notNull(),
    messageId: text().notNull(),
    heldAt: instant().notNull(),
  },
  (t) => [uniqueIndex('held_text_member').on(t.communityId, t.memberId)],
)
