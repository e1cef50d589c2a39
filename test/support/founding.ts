// How a circle is founded in tests: the founder's own way through setup, page by page.
import type { Hands } from '../../adapters/web/person.ts'
import type { Language } from '../../src/core/text.ts'

/** The five sides that are built in, by the words on the buttons. */
export const seatWords = {
  resident: { nl: 'bewoner', en: 'resident' },
  student: { nl: 'student', en: 'student' },
  government: { nl: 'overheid', en: 'government' },
  business: { nl: 'bedrijf', en: 'business' },
  research: { nl: 'onderzoek', en: 'research' },
} as const

export type Seat = keyof typeof seatWords

export interface Founding {
  readonly by?: string
  readonly question?: string
  readonly name?: string
  readonly organisation?: string
  readonly contact?: string
  readonly language?: Language
  readonly zone?: string
  readonly rhythm?: 'gentle' | 'all'
  readonly room?: string
}

/** The three pages, the preview and the invitation. */
export async function foundCircle(founder: Hands, founding: Founding): Promise<void> {
  const { question = 'Hoe krijgen we het Lindekwartier samen warm?', name = 'Warm Lindekwartier' } = founding
  const { organisation = 'Gemeente Lindestad', contact = 'Anouk, 06 12345678' } = founding
  const { language = 'nl', zone = 'Europe/Amsterdam', rhythm = 'gentle', room = 'home' } = founding
  await founder.runs('/community setup', { in: room })
  await founder.presses('setup.begin')
  founder.fillsIn({ question, whyNow: 'De leidingen worden de komende jaren vervangen.' })
  await founder.sends()
  await founder.presses('setup.pickRoom')
  founder.fillsIn({ room, language, zone, rhythm })
  await founder.sends()
  await founder.presses('setup.pickBehind')
  founder.fillsIn({ name, organisation, contact })
  await founder.sends()
  await founder.presses('setup.invite')
}
