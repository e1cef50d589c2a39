// Who may look a digest over before it is posted, and until when it can still be changed.
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import { weekdayOf } from '../../core/time.ts'
import { postingAt } from './draft.ts'
import { previewMoment, previewWindow } from './rules.ts'
import type { Digest } from './store.ts'
import { findDigest } from './store.ts'
import { texts } from './texts.ts'

export const noteCommandSpan: Span = { command: ['digest', 'note'] }

/** Connectors and direction setters look it over; as long as nobody is one, everybody may. */
export async function mayNotPreview(q: Query, plannedOn: Digest['plannedOn']): Promise<Refusal | undefined> {
  const { zone } = await q.circle.calendar()
  const window = previewWindow({ plannedOn, at: await postingAt(q, plannedOn) }, zone)
  const moment = previewMoment(q.now, window)
  if (moment === 'early') {
    const day = weekday(q.t.language, weekdayOf(plannedOn))
    return refuse(q.t.rich(texts.previewEarly, { from: { at: window.from, as: 'moment' }, day, note: noteCommandSpan }))
  }
  if (moment === 'over') return refuse(q.t(texts.previewOver))
  const holders = [...(await q.circle.holders('connector')), ...(await q.circle.holders('direction_setter'))]
  const mine = holders.length === 0 || (q.who && holders.includes(q.who.id))
  return mine ? undefined : refuse(q.t.rich(texts.previewHolders, { note: noteCommandSpan }))
}

/** The draft of a button or form, or why it cannot be changed any more. */
export async function openDraft(q: Query, id: string): Promise<Digest | Refusal> {
  const draft = await findDigest(q.db, q.community, id)
  if (!draft || draft.state === 'posted' || draft.state === 'merged') return refuse(q.t(texts.previewOver))
  return (await mayNotPreview(q, draft.plannedOn)) ?? draft
}

/** Own words may go until the digest is posted, whoever looks it over. */
export async function openOwn(q: Query, id: string): Promise<Digest | Refusal> {
  const draft = await findDigest(q.db, q.community, id)
  if (!draft || draft.state === 'posted' || draft.state === 'merged') return refuse(q.t(texts.previewOver))
  return draft
}
