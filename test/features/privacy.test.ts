// What somebody may do with their own data: see it, take it along, put it on hold, have it erased, and come back as new (INV-21, INV-40).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { wordsOf } from '../../adapters/web/person.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World
afterEach(() => world.close())

/** Stands in everything that Samir wrote himself, and nowhere else. */
const own = 'sterrenwoord'
const plan = { smallestStep: '1 koffer, 3 huizen', signal: 'vertelt iemand het?', expectation: '2 van de 3 huizen' }
const names = ['Henk', 'Daan', 'Bart', 'Fatima', 'Priya', 'Kees', 'Lotte', 'Ilse']

async function begin(language: 'nl' | 'en' = 'nl'): Promise<Record<string, Hands>> {
  world = await makeWorld({ at: '2026-09-03T10:00', language })
  const sides = ['resident', 'government', 'business'] as const
  const seats = Object.fromEntries(names.map((name, index) => [name, sides[index % 3] ?? 'resident']))
  return world.begins({ Anouk: 'government', ...seats }, { language })
}

async function fills(hands: Hands, press: string, values: Parameters<Hands['fillsIn']>[0]): Promise<string> {
  await hands.presses(press)
  hands.fillsIn(values)
  return (await hands.sends()).says
}

async function answers(hands: Hands, form: 'share' | 'anonymous' | 'keep', answer: string): Promise<void> {
  await hands.presses(`reflection.${form}`, { in: 'Weekvraag' })
  hands.fillsIn({ answer })
  await hands.sends()
}

/** Somebody who did everything there is to do, from joining to a lesson, until Thursday 24 September 18:00. */
async function aFullLife(): Promise<{ people: Record<string, Hands>; samir: Hands }> {
  const people = await begin()
  const { Anouk, Henk, Fatima } = people as Record<'Anouk' | 'Henk' | 'Fatima', Hands>
  const samir = world.person('Samir')
  await samir.presses('Ik schuif aan')
  await samir.presses('Akkoord, ik ben 16 of ouder')
  await samir.presses('anders…')
  samir.fillsIn({ own: `${own} verhuurder` })
  await samir.sends()
  await fills(samir, 'Schrijf één zin', { tie: `${own} band` }).catch(() => undefined)
  if (samir.canPress('welcome.room')) await samir.presses('welcome.room')
  if (samir.canPress('Ja, zo')) await samir.presses('Ja, zo')
  await samir.runs('/my card')
  samir.fillsIn({ brings: `${own} handen`, wish: `${own} wens` })
  await samir.sends()
  await samir.runs('/my times')
  samir.fillsIn({ where: 'direct', time: '10:00', free: ['sun'] })
  await samir.sends()

  await world.clockTo('2026-09-07T10:30')
  await samir.presses('reflection.share', { in: 'Weekvraag' })
  samir.fillsIn({ answer: `Mijn ${own} antwoord voor de hele groep`, newTheme: 'Vertrouwen' })
  await samir.sends()
  if (samir.canPress('Ja', { in: 'Mogen je woorden' })) await samir.presses('Ja', { in: 'Mogen je woorden' })
  await answers(Fatima, 'share', 'In de flat gaat het eerst over schimmel.')
  await samir.runs('/experiment log Warmtekoffer')
  await samir.presses('experiments.start')
  samir.fillsIn(plan)
  await samir.sends()
  await Henk.presses('Ik doe mee')
  await fills(samir, 'Mijn voorspelling', { words: `${own} voorspelling`, signed: true })
  await samir.runs(`/experiment gezien E1 De ${own} buurman vroeg erom`)
  await samir.runs('/weekvraag nu')
  await samir.runs(`/digest note ${own} ladder`)
  await world.clockTo('2026-09-10T18:00')
  await samir.runs('/digest preview')
  await fills(samir, 'Schrijf een voorwoord', { words: `${own} voorwoord` })
  await world.clockTo('2026-09-11T15:05')
  await samir.presses('Dit herken ik')
  await Fatima.presses('Dit herken ik')

  await fills(Anouk, 'experiments.lookBack', { happened: 'Twee gaven hem door', learned: 'Buren werken' }).catch(
    () => undefined,
  )
  await world.clockTo('2026-09-21T10:30')
  await samir.types(`Een ${own} bericht dat nog wacht`, 'direct')
  await answers(samir, 'keep', `${own} alleen voor mij`)
  if (samir.canPress('experiments.lookBack'))
    await fills(samir, 'experiments.lookBack', { happened: `${own} alle drie`, learned: `${own} een buur` })
  if (Anouk.canPress('experiments.lookBack'))
    await fills(Anouk, 'experiments.lookBack', { happened: 'Twee gaven hem door', learned: 'Buren werken' })
  await samir.runs('/experiment noteer')
  samir.fillsIn({ title: `${'te lang '.repeat(40)}${own}` })
  await samir.sends()
  await world.clockTo('2026-09-24T18:00')
  return { people, samir }
}

/** Everything the bot has in the chat now, apart from what only one person saw pass by. */
function posted(): string {
  const bots = world.chat.listMessages().filter(({ part, onlyFor }) => part !== undefined && onlyFor === undefined)
  return bots.map((message) => `${wordsOf(message)}\n${JSON.stringify(message.part)}`).join('\n\n')
}

