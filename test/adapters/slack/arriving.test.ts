// Whatever breaks on the way from Slack to our database: every answer, press and form is there once.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Step } from '../../../src/store/store.ts'
import type { Death } from './arriving-child.ts'
import { rowsOf } from './dump.ts'
import type { House } from './house.ts'
import { makeHouse } from './house.ts'

let house: House
let onStep: (step: Step) => void = () => undefined
afterEach(async () => {
  onStep = () => undefined
  await house.stop()
})

const slack = { retryAfterMs: [20, 50, 100, ...Array.from({ length: 40 }, () => 250)] }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const answer = (name: string) => `Van ${name}: bij ons in de straat.`
/** Nobody's answer is tried more often by hand than this. */
const mostTries = 6

/** A circle with an open question and an experiment, and as many people as answer it in each of three ways. */
async function setOut(groups: number): Promise<string[][]> {
  house = await makeHouse({ slack, onStep: (step) => onStep(step) })
  house.slack.addChannel({ name: 'home', kind: 'private' })
  const people = Array.from({ length: groups }, (_, n) => ['Tik', 'Dm', 'Knop'].map((name) => `${name}${n}`))
  for (const name of ['Anouk', 'Fatima', ...people.flat()]) house.addUser({ name }, 'home')
  await house.begin()
  await house.circle('Anouk', ['Fatima', ...people.flat()])
  await house.clockTo('monday 09:00')
  await house.hands('Fatima').runs('/experiment log Warmtekoffer')
  await house.settle()
  for (const [, , name = ''] of people) await house.hands(name).presses('reflection.share', { in: 'Weekvraag' })
  return people
}

/** What Slack says did not work is done again by hand, as people do. */
async function stubbornly(act: () => Promise<unknown>): Promise<void> {
  for (let n = 1; n <= mostTries; n += 1) {
    const isDone = await act().then(
      () => true,
      (error: unknown) => {
        if (!String(error).includes('did not work')) throw error
        return false
      },
    )
    if (isDone) return
    await house.slack.sockets.ready()
    await pause(20)
  }
  throw new Error('It never worked.')
}

/** One types under the question, one in the direct messages, one sends the form; all three take part in the experiment by a button. */
async function answerAll([typist = '', direct = '', presser = '']: readonly string[]): Promise<void> {
  const of = (name: string) => house.hands(name)
  const sends = async () => {
    of(presser).fillsIn({ answer: answer(presser) })
    await of(presser).sends()
    // After a fault of ours the form stays, with everything in it.
    if (house.slack.person(presser).modal()?.submit) await of(presser).sends()
  }
  await Promise.all([
    of(typist).types(answer(typist), { under: 'Weekvraag' }),
    of(direct).types(answer(direct)),
    stubbornly(sends),
  ])
  for (const name of [typist, direct, presser]) {
    const isIn = () => house.database.rows('SELECT id FROM experiment_team').length
    const before = isIn()
    await stubbornly(() => of(name).presses('Ik doe mee', { in: 'Warmtekoffer' }))
    if (isIn() === before) await of(name).presses('Ik doe mee', { in: 'Warmtekoffer' })
  }
}

/** What was typed directly waits for its author to say who may read it. */
async function expectOnce(people: readonly string[][]): Promise<void> {
  await expect.poll(() => house.database.count('held_text'), { timeout: 10_000 }).toBe(people.length)
  const wanted = people.flatMap(([typist = '', , presser = '']) => [answer(typist), answer(presser)]).toSorted()
  const answers = () => house.database.rows<{ words: string }>('SELECT words FROM answer').map(({ words }) => words)
  await expect.poll(() => answers().toSorted(), { timeout: 10_000 }).toEqual(wanted)
  expect(house.database.count('experiment_team')).toBe(people.length * 3 + 1)
}

/** What is told while it is answered. */
const faults: [string, () => void][] = [
  ['every event comes twice', () => house.slack.delivering.duplicates(9)],
  ['events come late', () => void setTimeout(house.slack.delivering.holds(), 300)],
  ['sockets break before we commit', at('commit', () => house.slack.sockets.drop())],
  ['sockets break after we commit', at('committed', () => house.slack.sockets.drop())],
  ['Slack says goodbye while we work', at('begin', () => house.slack.sockets.warn('warning', 30))],
  ['Slack asks for a new connection', at('commit', () => house.slack.sockets.warn('refresh_requested', 0))],
  ['the socket mode link is cut', at('begin', () => house.slack.sockets.warn('link_disabled', 0))],
  [
    'a statement fails',
    at(
      'statement',
      () => {
        throw new Error('the disk says no')
      },
      4,
    ),
  ],
  [
    'the commit fails',
    at('commit', () => {
      throw new Error('the disk is full')
    }),
  ],
]

/** At the so many-th such step. */
function at(wanted: Step, act: () => void, n = 2): () => void {
  return () => {
    let count = 0
    onStep = (step) => {
      if (step !== wanted) return
      count += 1
      if (count === n) act()
    }
  }
}

describe('in one process', () => {
  test('each fault, and in the end everything once more', { timeout: 60_000 }, async () => {
    const people = await setOut(faults.length)
    const from = house.slack.delivering.deliveries.length
    for (const [n, [what, begin]] of faults.entries()) {
      begin()
      await answerAll(people[n] ?? [])
      onStep = () => undefined
      await house.slack.quiet()
      await expectOnce(people.slice(0, n + 1)).catch((error: unknown) => {
        throw new Error(`After "${what}": ${error}`)
      })
    }
    await house.settle()
    const before = rowsOf(house.database)
    const all = house.slack.delivering.deliveries.slice(from)
    await Promise.all(all.map((delivery) => house.slack.delivering.again(delivery).done))
    await house.settle()
    expect(rowsOf(house.database)).toEqual(before)
  })
})

describe('killed with -9', () => {
  const deaths: Death[] = [
    { step: 'begin', n: 1 },
    { step: 'statement', n: 5 },
    { step: 'commit', n: 1 },
    { step: 'committed', n: 1 },
    { step: 'commit', n: 3 },
    { step: 'committed', n: 4 },
  ]
  let child: ChildProcess | undefined
  let isOver = false
  afterEach(() => {
    isOver = true
    child?.kill('SIGKILL')
  })

  /** It is started again whenever it died. */
  function live(): Promise<void> {
    const { migrated, clock, slack: fake } = house
    const { file, folder, migrations } = migrated
    const args = [file, folder, migrations, String(clock.now()), fake.url, fake.token, fake.appToken]
    const born = fork(join(import.meta.dirname, 'arriving-child.ts'), args, { execArgv: ['--import', 'tsx'] })
    child = born
    born.once('exit', () => void (isOver || live()))
    return heard('ready')
  }
  const heard = (word: string) =>
    new Promise<void>((resolve) => child?.on('message', (said) => said === word && resolve()))

  test('between receiving and committing, and after that', { timeout: 90_000 }, async () => {
    const people = await setOut(deaths.length)
    await house.crash()
    isOver = false
    await live()
    for (const [n, death] of deaths.entries()) {
      const [died, armed] = [new Promise((resolve) => child?.once('exit', resolve)), heard('armed')]
      child?.send(death)
      await armed
      await answerAll(people[n] ?? [])
      await died
      await expectOnce(people.slice(0, n + 1))
    }
  })
})
