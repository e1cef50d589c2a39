// What somebody said yes to, when, to which version of the words, and when they took it back.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Moving } from '../../store/move.ts'
import { moveRows } from '../../store/move.ts'
import { prepare } from '../../store/prepared.ts'
import type { ConsentKind } from '../tables.ts'
import { consent } from '../tables.ts'

export type { ConsentKind } from '../tables.ts'

export interface Consent {
  readonly kind: ConsentKind
  readonly textVersion: number
  readonly givenAt: Instant
  readonly withdrawnAt: Instant | undefined
}

const selectOfMember = prepare((db) =>
  db
    .select()
    .from(consent)
    .where(and(eq(consent.communityId, sql.placeholder('community')), eq(consent.memberId, sql.placeholder('member'))))
    .orderBy(consent.givenAt, consent.id)
    .prepare(),
)

/** Also those that were taken back, oldest first. */
export async function listConsents(db: Db, communityId: CommunityId, memberId: MemberId): Promise<readonly Consent[]> {
  const rows = selectOfMember(db).all({ community: communityId, member: memberId })
  return rows.map(({ kind, textVersion, givenAt, withdrawnAt }) => ({
    kind,
    textVersion,
    givenAt,
    withdrawnAt: withdrawnAt ?? undefined,
  }))
}

/** Somebody says yes. Saying it again changes nothing. */
export async function saveConsent(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  given: { readonly id: string; readonly kind: ConsentKind; readonly textVersion: number; readonly givenAt: Instant },
): Promise<void> {
  tx.insert(consent)
    .values({ communityId, memberId, ...given })
    .onConflictDoNothing()
    .run()
}

export async function withdrawConsent(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  kind: ConsentKind,
  at: Instant,
): Promise<void> {
  const mine = and(eq(consent.communityId, communityId), eq(consent.memberId, memberId), eq(consent.kind, kind))
  tx.update(consent)
    .set({ withdrawnAt: at })
    .where(and(mine, isNull(consent.withdrawnAt)))
    .run()
}

/** Two were one person: what one said yes to holds, once for each kind; what was taken back stays known. */
export async function moveConsents(tx: Tx, merging: Moving): Promise<void> {
  moveRows(tx, consent, consent.memberId, merging)
}

export async function removeConsents(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(consent)
    .where(and(eq(consent.communityId, communityId), eq(consent.memberId, memberId)))
    .run()
}
