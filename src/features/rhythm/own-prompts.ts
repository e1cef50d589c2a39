// Questions of the circle's own: suggested by somebody, adopted together, taken back by their author.
import { listPrompts, ownPromptRef } from '../../community/prompts/own.ts'
import type { OwnPrompt } from '../../community/prompts/store.ts'
import { findOwnPrompt, listOwnPrompts, saveOwnPrompt } from '../../community/prompts/store.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Command, FormSpec } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Problem, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import { plain } from '../../core/near.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Language } from '../../core/text.ts'
import { languages } from '../../core/text.ts'
import { putBefore, whyField } from './change.ts'
import { nouns, verbs } from './names.ts'
import { longestPrompt } from './rules.ts'
import { texts } from './texts.ts'

interface PromptPayload extends Readonly<Record<Language, string>> {
  readonly type: OwnPrompt['type']
}

const types = { open: texts.typeOpen, scale: texts.typeScale, choice: texts.typeChoice } as const
const labels = { nl: texts.promptNl, en: texts.promptEn } as const

export const promptKind: ProposalKind<PromptPayload> = {
  name: 'rhythm.prompt',
  consent: 'light',
  needsWhy: false,
  says: texts.promptKindSays,
  parse: (json) => {
    const stored: Partial<Record<string, unknown>> = typeof json === 'object' && json !== null ? json : {}
    const { nl, en } = stored
    if (typeof nl !== 'string' || typeof en !== 'string') throw new Error('A question that cannot be read.')
    return { nl, en, type: typeOf(stored['type']) }
  },
  words: async (q, { nl, en, type }, { from }) => ({
    after: q.t.rich(texts.promptAfter, {
      nl: q.said(nl, from, 'nl'),
      en: q.said(en, from, 'en'),
      type: q.t(types[type]),
    }),
  }),
  fields: async (q, payload) => fieldsOf(q, payload),
  read: readPrompt,
  stillPossible: async (q, payload) => {
    const isKnown = (await listPrompts(q)).some(({ text }) =>
      languages.some((l) => plain(text[l]) === plain(payload[l])),
    )
    return isKnown
      ? refuse(q.t(texts.promptKnown), { problems: [{ field: 'nl', says: q.t(texts.promptKnown) }] })
      : undefined
  },
  adopt: async (c, { nl, en, type }, { by, proposal }) => {
    const id = c.newId()
    const author = by && (await c.circle.member(by))
    const { language } = author ?? (await c.circle.community())
    const row = { id, by, nl, en, language, type, from: proposal, at: c.now }
    await saveOwnPrompt(c.db, c.community, { ...row, state: 'available' })
  },
}

export const promptCommand: Command = {
  noun: 'ritual',
  verb: 'suggest-prompt',
  words: { noun: nouns, verb: verbs.prompt },
  says: texts.promptSays,
  may: 'member',
  day: 2,
  road: 'look',
  run: async (q) => ({ form: await openForm(q) }),
}

export const promptForm: FormSpec = {
  name: 'rhythm.prompt',
  may: 'member',
  open: (q) => openForm(q),
  submit: async (c, _subject, values) => {
    const payload = await readPrompt(c, values)
    return isRefusal(payload) ? payload : putBefore(c, 'rhythm.prompt', payload, values)
  },
}

export const promptActions: readonly Action[] = [
  { name: 'rhythm.ask', may: 'member', road: 'look', run: async (q) => ({ form: await openForm(q) }) },
  {
    name: 'rhythm.takeBack',
    may: 'alumnus',
    road: 'do',
    run: async (c, { record }) => {
      const row = await findOwnPrompt(c.db, c.community, record)
      if (!row || row.by === undefined || row.by !== c.who?.id) return refuse(c.t(texts.notYours))
      await saveOwnPrompt(c.db, c.community, { ...row, nl: undefined, en: undefined, state: 'retired' })
      await c.retract(ownPromptRef(row.id))
      return { card: c.card(say.text(c.t(texts.takenBack))) }
    },
  },
]

/** Under somebody's own notes: what they added, each with a way to take it back. */
export const promptNotes: Contribution = {
  slot: 'notes',
  order: 60,
  blocks: async (q) => {
    const own = (await listOwnPrompts(q.db, q.community)).filter(({ by, nl }) => by === q.who?.id && nl !== undefined)
    if (own.length === 0 || !q.who) return []
    const blocks: Block[] = [say.text(...q.t.rich(texts.ownTitle))]
    for (const [n, row] of own.entries()) {
      const { language } = q.t
      const back = { label: q.t(texts.takeBack, { n: n + 1 }), address: address('rhythm.takeBack', row.id) }
      const words = q.said(row[language] ?? '', ownPromptRef(row.id), language)
      blocks.push(say.text(`${n + 1}. `, words), say.buttons({ ...back, weight: 'careful' }))
    }
    return blocks
  },
}

async function openForm(q: Query): Promise<Form> {
  return {
    v: 1,
    name: 'rhythm.prompt',
    subject: 'new',
    language: q.t.language,
    title: q.t(texts.promptTitle),
    submit: q.t(texts.submit),
    intro: [q.t(texts.promptIntro)],
    fields: [...fieldsOf(q), whyField(q)],
  }
}

/** First in the language of who writes. */
function fieldsOf(q: Query, payload?: PromptPayload): Field[] {
  const written = languages.toSorted((a, b) => Number(b === q.t.language) - Number(a === q.t.language))
  const words = written.map(
    (language): Field => ({
      kind: 'short',
      name: language,
      label: q.t(labels[language]),
      hint: q.t(texts.promptHint),
      required: true,
      max: longestPrompt,
      ...(payload ? { value: payload[language] } : {}),
    }),
  )
  const options = Object.entries(types).map(([value, label]) => ({ value, label: q.t(label) }))
  const value = payload?.type ?? 'open'
  return [...words, { kind: 'choice', name: 'type', label: q.t(texts.promptType), required: true, options, value }]
}

/** Length and language are looked at by rule; whether it is kind, its author and the circle decide. */
async function readPrompt(q: Query, values: Values): Promise<PromptPayload | Refusal> {
  const [nl, en] = [textOf(values, 'nl') ?? '', textOf(values, 'en') ?? '']
  const problems = [...problemsOf(q, 'nl', nl), ...problemsOf(q, 'en', en)]
  if (problems.length === 0 && plain(nl) === plain(en)) problems.push({ field: 'en', says: q.t(texts.promptSame) })
  const [first] = problems
  if (first) return refuse(first.says, { problems })
  return { nl, en, type: typeOf(values['type']) }
}

function problemsOf(q: Query, field: Language, words: string): Problem[] {
  if (words === '') return [{ field, says: q.t(texts.promptMissing) }]
  const over = lengthOf(words) - longestPrompt
  if (over > 0) return [{ field, says: q.t(texts.promptLong, { n: over }) }]
  return /reflect/i.test(words) ? [{ field, says: q.t(texts.promptWord) }] : []
}

function typeOf(value: unknown): OwnPrompt['type'] {
  return value === 'scale' || value === 'choice' ? value : 'open'
}
