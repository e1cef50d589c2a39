// The moments of a meeting as due things, and the reminders that may be on their way.
import type { Change } from '../../core/context.ts'
import { plus } from '../../core/time.ts'
import { linesUntil, overAt, preparesAt, remindsAt } from './rules.ts'
import type { Meeting } from './store.ts'
import { listComing } from './store.ts'
import { remindKey } from './words.ts'

export const moments = ['prepare', 'remind', 'begin', 'over', 'closed'] as const

const keyOf = (what: string, id: string) => `meetings.${what}:${id}`

/** Sets everything that comes by itself; what lies in the past already does not come any more. */
export async function wakeFor(c: Change, meeting: Meeting): Promise<void> {
  const { zone } = await c.circle.community()
  const at = {
    prepare: preparesAt(meeting, zone),
    remind: remindsAt(meeting, zone),
    begin: meeting.startsAt,
    over: overAt(meeting),
    closed: plus(linesUntil(meeting), { minutes: 1 }),
  }
  for (const what of moments) {
    const key = keyOf(what, meeting.id)
    if (at[what] > c.now) await c.wake({ key, name: `meetings.${what}`, subject: meeting.id, at: at[what] })
    else await c.cancel(key)
  }
}

export async function cancelWakes(c: Change, id: string): Promise<void> {
  for (const what of [...moments, 'ask', 'count']) await c.cancel(keyOf(what, id))
}

export async function takeReminders(c: Change, { id }: Meeting): Promise<void> {
  for (const { memberId } of await listComing(c.db, c.community, id)) await c.takeAway(remindKey(id, memberId))
}
