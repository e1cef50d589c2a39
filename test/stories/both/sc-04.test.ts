// SC-04, weeks 4 and 5, roles change and nobody is appointed, on Slack and Discord at once.
//
// Every sentence is here. What is arranged so that it goes as told:
// - Esther takes it easy until Thursday noon: like Kees she speaks from a business, from where nobody holds a role, so that she would
//   otherwise have been asked before Bart.
// - The lot puts Marijke and Bart where the story has them (`seed`); everybody else who is asked says no.
import { afterEach, expect, it } from 'vitest'
import type { World } from '../../world.ts'
import type { Name } from '../people.ts'
import { everybody, wantsMessages } from '../people.ts'
import type { Whole } from './whole.ts'
import { beginsWhole } from './whole.ts'

let world: World
afterEach(() => world.close())

const first = { Anouk: 'direction_setter', Henk: 'maker', Daan: 'researcher', Lotte: 'connector' } as const
const needs = {
  'beter begrijpen': ['Anouk', 'Priya', 'Fatima', 'Esther', 'Bart'],
  'mensen verbinden': ['Lotte', 'Samir', 'Kees'],
  'maken en proberen': ['Henk'],
} as const satisfies Readonly<Record<string, readonly Name[]>>
const wishes = {
  Anouk: 'Durf ook te zeggen wat we laten.',
  Daan: 'Dat je mag twijfelen.',
  Lotte: 'Koffie met wie zwijgt.',
}

interface Asked {
  readonly name: Name
  readonly kind: string
  readonly role: string
}

/** To whom a question about a role lies open now. */
const asked = (): readonly Asked[] =>
  world.database
    .rows<{ name: Name; kind: string; note: string }>(
      "SELECT member.name, kind, note FROM ask JOIN member ON member.id = ask.member_id WHERE kind IN ('roles.seat', 'roles.swap')",
    )
    .map(({ name, kind, note }) => ({ name, kind, role: (JSON.parse(note) as { role: string }).role }))

/** Up to the Friday of the pulse, with a holder of each role and something that is still open. */
async function firstTerm(): Promise<Whole> {
  const whole = await beginsWhole(
    (made) => {
      world = made
    },
    { seed: 6 },
  )
  const { people } = whole
  for (const [name, role] of Object.entries(first)) {
    const { says } = await people[name as Name].presses(`roles.offer:${role}`, { in: 'Vier rollen, voor wie wil' })
    expect(says, name).toContain('Je bent nu')
  }
  await wantsMessages(people.Kees)
  await people.Samir.runs('/experiment noteer Warmtekoffer')
  await world.clockTo('2026-09-25T15:30')
  for (const [need, names] of Object.entries(needs))
    for (const name of names) expect((await people[name].presses(need)).says, name).toContain('Je koos')
  return whole
}

