// The words people type about the rhythm.
import type { Words } from '../../core/command.ts'

export const nouns: Words = { nl: 'ritueel', en: 'ritual' }

export const verbs = {
  list: { nl: 'lijst', en: 'list' },
  run: { nl: 'start-nu', en: 'run' },
  change: { nl: 'stel-bij', en: 'change' },
  prompt: { nl: 'stel-vraag-voor', en: 'suggest-prompt' },
} satisfies Record<string, Words>
