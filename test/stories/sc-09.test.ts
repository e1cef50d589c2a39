// SC-09, week 9, stopping, and being thanked. Left out: sharing outside, the phase check, roles, a second platform.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { begins, looksBack, sharesAloud, starts } from './people.ts'

let world: World
afterEach(() => world.close())

const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment')[0]?.state

it('the evening with all parties is stopped, told and thanked for, and nothing is called a failure', async () => {
  world = await makeWorld({ at: '2026-10-16T10:00' })
  const { Bart, Joris, Esther, Anouk, Henk } = await begins(world, ['Anouk', 'Henk', 'Bart', 'Joris', 'Esther'])
  await starts(Bart, 'Avond met alle partijen', {
    smallestStep: 'één avond in de zaal',
    signal: 'wie komt er voor het eerst?',
    expectation: '60 bewoners',
  })
  for (const hands of [Joris, Esther]) await hands.presses('Ik doe mee', { in: 'Avond met alle partijen' })
  await world.clockTo('2026-10-30T10:00')
  for (const hands of [Bart, Joris, Esther, Henk])
    await looksBack(hands, 'E1', 'Er kwamen 9 mensen.', 'Wie je nog niet kent, komt niet naar een zaal.')
  await world.clockTo('2026-11-02T12:00')

  await Bart.presses('Stoppen en delen')
  await Joris.presses('Stoppen en delen')
  expect((await Esther.presses('Stoppen en delen')).reply.is).toBe('form')
  expect(state()).toBe('reviewed')
  Esther.fillsIn({
    weTried: 'één avond met iedereen in één zaal',
    weThought: 'dat iedereen antwoord krijgt als alle partijen er zijn.',
    weSaw: 'negen mensen, zeven waren wijzelf.',
    weKnowNow: 'Je moet erheen.',
  })
  expect((await Esther.sends()).says).toContain('Dank dat jullie dit delen. Hier leren we allemaal van.')
  expect(state()).toBe('stopped')
  for (const hands of [Bart, Joris]) {
    expect((await hands.runs('/mijn vandaag')).says).toContain('K1 is gedeeld. Mag jouw naam erbij?')
    await hands.presses('Zet mijn naam erbij')
  }
  await Esther.presses('Zet mijn naam erbij')
  const home = world.room('home')
  home.shows(
    'Voeding voor ons leren · K1',
    'Dank dat jullie dit delen. Hier leren we allemaal van.',
    'Gestopt en gedeeld',
  )
  home.shows('Verteld door Bart, Joris, Esther.')

  await Anouk.presses('Hier heb ik iets aan')
  await Anouk.presses('Vertel hoe')
  Anouk.fillsIn({ how: 'Wij boekten net een zaal. Die zeg ik af.' })
  await Anouk.sends()
  await Henk.presses('Dit maakte ik ook mee')
  home.shows('Eén mens heeft hier iets aan.', 'Wij boekten net een zaal.')
  await world.clockTo('2026-11-06T15:00')
  home.shows('🌱 K1', 'We zagen negen mensen, zeven waren wijzelf. Nu weten we: Je moet erheen.', 'stoppen en delen')
  home.hides('mislukt', 'failed', '❌')
})

it('who reads English finds the digest in English in the thread, with the words as they were written', async () => {
  world = await makeWorld({ at: '2026-10-16T10:00' })
  const { Samir, Henk } = await begins(world, ['Anouk', 'Henk', 'Samir'])
  await world.joins('Priya', 'research', { language: 'en' })
  await Samir.runs('/my taal en')
  await world.clockTo('2026-10-19T09:00')
  await sharesAloud(Henk, 'Wie je nog niet kent, komt niet.')
  await world.clockTo('2026-10-23T15:00')
  const home = world.room('home')
  home.shows('Waar zijn we?', 'Where are we?', 'Our focus is on', 'One answer to the question')
  expect(home.says().split('Wie je nog niet kent, komt niet.').length).toBeGreaterThan(3)
})
