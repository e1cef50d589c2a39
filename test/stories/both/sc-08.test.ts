// SC-08, week 8, looking back on the warmth case, on Slack and Discord at once. What it shares with one platform is in `../sc-08.test.ts`,
// which `../on-both.test.ts` tells on both.
//
// Open until their rituals are there:
// - "insight I16 is proposed to its authors before being stored": insights.
// - "A3 gets a piece of evidence": assumptions.
// - "pattern card on vertrouwen as a question with 'vanuit bedrijven hoorden we het niet'": patterns.
// - "when Lotte tried in the preview to remove Fatima's insight": here it are Fatima's words, which only she can take out.
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { makeWorld } from '../../world.ts'
import { answers, looksBack, sharesAloud, starts } from '../people.ts'
import { beginsBoth } from './circle.ts'
import { makeRooms } from './rooms.ts'

let world: World
afterEach(() => world.close())

const free = { name: 'herfstvakantie', from: '2026-10-19', to: '2026-10-23' }
const names = ['Anouk', 'Henk', 'Samir', 'Joris', 'Fatima', 'Marijke', 'Yusuf', 'Lotte', 'Priya'] as const
const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment')[0]?.state
const said = {
  Joris: 'Ik kwam met minder dia’s en meer vragen.',
  Fatima: 'In de flat gaat het eerst over schimmel.',
  Marijke: 'Ik vond het zelf spannender dan de studenten.',
  Priya: 'Huurders geloven eerder een buurtgenoot.',
  Yusuf: 'Bij ons is het anders. In de VvE gaat het wél meteen over geld.',
} as const
const unnamed = {
  Henk: 'ik durf het niet te zeggen',
  Samir: 'mijn buurman lacht erom',
  Anouk: 'het duurt te lang',
} as const

it('Henk and Anouk look back without copying, the team strengthens, and Friday tells two weeks the same in both rooms (INV-23, INV-24)', async () => {
  world = await makeWorld({ on: 'both', at: '2026-10-05T08:00' })
  const { counts, same } = makeRooms(world)
  const people = await beginsBoth(world, { names, free, rhythm: 'gentle' })
  const { Samir, Henk, Anouk, Lotte, Fatima, Yusuf } = people
  await world.clockTo('2026-10-12T09:30')
  await starts(Samir, 'Warmtekoffer', {
    smallestStep: '1 koffer, 3 huizen',
    signal: 'vertelt iemand het zelf aan de buren?',
    expectation: '2 van de 3 gebruiken hem',
  })
  await Henk.presses('Ik doe mee', { in: 'Warmtekoffer' })
  await world.clockTo('2026-10-26T10:00')
  same('🧪 E1 Warmtekoffer is toe aan een terugblik.')
  counts('is toe aan een terugblik. We kijken naar wat er gebeurde, niet naar wie.').toEqual([1, 1])
  expect(Henk.sees({ under: 'is toe aan een terugblik' })).toContain('Verwacht: 2 van de 3 gebruiken hem')

  await looksBack(Henk, 'E1', 'Alle 3, en 2 gaven hem door.', 'Een buur overtuigt meer dan een brief.')
  expect(Anouk.sees()).not.toContain('2 gaven hem door')
  const early = (await Samir.runs('/experiment besluit E1')).says
  expect(early).toContain('Nog één terugblik nodig van iemand buiten het team.')
  expect(early).not.toContain('[Versterken]')
  expect((await Samir.runs('/experiment start E1')).reply.is).not.toBe('form')
  expect(await looksBack(Anouk, 'E1', 'Op kantoor ging het rond.', 'Verhalen reizen vanzelf.')).not.toContain('2 gaven')
  counts('2 gaven hem door').toEqual([0, 0])

  for (const [name, words] of Object.entries(said)) await sharesAloud(people[name as keyof typeof said], words)
  for (const [name, words] of Object.entries(unnamed))
    await answers(people[name as keyof typeof unnamed], 'anonymous', words)
  await world.clockTo('2026-10-29T12:00')
  counts('E1: Verwacht / Gebeurd / Geleerd').toEqual([1, 1])
  same('E1: Verwacht / Gebeurd / Geleerd')
  await Henk.presses('Versterken')
  expect(state()).toBe('reviewed')
  const settled = await Samir.presses('Versterken')
  expect(state()).toBe('strengthened')
  expect(settled.says).toContain('Wat is nu de volgende kleinste stap?')
  await Samir.presses('Volgende ronde')
  expect(JSON.stringify(Samir.form()?.fields)).toContain('vertelt iemand het zelf aan de buren?')

  await world.clockTo('2026-10-29T18:00')
  await foreword(people)
  expect((await Lotte.runs('/weekbericht voorbeeld')).says).not.toMatch(/\[Haal \d eruit\]/)
  const fatimas = (await Fatima.runs('/weekbericht voorbeeld')).says
  expect(fatimas).toContain('Deze woorden zijn van jou:')
  expect(fatimas).toMatch(/1\. In de flat gaat het eerst over schimmel\.\n\[Haal 1 eruit\]/)
  await Fatima.presses('Haal 1 eruit')
  await world.clockTo('2026-10-30T15:00')
  const first = same('Weekbericht · ')
  expect([...first].length).toBeLessThanOrEqual(1800)
  expect(first).toContain('Over twee weken: vorige week was het herfstvakantie.')
  expect(first).toContain('Voorwoord van Lotte: In de vakantie reisde de koffer gewoon door.')
  expect(first).toContain('E1 Warmtekoffer → versterken. Verwacht: 2 van de 3 gebruiken hem. Gebeurd:')
  expect(first).toContain('Bij ons is het anders.')
  expect(Object.values(said).filter((words) => first.includes(words)).length).toBeLessThanOrEqual(3)
  for (const words of Object.values(unnamed)) {
    counts(words).toEqual([0, 0])
    expect(world.database.holds(words)).toBe(false)
  }
  expect(digests('slack')).not.toContain('schimmel')
  counts(/mislukt|failed/).toEqual([0, 0])

  await Yusuf.runs('/mijn vandaag')
  await Yusuf.presses('Haal mijn woorden eruit')
  for (const at of ['slack', 'discord'] as const) expect(digests(at)).not.toContain('Bij ons is het anders.')
})

/** Everything that stands in a digest there. */
function digests(at: 'slack' | 'discord'): string {
  const said = world.room('home', at).messages().map(wordsOf)
  return said.filter((words) => words.includes('Weekbericht · ')).join('\n')
}

/** Lotte writes it on Slack; on Discord it is told that there is one already; and it is no longer than it may be. */
async function foreword(people: Awaited<ReturnType<typeof beginsBoth>>): Promise<void> {
  const { Lotte, Henk } = people
  const { same, counts } = makeRooms(world)
  await Henk.runs('/weekbericht voorbeeld')
  await Lotte.runs('/weekbericht voorbeeld')
  await Lotte.presses('Schrijf een voorwoord')
  Lotte.fillsIn({ words: 'x'.repeat(401) })
  expect((await Lotte.sends()).says).toMatch(/te lang|at most 400/)
  Lotte.fillsIn({ words: 'In de vakantie reisde de koffer gewoon door.' })
  expect((await Lotte.sends()).says).toContain('met je naam')
  expect((await Henk.presses('Schrijf een voorwoord')).says).toContain('Lotte was je net voor')
  counts('reisde de koffer gewoon door').toEqual([0, 0])
  same('🌿 Weekvraag')
}
