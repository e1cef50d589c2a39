// Asks for a moment to talk: kept on lock, known only to who is asked, and gone after three weeks at most.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Language } from '../../core/text.ts'
import { id, index, instant, table, text, uniqueIndex } from '../../store/columns.ts'

export const conversation = table(
  'conversation',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    /** The post it was asked on. */
    messageKey: text<MessageKey>().notNull(),
    byMemberId: id<MemberId>().notNull(),
    /** Sealed: who is asked. It stays whole, so that nobody sees from it who said no. */
    people: text().notNull(),
    /** Sealed. */
    why: text(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('conversation_asked').on(t.communityId, t.byMemberId, t.messageKey),
    index('conversation_ends').on(t.communityId, t.endsAt),
  ],
)

/** Who may still say yes, and who did; a no leaves no row. Who asks has said yes. Who is done sees it no more, and can still be found. */
export const conversationVoice = table(
  'conversation_voice',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    conversationId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    state: text<'asked' | 'yes' | 'done'>().notNull(),
    /** Sealed: how to find each other. */
    reach: text(),
    language: text<Language>().notNull(),
  },
  (t) => [
    uniqueIndex('conversation_voice_of').on(t.communityId, t.conversationId, t.memberId),
    index('conversation_voice_member').on(t.communityId, t.memberId),
  ],
)
