// Help: one screen from what is open, and only what this person may use.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

async function begin(language: 'nl' | 'en' = 'nl', people = 2) {
  world = await makeWorld({ at: '2026-09-03T10:00', language })
  const more = ['Samir', 'Henk', 'Daan', 'Bart', 'Fatima', 'Priya', 'Kees', 'Lotte'].slice(0, people)
  const sides = ['student', 'resident'] as const
  const seats = Object.fromEntries(more.map((name, index) => [name, sides[index % 2] ?? 'resident']))
  const all = await world.begins({ Anouk: 'government', ...seats }, { language })
  return { anouk: all['Anouk'] as Hands, samir: all['Samir'] as Hands }
}

const guestWords = { nl: ['Ik schuif aan', 'Lees alles', 'Akkoord, als gast'] } as const

async function joinsAsGuest(name: string): Promise<Hands> {
  const hands = world.person(name)
  for (const label of guestWords.nl) await hands.presses(label)
  return hands
}

describe('before there is a circle', () => {
  it.each([
    ['nl', 'Beginnen'],
    ['en', 'Start'],
  ] as const)('everybody reads what this is and can begin (%s)', async (language, button) => {
    world = await makeWorld({ language })
    const told = await world.person('Anouk').runs('/kring help')
    expect(told.isRefused).toBe(false)
    expect(told.says).toContain(button)
    expect((await world.person('Anouk').runs('/kring hulp privacy')).says.length).toBeGreaterThan(40)
  })
})

describe('for somebody without a seat', () => {
  it('says what this is, with the way in and who to talk to, and nothing of the circle', async () => {
    await begin()
    const told = await world.person('Esther').runs('/kring help')
    expect(told.says).toContain('Overslaan kan altijd.')
    expect(told.says).toContain('[Ik schuif aan]')
    expect(told.says).toContain('Een mens spreken?')
    expect(told.says).not.toContain('Open voor jou')
    const all = (await world.person('Esther').runs('/kring hulp alles')).says
    expect(all).toContain('Wat deze kring is')
    expect(all).not.toMatch(/my today|hush|experiment/)
  })
})

describe('for who has a seat', () => {
  it('starts from what is open, and every button leads somewhere', async () => {
    const { samir } = await begin()
    await world.clockTo('2026-09-07T10:00')
    const told = await samir.runs('/kring help')
    expect(told.says).toContain('Open voor jou')
    expect(told.says).toContain('Weekvraag')
    for (const label of [
      'Noteer een experiment',
      'Open voor mij',
      'Over deze kring',
      'Wie ziet wat?',
      'Alles wat kan',
    ]) {
      await samir.runs('/kring help')
      const pressed = await samir.presses(label)
      expect(pressed.isRefused, label).toBe(false)
      expect(pressed.says.length, label).toBeGreaterThan(10)
    }
    await samir.presses('Deze week niet')
    expect((await samir.runs('/kring help')).says).toContain('Er wacht niets op je. Fijne dag.')
  })

  it('a guest sees what a guest may, a member more, and who holds a key everything', async () => {
    const { anouk, samir } = await begin()
    const guest = await joinsAsGuest('Esther')
    const lines = async (hands: Hands) => (await hands.runs('/kring hulp alles')).says
    const [ofGuest, ofMember, ofKey] = [await lines(guest), await lines(samir), await lines(anouk)]
    expect(ofGuest).toContain('Wat staat er open voor mij?')
    expect(ofGuest).not.toContain('Zet alle berichten van Kring even stil')
    expect(ofMember).toContain('Zet alle berichten van Kring even stil')
    const count = (text: string) => text.split('\n').length
    expect(count(ofGuest)).toBeLessThan(count(ofMember))
    expect(count(ofMember)).toBeLessThanOrEqual(count(ofKey))
  })

  it('everything that help shows may really be used', async () => {
    await begin()
    const guest = await joinsAsGuest('Esther')
    const all = (await guest.runs('/kring hulp alles')).says
    const commands = [...all.matchAll(/\/kring ([\w-]+ [\w-]+) ·/g)].map(([, typed]) => `/${typed}`)
    expect(commands.length).toBeGreaterThan(4)
    for (const typed of commands) {
      const told = await guest.runs(typed)
      expect(told.says, typed).not.toMatch(/voor leden van|voor wie nu aan tafel|Dit kan alleen wie|nog geen plek/)
    }
  })
})

describe('the topics', () => {
  it('who sees what: each choice in one sentence, and the honest one', async () => {
    const { samir } = await begin()
    const said = (await samir.runs('/kring hulp privacy')).says
    expect(said).toContain('Deel in de groep')
    expect(said).toContain('Alleen voor mij')
    expect(said).toContain('moet je ook de beheerder van de computer vertrouwen')
    expect(said).toContain('Anoniem kan vanaf 8 mensen')
  })

  it('with eight people anonymous is there, and is explained', async () => {
    const { samir } = await begin('nl', 8)
    const said = (await samir.runs('/kring hulp anoniem')).says
    expect(said).toContain('vanaf 5 antwoorden')
    expect(said).not.toContain('Anoniem kan vanaf 8')
  })

  it('how a digest is made', async () => {
    const { samir } = await begin()
    expect((await samir.runs('/kring hulp weekbericht')).says).toContain('één per persoon')
  })

  it('all of it in English', async () => {
    const { samir } = await begin('en')
    expect((await samir.runs('/kring help')).says).toContain('You can always skip.')
    expect((await samir.runs('/kring help everything')).says).toContain('my today')
    expect((await samir.runs('/kring help privacy')).says).toContain('Who sees what?')
    expect((await samir.runs('/kring help digest')).says).toContain('How a digest is made')
    expect((await samir.runs('/kring help anonymous')).says).toContain('need 8 people')
    expect(samir.sees()).not.toMatch(/Weekvraag|Overslaan/)
  })

  it('is private: nobody else sees that somebody asked', async () => {
    const { samir } = await begin()
    await samir.runs('/kring help')
    world.room('home').hides('Overslaan kan altijd. ')
    expect(world.room('home').says()).not.toContain('Alles wat kan')
  })
})
