// SC-06, week 6, Samir logs an experiment on his phone, on Slack and Discord at once.
//
// Every sentence is here. That a reply comes within three seconds is kept by tests of its own, and not measured here.
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import { begins } from '../people.ts'
import { makeRooms } from './rooms.ts'
import { phase, ribbon } from './whole.ts'

let world: World
afterEach(() => world.close())

const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment').at(-1)?.state
const prediction = 'niemand geeft hem terug'

async function makeBoth() {
  world = await makeWorld({ on: 'both', at: '2026-10-05T08:00' })
  const people = await begins(world)
  return { people, ...makeRooms(world) }
}

it('an idea on the tram is one reply and stands in both rooms, and for ten minutes it can be taken back', async () => {
  const { people, counts, same } = await makeBoth()
  const { Samir } = people
  await world.clockTo('2026-10-12T10:00')
  expect((await Samir.runs('/experiment noteer')).reply.is).toBe('form')
  expect(Samir.form()?.fields).toHaveLength(5)
  Samir.fillsIn({
    title: 'Warmtekoffer',
    kind: 'Prototype',
    forWhom: 'mensen in tochtige huizen',
    hypothesis: 'Als we een koffer uitlenen, dan praten buren erover, want je ziet het meteen.',
    smallestStep: '1 koffer, 3 huizen, 2 weken',
  })
  const told = await Samir.sends()
  expect(told.says).toContain('Genoteerd: Warmtekoffer.')
  expect(told.says).toContain('Ongedaan maken kan tien minuten.')
  expect(state()).toBe('idea')
  const card = same('E1 Warmtekoffer')
  for (const words of ['idee', '[Ik doe mee]', '[Start]', '1 koffer, 3 huizen, 2 weken', 'mensen in tochtige huizen'])
    expect(card).toContain(words)
  counts('E1 Warmtekoffer').toEqual([1, 1])

  await world.clockTo('2026-10-12T10:09')
  await Samir.presses('Ongedaan maken', { in: 'Genoteerd: Warmtekoffer.' })
  expect(world.database.count('experiment')).toBe(0)
  counts('Warmtekoffer').toEqual([0, 0])
  await Samir.runs('/experiment noteer Nog een koffer')
  counts('Nog een koffer').toEqual([1, 1])
  await world.clockTo('2026-10-12T10:20')
  expect((await Samir.presses('Ongedaan maken', { in: 'Nog een koffer' })).isRefused).toBe(true)
  counts('Nog een koffer').toEqual([1, 1])
})

it('it starts by its team alone, opens a phase, and Friday brings it back to all (INV-06, INV-11, INV-20, INV-22, INV-39)', async () => {
  const { people, counts, same, rooms } = await makeBoth()
  const { Samir, Henk, Daan, Anouk, Lotte, Fatima, Marijke, Esther } = people
  await phase(Lotte, 'open', 'learn', 'er liggen al vijf verhalen')
  await world.clockTo('2026-10-12T10:00')
  await Samir.runs('/experiment noteer Warmtekoffer')

  // Somebody can be invited, and is nowhere on the team by that.
  await Samir.presses('Nodig iemand uit')
  Samir.fillsIn({ member: 'Fatima' })
  await Samir.sends()
  expect(same('E1 Warmtekoffer')).not.toContain('Fatima')
  await Henk.presses('Ik doe mee', { in: 'E1 Warmtekoffer' })
  await Daan.presses('Ik doe mee', { in: 'E1 Warmtekoffer' })
  await Samir.presses('Start', { in: 'E1 Warmtekoffer' })
  Samir.fillsIn({
    smallestStep: '1 koffer, 3 huizen, 2 weken',
    signal: 'vertelt iemand het zelf aan de buren?',
    expectation: '2 van de 3 gebruiken hem',
  })
  const started = await Samir.sends()
  expect(state()).toBe('running')
  expect(world.database.count('proposal')).toBe(0)
  expect(same('E1 Warmtekoffer')).toContain('Team: Samir, Henk, Daan')
  expect(same('E1 Warmtekoffer')).not.toContain('Fatima')

  // What is predicted, nobody can read yet, on either side and in no table.
  expect(started.says).toContain('Wat denk jij dat er gebeurt?')
  await Henk.runs('/mijn vandaag')
  await Henk.presses('Mijn voorspelling')
  Henk.fillsIn({ words: prediction })
  expect((await Henk.sends()).says).toContain('Niemand ziet je voorspelling')
  for (const hands of [Samir, Daan, Anouk, Marijke]) expect(hands.sees()).not.toContain(prediction)
  expect(world.database.holds(prediction)).toBe(false)

  expect(started.says).toContain('Dit hoort bij 🧪 Experimenteren en bijsturen. Die fase is nu niet open.')
  expect(ribbon(world)).toEqual({ explore: 'focus', learn: 'active' })
  expect((await Samir.presses('Open deze fase')).reply.is).toBe('form')
  Samir.fillsIn({ why: 'we proberen nu echt iets' })
  await Samir.sends()
  expect(same('Experimenteren en bijsturen is open.')).toContain('Samir: we proberen nu echt iets')
  expect(same('Experimenteren en bijsturen is open.')).toContain('[Nog niet]')
  expect(ribbon(world)).toEqual({ explore: 'focus', learn: 'active', experiment: 'active' })
  await world.clockTo('2026-10-16T14:00')
  expect(ribbon(world)).toEqual({ explore: 'focus', learn: 'active', experiment: 'active' })
  for (const hands of [Esther, Fatima]) {
    const { says } = await hands.runs('/fase waar')
    expect(says).toContain('Nu vooral: 🔍 Verkennen en verdiepen')
    expect(says).toContain('Ook bezig: 🤝 Samen leren en ontwikkelen')
    expect(says).toContain('Ook bezig: 🧪 Experimenteren en bijsturen')
  }

  await world.clockTo('2026-10-16T15:00')
  const digest = same('Weekbericht · ')
  counts('Weekbericht · ').toEqual([2, 2])
  expect(digest).toContain(
    'E1 Warmtekoffer begon. Kleinste stap: 1 koffer, 3 huizen, 2 weken. We letten op: vertelt iemand',
  )
  expect(digest).toContain('we proberen nu echt iets')
  const bare = digest.replaceAll(/\p{Extended_Pictographic}|[●○◐▪▫█░]/gu, '')
  for (const words of [
    'Weekbericht',
    'Onze aandacht ligt bij',
    'Verkennen en verdiepen',
    'Wat we probeerden',
    'Volgende week',
  ])
    expect(bare).toContain(words)
  for (const room of rooms) {
    const first = room.messages().findLast((message) => wordsOf(message).includes('Weekbericht · '))
    expect(first && wordsOf(first).length).toBeLessThanOrEqual(1800)
    const blocks = JSON.stringify(first?.part?.blocks)
    for (const mention of ['"call"', '<@', '@here', '@everyone', '<!']) expect(blocks).not.toContain(mention)
  }
  for (const hands of [Anouk, Marijke]) {
    const sources = await hands.presses('Bronnen', { in: 'Weekbericht · ' })
    for (const words of ['Warmtekoffer', 'Experimenteren en bijsturen']) expect(sources.says).toContain(words)
  }
})
