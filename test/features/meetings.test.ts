// Stories of a real meeting: planned by a tap, a sheet on the table, silence, and afterwards what people take from it.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { codeIn } from '../support/code-in.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const room = () => world.room('home')
const count = (table: string, where?: string) => world.database.count(table, where)

async function circle(options: Parameters<typeof makeWorld>[0] = {}) {
  world = await makeWorld(options)
  const people = await world.begins({
    ...{ Anouk: 'government', Samir: 'student', Henk: 'resident', Daan: 'research' },
    ...{ Fatima: 'resident', Esther: 'business' },
  })
  const of = (name: string) => people[name] as Hands
  return {
    ...{ Anouk: of('Anouk'), Samir: of('Samir'), Henk: of('Henk') },
    ...{ Daan: of('Daan'), Fatima: of('Fatima'), Esther: of('Esther') },
  }
}

const evening = { date: '2026-09-17', time: '19:30', place: 'Buurthuis De Linde', minutes: '90' }

async function plans(person: Hands, more: Record<string, string> = {}) {
  await person.runs('/bijeenkomst plan')
  person.fillsIn({ ...evening, ...more })
  return person.sends()
}

async function writes(person: Hands, box: string, words: string, more: Record<string, boolean> = {}) {
  await person.presses('Regel erbij')
  person.fillsIn({ box, words, ...more })
  return person.sends()
}

describe('planning', () => {
  it('puts one message in the room, with two buttons and no list of who comes', async () => {
    const { Anouk, Samir, Henk } = await circle()
    const told = await plans(Anouk)
    expect(told.says).toContain('donderdag 17 september 19:30')
    room().shows('Bijeenkomst op donderdag 17 september 19:30', 'Buurthuis De Linde', 'Gastheer: Anouk', '[Ik kom]')
    expect((await Samir.presses('Ik kom')).says).toContain('Niemand ziet dat jij komt')
    await Henk.presses('Ik kom')
    room().hides('Samir komt', '2 mensen')
    expect(count('meeting_coming')).toBe(2)
    expect((await Anouk.runs('/bijeenkomst blad')).says).toContain('2 mensen zeiden „ik kom”.')
    expect((await Henk.runs('/bijeenkomst blad')).says).not.toContain('2 mensen')
    await Samir.presses('Toch niet')
    expect(count('meeting_coming')).toBe(1)
  })

  it('says kindly when the moment lies behind us, and keeps what was typed', async () => {
    const { Anouk } = await circle()
    const told = await plans(Anouk, { date: '2026-09-01' })
    expect(told.says).toContain('Kies een moment dat nog komt')
    expect(count('meeting')).toBe(0)
    Anouk.fillsIn({ date: '2026-09-17', time: 'half acht' })
    expect((await Anouk.sends()).says).toContain('Schrijf bijvoorbeeld 09:00')
  })

  it('leaves the hat of host on the table for whoever wants it', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk, { host: 'open' })
    room().shows('Nog niemand heeft de pet van gastheer op')
    await Samir.presses('Ik ben gastheer')
    room().shows('Gastheer: Samir')
    expect(Henk.canPress('Ik ben gastheer')).toBe(false)
    await Samir.presses('Zet de pet af')
    room().shows('Nog niemand heeft de pet van gastheer op')
  })

  it('is moved by who planned it, and then everybody says again whether they come', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await Samir.presses('Ik kom')
    await Anouk.presses('Verzet of wijzig')
    Anouk.fillsIn({ date: '2026-09-18' })
    await Anouk.sends()
    room().shows('vrijdag 18 september 19:30', 'De bijeenkomst is verzet naar')
    expect(count('meeting_coming')).toBe(0)
    await Henk.runs('/bijeenkomst blad')
    expect(Henk.canPress('Verzet of wijzig')).toBe(false)
  })

  it('called off leaves no trace', async () => {
    const { Anouk, Samir } = await circle()
    await plans(Anouk)
    await Samir.presses('Ik kom')
    await Anouk.presses('Gaat niet door')
    room().hides('Bijeenkomst op', 'Buurthuis')
    for (const table of ['meeting', 'meeting_part', 'meeting_coming', 'meeting_gift']) expect(count(table)).toBe(0)
    expect((await Anouk.runs('/community log')).says).not.toContain('bijeenkomst')
    await world.clockTo('2026-09-25T12:00')
    room().hides('bijeenkomst')
  })
})

