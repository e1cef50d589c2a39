// SC-07, weeks 7 and 8, a holiday, an outage, the clock, and somebody who is quiet, on Slack and Discord at once. Every sentence is here.
import { afterEach, describe, expect, it } from 'vitest'
import { toMoment } from '../../support/moments.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import { answers, begins, founding, seats, wantsMessages } from '../people.ts'
import { makeRooms } from './rooms.ts'
import { agree, beginsWhole, phase, ribbon } from './whole.ts'

let world: World
afterEach(() => world.close())

async function makeBoth(at: string) {
  world = await makeWorld({ on: 'both', at })
  return makeRooms(world)
}

describe('the holiday', () => {
  it('for a week nothing comes, in no room and to nobody, and on Friday after it the digest tells two weeks', async () => {
    const { counts, same } = await makeBoth('2026-10-09T10:00')
    const anouk = await world.founds(founding)
    await anouk.runs('/community start')
    await anouk.presses('Vrije week')
    await anouk.presses('Een andere week')
    anouk.fillsIn({ name: 'herfstvakantie', from: '2026-10-19', to: '2026-10-23' })
    await anouk.sends()
    await world.connects()
    for (const name of ['Anouk', 'Samir', 'Henk'] as const) await wantsMessages(await world.joins(name, seats[name]))
    await world.clockTo('2026-10-16T15:00')
    expect(same('Weekbericht · ')).toContain('we zijn vrij')
    const there = () => (['slack', 'discord'] as const).map((at) => world.at(at).chat.listMessages().length)
    const before = there()
    await world.clockTo('2026-10-25T23:00')
    expect(there()).toEqual(before)
    await world.clockTo('2026-10-26T09:00')
    counts('🌿 Weekvraag').toEqual([2, 2])
    await world.clockTo('2026-10-30T15:00')
    expect(same('Weekbericht · ')).toContain('Over twee weken: vorige week was het herfstvakantie.')
  })
})

describe('before and in the holiday', () => {
  const holiday = { name: 'herfstvakantie', from: '2026-10-19', to: '2026-10-23' }
  const why = 'we proberen nu echt iets'

  it('the focus moves by full consent, phase 1 is put to rest with one line why, and nobody calls it done (INV-01, INV-04)', async () => {
    const { people, same } = await beginsWhole(
      (made) => {
        world = made
      },
      { at: '2026-10-05T08:00', holiday },
    )
    const { Samir, Daan, Henk, Priya, Esther, Fatima, Marijke } = people
    await world.clockTo('2026-10-09T10:00')
    expect((await phase(Samir, 'focus', 'experiment', why)).says).toContain('Jullie beslissen samen.')
    same(why)
    expect((await phase(Daan, 'rest', 'explore', 'de verhalen zijn er')).says).toContain(
      'Verleg eerst samen de aandacht',
    )
    await agree(why, Henk, Priya, Esther, Fatima)
    await world.clockTo('2026-10-15T18:00')
    expect(ribbon(world)).toEqual({ explore: 'focus' })
    await world.clockTo('2026-10-16T10:30')
    expect(ribbon(world)).toEqual({ explore: 'active', experiment: 'focus' })
    expect((await phase(Daan, 'rest', 'explore', 'de verhalen zijn er')).isRefused).toBe(false)
    expect(same('Verkennen en verdiepen rust nu.')).toContain('Daan: de verhalen zijn er')
    expect(ribbon(world)).toEqual({ experiment: 'focus' })
    await world.clockTo('2026-10-16T15:00')
    const digest = same('Weekbericht · ')
    expect(digest).toContain(`Onze aandacht ligt nu bij 🧪 Experimenteren en bijsturen, want ${why}`)
    expect(digest).toContain('Daan liet 🔍 Verkennen en verdiepen rusten: de verhalen zijn er')
    expect(digest).not.toMatch(/klaar|afgerond|volgende fase/)
    expect((await Marijke.runs('/fase waar')).says).toContain('Nu vooral: 🧪 Experimenteren en bijsturen')
  })

  it('role terms and the rhythm wait, and the window of a running proposal pauses', async () => {
    const { people, counts, same } = await beginsWhole(
      (made) => {
        world = made
      },
      { at: '2026-10-05T08:00', holiday },
    )
    const { Lotte, Daan, Henk, Priya, Esther, Fatima } = people
    const until = 'Je bent nu verbinder, tot maandag 9 november.'
    expect((await Lotte.presses('roles.offer:connector')).says).toContain(until)
    await world.clockTo('2026-10-15T10:00')
    expect((await phase(Daan, 'focus', 'learn', why)).isRefused).toBe(false)
    await agree(why, Henk, Priya, Esther, Fatima)
    const stands = () => world.database.rows('SELECT state FROM proposal WHERE kind = ?', 'phases.focus')
    // Five days from the fifteenth: the sixteenth, and four after the holiday.
    expect(same(why)).toContain('Open tot')
    await world.clockTo('2026-10-16T16:00')
    const there = () => (['slack', 'discord'] as const).map((at) => world.at(at).chat.listMessages().length)
    const before = there()
    await world.clockTo('2026-10-25T23:00')
    expect(there()).toEqual(before)
    expect(stands()).toEqual([{ state: 'open' }])
    await world.clockTo('2026-10-29T09:00')
    expect(stands()).toEqual([{ state: 'open' }])
    await world.clockTo('2026-10-29T18:00')
    expect(stands()).toEqual([{ state: 'adopted' }])
    expect(ribbon(world)).toEqual({ explore: 'active', learn: 'focus' })
    // The third week that counts is this one, so that only now it is asked what is needed.
    counts('Wat hebben we de komende weken het meest nodig?').toEqual([0, 0])
    await world.clockTo('2026-10-30T15:00')
    counts('Wat hebben we de komende weken het meest nodig?').toEqual([1, 1])
    await world.clockTo('2026-11-02T10:00')
    counts('De rollen voor de komende vier weken').toEqual([0, 0])
    expect((await Henk.runs('/rol toon')).says).toContain('🔗 Verbinder · Lotte')
  })
})