it('nobody is appointed: what is needed, who offers, who is asked privately, and who says no unseen (INV-11, INV-19, INV-36)', async () => {
  const { people, counts, same, rooms } = await firstTerm()
  const { Anouk, Daan, Lotte, Joris, Yusuf, Marijke, Esther, Bart, Kees, Fatima } = people
  const there = world.person('Lotte', { at: 'discord' })

  await world.clockTo('2026-09-28T10:00')
  for (const hands of [Anouk, Daan, Lotte]) {
    expect((await hands.runs('/my today')).says).toContain('Over een week geef je de rol van')
    await hands.runs('/rol overdracht')
    hands.fillsIn({ whatHappened: `Wat ${hands.name} zag.`, wish: wishes[hands.name as keyof typeof wishes] })
    expect((await hands.sends()).says).toContain('Ik geef het door bij de wissel.')
  }
  await Joris.runs('/rol toon')
  expect((await Joris.presses('Vraag mij niet voor rollen')).says).toContain('Niemand ziet dat.')
  await Yusuf.runs('/my away 2026-10-05')
  await Esther.runs('/my energy low')

  await world.clockTo('2026-09-30T09:30')
  expect(world.database.count('role_rotation_tap')).toBe(0)
  const seats = same('Wat hebben we nu nodig?')
  expect(seats).toContain('Vooral beter begrijpen.')
  expect(seats).toContain('Twee plekken onderzoeker, één maker, één richtinggever, één verbinder.')
  const offers = { Priya: 'researcher', Samir: 'maker', Lotte: 'connector' } as const
  for (const [name, role] of Object.entries(offers)) {
    const { says } = await people[name as Name].presses(`roles.offer:${role}`, { in: 'Wat hebben we nu nodig?' })
    expect(says, name).toContain('vanaf maandag 5 oktober')
  }
  expect(asked()).toEqual([])

  await world.clockTo('2026-10-01T09:00')
  const reason = /Ik vraag jou, want [^.]+\. Nee zeggen kan, zonder uitleg\./
  expect(asked()).toEqual([
    { name: 'Kees', kind: 'roles.seat', role: 'researcher' },
    { name: 'Bart', kind: 'roles.seat', role: 'direction_setter' },
  ])
  expect(Kees.sees('direct')).toMatch(reason)
  expect(Kees.sees('direct')).toContain('Wil jij onderzoeker zijn tot')
  expect((await Kees.presses('Nu even niet')).says).toContain('Prima. Tot een volgende keer.')
  expect(
    asked()
      .map(({ name, role }) => `${name} ${role}`)
      .toSorted(),
  ).toEqual(['Bart direction_setter', 'Marijke researcher'])
  for (const hands of [Marijke, Bart]) {
    const { says } = await hands.runs('/my today')
    expect(says).toMatch(reason)
    expect(says).toContain('je had deze rol nog niet')
  }
  expect((await Marijke.presses('Ja, graag')).says).toContain('ben jij onderzoeker')

  await world.clockTo('2026-10-01T12:00')
  await Esther.runs('/my energy normal')
  await Bart.runs('/my today')
  await Bart.presses('Ruil met…')
  Bart.fillsIn({ who: 'Esther' })
  expect((await Bart.sends()).says).toContain('Anders hoor je niets van mij.')
  expect((await Bart.runs('/my today')).says).not.toContain('Wil jij')
  expect((await Esther.runs('/my today')).says).toContain('Bart kreeg de vraag om richtinggever te zijn')
  expect((await Esther.presses('Ja, graag')).says).toContain('ben jij richtinggever')
  expect(asked()).toEqual([])
  // Who was ever asked, each once: never Yusuf, who is away, nor Joris, who does not want to be asked.
  const everAsked = 'SELECT member.name FROM role_asked JOIN member ON member.id = role_asked.member_id ORDER BY name'
  expect(world.database.rows<{ name: string }>(everAsked).map(({ name }) => name)).toEqual([
    'Bart',
    'Esther',
    'Kees',
    'Marijke',
  ])

  await world.clockTo('2026-10-02T15:00')
  const digest = same('Weekbericht · ')
  const log = (await Fatima.runs('/community besluiten')).says
  await world.clockTo('2026-10-05T10:00')
  expect(world.database.count('role_asked')).toBe(0)
  const settled = same('De rollen voor de komende vier weken')
  const lines = [
    '🔎 Onderzoeker · Priya en Marijke',
    '🛠️ Maker · Samir',
    '🧭 Richtinggever · Esther',
    '🔗 Verbinder · Lotte',
  ]
  for (const line of lines) expect(settled).toContain(line)
  for (const [name, wish] of Object.entries(wishes)) expect(settled).toContain(`${name} gunt de volgende: ${wish}`)
  expect(settled).not.toContain('Henk')
  expect(settled).toMatch(/Staat nog open \(automatisch\): .*E1 Warmtekoffer/)
  expect((await Marijke.runs('/my today')).says).toContain('Je bent nu onderzoeker.')

  const told = (await there.runs('/rol logboek')).says
  expect(told).toContain('Rolwissel 1')
  expect(told).toContain('Nodig: beter begrijpen (5), mensen verbinden (3), maken en proberen (1)')
  for (const line of [
    '🔎 onderzoeker: Priya, bood zich aan',
    '🔎 onderzoeker: Marijke, gevraagd, had deze rol nog niet',
    '🛠️ maker: Samir, bood zich aan',
    '🧭 richtinggever: Esther, ruilde',
    '🔗 verbinder: Lotte, bood zich aan',
  ])
    expect(told).toContain(line)
  for (const words of ['Wat Anouk zag.', 'Wat Daan zag.', 'Wat Lotte zag.']) expect(told).toContain(words)
  expect(told.replace(/Nodig: .*/, '')).not.toMatch(/\d+ (keer|×|x)|\(\d+\)/)

  // That Kees was asked, and that Bart first was, stands nowhere.
  for (const says of [digest, log, settled, told]) expect(says).not.toMatch(/Kees|Bart|Joris/)
  for (const words of ['Nu even niet', 'Ik vraag jou', 'niet voor rollen']) counts(words).toEqual([0, 0])
  for (const room of rooms) expect(room.says()).not.toMatch(/Kees .*(gevraagd|rol)|gevraagd.*Kees/)
  for (const name of everybody.filter((one) => one !== 'Kees'))
    expect(people[name].sees(), name).not.toMatch(/Kees .*(gevraagd|onderzoeker)/)
})
