// Hats: a role that anybody puts on and off at once, next to whoever else wears it; with its question at the next answer.

import { prompts } from '../../community/prompts.ts'
import { listOpenTerms } from '../../community/roles/store.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Role } from '../../core/people.ts'
import type { Contribution } from '../../core/slot.ts'
import { toLocal } from '../../core/time.ts'
import { saveNote } from '../../rounds/rounds.ts'
import { resayTerms } from './messages.ts'
import { roles } from './rules.ts'
import { actor, button, isRole, roleCardBlocks, roleName } from './spans.ts'
import { whoHolds } from './standing.ts'
import { beginTerm, layDown } from './taking.ts'
import { texts } from './texts.ts'

const longestAnswer = 1500
/** As notes of one's own are kept by the question of the week: they stand under `my notes` and can be shared from there. */
const noteKind = 'reflection'

/** On when it is off and off when it is on; without a role everything goes off, or there is a choice. */
export async function wear(c: Change, role: Role | undefined): Promise<Answer> {
  const me = actor(c)
  const { t } = c
  const worn = (await listOpenTerms(c.db, c.community)).filter(
    ({ memberId, layer }) => memberId === me.id && layer === 'hat',
  )
  if (role === undefined) {
    if (worn.length === 0) return { card: c.card(say.text(t(texts.whichHat)), hatButtons(c)) }
    for (const hat of worn) await layDown(c, hat)
    await resayTerms(c)
    return { card: c.card(say.text(t(texts.hatsOff))) }
  }
  const mine = worn.find((hat) => hat.role === role)
  if (mine) await layDown(c, mine)
  else await beginTerm(c, { role, member: me, layer: 'hat' })
  await resayTerms(c)
  if (mine) return { card: c.card(say.text(t(texts.hatOff, { role: roleName(t, role) }))) }
  return {
    card: c.card(
      say.text(t(texts.woreHat, { role: roleName(t, role) })),
      say.buttons(button(t, texts.takeOff, 'wear', role), button(t, texts.whatIsIt, 'card', role)),
    ),
  }
}

export function hatButtons({ t }: Pick<Query, 't'>): Block {
  return say.buttons(
    ...roles.map((role) => ({
      label: t(texts.wear, { role: roleName(t, role) }),
      address: address('roles.wear', role),
    })),
  )
}

export const wearingActions: readonly Action[] = [
  {
    name: 'roles.wear',
    may: 'guest',
    road: 'do',
    run: (c, { record }) => wear(c, isRole(record) ? record : undefined),
  },
  {
    name: 'roles.card',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => {
      if (!isRole(record)) return refuse(q.t(texts.over))
      const standing = await whoHolds(q)
      const blocks = roleCardBlocks(q.t, record, standing.weeks)
      const offer = standing.hatsOnly
        ? []
        : [button(q.t, texts.iDo, 'offer', record, 'alone'), button(q.t, texts.weDo, 'offer', record, 'together')]
      const hat = { label: q.t(texts.wear, { role: roleName(q.t, record) }), address: address('roles.wear', record) }
      return { card: q.card(...blocks, say.buttons(...offer, hat)) }
    },
  },
  {
    name: 'roles.question',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => ({ form: questionPage(q, record) }),
  },
]

/** One question a week for each role, open ones only, and never the deepest. */
async function questionOf(q: Query, role: Role) {
  const calendar = await q.circle.calendar()
  const week = journeyWeek(calendar, toLocal(calendar.zone, q.now).date)
  const own = prompts.filter(({ group, type, depth }) => group === `role_${role}` && type === 'open' && depth < 3)
  return own[week % Math.max(1, own.length)]
}

/** Under the confirmation of an answer: one more question, for who has a role or wears its hat. */
export const roleQuestion: Contribution = {
  slot: 'answer.after',
  order: 20,
  blocks: async (q) => {
    const held = (await listOpenTerms(q.db, q.community)).filter(({ memberId }) => memberId === q.who?.id)
    const role = (held.find(({ layer }) => layer === 'turn') ?? held.at(-1))?.role
    const prompt = role && (await questionOf(q, role))
    if (!role || !prompt) return []
    return [
      say.text({ bold: [q.t(texts.oneMore, { role: roleName(q.t, role) })] }, ' ', prompt.text[q.t.language]),
      say.buttons(button(q.t, texts.answerIt, 'question', prompt.id)),
    ]
  },
}

function questionPage(q: Query, id: string): Form {
  const prompt = prompts.find((one) => one.id === id)
  return {
    v: 1,
    name: 'roles.question',
    subject: id,
    language: q.t.language,
    title: q.t(texts.questionTitle),
    submit: q.t(texts.keep),
    intro: [...(prompt ? [prompt.text[q.t.language], ' '] : []), q.t(texts.questionOnly)],
    fields: [{ kind: 'long', name: 'answer', label: q.t(texts.questionLabel), max: longestAnswer, required: true }],
  }
}

export const questionForm: FormSpec = {
  name: 'roles.question',
  may: 'guest',
  open: async (q, subject) => questionPage(q, subject),
  submit: async (c: Change, _subject: string, values: Values): Promise<Answer> => {
    const { id: member, language } = actor(c)
    const words = textOf(values, 'answer') ?? ''
    await saveNote(c, { kind: noteKind, member, words, language })
    return { card: c.card(say.text(...c.t.rich(texts.questionKept, { notes: { command: ['my', 'notes'] } }))) }
  },
}
