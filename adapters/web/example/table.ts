// Where the circle of the example is, and who sits at its table: phases that open and rest, and the chair of the small landlords.
import type { Deed } from './deeds.ts'
import { asks } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import { newcomerId, people, seatWords } from './people.ts'
import type { Scene } from './scene.ts'
import { addressesOf, mustWork, roomName } from './scene.ts'

type Phase = 'explore' | 'learn' | 'experiment' | 'sustain'

/** Everything they were doing, one tap each. */
function was(at: string, who: PersonId, ...tapped: readonly Phase[]): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      const open = hands.messages(roomName).flatMap((message) => addressesOf(message, 'phases.tap:'))
      for (const phase of tapped) {
        const wanted = open.findLast((address) => address.endsWith(`/${phase}`)) ?? 'phases.tap:'
        mustWork(who, await hands.presses(wanted))
      }
    },
  }
}

const whereWeAre: readonly Deed[] = [
  was('2026-09-30T09:20', 'lotte', 'learn', 'explore'),
  was('2026-09-30T10:05', 'anouk', 'explore'),
  was('2026-09-30T11:30', 'daan', 'learn'),
  was('2026-09-30T13:10', 'esther', 'explore'),
  was('2026-09-30T19:15', 'marijke', 'explore', 'learn'),
  was('2026-10-01T09:35', 'henk', 'learn', 'experiment'),
  was('2026-11-04T09:15', 'samir', 'experiment'),
  was('2026-11-04T10:40', 'anouk', 'experiment', 'learn'),
  was('2026-11-04T11:05', 'esther', 'experiment'),
  was('2026-11-04T12:20', 'daan', 'learn', 'experiment'),
  was('2026-11-04T16:15', 'joris', 'experiment', 'explore'),
  was('2026-11-04T19:30', 'henk', 'experiment', 'sustain'),
  was('2026-11-04T20:10', 'marijke', 'learn', 'experiment'),
  was('2026-11-05T08:45', 'priya', 'learn', 'explore'),
]

const steps: readonly Deed[] = [
  asks('2026-09-30T15:30', 'lotte', '/phase propose', [], {
    what: 'open',
    phase: 'learn',
    why: { nl: 'er liggen verhalen die op elkaar lijken', en: 'there are stories that look alike' },
  }),
  asks('2026-10-13T17:40', 'samir', '/phase propose', [], {
    what: 'open',
    phase: 'experiment',
    why: { nl: 'we proberen nu echt iets', en: 'we are really trying something now' },
  }),
  asks('2026-10-16T16:30', 'daan', '/phase propose', [], {
    what: 'rest',
    phase: 'explore',
    why: { nl: 'de verhalen liggen er, nu eerst doen', en: 'the stories are there, first we do' },
  }),
  asks('2026-11-12T20:15', 'priya', '/phase propose', [], {
    what: 'open',
    phase: 'explore',
    why: {
      nl: 'Nadia zegt: verhuurders denken dat alles al besloten is',
      en: 'Nadia says: landlords think everything has been decided already',
    },
  }),
]

const landlords: Both = { nl: 'kleine verhuurders', en: 'small landlords' }
const youngPeople: Both = { nl: 'jongeren uit de flat', en: 'young people from the flats' }

/** What somebody does with the chair of the landlords. */
function moves(at: string, who: PersonId, what: 'offer' | 'invite' | 'take'): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      mustWork(who, await hands.runs('/table show'))
      mustWork(who, await hands.chooses(`S1 ${scene.says(landlords)}`))
      return mustWork(who, await hands.presses(`table.${what}:`))
    },
  }
}

const chairs: readonly Deed[] = [
  asks('2026-09-23T17:30', 'samir', '/table missing', [], {
    voice: landlords,
    why: {
      nl: 'zij beslissen over een derde van de huizen en krijgen nooit post van ons',
      en: 'they decide on a third of the homes and never get a letter from us',
    },
  }),
  asks('2026-09-29T19:20', 'fatima', '/table missing', [], {
    voice: youngPeople,
    why: { nl: 'zij wonen er later nog', en: 'they will still live here later' },
  }),
  moves('2026-10-26T16:40', 'esther', 'offer'),
  moves('2026-11-04T16:50', 'esther', 'invite'),
  moves('2026-11-10T11:40', newcomerId, 'take'),
]

/** As a guest, who answers and thanks and is not counted in decisions. */
async function comes(scene: Scene): Promise<void> {
  const { seat, tie, line } = people[newcomerId]
  scene.arrives(newcomerId)
  const hands = scene.hands(newcomerId)
  mustWork(newcomerId, await hands.runs('/community about'))
  for (const press of ['welcome.join', 'welcome.all']) mustWork(newcomerId, await hands.presses(press))
  const guest: Both = { nl: 'Akkoord, als gast', en: 'I agree, as a guest' }
  mustWork(newcomerId, await hands.presses(scene.says(guest)))
  mustWork(newcomerId, await hands.presses(seatWords[seat][scene.language]))
  await scene.fills(newcomerId, 'welcome.writeTie', { tie: scene.says(tie) })
  mustWork(newcomerId, await hands.presses('welcome.room'))
  if (line) await scene.fills(newcomerId, 'welcome.editLine', { words: scene.says(line) })
}

const newcomer: Deed = { at: people[newcomerId].joins, do: comes }

export const tableDeeds: readonly Deed[] = [...whereWeAre, ...steps, ...chairs, newcomer]
