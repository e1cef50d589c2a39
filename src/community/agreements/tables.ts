// How people treat each other, in the circle's own words: one version after another, old ones for ever readable (INV-27).
import type { CommunityId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import { id, instant, int, json, table, text, uniqueIndex } from '../../store/columns.ts'

export const agreementVersion = table(
  'agreement_version',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    number: int().notNull(),
    lines: json<readonly string[]>().notNull(),
    language: text<Language>().notNull(),
    /** The proposal that brought it. */
    proposalId: id().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('agreement_version_number').on(t.communityId, t.number)],
)
