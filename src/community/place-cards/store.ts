// Place cards: what somebody wants the others to know about their tie with the question. All of it optional.
import { and, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../../store/database.ts'
import { prepare } from '../../store/prepared.ts'
import { placeCard } from '../tables.ts'

export interface PlaceCard {
  readonly tie: string | undefined
  readonly brings: string | undefined
  readonly stake: string | undefined
  readonly wish: string | undefined
  readonly language: Language
}

const selectOne = prepare((db) =>
  db
    .select()
    .from(placeCard)
    .where(
      and(eq(placeCard.communityId, sql.placeholder('community')), eq(placeCard.memberId, sql.placeholder('member'))),
    )
    .prepare(),
)

export async function findPlaceCard(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<PlaceCard | undefined> {
  const row = selectOne(db).get({ community: communityId, member: memberId })
  if (!row) return undefined
  return {
    tie: row.tie ?? undefined,
    brings: row.brings ?? undefined,
    stake: row.stake ?? undefined,
    wish: row.wish ?? undefined,
    language: row.language,
  }
}

export async function savePlaceCard(
  tx: Tx,
  communityId: CommunityId,
  memberId: MemberId,
  card: PlaceCard & { readonly changedAt: Instant },
): Promise<void> {
  const { tie, brings, stake, wish, language, changedAt } = card
  const row = {
    tie: tie ?? null,
    brings: brings ?? null,
    stake: stake ?? null,
    wish: wish ?? null,
    language,
    changedAt,
  }
  tx.insert(placeCard)
    .values({ communityId, memberId, ...row })
    .onConflictDoUpdate({ target: [placeCard.communityId, placeCard.memberId], set: row })
    .run()
}

export async function removePlaceCard(tx: Tx, communityId: CommunityId, memberId: MemberId): Promise<void> {
  tx.delete(placeCard)
    .where(and(eq(placeCard.communityId, communityId), eq(placeCard.memberId, memberId)))
    .run()
}
