// SC-12, week 12, a stopover, and on, on Slack and Discord at once.
//
// Open until their rituals are there:
// - "Wednesday's Aanname op tafel falls away": assumptions; here nothing else comes on that Wednesday either.
// - "both readings of vertrouwen kept" is told with two additions: patterns.
// - "when Fatima starts R17 after the tussenstop and the community adopts on 3 December to go on with a new question about renting and
//   landlords, then the first question rests with all its versions, E2 may go on running, the state goes renewing → active, relation rituals
//   continue, B1–B3 have alive checks in three months": renewal and embedding. The alumni letter is in `../../features/farewell.test.ts`.
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle } from '../people.ts'
import { answers } from '../people.ts'
import { beginsBoth } from './circle.ts'
import { begunBy } from './posts.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const names = ['Anouk', 'Henk', 'Samir', 'Joris', 'Priya', 'Fatima', 'Marijke', 'Ilse'] as const
const opening = 'Wat mag niet ontbreken?'
const own = 'Ik durf niet te zeggen dat ik het betaal.'
const [open, closed] = ['De brief begint met mijn zin.', 'Mijn baas belt nu eerst de huurder.']

async function steps(hands: Hands, what: 'open' | 'rest' | 'focus', phase: string, why: string): Promise<void> {
  await hands.runs('/phase propose')
  hands.fillsIn({ what, phase, why })
  expect((await hands.sends()).isRefused).toBe(false)
}

async function adds(hands: Hands, button: string, values: Record<string, string>): Promise<string> {
  await hands.presses(button, { in: opening })
  hands.fillsIn(values)
  return (await hands.sends()).says
}

const story = (after: string) => ({
  before: 'Ik was een adres op een lijst.',
  happened: 'We belden samen aan.',
  after,
  matters: 'Nu maken bewoners kennis.',
  domain: 'policy.out',
})

async function chooses(hands: Hands, whose: string, reason: string): Promise<void> {
  const told = await hands.presses('Welk verhaal zegt het meest?', { in: opening })
  const fields = told.reply.is === 'form' ? told.reply.form.fields : []
  const field = fields.find(({ name }) => name === 'story')
  const option = field?.kind === 'choice' ? field.options.find(({ label }) => label.startsWith(whose)) : undefined
  hands.fillsIn({ story: option?.value ?? '', reason })
  await hands.sends()
}

async function adopts(people: Circle, why: string, but?: { name: 'Henk'; concern: string }): Promise<void> {
  for (const name of names) {
    if (name === but?.name) {
      await people[name].presses('proposals.concern', { in: why })
      people[name].fillsIn({ words: but.concern })
      await people[name].sends()
    } else if (people[name].canPress('proposals.ok', { in: why }))
      await people[name].presses('proposals.ok', { in: why })
  }
}

/** Twelve weeks: on to trying, back to exploring, and the focus to keeping what works. */
async function untilTheStop(): Promise<Circle> {
  const people = await beginsBoth(world, { names })
  const { Samir, Priya, Ilse, Joris } = people
  await world.clockTo('2026-09-21T10:00')
  await answers(Ilse, 'keep', own)
  await world.clockTo('2026-11-02T10:00')
  await steps(Samir, 'focus', 'experiment', 'we proberen nu echt iets')
  await adopts(people, 'we proberen nu echt iets')
  await world.clockTo('2026-11-10T10:00')
  await steps(Joris, 'rest', 'explore', 'het ligt er goed bij')
  await world.clockTo('2026-11-12T10:00')
  await steps(Priya, 'open', 'explore', 'verhuurders denken dat alles al besloten is')
  await world.clockTo('2026-11-13T10:00')
  await steps(Samir, 'focus', 'sustain', 'er staat iets dat blijft')
  await adopts(people, 'er staat iets dat blijft', { name: 'Henk', concern: 'Dan vergeten we de huurders.' })
  await world.clockTo('2026-11-17T10:00')
  await Samir.runs('/phase summary')
  await Samir.presses('Een tussenstop voorstellen')
  for (const name of ['Henk', 'Priya', 'Fatima'] as const)
    await people[name].presses('proposals.ok', { in: 'tussenstop' })
  await world.clockTo('2026-11-22T20:00')
  return people
}

