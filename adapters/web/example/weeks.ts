// Who answers when, week by week: never everybody, never the same ones silent, and nothing at all in the holiday.
import type { Deed } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import type { HowAnswered } from './scene.ts'
import { addressesOf, mustWork, roomName } from './scene.ts'

type Row = readonly [at: string, who: PersonId, how: HowAnswered | number]

/** Numbers are taps on a scale or a choice. */
const rows: readonly Row[] = [
  // Week 1: an open question.
  ['2026-09-07T10:05', 'henk', 'group'],
  ['2026-09-07T20:40', 'fatima', 'group'],
  ['2026-09-08T08:50', 'joris', 'thread'],
  ['2026-09-08T13:15', 'lotte', 'group'],
  ['2026-09-08T16:10', 'kees', 'skip'],
  ['2026-09-09T11:20', 'bart', 'group'],
  ['2026-09-09T19:30', 'marijke', 'group'],
  ['2026-09-10T09:10', 'daan', 'group'],
  ['2026-09-10T12:25', 'anouk', 'self'],
  // Week 2: a scale.
  ['2026-09-14T09:20', 'priya', 2],
  ['2026-09-14T12:10', 'yusuf', 3],
  ['2026-09-14T18:45', 'samir', 2],
  ['2026-09-15T08:30', 'anouk', 4],
  ['2026-09-15T10:15', 'ilse', 3],
  ['2026-09-15T14:00', 'daan', 2],
  ['2026-09-16T09:05', 'bart', 4],
  ['2026-09-16T20:20', 'fatima', 1],
  ['2026-09-17T08:40', 'henk', 3],
  ['2026-09-17T11:30', 'marijke', 2],
  // Week 3: an open question, and five without a name.
  ['2026-09-21T10:30', 'henk', 'group'],
  ['2026-09-21T21:15', 'fatima', 'anonymous'],
  ['2026-09-22T09:40', 'esther', 'group'],
  ['2026-09-22T12:35', 'kees', 'anonymous'],
  ['2026-09-22T17:50', 'samir', 'group'],
  ['2026-09-23T08:55', 'joris', 'anonymous'],
  ['2026-09-23T10:20', 'priya', 'group'],
  ['2026-09-23T19:05', 'marijke', 'anonymous'],
  ['2026-09-23T20:30', 'yusuf', 'group'],
  ['2026-09-24T13:45', 'lotte', 'anonymous'],
  // Week 4: how at home.
  ['2026-09-28T09:50', 'lotte', 4],
  ['2026-09-28T12:05', 'joris', 3],
  ['2026-09-28T19:20', 'marijke', 2],
  ['2026-09-29T08:35', 'anouk', 4],
  ['2026-09-29T16:15', 'samir', 3],
  ['2026-09-30T10:10', 'esther', 3],
  ['2026-09-30T13:30', 'bart', 'skip'],
  ['2026-09-30T20:45', 'fatima', 2],
  ['2026-10-01T09:25', 'henk', 5],
  ['2026-10-01T11:10', 'daan', 4],
  // Week 5: who is missing.
  ['2026-10-05T12:20', 'samir', 'group'],
  ['2026-10-05T20:10', 'marijke', 'group'],
  ['2026-10-06T09:15', 'esther', 'group'],
  ['2026-10-06T16:40', 'kees', 'group'],
  ['2026-10-07T10:50', 'daan', 'group'],
  ['2026-10-07T14:25', 'lotte', 'thread'],
  ['2026-10-08T08:45', 'joris', 'self'],
  // Week 6: a choice.
  ['2026-10-12T09:35', 'priya', 2],
  ['2026-10-12T11:25', 'bart', 4],
  ['2026-10-12T20:40', 'fatima', 1],
  ['2026-10-13T08:20', 'yusuf', 2],
  ['2026-10-13T10:05', 'anouk', 1],
  ['2026-10-13T19:15', 'henk', 1],
  ['2026-10-14T12:50', 'lotte', 3],
  ['2026-10-15T09:30', 'esther', 3],
  ['2026-10-15T15:10', 'daan', 'skip'],
  // Week 8: an open question, and three without a name, who wait.
  ['2026-10-26T10:15', 'joris', 'group'],
  ['2026-10-26T20:35', 'fatima', 'group'],
  ['2026-10-27T09:05', 'priya', 'anonymous'],
  ['2026-10-27T12:40', 'henk', 'group'],
  ['2026-10-27T17:20', 'kees', 'skip'],
  ['2026-10-28T08:50', 'bart', 'anonymous'],
  ['2026-10-28T10:30', 'anouk', 'group'],
  ['2026-10-28T19:40', 'marijke', 'group'],
  ['2026-10-28T21:05', 'yusuf', 'group'],
  ['2026-10-29T09:20', 'daan', 'self'],
  ['2026-10-29T13:15', 'lotte', 'anonymous'],
  // Week 9: thanks.
  ['2026-11-02T10:40', 'henk', 'group'],
  ['2026-11-02T12:15', 'anouk', 'thread'],
  ['2026-11-03T16:30', 'samir', 'group'],
  ['2026-11-03T19:50', 'marijke', 'group'],
  ['2026-11-04T09:30', 'esther', 'group'],
  ['2026-11-04T12:55', 'kees', 'group'],
  ['2026-11-05T10:05', 'daan', 'skip'],
  ['2026-11-05T11:45', 'lotte', 'group'],
  ['2026-11-05T15:20', 'yusuf', 'self'],
  // Week 10: a question of their own.
  ['2026-11-09T12:10', 'marijke', 'group'],
  ['2026-11-09T20:30', 'fatima', 'group'],
  ['2026-11-10T09:20', 'bart', 'group'],
  ['2026-11-10T17:05', 'samir', 'thread'],
  ['2026-11-11T10:40', 'esther', 'group'],
  ['2026-11-11T13:30', 'daan', 'skip'],
  ['2026-11-12T09:15', 'nadia', 'group'],
  // Week 11: who is missing, once more.
  ['2026-11-16T10:20', 'nadia', 'group'],
  ['2026-11-16T20:45', 'fatima', 'group'],
  ['2026-11-17T09:50', 'anouk', 'group'],
  ['2026-11-18T12:15', 'bart', 'group'],
  ['2026-11-18T20:30', 'yusuf', 'group'],
  ['2026-11-19T09:10', 'joris', 'skip'],
  // Week 13: what changed most.
  ['2026-11-30T10:15', 'fatima', 'group'],
  ['2026-11-30T12:40', 'samir', 'group'],
  ['2026-11-30T19:05', 'ilse', 'group'],
  ['2026-12-01T09:30', 'joris', 'group'],
  ['2026-12-01T11:20', 'esther', 'skip'],
  ['2026-12-02T10:05', 'nadia', 'group'],
  ['2026-12-02T20:15', 'henk', 'group'],
]

