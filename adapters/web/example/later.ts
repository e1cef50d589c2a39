// The weeks of the example after the tour: look-backs, a farewell, and a stopover in which the circle reads what it did.
import type { Deed, Words } from './deeds.ts'
import { asks, decides, does, logs, presses } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import { mustWork } from './scene.ts'

const warmCase: Both = { nl: 'Warmtekoffer', en: 'Warmth case' }
const kitchen: Both = { nl: 'Keukentafelgesprek', en: 'Kitchen-table talk' }
const trialDay: Both = { nl: 'Proefdag bij een verhuurder', en: 'Trial day with a landlord' }

const kitchenTable: readonly Deed[] = [
  does('2026-11-10T19:30', 'fatima', 'experiments.lookBack', kitchen, {
    happened: {
      nl: '4 van de 6 deuren gingen open. De eerste vraag was steeds: wie komt er dan binnen?',
      en: '4 of the 6 doors opened. The first question was always: who will come in then?',
    },
    learned: {
      nl: 'begin bij vocht en tocht, kom met een buur',
      en: 'begin with damp and draughts, come with a neighbour',
    },
  }),
  does('2026-11-11T09:40', 'priya', 'experiments.lookBack', kitchen, {
    happened: {
      nl: 'Wie Marijke kende, praatte langer. Wie haar niet kende, vroeg eerst wie we waren.',
      en: 'Who knew Marijke talked longer. Who did not asked first who we were.',
    },
    learned: { nl: 'een bekend gezicht is de halve vraag', en: 'a familiar face is half the question' },
  }),
  decides('2026-11-13T12:10', 'marijke', 'E2', 'adjust'),
  decides('2026-11-13T12:40', 'lotte', 'E2', 'adjust'),
  does('2026-11-13T16:20', 'priya', 'experiments.join', kitchen),
  does('2026-11-16T20:05', 'marijke', 'experiments.start', kitchen, {
    smallestStep: { nl: '6 deuren, met een buur erbij', en: '6 doors, with a neighbour along' },
    signal: { nl: 'mogen we een tweede keer komen?', en: 'may we come a second time?' },
    expectation: { nl: 'bij 4 deuren wel', en: 'at 4 doors we may' },
    weeks: '3',
  }),
]

const caseTwo: readonly Deed[] = [
  does('2026-11-18T19:30', 'samir', 'experiments.saw', warmCase, {
    words: {
      nl: 'Op 14 zit folie op de ramen. Op 16 nu ook.',
      en: 'Number 14 has film on the windows. Number 16 now too.',
    },
  }),
  does('2026-11-23T12:20', 'samir', 'experiments.lookBack', warmCase, {
    happened: {
      nl: '8 huizen deden iets, van tochtstrip tot folie. Eén camera ging stuk',
      en: '8 homes did something, from strip to film. One camera broke',
    },
    learned: { nl: 'mensen doen het als ze het zélf zien', en: 'people do it when they see it for themselves' },
  }),
  does('2026-11-24T10:50', 'ilse', 'experiments.lookBack', warmCase, {
    happened: {
      nl: 'Twee mensen lieten mij hun raam zien zonder dat ik erom vroeg',
      en: 'Two people showed me their window without my asking',
    },
    learned: { nl: 'trots steekt aan', en: 'pride is catching' },
  }),
  ...(['samir', 'henk', 'daan'] as const).map((who, index) =>
    decides(`2026-11-27T${10 + index}:15`, who, 'E1', 'strengthen'),
  ),
  logs('2026-11-24T14:30', 'esther', {
    title: trialDay,
    forWhom: { nl: 'wie één of twee huizen verhuurt', en: 'who rents out one or two houses' },
    smallestStep: {
      nl: 'één huis, één ochtend, met de huurder erbij',
      en: 'one house, one morning, with the tenant there',
    },
  }),
]

