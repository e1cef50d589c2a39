// Where the platform wants no more direct messages for a while, and until when.
import type { CommunityId, SpaceId } from '../core/ids.ts'
import type { Instant } from '../core/time.ts'
import type { Db, Tx } from '../store/database.ts'
import { findSetting, saveSetting } from './settings/store.ts'

export interface DirectsStop {
  readonly space: SpaceId
  readonly until: Instant
}

const key = 'settings.directsStopped'

/** Those that are not over. */
export async function listDirectsStops(
  db: Db,
  communityId: CommunityId,
  now: Instant,
): Promise<readonly DirectsStop[]> {
  const stored = await findSetting(db, communityId, key)
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  return entries.flatMap(([space, until]) =>
    typeof until === 'number' && until > now ? [{ space: space as SpaceId, until: until as Instant }] : [],
  )
}

export async function saveDirectsStop(tx: Tx, communityId: CommunityId, { space, until }: DirectsStop): Promise<void> {
  const stored = await findSetting(tx, communityId, key)
  const others = typeof stored === 'object' && stored !== null ? stored : {}
  await saveSetting(tx, communityId, key, { ...others, [space]: until })
}
