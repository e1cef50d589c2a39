// The people of Warm Lindekwartier, all made up, fourteen and one who comes later: where they look from, what ties them, and how they join.
import type { Language } from '../../../src/core/text.ts'

export type Both = Readonly<Record<Language, string>>

export const personIds = [
  'anouk',
  'henk',
  'fatima',
  'lotte',
  'joris',
  'marijke',
  'daan',
  'samir',
  'bart',
  'esther',
  'yusuf',
  'priya',
  'kees',
  'ilse',
] as const
/** Comes in November, for the empty chair. */
export const newcomerId = 'nadia'
export type PersonId = (typeof personIds)[number] | typeof newcomerId

export interface ExamplePerson {
  readonly name: string
  readonly seat: 'resident' | 'student' | 'government' | 'business' | 'research'
  readonly tie: Both
  /** When they take a seat, in the week before the first question. */
  readonly joins: string
  readonly quotes: 'yes' | 'no'
  /** Questions come by direct message too. */
  readonly direct?: true
  /** Introduces themselves in the room. */
  readonly line?: Both
}

/** The words on the buttons of the five sides. */
export const seatWords: Readonly<Record<ExamplePerson['seat'], Both>> = {
  resident: { nl: 'bewoner', en: 'resident' },
  student: { nl: 'student', en: 'student' },
  government: { nl: 'overheid', en: 'government' },
  business: { nl: 'bedrijf', en: 'business' },
  research: { nl: 'onderzoek', en: 'research' },
}

export const people: Readonly<Record<PersonId, ExamplePerson>> = {
  anouk: {
    name: 'Anouk',
    seat: 'government',
    tie: {
      nl: 'Ik werk bij de gemeente aan het warmteplan, en ik fiets hier elke dag doorheen.',
      en: 'I work on the heat plan at the municipality, and I cycle through here every day.',
    },
    joins: '2026-09-01T10:40',
    quotes: 'yes',
    line: {
      nl: 'Ik ben Anouk, van de gemeente. Ik weet veel van plannen en weinig van jullie keukens.',
      en: 'I am Anouk, from the municipality. I know a lot about plans and little about your kitchens.',
    },
  },
  henk: {
    name: 'Henk',
    seat: 'resident',
    tie: {
      nl: 'Ik woon hier 31 jaar en zit in de energiecoöperatie.',
      en: 'I have lived here for 31 years and I am in the energy cooperative.',
    },
    joins: '2026-09-01T11:15',
    quotes: 'yes',
  },
  fatima: {
    name: 'Fatima',
    seat: 'resident',
    tie: {
      nl: 'Ik huur in de Beukenflat, vierde verdieping. De winter is daar lang.',
      en: 'I rent in the Beuken flats, fourth floor. Winter is long up there.',
    },
    joins: '2026-09-01T19:30',
    quotes: 'yes',
    direct: true,
    line: {
      nl: 'Fatima, Beukenflat. Ik kom vooral luisteren. En een beetje praten.',
      en: 'Fatima, Beuken flats. I mostly come to listen. And to talk a little.',
    },
  },
  lotte: {
    name: 'Lotte',
    seat: 'student',
    tie: {
      nl: 'Ik studeer af op hoe buurten samen beslissen.',
      en: 'My graduation project is about how neighbourhoods decide together.',
    },
    joins: '2026-09-02T09:10',
    quotes: 'yes',
  },
  joris: {
    name: 'Joris',
    seat: 'business',
    tie: {
      nl: 'Ik werk bij de netbeheerder. Het stroomnet hier is mijn tekentafel.',
      en: 'I work for the grid operator. The grid here is my drawing board.',
    },
    joins: '2026-09-02T09:45',
    quotes: 'yes',
  },
  marijke: {
    name: 'Marijke',
    seat: 'resident',
    tie: {
      nl: 'Ik huur een benedenhuis met één raam dat niet meer dicht wil.',
      en: 'I rent a ground-floor home with one window that will not close any more.',
    },
    joins: '2026-09-02T14:20',
    quotes: 'yes',
  },
  daan: {
    name: 'Daan',
    seat: 'research',
    tie: {
      nl: 'Ik geef les aan de hogeschool. Mijn studenten meten in deze straten.',
      en: 'I teach at the university of applied sciences. My students measure in these streets.',
    },
    joins: '2026-09-02T16:05',
    quotes: 'yes',
  },
  samir: {
    name: 'Samir',
    seat: 'student',
    tie: {
      nl: 'Ik doe mbo installatietechniek. Mijn opa woont in de Beukenflat.',
      en: 'I am training as an installer. My grandfather lives in the Beuken flats.',
    },
    joins: '2026-09-03T08:25',
    quotes: 'yes',
    line: {
      nl: 'Hoi, Samir. Ik leer voor installateur. Nog niet alles snappen is oké toch.',
      en: 'Hi, Samir. I am learning to be an installer. Not getting everything yet is fine, right.',
    },
  },
  bart: {
    name: 'Bart',
    seat: 'government',
    tie: {
      nl: 'Ik ben wijkmanager, drie dagen in de week.',
      en: 'I am the area manager, three days a week.',
    },
    joins: '2026-09-03T10:30',
    quotes: 'yes',
  },
  esther: {
    name: 'Esther',
    seat: 'business',
    tie: {
      nl: 'Ik werk bij de woningcorporatie. Zestig procent van deze wijk is van ons, of van hen die er wonen.',
      en: 'I work at the housing association. Sixty percent of this area is ours, or theirs who live in it.',
    },
    joins: '2026-09-03T11:05',
    quotes: 'yes',
  },
  yusuf: {
    name: 'Yusuf',
    seat: 'resident',
    tie: {
      nl: 'Ik ben voorzitter van onze VvE. Dertig voordeuren, dertig meningen.',
      en: 'I chair our owners’ association. Thirty front doors, thirty opinions.',
    },
    joins: '2026-09-03T20:10',
    quotes: 'yes',
  },
  priya: {
    name: 'Priya',
    seat: 'research',
    tie: {
      nl: 'Ik onderzoek aan de universiteit hoe mensen over warmte besluiten.',
      en: 'At the university I study how people decide about heating.',
    },
    joins: '2026-09-04T09:00',
    quotes: 'yes',
  },
  kees: {
    name: 'Kees',
    seat: 'business',
    tie: { nl: 'Installateur. Ik kom hier in de meterkasten.', en: 'Installer. I see the meter cupboards here.' },
    joins: '2026-09-04T12:40',
    quotes: 'yes',
  },
  ilse: {
    name: 'Ilse',
    seat: 'government',
    tie: {
      nl: 'Ik werk bij het waterschap. De singel hier is warmer dan je denkt.',
      en: 'I work for the water board. The canal here is warmer than you think.',
    },
    joins: '2026-09-04T15:20',
    quotes: 'yes',
    direct: true,
  },
  nadia: {
    name: 'Nadia',
    seat: 'business',
    tie: {
      nl: 'Ik verhuur drie huizen in de Elzenstraat. Eén is van mijn ouders geweest.',
      en: 'I rent out three houses in Elzenstraat. One used to be my parents’.',
    },
    joins: '2026-11-10T11:00',
    quotes: 'yes',
    line: {
      nl: 'Nadia. Ik verhuur drie huizen. Verhuurders denken dat alles al besloten is, dus ik kom kijken.',
      en: 'Nadia. I rent out three houses. Landlords think everything has been decided already, so I came to see.',
    },
  },
}
