// The whole circle on Slack and Discord at once, with everything on, and what its people do in more than one story.
import type { Hands, Told } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle, Name } from '../people.ts'
import { everybody, founding, seats } from '../people.ts'
import { makeRooms } from './rooms.ts'

export interface Whole extends ReturnType<typeof makeRooms> {
  readonly world: World
  readonly people: Circle
}

interface FreeWeek {
  readonly name: string
  readonly from: string
  readonly to: string
}

interface Beginning {
  /** Local time; the first Monday when left out. */
  readonly at?: string
  readonly names?: readonly Name[]
  /** In the calendar before anybody else comes. */
  readonly holiday?: FreeWeek
  /** Decides what is drawn by lot. */
  readonly seed?: number
}

/** Everybody joins where they are, Lotte in both; `made` hears of the world first, so that it is closed whatever happens. */
export async function beginsWhole(
  made: (world: World) => void,
  { at = '2026-09-07T08:00', names = everybody, holiday, seed = 1 }: Beginning = {},
): Promise<Whole> {
  const world = await makeWorld({ on: 'both', at, seed })
  made(world)
  const anouk = await world.founds({ ...founding, rhythm: 'all' })
  if (holiday) {
    await anouk.runs('/community start')
    await anouk.presses('Vrije week')
    await anouk.presses('Een andere week')
    anouk.fillsIn({ ...holiday })
    await anouk.sends()
  }
  await world.connects()
  const people: Partial<Record<Name, Hands>> = { Anouk: anouk }
  for (const name of names) people[name] = await world.joins(name, seats[name])
  if (names.includes('Lotte')) await world.links('Lotte')
  return { world, people: people as Circle, ...makeRooms(world) }
}

/** `/phase propose`, filled in and sent. */
export async function phase(hands: Hands, what: 'open' | 'rest' | 'focus', which: string, why: string): Promise<Told> {
  await hands.runs('/phase propose')
  hands.fillsIn({ what, phase: which, why })
  return hands.sends()
}

/** Can live with the newest message of the bot with these words. */
export async function agree(words: string, ...all: readonly Hands[]): Promise<void> {
  for (const hands of all) {
    const { says, isRefused } = await hands.presses('proposals.ok', { in: words })
    if (isRefused) throw new Error(`${hands.name} could not agree: ${says}`)
  }
}

/** What is active now and whether it has the focus, by phase. */
export function ribbon(world: World): Readonly<Record<string, 'focus' | 'active'>> {
  const rows = world.database.rows<{ phase: string; focus: number }>(
    'SELECT phase, focus FROM stretch WHERE rested_on IS NULL AND undone_at IS NULL',
  )
  return Object.fromEntries(rows.map(({ phase: name, focus }) => [name, focus === 1 ? 'focus' : 'active']))
}
