// SC-10, week 10, back to exploring, on Slack and Discord at once.
//
// Open until their rituals are there:
// - "E2's review revises A1: A5 is held, A1 keeps its text and points to A5": assumptions.
// - "Bijstellen names Marijke and Priya as improvers": nobody is named with a decision yet.
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import type { Circle, Name } from '../people.ts'
import { answers } from '../people.ts'
import { beginsBoth } from './circle.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const voice = 'kleine verhuurders'
const words = 'Verhuurders denken dat alles al besloten is.'
const voters = ['Samir', 'Henk', 'Joris', 'Priya', 'Bart', 'Daan'] as const
const earlier = {
  Henk: 'ik durf het niet te zeggen',
  Samir: 'mijn buurman lacht erom',
  Ilse: 'het duurt te lang',
} as const
const now = { Kees: 'de mensen met twee huizen', Daan: 'wie in de nacht werkt' } as const

async function begins(): Promise<Circle & ReturnType<typeof makeRooms>> {
  world = await makeWorld({ on: 'both', at: '2026-10-12T08:00' })
  return { ...makeRooms(world), ...(await beginsBoth(world)) }
}

async function steps(hands: Hands, what: 'open' | 'rest' | 'focus', phase: string, why: string): Promise<void> {
  await hands.runs('/phase propose')
  hands.fillsIn({ what, phase, why })
  expect((await hands.sends()).isRefused).toBe(false)
}

const stretches = () =>
  world.database.rows<{ phase: string; sequence: number; focus: number }>(
    'SELECT phase, sequence, focus FROM stretch WHERE undone_at IS NULL AND rested_on IS NULL ORDER BY phase',
  )

/** As a guest, on Tuesday 10 November, with messages. */
async function nadiaJoins(): Promise<Hands> {
  await world.clockTo('2026-11-10T11:00')
  const nadia = world.person('Nadia')
  await nadia.presses('welcome.join')
  await nadia.presses('welcome.all')
  await nadia.presses('Akkoord, als gast')
  await nadia.presses('bedrijf')
  await nadia.presses('Schrijf')
  nadia.fillsIn({ tie: 'Ik verhuur twee etages boven de bakker.' })
  await nadia.sends()
  await nadia.presses('Stuur mij een bericht')
  if (nadia.canPress('Ja, zo')) await nadia.presses('Ja, zo')
  return nadia
}

it('Nadia takes the empty chair by her own tap, and is shown around at her own pace; she counts in nothing yet (INV-11, INV-36)', async () => {
  const { counts, ...people } = await begins()
  const { Samir, Esther, Anouk, Marijke } = people
  await world.clockTo('2026-11-06T10:00')
  await Samir.runs('/tafel mist')
  Samir.fillsIn({ voice, why: 'Wij weten niet waarom zij niet isoleren' })
  await Samir.sends()
  await Esther.runs('/tafel bied-aan S1')
  await Esther.presses('De uitnodiging is uit')
  const nadia = await nadiaJoins()
  const seat = () => world.database.rows<{ state: string }>('SELECT state FROM seat')[0]?.state
  expect(seat()).toBe('invited')
  await nadia.runs('/mijn vandaag')
  await nadia.presses('Ik breng deze stem mee')
  expect(seat()).toBe('seated')
  counts('Ik verhuur twee etages boven de bakker.').toEqual([1, 1])
  expect((await Anouk.runs('/tafel toon')).says).toContain('aan tafel, met Nadia')

  await Marijke.runs('/propose new')
  await Marijke.chooses('proposals.other')
  Marijke.fillsIn({ text: 'We eten voortaan samen.', why: 'Aan tafel praat het makkelijker.' })
  await Marijke.sends()
  counts('We eten voortaan samen.').toEqual([1, 1])
  const voiced = await nadia.presses('proposals.ok', { in: 'We eten voortaan samen.' })
  expect(voiced).toMatchObject({ isRefused: true, says: expect.stringContaining('telt niet mee in een besluit') })

  await world.clockTo('2026-11-11T11:00')
  expect(nadia.sees('direct')).toContain('Zin om te lezen waar we zijn?')
  const story = await nadia.presses('welcome.story')
  expect(story.says).toContain('Hoe krijgen we het Lindekwartier')
  await world.clockTo('2026-11-13T11:00')
  expect(nadia.sees('direct')).toContain('wegwijs')
  await nadia.presses('welcome.buddy')
  await Anouk.runs('/mijn vandaag')
  await Anouk.presses('welcome.askYes')
  expect(nadia.sees('direct')).toContain('Anouk wil je graag wegwijs maken.')

  await world.clockTo('2026-11-17T11:00')
  expect(nadia.sees('direct')).toContain('Wat valt jou op dat wij misschien niet meer zien?')
  await nadia.presses('welcome.eyes')
  nadia.fillsIn({ words: 'Jullie praten over huurders, niet met hen.', reader: 'group' })
  await nadia.sends()
  counts('Jullie praten over huurders, niet met hen.').toEqual([1, 1])
  await becomesMember(nadia)
  expect(nadia.sees()).not.toMatch(/Wil jij (onderzoeker|maker|richtinggever|verbinder) zijn/)
  expect(world.database.rows("SELECT 1 FROM ask WHERE kind = 'roles.seat'")).toEqual([])
})

