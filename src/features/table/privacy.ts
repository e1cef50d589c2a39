// What the table keeps of a person; a seat empties when who brought its voice leaves, and nobody's duty outlives them.
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { MemberChange } from '../../core/people.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { move } from './moving.ts'
import { shortOf, stepRef } from './spans.ts'
import { findSeat, listSeats, listStepsBy, moveMember, saveSeat, saveStep, unlinkMember } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = { says: texts.privacySays, export: exportMember, forget, merge }

async function exportMember(q: Query, member: MemberId): Promise<readonly Section[]> {
  const seats = (await listSeats(q.db, q.community)).filter(({ by }) => by === member)
  const steps = await listStepsBy(q.db, q.community, member)
  const names = new Map((await listSeats(q.db, q.community)).map((seat) => [seat.id, shortOf(seat)]))
  const sections: Section[] = [
    {
      title: q.t(texts.exportSeats),
      entries: seats.map((seat) => ({
        seat: shortOf(seat),
        voice: seat.voice,
        why: seat.why,
        at: exportedAt(seat.createdAt),
      })),
    },
    {
      title: q.t(texts.exportSteps),
      entries: steps.map(({ seatId, toState, words, at }) => ({
        seat: names.get(seatId),
        state: q.t(texts[toState]),
        words: words ?? undefined,
        at: exportedAt(at),
      })),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** The chair stays, as work of the circle; what this person told of a voice goes with them. */
async function forget(c: Change, member: MemberId): Promise<void> {
  await standUp(c, member)
  for (const step of await listStepsBy(c.db, c.community, member)) {
    if (step.words === null) continue
    await c.retract(stepRef(step))
    await saveStep(c.db, { ...step, words: null })
  }
  await unlinkMember(c.db, c.community, member)
}

async function merge(c: Change, { from, into }: Merging): Promise<void> {
  await moveMember(c.db, { community: c.community, from, into })
}

export async function memberChanged(c: Change, { member, how }: MemberChange): Promise<void> {
  if (how === 'left' || how === 'removed') await standUp(c, member)
}

/** Who leaves brings no voice any more and looks after none; an invitation that is out stays out. */
async function standUp(c: Change, member: MemberId): Promise<void> {
  for (const seat of await listSeats(c.db, c.community)) {
    if (seat.state === 'seated' && seat.seatedBy === member) await move(c, seat, 'leave', { member: undefined })
    if (seat.state === 'sought' && seat.approachedBy === member) await move(c, seat, 'back', { member: undefined })
    const now = await findSeat(c.db, c.community, seat.id)
    if (now?.approachedBy === member) await saveSeat(c.db, { ...now, approachedBy: null })
  }
}
