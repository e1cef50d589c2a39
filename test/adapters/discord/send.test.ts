import { MessageFlags } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { markerOf, nonceOf } from '../../../adapters/discord/find.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part, ShownBlock } from '../../../src/core/shown.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, routes, wordsIn } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})

const thrownBy = (delivery: Promise<unknown>) =>
  delivery.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
const problemOf = async (delivery: Promise<unknown>) => {
  const error = await thrownBy(delivery)
  return error instanceof DeliveryError ? error : undefined
}
const part = (...blocks: ShownBlock[]): Part => ({ n: 0, language: 'nl', zone: 'Europe/Amsterdam' as Zone, blocks })
const buttons: ShownBlock = { kind: 'buttons', buttons: [{ label: 'Antwoord', address: 'a.b:1' }] }

describe('sending', () => {
  test('a message carries a nonce that is enforced and a mark that tells nothing, and calls nobody', async () => {
    made = await makeSending()
    await made.sending.send(made.room, textPart('Wat maakte je nieuwsgierig?'), 'token-1')
    const [call] = made.called(routes.post)
    expect(call?.body).toMatchObject({
      nonce: nonceOf('token-1'),
      enforce_nonce: true,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [], users: [] },
      components: [{ id: markerOf('token-1') }],
    })
    expect(nonceOf('token-1')).toHaveLength(25)
    expect(JSON.stringify(call?.body)).not.toContain('token-1')
  })

  test('a file goes with its message, is replaced when it changes, and can be seen there', async () => {
    made = await makeSending()
    const file = { name: 'tussenstop-2026-11.md', type: 'text/markdown', body: '# Tussenstop', alt: 'Alles.' } as const
    const said = { ...textPart('De hele tussenstop'), files: [file] }
    const receipt = await made.sending.send(made.room, said, 'token-1')
    const [call] = made.called(routes.post)
    expect(JSON.stringify(call?.body)).toContain('attachment://tussenstop-2026-11.md')
    await made.sending.edit(made.room, receipt, { ...said, files: [{ ...file, body: 'nieuw' }] })
    const [edited] = made.called(routes.edit)
    expect(edited?.body).toMatchObject({ attachments: [{ id: '0', filename: 'tussenstop-2026-11.md' }] })
  })

  test('marks are positive numbers of 31 bits, other than those Discord gives out', () => {
    for (let n = 0; n < 2_000; n += 1) {
      const marker = markerOf(`token-${n}`)
      expect(Number.isInteger(marker) && marker >= 4096 && marker < 2 ** 31).toBe(true)
    }
    expect(markerOf('a')).not.toBe(markerOf('b'))
  })

  test('commands are written as they are called here', async () => {
    made = await makeSending({ spell: () => (noun, verb) => ({ words: `/kring-${noun} ${verb}` }) })
    const block: ShownBlock = { kind: 'text', spans: [{ command: ['my', 'today'] }] }
    await made.sending.send(made.room, part(block), 'token-1')
    expect(wordsIn(made.messages()[0] ?? { content: '', components: [] })).toContain('kring-my')
  })

  test('direct messages are plain words, also in their notification', async () => {
    made = await makeSending()
    await made.sending.send(made.direct, part({ kind: 'text', spans: ['Voor jou'] }, buttons), 'token-1')
    const [message] = made.messages(made.directOf()?.id)
    expect(message?.content).toContain('Voor jou')
    expect((message?.flags ?? 0) & MessageFlags.IsComponentsV2).toBe(0)
  })

  test.each([
    { is: 'status', stored: true },
    { is: 'status', stored: false },
    { is: 'dropped', stored: true },
    { is: 'dropped', stored: false },
    { is: 'timeout', stored: true },
  ] as const)('nobody says that it did not arrive when nobody knows: %o', async (fault) => {
    made = await makeSending({ patienceMs: fault.is === 'timeout' ? 400 : 5_000 })
    made.discord.fails.next(fault, { route: routes.post })
    const error = await thrownBy(made.sending.send(made.room, textPart('Aangekomen?'), 't'))
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(DeliveryError)
    expect(made.called(routes.post)).toHaveLength(1)
  })

  test('what is sent again within a few minutes stands there once', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'status', stored: true }, { route: routes.post })
    await thrownBy(made.sending.send(made.room, textPart('Eén keer'), 't'))
    const receipt = await made.sending.send(made.room, textPart('Eén keer'), 't')
    expect(made.messages()).toHaveLength(1)
    expect(receipt).toBe(`${made.home.id}/${made.messages()[0]?.id}`)
  })

  test('what was taken away before it was sent again is gone', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'status', stored: true }, { route: routes.post })
    await thrownBy(made.sending.send(made.room, textPart('Eén keer'), 't'))
    made.home.messages.clear()
    made.discord.fails.next({ is: 'refused', code: 10008 }, { route: routes.post })
    expect((await problemOf(made.sending.send(made.room, textPart('Eén keer'), 't')))?.problem).toBe('gone')
  })

  test('where Discord cannot be reached at all, nothing was said', async () => {
    made = await makeSending()
    await made.discord.stop()
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('later')
  })

  test('a room that is gone is told of; one that cannot be written in is for somebody to look at', async () => {
    const gone: string[] = []
    made = await makeSending({ roomGone: (space, room) => void gone.push(`${space} ${room}`) })
    made.discord.fails.next({ is: 'refused', code: 50013 }, { route: routes.post })
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('forbidden')
    expect(gone).toEqual([])
    made.home.isDeleted = true
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('gone')
    expect(gone).toEqual([`${made.discord.guild.id} ${made.home.id}`])
  })

  test('a room for talking only is for somebody to look at', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'refused', code: 50008 }, { route: routes.post })
    expect((await problemOf(made.sending.send(made.room, textPart('?'), 't')))?.problem).toBe('forbidden')
  })
})