it('the stopover opens in the place of the question, gathers, gives back, and stands in both rooms; the week after it simply goes on (INV-05, INV-20, INV-21)', async () => {
  world = await makeWorld({ on: 'both', at: '2026-09-07T08:00' })
  const { counts, same } = makeRooms(world)
  const people = await untilTheStop()
  const { Samir, Ilse, Joris, Marijke, Anouk, Fatima, Priya } = people
  expect((await Anouk.runs('/phase where')).says).toContain('Nu vooral: 🌳 Verduurzamen en toepassen')
  world.room('home').shows('Dan vergeten we de huurders.')
  const before = begunBy(world)
  const questions = world.room('home').count('🌿 Weekvraag')
  await world.clockTo('2026-11-23T09:30')
  same(opening)
  counts(opening).toEqual([1, 1])
  counts('🌿 Weekvraag').toEqual([questions, questions])
  const draft = Anouk.sees({ under: opening })
  expect(draft).toContain('Concept')
  expect(draft).not.toContain(own)

  expect((await Ilse.runs('/mijn vandaag')).says).toContain(`Alleen jij ziet dit.`)
  expect(Ilse.sees()).toContain(own)
  for (const name of names)
    if (name !== 'Ilse') expect((await people[name].runs('/mijn vandaag')).says).not.toContain(own)
  await adds(Marijke, 'Een veranderverhaal', story(open))
  await adds(Joris, 'Een veranderverhaal', story(closed))
  await chooses(Fatima, 'Marijke', 'Het kwam in het beleid terecht.')
  await chooses(Priya, 'Joris', 'Daar had niemand op gerekend.')
  for (const [hands, words] of [
    [Samir, 'Vertrouwen is: je kent degene die aanbelt.'],
    [Fatima, 'Vertrouwen is: er komt iemand terug.'],
  ] as const)
    await adds(hands, 'Er ontbreekt iets', { part: 'unknown', words })
  await adds(Priya, 'Wat nemen we mee?', { take: 'Eerst langsgaan.', leave: 'De zaal.', begin: 'Een proefdag.' })

  await world.clockTo('2026-11-26T15:00')
  const overview = same('🏕️ Tussenstop · Warm Lindekwartier')
  expect([...overview].length).toBeLessThanOrEqual(1800)
  readsWell(await fileOf(Anouk))
  counts(own).toEqual([0, 0])
  await world.clockTo('2026-11-28T10:00')
  expect(begunBy(world).map((all, n) => all.slice(before[n]?.length))).toEqual([
    [expect.stringContaining('🏕️'), expect.stringContaining('🏕️ Tussenstop · Warm')],
    [expect.stringContaining('🏕️'), expect.stringContaining('🏕️ Tussenstop · Warm')],
  ])
  await Samir.runs('/phase summary')
  const sources = (await Samir.presses('Bronnen')).says
  for (const words of [open, 'Bij een voorstel V3']) expect(sources).toContain(words)
  await outside(people)
  await noFigures(people)

  await world.clockTo('2026-11-30T09:30')
  counts('🌿 Weekvraag').toEqual([questions + 1, questions + 1])
  await answers(Samir, 'share', 'De week begint gewoon.').catch(() =>
    Samir.presses('Deze week niet', { in: 'Open tot' }),
  )
  await world.clockTo('2026-12-04T15:00')
  expect(same('Weekbericht · ')).toContain('week 13 van onze reis')
}, 120_000)

/** A file stands in each of the rooms, and this is what is in it. */
async function fileOf(hands: Hands): Promise<string> {
  for (const at of ['slack', 'discord'] as const) {
    const messages = world.room('home', at).messages()
    expect(
      messages.filter((message) => JSON.stringify(message).includes('"files":')),
      at,
    ).toHaveLength(1)
  }
  const { reply } = await hands.runs('/phase summary')
  const [file] = (reply.is === 'card' && reply.files) || []
  expect(file?.name).toBe('tussenstop-2026-11.md')
  return file?.body ?? ''
}

function readsWell(body: string): void {
  for (const words of [open, closed, 'Het kwam in het beleid terecht.', 'Eerst langsgaan.'])
    expect(body).toContain(words)
  for (const words of ['je kent degene die aanbelt', 'er komt iemand terug']) expect(body).toContain(words)
  expect(body).not.toContain(own)
  expect(body).toContain('Verkennen: vooral in week 1 t/m 9, ook in week 10 t/m 12.')
  expect(body).toContain('Priya opende 🔍 Verkennen en verdiepen')
  expect(body).toContain('Onze aandacht ging naar 🌳 Verduurzamen en toepassen, want er staat iets dat blijft.')
  expect(body).toContain('Daar had niemand op gerekend. (Priya)')
  expect(body).toContain('Hierover staat nog niets in het logboek.')
  expect(body).toContain('Iedere regel heeft een bron.')
  expect(body.split('## 14 · Besluiten')[1]).not.toContain('V1')
}

/** To the province: each is asked for their own words, and only what Marijke allows is in it. */
async function outside({ Anouk, Marijke, Joris }: Circle): Promise<void> {
  const version = async () => {
    await Anouk.runs('/phase summary')
    const { reply } = await Anouk.presses('Versie voor buiten')
    return (reply.is === 'card' && reply.files?.[0]?.body) || ''
  }
  expect(await version()).not.toContain(open)
  expect((await Marijke.runs('/mijn vandaag')).says).toContain(open)
  await Marijke.presses('Ja, met mijn naam')
  expect((await Joris.runs('/mijn vandaag')).says).toContain(closed)
  await Joris.presses('Liever niet')
  const body = await version()
  expect(body).toContain(open)
  expect(body).not.toContain(closed)
  expect(body).not.toContain('Joris')
}

/** What a manager would like to have: nothing that the holder of the key can call up or take along counts a person (INV-19). */
async function noFigures({ Anouk }: Circle): Promise<void> {
  const shown: string[] = []
  for (const line of ['/community log', '/community about', '/table show', '/role log', '/phase where', '/digest last'])
    shown.push((await Anouk.runs(line)).says)
  await Anouk.runs('/my data')
  const { reply } = await Anouk.presses('privacy.export')
  shown.push(...((reply.is === 'card' && reply.files) || []).map(({ body }) => body))
  const people = names.filter((name) => name !== 'Anouk').join('|')
  for (const words of shown)
    expect(words).not.toMatch(new RegExp(`(${people})\\W{1,4}\\d+ (antwoord|keer|bijdrage|tik)`))
  expect(shown.at(-1)).not.toContain(own)
}
