// A circle's own questions beside those of the library: what they are made of, and how to find any question by its code.
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Prompt } from '../prompts.ts'
import { findPrompt, prompts } from '../prompts.ts'
import type { OwnPrompt } from './store.ts'
import { findOwnPrompt, listOwnPrompts } from './store.ts'

const prefix = 'own-'

/** Low and high, and what is tapped, in general words: who writes a question need not think of them. */
const anchors = { low: { nl: 'helemaal niet', en: 'not at all' }, high: { nl: 'heel erg', en: 'very much' } } as const
const options = [
  { nl: 'ja', en: 'yes' },
  { nl: 'een beetje', en: 'a little' },
  { nl: 'nee', en: 'no' },
  { nl: 'weet ik nog niet', en: 'I do not know yet' },
] as const

export function ownPromptRef(id: string): RecordRef {
  return { kind: 'ownPrompt', id }
}

/** The library and what the circle added to it. */
export async function listPrompts(q: Pick<Query, 'db' | 'community'>): Promise<readonly Prompt[]> {
  const own = await listOwnPrompts(q.db, q.community)
  return [...prompts, ...own.filter(({ state }) => state === 'available').flatMap((row) => toPrompt(row) ?? [])]
}

/** Any question, also one of their own that is not asked any more; undefined when nobody knows it. */
export async function findAnyPrompt(q: Pick<Query, 'db' | 'community'>, id: string): Promise<Prompt | undefined> {
  if (!id.startsWith(prefix)) return findPrompt(id)
  const row = await findOwnPrompt(q.db, q.community, id.slice(prefix.length))
  return row && toPrompt(row)
}

/** Its words, as its author's where they are somebody's. */
export function promptSpan(q: Pick<Query, 'said'>, { text, own }: Prompt, language: Language): Span {
  return own ? q.said(text[language], own.ref, language) : text[language]
}

/** Thought about, not deep: nobody looked it over but the circle. Undefined when the words were taken back. */
function toPrompt({ id, nl, en, type }: OwnPrompt): Prompt | undefined {
  if (nl === undefined || en === undefined) return undefined
  return {
    id: `${prefix}${id}`,
    group: 'own',
    type,
    depth: 2,
    move: 'notice',
    defaultVisibility: 'group',
    followed: false,
    text: { nl, en },
    own: { ref: ownPromptRef(id) },
    ...(type === 'scale' ? { anchors } : {}),
    ...(type === 'choice' ? { options } : {}),
  }
}
