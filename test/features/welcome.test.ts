// Somebody takes a seat: one yes, one tap, one sentence if they like; and three from two sides begin.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ at: '2026-09-03T10:00' })
})
afterEach(() => world.close())

const about = async (name: string) => (await world.person(name).runs('/community about')).says

describe('somebody who joins', () => {
  test('reads three lines, agrees, says who they are and why', async () => {
    await world.founds()
    const samir = world.person('Samir')
    const lines = await samir.presses('Ik schuif aan')
    expect(lines.says).toContain('Jij kiest bij elk antwoord wie het ziet.')
    await samir.presses('Akkoord, ik ben 16 of ouder')
    await samir.presses('student')
    await samir.presses('Schrijf')
    samir.fillsIn({ tie: 'Mijn oma heeft het koud.' })
    const done = await samir.sends()
    expect(done.says).toContain('Vanaf drie mensen, uit twee hoeken, beginnen we.')
    const line = await samir.presses('Kanaal is genoeg')
    expect(line.says).toContain('Ik stuur je geen berichten.')
    expect(line.says).toContain('Mijn oma heeft het koud.')
    world.room('home').hides('Samir', 'oma')
    await samir.presses('Ja, zo')
    world.room('home').shows('Welkom Samir (student).', 'Mijn oma heeft het koud.')
  })

  test('can read all eight lines first, and change their mind', async () => {
    await world.founds()
    const bart = world.person('Bart')
    await bart.presses('Ik schuif aan')
    const all = await bart.presses('Lees alles')
    expect(all.says).toContain('Verantwoordelijk is Gemeente Lindestad.')
    expect(all.says).toContain('Woo')
    const no = await bart.presses('Toch niet')
    expect(no.says).toContain('Ik bewaar niets van je.')
    expect((await bart.runs('/my card')).isRefused).toBe(true)
  })

  test('may read along first, and nothing is kept', async () => {
    await world.founds()
    const bart = world.person('Bart')
    expect((await bart.presses('Eerst meelezen')).says).toContain('Lezen is meedoen.')
    expect((await bart.runs('/my card')).isRefused).toBe(true)
  })

  test('reads about the Woo when they are from the government', async () => {
    await world.founds()
    const marijke = world.person('Marijke')
    await marijke.presses('Ik schuif aan')
    await marijke.presses('Akkoord, ik ben 16 of ouder')
    expect((await marijke.presses('overheid')).says).toContain('kan onder de Woo vallen')
  })

  test('says in their own words who they are, and the next person finds those words', async () => {
    await world.founds()
    const esther = world.person('Esther')
    await esther.presses('Ik schuif aan')
    await esther.presses('Akkoord, ik ben 16 of ouder')
    await esther.presses('anders…')
    esther.fillsIn({ own: 'kleine verhuurder' })
    await esther.sends()
    const about = await esther.runs('/community about')
    expect(about.says).toContain('kleine verhuurder: 1')
  })

  test('changes the line that welcomes them, in the same post', async () => {
    await world.founds()
    const [samir, fatima] = [await world.joins('Samir', 'student'), await world.joins('Fatima', 'resident')]
    await samir.presses('Ja, zo')
    await fatima.presses('Aanpassen')
    fatima.fillsIn({ words: 'Woont hier dertig jaar.' })
    await fatima.sends()
    world.room('home').shows('Welkom Samir (student).', 'Welkom Fatima (bewoner). Woont hier dertig jaar.')
    const welcomes = world
      .room('home')
      .messages()
      .filter((message) => JSON.stringify(message).includes('Samir'))
    expect(welcomes).toHaveLength(1)
  })

  test('is asked once, also when they press twice', async () => {
    await world.founds()
    const samir = await world.joins('Samir', 'student')
    expect((await samir.presses('Ik schuif aan')).says).toContain('Klaar.')
    expect((await samir.runs('/community about')).says).toContain('student: 1')
  })

  test('shows who they are on a place card', async () => {
    await world.founds()
    const samir = await world.joins('Samir', 'student')
    await samir.runs('/my card')
    samir.fillsIn({ brings: 'Twee handen' })
    expect((await samir.sends()).says).toContain('De groep kan je naamkaartje lezen.')
  })
})

