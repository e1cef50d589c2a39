// Deciding together (R16): what somebody proposes, what others say of it, and what comes of it.
import { afterEach, describe, expect, it } from 'vitest'
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

describe('a decision', () => {
  it('is adopted when enough people can live with it and its five working days are over', async () => {
    const { Daan, Samir, Henk, room, world, proposes, ok, state } = await begin()
    const told = await proposes(Daan)
    expect(told.says).toContain('V1 ligt voor')
    room.shows('V1', 'Voorstel van Daan.', 'We eten voortaan samen.', 'Aan tafel praat het makkelijker.')
    room.shows(
      'Nodig: 3 mensen die hiermee kunnen leven, uit minstens twee hoeken van de tafel.',
      'Niets zeggen telt niet als ja.',
    )
    await ok(Samir, Henk)
    room.shows('3 mensen kunnen hiermee leven')
    await world.clockTo('2026-09-14T07:50')
    expect(state()).toBe('open')
    await world.clockTo(over)
    expect(state()).toBe('adopted')
    room.shows('Aangenomen: goed genoeg voor nu. We kijken terug op')
    expect((await Henk.runs('/community log')).says).toContain('V1 We eten voortaan samen.')
    expect((await Henk.runs('/propose list')).says).toContain('terugkijken op')
  })

  it('shows plain voices as a number and the sides they came from, and names nobody', async () => {
    const { Daan, Samir, Henk, room, proposes, ok } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk)
    const card =
      room
        .messages()
        .map(({ part }) => JSON.stringify(part?.blocks))
        .find((one) => one?.includes('V1')) ?? ''
    expect(card).toContain('Daan')
    expect(card).not.toContain('Samir')
    expect(card).not.toContain('Henk')
  })

  it('is not decided by one person alone, whatever key they hold', async () => {
    const { Anouk, world, proposes, state, room } = await begin()
    await proposes(Anouk)
    await Anouk.presses('proposals.ok')
    await Anouk.presses('proposals.ok')
    await world.clockTo(over)
    expect(state()).toBe('extended')
    room.shows('blijft drie dagen langer open')
    await world.clockTo('2026-09-17T09:00')
    expect(state()).toBe('lapsed')
    room.shows('Dit voorstel blijft liggen. Er verandert niets.')
  })

  it('does not come about by silence, nor from one side of the table', async () => {
    const { Henk, Fatima, world, proposes, ok, state } = await begin()
    const third = await world.joins('Mina', 'resident')
    await proposes(Henk)
    await ok(Fatima, third)
    await world.clockTo('2026-09-17T09:00')
    expect(state()).toBe('lapsed')
  })

  it('that was open for longer is still adopted when enough people speak then', async () => {
    const { Daan, Samir, Henk, world, proposes, ok, state } = await begin()
    await proposes(Daan)
    await world.clockTo(over)
    expect(state()).toBe('extended')
    await ok(Samir, Henk)
    await world.clockTo('2026-09-17T09:00')
    expect(state()).toBe('adopted')
  })

  it('keeps concerns, with the name of whoever had them', async () => {
    const { Daan, Samir, Henk, room, world, proposes, ok, concern } = await begin()
    await proposes(Daan)
    await concern(Samir, 'Wie ruimt op?')
    await ok(Henk)
    await world.clockTo(over)
    room.shows('Zorg van Samir:', 'Zorgen die we meenemen')
    expect((await Henk.runs('/propose list')).says).toContain('met één zorg')
    expect((await Henk.runs('/propose list V1')).says).toContain('Wie ruimt op?')
  })

  it('can be left as it is when it is not possible any more', async () => {
    const { Daan, Samir, Henk, room, world, puts, ok, state, setting } = await begin()
    await puts(Daan, 'deciding.garden', { who: 'iedereen', why: 'Meer groen.' })
    room.shows('dicht', 'open voor')
    await ok(Samir, Henk)
    await Daan.runs('/deciding gone')
    await world.clockTo(over)
    expect(state()).toBe('lapsed')
    expect(setting('deciding.garden')).toBeUndefined()
    room.shows('het kan niet meer: De tuin is weg.')
  })

  it('is carried out once, also after a crash in between', async () => {
    const { Daan, Samir, Henk, world, puts, ok, state, setting, room } = await begin()
    await puts(Daan, 'deciding.garden', { who: 'iedereen', why: 'Meer groen.' })
    await ok(Samir)
    await world.restart('crash')
    await ok(Henk)
    await world.restart('stop')
    await world.clockTo(over)
    await world.restart('crash')
    await world.clockTo('2026-09-14T12:00')
    expect(state()).toBe('adopted')
    expect(setting('deciding.garden')).toEqual({ who: 'iedereen' })
    expect(room.count('Aangenomen: goed genoeg voor nu. We kijken terug op')).toBe(2)
    expect(world.database.count('happening', "kind = 'proposals.adopted'")).toBe(1)
  })
})

