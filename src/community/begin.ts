// The beginning: as soon as three people from two perspectives sit around a question, the circle is active (INV-01).
import type { Change } from '../core/context.ts'
import { getCalendar } from './calendar/store.ts'
import { changeCommunity, findCommunity } from './communities/store.ts'
import { listMembers } from './members/store.ts'
import { findQuestion } from './questions/store.ts'
import { canBegin, firstQuestionDay } from './rules.ts'
import { openStretch } from './stretches/store.ts'

/** Looks whether it can begin now, and begins: once, and only while it forms. True when it began just now. */
export async function beginIfComplete(c: Change): Promise<boolean> {
  const community = await findCommunity(c.db, c.community)
  if (community?.state !== 'forming') return false
  const members = await listMembers(c.db, c.community)
  if (!canBegin(members, await findQuestion(c.db, c.community))) return false
  const startedOn = firstQuestionDay(c.now, await getCalendar(c.db, community))
  await changeCommunity(c.db, c.community, { state: 'active', startedOn })
  await openStretch(c.db, c.community, {
    id: c.newId(),
    phase: 'explore',
    sequence: 1,
    openedOn: startedOn,
    focus: true,
  })
  await c.communityChanged({ how: 'activated' })
  return true
}