describe('who does not come', () => {
  it('gives one line along, read aloud with or without a name, and forgotten afterwards', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await Samir.presses('Ik kom niet, maar geef mee…')
    Samir.fillsIn({ words: 'Vraag ook de huurders.', how: 'named' })
    await Samir.sends()
    await Henk.presses('Ik kom niet, maar geef mee…')
    Henk.fillsIn({ words: 'Ik twijfel nog.', how: 'bare' })
    await Henk.sends()
    const sheet = await Anouk.runs('/bijeenkomst blad')
    expect(sheet.says).toContain('Vraag ook de huurders. (Samir)')
    expect(sheet.says).toContain('Ik twijfel nog.')
    expect(sheet.says).not.toContain('Henk')
    room().hides('huurders', 'twijfel')
    await Henk.presses('Neem terug')
    expect((await Anouk.runs('/bijeenkomst blad')).says).not.toContain('twijfel')
    await world.clockTo('2026-09-17T22:01')
    expect(count('meeting_gift')).toBe(0)
    expect((await Anouk.runs('/bijeenkomst blad')).says).not.toContain('huurders')
  })

  it('who comes after all takes the line back by that', async () => {
    const { Anouk, Samir } = await circle()
    await plans(Anouk)
    await Samir.presses('Ik kom niet, maar geef mee…')
    Samir.fillsIn({ words: 'Vraag ook de huurders.', how: 'named' })
    await Samir.sends()
    await Samir.presses('Ik kom')
    expect([count('meeting_gift'), count('meeting_coming')]).toEqual([0, 1])
  })
})

describe('three days before', () => {
  async function lives({ Samir, Henk, Esther }: Record<'Samir' | 'Henk' | 'Esther', Hands>) {
    await Samir.runs('/experiment log Warmtekoffer')
    await Samir.presses('experiments.start')
    Samir.fillsIn({ smallestStep: '1 koffer', signal: 'vertelt iemand het?', expectation: '2 van de 3' })
    await Samir.sends()
    await Henk.runs('/tafel mist')
    Henk.fillsIn({ voice: 'mensen met een kleine beurs', why: 'zij betalen het' })
    await Henk.sends()
    await Esther.runs('/voorstel nieuw')
    await Esther.chooses('proposals.other')
    Esther.fillsIn({ text: 'We vergaderen op dinsdag.', why: 'Dan kan iedereen.' })
    await Esther.sends()
    await Henk.presses('Ik heb een bezwaar')
    Henk.fillsIn({ risk: 'Dan kan ik nooit.' })
    await Henk.sends()
  }

  it('the host gets what is alive, picks at most four, and adds points of their own', async () => {
    const people = await circle()
    const { Anouk, Henk } = people
    await lives(people)
    await plans(Anouk)
    expect((await Anouk.runs('/my today')).says).not.toContain('Dit leeft nu')
    await world.clockTo('2026-09-14T09:01')
    const today = (await Anouk.runs('/my today')).says
    expect(today).toContain('E1 Warmtekoffer · terugblik, 20 minuten')
    expect(today).toContain('consentronde, 20 minuten')
    expect(today).toContain('S1 mensen met een kleine beurs · lege stoel, 10 minuten')
    expect((await Henk.runs('/my today')).says).not.toContain('Dit leeft nu')
    await Anouk.presses('Kies wat we doen')
    const options = world.chat.findForm(Anouk.id)?.form.fields.find(({ name }) => name === 'parts')
    if (!options || !('options' in options)) throw new Error('There is nothing to choose.')
    Anouk.fillsIn({ parts: options.options.map(({ value }) => value), own1: 'Wie belt de wethouder?' })
    const chosen = await Anouk.sends()
    expect(chosen.says).toContain('Zo staat het op het blad')
    const sheet = (await Anouk.presses('Het blad')).says
    expect(sheet).toContain('19:30 Rondje aan het begin')
    expect(sheet).toContain('Terugblik: E1 Warmtekoffer')
    expect(sheet).toContain('Wie belt de wethouder?')
    expect(sheet).toContain('Rondje aan het eind')
    expect(sheet).toContain('Wie misten we')
  })

  it('comes by direct message to a host who chose those, and only to the host', async () => {
    const { Anouk, Samir } = await circle()
    for (const one of [Anouk, Samir]) {
      await one.runs('/my times')
      one.fillsIn({ where: 'direct' })
      await one.sends()
    }
    await plans(Anouk)
    await world.clockTo('2026-09-14T10:00')
    expect(Anouk.sees('direct')).toContain('Er ligt nu niets open')
    expect(Samir.sees('direct')).not.toContain('Er ligt nu niets open')
    await Samir.presses('Ik kom')
    expect(Anouk.sees('direct')).toContain('Eén mens zei „ik kom”.')
  })

  it('nobody chooses in place of the host', async () => {
    const { Anouk, Henk } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-14T09:01')
    await Henk.runs('/bijeenkomst blad')
    expect(Henk.canPress('Kies wat we doen')).toBe(false)
  })
})

