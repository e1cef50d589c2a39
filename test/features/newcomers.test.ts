// The first fourteen days (R12): our story, somebody who shows you around, fresh eyes, and what it is like here.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { MemberId } from '../../src/core/ids.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { guidesFor } from '../../src/features/welcome/days/rules.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
let people: Readonly<Record<string, Hands>>
beforeEach(async () => {
  world = await makeWorld({ at: '2026-09-07T08:00' })
  people = await world.begins({ Anouk: 'government', Henk: 'resident', Samir: 'student', Fatima: 'resident' })
})
afterEach(() => world.close())

/** On Tuesday 10 November, and with direct messages. */
async function nadiaJoins(): Promise<Hands> {
  await world.clockTo('2026-11-10T11:00')
  const nadia = world.person('Nadia')
  await nadia.presses('Ik schuif aan')
  await nadia.presses('Akkoord, ik ben 16 of ouder')
  await nadia.presses('bedrijf')
  await nadia.presses('Later')
  await nadia.presses('Stuur mij een bericht')
  return nadia
}

describe('somebody who joins in week 10', () => {
  test('is offered the story after a day, and nobody else sees any of it', async () => {
    const nadia = await nadiaJoins()
    await world.clockTo('2026-11-11T11:00')
    expect(nadia.sees('direct')).toContain('Zin om te lezen waar we zijn?')
    await nadia.presses('welcome.story')
    expect(people['Henk']?.sees('direct')).not.toContain('waar we zijn')
  })

  test('gets somebody who shows them around after both said yes; a no is passed over in silence', async () => {
    const nadia = await nadiaJoins()
    await world.clockTo('2026-11-13T11:00')
    expect(nadia.sees('direct')).toContain('wegwijs')
    await nadia.presses('welcome.buddy')
    const asked = () => Object.values(people).filter((one) => one.name !== 'Nadia')
    const first = await whoIsAsked(asked())
    await first.presses('welcome.askNo')
    const second = await whoIsAsked(asked())
    expect(second.name).not.toBe(first.name)
    await second.presses('welcome.askYes')
    expect(nadia.sees('direct')).toContain(`${second.name} wil je graag wegwijs maken.`)
    expect(nadia.sees('direct')).not.toContain(`${first.name} wil`)
  })

  test('shares what they saw with fresh eyes with the group only if they choose to', async () => {
    const nadia = await nadiaJoins()
    await world.clockTo('2026-11-17T11:00')
    expect(nadia.sees('direct')).toContain('Wat valt jou op dat wij misschien niet meer zien?')
    await nadia.presses('welcome.eyes')
    nadia.fillsIn({ words: 'Jullie praten over huurders, niet met hen.', reader: 'group' })
    await nadia.sends()
    world.room('home').shows('Nadia kijkt met frisse ogen mee:', 'Jullie praten over huurders')
    expect((await nadia.runs('/my today')).says).not.toContain('Wat valt jou op')
  })

  test('tells one reader what it is like here, sealed for everybody else', async () => {
    const nadia = await nadiaJoins()
    await world.clockTo('2026-11-24T11:00')
    expect(nadia.sees('direct')).toContain('Hoe is het om hier te zijn?')
    await nadia.presses('welcome.here')
    nadia.fillsIn({ words: 'Best spannend.', reader: 'self' })
    await nadia.sends()
    expect((await nadia.runs('/my notes')).says).toContain('Best spannend.')
    const rows = world.database.rows<{ words: string }>('select words from newcomer_words')
    expect(JSON.stringify(rows)).not.toContain('spannend')
    world.room('home').hides('spannend')
  })

  test('gets nothing of it in direct messages who did not choose those; it waits where they look', async () => {
    await world.clockTo('2026-11-10T11:00')
    const nadia = world.person('Nadia')
    await nadia.presses('Ik schuif aan')
    await nadia.presses('Lees alles')
    await nadia.presses('Akkoord, als gast')
    await nadia.presses('bedrijf')
    await nadia.presses('Later')
    await nadia.presses('Kanaal is genoeg')
    await world.clockTo('2026-11-11T11:00')
    expect(nadia.sees('direct')).toBe('')
    expect((await nadia.runs('/my today')).says).toContain('Zin om te lezen waar we zijn?')
    await nadia.presses('Niet nodig')
    expect((await nadia.runs('/my today')).says).not.toContain('Zin om te lezen')
  })
})

describe('who shows around', () => {
  const member = (id: string, perspective: string, joinedOn = '2026-09-01') => ({
    id: id as MemberId,
    perspective,
    joinedOn: joinedOn as LocalDate,
  })
  const today = '2026-11-13' as LocalDate

  test('sees the question from another side, is at home here, and showed fewer people around', () => {
    const counted = [
      member('same', 'business'),
      member('new', 'student', '2026-11-05'),
      member('often', 'student'),
      member('first', 'resident'),
    ]
    const shown = ['often' as MemberId]
    expect(guidesFor(member('nadia', 'business', '2026-11-10'), counted, { today, shown })).toEqual(['first', 'often'])
  })
})

async function whoIsAsked(all: readonly Hands[]): Promise<Hands> {
  for (const one of all) if ((await one.runs('/my today')).says.includes('Nadia is nieuw')) return one
  throw new Error('Nobody is asked.')
}
