// The id of a circle that nobody founded yet: known beforehand, so that beginning one may take several acts.
import { findCommunity } from '../community/communities/store.ts'
import type { CommunityId } from '../core/ids.ts'
import type { Vault } from '../core/vault.ts'
import type { Db } from '../store/database.ts'

/** The id a circle gets that is founded here: always the same until it exists. */
export async function nextFounded(db: Db, vault: Vault, platform: string, external: string): Promise<CommunityId> {
  for (let n = 1; ; n += 1) {
    const id = vault.hash('community', `${platform}\n${external}\n${n}`).slice(0, 24) as CommunityId
    if (!(await findCommunity(db, id))) return id
  }
}
