// What only a decision of the circle changes: agreements, the threshold, a break, keys, the facilitator, who leaves.
import { afterEach, describe, expect, test } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Deciding } from '../support/deciding.ts'
import { makeDeciding } from '../support/deciding.ts'

let here: Deciding
afterEach(() => here.world.close())

async function begin(options?: Parameters<typeof makeDeciding>[0]) {
  here = await makeDeciding(options)
  return { ...here, ...here.people, room: here.world.room('home') }
}

/** Five working days after Monday 7 September. */
const over = '2026-09-14T09:00'
const why = 'Dat past ons beter.'

async function decides(by: Hands, kind: string, values: Record<string, string | boolean>): Promise<void> {
  const { world, people, ok } = here
  await by.runs('/propose new')
  await by.chooses(kind)
  by.fillsIn({ ...values, why })
  expect((await by.sends()).isRefused).toBe(false)
  await ok(...[people.Samir, people.Henk, people.Fatima, people.Daan].filter((one) => one !== by))
  await world.clockTo(over)
}

describe('agreements', () => {
  test('are in the words of the circle after a decision, and everybody reads those from then on', async () => {
    const { Anouk, Samir, room } = await begin()
    expect((await Samir.runs('/community agreements')).says).toContain('Hier beginnen we mee.')
    await Samir.presses('Stel iets voor')
    Samir.fillsIn({ lines: '- We beginnen met thee.\n2. We luisteren.', why })
    await Samir.sends()
    room.shows('We beginnen met thee.')
    expect((await Anouk.runs('/community agreements')).says).not.toContain('thee')
    await here.ok(here.people.Henk, here.people.Fatima, here.people.Daan)
    await here.world.clockTo(over)
    const now = await Anouk.runs('/community agreements')
    expect(now.says).toContain('We beginnen met thee.')
    expect(now.says).toContain('We luisteren.')
    expect(now.says).not.toContain('schuurt')
    expect((await Samir.runs('/community log')).says).toContain('Onze afspraken zijn nieuw.')
  })

  test('that are too many come back with what was typed', async () => {
    const { Samir } = await begin()
    await Samir.runs('/propose new')
    await Samir.chooses('Onze afspraken veranderen')
    Samir.fillsIn({ lines: Array.from({ length: 13 }, (_, n) => `Regel ${n}`).join('\n'), why })
    const told = await Samir.sends()
    expect(JSON.stringify(told.reply)).toContain('Schrijf één tot 12 afspraken')
    expect(JSON.stringify(told.reply)).toContain('Regel 12')
  })
})

describe('the threshold for anonymous answers', () => {
  test('goes up by a decision and is never offered lower', async () => {
    const { Daan, world } = await begin()
    await decides(Daan, 'Anoniem pas laten zien bij meer antwoorden', { k: '7' })
    expect(world.database.rows<{ k: number }>('select anonymity_k as k from community')).toEqual([{ k: 7 }])
    await Daan.runs('/propose new')
    const form = await Daan.chooses('Anoniem pas laten zien bij meer antwoorden')
    expect(JSON.stringify(form.reply)).not.toContain('"value":"7"')
    expect(JSON.stringify(form.reply)).toContain('"value":"8"')
  })
})

describe('a break', () => {
  test('silences everything until its day, cannot be ended by one person, and then goes on by itself', async () => {
    const { Daan, Henk, room, world } = await begin()
    await decides(Daan, 'Een tijd pauze nemen', { until: '2026-10-05' })
    const before = room.messages().length
    expect((await Henk.runs('/community hush 4 even rust')).isRefused).toBe(true)
    await world.clockTo('2026-10-04T20:00')
    expect(room.messages().length).toBe(before)
    await world.clockTo('2026-10-05T09:30')
    room.shows('Onze pauze is voorbij.')
    await world.clockTo('2026-10-12T09:30')
    room.shows('Wat')
    expect((await Henk.runs('/community log')).says).toContain('De pauze is voorbij, we gaan verder.')
  })

  test('is at most a year, and begins in days, not hours', async () => {
    const { Daan } = await begin()
    await Daan.runs('/propose new')
    await Daan.chooses('Een tijd pauze nemen')
    Daan.fillsIn({ until: '2026-09-08', why })
    expect(JSON.stringify((await Daan.sends()).reply)).toContain('minstens drie dagen')
  })
})

describe('a key', () => {
  test('comes with a decision and the own yes of who gets it', async () => {
    const { Daan, Bart, world } = await begin()
    await decides(Daan, 'Wie een sleutel heeft', { member: 'Bart', what: 'gives' })
    const keys = () => world.database.rows<{ name: string }>('select name from member where caretaker = 1')
    expect(keys()).not.toContainEqual({ name: 'Bart' })
    expect((await Bart.runs('/my today')).says).toContain('of jij een sleutel wilt')
    await Bart.presses('governance.askYes')
    expect(keys()).toContainEqual({ name: 'Bart' })
    expect((await Daan.runs('/community log')).says).toContain('Bart heeft nu een sleutel.')
  })

  test('that is the only one cannot be given back', async () => {
    const { Daan } = await begin()
    await Daan.runs('/propose new')
    await Daan.chooses('Wie een sleutel heeft')
    Daan.fillsIn({ member: 'Anouk', what: 'takes', why })
    expect(JSON.stringify((await Daan.sends()).reply)).toContain('de enige sleutel')
  })
})

describe('a facilitator', () => {
  test('is named on the about card after their own yes, and finds a page of what is coming', async () => {
    const { Daan, Henk, Samir, world, ok } = await begin()
    await Daan.runs('/propose new')
    await Daan.chooses('Wie ons proces begeleidt')
    Daan.fillsIn({ member: 'Henk', why })
    await Daan.sends()
    await ok(Samir, here.people.Fatima)
    await world.clockTo('2026-09-10T09:00')
    await Henk.runs('/my today')
    await Henk.presses('governance.askYes')
    expect((await Samir.runs('/community about')).says).toContain('Procesbegeleider: Henk')
    expect((await Henk.runs('/my today')).says).toContain('Dit komt eraan in de kring')
    expect((await Samir.runs('/my today')).says).not.toContain('Dit komt eraan in de kring')
  })
})

describe('asking somebody to leave', () => {
  test('is only possible after a talk, needs a decision, and everything personal goes', async () => {
    const { Daan, Bart, room, world } = await begin()
    await Daan.runs('/propose new')
    await Daan.chooses('Van iemand afscheid nemen')
    Daan.fillsIn({ member: 'Bart', why })
    expect((await Daan.sends()).reply).toMatchObject({ is: 'form' })
    Daan.fillsIn({ talked: true })
    await Daan.sends()
    room.shows('Bart verlaat de kring.')
    await here.ok(here.people.Samir, here.people.Henk, here.people.Fatima)
    await world.clockTo(over)
    expect((await Bart.runs('/my card')).isRefused).toBe(true)
    expect(world.database.rows('select 1 from member where name = ?', 'Bart')).toEqual([])
    expect((await Daan.runs('/community log')).says).toContain('De kring nam van iemand afscheid.')
    room.hides('Bart verlaat')
  })
})