/** What people just say to each other; the bot does not hear it. */
const talk: readonly (readonly [at: string, who: PersonId, words: Both])[] = [
  [
    '2026-09-07T12:30',
    'anouk',
    {
      nl: 'Fijn dat jullie er zijn. Ik lees mee, ik antwoord later.',
      en: 'Good that you are here. I am reading, I will answer later.',
    },
  ],
  [
    '2026-09-11T16:20',
    'henk',
    {
      nl: 'Dat van die thermostaat op 16, dat zijn wij ook hoor.',
      en: 'That thermostat at 16, that is us too, you know.',
    },
  ],
  [
    '2026-09-25T15:40',
    'samir',
    {
      nl: 'die handdoek heb ik vervangen door een tochtstrip. 6 euro',
      en: 'I replaced that towel with a draught strip. 6 euros',
    },
  ],
  ['2026-09-25T15:55', 'marijke', { nl: 'Kom je ook bij mij langs?', en: 'Will you come by my place too?' }],
  [
    '2026-10-16T17:05',
    'lotte',
    {
      nl: 'Tot na de vakantie. De koffer staat bij Henk in de schuur.',
      en: 'See you after the holiday. The case is in Henk’s shed.',
    },
  ],
  [
    '2026-10-26T08:20',
    'henk',
    {
      nl: 'Hij staat niet meer in de schuur. Lang verhaal. Goed verhaal.',
      en: 'It is not in the shed any more. Long story. Good story.',
    },
  ],
  ['2026-11-03T09:10', 'kees', { nl: 'Wie heeft m’n waterpas', en: 'Who has my spirit level' }],
  ['2026-11-03T09:12', 'samir', { nl: 'ik. zit in koffer 2', en: 'me. it is in case 2' }],
]

/** Who taps under the digest that they recognise it. */
const recognised: readonly (readonly [at: string, who: PersonId])[] = [
  ['2026-09-11T15:25', 'marijke'],
  ['2026-09-11T19:40', 'fatima'],
  ['2026-09-25T15:20', 'anouk'],
  ['2026-09-25T16:30', 'daan'],
  ['2026-10-09T15:35', 'fatima'],
  ['2026-10-30T15:15', 'esther'],
  ['2026-10-30T15:50', 'samir'],
  ['2026-10-30T20:10', 'marijke'],
]

export const weeks: readonly Deed[] = [
  ...rows.map(
    ([at, who, how]): Deed => ({
      at,
      do: (scene) => (typeof how === 'number' ? scene.taps(who, how) : scene.answers(who, how)),
    }),
  ),
  ...talk.map(([at, who, words]): Deed => ({ at, do: (scene) => scene.hands(who).types(scene.says(words), roomName) })),
  ...recognised.map(
    ([at, who]): Deed => ({
      at,
      do: async (scene) => mustWork(who, await scene.hands(who).presses('digest.recognise')),
    }),
  ),
  // Somebody took their words back, after they had been in a digest.
  {
    at: '2026-10-13T12:30',
    do: async (scene) => {
      const kees = scene.hands('kees')
      await kees.runs('/my notes')
      mustWork('kees', await kees.presses('reflection.withdraw'))
    },
  },
  // Asked once, privately, after three quiet rounds.
  {
    at: '2026-10-08T17:40',
    do: async (scene) => {
      const ilse = scene.hands('ilse')
      const asked = ilse.messages().flatMap((message) => addressesOf(message, 'reflection.rest:'))
      const yes = asked.find((address) => address.endsWith('/yes'))
      if (yes) mustWork('ilse', await ilse.presses(yes))
    },
  },
]
