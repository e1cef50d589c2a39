import { afterEach, expect, test } from 'vitest'
import { DeliveryError } from '../../../src/core/errors.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { makeSending } from './sending.ts'

let made: MadeSending
afterEach(() => made.slack.stop())

const thrownBy = (delivery: Promise<unknown>) => delivery.catch((error: unknown) => error)
let elapsed = 0
const clock = { elapsed: () => elapsed }

test('a method that was told to wait waits exactly so long, and Slack hears nothing of it until then', async () => {
  elapsed = 0
  made = await makeSending({ clock })
  made.slack.fails.next({ is: 'ratelimited', retryAfter: 30 }, { method: 'chat.postMessage' })
  const first = await thrownBy(made.sending.send(made.room, textPart('1'), 'token-1'))
  expect(first).toMatchObject({ problem: 'later', afterMs: 30_000, holds: 'space' })
  elapsed = 29_000
  const second = await thrownBy(made.sending.send(made.room, textPart('1'), 'token-1'))
  expect(second).toMatchObject({ problem: 'later', afterMs: 1000, holds: 'space' })
  expect(made.called('chat.postMessage')).toHaveLength(1)
  elapsed = 30_000
  await made.sending.send(made.room, textPart('1'), 'token-1')
  expect(made.messages()).toHaveLength(1)
})

test('other methods do not wait with it, and neither does another workspace', async () => {
  elapsed = 0
  made = await makeSending({ clock })
  const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
  const other = made.slack.addTeam({ name: 'Zonnestad' })
  await made.connect([...made.slack.state.tokens.values()].find(({ team }) => team === other.id)?.token ?? '')
  const far = made.slack.addChannel({ name: 'zon', team: other.id })
  made.slack.fails.next({ is: 'ratelimited', retryAfter: 30 }, { method: 'chat.postMessage' })
  expect(await thrownBy(made.sending.send(made.room, textPart('2'), 'token-2'))).toBeInstanceOf(DeliveryError)
  await made.sending.edit(made.room, receipt, textPart('Later'))
  await made.sending.send({ space: other.id, room: far.id }, textPart('Daar'), 'token-3')
  expect(made.messages(far)).toHaveLength(1)
})

test('edits that were told to wait hold up only themselves', async () => {
  elapsed = 0
  made = await makeSending({ clock })
  const receipt = await made.sending.send(made.room, textPart('Eerst'), 'token-1')
  made.slack.fails.next({ is: 'ratelimited', retryAfter: 10 }, { method: 'chat.update' })
  const problem = await thrownBy(made.sending.edit(made.room, receipt, textPart('Later')))
  expect(problem).toMatchObject({ problem: 'later', afterMs: 10_000, holds: 'message' })
  await made.sending.send(made.room, textPart('2'), 'token-2')
})

test('opening somebody’s channel waits by itself: rooms go on', async () => {
  elapsed = 0
  made = await makeSending({ clock })
  made.slack.fails.next({ is: 'ratelimited', retryAfter: 10 }, { method: 'conversations.open' })
  const problem = await thrownBy(made.sending.send(made.direct, textPart('Hallo'), 'token-1'))
  expect(problem).toMatchObject({ problem: 'later', afterMs: 10_000, holds: 'message' })
  await made.sending.send(made.room, textPart('2'), 'token-2')
  elapsed = 10_000
  await made.sending.send(made.direct, textPart('Hallo'), 'token-1')
})
