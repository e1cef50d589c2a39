// Stories of experiments: from an idea on a phone to a look-back, a decision, and a lesson that is thanked for.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Feature } from '../../src/core/feature.ts'
import { experiments } from '../../src/features/experiments/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const features: readonly Feature[] = [setup, welcome, experiments]
let world: World
afterEach(() => world.close())

async function circle(language: 'nl' | 'en' = 'nl') {
  world = await makeWorld({ language, features })
  const people = await world.begins(
    { Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research', Bart: 'government' },
    { language },
  )
  const of = (name: string) => people[name] as Hands
  return { Anouk: of('Anouk'), Samir: of('Samir'), Henk: of('Henk'), Daan: of('Daan'), Bart: of('Bart') }
}

const plan = { smallestStep: '1 koffer, 3 huizen', signal: 'vertelt iemand het?', expectation: '2 van de 3 huizen' }

async function startedBy(person: Hands, title = 'Warmtekoffer') {
  await person.runs(`/experiment log ${title}`)
  await person.presses('experiments.start')
  person.fillsIn(plan)
  return person.sends()
}

async function looksBack(person: Hands, happened: string, learned: string) {
  await person.presses('experiments.lookBack')
  person.fillsIn({ happened, learned })
  return person.sends()
}

const room = () => world.room('home')
const state = (number = 1) =>
  world.database.rows<{ state: string }>(`SELECT state FROM experiment WHERE number = ${number}`)[0]?.state

describe('an idea', () => {
  it('is logged with a form and stands in the room for all', async () => {
    const { Samir } = await circle()
    await Samir.runs('/experiment noteer')
    Samir.fillsIn({ title: 'Warmtekoffer', kind: 'prototype', forWhom: 'mensen in tochtige huizen' })
    const told = await Samir.sends()
    expect(told.says).toContain('Genoteerd: Warmtekoffer')
    expect(told.says).toContain('Wie zou je erbij willen?')
    room().shows('E1 Warmtekoffer', 'Prototype', '[Ik doe mee]', '[Start]', 'mensen in tochtige huizen', 'Samir')
  })

  it('with a title is logged at once, and once', async () => {
    const { Samir } = await circle('en')
    expect((await Samir.runs('/experiment log Warmth case')).says).toContain('Logged: Warmth case')
    expect((await Samir.runs('/experiment log Warmth case')).says).toContain('It is there once.')
    expect(world.database.count('experiment')).toBe(1)
  })

  it('can be undone for ten minutes, and not after that', async () => {
    const { Samir, Henk } = await circle()
    await Samir.runs('/experiment log Warmtekoffer')
    await Samir.presses('Ongedaan maken')
    expect(world.database.count('experiment')).toBe(0)
    room().hides('Warmtekoffer')
    await Samir.runs('/experiment log Koffie op de stoep')
    await Henk.presses('Ik doe mee')
    expect((await Samir.presses('Ongedaan maken', { in: 'Koffie op de stoep' })).says).toContain(
      'bouwden er al op verder',
    )
    await world.clockTo('2026-09-07T08:11')
    expect((await Samir.presses('Ongedaan maken', { in: 'Koffie op de stoep' })).says).toContain('tien minuten')
  })

  it('keeps what was typed when the title is too long', async () => {
    const { Samir } = await circle()
    const told = await Samir.runs(`/experiment log ${'heel lang '.repeat(30)}`)
    expect(told.reply.is).toBe('form')
    expect(JSON.stringify(told.reply)).toContain('Een korte titel leest fijner')
    expect(JSON.stringify(told.reply)).toContain('heel lang '.repeat(29))
  })

  it('is only text, whatever is typed', async () => {
    const { Samir } = await circle()
    await Samir.runs('/experiment log *vet* @everyone <b>x</b> {name} \u202eomgekeerd')
    room().shows('@everyone', '{name}')
    expect((await Samir.runs('/experiment log \u200b\u200e')).isRefused).toBe(true)
    expect(world.database.count('experiment')).toBe(1)
  })
})

describe('a start', () => {
  it('needs nobody else, and joining is only ever your own press', async () => {
    const { Samir, Henk, Daan } = await circle()
    await Samir.runs('/experiment log Warmtekoffer')
    await Henk.presses('Ik doe mee')
    await Daan.runs('/experiment doe-mee E1')
    await Samir.presses('experiments.start')
    Samir.fillsIn(plan)
    const told = await Samir.sends()
    expect(told.says).toContain('E1 is begonnen')
    expect(state()).toBe('running')
    room().shows('Loopt, ronde 1', '2 van de 3 huizen', 'Samir, Henk, Daan', '[Ik zag iets]')
    expect(world.database.count('experiment_team')).toBe(3)
  })

  it('comes twice and is there once', async () => {
    const { Samir, Henk } = await circle()
    await Samir.runs('/experiment log Warmtekoffer')
    await Henk.presses('experiments.start')
    await Samir.presses('experiments.start')
    Samir.fillsIn(plan)
    await Samir.sends()
    Henk.fillsIn(plan)
    expect((await Henk.sends()).says).toContain('Iemand was je net voor. Het staat er één keer.')
    expect(world.database.count('experiment_cycle')).toBe(1)
  })

  it('can be undone as long as nobody built on it', async () => {
    const { Samir, Henk } = await circle()
    await startedBy(Samir)
    await Samir.presses('Ongedaan maken', { in: 'is begonnen' })
    expect(state()).toBe('idea')
    await Samir.presses('experiments.start')
    Samir.fillsIn(plan)
    await Samir.sends()
    await Henk.runs('/experiment gezien E1 De buurvrouw vroeg erom')
    expect((await Samir.presses('Ongedaan maken', { in: 'is begonnen' })).says).toContain('bouwden er al op verder')
  })

  it('keeps predictions sealed until they open together, without names', async () => {
    const { Samir, Henk, Anouk } = await circle()
    await startedBy(Samir)
    await Henk.presses('Ik doe mee')
    await Henk.presses('Mijn voorspelling')
    Henk.fillsIn({ words: 'Niemand gebruikt hem' })
    expect((await Henk.sends()).says).toContain('Niemand ziet je voorspelling')
    const [kept] = world.database.rows<{ words: string }>('SELECT words FROM experiment_prediction')
    expect(kept?.words).not.toContain('Niemand')
    await world.clockTo('2026-09-21T09:00')
    await looksBack(Henk, 'Alle 3', 'Een buur overtuigt')
    await looksBack(Anouk, '2 gaven hem door', 'Meer dan een brief')
    expect(Anouk.sees()).not.toContain('Niemand gebruikt hem')
    await world.clockTo('2026-09-24T09:00')
    room().shows('Niemand gebruikt hem', 'Wat het team vooraf dacht')
    expect(world.database.rows('SELECT member_id FROM experiment_prediction')).toEqual([{ member_id: null }])
  })
})

describe('a note', () => {
  it('hangs under the card and can be taken back', async () => {
    const { Samir, Henk } = await circle()
    await startedBy(Samir)
    await Henk.presses('Ik zag iets')
    Henk.fillsIn({ words: 'De buurman kwam **zelf** vragen' })
    await Henk.sends()
    expect(Samir.sees({ under: 'E1 Warmtekoffer' })).toContain('De buurman kwam **zelf** vragen')
    await Henk.presses('Ongedaan maken', { in: 'Het staat onder' })
    expect(Samir.sees()).not.toContain('De buurman kwam')
  })
})

describe('a look-back', () => {
  it('opens by itself, stays covered, closes on the third day, and the team strengthens', async () => {
    const { Samir, Henk, Anouk } = await circle()
    await startedBy(Samir)
    await world.clockTo('2026-09-21T09:00')
    room().shows('is toe aan een terugblik', '[Mijn terugblik]')
    await looksBack(Samir, 'Alle 3 gebruikten hem', 'Een buur met een koffer overtuigt')
    expect(Anouk.sees()).not.toContain('Alle 3 gebruikten hem')
    expect((await Samir.runs('/experiment besluit E1')).says).toContain(
      'Nog één terugblik nodig van iemand buiten het team.',
    )
    const told = await looksBack(Anouk, 'Twee gaven hem door', 'Buren werken beter dan brieven')
    expect(told.says).not.toContain('Alle 3 gebruikten hem')
    expect((await looksBack(Henk, 'Ik hoorde erover', 'Praten helpt')).says).toContain('Twee gaven hem door')
    await world.clockTo('2026-09-23T10:00')
    room().shows('Twee gaven hem door')
    room().hides('Alle 3 gebruikten hem')
    await world.clockTo('2026-09-24T09:00')
    room().shows('Verwacht / Gebeurd / Geleerd', 'Alle 3 gebruikten hem')
    expect(state()).toBe('reviewed')
    expect((await Anouk.presses('Versterken')).says).toContain('Hier kiest het team')
    expect((await Samir.presses('Versterken')).says).toContain('Wat is nu de volgende kleinste stap?')
    expect(state()).toBe('strengthened')
    room().shows('Versterkt na ronde 1', 'Besluit', '[Volgende ronde]')
    await Samir.presses('Volgende ronde')
    Samir.fillsIn({ smallestStep: '3 koffers, 12 huizen' })
    await Samir.sends()
    room().shows('Loopt, ronde 2', '3 koffers, 12 huizen', '2 van de 3 huizen')
  })

  it('with one voice waits three more days, and then simply goes on', async () => {
    const { Samir, Anouk } = await circle('en')
    await startedBy(Samir)
    await Samir.runs('/experiment review E1')
    Samir.fillsIn({ happened: 'All 3', learned: 'Neighbours' })
    await Samir.sends()
    await world.clockTo('2026-09-10T08:00')
    room().shows('There is one look-back so far. Who saw it from another side? We wait three more days.')
    await world.clockTo('2026-09-13T09:00')
    expect(state()).toBe('running')
    room().shows('Not looked back on yet.')
    await Anouk.presses('Look back')
    Anouk.fillsIn({ happened: 'Two passed it on', learned: 'It works' })
    await Anouk.sends()
    await world.clockTo('2026-09-16T09:00')
    expect(state()).toBe('reviewed')
  })

  it('a choice stands a day later when nobody chose differently, and never by majority', async () => {
    const { Samir, Henk, Daan, Anouk } = await circle()
    await startedBy(Samir)
    await Henk.presses('Ik doe mee')
    await Daan.presses('Ik doe mee')
    await looksBack(Henk, 'a1', 'b1')
    await looksBack(Anouk, 'a2', 'b2')
    await world.clockTo('2026-09-10T08:00')
    expect((await Henk.presses('Bijstellen')).says).toContain('Je koos: Bijstellen')
    expect((await Daan.presses('Nog een ronde kijken')).says).toContain('Jullie kiezen verschillend')
    await world.clockTo('2026-09-12T09:00')
    expect(state()).toBe('reviewed')
    await Daan.presses('Bijstellen')
    expect(state()).toBe('adjusted')
    room().shows('Wie denkt mee om het beter te maken?')
  })

  it('one more round is a new cycle with the same plan', async () => {
    const { Samir, Anouk } = await circle()
    await startedBy(Samir)
    await looksBack(Samir, 'a1', 'b1')
    await looksBack(Anouk, 'a2', 'b2')
    await world.clockTo('2026-09-10T08:00')
    await Samir.presses('Nog een ronde kijken')
    expect(state()).toBe('running')
    room().shows('Loopt, ronde 2')
  })

  it('one look-back for each person; what is taken back is gone from the thread', async () => {
    const { Samir, Anouk } = await circle()
    await startedBy(Samir)
    await looksBack(Anouk, 'Eerst dit', 'Dat')
    await looksBack(Anouk, 'Toch iets anders', 'Dat')
    expect(world.database.count('experiment_voice')).toBe(1)
    await world.clockTo('2026-09-09T09:00')
    room().shows('Toch iets anders')
    room().hides('Eerst dit')
  })
})

describe('stopping', () => {
  async function stopped(language: 'nl' | 'en' = 'nl') {
    const people = await circle(language)
    const { Bart, Anouk } = people
    await startedBy(Bart, 'Avond met alle partijen')
    await looksBack(Bart, 'Er kwamen 9 mensen', 'Wie je niet kent komt niet')
    expect(state()).toBe('running')
    const told = await Bart.runs('/experiment decide E1')
    expect(told.reply.is).toBe('card')
    const form = await Bart.presses('experiments.decide')
    expect(form.reply.is).toBe('form')
    expect(state()).toBe('reviewed')
    Bart.fillsIn({ weTried: 'Eén avond in een zaal', weThought: 'dat iedereen komt', weKnowNow: 'Je moet erheen.' })
    const shared = await Bart.sends()
    return { ...people, Bart, Anouk, shared }
  }

  it('needs a lesson first, then it is stopped and shared, and thanked for', async () => {
    const { Bart, Anouk, Daan, shared } = await stopped()
    expect(state()).toBe('stopped')
    expect(shared.says).toContain('Dank dat jullie dit delen. Hier leren we allemaal van. Het staat als K1')
    const home = world.room('home')
    home.shows(
      'Voeding voor ons leren · K1',
      'Je moet erheen.',
      'Hier leren we allemaal van.',
      '[Hier heb ik iets aan]',
    )
    home.hides('mislukt', 'Verteld door')
    room().shows('Gestopt en gedeeld')
    await Bart.presses('Wat speelde mee?')
    Bart.fillsIn({ played: ['het was niet de goede plek', 'we misten iemand aan tafel'] })
    await Bart.sends()
    await Bart.presses('Zet mijn naam erbij')
    home.shows('het was niet de goede plek; we misten iemand aan tafel', 'Verteld door Bart.')
    await Anouk.presses('Hier heb ik iets aan')
    await Anouk.presses('Vertel hoe')
    Anouk.fillsIn({ how: 'Wij boekten net een zaal' })
    await Anouk.sends()
    await Daan.presses('Dit maakte ik ook mee')
    await Daan.presses('Hier heb ik iets aan')
    await Daan.presses('Hier heb ik iets aan', { in: 'K1' })
    home.shows('2 mensen hebben hier iets aan.', 'Eén mens maakte dit ook mee.', 'Wij boekten net een zaal')
  })

  it('reads the same in English', async () => {
    await stopped('en')
    world.room('home').shows('Food for our learning · K1', 'Thank you for sharing this. We all learn from it.')
    world.room('home').hides('failed')
    room().shows('Stopped and shared.')
  })

  it('anybody may pick it up again as a new cycle', async () => {
    const { Daan } = await stopped()
    await Daan.presses('Pak dit weer op')
    Daan.fillsIn(plan)
    await Daan.sends()
    expect(state()).toBe('running')
    room().shows('Loopt, ronde 2', 'Bart, Daan')
    await Daan.runs('/experiment toon E1')
    expect(Daan.sees()).toContain('Ronde 1')
    expect(Daan.sees()).toContain('Er kwamen 9 mensen')
  })
})

describe('when it grows quiet', () => {
  it('rests by itself after eight weeks without a note, and anybody may go on with it', async () => {
    const { Samir, Daan } = await circle()
    await startedBy(Samir)
    await world.clockTo('2026-09-21T09:00')
    await world.clockTo('2026-11-10T10:00')
    expect(state()).toBe('running')
    await world.clockTo('2026-11-24T10:00')
    expect(state()).toBe('paused')
    room().shows('Even stil. We kijken weer op')
    await Daan.presses('Ik pak dit op')
    expect(state()).toBe('running')
    room().shows('Samir, Daan')
  })

  it('rests when the team says so, and that can be undone', async () => {
    const { Samir, Anouk } = await circle()
    await startedBy(Samir)
    expect((await Anouk.runs('/experiment pauzeer E1')).says).toContain('Hier kiest het team')
    expect((await Samir.runs('/experiment pauzeer E1 2026-10-05')).says).toContain('5 oktober')
    expect(state()).toBe('paused')
    await Samir.presses('Ongedaan maken', { in: 'is even stil' })
    expect(state()).toBe('running')
  })
})

describe('reading back', () => {
  it('lists, shows and says kindly when there is nothing', async () => {
    const { Samir, Anouk } = await circle()
    expect((await Samir.runs('/experiment lijst')).says).toContain('Nog geen experimenten')
    expect((await Samir.runs('/experiment terugblik')).says).toContain('geen experiment waar dit bij past')
    await startedBy(Samir)
    await Anouk.runs('/experiment log Keukentafel')
    const list = await Samir.runs('/experiment lijst')
    expect(list.says).toContain('E1 Warmtekoffer · loopt')
    expect(list.says).toContain('E2 Keukentafel · idee')
    expect((await Samir.runs('/experiment lijst loopt')).says).not.toContain('E2')
    expect((await Anouk.runs('/experiment toon')).says).toContain('Welk experiment?')
  })

  it('an invitation only asks, and a no leaves no trace', async () => {
    const { Samir, Henk } = await circle()
    await Samir.runs('/experiment log Warmtekoffer')
    await Samir.presses('Nodig iemand uit')
    Samir.fillsIn({ member: 'Henk' })
    await Samir.sends()
    expect(world.database.count('experiment_team')).toBe(1)
    expect(world.database.count('experiment_invitation')).toBe(1)
    await Henk.presses('Ik doe mee')
    expect(world.database.count('experiment_team')).toBe(2)
    expect(world.database.count('experiment_invitation')).toBe(0)
  })
})

describe('among all features', () => {
  const title = 'Warmtekoffer'
  async function everything() {
    world = await makeWorld({ at: '2026-09-04T12:00' })
    const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research' })
    await world.clockTo('2026-09-07T10:00')
    const [Samir, Anouk] = [people['Samir'] as Hands, people['Anouk'] as Hands]
    await startedBy(Samir, title)
    return { Samir, Anouk }
  }

  it('it is in the digest with its board, and open for who is in the team', async () => {
    const { Samir, Anouk } = await everything()
    expect((await Samir.runs('/my today')).says).toContain('wat denk jij dat er gebeurt?')
    await world.clockTo('2026-09-11T15:00')
    room().shows(
      'E1 Warmtekoffer begon. Kleinste stap: 1 koffer, 3 huizen. We letten op: vertelt iemand het?',
      'loopt 1',
    )
    await world.clockTo('2026-09-21T09:00')
    expect((await Samir.runs('/my today')).says).toContain('we kijken terug tot donderdag 09:00')
    await looksBack(Samir, 'Alle 3', 'Een buur overtuigt')
    await looksBack(Anouk, 'Twee gaven hem door', 'Buren werken')
    await world.clockTo('2026-09-24T09:00')
    expect((await Samir.runs('/my today')).says).toContain('wat doen jullie nu?')
    await Samir.presses('Versterken')
    await world.clockTo('2026-09-25T15:00')
    room().shows('versterken', 'Verwacht: 2 van de 3 huizen. Gebeurd: Alle 3. Geleerd: Een buur overtuigt')
  })

  it('own words stand in own notes, and go from everywhere when they are taken away', async () => {
    const { Samir, Anouk } = await everything()
    await Anouk.runs('/experiment gezien E1 De buurman vroeg erom')
    await looksBack(Anouk, 'Twee gaven hem door', 'Buren werken')
    await looksBack(Samir, 'Alle 3', 'Een buur overtuigt')
    await world.clockTo('2026-09-10T11:00')
    await Samir.presses('Versterken')
    room().shows('Twee gaven hem door', 'De buurman vroeg erom')
    expect((await Anouk.runs('/my notes')).says).toContain('Twee gaven hem door')
    await Anouk.presses('experiments.remove')
    await Anouk.runs('/my notes')
    while (Anouk.canPress('experiments.remove', { in: 'Bij experimenten' })) {
      await Anouk.presses('experiments.remove', { in: 'Bij experimenten' })
      await Anouk.runs('/my notes')
    }
    room().hides('Twee gaven hem door', 'De buurman vroeg erom')
    room().shows('Een buur overtuigt')
    expect(state()).toBe('strengthened')
    await Samir.presses('Volgende ronde')
    Samir.fillsIn({ smallestStep: '3 koffers' })
    await Samir.sends()
    await Samir.runs('/my notes')
    await Samir.presses('experiments.remove')
    room().hides('Een buur overtuigt')
    room().shows('Verwacht / Gebeurd / Geleerd', 'op verzoek verwijderd', 'Loopt, ronde 2')
  })

  it('who is erased leaves the joint work, without words and without a name', async () => {
    const { Samir, Anouk } = await everything()
    await Anouk.presses('Ik doe mee')
    await Samir.presses('Mijn voorspelling')
    Samir.fillsIn({ words: 'Niemand leest dit', signed: true })
    await Samir.sends()
    await Samir.runs('/experiment gezien E1 De buurman vroeg erom')
    await looksBack(Samir, 'Alle 3', 'Een buur overtuigt')
    await looksBack(Anouk, 'Twee gaven hem door', 'Buren werken')
    await Samir.runs('/my data')
    await Samir.presses('privacy.erase')
    await world.clockTo('2026-09-08T12:00')
    const [card] = world
      .room('home')
      .messages()
      .filter(({ part }) => JSON.stringify(part).includes('E1 '))
    expect(JSON.stringify(card?.part)).toContain('(oud-)lid')
    room().hides('De buurman vroeg erom', 'Alle 3', 'Een buur overtuigt')
    room().shows('Warmtekoffer')
    for (const table of ['experiment_team', 'experiment_voice', 'experiment_observation', 'experiment_prediction']) {
      expect(world.database.count(table, "member_id = (SELECT id FROM member WHERE name = 'Samir')")).toBe(0)
    }
    expect(world.database.count('experiment_prediction')).toBe(0)
    expect(world.database.count('experiment_team', 'member_id IS NULL')).toBe(1)
  })

  it('the log and the story can be read back', async () => {
    const { Anouk } = await everything()
    expect((await Anouk.runs('/experiment toon 1')).says).toContain('Ronde 1')
    expect((await Anouk.runs('/experiment note e1')).reply.is).toBe('form')
  })
})
