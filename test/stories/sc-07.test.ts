// SC-07, weeks 7 and 8, a holiday, an outage, the clock, and somebody who is quiet. Left out: role terms, proposals, two platforms.
import { afterEach, expect, it } from 'vitest'
import { toMoment } from '../support/moments.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { answers, begins, founding, seats, wantsMessages } from './people.ts'

let world: World
afterEach(() => world.close())

const count = (words: RegExp) => world.room('home').says().match(words)?.length ?? 0

it('a week off is a week off, and after the clock went back and an outage the question comes once', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const Anouk = await world.founds(founding)
  await Anouk.runs('/community start')
  await Anouk.presses('Vrije week')
  await Anouk.presses('Een andere week')
  Anouk.fillsIn({ name: 'herfstvakantie', from: '2026-10-19', to: '2026-10-23' })
  await Anouk.sends()
  for (const name of ['Anouk', 'Samir'] as const) await world.joins(name, seats[name])
  await wantsMessages(await world.joins('Henk', seats.Henk))
  await world.clockTo('2026-10-16T15:00')
  world.room('home').shows('we zijn vrij')
  const before = world.chat.listMessages().length
  await world.clockTo('2026-10-25T23:00')
  expect(world.chat.listMessages()).toHaveLength(before)

  await world.clockTo('2026-10-26T08:30')
  expect(count(/🌿 Weekvraag/g)).toBe(1)
  world.clock.set(toMoment('2026-10-26T10:15', world.zone, world.clock.now()))
  await world.restart('crash')
  await world.settle()
  expect(count(/🌿 Weekvraag/g)).toBe(2)
  await world.restart('crash')
  await world.settle()
  expect(count(/🌿 Weekvraag/g)).toBe(2)
  await world.clockTo('2026-10-30T15:00')
  world.room('home').shows('Over twee weken: vorige week was het herfstvakantie.')
})

it('on time it is nine o’clock on the wall, also after the clock went back', async () => {
  world = await makeWorld({ at: '2026-10-22T10:00' })
  await begins(world, ['Anouk', 'Henk', 'Samir'])
  await world.clockTo('2026-10-26T08:59')
  world.room('home').hides('Weekvraag')
  await world.clockTo('2026-10-26T09:00')
  world.room('home').shows('Weekvraag')
})

it('any member can make it quiet for a while, and everybody reads why', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const { Henk, Samir } = await begins(world, ['Anouk', 'Henk', 'Samir'])
  await world.clockTo('2026-10-12T08:00')
  await Henk.runs('/community stil 24 begrafenis in de straat')
  world.room('home').shows('Even stil tot', 'begrafenis in de straat')
  await world.clockTo('2026-10-12T12:00')
  world.room('home').hides('Weekvraag')
  expect((await Samir.runs('/community besluiten')).says).toContain('Even stil tot')
})

it('after three quiet rounds only Ilse is asked whether she wants rest, and nobody else ever sees it', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const people = await begins(world, ['Anouk', 'Henk', 'Samir', 'Ilse'])
  const { Ilse, Anouk, Henk, Samir } = people
  await wantsMessages(Ilse)
  for (const day of ['2026-10-12', '2026-10-19', '2026-10-26']) {
    await world.clockTo(`${day}T09:00`)
    for (const hands of [Anouk, Henk, Samir]) await hands.presses('Deze week niet', { in: 'Open tot' })
    expect(Ilse.sees('direct')).not.toContain('met rust laten')
    await world.clockTo('thursday 17:00')
  }
  await world.clockTo('friday 10:00')
  expect(Ilse.sees('direct')).toContain('Zal ik je een tijdje met rust laten? Niemand anders ziet dit.')
  const told = await Ilse.presses('Rustig aan')
  expect(told.says).toContain('De weekvraag staat gewoon in het kanaal.')
  const direct = Ilse.messages('direct').filter(({ by }) => by !== 'ilse').length
  await world.clockTo('2026-11-06T16:00')
  expect(Ilse.messages('direct').filter(({ by }) => by !== 'ilse')).toHaveLength(direct)
  await Samir.runs('/community besluiten')
  await Samir.runs('/community over')
  for (const hands of [Anouk, Henk, Samir]) expect(hands.sees()).not.toMatch(/rust laten|Rustig aan/)
})

it('after two silent weeks only who holds the key hears it, and may ask for a lighter question', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const { Anouk, Henk } = await begins(world, ['Anouk', 'Henk', 'Samir'])
  await wantsMessages(Anouk)
  await world.clockTo('2026-10-15T17:00')
  world.room('home').shows('Deze week was het stil.')
  expect(Anouk.sees('direct')).not.toContain('Twee keer bleef het stil')
  await world.clockTo('2026-10-23T17:00')
  expect(Anouk.sees('direct')).toContain('Twee keer bleef het stil na de weekvraag. Dat mag')
  expect((await Anouk.presses('Lichtere vraag')).says).toContain('De volgende vraag wordt een lichte.')
  await Henk.runs('/my today')
  expect(Henk.sees()).not.toContain('Twee keer bleef het stil')
  world.room('home').hides('Twee keer bleef het stil')
})

