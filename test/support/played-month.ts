// A month in a circle of eight, played through: questions answered in every way, experiments from idea to decision, four digests.
import type { Values } from '../../src/core/form.ts'
import type { World } from '../world.ts'
import type { Explorer, ExplorerOptions } from './explorer.ts'
import { makeExplorer } from './explorer.ts'
import type { Seat } from './founding.ts'

export interface Month {
  readonly explorer: Explorer
  /** Ids in the chat; the first one founded the circle. */
  readonly people: readonly string[]
}

export interface MonthOptions extends ExplorerOptions {
  readonly names: readonly string[]
  readonly question: string
  readonly name: string
  /** How many of its people try everything; 0 plays only the story. */
  readonly walkers?: number
  readonly weeks?: number
}

const seats: readonly Seat[] = ['government', 'resident', 'student', 'business', 'research']

/** Plays it in a world in which nothing was begun. */
export async function playMonth(world: World, options: MonthOptions): Promise<Month> {
  const { names, question, name, walkers = 2, weeks = 4, words } = options
  const founder = world.person(names[0] ?? 'Anouk')
  const language = world.chat.findPerson(founder.id)?.language ?? 'nl'
  const hands = [
    await world.founds({
      by: founder.name,
      question,
      name,
      organisation: words(80, 'organisation'),
      contact: words(80, 'contact'),
      language,
    }),
  ]
  for (const [index, one] of names.slice(1).entries())
    hands.push(await world.joins(one, seats[index % 5] ?? 'resident'))
  const explorer = makeExplorer(world, options)
  const people = hands.map(({ id }) => id)
  const walking = people.slice(0, walkers)
  const [first = '', second = '', third = ''] = people
  const walk = () => explorer.walk(...walking)

  await walk()
  for (let week = 0; week < weeks; week += 1) {
    await world.clockTo('monday 09:00')
    await answerAll(explorer, people)
    if (week === 0) await beginExperiments(explorer, [first, second, third], words)
    if (week % 2 === 0) await walk()
    await world.clockTo('tuesday 10:00')
    if (week >= 2) await lookBack(world, explorer, people, words)
    await world.clockTo('thursday 18:00')
    if (week % 2 === 1) await walk()
    await world.clockTo('friday 11:00')
    if (week % 2 === 0) await walk()
    await world.clockTo('friday 16:30')
    if (week % 2 === 1) await walk()
  }
  return { explorer, people }
}

/** The first shares, the next keeps it private, the others answer without a name or not at all. */
async function answerAll(explorer: Explorer, people: readonly string[]): Promise<void> {
  for (const [index, person] of people.entries()) {
    if (index < 2) await tries(explorer, person, 'reflection.share')
    else if (index === 2) await tries(explorer, person, 'reflection.keep')
    else if (index < 7) await tries(explorer, person, 'reflection.anonymous')
    else await tries(explorer, person, 'reflection.skip')
  }
}

async function beginExperiments(
  explorer: Explorer,
  people: readonly string[],
  words: ExplorerOptions['words'],
): Promise<void> {
  for (const [index, person] of people.entries()) {
    await explorer.runs(person, '/experiment log')
    await explorer.sendsForm(person, { title: words(80, `title${index}`) })
    await tries(explorer, person, 'experiments.start')
    await explorer.runs(person, `/experiment note E${index + 1} ${words(500, 'note')}`)
  }
  for (const person of people) {
    for (const ref of ['E1', 'E2', 'E3']) await explorer.runs(person, `/experiment join ${ref}`)
    await tries(explorer, person, 'experiments.predict')
  }
}

async function lookBack(
  world: World,
  explorer: Explorer,
  people: readonly string[],
  words: ExplorerOptions['words'],
): Promise<void> {
  const values: Values = { happened: words(1000, 'happened'), learned: words(1000, 'learned') }
  for (const person of people.slice(0, 5)) {
    for (const ref of ['E1', 'E2', 'E3']) {
      await explorer.runs(person, `/experiment review ${ref}`)
      await explorer.sendsForm(person, values)
    }
  }
  await world.settle()
}

/** Presses it when it is there; says whether it was. */
async function tries(explorer: Explorer, person: string, button: string): Promise<boolean> {
  try {
    await explorer.does(person, button)
    return true
  } catch (error) {
    if (error instanceof Error && error.message.includes('sees no button')) return false
    throw error
  }
}
