// What is kept of somebody's home page, as they get it in their export: that they opened it, and when.
import { identitiesOf } from '../../../community/members/store.ts'
import type { Query } from '../../../core/context.ts'
import type { MemberId } from '../../../core/ids.ts'
import type { Section } from '../../../core/privacy.ts'
import { exportedAt } from '../../../core/privacy.ts'
import { findHome } from '../../../store/homes/store.ts'
import { texts } from './texts.ts'

/** Forgotten by the engine: thirty days after it was last opened, and at once when its owner is erased. */
export async function homeSection(q: Query, member: MemberId): Promise<readonly Section[]> {
  const entries: { openedAt: string | undefined }[] = []
  for (const owner of await identitiesOf(q.db, q.community, member)) {
    const home = await findHome(q.db, owner)
    if (home) entries.push({ openedAt: exportedAt(home.openedAt) })
  }
  return entries.length > 0 ? [{ title: q.t(texts.homeOpenedAt), entries }] : []
}