/** Two weeks in which nobody answered; who holds the key got word of it. */
async function twoSilentWeeks() {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const people = await begins(world, ['Anouk', 'Henk', 'Samir'])
  await wantsMessages(people.Anouk)
  await world.clockTo('2026-10-23T17:00')
  expect(people.Anouk.sees('direct')).toContain('[Lichtere vraag] [Ander moment] [Een week rust]')
  return people
}

it('who holds the key may try another moment once, and then it comes on Monday again', async () => {
  const { Anouk, Henk } = await twoSilentWeeks()
  await Anouk.presses('Ander moment')
  expect(Anouk.sees()).toContain('Een vast ander moment kiezen jullie samen.')
  Anouk.fillsIn({ on: 'tue', at: '16:00' })
  expect((await Anouk.sends()).says).toContain('De volgende weekvraag komt dinsdag 27 oktober 16:00.')
  expect((await Henk.runs('/community besluiten')).says).toContain('Anouk koos één keer een ander moment')
  await world.clockTo('2026-10-27T15:59')
  expect(count(/🌿 Weekvraag/g)).toBe(2)
  await world.clockTo('2026-10-27T16:00')
  expect(count(/🌿 Weekvraag/g)).toBe(3)
  await world.clockTo('2026-11-02T08:59')
  expect(count(/🌿 Weekvraag/g)).toBe(3)
  await world.clockTo('2026-11-02T09:00')
  expect(count(/🌿 Weekvraag/g)).toBe(4)
})

it('the usual moment can be had back', async () => {
  const { Anouk } = await twoSilentWeeks()
  await Anouk.presses('Ander moment')
  Anouk.fillsIn({ on: 'wed', at: '19:00' })
  await Anouk.sends()
  await Anouk.presses('Toch gewoon maandag')
  await world.clockTo('2026-10-26T09:00')
  expect(count(/🌿 Weekvraag/g)).toBe(3)
})

it('a week of rest is read by everybody, comes once however often it is pressed, and the week after it goes on', async () => {
  const { Anouk, Henk } = await twoSilentWeeks()
  expect((await Anouk.presses('Een week rust')).says).toContain('In de week van maandag 26 oktober is het rustig')
  await Anouk.presses('reflection.restWeek')
  world.room('home').shows('Een week rust.', 'Anouk koos dit.')
  expect(count(/Een week rust\./g)).toBe(1)
  expect((await Henk.runs('/community besluiten')).says).toContain('Anouk koos een week rust voor de kring')
  await world.clockTo('2026-11-01T20:00')
  expect(count(/🌿 Weekvraag/g)).toBe(2)
  await world.clockTo('2026-11-02T09:00')
  expect(count(/🌿 Weekvraag/g)).toBe(3)
  await answers(Henk, 'share', 'Ik sprak de buurvrouw.')
  await world.clockTo('2026-11-06T15:00')
  world.room('home').shows('vorige week was het een week rust')
})

it('a week of rest can be called off, and nobody without a key can choose one', async () => {
  const { Anouk, Henk } = await twoSilentWeeks()
  await Anouk.presses('Een week rust')
  await Anouk.presses('Toch niet')
  world.room('home').hides('Een week rust.')
  await world.clockTo('2026-10-26T09:00')
  expect(count(/🌿 Weekvraag/g)).toBe(3)
  expect(Henk.canPress('reflection.restWeek')).toBe(false)
})

it('an outage on Thursday that outlives a restart: the question stays open for as long as nobody could answer', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const { Henk } = await begins(world, ['Anouk', 'Henk', 'Samir'])
  await world.clockTo('2026-10-15T15:00')
  const { here } = world
  await world.engine.notice({ ...here, tells: 'lost', at: world.clock.now() })
  await world.clockTo('2026-10-15T16:30')
  await world.restart('crash')
  await world.clockTo('2026-10-15T18:00')
  await world.engine.notice({ ...here, tells: 'back', at: world.clock.now() })
  await world.settle()
  world.room('home').shows('Open tot')
  await answers(Henk, 'share', 'Toch nog op tijd.')
  await world.clockTo('2026-10-15T19:59')
  world.room('home').hides('Deze vraag is gesloten.')
  await world.clockTo('2026-10-15T20:00')
  world.room('home').shows('Deze vraag is gesloten.')
})