/** On the seventeenth, by her own tap. */
async function becomesMember(nadia: Hands): Promise<void> {
  const standing = () =>
    world.database.rows<{ standing: string }>("SELECT standing FROM member WHERE name = 'Nadia'")[0]?.standing
  expect(standing()).toBe('guest')
  await nadia.runs('/mijn vandaag')
  await nadia.presses('welcome.member')
  expect(standing()).toBe('member')
}

it('three words without a name wait for two more, and on Thursday five are there in an order that says nothing (INV-14, INV-15)', async () => {
  const { counts, ...people } = await begins()
  const all = [...Object.values(earlier), ...Object.values(now)]
  await world.clockTo('2026-10-26T09:30')
  for (const [name, text] of Object.entries(earlier)) await answers(people[name as Name], 'anonymous', text)
  await world.clockTo('2026-10-29T17:00')
  counts('Die laat ik zien vanaf 5. Ze wachten tot de volgende open vraag.').toEqual([1, 1])
  await world.clockTo('2026-11-02T09:30')
  await people.Joris.presses('Deze week niet', { in: 'Open tot' })
  await world.clockTo('2026-11-09T09:30')
  for (const [name, text] of Object.entries(now)) await answers(people[name as Name], 'anonymous', text)
  for (const text of all) counts(text).toEqual([0, 0])
  await world.clockTo('2026-11-12T17:00')
  await world.settle()
  counts('Van deze en de vorige open vraag, in willekeurige volgorde.').toEqual([1, 1])
  for (const text of all) counts(text).toEqual([1, 1])
  for (const table of ['sealed_box', 'round_marker', 'round_tap']) expect(world.database.count(table), table).toBe(0)
})

it('phase 1 opens again with Nadia’s sentence as why: a second stretch beside the others, the focus where it was, and no step back (INV-02, INV-03)', async () => {
  const { counts, same, ...people } = await begins()
  const { Lotte, Samir, Daan, Priya } = people
  await world.clockTo('2026-10-13T10:00')
  await steps(Lotte, 'open', 'learn', 'er liggen vijf verhalen')
  await steps(Samir, 'open', 'experiment', 'we proberen nu echt iets')
  await steps(Daan, 'focus', 'experiment', 'daar gebeurt het nu')
  for (const name of voters) if (name !== 'Daan') await people[name].presses('proposals.ok')
  await world.clockTo('2026-10-21T10:00')
  expect(stretches().find(({ focus }) => focus === 1)?.phase).toBe('experiment')
  await steps(Daan, 'rest', 'explore', 'het ligt er goed bij')
  expect(stretches().map(({ phase }) => phase)).toEqual(['experiment', 'learn'])
  await world.clockTo('2026-11-12T10:00')
  await steps(Priya, 'open', 'explore', words)
  const told = same('Verkennen en verdiepen is open.')
  expect(told).toContain(`Priya: ${words}`)
  expect(told).toContain('We zijn hier voor de 2e keer.')
  expect(stretches()).toEqual([
    { phase: 'experiment', sequence: 1, focus: 1 },
    { phase: 'explore', sequence: 2, focus: 0 },
    { phase: 'learn', sequence: 1, focus: 0 },
  ])
  await world.clockTo('2026-11-13T15:00')
  expect(same('Weekbericht · ')).toContain('Experimenteren en bijsturen')
  counts(/stap terug|terug bij af|achteruit|volgende fase/).toEqual([0, 0])
})
