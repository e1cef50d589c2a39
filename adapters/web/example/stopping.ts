// The experiment of the example that stopped, and how what it taught was shared and thanked.
import type { Deed } from './deeds.ts'
import { decides, does, logs } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import type { Scene } from './scene.ts'
import { mustWork } from './scene.ts'

const evening: Both = { nl: 'Avond met alle partijen', en: 'Evening with all parties' }

const stopped: readonly Deed[] = [
  logs('2026-10-15T16:10', 'bart', {
    title: evening,
    kind: 'intervention',
    forWhom: { nl: 'iedereen in de wijk met vragen', en: 'everybody in the area with questions' },
    smallestStep: { nl: 'één avond, één zaal, iedereen erbij', en: 'one evening, one hall, everybody there' },
  }),
  does('2026-10-15T17:00', 'joris', 'experiments.join', evening),
  does('2026-10-16T09:10', 'esther', 'experiments.join', evening),
  does('2026-10-16T11:30', 'bart', 'experiments.start', evening, {
    smallestStep: { nl: 'één avond, één zaal, iedereen erbij', en: 'one evening, one hall, everybody there' },
    signal: { nl: 'wie komt er die we nog niet kennen?', en: 'who comes that we do not know yet?' },
    expectation: { nl: '60 bewoners', en: '60 residents' },
    weeks: '2',
  }),
  does('2026-10-29T09:50', 'esther', 'experiments.saw', evening, {
    words: {
      nl: 'Er kwamen 9 mensen. Zeven daarvan zitten hier al aan tafel.',
      en: 'Nine people came. Seven of them already sit at this table.',
    },
  }),
  does('2026-11-02T13:20', 'bart', 'experiments.lookBack', evening, {
    happened: { nl: '9 mensen, van wie er 7 al meedoen', en: '9, of whom 7 already take part' },
    surprise: { nl: 'Het werd een goed gesprek. Met ons.', en: 'It became a good talk. With us.' },
    learned: {
      nl: 'wie je nog niet kent, komt niet naar een zaal',
      en: 'people you do not know yet do not come to a hall',
    },
  }),
  does('2026-11-03T08:40', 'joris', 'experiments.lookBack', evening, {
    happened: {
      nl: 'Ik had 40 dia’s bij me en vertelde er drie',
      en: 'I brought 40 slides and showed three',
    },
    learned: { nl: 'een zaal maakt van een vraag een spreekuur', en: 'a hall turns a question into office hours' },
  }),
  does('2026-11-03T20:05', 'fatima', 'experiments.lookBack', evening, {
    happened: {
      nl: 'Mijn gang wist van niks. De flyer lag bij de fietsen, daar komt niemand die loopt.',
      en: 'My hallway knew nothing. The flyer was with the bikes, nobody who walks comes there.',
    },
    learned: { nl: 'je moet erheen gaan', en: 'you have to go there' },
  }),
  does('2026-11-04T11:20', 'esther', 'experiments.lookBack', evening, {
    happened: {
      nl: 'We zetten 60 stoelen klaar en schoven er 51 weer weg',
      en: 'We put out 60 chairs and put 51 away again',
    },
    learned: {
      nl: 'we vroegen niemand uit de flat om mee te bedenken',
      en: 'we asked nobody from the flats to think it up with us',
    },
  }),
]

const sharing: readonly Deed[] = [
  decides('2026-11-05T11:10', 'joris', 'E3', 'stop'),
  decides('2026-11-05T12:05', 'esther', 'E3', 'stop'),
  decides('2026-11-05T13:40', 'bart', 'E3', 'stop', {
    weTried: { nl: 'één avond met iedereen in één zaal', en: 'one evening with everybody in one hall' },
    weThought: {
      nl: 'als alle partijen er zijn, krijgen mensen al hun antwoorden',
      en: 'if all parties are there, people get all their answers',
    },
    weSaw: { nl: 'negen mensen; zeven waren wij', en: 'nine people; seven were us' },
    weKnowNow: {
      nl: 'wie je nog niet kent, komt niet naar een zaal: je moet erheen gaan',
      en: 'whoever you do not know yet will not come to a hall: you have to go there',
    },
    usefulFor: { nl: 'iedereen die een zaal wil huren', en: 'anyone about to book a hall' },
  }),
  {
    at: '2026-11-05T13:48',
    do: async (scene) => {
      const bart = scene.hands('bart')
      await bart.presses('experiments.played')
      bart.fillsIn({ played: ['wrong_place', 'missing_voice'] })
      mustWork('bart', await bart.sends())
      mustWork('bart', await bart.presses('experiments.tell'))
    },
  },
]

/** The others of the team, who put their names too, and six people whom it helps. */
const useful: readonly Deed[] = [
  ...(['joris', 'esther'] as const).map(
    (who, index): Deed => ({
      at: `2026-11-05T14:${15 + index * 20}`,
      do: (scene) => tellsToo(scene, who),
    }),
  ),
  ...(['henk', 'lotte', 'daan', 'fatima', 'anouk', 'kees'] as const).map(
    (who, index): Deed => ({
      at: index < 3 ? `2026-11-05T${19 + index}:20` : `2026-11-06T${7 + index}:20`,
      do: async (scene) => mustWork(who, await scene.hands(who).presses('experiments.useful')),
    }),
  ),
  {
    at: '2026-11-06T12:40',
    do: (scene) =>
      scene.fills('kees', 'experiments.how', {
        how: scene.says({
          nl: 'Wij wilden in januari ook een zaal huren. Doen we niet.',
          en: 'We wanted to rent a hall in January too. We will not.',
        }),
      }),
  },
]

async function tellsToo(scene: Scene, who: PersonId): Promise<void> {
  const hands = scene.hands(who)
  await hands.runs('/experiment show E3')
  mustWork(who, await hands.presses('experiments.tell'))
}

export const stoppedAndShared: readonly Deed[] = [...stopped, ...sharing, ...useful]
