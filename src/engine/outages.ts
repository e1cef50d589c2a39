// What a platform tells about a whole space: out of reach, back, or Kring was taken away from it.
import { findOutage, removeOutage, saveOutage } from '../community/calendar/store.ts'
import { listDirectsStops, saveDirectsStop } from '../community/directs-stops.ts'
import { changeSpace } from '../community/spaces/store.ts'
import type { Change } from '../core/context.ts'
import type { Space } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { lapseUnsent, restReasons, wakeResting } from '../store/outgoing/resting.ts'
import type { Registry } from './declared.ts'
import { remakeParts } from './remake.ts'

/** Shorter interruptions change nothing for anybody. */
const shortestOutageMs = 15 * 60_000

/** Out of reach from `at` on; hearing it again changes nothing. What is to be shown there rests. */
export async function spaceLost(c: Change, space: Space, at: Instant, why?: string): Promise<void> {
  if (space.state === 'gone') return
  await changeSpace(c.db, c.community, space.id, { state: 'lost' })
  if (await findOutage(c.db, c.community, space.id)) return
  await saveOutage(c.db, c.community, { id: c.newId(), space: space.id, from: at, until: undefined, why })
}

/** Connected, maybe after a restart of ours: open windows count on without the time in which nobody could answer. */
export async function spaceBack(c: Change, registry: Registry, space: Space, at: Instant): Promise<void> {
  const wasOut = await endOutage(c, space, at)
  if (space.state === 'connected' && !wasOut) return
  await changeSpace(c.db, c.community, space.id, { state: 'connected' })
  await wakeResting(c.db, c.community, { space: space.id, reason: restReasons.lost, now: c.now })
  await remakeParts(c, registry, space.id)
  if (space.state === 'gone') await c.communityChanged({ how: 'spaceBack', space: space.id })
  await c.calendarChanged()
}

/** Nothing more goes there; a circle that also lives elsewhere goes on there. */
export async function spaceGone(c: Change, space: Space): Promise<void> {
  if (space.state === 'gone') return
  await endOutage(c, space, c.now)
  await changeSpace(c.db, c.community, space.id, { state: 'gone' })
  await lapseUnsent(c.db, c.community, { space: space.id, reason: 'Kring was taken away from there.' })
  await c.communityChanged({ how: 'spaceGone', space: space.id })
  await c.calendarChanged()
}

/** Who holds a key hears it once; whose message waits finds what it is about in their own list. */
export async function directsStopped(c: Change, space: Space, until: Instant): Promise<void> {
  const stops = await listDirectsStops(c.db, c.community, c.now)
  await saveDirectsStop(c.db, c.community, { space: space.id, until })
  if (stops.every((stop) => stop.space !== space.id)) {
    await c.communityChanged({ how: 'directsStopped', space: space.id })
  }
}

/** Whether one was under way. */
async function endOutage(c: Change, space: Space, at: Instant): Promise<boolean> {
  const outage = await findOutage(c.db, c.community, space.id)
  if (!outage) return false
  if (at - outage.from >= shortestOutageMs) await saveOutage(c.db, c.community, { ...outage, until: at })
  else await removeOutage(c.db, c.community, outage.id)
  return true
}
