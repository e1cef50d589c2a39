// SC-03, week 3, an empty chair, and what we need, on Slack and Discord at once.
//
// Open until assumptions are there (R05, A1 and A2):
// - "Given assumption A1 of Bart (held) and, asked on Monday, his yes for Wednesday."
// - "When on Wednesday 23 September it is posted and Fatima chooses `Bij mij is het anders` … and Henk tries a second contribution, then A1 is
//   `challenged`; Henk's second contribution replaces his first; there is no button that says wrong."
// - "When the window closes and Bart chooses `Ik wil hem toetsen`, then an experiment idea form opens with the hypothesis filled in …"
// - "And given Esther asked with `/aanname op-tafel A2` and Joris answered `Liever niet nu` …" (INV-28)
import { afterEach, expect, it } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'
import { beginsWhole } from './whole.ts'

let world: World
afterEach(() => world.close())

const begins = () =>
  beginsWhole((made) => {
    world = made
  })
const voice = 'kleine verhuurders'
const why = 'Zonder hen weten we niet waarom huizen leeg en koud blijven.'

it('a chair is for a voice and never for a name, and Friday says why it is empty (INV-29)', async () => {
  const { people, counts, same } = await begins()
  const { Samir, Priya, Fatima } = people
  const there = world.person('Lotte', { at: 'discord' })
  await world.clockTo('2026-09-23T10:00')
  expect((await Samir.runs('/tafel mist')).reply.is).toBe('form')
  Samir.fillsIn({ voice: `${voice}, zoals Nadia Bakker`, why })
  const asked = await Samir.sends()
  expect(asked.reply.is).toBe('form')
  expect(asked.says).toContain('Staat hier de naam van iemand? Beschrijf liever de stem.')
  expect(
    Samir.form()
      ?.fields.map(({ label }) => label)
      .join(' '),
  ).not.toMatch(/naam van de persoon|telefoon|e-mail/i)
  for (const words of ['Nadia', 'Bakker']) expect(world.database.holds(words), words).toBe(false)
  expect(world.database.count('seat')).toBe(0)
  Samir.fillsIn({ voice })
  expect((await Samir.sends()).says).toContain('Er staat een lege stoel voor kleine verhuurders.')
  expect(world.database.rows('SELECT voice, state FROM seat')).toEqual([{ voice, state: 'missing' }])
  const columns = world.database.rows<{ name: string }>("SELECT name FROM pragma_table_info('seat')")
  expect(columns.map(({ name }) => name).filter((name) => /name|contact|mail|phone/.test(name))).toEqual([])
  for (const hands of [Fatima, Priya]) expect((await hands.runs('/table show')).says).toContain(voice)

  counts('Lege stoel: ').toEqual([0, 0])
  await world.clockTo('2026-09-25T15:00')
  expect(same('Weekbericht · ')).toContain(`🪑 Lege stoel: ${voice}. ${why}`)
  counts(`Lege stoel: ${voice}`).toEqual([1, 1])
  for (const words of ['Nadia', 'Bakker']) counts(words).toEqual([0, 0])
  // What hangs under it: what the coming weeks ask, for the first change of roles.
  for (const hands of [Samir, Priya]) expect(hands.canPress('beter begrijpen')).toBe(true)
  expect((await Samir.presses('beter begrijpen')).says).toContain('Je koos: beter begrijpen.')
  await people.Lotte.presses('mensen verbinden')
  expect((await there.presses('beter begrijpen')).says).toContain('Je koos: beter begrijpen.')
  expect(world.database.count('role_rotation_tap')).toBe(2)
  expect(world.database.rows('SELECT number, state FROM role_rotation')).toEqual([{ number: 1, state: 'pulse' }])
})

it('the pulse hangs under the digest of the third week and under no other, in both rooms alike (INV-14)', async () => {
  const { rooms, counts } = await begins()
  await world.clockTo('2026-09-18T16:00')
  counts('Wat hebben we de komende weken het meest nodig?').toEqual([0, 0])
  await world.clockTo('2026-09-25T15:00')
  counts('Wat hebben we de komende weken het meest nodig?').toEqual([1, 1])
  for (const room of rooms) {
    const found = room.messages().findLast((message) => wordsOf(message).includes('het meest nodig?'))
    expect(found && wordsOf(found)).toMatch(
      /\[beter begrijpen\] \[maken en proberen\] \[kiezen waar we heen gaan\] \[mensen verbinden\]/,
    )
    expect(found && wordsOf(found)).toContain('Daarna zie je alleen hoe vaak elk gekozen is.')
  }
})
