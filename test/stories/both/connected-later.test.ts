// A place that is connected later, and a person who is one member from then on, on Slack and Discord at once.
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import { answers, founding, seats } from '../people.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

it('what is connected later gets what is alive, parents first, and nothing that is over (rule 48)', async () => {
  world = await makeWorld({ on: 'both', at: '2026-09-09T12:00' })
  const { counts, rooms } = makeRooms(world)
  await world.founds(founding)
  for (const name of ['Anouk', 'Joris', 'Lotte'] as const) await world.joins(name, seats[name])
  await world.clockTo('2026-09-14T09:00')
  await answers(world.person('Joris'), 'share', 'Eerst de buren.')
  await world.connects()
  for (const words of ['🌿 Weekvraag', 'Eerst de buren.', 'Doe je mee?', 'heeft onze kring verbonden met'])
    counts(words).toEqual([1, 1])
  counts('We beginnen.').toEqual([1, 0])
  const [, discord] = rooms
  const inThread = discord.messages().filter(({ where }) => where.under !== undefined)
  expect(inThread.map(wordsOf).join()).toContain('Eerst de buren.')
})

it('who sat down twice becomes one, and what both answered counts once, with the newest words', async () => {
  world = await makeWorld({ on: 'both', at: '2026-09-09T12:00' })
  const { counts } = makeRooms(world)
  await world.founds(founding)
  await world.connects()
  for (const name of ['Anouk', 'Henk', 'Lotte'] as const) await world.joins(name, seats[name])
  const there = await world.joins('Lotte', 'student', { at: 'discord' })
  const active = () => world.database.count('member', "state = 'active'")
  expect(active()).toBe(4)
  await world.clockTo('2026-09-14T09:00')
  await answers(world.person('Lotte', { at: 'slack' }), 'share', 'Hier dacht ik dit.')
  await world.clockTo('2026-09-14T10:00')
  await answers(there, 'share', 'Daar denk ik dat.')
  counts('Hier dacht ik dit.').toEqual([1, 1])
  await world.links('Lotte')
  await there.presses('Ja, verder')
  there.fillsIn({ name: 'Lotte' })
  await there.sends()
  expect(active()).toBe(3)
  counts('Hier dacht ik dit.').toEqual([0, 0])
  counts('Daar denk ik dat.').toEqual([1, 1])
  await world.clockTo('2026-09-17T17:00')
  counts('Eén mens deelde iets.').toEqual([1, 1])
})
