// A week with the example members, on the real engine: what somebody who tries Kring alone gets to see.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lookBackToo } from '../../../adapters/web/players/look-back.ts'
import { joinThree, leaveThree, playWeek } from '../../../adapters/web/players.ts'
import type { Stage } from '../../../adapters/web/stage.ts'
import type { PlayedStage } from '../../../adapters/web/stages.ts'
import { createStages } from '../../../adapters/web/stages.ts'
import { loseAnHour, takeWeekOff } from '../../../adapters/web/trials.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant } from '../../../src/core/time.ts'
import { makeIds } from '../../support/chance.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

async function found(language: Language): Promise<PlayedStage> {
  const { engine, chat, zone } = world
  await world.founds({ language })
  await world.joins('Anouk', 'government')
  const status = async () => ({ state: 'forming', name: undefined, members: 1, language, zone }) as const
  const stage: Stage = { app: engine, machine: engine, chat, status, newKey: makeIds('played') }
  return createStages(async () => stage).get('own')
}

it('three example members take a seat and are known as made up', async () => {
  const stage = await found('nl')
  await joinThree(stage)
  await world.settle()
  expect(world.database.count('member', "state = 'active'")).toBe(4)
  expect(world.database.count('member', 'example = 1')).toBe(3)
  await joinThree(stage)
  expect(world.database.count('member')).toBe(4)
})

it.each(['nl', 'en'] as const)('they answer during the week, and on Friday it comes back (%s)', async (language) => {
  const stage = await found(language)
  await joinThree(stage)
  await playWeek(stage)
  await playWeek(stage)
  const { room, chat, database } = world
  room('home').shows(language === 'nl' ? 'Weekvraag' : 'Question of the week')
  room('home').shows(language === 'nl' ? 'Weekbericht' : 'Weekly digest')
  expect(database.count('experiment')).toBeGreaterThan(0)
  expect(chat.listPeople().filter((person) => chat.findForm(person.id))).toEqual([])
})

it('they look back too on what they are not in the team of, and leave without a trace', async () => {
  const stage = await found('nl')
  await joinThree(stage)
  await playWeek(stage, 'wed')
  const anouk = world.person('Anouk')
  await anouk.runs('/experiment log Soep')
  if (anouk.canPress('experiments.start')) await anouk.presses('experiments.start')
  anouk.fillsIn({ smallestStep: 'Een pan', signal: 'Wie komt', expectation: 'Drie mensen' })
  await anouk.sends()
  await anouk.presses('experiments.lookBack')
  await lookBackToo(stage)
  expect(world.database.count('experiment_voice')).toBe(1)
  await leaveThree(stage)
  expect(world.chat.listPeople().map(({ name }) => name)).toEqual(['Anouk'])
  expect(world.database.count('member', "state = 'active'")).toBe(1)
})

it('while a circle forms, who holds the key can take a week off', async () => {
  const stage = await found('en')
  expect(await takeWeekOff(stage, 'anouk')).toBeUndefined()
  expect(world.database.count('holiday')).toBe(1)
})

it('a week off is put before all once it has begun, and an hour without the chat loses nothing', async () => {
  const stage = await found('en')
  await joinThree(stage)
  expect(await takeWeekOff(stage, 'example:samir')).toContain('The proposal stands in the channel now.')
  expect(await takeWeekOff(stage, 'anouk')).toContain('The proposal stands in the channel now.')
  expect(world.database.count('holiday')).toBe(0)
  expect(world.database.count('proposal')).toBe(2)
  const [next] = await stage.machine.coming((stage.machine.now() + 30 * 86_400_000) as Instant, 'en')
  await stage.machine.moveTo(((next?.at ?? 0) - 60_000) as Instant)
  const before = world.chat.listMessages().length
  await loseAnHour(stage, 'anouk', 1)
  world.clock.advance(3_600_000)
  await world.settle()
  expect(world.chat.listMessages().length).toBe(before + 1)
})
