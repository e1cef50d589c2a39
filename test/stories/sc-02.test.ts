// SC-02, week 2, the first questions of the week, and really anonymous. Left out: the second platform and two spaces.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { answers, begins, wantsMessages } from './people.ts'

let world: World
afterEach(() => world.close())

const monday = '2026-09-14T09:00'
const quietWords = ['ik durf dit niet hardop', 'niemand luistert naar huurders', 'mijn baas vindt het onzin', 'te duur']

it('the question is in the channel at nine, and reaches Daan in Lisbon at nine of his own', async () => {
  world = await makeWorld({ at: '2026-09-09T12:00' })
  const { Daan } = await begins(world, ['Anouk', 'Henk', 'Daan'])
  await wantsMessages(Daan, { zone: 'Europe/Lisbon' })
  await world.clockTo(monday)
  world.room('home').shows('🌿 Weekvraag', 'Twee minuten is genoeg. Je kiest zelf wie het ziet.')
  expect(Daan.sees('direct')).not.toContain('Weekvraag')
  await world.clockTo('2026-09-14T10:00')
  expect(Daan.sees('direct')).toContain('Weekvraag')
  expect(world.database.count('round')).toBe(1)
})

it('everybody answers in their own way, and on Thursday nothing connects the four without a name to anybody (INV-15, INV-17)', async () => {
  world = await makeWorld({ at: '2026-09-09T12:00' })
  const people = await begins(world)
  const { Joris, Fatima, Priya, Marijke, Kees, Lotte, Henk, Bart, Anouk } = people
  for (const hands of [Joris, Kees, Henk, Bart]) await wantsMessages(hands)
  await world.clockTo(monday)

  const heard = 'Ik hoorde dat het net hier vol zit.'
  // Where nobody reads along in threads (rule 28), the button is the way.
  const readsThreads = world.here.platform !== 'discord'
  if (readsThreads) await Joris.types(heard, { under: 'Weekvraag' })
  else await answers(Joris, 'share', heard)
  await answers(Fatima, 'share', 'Bij ons komt eerst de schimmel.')
  expect((await Priya.types('Huurders geloven een buur eerder.', 'direct')).says).toContain('Wie mag dit zien?')
  world.room('home').hides('Huurders geloven')
  await Priya.presses('Deel in de groep', { in: 'Wie mag dit zien?' })
  world.room('home').shows('Huurders geloven een buur eerder.', 'Priya')
  await answers(Marijke, 'keep', 'Ik vind het spannend.')
  for (const [index, name] of (['Henk', 'Yusuf', 'Ilse', 'Esther'] as const).entries())
    await answers(people[name], 'anonymous', quietWords[index] ?? '')
  expect((await Kees.presses('Deze week niet', { in: 'Weekvraag' })).says).toContain('Prima. Tot een volgende keer.')
  await answers(Lotte, 'share', 'Eerst dacht ik dit.')
  expect(await answers(Lotte, 'share', 'Nu denk ik dat.')).toContain('Dit antwoord komt ervoor in de plaats.')
  world.room('home').hides('Eerst dacht ik dit.')
  await Lotte.types('En dan praat ik hier gewoon verder.', { under: 'Weekvraag' })
  await Joris.types('Ik ook, tot straks.', { under: 'Weekvraag' })
  for (const talk of ['praat ik hier gewoon verder', 'tot straks']) expect(world.database.holds(talk)).toBe(false)
  for (let n = 0; n < 8; n += 1) await Kees.types(`gewoon praatje ${n}`, 'home')

  await world.clockTo('2026-09-16T10:00')
  const reminded = (hands: typeof Bart) => hands.sees('direct').includes('Zin om nog te antwoorden?')
  expect([Joris, Kees, Henk, Bart].map(reminded)).toEqual([false, false, false, true])

  await Anouk.presses('Anoniem', { in: 'Weekvraag' })
  await world.clockTo('2026-09-17T17:00')
  world
    .room('home')
    .shows(
      'Dank. 4 antwoorden deze week.',
      'Er zijn ook anonieme antwoorden. Die laat ik zien vanaf 5. Ze wachten tot de volgende open vraag.',
    )
  world.room('home').hides(...quietWords)
  for (const words of [...quietWords, 'gewoon praatje']) expect(world.database.holds(words), words).toBe(false)
  for (const table of ['sealed_box', 'round_marker', 'round_tap', 'round_reminder'])
    expect(world.database.count(table), table).toBe(0)

  await world.clockTo('2026-09-18T10:00')
  Anouk.fillsIn({ answer: 'te laat' })
  expect((await Anouk.sends()).says).toContain('Een anoniem antwoord kan er niet meer bij: dan zou je opvallen.')
  await Bart.types('Ik wilde nog zeggen: het college beslist in mei.', { under: 'Weekvraag' })
  expect(world.database.holds('het college beslist in mei')).toBe(readsThreads)
})

it('what is still too little after the next open question is gone unread, and that is said', async () => {
  world = await makeWorld({ at: '2026-09-09T12:00' })
  const people = await begins(world)
  await world.clockTo(monday)
  await answers(people.Henk, 'anonymous', 'een stil woord')
  let weeks = 0
  await world.clockTo('thursday 17:00')
  while (!world.room('home').says().includes('ongelezen gewist') && weeks < 4) {
    await world.clockTo('monday 09:00')
    if (people.Yusuf.canPress('reflection.share', { in: 'Open tot' }))
      await answers(people.Yusuf, 'share', 'Ik was er.')
    await world.clockTo('thursday 17:00')
    weeks += 1
  }
  world.room('home').shows('Die heb ik ongelezen gewist.')
  world.room('home').hides('een stil woord')
})
