// What Discord tells becomes an act: keys, places and words; and what somebody forges becomes nothing at all.
import type { APIInteraction } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import type { Around, Spot } from '../../../adapters/discord/inbound.ts'
import {
  isPrivate,
  roomOf,
  toCommand,
  toLook,
  toMenu,
  toPress,
  toSubmit,
  toTyped,
  wordsOf,
} from '../../../adapters/discord/inbound.ts'
import { readPress } from '../../../adapters/discord/render/press.ts'
import type { Instant } from '../../../src/core/time.ts'
import type { Doors } from './doors.ts'
import { cardOf, formOf, makeDoors, says } from './doors.ts'

const doer = { space: '10', user: '5', name: 'Fatima', language: 'nl' } as const
const around: Around = { doer, at: 7 as Instant, room: { room: '20', roomName: 'plein', readers: 4, open: true } }
const spot = (more: object = {}): Spot =>
  ({ id: '99', guild_id: '10', channel_id: '20', channel: { id: '20', type: 0 }, ...more }) as Spot
const person = { platform: 'discord', ...doer, hasNoZone: true }

describe('acts', () => {
  test('a subcommand with options of several types', () => {
    const options = [
      { type: 3, name: 'title', value: ' Warmtekoffer ' },
      { type: 4, name: 'count', value: 3 },
      { type: 5, name: 'really', value: true },
    ]
    const data = { name: 'experiment', options: [{ type: 1, name: 'log', options }] }
    expect(toCommand(spot(), data as never, around)).toEqual({
      ...{ key: '99', person, at: 7, does: 'command', noun: 'experiment', verb: 'log' },
      place: { room: '20', roomName: 'plein', readers: 4, open: true },
      args: { title: ' Warmtekoffer ', count: '3', really: 'true' },
    })
    expect(wordsOf({ name: 'kring' })).toEqual({ noun: 'kring', verb: '', args: {} })
  })

  test('what somebody types into an option', () => {
    const option = { type: 3, name: 'title', value: 'War', focused: true }
    const data = { name: 'experiment', options: [{ type: 1, name: 'log', options: [option] }] } as never
    expect(toLook(spot(), data, around)).toMatchObject({ noun: 'experiment', verb: 'log', arg: 'title', typed: 'War' })
    expect(toLook(spot(), { name: 'experiment' }, around)).toBeUndefined()
  })

  test('in a thread it is about the room; what is known of another room is not told of this one', () => {
    const thread = spot({ channel_id: '30', channel: { id: '30', type: 11, parent_id: '20' } })
    expect(roomOf(thread)).toBe('20')
    expect(toPress(thread, { address: 'a.b:c' }, around).place).toMatchObject({ room: '20', roomName: 'plein' })
    const other = spot({ channel_id: '40', channel: { id: '40', type: 0 } })
    expect(toPress(other, { address: 'a.b:c' }, around).place).toEqual({ room: '40' })
  })

  test('under a post of ours, but not under what only one person sees', () => {
    const message = { id: '77', channel_id: '20', flags: 0 }
    expect(toPress(spot({ message }), { address: 'a.b:c', choice: 'x' }, around)).toMatchObject({
      ...{ does: 'press', address: 'a.b:c', choice: 'x', place: { under: '20/77' } },
    })
    const secret = spot({ message: { ...message, flags: 64 } })
    expect(isPrivate(secret)).toBe(true)
    expect(toPress(secret, { address: 'a.b:c' }, around).place).not.toHaveProperty('under')
  })

  test('in direct messages there is neither server nor room', () => {
    const direct = { id: '99', channel_id: '50', channel: { id: '50', type: 1 } } as Spot
    const { room: _, ...nowhere } = around
    const act = toSubmit(
      direct,
      { form: 'a.b', subject: 's', ticket: 't', values: {} },
      { ...nowhere, doer: { ...doer, space: '' } },
    )
    expect(act).toMatchObject({ person: { space: '' }, place: { direct: true }, ticket: 't', key: '99' })
    expect(act.place).not.toHaveProperty('room')
  })

  test('typed words have the key of their message, and each change one of its own', () => {
    const at = { channel: '50', message: '60' }
    expect(toTyped({ ...at, is: 'typed', text: 'Hoi' }, around)).toMatchObject({ key: '50:60', messageId: '50/60' })
    expect(toTyped({ ...at, is: 'retyped', text: 'Dag', edited: 'e1' }, around).key).toBe('50:60:e1')
    expect(toTyped({ ...at, is: 'untyped' }, around).key).toBe('50:60:gone')
  })

  test('a message that was chosen but does not come along is nothing', () => {
    const data = { id: '1', name: 'x', type: 3, target_id: '8', resolved: { messages: {} } }
    expect(toMenu({ ...spot(), data } as never, { ...around, menu: 'a.b', me: '1', names: {} })).toBeUndefined()
  })
})

