// The experiments of the example that go on: one that grows, one that runs, and an idea.
import type { Deed } from './deeds.ts'
import { decides, does, logs } from './deeds.ts'
import type { Both } from './people.ts'

const warmCase: Both = { nl: 'Warmtekoffer', en: 'Warmth case' }
const kitchen: Both = { nl: 'Keukentafelgesprek', en: 'Kitchen-table talk' }
const mould: Both = { nl: 'Schimmelrondje', en: 'A round against mould' }

const growing: readonly Deed[] = [
  logs('2026-10-12T20:15', 'samir', {
    title: warmCase,
    kind: 'prototype',
    forWhom: { nl: 'mensen in tochtige huizen', en: 'people in draughty homes' },
    hypothesis: {
      nl: 'Als we een koffer met tochtstrips en een meter uitlenen, dan gaan mensen zelf aan de slag, want je ziet meteen verschil',
      en: 'If we lend a case with draught strips and a meter, people start themselves, because you see a difference straight away',
    },
    smallestStep: { nl: '1 koffer, 3 huizen, 2 weken', en: '1 case, 3 homes, 2 weeks' },
  }),
  does('2026-10-12T21:00', 'henk', 'experiments.join', warmCase),
  does('2026-10-13T09:20', 'daan', 'experiments.join', warmCase),
  does('2026-10-13T17:30', 'samir', 'experiments.start', warmCase, {
    smallestStep: { nl: '1 koffer, 3 huizen, 2 weken', en: '1 case, 3 homes, 2 weeks' },
    signal: { nl: 'vertelt iemand het zelf aan de buren?', en: 'does anyone tell the neighbours themselves?' },
    expectation: { nl: '2 van de 3 huizen gebruiken hem', en: '2 of the 3 homes use it' },
    weeks: '2',
  }),
  {
    at: '2026-10-13T19:30',
    do: async (scene) => {
      await scene.hands('henk').runs('/experiment show E1')
      const words = { nl: 'Minstens één huis geeft hem door', en: 'At least one home passes it on' }
      return scene.fills('henk', 'experiments.predict', { words: scene.says(words), signed: true })
    },
  },
  does('2026-10-26T19:10', 'fatima', 'experiments.saw', warmCase, {
    words: {
      nl: 'Mijn buurvrouw belde zelf aan. Of de koffer ook naar drie hoog kan.',
      en: 'My neighbour rang my bell herself. Whether the case could come up to the third floor too.',
    },
  }),
  does('2026-10-27T10:10', 'henk', 'experiments.lookBack', warmCase, {
    happened: {
      nl: 'Alle 3 gebruikten hem, en 2 gaven hem door aan de buren',
      en: 'All 3 used it, and 2 passed it on to the neighbours',
    },
    surprise: {
      nl: 'In de vakantie ging hij gewoon door. Zonder ons.',
      en: 'It just went on in the holiday. Without us.',
    },
    learned: {
      nl: 'een buur met een koffer overtuigt meer dan een brief',
      en: 'a neighbour with a case convinces more than a letter',
    },
  }),
  does('2026-10-28T09:15', 'anouk', 'experiments.lookBack', warmCase, {
    happened: {
      nl: 'Twee mensen belden mij over de koffer. Over onze brief belde niemand',
      en: 'Two people called me about the case. Nobody called about our letter',
    },
    learned: {
      nl: 'wie zelf iets vastpakt, stelt daarna de betere vragen',
      en: 'who holds something in their hands asks the better questions afterwards',
    },
  }),
  does('2026-10-28T17:45', 'samir', 'experiments.lookBack', warmCase, {
    happened: {
      nl: 'De meter snapte bijna niemand, de tochtstrips wel',
      en: 'Almost nobody understood the meter, but the draught strips they did',
    },
    learned: { nl: 'eerst iets dat je voelt, dan pas een getal', en: 'first something you feel, then a number' },
  }),
  ...(['samir', 'henk', 'daan'] as const).map((who, index) =>
    decides(`2026-10-30T${10 + index}:05`, who, 'E1', 'strengthen'),
  ),
  does('2026-11-02T19:40', 'samir', 'experiments.start', warmCase, {
    smallestStep: { nl: '3 koffers, 12 huizen', en: '3 cases, 12 homes' },
    signal: { nl: 'repareert iemand zelf iets?', en: 'does anyone fix something themselves?' },
    expectation: {
      nl: '6 van de 12 huizen plakken zelf de kieren dicht',
      en: '6 of the 12 homes seal the gaps themselves',
    },
    weeks: '3',
  }),
]

const running: readonly Deed[] = [
  logs('2026-10-14T19:25', 'marijke', {
    title: kitchen,
    kind: 'pilot',
    forWhom: { nl: 'de bovenste drie verdiepingen van de Beukenflat', en: 'the top three floors of the Beuken flats' },
    smallestStep: { nl: '6 deuren in de Beukenflat', en: '6 doors in the Beuken flats' },
  }),
  does('2026-10-14T20:20', 'fatima', 'experiments.join', kitchen),
  does('2026-10-15T10:40', 'lotte', 'experiments.join', kitchen),
  does('2026-10-27T20:15', 'marijke', 'experiments.start', kitchen, {
    smallestStep: { nl: '6 deuren in de Beukenflat', en: '6 doors in the Beuken flats' },
    signal: { nl: 'stellen mensen zelf een vraag?', en: 'do people ask a question of their own?' },
    expectation: { nl: 'bij 2 deuren mogen we binnen', en: 'at 2 doors we may come in' },
    weeks: '2',
  }),
  does('2026-11-05T20:30', 'marijke', 'experiments.saw', kitchen, {
    words: {
      nl: '4 van de 6 deuren gingen open. Bij één kregen we soep.',
      en: '4 of the 6 doors opened. At one we were given soup.',
    },
  }),
]

const idea = logs('2026-11-04T20:45', 'fatima', {
  title: mould,
  forWhom: { nl: 'gezinnen in de Beukenflat', en: 'families in the Beuken flats' },
  smallestStep: {
    nl: 'een uur langs drie badkamers, met iemand die er verstand van heeft',
    en: 'one hour along three bathrooms, with somebody who knows about it',
  },
})

export const goingOn: readonly Deed[] = [...growing, ...running, idea]
