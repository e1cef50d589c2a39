// Words for what a circle is made of: perspectives, phases, and somebody who is no longer known by name.
import type { Phase, Role } from '../core/people.ts'
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

export const roleTexts = defineTexts({
  researcher: { nl: 'onderzoeker', en: 'researcher' },
  maker: { nl: 'maker', en: 'maker' },
  direction_setter: { nl: 'richtinggever', en: 'direction-setter' },
  connector: { nl: 'verbinder', en: 'connector' },
}) satisfies Record<Role, unknown>

/** What can be shown in the place itself, beside what Kring says there. */
export const mirrorTexts = defineTexts({
  events: { nl: 'Rituelen in de agenda van de server', en: 'Rituals in the calendar of the server' },
  eventsHint: { nl: 'Iedereen in de server ziet dan wanneer.', en: 'Everybody in the server then sees when.' },
  roles: { nl: 'Rollen van de kring als rollen in de server', en: 'Roles of the circle as roles in the server' },
  rolesHint: { nl: 'Iedereen in de server ziet dan wie.', en: 'Everybody in the server then sees who.' },
  on: { nl: 'aan', en: 'on' },
  off: { nl: 'uit', en: 'off' },
  minutes: {
    nl: 'Vraagt ongeveer {n, plural, one {# minuut} other {# minuten}} van je. Kring zet het in het kanaal van de kring.',
    en: 'Takes about {n, plural, one {# minute} other {# minutes}}. Kring posts it in the channel of the circle.',
  },
  where: { nl: 'in het kanaal van de kring', en: 'in the channel of the circle' },
})

/** What every circle begins with; together it can change them. */
export const agreementTexts = defineTexts({
  listen: { nl: 'We luisteren om te begrijpen.', en: 'We listen to understand.' },
  own: { nl: 'We spreken vanuit onze eigen ervaring.', en: 'We speak from our own experience.' },
  questions: { nl: 'Vragen gaan voor oordelen.', en: 'Questions before judgements.' },
  mistakes: {
    nl: 'Fouten delen we, we gebruiken ze niet tegen elkaar.',
    en: 'We share mistakes and never use them against each other.',
  },
  stays: {
    nl: 'Wat hier gezegd wordt blijft hier, wat we leren mag naar buiten.',
    en: 'What is said here stays here; what we learn may go further.',
  },
  skip: { nl: 'Iedereen mag overslaan.', en: 'Anyone may skip.' },
  speakUp: { nl: 'We zeggen het als er iets schuurt.', en: 'We speak up when something bothers us.' },
})
