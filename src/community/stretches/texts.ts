// Words for where a circle is and was: short names of the phases, and a ribbon told in a sentence.
import type { Phase } from '../../core/people.ts'
import { defineTexts } from '../../core/text.ts'

/** Short, for a line in a picture. */
export const shortPhaseTexts = defineTexts({
  explore: { nl: 'verkennen', en: 'exploring' },
  learn: { nl: 'leren', en: 'learning' },
  experiment: { nl: 'proberen', en: 'trying' },
  sustain: { nl: 'vaste plek', en: 'lasting place' },
}) satisfies Record<Phase, unknown>

export const ribbonTexts = defineTexts({
  legend: { nl: '◆ vooral   ● ook bezig   · rust', en: '◆ in focus   ● under way   · resting' },
  focus: { nl: 'vooral in week {weeks}', en: 'in focus in week {weeks}' },
  active: { nl: 'ook in week {weeks}', en: 'under way in week {weeks}' },
  rest: { nl: 'in rust', en: 'resting' },
  range: { nl: '{from} t/m {to}', en: '{from} to {to}' },
  and: { nl: 'en', en: 'and' },
})
