// SC-02, week 2, the first questions of the week, and really anonymous, on Slack and Discord at once.
//
// Every sentence is here. On Discord nobody's typing in a server is read (rule 28), so that Joris's answer in a thread, and Friday's, are
// typed on Slack.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle } from '../people.ts'
import { answers, begins, everybody, wantsMessages } from '../people.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const monday = '2026-09-14T09:00'
const quiet = ['ik durf dit niet hardop', 'niemand luistert naar huurders', 'mijn baas vindt het onzin', 'te duur']
const unnamed = ['Henk', 'Yusuf', 'Ilse', 'Esther'] as const

async function beginsBoth(): Promise<Circle & ReturnType<typeof makeRooms>> {
  world = await makeWorld({ on: 'both', at: '2026-09-09T12:00' })
  return { ...makeRooms(world), ...(await begins(world)) }
}

it('the question comes once on each platform at nine, and to Daan in Lisbon at nine of his own (INV-30)', async () => {
  const { Daan, Yusuf, counts, same } = await beginsBoth()
  await wantsMessages(Daan, { zone: 'Europe/Lisbon' })
  await wantsMessages(Yusuf)
  await world.clockTo('2026-09-14T08:59')
  counts('🌿 Weekvraag').toEqual([0, 0])
  await world.clockTo(monday)
  counts('🌿 Weekvraag').toEqual([1, 1])
  same('🌿 Weekvraag')
  expect(Yusuf.sees('direct')).toContain('Weekvraag')
  expect(Daan.sees('direct')).not.toContain('Weekvraag')
  await world.clockTo('2026-09-14T09:59')
  expect(Daan.sees('direct')).not.toContain('Weekvraag')
  await world.clockTo('2026-09-14T10:00')
  expect(Daan.sees('direct')).toContain('Weekvraag')
  expect(world.database.count('round')).toBe(1)
})

it('everybody answers in their own way and place, and on Thursday nothing connects the four without a name to anybody', async () => {
  const { counts, same, rooms, ...people } = await beginsBoth()
  const { Joris, Fatima, Priya, Marijke, Kees, Lotte, Henk, Bart, Anouk, Samir } = people
  const there = world.person('Lotte', { at: 'discord' })
  for (const hands of [Joris, Kees, Henk, Bart, Samir, Lotte]) await wantsMessages(hands)
  await world.clockTo(monday)

  await Joris.types('Ik hoorde dat het net hier vol zit.', { under: 'Weekvraag' })
  await Fatima.presses('Deel in de groep', { in: 'Weekvraag' })
  Fatima.fillsIn({ answer: 'Bij ons komt eerst de schimmel.' })
  await Fatima.sends()
  expect((await Priya.types('Huurders geloven een buur eerder.', 'direct')).says).toContain('Wie mag dit zien?')
  counts('Huurders geloven').toEqual([0, 0])
  expect([...everybody].filter((name) => name !== 'Priya' && people[name].sees().includes('Huurders geloven'))).toEqual(
    [],
  )
  await Priya.presses('Deel in de groep', { in: 'Wie mag dit zien?' })
  await answers(Marijke, 'keep', 'Ik vind het spannend.')
  for (const [index, name] of unnamed.entries()) await answers(people[name], 'anonymous', quiet[index] ?? '')
  expect((await Kees.presses('Deze week niet', { in: 'Weekvraag' })).says).toContain('Prima. Tot een volgende keer.')
  await answers(Lotte, 'share', 'Eerst dacht ik dit.')
  counts('Eerst dacht ik dit.').toEqual([1, 1])
  expect(await answers(there, 'share', 'Nu denk ik dat.')).toContain('Dit antwoord komt ervoor in de plaats.')
  counts('Eerst dacht ik dit.').toEqual([0, 0])
  const open = ['Ik hoorde dat het net hier vol zit.', 'eerst de schimmel', 'een buur eerder', 'Nu denk ik dat.']
  for (const words of open) counts(words).toEqual([1, 1])
  const [slack, discord] = rooms
  expect(slack.messages().filter(({ by }) => by === 'joris')).toHaveLength(1)
  for (const name of ['Joris', 'Fatima', 'Priya', 'Lotte']) expect(discord.says()).toContain(`— ${name}`)
  for (const name of ['Fatima', 'Priya', 'Lotte']) expect(slack.says()).toContain(`— ${name}`)
  counts('spannend').toEqual([0, 0])

  await Lotte.types('En dan praat ik hier gewoon verder.', { under: 'Weekvraag' })
  for (let n = 0; n < 20; n += 1) {
    await Kees.types(`gewoon praatje ${n}`, 'home')
    await Bart.types(`gewoon praatje ${n}`, 'home')
  }
  counts('gewoon praatje').toEqual([20, 20])

  await world.clockTo('2026-09-16T10:00')
  const reminded = everybody.filter((name) => people[name].sees('direct').includes('Zin om nog te antwoorden?'))
  expect(reminded.toSorted()).toEqual(['Bart', 'Samir'])
  expect(there.sees('direct')).not.toContain('Zin om nog te antwoorden?')

  await Anouk.presses('Anoniem', { in: 'Weekvraag' })
  await world.clockTo('2026-09-17T17:00')
  same('Dank. 4 antwoorden deze week.')
  counts('Dank. 4 antwoorden deze week.').toEqual([1, 1])
  counts('Die laat ik zien vanaf 5. Ze wachten tot de volgende open vraag.').toEqual([1, 1])
  for (const words of [...quiet, 'gewoon praatje', 'praat ik hier gewoon verder']) {
    if (quiet.includes(words)) counts(words).toEqual([0, 0])
    expect(world.database.holds(words), words).toBe(false)
  }
  for (const table of ['sealed_box', 'round_marker', 'round_tap', 'round_reminder'])
    expect(world.database.count(table), table).toBe(0)

  await world.clockTo('2026-09-18T10:00')
  Anouk.fillsIn({ answer: 'te laat' })
  expect((await Anouk.sends()).says).toContain('Een anoniem antwoord kan er niet meer bij: dan zou je opvallen.')
  await Bart.types('Ik wilde nog zeggen: het college beslist in mei.', { under: 'Weekvraag' })
  expect(world.database.holds('het college beslist in mei')).toBe(true)
  await world.clockTo('2026-09-18T15:00')
  same('Weekbericht')
  counts('Weekbericht · ').toEqual([1, 1])
})

it('what is answered without a name on one side is final on the other (INV-31)', async () => {
  const { Lotte, counts } = await beginsBoth()
  const there = world.person('Lotte', { at: 'discord' })
  await world.clockTo(monday)
  await answers(there, 'anonymous', 'niet hardop')
  await Lotte.presses('reflection.share', { in: 'Weekvraag' })
  if (Lotte.form()) {
    Lotte.fillsIn({ answer: 'en nog een keer' })
    await Lotte.sends()
  }
  expect(world.database.count('answer')).toBe(0)
  counts('en nog een keer').toEqual([0, 0])
})
