import { afterEach, expect, test } from 'vitest'
import { metadataFor } from '../../../adapters/slack/find.ts'
import { DeliveryError } from '../../../src/core/errors.ts'
import type { Instant } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { directChannelOf, makeSending } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.slack.stop()
})
const ever = 0 as Instant

test('a message is found in its room, its thread and its direct messages, and nowhere else', async () => {
  made = await makeSending()
  const { sending, room, direct } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  const thread = { ...room, thread: receipt }
  const reply = await sending.send(thread, textPart('Een antwoord'), 'token-2')
  const message = await sending.send(direct, textPart('Voor jou'), 'token-3')
  expect(await sending.find(room, 'token-1', ever)).toBe(receipt)
  expect(await sending.find(thread, 'token-2', ever)).toBe(reply)
  expect(await sending.find(direct, 'token-3', ever)).toBe(message)
  expect(await sending.find(room, 'token-2', ever)).toBeUndefined()
  expect(await sending.find(thread, 'token-1', ever)).toBeUndefined()
  expect(await sending.find(direct, 'token-1', ever)).toBeUndefined()
})

test('it is looked for page after page, back to where it may have been and no further', async () => {
  made = await makeSending()
  const { sending, room } = made
  const receipt = await sending.send(room, textPart('De vraag'), 'token-1')
  const [ours] = made.messages()
  for (let n = 1; n <= 450; n += 1) {
    const ts = (Number(ours?.ts) + n).toFixed(6)
    const { id: channel, team } = made.home
    made.home.messages.set(ts, { ts, channel, team, user: made.fatima.id, text: `Gewoon gepraat ${n}` })
  }
  expect(await sending.find(room, 'token-1', ever)).toBe(receipt)
  expect(made.called('conversations.history')).toHaveLength(3)
  expect(made.called('conversations.history')[0]?.args['include_all_metadata']).toBe('true')
  const later = (Date.now() + 3_600_000) as Instant
  expect(await sending.find(room, 'token-1', later)).toBeUndefined()
})

test('of two with the same token the younger goes', async () => {
  made = await makeSending()
  const { sending, room } = made
  const first = await sending.send(room, textPart('De vraag'), 'token-1')
  await sending.send(room, textPart('De vraag'), 'token-1')
  expect(await sending.find(room, 'token-1', ever)).toBe(first)
  expect(made.messages()).toHaveLength(1)
})

test('somebody else who copies a token is not taken for us', async () => {
  made = await makeSending()
  const { home, slack } = made
  const theirs = await slack.person('Fatima').types('Nep', 'lindekwartier')
  theirs.metadata = metadataFor('token-1')
  expect(await made.sending.find(made.room, 'token-1', ever)).toBeUndefined()
  expect(made.messages(home)).toHaveLength(1)
})

test('without the scope to read rooms nobody can tell, except in direct messages', async () => {
  made = await makeSending({ readsThreads: false })
  const { sending, room, direct } = made
  await sending.send(room, textPart('De vraag'), 'token-1')
  const message = await sending.send(direct, textPart('Voor jou'), 'token-2')
  expect(await sending.find(room, 'token-1', ever)).toBe('cannot')
  expect(made.called('conversations.history')).toHaveLength(0)
  expect(await sending.find(direct, 'token-2', ever)).toBe(message)
})

test('a token without that scope, though we counted on it, cannot tell either', async () => {
  made = await makeSending()
  const { token } = made.slack.addToken({ scopes: ['chat:write'] })
  await made.connect(token)
  expect(await made.sending.find(made.room, 'token-1', ever)).toBe('cannot')
})

test('a room that is gone holds nothing, and a question that got no answer tells nothing', async () => {
  made = await makeSending()
  const { sending, room, slack } = made
  slack.fails.next({ is: 'dropped', stored: false }, { method: 'conversations.history' })
  const unclear = await sending.find(room, 'token-1', ever).catch((error: unknown) => error)
  expect(unclear).toBeInstanceOf(Error)
  expect(await sending.find({ ...room, room: 'C0NOWHERE' }, 'token-1', ever)).toBeUndefined()
  slack.fails.next({ is: 'ratelimited', retryAfter: 1 }, { method: 'conversations.history' })
  const busy = await sending.find(room, 'token-1', ever).catch((error: unknown) => error)
  expect(busy).toBeInstanceOf(DeliveryError)
  expect(busy).toMatchObject({ problem: 'later', afterMs: 1000 })
  expect(directChannelOf(made, made.fatima.id)).toBeUndefined()
})
