import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../src/core/time.ts'
import { notYet, plus } from '../../src/core/time.ts'
import { listOpenConversations } from '../../src/engine/open-conversations.ts'
import type { Out } from './out-support.ts'
import { card, fatima, makeOut, post, privacy, start } from './out-support.ts'

let out: Out
beforeEach(async () => {
  out = await makeOut({
    features: [{ name: 'lamp', privacy, messages: [{ prefix: 'lamp.card', card: async () => card('levend') }] }],
  })
})
afterEach(() => out.close())

const listIn = (platform: string, space: string, heardAt?: Instant) =>
  out.store.look((db) => listOpenConversations(db, { platform, space, now: out.clock.now(), heardAt }))
const week = { liveUntil: plus(start, { days: 7 }) }

test('threads under questions that are shown and still take answers are read back, and no others', async () => {
  await out.change((c) => c.post(post('lamp.card:1', week)))
  await out.change((c) => c.post(post('lamp.card:2', { liveUntil: plus(start, { minutes: 30 }) })))
  await out.change((c) => c.post(post('lamp.card:3', { liveUntil: notYet })))
  await out.change((c) => c.post(post('a.b:4')))
  await out.deliver()
  await out.change((c) => c.post(post('lamp.card:5', week)))
  await out.change((c) => c.takeAway('lamp.card:5'))
  out.clock.set(plus(start, { hours: 1 }))
  const receipt = out.east.shown[0]?.receipt
  expect(await listIn('east', 'E')).toEqual([{ to: { space: 'E', room: 'east-home', thread: receipt }, since: start }])
  expect(await listIn('east', 'F')).toEqual([])
})

test('what is under another message is answered in its thread', async () => {
  await out.change((c) => c.post(post('lamp.card:1', week)))
  await out.change((c) => c.post(post('lamp.card:2', { ...week, purpose: { to: 'under', key: 'lamp.card:1' } })))
  await out.deliver()
  expect(await listIn('east', 'E')).toHaveLength(1)
})

test('who was asked directly may have answered in the conversation or under the question', async () => {
  await out.change((c) => c.post(post('lamp.card:1', { ...week, purpose: { to: 'member', member: fatima } })))
  await out.deliver()
  const to = { space: 'E', user: 'u-fatima' }
  expect(await listIn('east', 'E')).toEqual([
    { to: { ...to, thread: out.east.shown[0]?.receipt }, since: start },
    { to, since: start },
  ])
})

test('after a stop, only since then; and who chose direct messages may have written one unasked', async () => {
  await out.change((c) => c.post(post('lamp.card:1', week)))
  await out.deliver()
  const heardAt = plus(start, { hours: 3 })
  out.clock.set(plus(start, { hours: 5 }))
  expect(await listIn('east', 'E', heardAt)).toEqual([
    { to: { space: 'E', room: 'east-home', thread: out.east.shown[0]?.receipt }, since: heardAt },
    { to: { space: 'E', user: 'u-fatima' }, since: heardAt },
  ])
  expect(await listIn('west', 'W', heardAt)).toHaveLength(1)
})