const goodbye: readonly Deed[] = [
  asks('2026-11-18T17:10', 'kees', '/my leave', ['farewell.leave'], {
    takes: { nl: 'Eerst kijken. Dan pas de boor.', en: 'Look first. Only then the drill.' },
    leaves: { nl: 'Mijn waterpas. Ligt in koffer 2.', en: 'My spirit level. It is in case 2.' },
    wishes: { nl: 'Dat jullie de monteur wat vragen.', en: 'That you ask the fitter something.' },
  }),
  ...(
    [
      ['2026-11-18T18:20', 'samir'],
      ['2026-11-18T20:40', 'henk'],
      ['2026-11-19T12:05', 'fatima'],
    ] as const
  ).map(([at, who]) => presses(at, who, 'farewell.thank')),
]

const open: Both = { nl: 'Dit is wat we in het logboek vonden', en: 'This is what we found in the log' }

const adds = (at: string, who: PersonId, what: 'story' | 'missing' | 'next', words: Words): Deed =>
  does(at, who, `summary.${what}:`, open, words)

const stopover: readonly Deed[] = [
  asks('2026-11-17T10:40', 'esther', '/phase summary', ['summary.propose']),
  ...(['bart', 'samir', 'priya', 'marijke'] as const).map((who, index) =>
    presses(`2026-11-17T1${index + 2}:20`, who, 'proposals.ok'),
  ),
  adds('2026-11-23T20:10', 'marijke', 'story', {
    before: { nl: 'In september was ik een adres op een lijst.', en: 'In September I was an address on a list.' },
    happened: {
      nl: 'In november zat ik met Priya te bedenken wat je als eerste vraagt als iemand de deur opendoet.',
      en: 'In November I sat with Priya working out what you ask first when somebody opens the door.',
    },
    after: {
      nl: 'De brief van de gemeente begint nu met mijn zin.',
      en: 'The letter of the municipality now begins with my sentence.',
    },
    matters: { nl: 'Wie het weet, zat altijd al thuis.', en: 'Who knows was at home all along.' },
    domain: 'policy.out',
  }),
  adds('2026-11-24T09:20', 'lotte', 'missing', {
    part: 'unknown',
    words: { nl: 'Wat jongeren uit de flat vinden.', en: 'What young people from the flats think.' },
  }),
  adds('2026-11-24T11:35', 'bart', 'missing', {
    part: 'unknown',
    words: { nl: 'Of verhuurders meedoen als het geld kost.', en: 'Whether landlords join in when it costs money.' },
  }),
  adds('2026-11-24T16:10', 'yusuf', 'next', {
    take: { nl: 'eerst langsgaan', en: 'going there first' },
    leave: { nl: 'de zaal', en: 'the hall' },
    begin: { nl: 'een proefdag bij een verhuurder', en: 'a trial day with a landlord' },
  }),
  ...(
    [
      [
        '2026-11-24T20:05',
        'daan',
        { nl: 'Omdat het laat zien wie er nu kennis maakt.', en: 'Because it shows who makes knowledge now.' },
      ],
      [
        '2026-11-25T09:45',
        'ilse',
        {
          nl: 'Omdat het in het beleid terechtkwam zonder dat we iets uitrolden.',
          en: 'Because it ended up in policy without our rolling anything out.',
        },
      ],
    ] as const
  ).map(([at, who, reason]) => choosesStory(at, who, reason)),
  asks('2026-11-25T17:20', 'fatima', '/phase summary', ['summary.finish:'], {
    words: {
      nl: 'We dachten dat mensen vooral de prijs wilden weten. Ze wilden eerst weten wie er binnenkomt. Een buur met een koffer opende meer deuren dan een zaal vol partijen.',
      en: 'We thought people mostly wanted to know the price. First they wanted to know who comes in. A neighbour with a case opened more doors than a hall full of parties.',
    },
  }),
]

/** The one story that was told. */
function choosesStory(at: string, who: PersonId, reason: Both): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      const asked = await hands.presses('summary.choose:', { in: scene.says(open) })
      const field = asked.reply.is === 'form' ? asked.reply.form.fields.find(({ name }) => name === 'story') : undefined
      const story = field && 'options' in field ? (field.options[0]?.value ?? '') : ''
      hands.fillsIn({ story, reason: scene.says(reason) })
      return mustWork(who, await hands.sends())
    },
  }
}

export const afterTheTour: readonly Deed[] = [...kitchenTable, ...caseTwo, ...goodbye, ...stopover]
