// Whoever is quoted on Friday hears it on Friday: in the message they chose to get, or in my today; never twice, never by a message more.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import type { Week } from './digest-week.ts'
import { makeDigestWorld, makeWeek } from './digest-week.ts'

let world: World
let week: Week
beforeEach(async () => {
  world = await makeDigestWorld('nl')
  week = makeWeek(world)
})
afterEach(() => world.close())

const told = 'Jouw woorden staan in het weekbericht.'

async function wantsDirect(hands: Hands): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct' })
  await hands.sends()
}

it('in my today from Friday on and not sooner, until they have looked', async () => {
  await week.aWeek()
  const fatima = world.person('Fatima')
  await world.clockTo('2026-09-10T18:00')
  expect((await fatima.runs('/my today')).says).not.toContain(told)
  await world.clockTo('2026-09-11T15:00')
  expect((await fatima.runs('/my today')).says).toContain(`${told}\n[Kijk] [Haal mijn woorden eruit]`)
  expect((await world.person('Anouk').runs('/my today')).says).not.toContain(told)
  expect((await fatima.presses('Kijk')).says).toContain('In de flat gaat het eerst over schimmel.')
  expect((await fatima.runs('/my today')).says).not.toContain(told)
})

it('in the question they got, by an edit: no message more', async () => {
  await week.begin()
  const fatima = world.person('Fatima')
  await wantsDirect(fatima)
  await world.clockTo('2026-09-07T09:00')
  await week.answer('Fatima', 'In de flat gaat het eerst over schimmel.')
  await world.clockTo('2026-09-11T14:59')
  const before = fatima.messages('direct').length
  expect(fatima.sees('direct')).not.toContain(told)
  await world.clockTo('2026-09-11T15:00')
  expect(fatima.messages('direct')).toHaveLength(before)
  expect(fatima.sees('direct')).toContain(told)
  await fatima.presses('Haal mijn woorden eruit', { in: told })
  expect(fatima.sees('direct')).not.toMatch(/Jouw woorden staan in het weekbericht\.\n\[Kijk\]/)
  expect(week.lastDigest()).not.toContain('schimmel')
  world.room('home').shows('schimmel')
})

it('not who took their words out before, and not who may not be quoted', async () => {
  await week.begin()
  await world.clockTo('2026-09-07T09:00')
  await week.answer('Fatima', 'In de flat gaat het eerst over schimmel.')
  await week.answer('Samir', 'Ik dacht dat mensen het eng zouden vinden.', 'Liever niet')
  await world.clockTo('2026-09-10T20:00')
  const [fatima, samir] = [world.person('Fatima'), world.person('Samir')]
  await fatima.runs('/digest preview')
  await fatima.presses('digest.takeOut')
  await world.clockTo('2026-09-11T15:00')
  expect(week.lastDigest()).not.toContain('schimmel')
  for (const hands of [fatima, samir]) expect((await hands.runs('/my today')).says).not.toContain(told)
})

it('also the further voices in its thread', async () => {
  await week.begin()
  for (const name of ['Henk', 'Priya']) await world.joins(name)
  await world.clockTo('2026-09-07T09:00')
  const names = ['Fatima', 'Samir', 'Anouk', 'Henk', 'Priya']
  for (const name of names) await week.answer(name, `Dit is wat ${name} er zelf van vindt.`)
  await world.clockTo('2026-09-11T15:00')
  for (const name of names) expect((await world.person(name).runs('/my today')).says).toContain(told)
  expect(world.database.count('quote_shown')).toBe(5)
})
