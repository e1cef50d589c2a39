// The same thing twice, two people at once, and a clock that goes back: each thing happens once, and all goes on.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../adapters/web/person.ts'
import { wordsOf } from '../adapters/web/person.ts'
import type { Instant } from '../src/core/time.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

let world: World
afterEach(() => world.close())

const seats = { Fatima: 'resident', Samir: 'student', Henk: 'resident' } as const

describe('two at once', () => {
  const plan = { smallestStep: 'één koffer', signal: 'iemand vertelt het', expectation: 'twee huizen' }

  it('joining, starting and deciding are counted once for each, and happen once', async () => {
    world = await makeWorld()
    const { Fatima, Samir, Henk, Anouk } = (await world.begins(seats)) as Record<string, Hands> as Record<
      'Fatima' | 'Samir' | 'Henk' | 'Anouk',
      Hands
    >
    await Fatima.runs('/experiment log Koffer')
    await Promise.all([Samir, Henk, Anouk, Samir].map((one) => one.presses('experiments.join')))
    expect(world.database.count('experiment_team')).toBe(3)

    for (const one of [Fatima, Samir]) {
      await one.presses('experiments.start')
      one.fillsIn(plan)
    }
    await Promise.all([Fatima.sends(), Samir.sends()])
    expect(world.database.count('experiment_cycle')).toBe(1)

    for (const one of [Fatima, Samir, Henk]) {
      await one.runs('/experiment terugblik E1')
      if (world.chat.findForm(one.id)) one.fillsIn({ happened: 'Alle drie', learned: 'Een buur overtuigt' })
    }
    await Promise.all([Fatima, Samir, Henk].map((one) => one.sends()))
    expect(world.database.count('experiment_voice')).toBe(3)
    await Promise.all([Fatima, Samir].map((one) => one.runs('/experiment besluit E1')))
    await Promise.all([Fatima, Samir].map((one) => one.presses('experiments.decide')))
    expect(world.faults).toEqual([])
  })
})

describe('the same event five times', () => {
  it('is one event, whatever it is', async () => {
    world = await makeWorld()
    const { Fatima, Samir } = (await world.begins(seats)) as Record<'Fatima' | 'Samir', Hands>
    await world.clockTo('monday 09:00')
    const once = async (hands: Hands, act: () => Promise<unknown>) => {
      await act()
      const before = everything()
      await Promise.all([1, 2, 3, 4].map(() => hands.again()))
      expect(everything()).toEqual(before)
    }
    await once(Fatima, () => Fatima.runs('/experiment log Koffer'))
    await once(Samir, () => Samir.presses('experiments.join'))
    await Fatima.presses('reflection.share')
    Fatima.fillsIn({ answer: 'Het gaat over schimmel' })
    await once(Fatima, () => Fatima.sends())
    await once(Samir, () => Samir.types('Ik hoorde dat de pomp stuk is', { under: 'Weekvraag' }))
    await once(Samir, () => Samir.edits('Ik hoorde', 'Ik zag dat de pomp stuk is'))
    await once(Samir, () => Samir.deletes('Ik zag'))
    await once(Samir, () => Samir.types('Hallo', 'direct'))
  })

  /** How many rows each table has, and what everybody sees. */
  function everything() {
    const tables = world.database.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    const rows = Object.fromEntries(tables.map(({ name }) => [name, world.database.count(name)]))
    return { rows, home: world.room('home').says() }
  }
})

describe('the clock set back', () => {
  it('by hand is refused, with what to do', async () => {
    world = await makeWorld()
    await expect(world.clockTo('2026-09-01T08:00')).rejects.toMatchObject({ todo: 'Choose a later moment.' })
  })

  it.each([
    ['monday 09:30', 'Weekvraag'],
    ['friday 15:30', 'Weekbericht · '],
  ])('by an hour at a restart (%s) says nothing twice, and all goes on', async (moment, words) => {
    world = await makeWorld()
    const { Fatima } = (await world.begins(seats)) as Record<'Fatima', Hands>
    await world.clockTo('monday 09:00')
    await Fatima.presses('reflection.share')
    Fatima.fillsIn({ answer: 'Het gaat over schimmel' })
    await Fatima.sends()
    if (moment !== 'monday 09:30') await world.clockTo(moment)
    else await world.clockTo('2026-09-07T09:30')
    const count = () =>
      world
        .room('home')
        .messages()
        .filter((message) => wordsOf(message).includes(words)).length
    const before = count()
    expect(before).toBeGreaterThan(0)
    world.clock.set((world.clock.now() - 3_600_000) as Instant)
    await world.restart('crash')
    await world.settle()
    await Fatima.runs('/experiment log Koffer')
    await world.clockTo((world.clock.now() + 7_200_000) as Instant)
    expect(count()).toBe(before)
    await world.clockTo('friday 16:00')
    await world.clockTo('friday 16:00')
    expect(count()).toBeGreaterThan(before)
    expect(world.faults).toEqual([])
  })
})