describe('the clock and the outage', () => {
  it('on time it is nine on the wall in both rooms, also after the clock went back', async () => {
    const { counts } = await makeBoth('2026-10-22T10:00')
    await begins(world, ['Anouk', 'Henk', 'Samir'])
    await world.clockTo('2026-10-26T08:59')
    counts('🌿 Weekvraag').toEqual([0, 0])
    await world.clockTo('2026-10-26T09:00')
    counts('🌿 Weekvraag').toEqual([1, 1])
  })

  it('down from half past eight to a quarter past ten: the question opens once on each, also after a second restart', async () => {
    const { counts } = await makeBoth('2026-10-22T10:00')
    await begins(world, ['Anouk', 'Henk', 'Samir'])
    await world.clockTo('2026-10-26T08:30')
    world.clock.set(toMoment('2026-10-26T10:15', world.zone, world.clock.now()))
    for (let restarts = 0; restarts < 2; restarts += 1) {
      await world.restart('crash')
      await world.settle()
      counts('🌿 Weekvraag').toEqual([1, 1])
    }
    expect(world.database.count('round')).toBe(1)
  })

  it('Slack out of reach until noon does not hold up Discord, and its post follows once', async () => {
    const { counts, same } = await makeBoth('2026-10-22T10:00')
    const { Samir, Anouk } = await begins(world, ['Anouk', 'Henk', 'Samir'])
    await world.clockTo('2026-10-26T08:30')
    world.clock.set(toMoment('2026-10-26T10:15', world.zone, world.clock.now()))
    await world.restart('crash')
    await world.down('slack')
    await world.settle()
    counts('🌿 Weekvraag').toEqual([0, 1])
    await answers(Samir, 'share', 'Hier hoor ik het wel.')
    counts('Hier hoor ik het wel.').toEqual([0, 1])
    await world.clockTo('2026-10-26T12:00')
    counts('🌿 Weekvraag').toEqual([0, 1])
    await world.up('slack')
    counts('🌿 Weekvraag').toEqual([1, 1])
    counts('Hier hoor ik het wel.').toEqual([1, 1])
    await answers(Anouk, 'share', 'Ik ben er ook weer.')
    counts('Ik ben er ook weer.').toEqual([1, 1])
    same('🌿 Weekvraag')
    expect(world.database.count('round')).toBe(1)
  })

  it.each([
    ['slack', 'Samir'],
    ['discord', 'Anouk'],
  ] as const)(
    '%s tells that it is lost and rests all week; the other goes on to the digest, which is caught up once',
    async (lost, name) => {
      const { counts, same } = await makeBoth('2026-10-22T10:00')
      const people = await begins(world, ['Anouk', 'Henk', 'Samir'])
      await world.clockTo('2026-10-26T09:00')
      await world.down(lost, { told: true })
      await answers(people[name], 'share', 'Voorlopig alleen hier te lezen.')
      const only = (n: number) => (lost === 'slack' ? [0, n] : [n, 0])
      counts('Voorlopig alleen hier').toEqual(only(1))
      await world.clockTo('2026-10-30T15:00')
      counts('Weekbericht · ').toEqual(only(1))
      await world.clockTo('2026-10-30T16:00')
      await world.up(lost)
      counts('Weekbericht · ').toEqual([1, 1])
      counts('🌿 Weekvraag').toEqual([1, 1])
      same('Weekbericht · ')
    },
  )
})

describe('somebody who is quiet', () => {
  it('after three rounds only Ilse is asked whether she wants rest, and nobody on either platform ever sees it (INV-35, INV-36)', async () => {
    await makeBoth('2026-10-09T10:00')
    const names = ['Anouk', 'Henk', 'Samir', 'Ilse'] as const
    const people = await begins(world, names)
    const { Ilse } = people
    const others = names.filter((name) => name !== 'Ilse').map((name) => people[name])
    await wantsMessages(Ilse)
    for (const day of ['2026-10-12', '2026-10-19', '2026-10-26']) {
      await world.clockTo(`${day}T09:00`)
      for (const hands of others) await hands.presses('Deze week niet', { in: 'Open tot' })
      expect(Ilse.sees('direct')).not.toContain('met rust laten')
      await world.clockTo('thursday 17:00')
    }
    await world.clockTo('friday 10:00')
    expect(Ilse.sees('direct')).toContain('Zal ik je een tijdje met rust laten? Niemand anders ziet dit.')
    expect((await Ilse.presses('Rustig aan')).says).toContain('De weekvraag staat gewoon in het kanaal.')
    const toIlse = () => Ilse.messages('direct').filter(({ by }) => by !== 'ilse').length
    const before = toIlse()
    await world.clockTo('2026-11-06T16:00')
    expect(toIlse()).toBe(before)
    for (const hands of others) {
      await hands.runs('/community besluiten')
      await hands.runs('/community over')
      await hands.runs('/my data')
      expect(hands.sees()).not.toMatch(/rust laten|Rustig aan/)
    }
  })
})
