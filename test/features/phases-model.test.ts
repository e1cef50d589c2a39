// Whatever people do with phases, in any order: one is always in focus, each phase is open once at most, and any may open at any time.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Phase } from '../../src/core/people.ts'
import { phases as allPhases } from '../../src/core/people.ts'
import { phases } from '../../src/features/phases/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { makeDeciding } from './phases-deciding.ts'

let world: World

const names = ['Anouk', 'Samir', 'Henk', 'Daan'] as const

/** What the circle should look like, as simply as it can be said. */
interface Model {
  open: Set<Phase>
  focus: Phase
}

interface Real {
  readonly of: (name: string) => Hands
}

type Command = fc.AsyncCommand<Model, Real>

const rows = () =>
  world.database.rows<{ phase: Phase; focus: number; sequence: number; undone: number | null; rested: string | null }>(
    'SELECT phase, focus, sequence, undone_at AS undone, rested_on AS rested FROM stretch ORDER BY rowid',
  )

/** INV-01, INV-03, and that the database says what the model says. */
function holds(model: Model): void {
  const active = rows().filter(({ rested }) => rested === null)
  expect(active.filter(({ focus }) => focus === 1).map(({ phase }) => phase)).toEqual([model.focus])
  expect(new Set(active.map(({ phase }) => phase)).size).toBe(active.length)
  expect(active.map(({ phase }) => phase).toSorted()).toEqual([...model.open].toSorted())
  for (const phase of allPhases) {
    const numbers = rows().filter((one) => one.phase === phase && one.undone === null)
    expect(numbers.map(({ sequence }) => sequence)).toEqual(numbers.map((_, n) => n + 1))
  }
}

async function does(person: Hands, what: 'open' | 'rest' | 'focus', phase: Phase): Promise<boolean> {
  await person.runs('/phase propose')
  person.fillsIn({ what, phase, why: `${what} ${phase}` })
  return !(await person.sends()).isRefused
}

const step = (what: string, by: string, run: (model: Model, of: Real['of']) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, { of }) => {
    await run(model, of)
    holds(model)
  },
  toString: () => `${by} ${what}`,
})

const opens = (by: string, phase: Phase) =>
  step(`opens ${phase}`, by, async (model, of) => {
    // INV-02: what is not open can be opened, from anywhere.
    expect(await does(of(by), 'open', phase)).toBe(!model.open.has(phase))
    model.open.add(phase)
  })

const rests = (by: string, phase: Phase) =>
  step(`lets ${phase} rest`, by, async (model, of) => {
    const may = model.open.has(phase) && model.focus !== phase
    expect(await does(of(by), 'rest', phase)).toBe(may)
    if (may) model.open.delete(phase)
  })

const moves = (by: string, phase: Phase) =>
  step(`moves the focus to ${phase}`, by, async (model, of) => {
    const may = model.focus !== phase
    expect(await does(of(by), 'focus', phase)).toBe(may)
    if (!may) return
    await of(by).runs('/vote adopt')
    model.open.add(phase)
    model.focus = phase
  })

/** Whatever step can still be taken back: the room shows what is left, so the model reads it there. */
const presses = (by: string, button: 'Ongedaan maken' | 'Nog niet') =>
  step(`presses ${button}`, by, async (model, of) => {
    const inRoom = () => of(by).messages('home').length > 0 && of(by).canPress(button, { in: 'is open.' })
    if (!inRoom()) return
    await of(by).presses(button, { in: 'is open.' })
    model.open = new Set(rows().flatMap(({ phase, rested }) => (rested === null ? [phase] : [])))
    expect(model.open.has(model.focus)).toBe(true)
  })

const waits = (days: number): Command =>
  step(`waits ${days} days`, 'everybody', async () => {
    await world.clockTo((world.clock.now() + days * 86_400_000) as ReturnType<typeof world.clock.now>)
  })

it('holds after any sequence of acts by anybody [INV-01, INV-02, INV-03]', async () => {
  const by = fc.constantFrom(...names)
  const phase = fc.constantFrom(...allPhases)
  const commands = fc.commands(
    [
      fc.tuple(by, phase).map(([one, where]) => opens(one, where)),
      fc.tuple(by, phase).map(([one, where]) => rests(one, where)),
      fc.tuple(by, phase).map(([one, where]) => moves(one, where)),
      by.map((one) => presses(one, 'Ongedaan maken')),
      by.map((one) => presses(one, 'Nog niet')),
      fc.integer({ min: 1, max: 9 }).map(waits),
    ],
    { maxCommands: 14 },
  )
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const { deciding } = makeDeciding()
      world = await makeWorld({ features: [setup, welcome, phases, deciding] })
      const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research' })
      const real: Real = { of: (name) => people[name] as Hands }
      const start = () => ({ model: { open: new Set<Phase>(['explore']), focus: 'explore' as const }, real })
      try {
        await fc.asyncModelRun(start, all)
      } finally {
        await world.close()
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 60_000)
