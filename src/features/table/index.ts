// The table (R15): who is here by perspective, which chairs are empty and why, and who looks how a missing voice can be heard.

import { say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Feature } from '../../core/feature.ts'
import { listRounds } from '../../rounds/store.ts'
import { askGroup, drawCheck, replan, ritual, wakes } from './check.ts'
import { formActions, forms, openMissing } from './forms.ts'
import { listAlive } from './gathering.ts'
import { act, undo, unmark } from './moving.ts'
import { memberChanged, privacy } from './privacy.ts'
import { happenings, records } from './records.ts'
import type { SeatAct } from './rules.ts'
import { seatMenu, showSeat, showTable } from './show.ts'
import { slots } from './slots.ts'
import { listSeats } from './store.ts'
import { texts } from './texts.ts'

const noun = { nl: 'tafel', en: 'table' }
/** The question of the week that asks who is missing; from its first answer on the ritual is offered. */
const whoIsMissing = 'P1-03'

const commands: readonly Command[] = [
  {
    ...{ noun: 'table', verb: 'show', words: { noun, verb: { nl: 'toon', en: 'show' } } },
    ...{ says: texts.showSays, may: 'guest', day: 2, road: 'look' },
    run: showTable,
  },
  {
    ...{ noun: 'table', verb: 'missing', words: { noun, verb: { nl: 'mist', en: 'missing' } } },
    says: texts.missingSays,
    may: 'member',
    day: 2,
    road: 'look',
    args: [{ name: 'voice', words: { nl: 'stem', en: 'voice' }, says: texts.argVoice, kind: 'text', rest: true }],
    run: (q, { voice }) => openMissing(q, voice),
  },
  {
    ...{ noun: 'table', verb: 'offer', words: { noun, verb: { nl: 'bied-aan', en: 'offer' } } },
    says: texts.offerCommandSays,
    may: 'member',
    day: 2,
    road: 'do',
    args: [{ name: 'seat', words: { nl: 'stoel', en: 'seat' }, says: texts.argSeat, kind: 'ref', prefix: 'S' }],
    run: (c, { seat }) => (seat === undefined ? offerWhich(c) : act(c, seat, 'offer')),
  },
]

/** The chairs that somebody could look after. */
async function offerWhich(q: Query): Promise<Answer> {
  const seats = (await listSeats(q.db, q.community)).filter(({ state }) => state === 'missing' || state === 'voiced')
  if (seats.length === 0) return refuse(q.t(texts.nothingToOffer))
  return { card: q.card(say.text({ bold: [q.t(texts.offerWhich)] }), ...seatMenu(q.t, seats)) }
}

const does = (what: SeatAct, may: Action['may'] = 'member'): Action => ({
  name: `table.${what}`,
  may,
  road: 'do',
  run: (c, { record }) => act(c, record, what),
})

export const table: Feature = {
  name: 'table',
  privacy,
  commands,
  actions: [
    { name: 'table.show', may: 'guest', road: 'look', run: showTable },
    {
      name: 'table.seat',
      may: 'guest',
      road: 'look',
      run: (q, { record, choice }) => showSeat(q, choice ?? record),
    },
    { name: 'table.ask', may: 'member', road: 'do', run: askGroup },
    ...[does('offer'), does('invite'), does('back'), does('take', 'guest'), does('leave', 'guest')],
    ...formActions,
    { name: 'table.undo', may: 'guest', road: 'do', run: (c, { record }) => undo(c, record) },
    { name: 'table.unmark', may: 'member', road: 'do', run: (c, { record }) => unmark(c, record) },
    {
      name: 'table.notNow',
      may: 'guest',
      road: 'look',
      run: async (q) => ({ card: q.card(say.text(q.t(texts.fine))) }),
    },
  ],
  forms,
  rituals: [ritual],
  offers: [
    {
      code: 'R15',
      name: texts.ritualName,
      says: texts.offerSays,
      minutes: 2,
      moment: async (q) => {
        const rounds = await listRounds(q.db, q.community, 'reflection', 100)
        return rounds.some(({ promptId, voices }) => promptId === whoIsMissing && voices > 0)
      },
    },
  ],
  wakes,
  records,
  happenings,
  slots,
  messages: [{ prefix: 'table.check', card: drawCheck }],
  alive: listAlive,
  on: { calendar: replan, member: memberChanged },
}
