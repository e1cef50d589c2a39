// One person's own page: what is open, being away and back, energy, times, language. Nobody else sees any of it (INV-36).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const plan = { smallestStep: '1 koffer', signal: 'vertelt iemand het?', expectation: '2 van de 3' }

async function begin(language: 'nl' | 'en' = 'nl', at = '2026-09-03T10:00') {
  world = await makeWorld({ at, language })
  const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' }, { language })
  const of = (name: string) => people[name] as Hands
  return { anouk: of('Anouk'), samir: of('Samir'), henk: of('Henk') }
}

async function times(hands: Hands, values: Parameters<Hands['fillsIn']>[0]): Promise<string> {
  await hands.runs('/my times')
  hands.fillsIn(values)
  return (await hands.sends()).says
}

async function answers(hands: Hands, answer: string): Promise<void> {
  await hands.presses('reflection.share')
  hands.fillsIn({ answer })
  await hands.sends()
}

const row = (name: string) =>
  world.database.rows<Record<string, unknown>>(`SELECT * FROM member WHERE name = '${name}'`)[0]
const directTo = (hands: Hands) => hands.messages('direct').filter(({ part, onlyFor }) => part && onlyFor === undefined)

describe('today', () => {
  it('says kindly when nothing waits, and shows what is open with a button', async () => {
    const { samir } = await begin()
    expect((await samir.runs('/mijn vandaag')).says).toBe('Er wacht niets op je. Fijne dag.')
    await world.clockTo('2026-09-07T10:00')
    const open = (await samir.runs('/my today')).says
    expect(open).toContain('Open voor jou')
    expect(open).toContain('Weekvraag')
    expect(open).toContain('[Deze week niet]')
    await samir.presses('reflection.skip')
    expect((await samir.runs('/my today')).says).toBe('Er wacht niets op je. Fijne dag.')
  })

  it('is the same in English, and for nobody else to see', async () => {
    const { henk } = await begin('en')
    expect((await henk.runs('/my today')).says).toBe('Nothing is waiting for you. Have a good day.')
    await world.clockTo('2026-09-07T10:00')
    expect((await henk.runs('/my today')).says).toContain('Open for you')
    world.room('home').hides('Open for you')
  })

  it('somebody without a seat is invited instead', async () => {
    await begin()
    const told = await world.person('Esther').runs('/my today')
    expect(told.isRefused).toBe(true)
    expect(told.says).toContain('[Ik schuif aan]')
  })
})

