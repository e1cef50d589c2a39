// Words for what a circle is made of: perspectives, phases, and somebody who is no longer known by name.
import type { Phase } from '../core/people.ts'
import { defineTexts } from '../core/text.ts'

/** The first five are built in; the others are suggestions. */
export const perspectiveTexts = defineTexts({
  citizen: { nl: 'bewoner', en: 'resident' },
  student: { nl: 'student', en: 'student' },
  government: { nl: 'overheid', en: 'government' },
  business: { nl: 'bedrijf', en: 'business' },
  knowledge: { nl: 'onderzoek', en: 'research' },
  civil_society: { nl: 'maatschappelijke organisatie', en: 'civil-society organisation' },
  housing_association: { nl: 'woningcorporatie', en: 'housing association' },
  grid_operator: { nl: 'netbeheerder', en: 'grid operator' },
  installer: { nl: 'installateur / bouw', en: 'installer / construction' },
  tenant: { nl: 'huurder', en: 'tenant' },
  homeowner: { nl: 'woningeigenaar', en: 'homeowner' },
  landlord: { nl: 'particuliere verhuurder', en: 'private landlord' },
  neighbourhood_initiative: { nl: 'bewonersinitiatief / coöperatie', en: 'neighbourhood initiative / cooperative' },
  health_care: { nl: 'zorg en welzijn', en: 'health and social care' },
  informal_carer: { nl: 'mantelzorger', en: 'informal carer' },
  school: { nl: 'school / docent', en: 'school / teacher' },
  financier: { nl: 'financier', en: 'financier' },
})

export const circleTexts = defineTexts({
  formerMember: { nl: 'een (oud-)lid', en: 'a (former) member' },
  unknownPerspective: { nl: 'nog niet gezegd', en: 'not said yet' },
})

/** Names of platforms as their makers write them. */
export const platformTexts = defineTexts({
  slack: { nl: 'Slack', en: 'Slack' },
  discord: { nl: 'Discord', en: 'Discord' },
  web: { nl: 'deze webpagina', en: 'this web page' },
})

export const phaseTexts = defineTexts({
  explore: { nl: '🔍 Verkennen en verdiepen', en: '🔍 Explore and deepen' },
  learn: { nl: '🤝 Samen leren en ontwikkelen', en: '🤝 Learn and develop together' },
  experiment: { nl: '🧪 Experimenteren en bijsturen', en: '🧪 Experiment and adjust' },
  sustain: { nl: '🌳 Verduurzamen en toepassen', en: '🌳 Sustain and apply' },
}) satisfies Record<Phase, unknown>
