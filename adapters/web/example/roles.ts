// Roles in the example: a first term that begins with the circle, and two changes in which nobody is appointed.
import type { Deed, Words } from './deeds.ts'
import { asks, does, presses } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import type { Scene } from './scene.ts'
import { addressesOf, mustWork } from './scene.ts'

type Role = 'researcher' | 'maker' | 'direction_setter' | 'connector'

const needs: Readonly<Record<Role, Both>> = {
  researcher: { nl: 'beter begrijpen', en: 'understand better' },
  maker: { nl: 'maken en proberen', en: 'make and try' },
  direction_setter: { nl: 'kiezen waar we heen gaan', en: 'choose where to go' },
  connector: { nl: 'mensen verbinden', en: 'connect people' },
}

/** Says yes to the question when it came, or offers without it. */
function takesUp(at: string, who: PersonId, role: Role, together = false): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      const yes = await findAsked(scene, who)
      if (yes?.includes(role)) return mustWork(who, await hands.presses(yes))
      return mustWork(who, await hands.runs(`/role volunteer ${role}${together ? ' together' : ''}`))
    },
  }
}

async function findAsked(scene: Scene, who: PersonId): Promise<string | undefined> {
  const hands = scene.hands(who)
  return hands
    .messages('direct')
    .flatMap((message) => addressesOf(message, 'roles.askYes:'))
    .at(-1)
}

/** Nobody ever hears of it. */
function ratherNot(at: string, who: PersonId): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      if (hands.canPress('roles.askNo:')) mustWork(who, await hands.presses('roles.askNo:'))
    },
  }
}

const passesOn = (at: string, who: PersonId, words: Words): Deed => asks(at, who, '/role handover', [], words)

const firstTerm: readonly Deed[] = [
  does('2026-09-04T16:10', 'lotte', 'roles.offer:connector', { nl: 'Vier rollen', en: 'Four roles' }),
  does('2026-09-04T16:40', 'henk', 'roles.offer:maker', { nl: 'Vier rollen', en: 'Four roles' }),
  does('2026-09-04T17:15', 'anouk', 'roles.offer:direction_setter', { nl: 'Vier rollen', en: 'Four roles' }),
  does('2026-09-05T10:30', 'daan', 'roles.offer:researcher', { nl: 'Vier rollen', en: 'Four roles' }),
]

const firstChange: readonly Deed[] = [
  ...(
    [
      ['2026-09-25T15:40', 'marijke', 'researcher'],
      ['2026-09-25T16:05', 'priya', 'researcher'],
      ['2026-09-25T17:20', 'fatima', 'researcher'],
      ['2026-09-26T10:10', 'yusuf', 'researcher'],
      ['2026-09-27T19:30', 'lotte', 'connector'],
      ['2026-09-28T09:35', 'esther', 'connector'],
      ['2026-09-28T18:20', 'samir', 'maker'],
      ['2026-09-29T08:10', 'bart', 'connector'],
      ['2026-09-29T12:45', 'anouk', 'direction_setter'],
    ] as const
  ).map(([at, who, role]) => presses(at, who, needs[role])),
  passesOn('2026-09-29T10:15', 'daan', {
    whatHappened: {
      nl: 'Ik koos de weekvraag vaak te laat. De vragen van de buren waren beter.',
      en: 'I often chose the question of the week too late. The neighbours’ questions were better.',
    },
    wish: { nl: 'Dat je eerst kijkt en dan pas telt.', en: 'That you look first and count later.' },
  }),
  passesOn('2026-09-30T16:20', 'anouk', {
    whatHappened: { nl: 'We lazen het vraagstuk drie keer hardop.', en: 'We read the question aloud three times.' },
    wish: {
      nl: 'Dat je durft te vragen wat we beter niet doen.',
      en: 'That you dare to ask what we had better not do.',
    },
  }),
  takesUp('2026-09-30T10:30', 'priya', 'researcher', true),
  takesUp('2026-09-30T12:40', 'samir', 'maker'),
  takesUp('2026-09-30T14:05', 'lotte', 'connector'),
  takesUp('2026-10-02T19:10', 'marijke', 'researcher', true),
  takesUp('2026-10-04T20:20', 'esther', 'direction_setter'),
]

const secondChange: readonly Deed[] = [
  ...(
    [
      ['2026-10-30T15:20', 'esther', 'connector'],
      ['2026-10-30T16:10', 'henk', 'maker'],
      ['2026-10-30T20:15', 'marijke', 'connector'],
      ['2026-10-31T11:30', 'yusuf', 'connector'],
      ['2026-11-01T20:05', 'daan', 'connector'],
      ['2026-11-02T09:15', 'anouk', 'maker'],
      ['2026-11-02T12:30', 'priya', 'researcher'],
      ['2026-11-03T08:55', 'kees', 'maker'],
    ] as const
  ).map(([at, who, role]) => presses(at, who, needs[role])),
  passesOn('2026-11-03T10:40', 'lotte', {
    whatHappened: {
      nl: 'Ik zat vaker in een keuken dan in een zaal.',
      en: 'I sat in a kitchen more often than in a hall.',
    },
    stillOpen: { nl: 'Esther zoekt nog een kleine verhuurder.', en: 'Esther is still looking for a small landlord.' },
    wish: { nl: 'Bel eens iemand in plaats van te typen.', en: 'Call somebody now and then instead of typing.' },
  }),
  takesUp('2026-11-04T10:20', 'yusuf', 'connector', true),
  takesUp('2026-11-04T11:40', 'daan', 'connector', true),
  takesUp('2026-11-05T12:50', 'kees', 'maker'),
  ratherNot('2026-11-06T09:30', 'fatima'),
  takesUp('2026-11-08T16:30', 'ilse', 'researcher'),
  // Later: a free place, and one that somebody left.
  asks('2026-11-16T19:45', 'fatima', '/role volunteer direction_setter now', []),
  asks('2026-11-19T20:10', 'henk', '/role volunteer maker now', []),
]

export const roleDeeds: readonly Deed[] = [...firstTerm, ...firstChange, ...secondChange]
