// Queries on home pages: who opened theirs, which circle it shows, and what was shown last.
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { CommunityId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import type { Db, Tx } from '../database.ts'
import { prepare } from '../prepared.ts'
import { homePage } from './tables.ts'

/** Whose page it is; `external` is the platform's id of the workspace, server or page. */
export interface HomeOwner {
  readonly platform: string
  readonly external: string
  readonly user: string
}

export type HomeRow = typeof homePage.$inferSelect

/** What stands on a page now. */
export interface HomeShown {
  readonly communityId: CommunityId
  readonly shownAt: Instant
  readonly shownHash: string
}

const value = sql.placeholder
const ofOwner = () =>
  and(
    eq(homePage.platform, value('platform')),
    eq(homePage.external, value('external')),
    eq(homePage.user, value('user')),
  )

const selectOne = prepare((db) => db.select().from(homePage).where(ofOwner()).prepare())
const selectOfCommunity = prepare((db) =>
  db
    .select()
    .from(homePage)
    .where(and(eq(homePage.communityId, value('community')), gte(homePage.openedAt, value('since'))))
    .orderBy(homePage.openedAt)
    .prepare(),
)

/** The page of one person; undefined when they did not open it, or have no place anywhere. */
export async function findHome(db: Db, owner: HomeOwner): Promise<HomeRow | undefined> {
  return selectOne(db).get(pick(owner))
}

/** The pages that show this circle and were opened since, the longest ago first. */
export async function listHomes(db: Db, community: CommunityId, since: Instant): Promise<readonly HomeRow[]> {
  return selectOfCommunity(db).all({ community, since })
}

const put = prepare((tx: Tx) =>
  tx
    .insert(homePage)
    .values({
      platform: value('platform'),
      external: value('external'),
      user: value('user'),
      communityId: value('communityId'),
      openedAt: value('openedAt'),
      shownAt: value('shownAt'),
      shownHash: value('shownHash'),
    })
    .onConflictDoUpdate({
      target: [homePage.platform, homePage.external, homePage.user],
      set: {
        communityId: sql`excluded.community_id`,
        openedAt: sql`excluded.opened_at`,
        shownAt: sql`excluded.shown_at`,
        shownHash: sql`excluded.shown_hash`,
      },
    })
    .prepare(),
)

/** Somebody opened theirs; what they chose before stays. */
export async function saveHome(
  tx: Tx,
  owner: HomeOwner,
  opened: HomeShown & { readonly openedAt: Instant },
): Promise<void> {
  put(tx).run({ ...pick(owner), ...opened })
}

/** It was drawn again. A page that was forgotten in the meantime stays forgotten. */
export async function changeShown(tx: Tx, owner: HomeOwner, shown: HomeShown): Promise<void> {
  tx.update(homePage).set(shown).where(isOf(owner)).run()
}

/** From now on it shows this circle; until it does, nothing is known of what stands there. */
export async function chooseHome(
  tx: Tx,
  owner: HomeOwner,
  { community, chosen, at }: { readonly community: CommunityId; readonly chosen: CommunityId; readonly at: Instant },
): Promise<void> {
  tx.insert(homePage)
    .values({ ...pick(owner), communityId: community, chosen, openedAt: at })
    .onConflictDoUpdate({
      target: [homePage.platform, homePage.external, homePage.user],
      set: { chosen, shownHash: null },
    })
    .run()
}

export async function removeHome(tx: Tx, owner: HomeOwner): Promise<void> {
  tx.delete(homePage).where(isOf(owner)).run()
}

const dropOld = prepare((tx: Tx) =>
  tx
    .delete(homePage)
    .where(lt(homePage.openedAt, value('before')))
    .prepare(),
)

/** Removes the pages that nobody opened since, whatever circle they show. */
export async function removeOldHomes(tx: Tx, before: Instant): Promise<void> {
  dropOld(tx).run({ before })
}

function isOf({ platform, external, user }: HomeOwner) {
  return and(eq(homePage.platform, platform), eq(homePage.external, external), eq(homePage.user, user))
}

function pick({ platform, external, user }: HomeOwner): HomeOwner & Record<string, unknown> {
  return { platform, external, user }
}
