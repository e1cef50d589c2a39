// The question of the week as people live it: answering in every way, the reminder, Thursday's closing, and taking back.
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

const names = ['Fatima', 'Samir', 'Joris', 'Priya', 'Marijke', 'Kees', 'Lotte', 'Daan', 'Ilse', 'Bart']

/** Eleven people; the first question opens on Monday at nine. */
async function begin(at = '2026-09-07T08:00'): Promise<Record<string, Hands>> {
  world = await makeWorld({ at })
  const sides = ['resident', 'student', 'business'] as const
  const seats = Object.fromEntries(names.map((name, index) => [name, sides[index % 3] ?? 'resident']))
  const people = await world.begins({ ...seats }, { by: 'Anouk' })
  await world.clockTo('2026-09-07T09:00')
  return people
}

async function answers(hands: Hands, form: 'share' | 'anonymous' | 'keep', answer: string): Promise<string> {
  await hands.presses(`reflection.${form}`, { in: 'Weekvraag' })
  hands.fillsIn({ answer })
  return (await hands.sends()).says
}

async function wantsDirect(hands: Hands): Promise<void> {
  await hands.runs('/my times')
  hands.fillsIn({ where: 'direct' })
  await hands.sends()
}

describe('answering', () => {
  it('a shared answer is in the thread with a name, and the confirmation says who can read it', async () => {
    const { Fatima } = await begin()
    const says = await answers(Fatima!, 'share', 'De wijkapp laat warmtelekken zien')
    expect(says).toContain('Gedeeld in #home.')
    expect(says).toContain('Aanpassen kan tot')
    expect(says).toContain('Mogen je woorden ook in het weekbericht?')
    world.room('home').shows('De wijkapp laat warmtelekken zien', 'Fatima')
  })

  it('a changed answer counts once, and a withdrawn one is gone everywhere', async () => {
    const { Fatima } = await begin()
    await answers(Fatima!, 'share', 'Eerste gedachte over de wijk')
    await Fatima!.presses('reflection.edit')
    Fatima!.fillsIn({ answer: 'Tweede gedachte over de wijk' })
    await Fatima!.sends()
    world.room('home').hides('Eerste gedachte')
    world.room('home').shows('Tweede gedachte')
    await Fatima!.presses('reflection.withdraw')
    world.room('home').hides('Tweede gedachte')
    expect(world.database.count('answer')).toBe(0)
  })

  it('what is anonymous is shown nowhere while the question is open, and who wrote it cannot answer again', async () => {
    const { Samir } = await begin()
    const says = await answers(Samir!, 'anonymous', 'Ik durf het niet hardop te zeggen')
    expect(says).toContain('Bewaard zonder je naam')
    world.room('home').hides('Ik durf het niet')
    expect(await answers(Samir!, 'share', 'toch')).toContain('al een antwoord zonder naam')
  })

  it('what is only for me is in my notes and nowhere else (INV-13)', async () => {
    const { Marijke } = await begin()
    expect(await answers(Marijke!, 'keep', 'Ik twijfel aan mijn rol')).toContain('Alleen jij ziet dit')
    world.room('home').hides('Ik twijfel')
    expect((await Marijke!.runs('/my notes')).says).toContain('Ik twijfel aan mijn rol')
    await Marijke!.presses('reflection.shareNote')
    world.room('home').shows('Ik twijfel aan mijn rol', 'Marijke')
  })

  it('a first reply in the thread is an answer, the next one is conversation', async () => {
    const { Joris } = await begin()
    await Joris!.types('Ik hoorde dat de pomp stuk is', { under: 'Weekvraag' })
    await Joris!.types('En morgen komt de monteur', { under: 'Weekvraag' })
    expect(world.database.rows<{ words: string }>('SELECT words FROM answer').map(({ words }) => words)).toEqual([
      'Ik hoorde dat de pomp stuk is',
    ])
    await Joris!.edits('Ik hoorde dat de pomp stuk is', 'Ik hoorde dat de pomp weer loopt')
    expect(world.database.count('answer', "words LIKE '%weer loopt'")).toBe(1)
    await Joris!.presses('reflection.notAnswer')
    expect(world.database.count('answer')).toBe(0)
  })

  it('a later answer with the button takes the place of a typed one, and its author is told', async () => {
    const { Lotte } = await begin()
    await Lotte!.types('Eerst typte ik dit', { under: 'Weekvraag' })
    expect(await answers(Lotte!, 'share', 'Later koos ik deze woorden')).toContain(
      'Dit antwoord komt ervoor in de plaats',
    )
    world.room('home').shows('Later koos ik deze woorden')
    expect(world.database.count('answer')).toBe(1)
  })

  it('a direct message is shown to nobody before its author chose, and never becomes anonymous (INV-18)', async () => {
    const { Priya } = await begin()
    const told = await Priya!.types('Mijn buren weten van niets', 'direct')
    expect(told.says + Priya!.sees('direct')).toContain('Wie mag dit zien?')
    world.room('home').hides('Mijn buren')
    expect(world.database.count('answer')).toBe(0)
    expect(world.database.count('held_text', "words LIKE '%buren%'")).toBe(0)
    expect((await Priya!.presses('Anoniem', { in: 'Wie mag dit zien?' })).says).toContain('blijft in dit gesprek staan')
    await Priya!.types('Mijn buren weten van niets', 'direct')
    await Priya!.presses('Deel in de groep', { in: 'Wie mag dit zien?' })
    world.room('home').shows('Mijn buren weten van niets', 'Priya')
  })
})

