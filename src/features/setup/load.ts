// What setup knows: everything that is saved of a circle that is being made.

import { findSetting } from '../../community/settings/store.ts'
import type { Query } from '../../core/context.ts'
import type { Community, QuestionVersion, Space } from '../../core/people.ts'
import type { Readiness } from './rules.ts'
import { readinessOf } from './rules.ts'

export const acceptedRoomKey = 'setup.acceptedOpenRoom'
export const invitedKey = 'setup.invited'

export interface Saved {
  readonly community: Community | undefined
  readonly question: QuestionVersion | undefined
  /** The space in which the person acts. */
  readonly space: Space | undefined
  readonly readiness: Readiness
  /** People were invited: from here on it is no longer true that nobody saw anything. */
  readonly invited: boolean
}

export async function loadSaved(q: Query): Promise<Saved> {
  const isThere = await q.circle.exists()
  const community = isThere ? await q.circle.community() : undefined
  const question = isThere ? await q.circle.question() : undefined
  const spaces = isThere ? await q.circle.spaces() : []
  const here = ({ platform, external }: Space) => platform === q.person?.platform && external === q.person.space
  const space = spaces.find(here) ?? (q.person ? undefined : spaces[0])
  const acceptedRoom = await findSetting(q.db, q.community, acceptedRoomKey)
  const invited = (await findSetting(q.db, q.community, invitedKey)) === true
  return { community, question, space, invited, readiness: readinessOf({ community, question, space, acceptedRoom }) }
}