describe('away', () => {
  it('until a date: nothing comes, it counts nowhere, and on that morning a few lines wait', async () => {
    const { samir, henk, anouk } = await begin()
    await times(samir, { where: 'direct' })
    await samir.runs('/mijn afwezig 2026-09-21')
    expect(row('Samir')?.['away_until']).toBe('2026-09-21')
    await world.clockTo('2026-09-07T10:00')
    await answers(henk, 'In de flat gaat het eerst over schimmel.')
    if (henk.canPress('Ja')) await henk.presses('Ja')
    await answers(anouk, 'Ik dacht dat mensen het eng zouden vinden.')
    if (anouk.canPress('Ja')) await anouk.presses('Ja')
    await henk.runs('/experiment log Warmtekoffer')
    await henk.presses('experiments.start')
    henk.fillsIn(plan)
    await henk.sends()
    await world.clockTo('2026-09-18T16:00')
    expect(directTo(samir)).toEqual([])
    expect(world.database.count('quiet', `member_id = '${row('Samir')?.['id']}'`)).toBe(0)
    await world.clockTo('2026-09-21T09:30')
    expect(row('Samir')?.['away_until']).toBeNull()
    const said = samir.sees('direct')
    expect(said).toContain('Welkom terug. Dit gebeurde er, in vijf regels. Je hoeft niets in te halen.')
    expect(said).toContain('Experimenten: loopt 1.')
    expect(said).toContain('Weekbericht')
    expect(said).toContain('Weekvraag')
  })

  it('back by hand, with the open question and at most five lines, in the own language', async () => {
    const { samir, henk } = await begin('nl')
    await samir.runs('/my language en')
    await samir.runs('/my away')
    await samir.sends()
    expect(row('Samir')?.['away_until']).toBe('open')
    await world.clockTo('2026-09-07T10:00')
    await answers(henk, 'In de flat gaat het eerst over schimmel.')
    for (const title of ['Een', 'Twee', 'Drie', 'Vier']) {
      await henk.runs(`/experiment log ${title}`)
      await henk.presses('experiments.start', { in: title })
      henk.fillsIn(plan)
      await henk.sends()
    }
    await world.clockTo('2026-09-14T10:00')
    const again = await samir.runs('/my away')
    expect(again.says).toContain('You are away.')
    const told = await samir.presses('Back')
    expect(told.says).toContain('Welcome back. Here is what happened, in five lines.')
    expect(told.says).toContain('The question of this week:')
    expect(told.says).not.toMatch(/Welkom|De vraag|In het kanaal|Experimenten:/)
    const lines = told.says
      .split('\n')
      .filter((line) => line && !line.startsWith('[') && !line.startsWith('Welcome back'))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThanOrEqual(5)
    expect(row('Samir')?.['away_until']).toBeNull()
  })

  it('a day that has been is asked again, and another day can be chosen', async () => {
    const { samir } = await begin()
    const past = await samir.runs('/my away 2026-09-01')
    expect(past.says).toContain('Die dag is al geweest')
    await samir.runs('/my away 2026-09-10')
    expect((await samir.runs('/my away')).says).toContain('Je bent even weg, tot donderdag 10 september.')
    await samir.presses('Kies een andere dag')
    samir.fillsIn({ until: '2026-09-12' })
    await samir.sends()
    expect(row('Samir')?.['away_until']).toBe('2026-09-12')
    await world.clockTo('2026-09-10T12:00')
    expect(row('Samir')?.['away_until']).toBe('2026-09-12')
    await world.clockTo('2026-09-12T12:00')
    expect(row('Samir')?.['away_until']).toBeNull()
  })

  it('a question that was to come at the own hour does not come to who went away or takes it easy', async () => {
    const { samir, henk } = await begin()
    for (const hands of [samir, henk]) await times(hands, { where: 'direct', time: '19:30' })
    await world.clockTo('2026-09-07T12:00')
    await samir.runs('/my away 2026-09-20')
    await henk.runs('/my energy low')
    await world.clockTo('2026-09-08T12:00')
    expect(directTo(samir)).toEqual([])
    expect(directTo(henk)).toEqual([])
  })

  it('nobody else can read it: not in a room, not in the log, not in the card of the circle', async () => {
    const { samir, anouk } = await begin()
    await samir.runs('/my away 2026-09-20')
    await samir.runs('/my energy low')
    const log = (await anouk.runs('/community log')).says
    const about = (await anouk.runs('/community about')).says
    for (const text of [log, about, world.room('home').says()]) {
      expect(text).not.toMatch(/even weg|afwezig|rustig aan|away|low energy/i)
    }
  })
})

describe('energy', () => {
  it('taking it easy: no direct message at all until it may be normal again', async () => {
    const { samir } = await begin()
    await times(samir, { where: 'direct' })
    const asked = await samir.runs('/mijn energie')
    expect(asked.says).toContain('Niemand ziet dit, en je hoeft geen reden te geven.')
    await samir.presses('Rustig aan')
    await world.clockTo('2026-09-11T16:00')
    expect(directTo(samir)).toEqual([])
    expect((await samir.runs('/my today')).isRefused).toBe(false)
    expect((await samir.runs('/my energy normal')).says).toBe('Fijn. Alles staat weer gewoon.')
    await world.clockTo('2026-09-14T10:00')
    expect(samir.sees('direct')).toContain('Weekvraag')
  })

  it('reads the same in English', async () => {
    const { samir } = await begin('en')
    expect((await samir.runs('/my energy')).says).toContain('Nobody sees this, and you need no reason.')
    expect((await samir.presses('Take it easy')).says).toContain('easy does it')
  })
})