let doors: Doors | undefined
afterEach(async () => {
  await doors?.stop()
  doors = undefined
})

describe('what somebody forges', () => {
  const rubbish = [
    '',
    '-',
    '?',
    '=',
    '!!',
    'f|',
    'f|||',
    'x'.repeat(100),
    '?=3',
    '\u0000',
    'engine.form',
    '../../etc',
    '💥',
  ]

  test('is read as an address or as nothing, and never throws', () => {
    for (const id of rubbish) expect(() => readPress(id, ['x'])).not.toThrow()
  })

  test('reaches the engine as an address at most, and gets an answer', async () => {
    doors = await makeDoors()
    const { people, acts, lines, home, discord } = doors
    await doors.post(cardOf('Weekvraag', ['Antwoord', 'reflection.open:r1']))
    doors.answers(says('Die knop ken ik niet.', { refused: true }))
    for (const id of rubbish.filter((one) => one !== '')) {
      const { hasFailed } = await people.joost.forges(id)
      expect([id, hasFailed]).toEqual([id, false])
    }
    await people.joost.forges('reflection.open:r1', { values: ['\u0000', 'x'] })
    expect(acts.every((act) => act.does === 'press' && act.person.user === people.joost.id)).toBe(true)
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([])
    expect(people.fatima.sees(home.id)).not.toContain('Die knop')
    expect(discord.complaints).toEqual([])
  })

  test('as the form of somebody else opens nothing of theirs', async () => {
    doors = await makeDoors()
    const { people, acts, home } = doors
    const problems = [{ says: 'Nog niet.' }]
    const fields = [
      { name: 'text', label: 'Wat schuurde?', kind: 'long', max: 3000, value: 'Geheim van Fatima' },
    ] as const
    doors.answers((act) =>
      act.does === 'submit' ? { is: 'form', form: formOf({ problems, fields }) } : { is: 'form', form: formOf() },
    )
    await people.fatima.runs('/my today', home.id)
    people.fatima.fillsIn({ 'Wat schuurde?': 'Geheim van Fatima' })
    await people.fatima.sends()
    await doors.post(cardOf('Weekvraag', ['Antwoord', 'reflection.open:r1']))
    await people.joost.forges('engine.form:reflection.answer/r1')
    expect(acts.at(-1)).toMatchObject({ does: 'press', address: 'engine.form:reflection.answer/r1' })
    expect(JSON.stringify(people.joost.modal()?.components ?? '')).not.toContain('Geheim')
    expect(people.joost.sees(home.id)).not.toContain('Geheim')
  })

  test('a whole interaction without what it should hold is left alone', async () => {
    doors = await makeDoors()
    const { acts, discord } = doors
    const empty = { id: '1', application_id: discord.appId, token: 'x', version: 1 }
    for (const type of [1, 2, 3, 4, 5, 99]) {
      discord.happens.event('INTERACTION_CREATE', { ...empty, type } as Partial<APIInteraction> as never)
      discord.happens.event('MESSAGE_CREATE', { id: String(type), channel_id: '1' })
    }
    await discord.quiet()
    expect(acts).toEqual([])
  })

  test('somebody of another server is told of by that server, whatever they press', async () => {
    doors = await makeDoors()
    const { discord, acts } = doors
    const other = discord.addGuild({ name: 'Elders' })
    const plein = discord.addChannel({ guild: other.id, name: 'plein' })
    const sanne = discord.addUser({ name: 'Sanne', guilds: [other.id] })
    doors.answers(says('Nee.', { refused: true }))
    await doors.adapter.send(
      { space: other.id, room: plein.id },
      { ...cardOf('Hoi', ['Ja', 'a.b:c']), n: 0 },
      'token-1',
    )
    await discord.person(sanne.id, { guild: other.id }).forges('reflection.open:r1')
    expect(acts).toMatchObject([{ person: { space: other.id, user: sanne.id }, place: { room: plein.id } }])
    expect(acts[0]?.place.under).toContain(plein.id)
  })
})
