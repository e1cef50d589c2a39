// Leaving well (R13): staying connected or going altogether, thanks for three days, passing things on, and coming back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { seasonAfter } from '../../src/features/farewell/rules.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
let people: Readonly<Record<string, Hands>>
const person = (name: string): Hands => people[name] ?? world.person(name)
beforeEach(async () => {
  world = await makeWorld({ at: '2026-09-07T08:00' })
  people = await world.begins({ Anouk: 'government', Kees: 'resident', Henk: 'resident', Samir: 'student' })
})
afterEach(() => world.close())

async function leaves(name: string, values: Record<string, string | boolean> = {}) {
  await person(name).runs('/my leave')
  await person(name).presses('Verbonden blijven als oud-lid')
  person(name).fillsIn(values)
  return person(name).sends()
}

describe('somebody who leaves', () => {
  test('says what they take, leave and wish, and is thanked by name for three days', async () => {
    await leaves('Kees', { takes: 'Dat klein beginnen werkt.', wishes: 'Warme huizen.' })
    const room = world.room('home')
    room.shows('Kees neemt afscheid van de kring.', 'Dat klein beginnen werkt.', 'Warme huizen.')
    await person('Henk').presses('Dank je wel')
    await person('Samir').presses('Dank je wel')
    room.shows('Dank van Henk, Samir.')
    await person('Samir').presses('Dank je wel')
    room.hides('Samir.')
    await world.clockTo('2026-09-10T12:00')
    expect(person('Henk').canPress('Dank je wel')).toBe(false)
    await world.clockTo('2026-09-11T15:30')
    room.shows('Dank van Henk.')
  })

  test('goes quietly when they want to', async () => {
    const told = await leaves('Kees', { shared: false, takes: 'Iets voor mezelf.' })
    expect(told.says).toContain('Ik zeg het aan niemand.')
    world.room('home').hides('neemt afscheid', 'Iets voor mezelf')
  })

  test('is asked nothing any more, counts no more, and comes back with one tap', async () => {
    await leaves('Kees', { shared: false })
    expect((await person('Kees').runs('/experiment log Thee')).isRefused).toBe(true)
    expect((await person('Kees').runs('/my today')).says).toContain('Onze vraag nu:')
    await person('Kees').presses('Ik kom terug')
    expect((await person('Kees').runs('/experiment log Thee')).isRefused).toBe(false)
    expect((await person('Kees').presses('farewell.comeBack')).isRefused).toBe(true)
  })

  test('can take their name from joint work', async () => {
    await person('Kees').runs('/experiment log Warmtekoffer')
    world.room('home').shows('Kees')
    await leaves('Kees', { shared: false, unnamed: true })
    world.room('home').hides('Kees')
    world.room('home').shows('een (oud-)lid')
  })

  test('passes their place in an experiment on by mutual yes', async () => {
    await person('Kees').runs('/experiment log Warmtekoffer')
    const shown = await person('Kees').runs('/my leave')
    expect(shown.says).toContain('Warmtekoffer')
    await person('Kees').presses('Geef door')
    person('Kees').fillsIn({ member: 'Henk' })
    await person('Kees').sends()
    expect((await person('Henk').runs('/my today')).says).toContain('of jij de plek in E1')
    await person('Henk').presses('experiments.askYes')
    const team = world.database.rows<{ name: string }>(
      'select m.name from experiment_team t join member m on m.id = t.member_id',
    )
    expect(team).toEqual([{ name: 'Henk' }])
  })

  test('cannot take the only key along', async () => {
    await person('Anouk').runs('/my leave')
    expect((await person('Anouk').presses('Verbonden blijven als oud-lid')).says).toContain('de enige sleutel')
  })

  test('and later asks for erasure is nowhere any more', async () => {
    await leaves('Kees', { takes: 'Een heel eigen zin.' })
    await person('Kees').runs('/my data')
    await person('Kees').presses('privacy.erase')
    await world.clockTo('2026-09-09T12:00')
    world.room('home').hides('Een heel eigen zin', 'Kees')
    expect(world.database.rows('select 1 from farewell')).toEqual([])
  })
})

describe('alumni', () => {
  test('get a letter each season when they chose messages', async () => {
    await person('Kees').runs('/my times')
    person('Kees').fillsIn({ where: 'direct' })
    await person('Kees').sends()
    await leaves('Kees', { shared: false })
    await world.clockTo('2026-12-01T12:00')
    expect(person('Kees').sees('direct')).toContain('Zo gaat het met de kring')
    expect(person('Henk').sees('direct')).not.toContain('Zo gaat het met de kring')
  })

  test.each([
    ['2026-01-15', '2026-03-01'],
    ['2026-03-01', '2026-06-01'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-01', '2027-03-01'],
  ])('after %s the season begins on %s', (date, next) => {
    expect(seasonAfter(date as LocalDate)).toBe(next)
  })
})
