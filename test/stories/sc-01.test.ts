// SC-01, week 1, at the table. Left out: a second platform, a link code, the four roles and the three landing places.
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { answers, everybody, question, seats } from './people.ts'

let world: World
afterEach(() => world.close())

/** Anouk's own way: an open channel first, and after the warning a closed one. */
async function getsReady(anouk: Hands): Promise<{ warned: string; preview: string }> {
  await anouk.runs('/kring', { in: 'buurtplein' })
  await anouk.presses('Beginnen')
  anouk.fillsIn({ question, whyNow: 'Het gasnet wordt vervangen.' })
  await anouk.sends()
  await anouk.presses('setup.pickRoom')
  anouk.fillsIn({ room: 'buurtplein', rhythm: 'all' })
  const warned = await anouk.sends()
  await anouk.presses('Ander kanaal')
  anouk.fillsIn({ room: 'home', rhythm: 'all' })
  await anouk.sends()
  await anouk.presses('setup.pickBehind')
  anouk.fillsIn({ name: 'Warm Lindekwartier', organisation: 'Gemeente Lindestad', contact: 'Anouk, 06 12345678' })
  const preview = await anouk.sends()
  return { warned: warned.says, preview: preview.says }
}

it('Anouk sets the table: she is warned of an open channel, and nobody sees anything before she has seen it', async () => {
  world = await makeWorld()
  world.chat.saveRoom({ id: 'buurtplein', name: 'buurtplein', readers: 212, open: true })
  const anouk = world.person('Anouk')
  const { warned, preview } = await getsReady(anouk)
  expect(warned).toContain('212 mensen')
  expect(warned).toContain('Een besloten kanaal is veiliger.')
  world.room('home').hides(question)
  expect(preview).toContain('Het staat klaar, en nog niemand heeft iets gezien. Zo ziet een lid het:')
  expect(preview).toContain('Doe je mee?')
  expect((await anouk.presses('setup.invite')).says).toContain('Jij houdt de sleutel, niet het stuur.')
  world.room('home').shows(question, '[Ik schuif aan]', '[Eerst meelezen]')
  expect(world.database.count('community', "state = 'forming'")).toBe(1)
})

it('fourteen people join in their own words, and the circle has one question, one phase and one card that says what it is', async () => {
  world = await makeWorld()
  await world.founds({ question, name: 'Warm Lindekwartier', rhythm: 'all' })
  const samir = world.person('Samir')
  await samir.presses('Ik schuif aan')
  const lines = await samir.presses('Lees alles')
  expect(lines.says.split('\n').filter((line) => line.startsWith('· ')).length).toBe(8 + 7)
  expect(lines.says).toContain('We luisteren om te begrijpen.')
  await samir.presses('Akkoord, ik ben 16 of ouder')
  await samir.presses('student')
  await samir.presses('Schrijf')
  samir.fillsIn({ tie: 'Mijn oma woont in een tochtig huis.' })
  await samir.sends()
  await samir.presses('Kanaal is genoeg')
  await samir.presses('Ja, zo')
  world
    .room('home')
    .shows('Welkom Samir', 'Wat Samir verbindt met ons vraagstuk: "Mijn oma woont in een tochtig huis."')
  const bart = world.person('Bart')
  await bart.presses('Ik schuif aan')
  expect((await bart.presses('Toch niet')).says).toContain('Ik bewaar niets van je.')
  expect(world.database.holds('Bart')).toBe(false)
  for (const name of everybody.filter((one) => one !== 'Samir')) await world.joins(name, seats[name])

  expect(world.database.count('community', "state = 'active'")).toBe(1)
  expect(world.database.count('question_version')).toBe(1)
  expect(world.database.rows('SELECT phase, focus FROM stretch')).toEqual([{ phase: 'explore', focus: 1 }])
  expect(world.database.count('member', "state = 'active'")).toBe(14)
  const home = world.room('home')
  home.shows('Aan tafel', 'bewoner: 4', 'student: 2', 'overheid: 3', 'bedrijf: 3', 'onderzoek: 2', '[Onze afspraken]')
  home.shows('Niemand krijgt hier cijfers of lijstjes over jou', 'praat eerst als mens')
  expect(home.says().match(/De startvraag van Anouk/g)).toHaveLength(1)
  expect((await bart.presses('Onze afspraken')).says).toContain('Iedereen mag overslaan.')
})

it('what the circle is, Anouk no longer changes alone, and Marijke can read who chose what', async () => {
  world = await makeWorld()
  const people = await world.begins({ Anouk: 'government', Henk: 'resident', Marijke: 'resident' }, { question })
  expect((await people['Anouk']!.runs('/community start')).says).toContain('beslissen jullie samen')
  const log = await people['Marijke']!.runs('/community besluiten')
  expect(log.says).toContain('Anouk koos #home als kanaal.')
})

it('with six people there is no anonymous, and from the eighth on there is', async () => {
  world = await makeWorld()
  const six = { Anouk: 'government', Henk: 'resident', Samir: 'student', Joris: 'business', Priya: 'research' } as const
  const people = await world.begins({ ...six, Fatima: 'resident' })
  await world.clockTo('monday 09:00')
  expect(people['Samir']!.canPress('Anoniem')).toBe(false)
  expect((await people['Samir']!.runs('/kring hulp anoniem')).says).toContain('Daarom zie je die knop nu niet.')
  for (const name of ['Marijke', 'Yusuf'] as const) await world.joins(name, seats[name])
  for (let week = 0; week < 3 && !people['Samir']!.canPress('Anoniem'); week += 1) await world.clockTo('monday 09:00')
  expect(await answers(people['Samir']!, 'anonymous', 'Ik snap de helft niet')).toContain('Bewaard zonder je naam.')
})