const rowsWith = (words: string) =>
  world.database
    .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .flatMap(({ name }) =>
      world.database.rows(`SELECT * FROM "${name}"`).map((row) => `${name}: ${JSON.stringify(row)}`),
    )
    .filter((row) => row.includes(words))

const memberOf = (name: string) =>
  world.database.rows<{ id: string }>(`SELECT id FROM member WHERE name = '${name}'`)[0]?.id ?? ''

async function erases(hands: Hands): Promise<string> {
  await hands.runs('/my data')
  return (await hands.presses('privacy.erase')).says
}

describe('somebody who did everything and has it all erased', () => {
  it('first reads what will happen, and 24 hours later nothing is left of name, words and platform id', async () => {
    const { samir } = await aFullLife()
    const id = memberOf('Samir')
    expect(posted()).toContain(own)
    expect(rowsWith(own).length).toBeGreaterThan(5)
    const before = { fatima: posted().includes('schimmel'), answers: world.database.count('answer') }
    expect(before.fatima).toBe(true)

    const says = await erases(samir)
    expect(says).toContain('Over 24 uur begin ik met wissen.')
    expect(says).toContain('die kun je zelf weghalen')
    expect(says).toContain('[Toch niet wissen]')
    expect(posted()).toContain(own)

    await world.clockTo('2026-09-25T19:00')
    expect(rowsWith(own)).toEqual([])
    expect(rowsWith('"samir"').concat(rowsWith('Samir'))).toEqual([])
    expect(rowsWith('\\"samir\\"')).toEqual([])
    expect(posted()).not.toContain(own)
    expect(posted()).not.toMatch(/Samir/)
    const left = rowsWith(id).map((row) => row.slice(0, row.indexOf(':')))
    // An empty place at the table without a name, and joint work that points to it.
    expect([...new Set(left)].sort()).toEqual(['happening', 'member', 'message', 'message_source'])
    expect(rowsWith(id).filter((row) => row.includes(`"by_member":"${id}"`))).toEqual([])
    expect(world.room('home').says()).toContain('een (oud-)lid')
  })

  it('leaves the joint work and everything of the others', async () => {
    const { people, samir } = await aFullLife()
    const id = memberOf('Samir')
    const others = () =>
      ['answer', 'consent', 'reaction', 'place_card', 'experiment_voice', 'identity'].flatMap((table) =>
        world.database.rows(`SELECT * FROM "${table}" WHERE member_id <> ?`, id).map((row) => JSON.stringify(row)),
      )
    const before = others()
    await erases(samir)
    await world.clockTo('2026-09-25T19:00')
    expect(others()).toEqual(before)
    world.room('home').shows('Warmtekoffer', '1 koffer, 3 huizen', 'In de flat gaat het eerst over schimmel.')
    const story = (await (people['Henk'] as Hands).runs('/experiment toon E1')).says
    expect(story).toContain('Warmtekoffer')
    expect(story).not.toContain(own)
    const log = (await (people['Henk'] as Hands).runs('/community log')).says
    expect(log).toContain('Iemand liet zijn gegevens wissen')
    expect(log).not.toContain('Samir')
    expect((await (people['Henk'] as Hands).runs('/digest last')).says).not.toContain(own)
  })

  it('can change their mind for a day, and then nothing has happened', async () => {
    const { samir } = await aFullLife()
    await erases(samir)
    await world.clockTo('2026-09-25T17:00')
    expect((await samir.runs('/my data')).says).toContain('begin ik met wissen')
    expect((await samir.presses('Toch niet wissen')).says).toBe('Goed. Ik wis niets.')
    const before = rowsWith(own).length
    await world.clockTo('2026-09-26T19:00')
    expect(rowsWith(own).length).toBe(before)
    expect((await samir.runs('/my notes')).says).toContain(own)
    expect((await samir.runs('/my data')).says).toContain('[Wis alles]')
  })

  it('asking twice does not start the day anew', async () => {
    const { samir } = await aFullLife()
    await erases(samir)
    await world.clockTo('2026-09-25T12:00')
    await world.engine.handle({
      key: 'again',
      person: { platform: 'web', space: world.chat.space, user: samir.id, name: 'Samir' },
      place: { room: 'home' },
      at: world.clock.now(),
      does: 'press',
      address: 'privacy.erase:again',
    })
    await world.clockTo('2026-09-25T18:05')
    expect(rowsWith(own)).toEqual([])
  })

  it('may come back as somebody new, with an empty page', async () => {
    const { samir } = await aFullLife()
    await erases(samir)
    await world.clockTo('2026-09-25T19:00')
    expect((await samir.runs('/my notes')).isRefused).toBe(true)
    await world.joins('Samir', 'student')
    expect((await samir.runs('/my notes')).isRefused).toBe(false)
    expect((await samir.runs('/my notes')).says).not.toContain(own)
    await samir.runs('/my data')
    const { reply } = await samir.presses('Neem alles mee')
    expect(JSON.stringify(reply)).not.toContain(own)
  })

  it('what the platform does not let us remove does not keep the platform id either', async () => {
    const { samir } = await aFullLife()
    world.expects({ deadLetters: true })
    await erases(samir)
    world.chat.breaks({ next: 200, how: 'forbidden' })
    await world.clockTo('2026-09-25T19:00')
    expect(rowsWith('\\"samir\\"')).toEqual([])
  })
})

