// What people do with a digest: look it over, add to it, take their words out, react, look things up.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import type { Week } from './digest-week.ts'
import { buttonIn, makeDigestWorld, makeWeek } from './digest-week.ts'

let world: World
let week: Week
beforeEach(async () => {
  world = await makeDigestWorld('nl')
  week = makeWeek(world)
})
afterEach(() => world.close())

describe('ahead of time', () => {
  test('from Thursday half past five everybody may look it over, privately', async () => {
    await week.aWeek()
    const samir = world.person('Samir')
    const early = await samir.runs('/digest preview')
    expect(early.isRefused).toBe(true)
    expect(early.says).toContain('Het voorbeeld is er vanaf donderdag 10 september 17:30.')
    await world.clockTo('2026-09-10T18:00')
    const seen = await samir.runs('/weekbericht voorbeeld')
    expect(seen.says).toContain('Alleen jij ziet dit. Het weekbericht komt vrijdag 11 september 15:00.')
    expect(seen.says).toContain('“In de flat gaat het eerst over schimmel.” Fatima')
    expect(seen.says).not.toContain('[Dit herken ik]')
    expect(week.digests()).toEqual([])
    await world.clockTo('2026-09-11T14:30')
    expect((await samir.runs('/digest preview')).isRefused).toBe(true)
  })

  test('one person signs a foreword; the next one hears that it is there', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-10T18:00')
    const [samir, fatima] = [world.person('Samir'), world.person('Fatima')]
    await samir.runs('/digest preview')
    await fatima.runs('/digest preview')
    await samir.presses('Schrijf een voorwoord')
    samir.fillsIn({ words: 'De koffer reisde gewoon door.' })
    await samir.sends()
    const late = await fatima.presses('Schrijf een voorwoord')
    expect(late.says).toContain('Samir was je net voor en schreef al een voorwoord.')
    await world.clockTo('2026-09-11T15:00')
    expect(week.lastDigest()).toContain('onze reis\nVoorwoord van Samir: De koffer reisde gewoon door.\nWaar zijn we?')
  })

  test('own words can be moved out, and back; nobody can move the words of another', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-10T18:00')
    const [samir, fatima] = [world.person('Samir'), world.person('Fatima')]
    const seen = (await samir.runs('/digest preview')).says
    expect(seen).toContain('1. Ik dacht dat mensen het eng zouden vinden.\n[Haal 1 eruit]')
    expect(seen).not.toMatch(/\d\. In de flat/)
    const samirs = buttonIn(samir.messages(), 'digest.takeOut')
    await samir.presses('Haal 1 eruit')
    await samir.presses('Zet terug')
    await fatima.runs('/digest preview')
    const forged = await world.engine.handle({
      key: 'forged',
      person: { platform: 'web', space: world.chat.space, user: fatima.id, name: 'Fatima' },
      place: { room: 'home' },
      at: world.clock.now(),
      does: 'press',
      address: samirs,
    })
    expect(JSON.stringify(forged)).toContain('Dit zijn niet jouw woorden.')
    await fatima.presses('Haal 1 eruit')
    expect((await samir.runs('/digest preview')).says).not.toContain('schimmel')
    await world.clockTo('2026-09-11T15:00')
    expect(week.lastDigest()).toContain('Ik dacht dat mensen het eng zouden vinden.')
    expect(week.lastDigest()).not.toContain('schimmel')
  })
})

describe('what people add', () => {
  test('a line for Friday stands under what is still open, and leaves every language with its author', async () => {
    await week.aWeek()
    await world.joins('Esther', 'resident', { language: 'en' })
    const samir = world.person('Samir')
    const saved = await samir.runs('/digest note Wie heeft er een ladder?')
    expect(saved.says).toContain('Iedereen in #home kan hem dan lezen.')
    await world.clockTo('2026-09-11T15:00')
    expect(week.lastDigest()).toContain('Nog open · 📝 Samir: Wie heeft er een ladder?')
    expect(week.messages('Wie heeft er een ladder?')).toHaveLength(2)
    await samir.presses('digest.unnote')
    expect(week.messages('Wie heeft er een ladder?')).toEqual([])
    expect(week.digests()).toHaveLength(1)
  })

  test('what somebody misses comes in the next one', async () => {
    await week.aWeek()
    await world.clockTo('2026-09-11T15:00')
    const fatima = world.person('Fatima')
    await fatima.presses('Ik mis iets')
    fatima.fillsIn({ words: 'De bijeenkomst in de kerk.' })
    await fatima.sends()
    await world.clockTo('2026-09-18T15:00')
    expect(week.lastDigest()).toContain('Nog open · 📝 Fatima: De bijeenkomst in de kerk.')
  })

  test('a line that is too long comes back in the form', async () => {
    await week.aWeek()
    const told = await world.person('Samir').runs(`/digest note ${'lang '.repeat(60)}`)
    expect(told.reply.is).toBe('form')
  })
})

describe('under a digest', () => {
  beforeEach(async () => {
    await week.aWeek()
    await world.joins('Esther', 'resident', { language: 'en' })
    await world.clockTo('2026-09-11T15:00')
  })

  test('it says how many people recognise it, without names', async () => {
    const [samir, fatima] = [world.person('Samir'), world.person('Fatima')]
    await samir.presses('Dit herken ik')
    await samir.presses('Dit herken ik')
    world.room('home').shows('Eén mens herkent dit.')
    await fatima.presses('Dit herken ik')
    world.room('home').shows('2 mensen herkennen dit.')
    await fatima.presses('Ongedaan maken')
    await samir.presses('Ongedaan maken')
    world.room('home').hides('herkennen dit.', 'herkent dit.')
  })

  test('everything that can be joined is there to press', async () => {
    const told = await world.person('Fatima').presses('Ik wil meedoen met…')
    expect(told.says).toContain('[plant-tomaten]')
  })

  test('the sources of every line can be looked up', async () => {
    const fatima = world.person('Fatima')
    const told = await fatima.presses('Bronnen')
    expect(told.says).toContain('plant-tomaten')
    const options = /Laat een bron zien: (.*)\]/.exec(told.says)?.[1]?.split(' / ') ?? []
    const quote = options.find((option) => option.endsWith('· Samir')) ?? ''
    expect((await fatima.chooses(quote)).says).toContain('Ik dacht dat mensen het eng zouden vinden.')
  })

  test('somebody who takes their words out leaves it in both languages', async () => {
    expect(week.messages('schimmel').filter((said) => said.includes('week 1'))).toHaveLength(2)
    const fatima = world.person('Fatima')
    await fatima.runs('/my today')
    await fatima.presses('Haal mijn woorden eruit')
    expect(week.messages('schimmel').filter((said) => said.includes('week 1'))).toEqual([])
    expect((await world.person('Samir').runs('/digest last')).says).not.toContain('schimmel')
  })

  test('it can be read again in the own language', async () => {
    const told = await world.person('Esther').runs('/digest last')
    expect(told.says).toContain('Weekly digest · Warm Lindekwartier · week 1 of our journey')
    expect(told.says).toContain('🌱 tomaten began.')
  })
})
