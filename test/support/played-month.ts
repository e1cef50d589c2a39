// A month in a circle of eight, played through: questions answered in every way, experiments from idea to decision, four digests.
import type { Values } from '../../src/core/form.ts'
import { addDays, toInstant, toLocal } from '../../src/core/time.ts'
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
    if (week >= 2) {
      await lookBack(world, explorer, people, words)
      await stop(world, explorer, people)
    }
    await world.clockTo('thursday 18:00')
    if (week % 2 === 1) await walk()
    await world.clockTo('friday 11:00')
    if (week % 2 === 0) await walk()
    await world.clockTo('friday 16:30')
    if (week % 2 === 1) await walk()
  }
  await decide(world, explorer, people)
  await meet(world, explorer, people)
  await stopOver(world, explorer, people)
  return { explorer, people }
}

/** Something lies before all: asked about, answered, objected to, put in other words, and in the second round left for a talk. */
async function decide(world: World, explorer: Explorer, [first = '', second = '', third = '']: readonly string[]) {
  await explorer.runs(first, '/propose new')
  const menu = world.chat.listVisible(first).at(-1)?.id ?? ''
  await explorer.acts.press(first, menu, 'proposals.kind:new', 'proposals.other')
  await explorer.sendsForm(first, { reviewOn: '' })
  await world.settle()
  await tries(explorer, second, 'proposals.question')
  await tries(explorer, first, 'proposals.reply')
  await tries(explorer, second, 'proposals.objection')
  const [newest] = world.database.rows<{ number: number }>('SELECT max(number) AS number FROM proposal')
  await explorer.runs(first, `/propose amend V${newest?.number}`)
  await explorer.sendsForm(first, { reviewOn: '' })
  await world.settle()
  await tries(explorer, third, 'proposals.objection')
  await tries(explorer, first, 'proposals.talked')
}

/** They sit together the next day: somebody writes a line, another would rather put it differently, and one takes something along. */
async function meet(world: World, explorer: Explorer, [first = '', second = '', third = '']: readonly string[]) {
  const date = addDays(toLocal(world.zone, world.clock.now()).date, 1)
  await explorer.runs(first, '/meeting plan')
  await explorer.sendsForm(first, { date, time: '12:00', minutes: '60' })
  await world.settle()
  await tries(explorer, second, 'meetings.gift')
  await tries(explorer, first, 'meetings.choose')
  await world.clockTo(toInstant(world.zone, date, '12:30'))
  await tries(explorer, first, 'meetings.line')
  await world.clockTo(toInstant(world.zone, date, '14:30'))
  await tries(explorer, second, 'meetings.better')
  await tries(explorer, third, 'meetings.agree')
  await tries(explorer, third, 'meetings.take')
}

/** They stop and look back: proposed and wanted, opened on Monday, added to in every way, and posted on Thursday. */
async function stopOver(world: World, explorer: Explorer, people: readonly string[]) {
  const [first = '', second = ''] = people
  await explorer.runs(first, '/phase summary')
  await tries(explorer, first, 'summary.propose')
  await world.settle()
  const last = () => world.chat.listMessages().findLast(({ part }) => findOk(part) !== undefined)
  for (const person of people) {
    const card = last()
    const ok = findOk(card?.part)
    if (card && ok) await explorer.acts.press(person, card.id, ok)
  }
  for (let day = 0; day < 10 && !isOpen(world); day += 1) {
    const { date } = toLocal(world.zone, world.clock.now())
    await world.clockTo(toInstant(world.zone, addDays(date, 1), '12:00'))
  }
  for (const person of [first, second]) {
    for (const what of ['missing', 'next', 'story', 'choose', 'finish']) {
      await explorer.runs(person, '/my today')
      await tries(explorer, person, `summary.${what}`)
    }
  }
  await world.clockTo('thursday 16:00')
  await explorer.runs(first, '/phase summary')
  await tries(explorer, first, 'summary.outside')
  // There is no digest in that week.
  await world.clockTo('monday 12:00')
}

/** The address of a yes to a proposal. */
function findOk(part: unknown): string | undefined {
  return /proposals\.ok:[^"]+/.exec(JSON.stringify(part ?? {}))?.[0]
}

function isOpen(world: World): boolean {
  return world.database.rows<{ id: string }>(`SELECT id FROM summary WHERE state = 'open'`).length > 0
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

/** One experiment stops when its whole team wants that, and what it taught is shared. */
async function stop(world: World, explorer: Explorer, people: readonly string[]) {
  const [experiment] = world.database.rows<{ id: string }>('SELECT id FROM experiment ORDER BY number')
  const [first = '', second = ''] = people
  for (const person of people.slice(0, 3)) {
    const message = world.chat.listVisible(person).at(-1)?.id ?? ''
    await explorer.acts.press(person, message, `experiments.decide:${experiment?.id}/stop`)
    await explorer.sendsForm(person)
    await world.settle()
  }
  await tries(explorer, first, 'experiments.lesson')
  await world.settle()
  for (const person of [first, second]) {
    await tries(explorer, person, 'experiments.played')
    await tries(explorer, person, 'experiments.useful')
    await tries(explorer, person, 'experiments.how')
  }
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
