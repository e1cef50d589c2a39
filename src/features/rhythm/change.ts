// Proposing another day, hour or rhythm: a menu of rituals, a form for one, and the proposal.
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { formAddress, lengthOf, textOf } from '../../core/form.ts'
import type { ProposalName } from '../../core/proposal.ts'
import { nouns, verbs } from './names.ts'
import { fieldsOf, readPayload } from './ritual-kind.ts'
import { texts } from './texts.ts'
import type { Known } from './words.ts'
import { choiceOf, findKnown, findTyped, listKnown, namedMoment } from './words.ts'

const whyMax = 240
const change = { command: ['ritual', 'change'] } as const

export const changeCommand: Command = {
  noun: 'ritual',
  verb: 'change',
  words: { noun: nouns, verb: verbs.change },
  says: texts.changeSays,
  args: [{ name: 'which', words: { nl: 'welk', en: 'which' }, says: texts.whichArg, kind: 'text', rest: true }],
  may: 'member',
  day: 2,
  road: 'look',
  run: async (q, args) => {
    const typed = args['which']?.trim()
    if (!typed) return pickCard(q)
    const known = findTyped(q, typed)
    return known ? { form: await openForm(q, known) } : refuse(q.t.rich(texts.changeUnknown, { change }))
  },
}

export const changeActions: readonly Action[] = [
  { name: 'rhythm.pick', may: 'member', road: 'look', run: (q) => pickCard(q) },
  {
    name: 'rhythm.change',
    may: 'member',
    road: 'look',
    run: async (q, { choice = '' }) => {
      const known = findKnown(q, choice)
      return known ? { form: await openForm(q, known) } : refuse(q.t.rich(texts.changeUnknown, { change }))
    },
  },
]

export const changeForm: FormSpec = {
  name: 'rhythm.change',
  may: 'member',
  open: async (q, subject) => {
    const known = findKnown(q, subject)
    return known ? openForm(q, known) : refuse(q.t(texts.unknownRitual))
  },
  submit: async (c, subject, values) => {
    const payload = await readPayload(c, subject, values)
    if (isRefusal(payload)) return payload
    return putBefore(c, 'rhythm.ritual', payload, values)
  },
}

/** The rituals, and what else the rhythm is made of. */
async function pickCard(q: Query): Promise<Answer> {
  const options = listKnown(q)
    .slice(0, 25)
    .map(({ code, name }) => ({ value: code, label: q.t(name) }))
  const others = [
    ['rhythm.holidays', texts.addFree],
    ['rhythm.holidayGone', texts.dropFree],
    ['rhythm.ceiling', texts.ceilingButton],
  ] as const
  const buttons = others.map(([subject, label]) => ({
    label: q.t(label),
    address: formAddress({ name: 'proposals.new', subject }),
  }))
  const hint = q.t(texts.changeHint)
  const menu = { kind: 'menu', address: address('rhythm.change', 'list'), hint, options } as const
  const card = [say.text(q.t(texts.changePick)), ...(options.length > 0 ? [menu] : []), say.buttons(...buttons)]
  return { card: q.card(...card, say.note(q.t(texts.changeNote))) }
}

async function openForm(q: Query, known: Known): Promise<Form> {
  const fields = (await fieldsOf(q, known)).filter(({ name }) => name !== 'ritual')
  const now = namedMoment(q.t, known, await choiceOf(q, known))
  return {
    v: 1,
    name: 'rhythm.change',
    subject: known.code,
    language: q.t.language,
    title: q.t(texts.changeTitle),
    submit: q.t(texts.submit),
    intro: [q.t(texts.changeIntro, { now }), ' ', q.t(texts.changeNote)],
    fields: [...fields, whyField(q)],
  }
}

export function whyField(q: Query): Form['fields'][number] {
  return { kind: 'long', name: 'why', label: q.t(texts.whyField), hint: q.t(texts.whyHint), max: whyMax }
}

/** Puts it before the circle, and tells its author where. */
export async function putBefore(c: Change, kind: ProposalName, payload: unknown, values: Values): Promise<Answer> {
  const why = textOf(values, 'why') ?? ''
  const over = lengthOf(why) - whyMax
  if (over > 0) {
    const says = c.t(texts.whyTooLong, { n: over })
    return refuse(says, { problems: [{ field: 'why', says }] })
  }
  const proposal = await c.propose(kind, { payload, why, language: c.t.language })
  if (isRefusal(proposal)) return proposal
  const about = await c.declared.describe(c, proposal)
  const ref = { record: proposal, label: about?.short ? [about.short] : (about?.title ?? []) }
  return { card: c.card(say.text(...c.t.rich(texts.proposed, { ref, room: { room: 'home' } }))) }
}
