import { afterEach, expect, test } from 'vitest'
import type { Written } from '../../../adapters/discord/read-back.ts'
import { createReadBack } from '../../../adapters/discord/read-back.ts'
import type { OpenConversation } from '../../../src/core/adapter.ts'
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
async function setOut({ now }: { now?: () => number } = {}) {
  let elapsed = 0
  const clock = {
    elapsed: () => elapsed,
    sleep: async (ms: number) => {
      elapsed += ms
    },
  }
  made = await makeSending({ clock, ...(now && { discord: { now } }) })
  const taken: string[] = []
  const keys = new Set<string>()
  const stop = new AbortController()
  const faults: { left: number } = { left: 0 }
  const log = {
    info: () => {},
    warn: (fields: object, message: string) => void made.lines.push({ fields: { ...fields }, message }),
    error: () => {},
  }
  const take = async ({ message, is }: Written) => {
    faults.left -= 1
    if (faults.left >= 0) throw new Error('a fault of ours')
    const key = `${message.channel_id}:${message.id}:${is === 'retyped' ? message.edited_timestamp : ''}`
    if (!keys.has(key)) taken.push(message.content)
    keys.add(key)
  }
  // After a start, or a gap in which nothing was sent.
  const readBack = createReadBack({ sending: made.again(), clock, log, take, signal: stop.signal })
  const space = made.discord.guild.id
  const read = (open: readonly OpenConversation[], since?: Instant, spaces = [space]) =>
    readBack({ openConversations: async () => open }, spaces, since)
  const receipt = await made.sending.send(made.direct, textPart('Wat leerde je?'), 'token-1')
  return { taken, stop, faults, read, receipt, person: made.discord.person('Fatima') }
}

test('what people wrote in direct messages comes in, in its order, and nothing of ours', async () => {
  const { taken, read, person } = await setOut()
  await person.types('Eerst dit')
  await made.sending.send(made.direct, textPart('Van Kring zelf'), 'token-2')
  await person.types('Toen dat')
  expect(await read([{ to: made.direct, since: ever }])).toBe(2)
  expect(taken).toEqual(['Eerst dit', 'Toen dat'])
})

test('servers are never read, and a person in several of them is read once', async () => {
  const { taken, read, receipt, person } = await setOut()
  await person.types('Hallo Kring')
  await person.types('Gewoon gepraat', 'lindekwartier')
  const open = [
    { to: made.room, since: ever },
    { to: { ...made.direct, thread: receipt }, since: ever },
    { to: made.direct, since: ever },
  ]
  await read(open, undefined, [made.discord.guild.id, '234567890123456789'])
  expect(taken).toEqual(['Hallo Kring'])
  const asked = made.called(routes.list).map(({ path }) => path.split('?')[0])
  expect(asked).toEqual([`/channels/${made.directOf()?.id}/messages`])
})

test('a channel that a message of ours tells of is not opened', async () => {
  const { read, receipt } = await setOut()
  expect(made.called(routes.open)).toHaveLength(1)
  await read([{ to: { ...made.direct, thread: receipt }, since: ever }])
  expect(made.called(routes.open)).toHaveLength(1)
  await read([{ to: made.direct, since: ever }])
  expect(made.called(routes.open)).toHaveLength(2)
})

test('reading twice gives the same keys, and a change is taken in after what was changed', async () => {
  const { taken, read, person } = await setOut()
  const open = [{ to: made.direct, since: ever }]
  await person.types('Eerst')
  await read(open)
  await person.edits('Eerst', 'Later')
  await read(open)
  await read(open)
  expect(taken).toEqual(['Eerst', 'Later'])
})

test('what was written before the gap is not asked for again', async () => {
  let now = Date.UTC(2026, 8, 7, 9)
  const { taken, read, person } = await setOut({ now: () => now })
  await person.types('Lang geleden')
  now += 3 * 3_600_000
  const lostAt = now as Instant
  now += 600_000
  await person.types('In het gat')
  await read([{ to: made.direct, since: ever }], lostAt)
  expect(taken).toEqual(['In het gat'])
})

test('much is read page after page, and Discord is given the time it asks for', async () => {
  const { taken, read, person } = await setOut()
  const first = await person.types('Bericht 0')
  for (let n = 1n; n <= 250n; n += 1n) {
    const id = String(BigInt(first.id) + n)
    made.directOf()?.messages.set(id, { ...first, id, content: `Bericht ${n}` })
  }
  made.discord.fails.next({ is: 'ratelimited', retryAfter: 20 }, { route: routes.list, after: 1 })
  made.discord.fails.next({ is: 'status', stored: false }, { route: routes.list, after: 1 })
  await read([{ to: made.direct, since: ever }])
  expect(taken).toHaveLength(251)
  expect(taken.at(-1)).toBe('Bericht 250')
})

test('what could not be taken in comes again', async () => {
  const { taken, faults, read, person } = await setOut()
  await person.types('Belangrijk')
  faults.left = 2
  await read([{ to: made.direct, since: ever }])
  expect(taken).toEqual(['Belangrijk'])
})

test('one person who cannot be read keeps nobody from the others', async () => {
  const { taken, read, person } = await setOut()
  await person.types('Een antwoord')
  const gone = { ...made.direct, user: '345678901234567890' }
  await read([
    { to: gone, since: ever },
    { to: made.direct, since: ever },
  ])
  expect(taken).toEqual(['Een antwoord'])
  expect(made.lines).toHaveLength(1)
  expect(JSON.stringify(made.lines)).not.toContain('antwoord')
})

test('whoever stops reads no further', async () => {
  const { taken, stop, read, person } = await setOut()
  await person.types('Een antwoord')
  stop.abort()
  expect(await read([{ to: made.direct, since: ever }])).toBe(0)
  expect(taken).toEqual([])
})
