// Two places at the table that are one person's become one: who they are, what they said yes to, their card and their taps.
import type { Change } from '../core/context.ts'
import type { Member } from '../core/people.ts'
import type { Merging } from '../core/privacy.ts'
import { movePauses } from './calendar/store.ts'
import { moveConsents } from './consents/store.ts'
import { changeMember, findMember, moveIdentities, removeMember } from './members/store.ts'
import { findPlaceCard, removePlaceCard, savePlaceCard } from './place-cards/store.ts'
import { moveQuestions } from './questions/store.ts'
import { moveReactions } from './reactions/store.ts'

/** What only the person can say: how they are called, and from which side they speak. */
export interface Staying {
  readonly name: string
  readonly perspective: string | undefined
}

/** Also tells the features; their own rows go over by `Privacy.merge`, and then nothing is left of the other place. */
export async function mergeMembers(c: Change, merging: Merging, staying: Staying): Promise<void> {
  const { from, into } = merging
  const [first, second] = [await findMember(c.db, c.community, into), await findMember(c.db, c.community, from)]
  if (!first || !second) return
  const moving = { community: c.community, ...merging }
  for (const privacy of c.declared.privacy()) await privacy.merge?.(c, merging)
  await changeMember(c.db, c.community, into, { ...both(first, second), ...staying })
  await moveIdentities(c.db, moving)
  await moveConsents(c.db, moving)
  await moveReactions(c.db, moving)
  await moveQuestions(c.db, moving)
  await movePauses(c.db, moving)
  await mergeCards(c, merging)
  await removeMember(c.db, c.community, from)
  await c.memberChanged({ member: from, how: 'merged', into })
}

/** Where two choices differ, the one that asks less of them; a place, a key and a history are not lost. */
export function both(first: Member, second: Member): Partial<Omit<Member, 'id' | 'wantsDirect'>> {
  const isActive = first.state === 'active' || second.state === 'active'
  return {
    state: isActive ? 'active' : first.state,
    standing: careful(['member', 'guest', 'alumnus'], first.standing, second.standing),
    caretaker: first.caretaker || second.caretaker,
    joinedOn: first.joinedOn < second.joinedOn ? first.joinedOn : second.joinedOn,
    energy: careful(['low', 'normal'], first.energy, second.energy),
    wantsReminders: first.wantsReminders && second.wantsReminders,
    quotes: careful(['no', 'ask', 'yes', 'unasked'], first.quotes, second.quotes),
    example: first.example && second.example,
  }
}

/** The one that stands first in the list. */
function careful<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) <= order.indexOf(other) ? one : other
}

/** The card of the one who stays, filled in where it is empty and speaks the same language. */
async function mergeCards(c: Change, { from, into }: Merging): Promise<void> {
  const mine = await findPlaceCard(c.db, c.community, into)
  const other = await findPlaceCard(c.db, c.community, from)
  if (!other) return
  const base = mine ?? other
  const more = other.language === base.language ? other : base
  await savePlaceCard(c.db, c.community, into, {
    tie: base.tie ?? more.tie,
    brings: base.brings ?? more.brings,
    stake: base.stake ?? more.stake,
    wish: base.wish ?? more.wish,
    language: base.language,
    changedAt: c.now,
  })
  await removePlaceCard(c.db, c.community, from)
}