describe('editing', () => {
  test('everything in it is replaced', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, part({ kind: 'text', spans: ['Eerst'] }, buttons), 'token-1')
    await made.sending.edit(made.room, receipt, textPart('Later'))
    expect(made.messages().map(wordsIn)).toEqual(['Later'])
  })

  test('a plain direct message can be changed, and changed again', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.direct, textPart('Eerst'), 'token-1')
    await made.sending.edit(made.direct, receipt, textPart('Later'))
    await made.sending.edit(made.direct, receipt, textPart('Het laatst'))
    expect(made.messages(made.directOf()?.id).map(wordsIn)).toEqual(['Het laatst'])
  })

  test('where too many old messages were changed, it waits by itself', async () => {
    let now = Date.UTC(2026, 8, 7, 9)
    made = await makeSending({ discord: { now: () => now, oldEdits: 0 } })
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    now += 2 * 3_600_000
    const problem = await problemOf(made.sending.edit(made.room, receipt, textPart('Later')))
    expect(problem).toMatchObject({ problem: 'later', holds: 'message' })
    expect(made.called(routes.edit)).toHaveLength(1)
  })

  test('what is not ours is for somebody to look at', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'refused', code: 50005 }, { route: routes.edit })
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    expect((await problemOf(made.sending.edit(made.room, receipt, textPart('?'))))?.problem).toBe('forbidden')
  })

  test('what is in a channel that is gone is taken away already', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    made.home.isDeleted = true
    await made.sending.edit(made.room, receipt, undefined)
  })

  test('a removal whose answer was lost may be done again', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
    made.discord.fails.next({ is: 'dropped', stored: true }, { route: routes.remove })
    expect(await thrownBy(made.sending.edit(made.room, receipt, undefined))).not.toBeInstanceOf(DeliveryError)
    await made.sending.edit(made.room, receipt, undefined)
    expect(made.messages()).toEqual([])
  })
})

