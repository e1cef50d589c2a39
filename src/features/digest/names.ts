// The words people type for the digest.
import type { Words } from '../../core/command.ts'

export const nouns: Words = { nl: 'weekbericht', en: 'digest' }

export const verbs = {
  last: { nl: 'laatste', en: 'last' },
  preview: { nl: 'voorbeeld', en: 'preview' },
  note: { nl: 'regel', en: 'note' },
} satisfies Record<string, Words>
