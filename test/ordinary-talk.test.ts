// What people say to each other stays theirs: of ordinary messages not a byte is kept, anywhere (INV-37).
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../adapters/web/person.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

let world: World
afterEach(() => world.close())

it('forty messages in rooms and threads leave nothing in the database, its log or the log of Kring', async () => {
  world = await makeWorld()
  const people = await world.begins({ Fatima: 'resident', Samir: 'student', Henk: 'resident' })
  const { Fatima, Samir, Henk } = people as Record<'Fatima' | 'Samir' | 'Henk', Hands>
  await world.clockTo('monday 09:00')
  await Fatima.runs('/experiment log Warmtekoffer')
  await Samir.types('Dit is mijn antwoord van deze week', { under: 'Weekvraag' })
  const talk = (n: number) => `Geheimpje nummer ${n} over de buren xyzzy`

  for (let n = 0; n < 10; n += 1) await Fatima.types(talk(n), 'home')
  for (let n = 10; n < 20; n += 1) await Henk.types(talk(n), 'experiments')
  for (let n = 20; n < 25; n += 1) await Henk.types(talk(n), { under: talk(3) })
  for (let n = 25; n < 30; n += 1) await Fatima.types(talk(n), { under: 'Warmtekoffer' })
  for (let n = 30; n < 35; n += 1) await Samir.types(talk(n), { under: 'Weekvraag' })
  for (let n = 35; n < 40; n += 1) await world.person('Gast').types(talk(n), { under: 'Weekvraag' })
  await Henk.edits(talk(20), `${talk(20)} en nog meer`)
  await Samir.edits(talk(30), `${talk(30)} en nog meer`)
  await Samir.deletes(talk(31))
  await world.clockTo('friday 16:00')

  expect(filesWith('Dit is mijn antwoord')).not.toEqual([])
  expect(filesWith('Geheimpje')).toEqual([])
  expect(filesWith('xyzzy')).toEqual([])
  expect([...world.faults, ...world.warnings].join()).not.toContain('Geheimpje')
  const told = world.chat
    .listMessages()
    .filter(({ by, part }) => by === 'bot' && JSON.stringify(part).includes('Geheimpje'))
  expect(told).toEqual([])
})

/** Files beside the database, and itself, in which these bytes stand. */
function filesWith(words: string): string[] {
  const file = world.database.rows<{ file: string }>('PRAGMA database_list')[0]?.file ?? ''
  const names = readdirSync(dirname(file))
  return names.filter((name) => readFileSync(join(dirname(file), name)).includes(words))
}
