// Who holds which role, and who held it: hats that are put on and off, and turns with a seat.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Role } from '../../core/people.ts'
import type { Language } from '../../core/text.ts'
import { bool, id, index, instant, int, json, localDate, sql, table, text, uniqueIndex } from '../../store/columns.ts'

/** `hat`: worn next to whoever else wears it · `turn`: a term with a seat. */
export type RoleLayer = 'hat' | 'turn'
export type TermOrigin = 'volunteer' | 'suggested' | 'swap' | 'switch'

/** Why somebody was asked, in figures; the sentence is drawn from it. */
export interface TermReason {
  readonly never?: boolean
  readonly weeks?: number
  readonly side?: boolean
  readonly lot?: boolean
}

export const roleTerm = table(
  'role_term',
  {
    id: id().primaryKey(),
    communityId: id<CommunityId>().notNull(),
    role: text<Role>().notNull(),
    /** Absent: somebody who is no longer known by name. */
    memberId: id<MemberId>(),
    layer: text<RoleLayer>().notNull(),
    /** The rotation it came from; absent for hats and for what was taken in between. */
    rotationId: id(),
    fromOn: localDate().notNull(),
    at: instant().notNull(),
    /** In weeks that count; 0 for a hat. */
    weeks: int().notNull(),
    origin: text<TermOrigin>().notNull(),
    reason: json<TermReason>(),
    /** Stands beside whoever holds the seat, and in for them. */
    buddy: bool().notNull(),
    /** In the words of who switched. */
    why: text(),
    language: text<Language>().notNull(),
    endedOn: localDate(),
    endedAt: instant(),
  },
  (t) => [
    /** One turn at a time, and each hat once. */
    uniqueIndex('role_term_turn')
      .on(t.communityId, t.memberId)
      .where(sql`${t.endedAt} is null and ${t.layer} = 'turn'`),
    uniqueIndex('role_term_hat')
      .on(t.communityId, t.memberId, t.role)
      .where(sql`${t.endedAt} is null and ${t.layer} = 'hat'`),
    index('role_term_open').on(t.communityId, t.endedAt),
    index('role_term_member').on(t.communityId, t.memberId),
  ],
)
