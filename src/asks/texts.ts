// The few words that asking one person needs, whatever is asked.
import { defineTexts } from '../core/text.ts'

export const texts = defineTexts({
  over: { nl: 'Deze vraag is voorbij.', en: 'This question is over.' },
  exportTitle: { nl: 'Wat je nu gevraagd wordt', en: 'What you are asked now' },
})
