// What the circle of the example decides together: each proposal with who can live with it, who worries, and who objects.
import type { Deed, Words } from './deeds.ts'
import { asks, does, spoken } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import { mustWork } from './scene.ts'

/** Each at their own moment, under the card that says this. */
function agrees(about: Both, rows: readonly (readonly [at: string, who: PersonId])[]): readonly Deed[] {
  return rows.map(([at, who]) => does(at, who, 'proposals.ok', about))
}

/** In words of their own, from the menu of what can be proposed. */
function proposes(at: string, who: PersonId, words: Words): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      mustWork(who, await hands.runs('/propose new'))
      mustWork(who, await hands.chooses('proposals.other'))
      hands.fillsIn(spoken(scene, words))
      return mustWork(who, await hands.sends())
    },
  }
}

const letters: Both = {
  nl: 'Voor een brief de wijk in gaat, leest een bewoner hem hardop.',
  en: 'Before a letter goes out to the area, a resident reads it aloud.',
}
const shed: Both = {
  nl: 'Op de eerste zaterdag van de maand is de schuur van Henk open voor wie iets wil vasthouden.',
  en: 'On the first Saturday of the month Henk’s shed is open for whoever wants to hold something.',
}

const small: readonly Deed[] = [
  proposes('2026-09-10T19:00', 'marijke', {
    text: letters,
    why: {
      nl: 'Wie hem krijgt, hoort als eerste waar het wringt.',
      en: 'Whoever gets it hears first where it rubs.',
    },
  }),
  ...agrees(letters, [
    ['2026-09-10T20:15', 'henk'],
    ['2026-09-11T09:30', 'bart'],
    ['2026-09-11T11:05', 'esther'],
    ['2026-09-14T10:40', 'priya'],
    ['2026-09-14T13:20', 'lotte'],
  ]),
  proposes('2026-09-21T20:30', 'henk', {
    text: shed,
    why: {
      nl: 'Praten over een warmtepomp is lastig als je er nooit een zag.',
      en: 'It is hard to talk about a heat pump when you never saw one.',
    },
  }),
  ...agrees(shed, [
    ['2026-09-22T08:30', 'samir'],
    ['2026-09-22T10:10', 'daan'],
    ['2026-09-23T09:50', 'anouk'],
    ['2026-09-23T19:40', 'fatima'],
    ['2026-09-24T12:20', 'kees'],
  ]),
]

const toLearning: Both = { nl: 'we hebben genoeg verhalen om van te leren', en: 'we have enough stories to learn from' }
const toTrying: Both = {
  nl: 'de koffer is op pad, en daar gaat het nu over',
  en: 'the case is on its way, and that is what we talk about now',
}
const toLasting: Both = {
  nl: 'de koffer en de nieuwe brief vragen om een vaste plek',
  en: 'the case and the new letter ask for a lasting place',
}

const focus: readonly Deed[] = [
  asks('2026-09-28T11:10', 'lotte', '/phase propose', [], { what: 'focus', phase: 'learn', why: toLearning }),
  ...agrees(toLearning, [
    ['2026-09-28T13:40', 'daan'],
    ['2026-09-28T20:05', 'fatima'],
    ['2026-09-29T09:15', 'anouk'],
    ['2026-09-30T12:10', 'samir'],
    ['2026-10-01T08:50', 'esther'],
  ]),
  asks('2026-10-09T16:10', 'henk', '/phase propose', [], { what: 'focus', phase: 'experiment', why: toTrying }),
  ...agrees(toTrying, [
    ['2026-10-09T17:20', 'samir'],
    ['2026-10-12T09:05', 'bart'],
    ['2026-10-12T14:15', 'priya'],
    ['2026-10-13T11:40', 'joris'],
    ['2026-10-14T20:50', 'marijke'],
  ]),
  asks('2026-11-13T09:40', 'esther', '/phase propose', [], { what: 'focus', phase: 'sustain', why: toLasting }),
  ...agrees(toLasting, [
    ['2026-11-13T11:15', 'bart'],
    ['2026-11-16T09:25', 'daan'],
    ['2026-11-16T20:10', 'marijke'],
    ['2026-11-17T08:35', 'samir'],
    ['2026-11-18T10:30', 'joris'],
  ]),
  does('2026-11-17T19:50', 'henk', 'proposals.concern', toLasting, {
    words: { nl: 'laten we niet stoppen met proberen', en: 'let us not stop trying' },
  }),
]

