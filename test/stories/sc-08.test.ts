// SC-08, week 8, looking back on the warmth case. Left out: insights, assumptions, the pattern card, roles.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import { begins, looksBack, sharesAloud, starts } from './people.ts'

let world: World
afterEach(() => world.close())

const state = () => world.database.rows<{ state: string }>('SELECT state FROM experiment')[0]?.state
const plan = {
  smallestStep: '1 koffer, 3 huizen',
  signal: 'vertelt iemand het aan de buren?',
  expectation: '2 van de 3 gebruiken hem',
}

it('Henk and Anouk look back without copying, the team strengthens, and Friday tells it', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const { Samir, Henk, Anouk } = await begins(world, ['Anouk', 'Henk', 'Samir', 'Fatima', 'Lotte'])
  await starts(Samir, 'Warmtekoffer', plan)
  await Henk.presses('Ik doe mee', { in: 'Warmtekoffer' })
  await world.clockTo('2026-10-23T10:00')
  world
    .room('home')
    .shows(
      '🧪 E1 Warmtekoffer is toe aan een terugblik. We kijken naar wat er gebeurde, niet naar wie.',
      'Verwacht: 2 van de 3 gebruiken hem',
      '[Mijn terugblik]',
    )
  await looksBack(Henk, 'E1', 'Alle 3, en 2 gaven hem door.', 'Een buur overtuigt meer dan een brief.')
  expect(Anouk.sees()).not.toContain('2 gaven hem door')
  const early = await Henk.runs('/experiment besluit E1')
  expect(early.says).toContain('Nog één terugblik nodig van iemand buiten het team.')
  expect(early.says).not.toContain('[Versterken]')
  expect((await Henk.runs('/experiment start E1')).reply.is).not.toBe('form')

  const told = await looksBack(Anouk, 'E1', 'Op kantoor ging het rond.', 'Verhalen reizen vanzelf.')
  expect(told).not.toContain('2 gaven hem door')
  await world.clockTo('2026-10-26T12:00')
  world.room('home').shows('E1: Verwacht / Gebeurd / Geleerd', '2 gaven hem door', '[Versterken]')
  await Henk.presses('Versterken')
  expect(state()).toBe('reviewed')
  const settled = await Samir.presses('Versterken')
  expect(state()).toBe('strengthened')
  expect(settled.says).toContain('Wat is nu de volgende kleinste stap?')
  await Samir.presses('Volgende ronde')
  expect(JSON.stringify(Samir.form()?.fields)).toContain('vertelt iemand het aan de buren?')
  await world.clockTo('2026-10-30T15:00')
  world.room('home').shows('E1 Warmtekoffer → versterken. Verwacht: 2 van de 3 gebruiken hem. Gebeurd:')
  world.room('home').hides('mislukt')
})

it('when only one look-back came, it asks for another side, not for a person', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const names = ['Anouk', 'Henk', 'Samir', 'Bart', 'Ilse', 'Fatima'] as const
  const { Samir, Henk } = await begins(world, names)
  await starts(Samir, 'Warmtekoffer', plan)
  await world.clockTo('2026-10-23T10:00')
  await looksBack(Samir, 'E1', 'Alle 3.', 'Een buur overtuigt.')
  await world.clockTo('2026-10-26T12:00')
  const says = world.room('home').says()
  expect(says).toContain('Er is nu één terugblik. Wie zag het van een andere kant? We wachten nog drie dagen.')
  expect(says).toContain('Misschien iemand uit deze hoek: overheid.')
  expect(says).toContain('Nog één terugblik nodig van iemand buiten het team.')
  await world.clockTo('2026-10-30T12:00')
  expect(state()).toBe('running')
  expect((await Henk.runs('/experiment toon E1')).says).toContain('Warmtekoffer')
  world.room('home').shows('Nog niet teruggekeken.')
})

it('Friday quotes at most three, with Yusuf for whom it is different, and only he can take his words out', async () => {
  world = await makeWorld({ at: '2026-10-09T10:00' })
  const names = ['Anouk', 'Henk', 'Joris', 'Fatima', 'Yusuf', 'Marijke', 'Lotte', 'Priya'] as const
  const people = await begins(world, names)
  await world.clockTo('2026-10-12T09:00')
  const said = {
    Joris: 'Ik kwam met minder dia’s en meer vragen.',
    Fatima: 'In de flat gaat het eerst over schimmel.',
    Marijke: 'Ik vond het zelf spannender dan de studenten.',
    Priya: 'Huurders geloven eerder een buurtgenoot.',
    Yusuf: 'Bij ons is het anders. In de VvE gaat het wél meteen over geld.',
  } as const
  for (const [name, words] of Object.entries(said)) await sharesAloud(people[name as keyof typeof said], words)
  await world.clockTo('2026-10-15T18:00')
  const { Lotte, Yusuf } = people
  const preview = await Lotte.runs('/weekbericht voorbeeld')
  expect(preview.says).not.toContain('[Haal')
  expect((await Yusuf.runs('/weekbericht voorbeeld')).says).toContain('Deze woorden zijn van jou:')
  await Lotte.presses('Schrijf een voorwoord')
  Lotte.fillsIn({ words: 'In de vakantie reisde de koffer gewoon door.' })
  await Lotte.sends()
  await world.clockTo('2026-10-16T15:00')
  const home = world.room('home')
  home.shows('Voorwoord van Lotte: In de vakantie reisde de koffer gewoon door.')
  const digest = home.messages().find(({ part }) => JSON.stringify(part ?? '').includes('📮'))
  const first = JSON.stringify(digest?.part)
  expect(first).toContain('Bij ons is het anders.')
  expect(Object.values(said).filter((words) => first.includes(words)).length).toBeLessThanOrEqual(3)
  const told = await Yusuf.runs('/mijn vandaag')
  expect(told.says).toMatch(/Jouw woorden staan in het weekbericht\.\n\[Kijk\] \[Haal mijn woorden eruit\]/)
  await Yusuf.presses('Haal mijn woorden eruit')
  expect(JSON.stringify(home.messages().find(({ id }) => id === digest?.id)?.part)).not.toContain('Bij ons is het')
})
