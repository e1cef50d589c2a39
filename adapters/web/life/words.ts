// What made-up people say when they live through weeks of their own: general enough for any question and any form.
import type { Language } from '../../../src/core/text.ts'

type Lines = Readonly<Record<Language, readonly string[]>>

export const names: readonly string[] = [
  ...['Anouk', 'Henk', 'Fatima', 'Lotte', 'Joris', 'Marijke', 'Daan', 'Samir', 'Bart', 'Esther', 'Yusuf', 'Priya'],
  ...['Kees', 'Ilse', 'Nadia'],
]

export const sideWords: Readonly<Record<Language, readonly string[]>> = {
  nl: ['bewoner', 'student', 'overheid', 'bedrijf', 'onderzoek'],
  en: ['resident', 'student', 'government', 'business', 'research'],
}

export const founding = {
  question: {
    nl: 'Hoe houden we onze straat samen warm?',
    en: 'How do we keep our street warm together?',
  },
  whyNow: { nl: 'De leidingen worden vervangen.', en: 'The pipes are being replaced.' },
  name: { nl: 'Warme Straat', en: 'Warm Street' },
  organisation: { nl: 'Gemeente Lindestad', en: 'Municipality of Lindestad' },
} as const

export const said: Lines = {
  nl: [
    'De buurvrouw vroeg of ik even kon kijken.',
    'Iedereen wacht op iemand anders.',
    'Het ging over de gasrekening, zoals altijd.',
    'Bij ons is het anders.',
    'Eerst de tocht, dan pas de ketel',
    'Ik dacht dat niemand mee zou doen. Dat viel mee.',
    'Twee buren lenen nu samen één ladder.',
    'Ik weet het nog niet goed.',
    'Iemand zei: vraag het mij dan ook écht.',
    'Een kop thee hielp meer dan de folder.',
    'De radiator in de gang is altijd warm. In de slaapkamer nooit.',
    'We praten veel over mensen die er niet zijn.',
  ],
  en: [
    'My neighbour asked whether I could have a look.',
    'Everybody waits for somebody else.',
    'It was about the gas bill, as always.',
    'With us it is different.',
    'Draughts first, only then the boiler',
    'I thought nobody would join. It went better than that.',
    'Two neighbours now share one ladder.',
    'I do not really know yet.',
    'Somebody said: then really ask me.',
    'A cup of tea helped more than the leaflet.',
    'The radiator in the hallway is always warm. In the bedroom never.',
    'We talk a lot about people who are not here.',
  ],
}

export const ideas: Lines = {
  nl: [
    'Tochtkoffer',
    'Soepavond',
    'Meetrondje',
    'Open schuur',
    'Briefje in de hal',
    'Kruipruimte-uurtje',
    'Ladderclub',
  ],
  en: [
    'Draught case',
    'Soup evening',
    'Measuring round',
    'Open shed',
    'Note in the hall',
    'Crawl space hour',
    'Ladder club',
  ],
}

export const proposed: Lines = {
  nl: [
    'We beginnen elke keer met een rondje.',
    'We sturen geen brief die geen bewoner las.',
    'De schuur is op zaterdag open.',
    'We bellen voor we mailen.',
    'Elke maand eten we een keer samen.',
    'Wie nieuw is, krijgt een maatje.',
  ],
  en: [
    'We begin each time with a round.',
    'We send no letter that no resident has read.',
    'The shed is open on Saturdays.',
    'We call before we mail.',
    'Once a month we eat together.',
    'Whoever is new gets a buddy.',
  ],
}