const without: Both = {
  nl: 'Hoe houden we elk huis in het Lindekwartier warm, zonder aardgas, op een manier waar bewoners zelf over beslissen?',
  en: 'How do we keep every home in the Lindekwartier warm, without natural gas, in a way that residents decide on themselves?',
}
/** The words that stand in both. */
const ownDecision: Both = { nl: 'waar bewoners zelf over beslissen', en: 'that residents decide on themselves' }
const affordable: Both = {
  nl: 'Hoe houden we elk huis in het Lindekwartier warm en betaalbaar, zonder aardgas, op een manier waar bewoners zelf over beslissen?',
  en: 'How do we keep every home in the Lindekwartier warm and affordable, without natural gas, in a way that residents decide on themselves?',
}

const question: readonly Deed[] = [
  asks('2026-10-05T14:20', 'daan', '/question sharpen', ['question.version'], {
    text: without,
    why: {
      nl: 'Van het gas af is een middel. Bewoners beginnen over warmte, en over wie er beslist.',
      en: 'Getting off gas is a means. Residents begin about warmth, and about who decides.',
    },
  }),
  does('2026-10-05T16:30', 'samir', 'proposals.ok', ownDecision),
  does('2026-10-06T19:20', 'marijke', 'proposals.objection', ownDecision, {
    risk: { nl: 'zonder betaalbaar gaat dit niet over ons', en: 'without affordable this is not about us' },
    suggestion: { nl: 'zet "betaalbaar" erbij', en: 'add "affordable"' },
  }),
  asks('2026-10-07T16:05', 'daan', '/propose amend V4', [], { text: affordable }),
  ...agrees(ownDecision, [
    ['2026-10-07T19:55', 'marijke'],
    ['2026-10-08T09:10', 'anouk'],
    ['2026-10-08T12:30', 'samir'],
    ['2026-10-08T14:40', 'priya'],
    ['2026-10-09T08:20', 'henk'],
  ]),
  does('2026-10-08T16:45', 'joris', 'proposals.concern', ownDecision, {
    words: {
      nl: 'betaalbaar voor wie? Het net betalen we samen',
      en: 'affordable for whom? We pay for the grid together',
    },
  }),
]

/** Questions of the circle's own, each asked once it is agreed. */
const stays: Both = {
  nl: 'Waarom blijft het zoals het is, denk je?',
  en: 'Why do things stay as they are, do you think?',
}
const atDoor: Both = { nl: 'Wat hoorde je deze weken aan de deur?', en: 'What did you hear at the door these weeks?' }

/** In both languages, as the form wants it. */
function suggests(at: string, who: PersonId, { nl, en }: Both): Deed {
  return asks(at, who, '/ritual suggest-prompt', [], { nl, en, type: 'open' })
}

const ownQuestions: readonly Deed[] = [
  suggests('2026-10-14T11:10', 'yusuf', stays),
  ...agrees(stays, [
    ['2026-10-14T12:40', 'priya'],
    ['2026-10-14T19:05', 'henk'],
    ['2026-10-15T08:35', 'anouk'],
    ['2026-10-15T12:15', 'esther'],
  ]),
  suggests('2026-11-03T11:20', 'marijke', atDoor),
  ...agrees(atDoor, [
    ['2026-11-03T13:10', 'bart'],
    ['2026-11-03T20:25', 'lotte'],
    ['2026-11-04T08:30', 'daan'],
    ['2026-11-04T09:45', 'joris'],
  ]),
]

const goOn: Both = {
  nl: 'We gaan door in het voorjaar, en nemen er een vraag bij over huren en verhuren.',
  en: 'We go on in spring, and take along a question about renting and letting.',
}

/** What is proposed after the tour, and decided on the last day. */
const further: readonly Deed[] = [
  proposes('2026-11-25T19:30', 'fatima', {
    text: goOn,
    why: {
      nl: 'Iedereen in de flat huurt. De verhuurder zit nu ook aan tafel.',
      en: 'Everybody in the flats rents. The landlord now sits at the table too.',
    },
  }),
  ...agrees(goOn, [
    ['2026-11-26T09:10', 'ilse'],
    ['2026-11-26T10:05', 'esther'],
    ['2026-11-27T09:30', 'bart'],
    ['2026-11-27T13:15', 'lotte'],
    ['2026-11-30T09:50', 'priya'],
    ['2026-11-30T20:20', 'marijke'],
  ]),
]

export const decisions: readonly Deed[] = [...small, ...focus, ...question, ...ownQuestions, ...further]