describe('speed', () => {
  test('limits are obeyed by their headers: nothing is asked before its time, and other rooms go on', async () => {
    made = await makeSending()
    made.discord.limitsRates({ bucket: { limit: 2, windowMs: 60_000 } })
    const other = made.discord.addChannel({ name: 'ander' })
    for (const n of [1, 2]) await made.sending.send(made.room, textPart(`${n}`), `token-${n}`)
    const problem = await problemOf(made.sending.send(made.room, textPart('3'), 'token-3'))
    expect(problem).toMatchObject({ problem: 'later', holds: 'message' })
    expect(problem?.afterMs).toBeGreaterThan(50_000)
    expect(made.called(routes.post)).toHaveLength(2)
    await made.sending.send({ ...made.room, room: other.id }, textPart('Daar'), 'token-4')
    expect(made.discord.calls.every(({ status }) => status !== 429)).toBe(true)
  })

  test('a refusal for speed is no failure, and is not tried again by itself', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'ratelimited', retryAfter: 3 }, { route: routes.post })
    const problem = await problemOf(made.sending.send(made.room, textPart('?'), 't'))
    expect(problem).toMatchObject({ problem: 'later', holds: 'message' })
    expect(problem?.afterMs).toBeGreaterThanOrEqual(3_000)
    expect(made.called(routes.post)).toHaveLength(1)
  })

  test('a limit on everything makes the space wait', async () => {
    made = await makeSending()
    made.discord.fails.next({ is: 'ratelimited', retryAfter: 2, scope: 'global' }, { route: routes.post })
    const problem = await problemOf(made.sending.send(made.room, textPart('?'), 't'))
    expect(problem).toMatchObject({ problem: 'later', holds: 'space' })
  })
})

describe('a token that is not taken', () => {
  test('everything new waits, Discord is left alone meanwhile, and afterwards it is tried again', async () => {
    let elapsed = 0
    const clock = { elapsed: () => elapsed, sleep: async () => {} }
    const lost: string[] = []
    made = await makeSending({ clock, lost: (why) => void lost.push(why) })
    made.discord.state.tokens.delete(made.discord.token)
    const first = await problemOf(made.sending.send(made.room, textPart('?'), 't'))
    expect(first).toMatchObject({ problem: 'later', holds: 'space', afterMs: 300_000 })
    elapsed = 100_000
    const second = await problemOf(made.sending.send(made.room, textPart('?'), 't'))
    expect(second).toMatchObject({ problem: 'later', holds: 'space', afterMs: 200_000 })
    expect(made.discord.calls).toHaveLength(1)
    expect(lost).toHaveLength(1)
    made.discord.state.tokens.add(made.discord.token)
    elapsed = 300_000
    await made.sending.send(made.room, textPart('Daar ben ik weer'), 't')
    expect(made.messages()).toHaveLength(1)
    expect(JSON.stringify(made.lines)).toContain('developer portal')
    expect(JSON.stringify(made.lines)).not.toContain(made.discord.token)
  })
})

describe('addresses', () => {
  test('a message has the address that people copy', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.room, textPart('Lees dit'), 'token-1')
    const url = `https://discord.com/channels/${made.discord.guild.id}/${receipt}`
    expect(made.sending.link(receipt, made.discord.guild.id)).toBe(url)
    expect(made.sending.link(receipt)).toBeUndefined()
    expect(made.sending.link('something else', made.discord.guild.id)).toBeUndefined()
  })

  test('direct messages stand in no server', async () => {
    made = await makeSending()
    const receipt = await made.sending.send(made.direct, textPart('Voor jou'), 'token-1')
    const url = `https://discord.com/channels/@me/${receipt}`
    expect(made.sending.link(receipt, made.discord.guild.id)).toBe(url)
    expect(made.sending.messageLink('', receipt)).toBe(url)
    expect(made.sending.messageLink('', receipt.replace('/', ':'))).toBe(url)
    expect(made.sending.messageLink('', 'something else')).toBeUndefined()
  })
})

test('what cannot be drawn is our own mistake', async () => {
  made = await makeSending()
  const broken = { ...textPart('?'), blocks: undefined } as unknown as Part
  expect((await problemOf(made.sending.send(made.room, broken, 't')))?.problem).toBe('invalid')
  expect((await problemOf(made.sending.find(made.room, 't', 0 as Instant)))?.problem).toBeUndefined()
})
