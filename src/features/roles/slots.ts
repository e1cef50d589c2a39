// What roles add to the cards of others: one's own roles, a new holder's card, the places under the phase check.
import type { OwnTerm } from '../../community/roles/store.ts'
import { listOpenTerms } from '../../community/roles/store.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { dayMs } from '../../core/time.ts'
import { seatsBlocks } from './messages.ts'
import { pulseSlots } from './pulse.ts'
import { signs } from './signs.ts'
import { button, dateSpan, roleName } from './spans.ts'
import { whoHolds } from './standing.ts'
import { findOpenRotation, listOffers } from './store.ts'
import { firstStepTexts, texts } from './texts.ts'
import { roleQuestion } from './wearing.ts'

const newDays = 7

export const slots: readonly Contribution[] = [
  ...pulseSlots,
  roleQuestion,
  { slot: 'home.roles', order: 30, blocks: async (q, { id }) => homeBlocks(q, id as MemberId) },
  { slot: 'today', order: 46, blocks: offeredBlocks },
  { slot: 'leaving', order: 30, blocks: leavingBlocks },
  {
    slot: 'phaseCheck.under',
    order: 30,
    blocks: async (q) => {
      const rotation = await findOpenRotation(q.db, q.community)
      return rotation && rotation.state !== 'pulse' ? seatsBlocks(q.t, rotation) : []
    },
  },
  {
    slot: 'today',
    order: 45,
    blocks: async (q, { id }) => {
      const mine = await listMine(q, q.who?.id ?? (id as MemberId))
      const fresh = mine.filter(({ layer, at }) => layer === 'turn' && q.now - at < newDays * dayMs)
      return fresh.flatMap(({ role }) => [
        say.text(q.t(texts.cardHello, { role: roleName(q.t, role) }), q.t(firstStepTexts[role])),
        say.buttons(button(q.t, texts.whatIsIt, 'card', role), button(q.t, texts.readHandover, 'readHandover', role)),
      ])
    },
  },
]

/** What somebody offered stays theirs to take back. */
async function offeredBlocks(q: Query): Promise<readonly Block[]> {
  const mine = (await listOffers(q.db, q.community)).find(({ memberId }) => memberId === q.who?.id)
  if (!mine) return []
  const rotation = await findOpenRotation(q.db, q.community)
  const role = roleName(q.t, mine.role)
  const says = rotation
    ? q.t(texts.offered, { role, date: dateSpan(q.t, rotation.settleOn) })
    : q.t(texts.offeredNext, { role })
  return [say.text(says), say.buttons(button(q.t, texts.offerBack, 'unoffer', mine.memberId))]
}

/** What becomes of a turn when its holder leaves. */
async function leavingBlocks(q: Query): Promise<readonly Block[]> {
  const mine = q.who ? (await listMine(q, q.who.id)).find(({ layer }) => layer === 'turn') : undefined
  if (!mine) return []
  return [
    say.text(q.t(texts.leavingTurn, { role: roleName(q.t, mine.role) })),
    say.buttons(button(q.t, texts.write, 'writeHandover', mine.id)),
  ]
}

async function listMine(q: Query, member: MemberId): Promise<readonly OwnTerm[]> {
  return (await listOpenTerms(q.db, q.community)).filter(({ memberId }) => memberId === member)
}

async function homeBlocks(q: Query, member: MemberId) {
  const mine = await listMine(q, member)
  if (mine.length === 0) return []
  const date = dateSpan(q.t, (await whoHolds(q)).endsOn)
  const told = mine.map(({ role, layer, buddy }): Span => {
    const known = { sign: signs[role], role: roleName(q.t, role) }
    if (layer === 'hat') return q.t(texts.homeHat, known)
    return q.t(buddy ? texts.homeBuddy : texts.homeTurn, { ...known, date })
  })
  const listed = told.flatMap((one, n): Span[] => (n === 0 ? [one] : [' · ', one]))
  return [say.text(...q.t.rich(texts.homeRoles, { roles: listed }))]
}