describe('the day before', () => {
  it('who said that they come and chose messages gets one, and after the meeting it is gone', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await Samir.runs('/my times')
    Samir.fillsIn({ where: 'direct' })
    await Samir.sends()
    await plans(Anouk)
    for (const one of [Samir, Henk]) await one.presses('Ik kom')
    await world.clockTo('2026-09-16T12:00')
    expect(Samir.sees('direct')).toContain('Je zei dat je komt')
    expect(Samir.canPress('Geen seintjes meer')).toBe(true)
    expect(Henk.sees('direct')).not.toContain('Je zei dat je komt')
    await world.clockTo('2026-09-17T22:01')
    expect(Samir.sees('direct')).not.toContain('Je zei dat je komt')
    expect(count('meeting_coming')).toBe(0)
  })
})

describe('afterwards', () => {
  it('during the meeting nothing is posted, and then every line stands there once', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await Samir.presses('Ik ben schrijver')
    room().shows('Schrijver: Samir')
    expect(Samir.canPress('Regel erbij')).toBe(false)
    await world.clockTo('2026-09-17T20:00')
    expect((await Samir.runs('/my today')).says).toContain('Je bent schrijver')
    const told = await writes(Samir, 'saw', 'De koffer werkt in de keuken.')
    expect(told.says).toContain('niet nu')
    room().hides('keuken')
    await world.clockTo('2026-09-17T22:01')
    room().shows('Uit de bijeenkomst van donderdag 17 september', 'We zagen', 'De koffer werkt in de keuken.')
    await writes(Henk, 'wonders', 'Wie betaalt dit straks?')
    room().shows('Wie betaalt dit straks?', 'We vragen ons af')
    expect(room().count('Uit de bijeenkomst van donderdag')).toBe(1)
  })

  it('after two working days lines count: an idea, an empty chair, a proposal by who stands for it, and lines of the digest', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T20:00')
    await writes(Samir, 'tries', 'Een koffer lenen bij de bieb')
    await writes(Samir, 'missed', 'mensen die net verhuisd zijn')
    await writes(Samir, 'agreed', 'We komen elke maand bij elkaar.')
    await writes(Samir, 'agreed', 'De sleutel ligt bij de bieb.')
    await writes(Samir, 'saw', 'Warmte is ook gezelligheid.')
    await world.clockTo('2026-09-17T22:01')
    await Henk.presses('Ik breng dit in', { in: 'elke maand' })
    room().shows('Met naam: Henk')
    expect([count('experiment'), count('seat'), count('proposal')]).toEqual([0, 0, 0])
    await world.clockTo('2026-09-21T22:30')
    room().shows('E1 Een koffer lenen bij de bieb', 'werd E1', 'werd S1', 'werd V1', 'We komen elke maand bij elkaar.')
    room().shows('Uit de bijeenkomst van donderdag 17 september. Wie er niet was')
    expect(count('proposal')).toBe(1)
    await Samir.presses('Leg voor aan de kring', { in: 'De sleutel' })
    expect(count('proposal')).toBe(2)
    await world.clockTo('2026-09-25T15:30')
    room().shows('We zagen: Warmte is ook gezelligheid.', 'komt uit de bijeenkomst van donderdag 17 september')
    expect((await Henk.runs('/fase reis')).says).toContain('We kwamen bij elkaar op donderdag 17 september')
  })

  it('an empty chair never gets a name by this way', async () => {
    const { Anouk, Samir } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T20:00')
    const told = await writes(Samir, 'missed', 'Nadia Bouzid van de hoek')
    expect(told.reply.is).toBe('form')
    expect(count('meeting_line')).toBe(0)
    Samir.fillsIn({ words: 'mensen van de hoek' })
    await Samir.sends()
    expect(count('meeting_line')).toBe(1)
  })

  it('whoever wrote it corrects at once; another needs one more who sees it so', async () => {
    const { Anouk, Samir, Henk, Daan } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T20:00')
    await writes(Samir, 'saw', 'Iedereen is voor.')
    await world.clockTo('2026-09-17T22:01')
    await Daan.presses('Zet mijn naam erbij')
    await Henk.presses('Klopt niet helemaal')
    Henk.fillsIn({ words: 'Bijna iedereen is voor.' })
    await Henk.sends()
    room().shows('Iemand schreef liever: Bijna iedereen is voor.')
    expect((await Henk.presses('Zo klopt het')).isRefused).toBe(true)
    await Daan.presses('Zo klopt het')
    room().shows('We zagen: Bijna iedereen is voor.')
    room().hides('Iedereen is voor.', 'Met naam: Daan')
    await Samir.presses('Klopt niet helemaal')
    Samir.fillsIn({ words: '' })
    await Samir.sends()
    room().hides('Bijna iedereen')
    expect(count('meeting_line')).toBe(0)
  })

  it('two wordings that nobody settles become nothing', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T20:00')
    await writes(Samir, 'tries', 'Een koffer in elke straat')
    await world.clockTo('2026-09-17T22:01')
    await Henk.presses('Klopt niet helemaal')
    Henk.fillsIn({ words: 'Eén koffer in één straat' })
    await Henk.sends()
    await world.clockTo('2026-09-23T12:00')
    expect(count('experiment')).toBe(0)
    room().shows('twee versies')
  })

  it('without a harvest it is asked once, no more', async () => {
    const { Anouk } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T23:00')
    room().hides('Schrijft iemand nog één zin?')
    await world.clockTo('2026-09-18T10:01')
    room().shows('De bijeenkomst van donderdag 17 september staat in onze reis. Schrijft iemand nog één zin?')
    await world.clockTo('2026-10-05T12:00')
    expect(room().count('Schrijft iemand nog één zin?')).toBe(1)
    expect((await Anouk.runs('/bijeenkomst oogst B1')).says).toContain('staat in onze reis')
    expect(Anouk.canPress('Regel erbij', { in: 'Schrijft iemand' })).toBe(false)
  })

  it('the one sentence that came of the question stands there in its place', async () => {
    const { Anouk, Fatima } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-18T10:01')
    await writes(Fatima, 'saw', 'Er was soep.')
    room().shows('Er was soep.')
    room().hides('Schrijft iemand nog')
  })

  it('everybody takes something along, for the group or only for themselves', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-18T10:01')
    await Samir.presses('Wat neem je mee?')
    Samir.fillsIn({ words: 'Ik durf te vragen.', audience: 'group' })
    await Samir.sends()
    room().shows('Samir neemt mee: Ik durf te vragen.')
    await Henk.presses('Wat neem je mee?')
    Henk.fillsIn({ words: 'Ik was boos.', audience: 'self' })
    await Henk.sends()
    room().hides('boos')
    expect((await Henk.runs('/my notes')).says).toContain('Ik was boos.')
    expect((await Samir.runs('/my notes')).says).not.toContain('boos')
    await Samir.presses('Wis', { in: 'Gedeeld in de draad' })
    room().hides('durf te vragen')
  })
})

