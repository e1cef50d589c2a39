// Where a circle is and was: stretches of phases, and the steps between them.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Phase } from '../../core/people.ts'
import type { Language } from '../../core/text.ts'
import { bool, id, index, instant, int, localDate, sql, table, text, uniqueIndex } from '../../store/columns.ts'

const communityId = () => id<CommunityId>().notNull()

export const stretch = table(
  'stretch',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    phase: text<Phase>().notNull(),
    sequence: int().notNull(),
    openedOn: localDate().notNull(),
    restedOn: localDate(),
    focus: bool().notNull(),
    /** Its opening was taken back: it is no part of where the circle was. */
    undoneAt: instant(),
  },
  (t) => [
    /** INV-03: at most one active stretch of a phase. */
    uniqueIndex('stretch_active').on(t.communityId, t.phase).where(sql`${t.restedOn} is null`),
    /** INV-01: never two in focus. */
    uniqueIndex('stretch_focus').on(t.communityId).where(sql`${t.focus} = 1`),
  ],
)

/** What changed where the circle is, by whom and why: a stretch opened or let rest, or the focus moved to one. */
export const stretchStep = table(
  'stretch_step',
  {
    id: id().primaryKey(),
    communityId: communityId(),
    stretchId: id().notNull(),
    what: text<'opened' | 'rested' | 'focus'>().notNull(),
    by: id<MemberId>(),
    why: text(),
    language: text<Language>().notNull(),
    at: instant().notNull(),
    /** `asked`: two people wanted to wait, so that it was put before the circle. */
    state: text<'stands' | 'undone' | 'asked'>().notNull(),
    changedBy: id<MemberId>(),
    /** The proposal that it came from, or that came of it. */
    proposalKind: text(),
    proposalId: id(),
  },
  (t) => [index('stretch_step_at').on(t.communityId, t.at)],
)