describe('taking everything along', () => {
  it('holds all of their own, also what is private, and nothing of anybody else', async () => {
    const { samir } = await aFullLife()
    await samir.runs('/mijn gegevens')
    const { reply } = await samir.presses('Neem alles mee')
    const files = reply.is === 'card' ? (reply.files ?? []) : []
    expect(files.map(({ name }) => name)).toEqual(['mijn-gegevens.md', 'mijn-gegevens.json'])
    for (const { body } of files) {
      const text = String(body)
      for (const part of [
        `Mijn ${own} antwoord voor de hele groep`,
        `${own} alleen voor mij`,
        `${own} voorspelling`,
        `${own} voorwoord`,
        `${own} ladder`,
        `${own} handen`,
        `${own} buurman`,
        `${own} bericht dat nog wacht`,
        `te lang ${own}`,
        'join_privacy',
        'Vertrouwen',
        'Warmtekoffer',
      ])
        expect(text).toContain(part)
      for (const foreign of ['schimmel', 'Fatima', 'Henk', 'Twee gaven hem door']) expect(text).not.toContain(foreign)
    }
    const [markdown, json] = files.map(({ body }) => String(body))
    expect(markdown).not.toMatch(/\b1[78]\d{11}\b/)
    const sections = JSON.parse(json ?? '') as { title: string; entries: Record<string, unknown>[] }[]
    const numbers = sections.flatMap(({ entries }) => entries.flatMap((entry) => Object.values(entry)))
    expect(numbers.filter((value) => typeof value === 'number' && value > 10_000)).toEqual([])
    expect(json).toMatch(/"givenAt": "2026-09-03T\d\d:\d\d:\d\d\.\d{3}Z"/)
  })

  it('is private, and speaks the language of the person', async () => {
    const people = await begin('en')
    const henk = people['Henk'] as Hands
    const told = await henk.runs('/my data')
    expect(told.says).toContain('My data')
    expect(told.says).toContain('Responsible is Gemeente Lindestad.')
    const { reply } = await henk.presses('Take everything along')
    expect(reply.is === 'card' && reply.files?.map(({ name }) => name)).toEqual(['my-data.md', 'my-data.json'])
    world.room('home').hides('My data')
  })
})

describe('data on hold', () => {
  it('nothing new is stored or shown, in a kind sentence, until it may go on', async () => {
    const people = await begin()
    const henk = people['Henk'] as Hands
    await world.clockTo('2026-09-07T10:00')
    await answers(henk, 'share', 'Dit schreef ik voor het stilzetten van alles')
    if (henk.canPress('Ja', { in: 'Mogen je woorden' })) await henk.presses('Ja', { in: 'Mogen je woorden' })
    await henk.presses('reflection.share', { in: 'Weekvraag' })
    henk.fillsIn({ answer: 'Open gelaten' })
    await henk.runs('/my data')
    expect((await henk.presses('Zet mijn gegevens stil')).says).toContain('ik bewaar en toon niets nieuws van je')
    const rows = () =>
      JSON.stringify(
        ['answer', 'held_text', 'draft', 'experiment'].map((name) => world.database.rows(`SELECT * FROM ${name}`)),
      )
    const before = rows()
    henk.fillsIn({ answer: 'Nieuwe woorden' })
    expect((await henk.sends()).says).toContain('Je gegevens staan stil')
    const asked = await henk.presses('reflection.share', { in: 'Weekvraag' })
    expect(asked.reply.is).toBe('card')
    expect(asked.says).toContain('Je gegevens staan stil')
    await henk.types('Ik typ in de draad', { under: 'Weekvraag' })
    await henk.types('Ik typ een bericht', 'direct')
    expect((await henk.runs('/experiment log Iets nieuws')).isRefused).toBe(true)
    expect(rows()).toBe(before)
    await world.clockTo('2026-09-11T15:05')
    const digest = world
      .room('home')
      .messages()
      .map(wordsOf)
      .filter((said) => said.includes('Weekbericht · '))
    expect(digest.join()).not.toContain('Dit schreef ik voor')
    await henk.runs('/my data')
    expect((await henk.presses('Weer verder')).says).toContain('niet meer stil')
    expect((await henk.runs('/experiment log Iets nieuws')).isRefused).toBe(false)
  })

  it('erasing and taking along stay possible', async () => {
    const people = await begin()
    const henk = people['Henk'] as Hands
    await henk.runs('/my data')
    await henk.presses('Zet mijn gegevens stil')
    await henk.runs('/my data')
    expect((await henk.presses('Neem alles mee')).isRefused).toBe(false)
    await henk.runs('/my data')
    expect((await henk.presses('privacy.erase')).says).toContain('Over 24 uur')
  })
})