describe('Thursday at five', () => {
  it('four voices with a name are thanked for, four without wait, and nothing connects them', async () => {
    const people = await begin()
    await people['Joris']!.types('Ik hoorde dat de pomp stuk is', { under: 'Weekvraag' })
    await answers(people['Fatima']!, 'share', 'De wijkapp laat warmtelekken zien')
    await answers(people['Priya']!, 'share', 'Mijn buren weten van niets')
    await answers(people['Lotte']!, 'share', 'Eerst dit')
    await answers(people['Lotte']!, 'share', 'Nee, toch dit')
    await answers(people['Marijke']!, 'keep', 'voor mijzelf')
    for (const name of ['Samir', 'Daan', 'Ilse', 'Bart']) await answers(people[name]!, 'anonymous', `stil woord`)
    await people['Kees']!.presses('Deze week niet')
    await world.clockTo('2026-09-10T17:00')
    world
      .room('home')
      .shows('Dank. 4 antwoorden deze week.', 'Er zijn ook anonieme antwoorden', 'Deze vraag is gesloten')
    world.room('home').hides('stil woord', 'voor mijzelf', 'Eerst dit')
    for (const table of ['sealed_box', 'round_marker', 'round_tap', 'round_reminder']) {
      expect(world.database.count(table)).toBe(0)
    }
    expect(world.database.count('wake', "name LIKE 'reflection.forgetKey'")).toBe(0)
    await world.clockTo('2026-09-11T10:00')
    expect((await people['Samir']!.presses('reflection.share', { in: 'Weekvraag' })).reply.is).toBe('form')
    people['Samir']!.fillsIn({ answer: 'Nog een gedachte op vrijdag' })
    await people['Samir']!.sends()
    world.room('home').shows('Nog een gedachte op vrijdag')
  })

  it('five without a name are shown, and nobody is told whose they are', async () => {
    const people = await begin()
    for (const name of ['Samir', 'Daan', 'Ilse', 'Bart', 'Kees'])
      await answers(people[name]!, 'anonymous', `woord van ${name}`)
    world.room('home').hides('woord van')
    await world.clockTo('2026-09-10T17:00')
    world.room('home').shows('Dank. 5 antwoorden deze week.', 'woord van Samir', 'woord van Kees')
  })

  it('afterwards who answered anonymously and who skipped are the same to the database (INV-15)', async () => {
    const people = await begin()
    for (const name of ['Daan', 'Ilse', 'Bart', 'Lotte'])
      await answers(people[name]!, 'anonymous', 'een woord zonder naam')
    await answers(people['Samir']!, 'anonymous', 'een woord zonder naam')
    await people['Kees']!.presses('Deze week niet')
    await world.clockTo('2026-09-10T17:00')
    const tables = world.database.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    const traces = (name: string) => {
      const [member] = world.database.rows<{ id: string }>(`SELECT id FROM member WHERE name = '${name}'`)
      return tables.flatMap((table) => {
        const rows = world.database.rows<object>(`SELECT * FROM "${table.name}"`)
        const found = rows.filter((row) => JSON.stringify(row).includes(`"${member?.id}"`))
        return found.length > 0 ? [`${table.name} ${found.length}`] : []
      })
    }
    expect(traces('Samir')).toEqual(traces('Kees'))
    expect(traces('Samir').join()).not.toMatch(/answer|round|released|quiet|inbox/)
  })

  it('a quiet week is said once, without a word about anybody', async () => {
    await begin()
    await world.clockTo('2026-09-10T17:00')
    world.room('home').shows('Deze week was het stil.', 'komt er een nieuwe vraag')
  })

  it('what was said is in the digest, and its author can take the words out', async () => {
    const people = await begin()
    const words = 'De wijkapp laat zien waar de warmte lekt'
    await answers(people['Fatima']!, 'share', words)
    await people['Fatima']!.presses('reflection.quotes', { in: 'weekbericht' })
    await answers(people['Joris']!, 'share', 'De pomp is weer stuk')
    await answers(people['Kees']!, 'share', 'Ik zag nieuwe buizen')
    await world.clockTo('2026-09-11T15:30')
    const digests = () => world.room('home').says().split(words).length - 1
    expect(digests()).toBe(2)
    expect((await people['Fatima']!.runs('/my today')).says).toContain('Jouw woorden staan in het weekbericht.')
    await people['Fatima']!.presses('reflection.unquote')
    expect(digests()).toBe(1)
  })
})

