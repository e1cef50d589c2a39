// Who may do what with a seat now, and why not.
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { SeatAct } from './rules.ts'
import { stepsOf } from './rules.ts'
import { stateSpans } from './spans.ts'
import type { Seat } from './store.ts'
import { texts } from './texts.ts'

export async function isForming(q: Query): Promise<boolean> {
  return !(await q.circle.exists()) || (await q.circle.community()).state === 'forming'
}

/** A duty is somebody's own: who looks says that it does not work out, who sits says that they stand up (INV-11). */
export function refusalOf(c: Pick<Change, 't' | 'who'>, seat: Seat, what: SeatAct): Refusal | undefined {
  const me = c.who?.id
  const { approachedBy, seatedBy } = seat
  if (what === 'offer' && seat.state === 'sought' && approachedBy && approachedBy !== me) {
    return refuse(c.t.rich(texts.someoneLooks, { name: { member: approachedBy } }))
  }
  if (!stepsOf(seat.state, what)) return refuse(c.t.rich(texts.notNow, { state: stateSpans(c.t, seat) }))
  if (what === 'back' && approachedBy && approachedBy !== me) {
    return refuse(c.t.rich(texts.onlyWhoLooks, { name: { member: approachedBy } }))
  }
  return what === 'leave' && seatedBy !== me ? refuse(c.t(texts.onlyWhoSits)) : undefined
}