describe('somebody who wants to be forgotten', () => {
  test('takes everything along first', async () => {
    await world.founds()
    const samir = await world.joins('Samir', 'student')
    await samir.runs('/my data')
    const { reply } = await samir.presses('Neem alles mee')
    expect(JSON.stringify(reply)).toContain('join_privacy')
  })

  test('is gone from the welcome and from the table, and the circle stays', async () => {
    await world.founds()
    const samir = await world.joins('Samir', 'student')
    const fatima = await world.joins('Fatima', 'resident')
    await samir.presses('Aanpassen')
    samir.fillsIn({ words: 'Mijn oma heeft het koud.' })
    await samir.sends()
    await fatima.presses('Ja, zo')
    world.room('home').shows('Samir', 'oma', 'Fatima')
    await samir.runs('/my data')
    await samir.presses('Wis alles')
    await world.clockTo('2026-09-05T11:00')
    world.room('home').hides('Samir', 'oma')
    world.room('home').shows('Fatima')
    expect(world.database.holds('oma')).toBe(false)
    expect(world.database.holds('Samir')).toBe(false)
    expect(world.database.count('identity', "user = 'samir'")).toBe(0)
    expect((await fatima.runs('/community about')).says).not.toContain('student')
    expect((await samir.runs('/my card')).isRefused).toBe(true)
    await world.joins('Samir', 'business')
    expect((await fatima.runs('/community about')).says).toContain('bedrijf: 1')
  })
})

describe('the circle', () => {
  test('begins when the third person comes from a second side', async () => {
    await world.founds()
    await world.joins('Fatima', 'resident')
    await world.joins('Henk', 'resident')
    world.room('home').hides('We beginnen. ')
    await world.joins('Samir', 'student')
    world.room('home').shows('We zijn met drie, uit twee hoeken.', 'bewoner: 2', 'student: 1')
  })

  test('says when the first question comes, and week 1 starts on that Monday', async () => {
    await world.begins({ Fatima: 'resident', Henk: 'resident', Samir: 'student' })
    world.room('home').shows('7 september', '9:00')
    const circle = world.database.rows('select state, started_on from community')
    expect(circle).toEqual([{ state: 'active', started_on: '2026-09-07' }])
    const stretches = world.database.rows('select phase, focus from stretch')
    expect(stretches).toEqual([{ phase: 'explore', focus: 1 }])
    expect(await about('Bart')).not.toContain('Vanaf drie mensen')
  })

  test('welcomes somebody in week 3 without anything to catch up on', async () => {
    await world.begins({ Fatima: 'resident', Henk: 'resident', Samir: 'student' })
    await world.clockTo('2026-09-22T10:00')
    const esther = world.person('Esther')
    await esther.presses('Ik schuif aan')
    await esther.presses('Akkoord, ik ben 16 of ouder')
    await esther.presses('bedrijf')
    expect((await esther.presses('Later')).says).toContain('Je hoeft niets in te halen.')
  })

  test('counts the founder only after she took a seat herself', async () => {
    const anouk = await world.founds()
    await world.joins('Fatima', 'resident')
    await world.joins('Samir', 'student')
    world.room('home').hides('We zijn met drie')
    await world.joins('Anouk', 'government')
    world.room('home').shows('We zijn met drie')
    expect((await anouk.runs('/community invite')).isRefused).toBe(false)
  })

  test('does not begin with a guest as third', async () => {
    await world.founds()
    await world.joins('Fatima', 'resident')
    await world.joins('Samir', 'student')
    const esther = world.person('Esther')
    await esther.presses('Ik schuif aan')
    await esther.presses('Lees alles')
    await esther.presses('Akkoord, als gast')
    await esther.presses('bedrijf')
    world.room('home').hides('We zijn met drie')
  })
})

test('in English everything is in English', async () => {
  await world.founds({ language: 'en', question: 'How do we stay warm together?' })
  const samir = world.person('Samir', { language: 'en' })
  await samir.presses("I'll join")
  await samir.presses('I agree, I am 16 or older')
  await samir.presses('student')
  const done = await samir.presses('Later')
  expect(done.says).toContain('We begin with three people from two sides.')
  await samir.presses('Send me a message')
  await samir.presses('Yes, like this')
  world.room('home').shows('Welcome Samir (student).')
})
