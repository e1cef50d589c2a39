// A ritual as a source: what it is called and when it comes; and a question of the circle's own.
import { ownPromptRef } from '../../community/prompts/own.ts'
import { findOwnPrompt } from '../../community/prompts/store.ts'
import { say } from '../../core/card.ts'
import type { RecordKind } from '../../core/record.ts'
import { texts } from './texts.ts'
import { choiceOf, findKnown, namedMoment, ritualRef } from './words.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'ritual',
    describe: async (q, id) => {
      const known = findKnown(q, id)
      if (!known) return undefined
      const blocks = [say.text(namedMoment(q.t, known, await choiceOf(q, known)))]
      return { ref: ritualRef(known.code), title: [q.t(known.name)], people: [], audience: 'group', blocks }
    },
  },
  {
    name: 'ownPrompt',
    describe: async (q, id) => {
      const row = await findOwnPrompt(q.db, q.community, id)
      const { language } = q.t
      const words = row?.[language]
      if (!row || words === undefined) return undefined
      const said = q.said(words, ownPromptRef(id), language)
      const blocks = [say.note(q.t(texts.promptAvailable)), { kind: 'quote' as const, words: said }]
      const people = row.by ? [row.by] : []
      return { ref: ownPromptRef(id), title: [said], people, audience: 'group', blocks, words: [said] }
    },
  },
]
