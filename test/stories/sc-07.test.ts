// SC-07, weeks 7 and 8, a holiday, an outage, the clock, and somebody who is quiet. Left out: role terms, proposals, two platforms.
import { afterEach, expect, it } from 'vitest'
import { toMoment } from '../support/moments.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { begins, founding, seats, wantsMessages } from './people.ts'

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
