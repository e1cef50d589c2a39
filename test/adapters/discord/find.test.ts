import { afterEach, expect, test } from 'vitest'
import { nonceOf } from '../../../adapters/discord/find.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Part } from '../../../src/core/shown.ts'
import type { Instant } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, routes } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.discord.stop()
  expect(made.discord.complaints).toEqual([])
})
const ever = 0 as Instant
const withButton = (text: string): Part => ({
  ...textPart(text),
  blocks: [
    { kind: 'text', spans: [text] },
    { kind: 'buttons', buttons: [{ label: 'Antwoord', address: 'a.b:1' }] },
  ],
})

test('a message is found in its room, its thread and its direct messages, and nowhere else', async () => {
  made = await makeSending()
  const { sending, room, direct } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  const thread = { ...room, thread: receipt }
  const reply = await sending.send(thread, textPart('Een antwoord'), 'token-2')
  const message = await sending.send(direct, textPart('Voor jou'), 'token-3')
  const pressed = await sending.send(direct, withButton('Druk hier'), 'token-4')
  const beneath = await sending.send({ ...direct, thread: message }, textPart('En dit'), 'token-5')
  // As after a crash: nothing is remembered.
  const again = made.again()
  expect(await again.find(room, 'token-1', ever)).toBe(receipt)
  expect(await again.find(thread, 'token-2', ever)).toBe(reply)
  expect(await again.find(direct, 'token-3', ever)).toBe(message)
  expect(await again.find(direct, 'token-4', ever)).toBe(pressed)
  expect(await again.find({ ...direct, thread: message }, 'token-5', ever)).toBe(beneath)
  expect(await again.find(room, 'token-2', ever)).toBeUndefined()
  expect(await again.find(thread, 'token-1', ever)).toBeUndefined()
  expect(await again.find(direct, 'token-1', ever)).toBeUndefined()
  expect(made.called(routes.thread)).toHaveLength(1)
})

test('what nobody sees in words without buttons is not seen, and stands in no card', async () => {
  made = await makeSending()
  await made.sending.send(made.direct, textPart('Voor jou'), 'token-1')
  await made.sending.send(made.direct, withButton('Druk hier'), 'token-2')
  await made.sending.send(made.room, textPart('De vraag'), 'token-3')
  const contents = [...made.messages(made.directOf()?.id), ...made.messages()].map(({ content }) => content)
  expect(contents[0]).toMatch(/^Voor jou[\u200b-\u200d\u2060]{16}$/)
  expect(contents.slice(1)).toEqual(['Druk hier', ''])
})

test('it is looked for page after page, back to where it may have been and no further', async () => {
  made = await makeSending()
  const { sending, room, home, fatima } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  const [ours] = made.messages()
  if (!ours) throw new Error('It was not sent.')
  for (let n = 1n; n <= 250n; n += 1n) {
    const id = String(BigInt(ours.id) + n)
    home.messages.set(id, { ...ours, id, author: fatima.id, content: `Gewoon gepraat ${n}`, components: [] })
  }
  expect(await sending.find(room, 'token-1', ever)).toBe(receipt)
  expect(made.called(routes.list)).toHaveLength(3)
  const later = (Date.now() + 3_600_000) as Instant
  expect(await sending.find(room, 'token-1', later)).toBeUndefined()
  expect(made.called(routes.list)).toHaveLength(4)
})

test('where Discord asks for patience between pages it is given, and what was read is not read again', async () => {
  let elapsed = 0
  const naps: number[] = []
  const clock = {
    elapsed: () => elapsed,
    sleep: async (ms: number) => {
      naps.push(ms)
      elapsed += ms
    },
  }
  made = await makeSending({ clock })
  const { sending, room, home, fatima } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  const [ours] = made.messages()
  if (!ours) throw new Error('It was not sent.')
  for (let n = 1n; n <= 350n; n += 1n) {
    const id = String(BigInt(ours.id) + n)
    home.messages.set(id, { ...ours, id, author: fatima.id, components: [] })
  }
  made.discord.fails.next({ is: 'ratelimited', retryAfter: 0.01 }, { route: routes.list, after: 1 })
  made.discord.fails.next({ is: 'ratelimited', retryAfter: 60 }, { route: routes.list, after: 1 })
  const first = await sending.find(room, 'token-1', ever).catch((error: unknown) => error)
  expect(naps.length).toBeGreaterThan(0)
  expect(first).toBeInstanceOf(DeliveryError)
  expect(made.discord.fails.waiting()).toBe(0)
  expect(await sending.find(room, 'token-1', ever)).toBe(receipt)
  // Four pages, two of which were asked for twice.
  expect(made.called(routes.list)).toHaveLength(6)
})

test('of two with the same mark the younger goes', async () => {
  made = await makeSending({ discord: { nonceMs: -1 } })
  const { sending, room } = made
  const first = await sending.send(room, textPart('De vraag'), 'token-1')
  await sending.send(room, textPart('De vraag'), 'token-1')
  expect(made.messages()).toHaveLength(2)
  expect(await sending.find(room, 'token-1', ever)).toBe(first)
  expect(made.messages()).toHaveLength(1)
})

test('somebody else who copies a mark is not taken for us', async () => {
  made = await makeSending()
  const { sending, room, home, fatima } = made
  await sending.send(room, textPart('De vraag'), 'token-1')
  const [ours] = made.messages()
  if (!ours) throw new Error('It was not sent.')
  home.messages.set(ours.id, { ...ours, author: fatima.id, nonce: nonceOf('token-1') })
  expect(await sending.find(room, 'token-1', ever)).toBeUndefined()
  expect(made.messages()).toHaveLength(1)
})

test('a room or thread that is gone holds nothing, and a question that got no answer tells nothing', async () => {
  made = await makeSending()
  const { sending, room, discord } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  expect(await sending.find({ ...room, thread: receipt }, 'token-2', ever)).toBeUndefined()
  discord.fails.next({ is: 'dropped', stored: false }, { route: routes.list })
  const unclear = await sending.find(room, 'token-1', ever).catch((error: unknown) => error)
  expect(unclear).toBeInstanceOf(Error)
  expect(await sending.find({ ...room, room: '123456789012345678' }, 'token-1', ever)).toBeUndefined()
  discord.fails.next({ is: 'ratelimited', retryAfter: 60 }, { route: routes.list })
  const busy = await sending.find(room, 'token-1', ever).catch((error: unknown) => error)
  expect(busy).toBeInstanceOf(DeliveryError)
  expect(busy).toMatchObject({ problem: 'later' })
})
