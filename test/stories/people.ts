// The fourteen of Warm Lindekwartier, where they sit at the table, and what they do again and again.
import type { Hands } from '../../adapters/web/person.ts'
import type { Founding, Seat } from '../support/founding.ts'
import type { WorldHands } from '../support/stage.ts'
import type { World } from '../world.ts'

export const question = 'Hoe krijgen we het Lindekwartier in 2032 van het gas af?'
export const founding: Founding = { by: 'Anouk', question, name: 'Warm Lindekwartier' }

export const seats = {
  Anouk: 'government',
  Henk: 'resident',
  Samir: 'student',
  Joris: 'business',
  Priya: 'research',
  Fatima: 'resident',
  Marijke: 'resident',
  Yusuf: 'resident',
  Lotte: 'student',
  Daan: 'research',
  Bart: 'government',
  Ilse: 'government',
  Esther: 'business',
  Kees: 'business',
} as const satisfies Readonly<Record<string, Seat>>

export type Name = keyof typeof seats
export const everybody = Object.keys(seats) as Name[]
export type Circle = Readonly<Record<Name, WorldHands>>

/** A circle of these people, each by their own taps. */
export async function begins(world: World, names: readonly Name[] = everybody): Promise<Circle> {
  const people = await world.begins(Object.fromEntries(names.map((name) => [name, seats[name]])), founding)
  return people as Circle
}

/** Answers the open question of the week; gives what is said back. */
export async function answers(hands: Hands, how: 'share' | 'anonymous' | 'keep', answer: string): Promise<string> {
  await hands.presses(`reflection.${how}`, { in: 'Weekvraag' })
  hands.fillsIn({ answer })
  const { says } = await hands.sends()
  return says
}

/** Shares it, and lets it stand in the digest. */
export async function sharesAloud(hands: Hands, answer: string): Promise<void> {
  await answers(hands, 'share', answer)
  await hands.presses('Ja', { in: 'Mogen je woorden ook in het weekbericht?' })
}

/** Chooses messages, also for the question. */
export async function wantsMessages(hands: Hands, more: { zone?: string } = {}): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct', ...more })
  await hands.sends()
}

/** Logs an idea by name only and starts it. */
export async function starts(
  hands: Hands,
  title: string,
  plan: { smallestStep: string; signal: string; expectation: string },
): Promise<void> {
  await hands.runs(`/experiment noteer ${title}`)
  await hands.presses('Start', { in: title })
  hands.fillsIn(plan)
  await hands.sends()
}

export async function looksBack(hands: Hands, ref: string, happened: string, learned: string): Promise<string> {
  await hands.runs(`/experiment terugblik ${ref}`)
  hands.fillsIn({ happened, learned })
  const { says } = await hands.sends()
  return says
}