describe('a person', () => {
  const rowsOf = (id: string) =>
    [
      'meeting',
      'meeting_part',
      'meeting_coming',
      'meeting_gift',
      'meeting_line',
      'meeting_name',
      'meeting_taken',
    ].flatMap((table) =>
      world.database.rows(`SELECT * FROM ${table}`).filter((row) => JSON.stringify(row).includes(`"${id}"`)),
    )
  const memberOf = (name: string) =>
    world.database.rows<{ id: string }>(`SELECT id FROM member WHERE name = '${name}'`)[0]?.id ?? ''

  it('who is erased leaves the lines of the circle, and nothing of their own', async () => {
    const { Anouk, Samir, Henk } = await circle()
    const id = memberOf('Henk')
    await plans(Anouk)
    await plans(Henk, { date: '2026-10-01' })
    await Henk.presses('Ik ben schrijver', { in: '17 september' })
    await world.clockTo('2026-09-17T20:00')
    await writes(Henk, 'saw', 'De koffer werkt.')
    await world.clockTo('2026-09-17T22:01')
    await Henk.presses('Zet mijn naam erbij')
    await Henk.presses('Wat neem je mee?')
    Henk.fillsIn({ words: 'Ik neem moed mee.', audience: 'group' })
    await Henk.sends()
    await Samir.presses('Klopt niet helemaal')
    Samir.fillsIn({ words: 'De koffer werkt soms.' })
    await Samir.sends()
    const [exported] = await exportOf(Henk)
    for (const words of ['De koffer werkt.', 'Ik neem moed mee.', 'B2']) expect(exported).toContain(words)
    expect(rowsOf(id).length).toBeGreaterThan(3)
    await Henk.runs('/my data')
    await Henk.presses('privacy.erase')
    await world.clockTo('2026-09-19T12:00')
    expect(rowsOf(id)).toEqual([])
    room().shows('De koffer werkt.')
    room().hides('Henk', 'moed')
    // The meeting that he planned is the circle's: whoever hosts it can move it.
    await Samir.presses('Ik ben gastheer', { in: '1 oktober' })
    await Samir.runs('/bijeenkomst blad')
    expect(Samir.canPress('Verzet of wijzig')).toBe(true)
  })

  it('who leaves before it is not expected any more', async () => {
    const { Anouk, Samir, Henk } = await circle()
    await plans(Anouk)
    await Henk.presses('Ik kom')
    await Samir.presses('Ik kom niet, maar geef mee…')
    Samir.fillsIn({ words: 'Vraag ook de huurders.', how: 'named' })
    await Samir.sends()
    for (const one of [Henk, Samir]) {
      await one.runs('/my data')
      await one.presses('privacy.erase')
    }
    await world.clockTo('2026-09-10T12:00')
    expect([count('meeting_coming'), count('meeting_gift')]).toEqual([0, 0])
  })

  async function exportOf(hands: Hands): Promise<string[]> {
    await hands.runs('/my data')
    const { reply } = await hands.presses('privacy.export')
    return reply.is === 'card' ? (reply.files ?? []).map(({ body }) => body) : []
  }
})

