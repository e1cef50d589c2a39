// SC-09, week 9, stopping, and being thanked, on Slack and Discord at once. What it shares with one platform is in `../sc-09.test.ts`, which
// `../on-both.test.ts` tells on both.
//
// Open: "and by DM for members with language en": nobody can choose the digest by message yet; who reads English finds it in the thread and
// asks for it again. "sharing K1 outside waits until all three named said yes": a lesson goes to nobody outside yet.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle } from '../people.ts'
import { everybody, looksBack, sharesAloud, starts } from '../people.ts'
import { beginsBoth } from './circle.ts'
import { begunBy } from './posts.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const asked = 'Wat deed jij de laatste weken het meest?'
const phases = [
  'Verkennen en verdiepen',
  'Samen leren en ontwikkelen',
  'Experimenteren en bijsturen',
  'Verduurzamen en toepassen',
] as const
const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment')[0]?.state

/** The fourth week of a circle, which is one of looking where we are. */
async function begins(): Promise<Circle & ReturnType<typeof makeRooms>> {
  world = await makeWorld({ on: 'both', at: '2026-10-12T08:00' })
  return { ...makeRooms(world), ...(await beginsBoth(world)) }
}

async function taps(people: Circle, names: readonly (keyof Circle)[]): Promise<void> {
  for (const [n, name] of names.entries())
    await people[name].presses(`phases.tap:${checkId()}/${['explore', 'learn', 'experiment', 'sustain'][n % 4]}`)
}

const checkId = () => world.database.rows<{ id: string }>('SELECT id FROM phase_check')[0]?.id

it('the evening is stopped with a lesson, thanked for in both rooms, and the bot itself posted three times that week (INV-25, INV-33)', async () => {
  const { counts, same, ...people } = await begins()
  const { Bart, Joris, Esther, Anouk, Henk } = people
  await world.clockTo('2026-10-19T10:00')
  await starts(Bart, 'Avond met alle partijen', {
    smallestStep: 'één avond in de zaal',
    signal: 'wie komt er voor het eerst?',
    expectation: '60 bewoners',
  })
  for (const hands of [Joris, Esther]) await hands.presses('Ik doe mee', { in: 'Avond met alle partijen' })
  await world.clockTo('2026-11-01T20:00')
  const before = begunBy(world)
  await world.clockTo('2026-11-02T10:30')
  for (const hands of [Bart, Joris, Esther, Henk])
    await looksBack(hands, 'E1', 'Er kwamen 9 mensen.', 'Wie je nog niet kent, komt niet naar een zaal.')
  await world.clockTo('2026-11-05T12:00')
  same('E1: Verwacht / Gebeurd / Geleerd')
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
  for (const hands of [Bart, Joris, Esther]) {
    await hands.runs('/mijn vandaag')
    await hands.presses('Zet mijn naam erbij')
  }
  same('Voeding voor ons leren · K1')
  for (const name of ['Bart', 'Joris', 'Esther']) counts(new RegExp(`Verteld door [^.]*${name}`)).toEqual([1, 1])
  await Anouk.presses('Hier heb ik iets aan')
  await Anouk.presses('Vertel hoe')
  Anouk.fillsIn({ how: 'Wij boekten net een zaal. Die zeg ik af.' })
  await Anouk.sends()
  counts('Wij boekten net een zaal.').toEqual([1, 1])
  await world.clockTo('2026-11-08T20:00')
  counts(/mislukt|failed|❌/).toEqual([0, 0])
  expect(begunBy(world).map((all, n) => all.slice(before[n]?.length))).toEqual([
    [expect.stringContaining('🌿 Weekvraag'), expect.stringContaining('🧭'), expect.stringContaining('Weekbericht · ')],
    [expect.stringContaining('🌿 Weekvraag'), expect.stringContaining('🧭'), expect.stringContaining('Weekbericht · ')],
  ])
})

it('eight voices show a spread over four phases, and what is needed stands under it; nothing before it closes (INV-14)', async () => {
  const { counts, same, ...people } = await begins()
  await world.clockTo('2026-11-04T09:00')
  counts(asked).toEqual([1, 1])
  same(asked)
  await taps(people, everybody.slice(0, 8))
  counts('mensen tikten').toEqual([0, 0])
  await world.clockTo('2026-11-06T12:00')
  const told = same('8 mensen tikten.')
  for (const name of phases) expect(told).toContain(`${name} 2`)
  expect(world.database.count('phase_tap')).toBe(0)
})

it('four voices show no figures, on neither side (INV-14)', async () => {
  const { counts, ...people } = await begins()
  await world.clockTo('2026-11-04T09:00')
  await taps(people, everybody.slice(0, 4))
  await world.clockTo('2026-11-06T12:00')
  counts('Cijfers laat ik zien vanaf 5 antwoorden.').toEqual([1, 1])
  counts('mensen tikten').toEqual([0, 0])
})

it('who reads English has the digest in the thread and when they ask for it, with everybody’s words as they wrote them (INV-38)', async () => {
  world = await makeWorld({ on: 'both', at: '2026-10-16T10:00' })
  const { counts } = makeRooms(world)
  const { Henk, Samir } = await beginsBoth(world, { names: ['Anouk', 'Henk', 'Samir'], rhythm: 'gentle' })
  const Priya = await world.joins('Priya', 'research', { language: 'en' })
  await Samir.runs('/my taal en')
  await world.clockTo('2026-10-19T09:00')
  await sharesAloud(Henk, 'Wie je nog niet kent, komt niet.')
  await world.clockTo('2026-10-23T15:00')
  counts('Where are we?').toEqual([1, 1])
  counts('Waar zijn we?').toEqual([1, 1])
  for (const hands of [Priya, Samir]) {
    const { says } = await hands.runs('/digest last')
    expect(says).toContain('Where are we?')
    expect(says).toContain('Wie je nog niet kent, komt niet.')
  }
})
