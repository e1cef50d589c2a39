// Offering for a role: for the next term while roles change, otherwise at once; and taking the offer back.

import { listAsksOf, withdrawAsk } from '../../asks/asks.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Role } from '../../core/people.ts'
import { askNext } from './asking.ts'
import { actor, button, dateSpan, isRole, roleName } from './spans.ts'
import type { Place } from './standing.ts'
import { turnOf, whoHolds } from './standing.ts'
import { removeOffer, saveOffer } from './store.ts'
import { takeNow } from './taking.ts'
import { texts } from './texts.ts'

export interface Offering {
  readonly role: Role
  readonly together: boolean
  /** Without a wish: the next term while roles change, and now otherwise. */
  readonly when?: 'now' | 'next' | undefined
}

const tookTexts = { seat: texts.took, share: texts.tookShared, buddy: texts.tookBuddy } as const

export async function offer(c: Change, { role, together, when }: Offering): Promise<Answer> {
  const { t } = c
  const me = actor(c)
  const standing = await whoHolds(c)
  const { rotation, hatsOnly } = standing
  const isNext = when === 'next' || (when === undefined && rotation !== undefined)
  if (!isNext || hatsOnly) return takeIt(c, role)
  await saveOffer(c.db, {
    communityId: c.community,
    memberId: me.id,
    role,
    together,
    origin: 'volunteer',
    reason: null,
    at: c.now,
  })
  await stopAsking(c)
  if (rotation) await askNext(c, rotation)
  const says = rotation
    ? t(texts.offered, { role: roleName(t, role), date: dateSpan(t, rotation.settleOn) })
    : t(texts.offeredNext, { role: roleName(t, role) })
  const buttons = [button(t, texts.offerBack, 'unoffer', me.id), button(t, texts.whatIsIt, 'card', role)]
  return { card: c.card(say.text(says), say.buttons(...buttons)) }
}

async function takeIt(c: Change, role: Role): Promise<Answer> {
  const { t } = c
  const standing = await whoHolds(c)
  const turn = turnOf(standing, actor(c).id)
  if (turn && !standing.hatsOnly) {
    const change = { command: ['role', 'switch'] } as const
    return refuse(t.rich(texts.haveAlready, { role: roleName(t, turn.role), switch: change }))
  }
  const place: Place = await takeNow(c, role)
  if (place === 'hat') {
    return {
      card: c.card(
        say.text(t(texts.hatInstead, { role: roleName(t, role) })),
        say.buttons(button(t, texts.takeOff, 'wear', role), button(t, texts.whatIsIt, 'card', role)),
      ),
    }
  }
  const date = dateSpan(t, standing.endsOn)
  return {
    card: c.card(
      say.text(t(tookTexts[place], { role: roleName(t, role), date })),
      say.buttons(button(t, texts.whatIsIt, 'card', role), button(t, texts.putDown, 'putDown', role)),
    ),
  }
}

/** Who offers by themselves needs no question any more. */
async function stopAsking(c: Change): Promise<void> {
  for (const ask of await listAsksOf(c.db, c.community, actor(c).id)) {
    if (ask.kind === 'roles.seat') await withdrawAsk(c, ask.id)
  }
}

export const offeringActions: readonly Action[] = [
  {
    name: 'roles.offer',
    may: 'member',
    road: 'do',
    run: async (c, { record, choice }) => {
      if (!isRole(record)) return refuse(c.t(texts.over))
      const when = choice === 'now' ? 'now' : undefined
      return offer(c, { role: record, together: choice === 'together', when })
    },
  },
  {
    name: 'roles.unoffer',
    may: 'member',
    road: 'do',
    run: async (c) => {
      await removeOffer(c.db, c.community, actor(c).id)
      return { card: c.card(say.text(c.t(texts.offerGone))) }
    },
  },
]
