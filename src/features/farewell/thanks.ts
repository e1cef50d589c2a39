// Thanks for who leaves: one button, three days, open and by name; saying it again takes it back.
import { say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import { refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import type { Wake } from '../../core/wake.ts'
import { cardKey } from './cards.ts'
import { findFarewell, removeThanks, saveThanks } from './store.ts'
import { texts } from './texts.ts'

export const thanksDays = 3

export function thanksKey(id: string): string {
  return `farewell.thanks:${id}`
}

export const thankAction: Action = {
  name: 'farewell.thank',
  may: 'guest',
  road: 'do',
  run: async (c, { record }) => {
    const found = await findFarewell(c.db, c.community, record)
    const who = c.who as Member
    if (!found?.shared || c.now >= found.thanksUntil) return refuse(c.t(texts.over))
    if (found.memberId === who.id) return refuse(c.t(texts.ownFarewell))
    const row = { communityId: c.community, farewellId: record, memberId: who.id, at: c.now }
    const isNew = await saveThanks(c.db, row)
    if (!isNew) await removeThanks(c.db, c.community, row)
    await c.resay(cardKey(record))
    return { card: c.card(say.text(c.t(isNew ? texts.thankDone : texts.thankUndone))) }
  },
}

/** The button goes; what was said stays. */
export const thanksWake: Wake = {
  name: 'farewell.thanks',
  run: async (c, { subject }) => c.resay(cardKey(subject)),
}