describe('in English', () => {
  it('a meeting is planned, hosted by another, and told in the words of the circle', async () => {
    world = await makeWorld({ language: 'en' })
    const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' }, { language: 'en' })
    const [anouk, samir] = [people['Anouk'] as Hands, people['Samir'] as Hands]
    await anouk.runs('/meeting plan')
    anouk.fillsIn({ ...evening, host: 'open' })
    expect((await anouk.sends()).says).toContain('Meeting B1 is in #home: Thursday 17 September 19:30.')
    await samir.presses('I am host')
    room().shows('Meeting on Thursday 17 September 19:30', 'Host: Samir.', '[Not coming, but I send along…]')
    await world.clockTo('2026-09-14T09:01')
    expect((await anouk.runs('/my today')).says).not.toContain('Nothing open asks')
    expect((await samir.runs('/my today')).says).toContain('Nothing open asks for a talk now')
    await world.clockTo('2026-09-17T20:00')
    await samir.presses('Add a line')
    samir.fillsIn({ box: 'We wonder', words: 'Who pays for this later?' })
    await samir.sends()
    await world.clockTo('2026-09-25T15:30')
    room().shows('From the meeting of Thursday 17 September', 'We wonder: Who pays for this later? (from the meeting')
  })

  it('a line that came too early or much too late is refused with what can be done', async () => {
    world = await makeWorld({ language: 'en' })
    const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' }, { language: 'en' })
    const anouk = people['Anouk'] as Hands
    expect((await anouk.runs('/meeting sheet')).says).toContain('No meeting is planned yet.')
    expect((await anouk.runs('/meeting harvest')).says).toContain('There has not been a meeting yet.')
    await anouk.presses('Plan a meeting')
    anouk.fillsIn(evening)
    await anouk.sends()
    expect((await anouk.runs('/meeting harvest B1')).says).toContain('From then on a line can be added.')
    await world.clockTo('2026-09-18T10:01')
    await anouk.runs('/meeting harvest')
    await world.clockTo('2026-10-02T12:00')
    expect((await anouk.presses('Add a line', { in: 'one more sentence' })).says).toContain('too long ago')
  })
})

