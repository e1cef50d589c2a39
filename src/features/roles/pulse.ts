// What do we need most? One tap under a digest, for four days; afterwards only how often each was chosen (INV-14).
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Instant } from '../../core/time.ts'
import { addDays } from '../../core/time.ts'
import { momentOf } from './rhythm.ts'
import { countNeeds, roles } from './rules.ts'
import { actor, button, isRole } from './spans.ts'
import { seatsOf } from './standing.ts'
import type { Rotation } from './store.ts'
import { findOpenRotation, findRotation, listTaps, removeTaps, saveRotation, saveTap } from './store.ts'
import { needTexts, texts } from './texts.ts'

export function cycleOf({ lastWeekOn, settleOn }: Rotation) {
  return { pulseWeekOn: addDays(lastWeekOn, -7), lastWeekOn, settleOn }
}

async function closingOf(q: Query, rotation: Rotation): Promise<Instant> {
  return momentOf(await q.circle.calendar(), cycleOf(rotation), 'closePulse')
}

/** Counts, and forgets who tapped what. What may not be shown is not kept either. */
export async function closePulse(c: Change, rotation: Rotation): Promise<Rotation> {
  const taps = await listTaps(c.db, c.community, rotation.id)
  const needs = countNeeds(taps.map(({ role }) => role))
  const { anonymityK } = await c.circle.community()
  // In a circle too small for anything without a name, the tap is open by nature.
  const isOpen = (await c.circle.counted()).length < anonymityK + 3
  const isShown = taps.length > 0 && (isOpen || taps.length >= anonymityK)
  const seats = await seatsOf(c, needs)
  const closed: Rotation = { ...rotation, state: 'offering', needs: isShown ? needs : null, seats }
  await saveRotation(c.db, closed)
  await removeTaps(c.db, c.community, rotation.id)
  return closed
}

async function pulseBlocks(q: Query): Promise<readonly Block[]> {
  const rotation = await findOpenRotation(q.db, q.community)
  if (rotation?.state !== 'pulse') return []
  const close = { at: await closingOf(q, rotation), as: 'weekdayTime' } as const
  return [
    say.text({ bold: [q.t(texts.pulse)] }),
    say.buttons(...roles.map((role) => button(q.t, needTexts[role], 'need', rotation.id, role))),
    say.note(...q.t.rich(texts.pulseClose, { close })),
  ]
}

export const pulseSlots: readonly Contribution[] = [
  { slot: 'digest.under', order: 30, blocks: pulseBlocks },
  {
    slot: 'today',
    order: 60,
    blocks: async (q) => {
      const rotation = await findOpenRotation(q.db, q.community)
      if (rotation?.state !== 'pulse' || q.who?.standing !== 'member' || q.who.frozen) return []
      const taps = await listTaps(q.db, q.community, rotation.id)
      return taps.some(({ memberId }) => memberId === q.who?.id) ? [] : pulseBlocks(q)
    },
  },
]

export const needAction: Action = {
  name: 'roles.need',
  may: 'member',
  road: 'do',
  run: async (c, { record, choice }) => {
    const rotation = await findRotation(c.db, c.community, record)
    if (rotation?.state !== 'pulse' || !isRole(choice)) return refuse(c.t(texts.pulseOver))
    await saveTap(c.db, { communityId: c.community, rotationId: record, memberId: actor(c).id, role: choice })
    const close = { at: await closingOf(c, rotation), as: 'weekdayTime' } as const
    return { card: c.card(say.text(...c.t.rich(texts.tapped, { need: c.t(needTexts[choice]), close }))) }
  },
}
