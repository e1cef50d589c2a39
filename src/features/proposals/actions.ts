// The buttons and forms of proposals, each with who may use it.
import type { Action, Answer, FormSpec, Standing } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { amend, amendForm, anewForm, talked, talkedForm, withdraw } from './amending.ts'
import { asks } from './asking.ts'
import { newMenu, show, showList } from './listing.ts'
import { findMatter } from './matter.ts'
import { openNewForm, submitNew } from './proposing.ts'
import { askQuestion, questionForm, replyForm, saveAndSay } from './remarks.ts'
import { keep, lookBackNow } from './reviewing.ts'
import { isAsking } from './rules.ts'
import { saveOwnSetting, settingForm } from './settings.ts'
import { button, refSpan } from './spans.ts'
import { texts } from './texts.ts'
import { findRemark, findVoice } from './voices/store.ts'
import { concernForm, giveConcern, object, objectionForm, sayOk } from './voicing.ts'

type Name = `proposals.${string}`
type Open = FormSpec['open']

export function formAnswer(form: Form | Refusal): Answer {
  return isRefusal(form) ? form : { form }
}

const opens = (name: Name, open: Open, may: Standing = 'member'): Action => ({
  name,
  may,
  road: 'look',
  run: async (q, { record }) => formAnswer(await open(q, record)),
})

const looks = (
  name: Name,
  run: (q: Query, record: string, choice: string | undefined) => Promise<Answer>,
  may: Standing = 'member',
): Action => ({
  name,
  may,
  road: 'look',
  run: (q, { record, choice }) => run(q, record, choice),
})

const does = (
  name: Name,
  run: (c: Change, record: string, choice: string | undefined) => Promise<Answer>,
  may: Standing = 'member',
): Action => ({
  name,
  may,
  road: 'do',
  run: (c, { record, choice }) => run(c, record, choice),
})

export const actions: readonly Action[] = [
  looks('proposals.new', (q) => newMenu(q)),
  looks('proposals.kind', async (q, _, choice) => formAnswer(await openNewForm(q, choice ?? ''))),
  looks('proposals.set', async (q, _, choice) => formAnswer(await settingForm(q, choice ?? '')), 'caretaker'),
  looks('proposals.list', (q, page) => showList(q, Number.parseInt(page, 10) || 1), 'guest'),
  looks('proposals.show', (q, id) => show(q, id), 'alumnus'),
  does('proposals.ok', (c, id) => sayOk(c, id), 'guest'),
  opens('proposals.concern', concernForm, 'guest'),
  opens('proposals.objection', objectionForm, 'guest'),
  opens('proposals.question', questionForm, 'guest'),
  opens('proposals.reply', openReply, 'guest'),
  opens('proposals.amend', amendForm),
  does('proposals.withdraw', (c, id) => withdraw(c, id)),
  does('proposals.pick', async (c, verb, id = '') =>
    verb === 'withdraw' ? withdraw(c, id) : formAnswer(await amendForm(c, id)),
  ),
  opens('proposals.anew', anewForm),
  opens('proposals.talked', talkedForm),
  does('proposals.keep', (c, id) => keep(c, id)),
  does('proposals.lookBack', (c, id) => lookBackNow(c, id)),
  ...asks.actions,
]

export const forms: readonly FormSpec[] = [
  { name: 'proposals.new', may: 'member', open: openNewForm, submit: submitNew },
  { name: 'proposals.amend', may: 'member', open: amendForm, submit: amend },
  { name: 'proposals.talked', may: 'member', open: talkedForm, submit: talked },
  { name: 'proposals.concern', may: 'guest', open: concernForm, submit: giveConcern },
  { name: 'proposals.objection', may: 'guest', open: objectionForm, submit: object },
  { name: 'proposals.question', may: 'guest', open: questionForm, submit: askQuestion },
  { name: 'proposals.reply', may: 'guest', open: openReply, submit: reply },
  { name: 'proposals.setting', may: 'caretaker', open: settingForm, submit: saveOwnSetting },
]

/** A question, a concern or an objection that can be answered, as long as its proposal is open. */
async function replied(q: Query, id: string) {
  const remark = await findRemark(q.db, q.community, id)
  const voice = remark ? undefined : await findVoice(q.db, q.community, id)
  const about = remark ?? voice
  const matter = about && (await findMatter(q, about.proposalId))
  if (!matter) return refuse(q.t(texts.gone))
  if (isAsking(matter.proposal.state)) return matter
  const buttons = [button(q.t, texts.whole, 'show', matter.proposal.id)]
  return refuse(q.t.rich(texts.closed, { ref: refSpan(matter.proposal) }), { buttons })
}

async function openReply(q: Query, id: string): Promise<Form | Refusal> {
  const matter = await replied(q, id)
  return isRefusal(matter) ? matter : replyForm(q, id)
}

async function reply(c: Change, id: string, values: Values): Promise<Answer> {
  const matter = await replied(c, id)
  if (isRefusal(matter)) return matter
  const words = textOf(values, 'words')
  if (!words) return refuse(c.t(texts.sayIt), { problems: [{ field: 'words', says: c.t(texts.sayIt) }] })
  await saveAndSay(c, matter, { kind: 'reply', replyTo: id, words })
  return { card: c.card({ kind: 'text', spans: c.t.rich(texts.replyNoted, { ref: refSpan(matter.proposal) }) }) }
}