describe('while the circle wants silence', () => {
  it('what was written down waits until it is over', async () => {
    const { Anouk, Samir } = await circle()
    await plans(Anouk)
    await world.clockTo('2026-09-17T20:00')
    await writes(Samir, 'saw', 'De koffer werkt.')
    await Samir.runs('/community hush 24 Even rust')
    await world.clockTo('2026-09-17T23:00')
    room().hides('De koffer werkt.')
    await world.clockTo('2026-09-18T21:00')
    room().shows('De koffer werkt.')
  })
})

describe('on two platforms', () => {
  it('everybody gets the same card, says from where they are that they come, and reads the same harvest', async () => {
    const { Anouk, Samir, Fatima } = await circle({ on: 'both', at: '2026-09-09T12:00' })
    await plans(Anouk)
    for (const at of ['slack', 'discord'] as const) {
      expect(world.room('home', at).count('Bijeenkomst op')).toBe(1)
    }
    await Fatima.presses('Ik kom')
    await Samir.presses('Ik kom')
    expect(count('meeting_coming')).toBe(2)
    await world.clockTo('2026-09-17T20:00')
    await writes(Fatima, 'saw', 'De koffer werkt.')
    room().hides('De koffer werkt.')
    await world.clockTo('2026-09-17T22:01')
    room().shows('We zagen', 'De koffer werkt.')
  })
  it('who turns out to be one person on both sides said one thing', async () => {
    const { Anouk, Samir } = await circle({ on: 'both', at: '2026-09-09T12:00' })
    const there = await world.joins('Sam', 'student', { at: 'discord' })
    await plans(Anouk)
    await Samir.presses('Ik kom')
    await there.presses('Ik kom niet, maar geef mee…')
    there.fillsIn({ words: 'Vraag ook de huurders.', how: 'named' })
    await there.sends()
    expect([count('meeting_coming'), count('meeting_gift')]).toEqual([1, 1])
    await there.runs(`/my link ${codeIn((await Samir.runs('/my link')).says)}`)
    await there.presses('Ja, verder')
    there.fillsIn({ name: 'Samir' })
    await there.sends()
    expect(count('member', "state = 'active'")).toBe(6)
    expect([count('meeting_coming'), count('meeting_gift')]).toEqual([0, 1])
  })
})
