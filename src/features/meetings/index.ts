// Real meetings (R18): Kring lays the table with what is alive, is silent in between, and clears it with what people write down.
import type { Action, Command, FormSpec } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal } from '../../core/errors.ts'
import type { Feature } from '../../core/feature.ts'
import type { Form } from '../../core/form.ts'
import { drawCard } from './card.ts'
import { replan, wakes } from './clockwork.ts'
import { come, notCome, openGift, submitGift, takeGiftBack } from './coming.ts'
import { putOn, takeOff } from './hats.ts'
import { agree, keep, openBetter, submitBetter, toggleName } from './lines/correcting.ts'
import { proposeNow } from './lines/counting.ts'
import { drawHarvest, drawLine, showForOne } from './lines/harvest.ts'
import { openLine, submitLine, takeLineAway } from './lines/writing.ts'
import { cancel, openPlan, submitPlan } from './plan.ts'
import { drawHost, openChoose, submitChoose } from './preparing.ts'
import { memberChanged, privacy } from './privacy.ts'
import { happenings, records } from './records.ts'
import { showSheet } from './sheet.ts'
import { slots } from './slots.ts'
import { drawTaken, openTake, submitTake, takeBack } from './taken.ts'
import { texts } from './texts.ts'
import { meetingPrefix } from './words.ts'

const noun = { nl: 'bijeenkomst', en: 'meeting' }

type Draw = (q: Query, subject: string) => Promise<Form | Refusal>

const shown = (form: Form | Refusal) => (isRefusal(form) ? form : { form })

const commands: readonly Command[] = [
  {
    ...{ noun: 'meeting', verb: 'plan', words: { noun, verb: { nl: 'plan', en: 'plan' } } },
    ...{ says: texts.planSays, may: 'member', day: 2 },
    road: 'look',
    run: async (q) => shown(await openPlan(q, 'new')),
  },
  {
    ...{ noun: 'meeting', verb: 'sheet', words: { noun, verb: { nl: 'blad', en: 'sheet' } } },
    ...{ says: texts.sheetSays, may: 'guest', day: 2 },
    road: 'look',
    run: (q) => showSheet(q),
  },
  {
    ...{ noun: 'meeting', verb: 'harvest', words: { noun, verb: { nl: 'oogst', en: 'harvest' } } },
    ...{ says: texts.harvestSays, may: 'guest', day: 2 },
    road: 'look',
    args: [
      {
        ...{ name: 'ref', words: { nl: 'welke', en: 'which' }, says: texts.argMeeting },
        ...{ kind: 'ref', prefix: meetingPrefix },
      },
    ],
    run: (q, { ref }) => showForOne(q, ref),
  },
]

const opens = (name: Action['name'], draw: Draw, may: Action['may'] = 'guest'): Action => ({
  name,
  may,
  road: 'look',
  run: async (q, { record }) => shown(await draw(q, record)),
})

const actions: readonly Action[] = [
  opens('meetings.plan', (q) => openPlan(q, 'new'), 'member'),
  opens('meetings.change', openPlan, 'member'),
  { name: 'meetings.cancel', may: 'member', road: 'do', run: (c, { record }) => cancel(c, record) },
  { name: 'meetings.come', may: 'guest', road: 'do', run: (c, { record }) => come(c, record) },
  { name: 'meetings.notCome', may: 'guest', road: 'do', run: (c, { record }) => notCome(c, record) },
  opens('meetings.gift', openGift),
  { name: 'meetings.giftBack', may: 'guest', road: 'do', run: (c, { record }) => takeGiftBack(c, record) },
  { name: 'meetings.host', may: 'guest', road: 'do', run: (c, { record }) => putOn(c, record, 'host') },
  { name: 'meetings.writer', may: 'guest', road: 'do', run: (c, { record }) => putOn(c, record, 'writer') },
  {
    name: 'meetings.hatOff',
    may: 'guest',
    road: 'do',
    run: (c, { record, choice }) => takeOff(c, record, choice === 'writer' ? 'writer' : 'host'),
  },
  opens('meetings.choose', openChoose),
  { name: 'meetings.sheet', may: 'guest', road: 'look', run: (q, { record }) => showSheet(q, record) },
  opens('meetings.line', openLine),
  { name: 'meetings.lineAway', may: 'guest', road: 'do', run: (c, { record }) => takeLineAway(c, record) },
  { name: 'meetings.name', may: 'guest', road: 'do', run: (c, { record }) => toggleName(c, record) },
  opens('meetings.better', openBetter),
  { name: 'meetings.agree', may: 'guest', road: 'do', run: (c, { record }) => agree(c, record) },
  { name: 'meetings.keep', may: 'guest', road: 'do', run: (c, { record }) => keep(c, record) },
  { name: 'meetings.propose', may: 'member', road: 'do', run: (c, { record }) => proposeNow(c, record) },
  opens('meetings.take', openTake),
  { name: 'meetings.takeAway', may: 'alumnus', road: 'do', run: (c, { record }) => takeBack(c, record) },
]

const forms: readonly FormSpec[] = [
  { name: 'meetings.plan', may: 'member', open: openPlan, submit: submitPlan },
  { name: 'meetings.gift', may: 'guest', open: openGift, submit: submitGift },
  { name: 'meetings.choose', may: 'guest', open: openChoose, submit: submitChoose },
  { name: 'meetings.line', may: 'guest', open: openLine, submit: submitLine },
  { name: 'meetings.better', may: 'guest', open: openBetter, submit: submitBetter },
  { name: 'meetings.take', may: 'guest', open: openTake, submit: submitTake },
]

export const meetings: Feature = {
  name: 'meetings',
  privacy,
  commands,
  actions,
  forms,
  wakes,
  records,
  happenings,
  slots,
  messages: [
    { prefix: 'meetings.card', card: drawCard },
    { prefix: 'meetings.host', card: drawHost },
    { prefix: 'meetings.harvest', card: drawHarvest },
    { prefix: 'meetings.line', card: drawLine },
    { prefix: 'meetings.taken', card: drawTaken },
  ],
  on: { calendar: replan, member: memberChanged },
}
