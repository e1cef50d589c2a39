// SC-11, week 11, a permanent place, and a farewell, on Slack and Discord at once.
//
// Open until their ritual (harvest and embedding) is there:
// - "E1 cycle 2 reviewed and strengthened … Henk proposes B1 and taps himself as owner, and the three checks are filled, then the consent
//   round runs five working days; with seven voices from four perspectives it is agreed".
// - "Samir's B2 has toepasbaar: nog niet with a reason … without any answer to the check it could not".
// - "somebody names Daan as owner of B2 without his yes … he declines, nobody sees that, Samir carries it".
// Open too: "his export arrives in his DM" is one tap under his goodbye, and it comes to him alone, where he pressed; "Kees later withdraws
// quoting": he takes his words out of the digest himself, as everybody who is quoted can.
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle } from '../people.ts'
import { sharesAloud, starts } from '../people.ts'
import { beginsBoth } from './circle.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const names = ['Anouk', 'Henk', 'Samir', 'Joris', 'Priya', 'Kees', 'Lotte', 'Daan'] as const
const quoted = 'Mijn klanten willen best, maar niet als eerste.'
const takes = 'Klein beginnen werkt ook in een bedrijf.'
const digestsThere = (at: 'slack' | 'discord') =>
  world
    .room('home', at)
    .messages()
    .map(wordsOf)
    .filter((said) => said.includes('Weekbericht · ') && said.includes('week 1 '))
    .join('\n')
const team = () =>
  world.database
    .rows<{ name: string }>('SELECT m.name FROM experiment_team t JOIN member m ON m.id = t.member_id')
    .map(({ name }) => name)

/** Kees is quoted on the sixteenth of October and tries something with Samir; five weeks later he goes. */
async function begins(): Promise<Circle & ReturnType<typeof makeRooms>> {
  world = await makeWorld({ on: 'both', at: '2026-10-12T08:00' })
  const people = await beginsBoth(world, { names, rhythm: 'gentle' })
  await world.clockTo('2026-10-12T09:30')
  await sharesAloud(people.Kees, quoted)
  await sharesAloud(people.Anouk, 'Op kantoor hoor ik iets anders.')
  await world.clockTo('2026-10-16T15:30')
  for (const at of ['slack', 'discord'] as const) expect(digestsThere(at)).toContain(quoted)
  await world.clockTo('2026-11-16T10:00')
  await starts(people.Samir, 'Warmtekoffer', {
    smallestStep: '1 koffer, 3 huizen',
    signal: 'vertelt iemand het aan de buren?',
    expectation: '2 van de 3 gebruiken hem',
  })
  await people.Kees.presses('Ik doe mee', { in: 'Warmtekoffer' })
  return { ...makeRooms(world), ...people }
}

it('Kees passes his place on by mutual yes, says what he takes along, is thanked for three days, and is gone a day after he asked (INV-11, INV-21, INV-40)', async () => {
  const { counts, same, ...people } = await begins()
  const { Kees, Henk, Anouk, Samir, Priya } = people
  expect((await Kees.runs('/mijn vertrek')).says).toContain('Warmtekoffer')
  await Kees.presses('Geef door')
  Kees.fillsIn({ member: 'Henk' })
  await Kees.sends()
  expect(team().toSorted()).toEqual(['Kees', 'Samir'])
  expect((await Henk.runs('/mijn vandaag')).says).toContain('of jij de plek in E1')
  await Henk.presses('experiments.askYes')
  expect(team().toSorted()).toEqual(['Henk', 'Samir'])

  await Kees.runs('/mijn vertrek')
  await Kees.presses('Verbonden blijven als oud-lid')
  Kees.fillsIn({ takes })
  await Kees.sends()
  expect(same('Kees neemt afscheid van de kring.')).toContain(takes)
  await Samir.presses('Dank je wel', { in: takes })
  await Priya.presses('Dank je wel', { in: takes })
  counts('Dank van Samir, Priya.').toEqual([1, 1])
  await exportsAll(people)
  await world.clockTo('2026-11-19T09:00')
  expect(Anouk.canPress('Dank je wel', { in: takes })).toBe(true)
  await world.clockTo('2026-11-19T12:00')
  expect(Anouk.canPress('Dank je wel', { in: takes })).toBe(false)

  await world.clockTo('2026-11-23T10:00')
  await Kees.runs('/mijn data')
  await Kees.presses('privacy.erase')
  await world.clockTo('2026-11-24T09:00')
  for (const at of ['slack', 'discord'] as const) expect(digestsThere(at)).toContain(quoted)
  await world.clockTo('2026-11-25T10:00')
  for (const at of ['slack', 'discord'] as const) {
    expect(digestsThere(at)).not.toContain(quoted)
    expect(digestsThere(at)).toContain('Op kantoor hoor ik iets anders.')
  }
  for (const words of [quoted, takes]) {
    counts(words).toEqual([0, 0])
    expect(world.database.holds(words)).toBe(false)
  }
  counts(/Kees/).toEqual([0, 0])
  const log = (await Anouk.runs('/community log')).says
  expect(log).toContain('Iemand liet zijn gegevens wissen')
  expect(log).not.toContain(takes)
})

/** One tap, and it comes to him alone. */
async function exportsAll({ Kees, Anouk }: Circle): Promise<void> {
  const told = await Kees.presses('privacy.export')
  const files = told.reply.is === 'card' ? (told.reply.files ?? []) : []
  expect(files.map(({ body }) => body).join('\n') + Kees.sees()).toContain(quoted)
  expect(Anouk.sees()).not.toContain('Hier is alles wat ik van je heb')
}

it('what somebody tried together stays, with a former member in it', async () => {
  world = await makeWorld({ on: 'both', at: '2026-11-16T10:00' })
  const { counts } = makeRooms(world)
  const { Kees, Samir } = await beginsBoth(world, { names: ['Anouk', 'Samir', 'Kees'], rhythm: 'gentle' })
  await Samir.runs('/experiment noteer Warmtekoffer')
  await Kees.presses('Ik doe mee', { in: 'Warmtekoffer' })
  counts(/Samir, Kees|Kees, Samir/).toEqual([1, 1])
  await Kees.runs('/mijn data')
  await Kees.presses('privacy.erase')
  await world.clockTo('2026-11-17T12:00')
  counts('Warmtekoffer').toEqual([1, 1])
  counts('een (oud-)lid').toEqual([1, 1])
  counts('Kees').toEqual([0, 0])
  expect((await Samir.runs('/experiment toon E1')).says).toContain('een (oud-)lid')
})
