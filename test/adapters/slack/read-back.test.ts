import { afterEach, expect, test } from 'vitest'
import type { SlackMessageEvent } from '../../../adapters/slack/hearing.ts'
import { hear } from '../../../adapters/slack/hearing.ts'
import { createReadBack } from '../../../adapters/slack/read-back.ts'
import type { OpenConversation } from '../../../src/core/adapter.ts'
import type { Instant } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'
import type { MadeSending } from './sending.ts'
import { directChannelOf, makeSending } from './sending.ts'

let made: MadeSending
afterEach(async () => {
  await made.slack.stop()
  expect(made.slack.complaints).toEqual([])
})

const ever = 0 as Instant
async function setOut(options: { readsThreads?: boolean; now?: () => number } = {}) {
  const { readsThreads = true, now } = options
  made = await makeSending(now ? { slack: { now } } : {})
  const taken: string[] = []
  const keys = new Set<string>()
  const naps: number[] = []
  const stop = new AbortController()
  const readBack = createReadBack({
    sending: made.sending,
    readsThreads,
    clock: { sleep: async (ms) => void naps.push(ms) },
    log: { info: () => {}, warn: (fields, message) => void made.lines.push({ fields, message }), error: () => {} },
    take: async (workspace, event: SlackMessageEvent) => {
      const heard = hear(event, workspace.botUser)
      if (!heard) return
      const key = `${heard.channel}:${heard.ts}:${heard.is === 'retyped' ? heard.edited : ''}`
      if (!keys.has(key)) taken.push(heard.is === 'untyped' ? 'gone' : heard.text)
      keys.add(key)
    },
    signal: stop.signal,
  })
  const read = (open: readonly OpenConversation[], since?: Instant) =>
    readBack({ openConversations: async () => open }, made.workspace, since)
  const receipt = await made.sending.send(made.room, textPart('De vraag'), 'token-1')
  return { taken, naps, stop, read, receipt, thread: receipt.split('/')[1] ?? '', person: made.slack.person('Fatima') }
}

test('replies under an open question and direct messages come in, in their order, and nothing else', async () => {
  const { taken, read, receipt, thread, person } = await setOut()
  await person.types('Gewoon gepraat', 'lindekwartier')
  await person.types('Eerste antwoord', 'lindekwartier', { thread })
  await made.sending.send({ ...made.room, thread: receipt }, textPart('Van Kring zelf'), 'token-2')
  await person.types('Tweede antwoord', 'lindekwartier', { thread })
  await made.sending.send(made.direct, textPart('Voor jou'), 'token-3')
  await person.types('Hallo Kring', 'direct')
  await read([
    { to: { ...made.room, thread: receipt }, since: ever },
    { to: made.direct, since: ever },
  ])
  expect(taken).toEqual(['Eerste antwoord', 'Tweede antwoord', 'Hallo Kring'])
})

test('reading twice gives the same keys, and a change is taken in after what was changed', async () => {
  const { taken, read, receipt, thread, person } = await setOut()
  const open = [{ to: { ...made.room, thread: receipt }, since: ever }]
  await person.types('Eerst', 'lindekwartier', { thread })
  await read(open)
  await person.edits('Eerst', 'Later')
  await read(open)
  await read(open)
  expect(taken).toEqual(['Eerst', 'Later'])
})

test('what was typed before the gap is not asked for again', async () => {
  let now = Date.UTC(2026, 8, 7, 9)
  const { taken, read, receipt, thread, person } = await setOut({ now: () => now })
  await person.types('Lang geleden', 'lindekwartier', { thread })
  now += 3 * 3_600_000
  const lostAt = now as Instant
  now += 600_000
  await person.types('In het gat', 'lindekwartier', { thread })
  await read([{ to: { ...made.room, thread: receipt }, since: ever }], lostAt)
  expect(taken).toEqual(['In het gat'])
})

test('a long thread is read page after page, at a distance, and Slack is given the time it asks for', async () => {
  const { taken, naps, read, receipt, thread } = await setOut()
  for (let n = 1; n <= 450; n += 1) {
    const ts = (Number(thread) + n).toFixed(6)
    const { id: channel, team } = made.home
    const message = { ts, channel, team, user: made.fatima.id, text: `Antwoord ${n}`, threadTs: thread }
    made.home.messages.set(ts, message)
  }
  made.slack.fails.next({ is: 'slow', ms: 1 })
  await read([{ to: { ...made.room, thread: receipt }, since: ever }])
  expect(taken).toHaveLength(450)
  expect(taken.at(-1)).toBe('Antwoord 450')
  const pages = made.called('conversations.replies').length
  expect(pages).toBe(3)
  expect(naps).toEqual(Array(pages).fill(1250))
})

test('one conversation that cannot be read keeps nobody from the others', async () => {
  const { taken, read, receipt, thread, person } = await setOut()
  await person.types('Een antwoord', 'lindekwartier', { thread })
  const gone = { space: made.slack.team.id, room: 'C0GONE', thread: 'C0GONE/1.000001' }
  made.slack.fails.next({ is: 'status', stored: false }, { method: 'conversations.replies', after: 1 })
  await read([
    { to: gone, since: ever },
    { to: { ...made.room, thread: receipt }, since: ever },
  ])
  expect(taken).toEqual(['Een antwoord'])
  expect(made.lines).toHaveLength(1)
  expect(JSON.stringify(made.lines)).not.toContain('antwoord')
})

test('without the scope to read rooms only direct messages are read', async () => {
  const { taken, read, receipt, person } = await setOut({ readsThreads: false })
  await made.sending.send(made.direct, textPart('Voor jou'), 'token-3')
  await person.types('Hallo Kring', 'direct')
  await read([
    { to: { ...made.room, thread: receipt }, since: ever },
    { to: made.direct, since: ever },
  ])
  expect(made.called('conversations.replies')).toEqual([])
  expect(taken).toEqual(['Hallo Kring'])
  expect(directChannelOf(made, made.fatima.id)).toBeDefined()
})

test('whoever stops reads no further', async () => {
  const { taken, read, receipt, thread, person, stop } = await setOut()
  await person.types('Een antwoord', 'lindekwartier', { thread })
  stop.abort()
  expect(await read([{ to: { ...made.room, thread: receipt }, since: ever }])).toBe(0)
  expect(taken).toEqual([])
})
