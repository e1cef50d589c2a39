// A circle on both platforms at once, with everything that is there to be had, and a holiday when it has one.
import type { World } from '../../world.ts'
import type { Circle, Name } from '../people.ts'
import { everybody, founding, seats } from '../people.ts'

export interface Free {
  readonly name: string
  readonly from: string
  readonly to: string
}

export interface Beginning {
  readonly names?: readonly Name[]
  readonly rhythm?: 'gentle' | 'all'
  /** Chosen by the founder before anybody else came. */
  readonly free?: Free
}

/** Founds on Slack, connects Discord, and each joins by their own taps where they are; Lotte in both. */
export async function beginsBoth(world: World, options: Beginning = {}): Promise<Circle> {
  const { names = everybody, rhythm = 'all', free } = options
  const founder = await world.founds({ ...founding, rhythm })
  if (free) {
    await founder.runs('/community start')
    await founder.presses('Vrije week')
    await founder.presses('Een andere week')
    founder.fillsIn({ ...free })
    await founder.sends()
  }
  await world.connects()
  const all: Partial<Record<Name, Circle[Name]>> = {}
  for (const name of names) all[name] = await world.joins(name, seats[name])
  if (all.Lotte) await world.links('Lotte')
  return all as Circle
}