describe('times', () => {
  it('the own hour in the own zone moves the direct message', async () => {
    const { samir, henk } = await begin()
    await times(samir, { where: 'direct', zone: 'Europe/Lisbon' })
    await times(henk, { where: 'direct', time: '19:30' })
    await world.clockTo('2026-09-07T09:30')
    world.room('home').shows('Weekvraag')
    expect(directTo(samir)).toEqual([])
    await world.clockTo('2026-09-07T10:05')
    expect(directTo(samir)).toHaveLength(1)
    expect(directTo(henk)).toEqual([])
    await world.clockTo('2026-09-07T19:35')
    expect(directTo(henk)).toHaveLength(1)
    expect(
      world
        .room('home')
        .messages()
        .filter((message) => JSON.stringify(message).includes('reflection.skip')),
    ).toHaveLength(1)
  })

  it('on a free day nothing comes; the day after it does', async () => {
    const { samir } = await begin()
    await times(samir, { where: 'direct', free: ['mon'] })
    await world.clockTo('2026-09-07T22:00')
    expect(directTo(samir)).toEqual([])
    await world.clockTo('2026-09-08T10:00')
    expect(directTo(samir)).toHaveLength(1)
  })

  it('direct messages are a consent that is kept, and kept when it is withdrawn', async () => {
    const { samir } = await begin()
    const consents = () => world.database.rows("SELECT kind, withdrawn_at FROM consent WHERE kind = 'dm'")
    expect(consents()).toEqual([])
    expect(await times(samir, { where: 'direct' })).toContain('Ik stuur je de vraag ook als bericht, om 09:00')
    expect(consents()).toEqual([{ kind: 'dm', withdrawn_at: null }])
    await times(samir, { where: 'channel' })
    expect(consents()).toHaveLength(1)
    expect(consents()).not.toEqual([{ kind: 'dm', withdrawn_at: null }])
    await world.clockTo('2026-09-07T12:00')
    expect(directTo(samir)).toEqual([])
  })

  it('an unknown zone comes back in the form with everything that was filled in', async () => {
    const { samir } = await begin()
    await samir.runs('/my times')
    samir.fillsIn({ zone: 'Amsterdam', time: '19:30' })
    const told = await samir.sends()
    expect(told.says).toContain('Deze tijdzone ken ik niet.')
    expect(JSON.stringify(told.reply)).toContain('19:30')
  })

  it('without reminders none comes, with them one', async () => {
    const { samir, henk } = await begin('nl', '2026-08-20T10:00')
    await times(samir, { where: 'direct', remind: false })
    await times(henk, { where: 'direct', remind: true })
    await world.clockTo('2026-09-02T12:00')
    expect(samir.sees('direct')).not.toContain('[Geen seintjes meer]')
    expect(henk.sees('direct')).toContain('[Geen seintjes meer]')
    expect((await henk.presses('Geen seintjes meer')).says.toLowerCase()).toContain('geen seintjes')
    expect(row('Henk')?.['wants_reminders']).toBe(0)
  })
})

describe('language', () => {
  it('is changed at once, for this person alone', async () => {
    const { samir, henk } = await begin()
    expect((await samir.runs('/mijn taal en')).says).toBe('From now on we speak English.')
    expect((await samir.runs('/my today')).says).toBe('Nothing is waiting for you. Have a good day.')
    expect((await henk.runs('/my today')).says).toBe('Er wacht niets op je. Fijne dag.')
    expect((await samir.runs('/my language')).says).toContain('[Nederlands] [English]')
    await samir.presses('my.language:nl')
    expect((await samir.runs('/my today')).says).toBe('Er wacht niets op je. Fijne dag.')
  })
})
