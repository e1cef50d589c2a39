// Phases and deciding together: the focus after five days of consent, and a phase that two people wanted to wait with after two.
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { digest } from '../../src/features/digest/index.ts'
import { phases } from '../../src/features/phases/index.ts'
import { proposals } from '../../src/features/proposals/index.ts'
import { settings } from '../../src/features/settings/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

async function circle() {
  world = await makeWorld({ features: [setup, welcome, phases, proposals, digest, settings] })
  const seats = { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Bart: 'business' } as const
  const all = await world.begins(seats)
  return (name: keyof typeof seats) => all[name] as Hands
}

const room = () => world.room('home')
const active = () =>
  world.database.rows<{ phase: string; focus: number }>(
    'SELECT phase, focus FROM stretch WHERE rested_on IS NULL ORDER BY phase',
  )

async function does(person: Hands, what: 'open' | 'rest' | 'focus', phase: string, why: string) {
  await person.runs('/phase propose')
  person.fillsIn({ what, phase, why })
  return person.sends()
}

it('the focus moves when enough people can live with it, and what was open stays open [INV-01, INV-04]', async () => {
  const of = await circle()
  await does(of('Samir'), 'open', 'experiment', 'we proberen nu echt iets')
  expect((await does(of('Anouk'), 'focus', 'learn', 'we hebben genoeg verhalen')).says).toContain('V1')
  room().shows('we hebben genoeg verhalen')
  for (const name of ['Henk', 'Daan', 'Bart'] as const) await of(name).presses('Ik kan hiermee leven')
  expect(active()).toEqual([
    { phase: 'experiment', focus: 0 },
    { phase: 'explore', focus: 1 },
  ])
  await world.clockTo('2026-09-14T18:00')
  expect(active()).toEqual([
    { phase: 'experiment', focus: 0 },
    { phase: 'explore', focus: 0 },
    { phase: 'learn', focus: 1 },
  ])
  expect((await of('Bart').runs('/phase where')).says).toContain('Waarom: we hebben genoeg verhalen.')
  await world.clockTo('friday 15:00')
  room().shows('🧭 Onze aandacht ligt nu bij 🤝 Samen leren en ontwikkelen, want we hebben genoeg verhalen.')
})

it('a phase that two want to wait with opens when two others can live with it', async () => {
  const of = await circle()
  await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
  await of('Henk').presses('Nog niet', { in: 'vijf verhalen' })
  await of('Daan').presses('Nog niet', { in: 'vijf verhalen' })
  expect(active()).toEqual([{ phase: 'explore', focus: 1 }])
  const mine = world.database.rows<{ name: string }>(
    'SELECT member.name FROM proposal JOIN member ON member.id = proposal.by',
  )
  expect(mine).toEqual([{ name: 'Samir' }])
  await of('Anouk').presses('Ik kan hiermee leven')
  await of('Bart').presses('Ik kan hiermee leven')
  await world.clockTo('2026-09-10T18:00')
  expect(active()).toEqual([
    { phase: 'explore', focus: 1 },
    { phase: 'learn', focus: 0 },
  ])
})

it('and stays as it was when nobody says so', async () => {
  const of = await circle()
  await does(of('Samir'), 'open', 'learn', 'er liggen vijf verhalen')
  await of('Henk').presses('Nog niet', { in: 'vijf verhalen' })
  await of('Daan').presses('Nog niet', { in: 'vijf verhalen' })
  await world.clockTo('2026-09-18T18:00')
  expect(active()).toEqual([{ phase: 'explore', focus: 1 }])
})
