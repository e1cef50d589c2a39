// A circle of made-up people in a chat of its own: how it is founded, who joins, and what they are like.
import type { Language } from '../../../src/core/text.ts'
import type { Zone } from '../../../src/core/time.ts'
import type { ActsOptions } from '../acts.ts'
import { createActs } from '../acts.ts'
import type { Chat } from '../chat.ts'
import { createPerson } from '../person.ts'
import { takeSeat } from '../players.ts'
import type { Dice } from './dice.ts'
import type { Member } from './member.ts'
import { makeMember } from './member.ts'
import { founding, names, sideWords } from './words.ts'

export interface Life {
  readonly chat: Chat
  readonly members: readonly Member[]
  readonly dice: Dice
  readonly language: Language
  readonly room: string
}

interface Parts extends Omit<ActsOptions, 'chat'> {
  readonly chat: Chat
  readonly dice: Dice
  readonly language: Language
  readonly size: number
}

export const room = 'kring'
export const zone = 'Europe/Amsterdam' as Zone

/** The first one founds it with everything on; the others come by the invitation. */
export async function beginLife(parts: Parts): Promise<Life> {
  const { chat, dice, language, size } = parts
  const acts = createActs(parts)
  chat.saveRoom({ id: room, name: room, readers: size })
  const ids = Array.from({ length: size }, (_, n) => `p${n + 1}`)
  for (const [n, id] of ids.entries()) chat.savePerson({ id, name: nameOf(n), language, zone })
  const handsOf = (id: string) => createPerson(chat, acts, id, room)
  await found(handsOf('p1'), language)
  for (const [n, id] of ids.entries()) {
    const sides = sideWords[language]
    // Everybody from another side than who came before, so that no side is missing in a small circle.
    await takeSeat(handsOf(id), sides[n % sides.length] ?? '')
    for (const { id: message, onlyFor } of chat.listMessages()) if (onlyFor !== undefined) chat.remove(message)
  }
  const members = ids.map((id) =>
    makeMember({ chat, acts, room, dice, language }, id, {
      answers: 0.1 + 0.7 * dice.number(),
      acts: dice.number() ** 2,
      doubts: 0.3 * dice.number() ** 2,
    }),
  )
  return { chat, members, dice, language, room }
}

function nameOf(n: number): string {
  const round = Math.floor(n / names.length)
  const name = names[n % names.length] ?? ''
  return round === 0 ? name : `${name} ${round + 1}`
}

async function found(hands: ReturnType<typeof createPerson>, language: Language): Promise<void> {
  const pages = [
    ['setup.begin', { question: founding.question[language], whyNow: founding.whyNow[language] }],
    ['setup.pickRoom', { room, language, zone, rhythm: 'all' }],
    [
      'setup.pickBehind',
      {
        name: founding.name[language],
        organisation: founding.organisation[language],
        contact: `${hands.name}, 06 1234 5678`,
      },
    ],
  ] as const
  await hands.runs('/community setup')
  for (const [press, fields] of pages) {
    await hands.presses(press)
    hands.fillsIn(fields)
    await hands.sends()
  }
  await hands.presses('setup.invite')
}