describe('an objection', () => {
  it('blocks whatever the others say, until there is another wording that nobody objects to', async () => {
    const { Daan, Samir, Henk, Bart, Anouk, room, world, proposes, ok, object, amend, state } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk, Anouk)
    const told = await object(Bart, 'Wie werkt, kan dan niet.', { suggestion: 'Soms een lunch.' })
    expect(told.says).toContain('Dank dat je dit zegt. We kijken er eerst samen naar. Tot dan verandert er niets.')
    expect(told.says).toContain('Kun je ermee leven tot we terugkijken op')
    expect(state()).toBe('objected')
    room.shows('Bezwaar van Bart:', 'Wie werkt, kan dan niet.', 'Soms een lunch.', 'Daan kan het voorstel aanpassen.')
    await world.clockTo('2026-09-15T12:00')
    expect(state()).toBe('objected')

    expect((await amend(Daan, 'We lunchen of eten samen.')).says).toContain('Ik vraag iedereen opnieuw')
    expect(state()).toBe('open')
    room.shows('Aangepast door Daan.', 'Dit voorstel is aangepast.')
    await ok(Samir, Bart)
    await world.clockTo('2026-09-18T13:00')
    expect(state()).toBe('adopted')
    const story = (await Henk.runs('/propose list V1')).says
    expect(story).toContain('Versie 1')
    expect(story).toContain('Wie werkt, kan dan niet.')
  })

  it('can be taken back by whoever had it, and by nobody else', async () => {
    const { Daan, Samir, Henk, Bart, world, proposes, ok, object, state, room } = await begin()
    await proposes(Daan)
    await ok(Samir, Henk)
    await object(Bart, 'Wie werkt, kan dan niet.')
    await ok(Samir, Daan)
    expect(state()).toBe('objected')
    await world.clockTo('2026-09-15T12:00')
    expect((await Bart.presses('proposals.ok')).says).toContain('Je bezwaar houdt het voorstel niet meer tegen.')
    await world.settle()
    expect(state()).toBe('adopted')
    room.shows('Dit bezwaar houdt het voorstel niet meer tegen.')
  })

  it('is answered in the thread, and so is a question', async () => {
    const { Daan, Henk, Bart, room, proposes, object } = await begin()
    await proposes(Daan)
    await Henk.presses('proposals.question')
    Henk.fillsIn({ words: 'Wat kost dat?' })
    expect((await Henk.sends()).says).toContain('Je vraag staat bij V1.')
    room.shows('Henk wil eerst weten:', 'Wat kost dat?')
    await Daan.presses('Antwoord')
    Daan.fillsIn({ words: 'Ieder brengt iets mee.' })
    await Daan.sends()
    await object(Bart, 'Wie werkt, kan dan niet.')
    await Daan.presses('proposals.reply', { in: 'Bezwaar van Bart' })
    Daan.fillsIn({ words: 'En op zondag?' })
    await Daan.sends()
    room.shows('Ieder brengt iets mee.', 'En op zondag?')
    expect((await Bart.runs('/propose list V1')).says).toContain('Ieder brengt iets mee.')
  })

  it('in a second round asks for a real talk, and its outcome is written down', async () => {
    const { Daan, Bart, Henk, room, world, proposes, object, amend, state } = await begin()
    await proposes(Daan)
    await object(Bart, 'Wie werkt, kan dan niet.')
    room.hides('Dit verdient een echt gesprek')
    await amend(Daan, 'We lunchen samen.')
    await object(Henk, 'Dan komt niemand van school.')
    room.shows('Dit verdient een echt gesprek')
    await world.clockTo('2026-09-28T09:00')
    expect(state()).toBe('objected')
    expect((await Henk.presses('proposals.talked')).isRefused).toBe(true)
    await Daan.presses('proposals.talked')
    Daan.fillsIn({ words: 'We proberen het eerst met een klein groepje.', next: 'rest' })
    await Daan.sends()
    expect(state()).toBe('lapsed')
    room.shows('Na het gesprek, Daan:', 'We proberen het eerst met een klein groepje.')
  })

  it('can be told by the connector, who passes on the words and no name', async () => {
    const { Daan, Bart, Anouk, room, world, proposes, object, state, ok, Samir, Henk } = await begin({
      contact: 'Anouk',
    })
    await proposes(Daan)
    const told = await object(Bart, 'Zo valt de winkel buiten de boot.', { via: true })
    expect(told.says).toContain('Ik vraag Anouk om je woorden door te geven.')
    expect(state()).toBe('objected')
    room.shows('De verbinder vertelt het.')
    room.hides('Zo valt de winkel')
    await ok(Samir, Henk)
    expect((await Anouk.runs('/my today')).says).toContain('Zo valt de winkel buiten de boot.')
    await Anouk.presses('Geef door')
    room.shows('Bezwaar, via de verbinder:', 'Zo valt de winkel buiten de boot.')
    const passed = room.messages().filter(({ part }) => JSON.stringify(part?.blocks).includes('Zo valt de winkel'))
    expect(passed).not.toHaveLength(0)
    expect(JSON.stringify(passed)).not.toContain('Bart')
    await world.clockTo(over)
    expect(state()).toBe('objected')
  })

  it('that nobody tells comes back to whoever had it', async () => {
    const { Daan, Bart, Anouk, room, proposes, object } = await begin({ contact: 'Anouk' })
    await proposes(Daan)
    await object(Bart, 'Zo valt de winkel buiten de boot.', { via: true })
    await Anouk.runs('/my today')
    await Anouk.presses('Liever niet')
    expect((await Bart.runs('/my today')).says).toContain('Niemand kon je bezwaar bij V1 voor je vertellen.')
    await Bart.presses('Met mijn naam')
    room.shows('Bezwaar van Bart:', 'Zo valt de winkel buiten de boot.')
  })

  it('is offered without the connector where nobody stands in', async () => {
    const { Daan, Bart, proposes } = await begin({ contact: 'iemand anders' })
    await proposes(Daan)
    const { reply } = await Bart.presses('proposals.objection')
    expect(reply.is === 'form' && reply.form.fields.map(({ name }) => name)).toEqual(['risk', 'suggestion'])
  })
})

