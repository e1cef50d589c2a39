// Questions of a circle's own: proposed by a member, adopted by light consent, asked in turn with those of the library.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, index, instant, table, text } from '../../store/columns.ts'

export const ownPrompt = table(
  'own_prompt',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    /** Absent: its author is not known any more. */
    memberId: id<MemberId>(),
    /** Absent in both: its author took the words back. */
    nl: text(),
    en: text(),
    /** In which its author wrote. */
    language: text<Language>().notNull(),
    type: text<'open' | 'scale' | 'choice'>().notNull(),
    state: text<'available' | 'retired'>().notNull(),
    /** The proposal it came from. */
    proposalKind: text(),
    proposalId: id(),
    at: instant().notNull(),
  },
  (t) => [index('own_prompt_community').on(t.communityId, t.at)],
)
