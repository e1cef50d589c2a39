// The small form for a few words, and who fills it in.
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { texts } from './texts.ts'

export const wordsMax = 1500

/** The engine lets nobody without a seat get this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  return q.who as Member
}

/** What was written, or that something has to be. */
export function wordsIn(q: Query, values: Values): string | Refusal {
  const words = textOf(values, 'words')
  return words ?? refuse(q.t(texts.sayIt), { problems: [{ field: 'words', says: q.t(texts.sayIt) }] })
}

export function wordsForm(
  q: Query,
  asked: {
    readonly name: Form['name']
    readonly subject: string
    readonly title: string
    readonly intro: string
    readonly label: string
    readonly value?: string | undefined
  },
): Form {
  const { name, subject, title, intro, label, value } = asked
  return {
    ...{ v: 1, name, subject, language: q.t.language, title, submit: q.t(texts.send), intro: [intro] },
    fields: [{ kind: 'long', name: 'words', label, max: wordsMax, required: true, ...(value ? { value } : {}) }],
  }
}