describe('who is counted', () => {
  it('welcomes who came later and guests to speak, and counts them from the next proposal on', async () => {
    const { Daan, Samir, world, proposes, state } = await begin()
    await proposes(Daan)
    const late = await world.joins('Mina', 'resident')
    expect((await late.presses('proposals.ok')).says).toContain('Je stem telt vanaf het volgende voorstel.')
    expect((await late.presses('proposals.objection')).says).toContain('Praat gerust mee.')
    await late.presses('proposals.concern')
    late.fillsIn({ words: 'En de afwas?' })
    await late.sends()
    world.room('home').shows('Zorg van Mina:')
    await Samir.presses('proposals.ok')
    await world.clockTo(over)
    expect(state()).toBe('extended')
    await proposes(Daan, 'We wandelen samen.')
    expect((await late.presses('proposals.ok', { in: 'We wandelen samen.' })).isRefused).toBe(false)
  })

  it('counts who is away or takes it easy only when they speak', async () => {
    const { Daan, Samir, Henk, Bart, Fatima, Anouk, world, proposes, ok, state, room } = await begin()
    const more = ['Mina', 'Joris', 'Ilse', 'Kees', 'Esther', 'Yusuf'] as const
    for (const name of more) await world.joins(name, 'resident')
    await proposes(Daan)
    room.shows('Nodig: 4 mensen')
    for (const away of [Henk, Bart, Fatima]) await away.runs('/my away')
    for (const away of [Henk, Bart, Fatima]) await away.sends()
    room.shows('Nodig: 3 mensen')
    await ok(Samir, Henk)
    await world.clockTo(over)
    expect(state()).toBe('adopted')
    expect(Anouk.sees('home')).toContain('3 mensen kunnen hiermee leven')
  })
})
