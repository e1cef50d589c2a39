// SC-06, week 6, Samir logs an experiment on his phone. Left out: the second platform, and opening another phase.
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { begins } from './people.ts'

let world: World
afterEach(() => world.close())

const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment')[0]?.state
const digest = () =>
  world
    .room('home')
    .messages()
    .filter(({ part }) => JSON.stringify(part ?? '').includes('📮'))

it('an idea on the tram: five fields, one reply, and ten minutes to think again', async () => {
  world = await makeWorld({ at: '2026-10-12T10:00' })
  const { Samir } = await begins(world, ['Anouk', 'Henk', 'Samir', 'Daan'])
  expect((await Samir.runs('/experiment noteer')).reply.is).toBe('form')
  expect(Samir.form()?.fields.map(({ label }) => label)).toEqual([
    'Wat wil je proberen?',
    'Wat voor experiment is het?',
    'Voor wie maakt dit verschil?',
    'Als we … dan …, want …',
    'Wat is de kleinste stap?',
  ])
  Samir.fillsIn({
    title: 'Warmtekoffer',
    kind: 'Prototype',
    forWhom: 'mensen in tochtige huizen',
    hypothesis: 'Als we een koffer uitlenen, dan praten buren erover, want je ziet het meteen.',
    smallestStep: '1 koffer, 3 huizen, 2 weken',
  })
  const told = await Samir.sends()
  expect(told.says).toContain('Genoteerd: Warmtekoffer. Klein houden helpt. Wie zou je erbij willen?')
  expect(told.says).toMatch(/\[Nodig iemand uit\] \[Start\] \[Later\]/)
  expect(told.says).toContain('Ongedaan maken kan tien minuten.')
  expect(state()).toBe('idea')
  world.room('home').shows('E1 Warmtekoffer', '[Ik doe mee]', '[Start]', '1 koffer, 3 huizen, 2 weken')
  expect((await Samir.presses('Later')).says).toContain('Prima.')
})

it('it starts without anybody’s approval, nobody is put on the team, and Friday brings it back to all (INV-06, INV-22)', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const { Samir, Henk, Daan, Anouk } = await begins(world, ['Anouk', 'Henk', 'Samir', 'Daan'])
  await world.clockTo('2026-10-12T10:00')
  await Samir.runs('/experiment noteer Warmtekoffer')
  await Samir.presses('Nodig iemand uit')
  Samir.fillsIn({ member: 'Anouk' })
  await Samir.sends()
  await Henk.presses('Ik doe mee', { in: 'Warmtekoffer' })
  await Daan.presses('Ik doe mee', { in: 'Warmtekoffer' })
  await Samir.presses('Start', { in: 'Warmtekoffer' })
  Samir.fillsIn({
    smallestStep: '1 koffer, 3 huizen',
    signal: 'vertelt iemand het zelf aan de buren?',
    expectation: '2 van de 3 gebruiken hem',
  })
  expect((await Samir.sends()).says).toContain('Wat denk jij dat er gebeurt?')
  expect(state()).toBe('running')
  world.room('home').shows('Team: Samir, Henk, Daan')

  expect((await Henk.runs('/mijn vandaag')).says).toContain('wat denk jij dat er gebeurt?')
  await Henk.presses('Mijn voorspelling')
  Henk.fillsIn({ words: 'niemand geeft hem terug' })
  expect((await Henk.sends()).says).toContain('Niemand ziet je voorspelling')
  expect(Samir.sees() + Daan.sees() + Anouk.sees()).not.toContain('niemand geeft hem terug')
  expect(world.database.holds('niemand geeft hem terug')).toBe(false)

  await world.clockTo('2026-10-16T15:00')
  const [first] = digest()
  const says = world.room('home').says()
  expect(says).toContain('E1 Warmtekoffer begon. Kleinste stap: 1 koffer, 3 huizen. We letten op: vertelt iemand')
  expect(first && wordsOf(first).length).toBeLessThanOrEqual(1800)
  expect(JSON.stringify(first?.part?.blocks)).not.toContain('"call"')
  const sources = await Anouk.presses('Bronnen')
  expect(sources.says).toContain('Warmtekoffer')
  const bare = says.replaceAll(/\p{Extended_Pictographic}/gu, '')
  for (const words of ['Weekbericht', 'Waar zijn we?', 'Wat we probeerden', 'Volgende week'])
    expect(bare).toContain(words)
})