describe('direct messages', () => {
  it('who wants them gets the question, and one reminder on Wednesday unless they answered (INV-34)', async () => {
    world = await makeWorld({ at: '2026-08-31T12:00' })
    const people = await world.begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student', Kees: 'business' })
    for (const name of ['Fatima', 'Samir', 'Kees']) await wantsDirect(people[name]!)
    await world.clockTo('2026-09-14T09:00')
    expect(people['Samir']!.sees('direct')).toContain('Weekvraag')
    expect(people['Anouk']!.sees('direct')).not.toContain('Weekvraag')
    await answers(people['Fatima']!, 'share', 'De wijkapp laat warmtelekken zien')
    await people['Kees']!.presses('Deze week niet')
    await world.clockTo('2026-09-16T09:59')
    expect(people['Samir']!.sees('direct')).not.toContain('Zin om nog te antwoorden')
    await world.clockTo('2026-09-16T10:00')
    expect(people['Samir']!.sees('direct')).toContain('Zin om nog te antwoorden')
    for (const name of ['Fatima', 'Kees', 'Anouk']) expect(people[name]!.sees('direct')).not.toContain('Zin om nog')
    expect((await people['Samir']!.presses('Morgen nog eens')).says).toContain('Morgen vraag ik het nog eens')
    expect(people['Samir']!.sees('direct')).not.toContain('Zin om nog te antwoorden')
    await world.clockTo('2026-09-17T10:00')
    expect(people['Samir']!.sees('direct').split('Zin om nog te antwoorden')).toHaveLength(2)
    expect((await people['Samir']!.presses('Morgen nog eens')).isRefused).toBe(true)
    expect((await people['Samir']!.presses('Geen seintjes meer')).says).toContain('Geen seintjes meer')
    await world.clockTo('2026-09-23T12:00')
    expect(people['Samir']!.sees('direct')).not.toContain('Zin om nog te antwoorden')
    expect(people['Kees']!.sees('direct')).toContain('Zin om nog te antwoorden')
  })

  it('after three quiet rounds only that person is asked about rest, and a yes ends the messages', async () => {
    world = await makeWorld({ at: '2026-08-31T12:00' })
    const people = await world.begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student' })
    await wantsDirect(people['Samir']!)
    await world.clockTo('2026-09-18T12:00')
    expect(people['Samir']!.sees('direct')).not.toContain('met rust laten')
    await world.clockTo('2026-09-25T12:00')
    expect(people['Samir']!.sees('direct')).toContain('Zal ik je een tijdje met rust laten?')
    expect(people['Fatima']!.sees('direct')).not.toContain('met rust laten')
    expect((await people['Fatima']!.runs('/my today')).says).toContain('met rust laten')
    world.room('home').hides('rust')
    expect((await people['Samir']!.presses('Rustig aan')).says).toContain('Ik stuur je geen berichten meer')
    const before = people['Samir']!.sees('direct')
    await world.clockTo('2026-10-02T12:00')
    expect(people['Samir']!.sees('direct')).toBe(before)
  })
})
