// Connections of Socket Mode end in every way Slack knows, and there is always one again.
import { afterEach, expect, test } from 'vitest'
import { createSupervision } from '../../../adapters/slack/supervision.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Doors } from './doors.ts'
import { makeDoors, says, until } from './doors.ts'

let doors: Doors
afterEach(() => doors?.stop())

test('there are two connections, and each that breaks is replaced', async () => {
  doors = await makeDoors()
  const { slack, adapter, acts, people } = doors
  await until(() => slack.sockets.count() === 2)
  expect(adapter.health?.()).toMatchObject({ isConnected: true })
  slack.sockets.drop()
  await until(() => slack.sockets.opened() >= 4 && slack.sockets.count() === 2)
  await people.fatima.types('Hoi')
  expect(acts).toHaveLength(1)
  expect(adapter.health?.()).toMatchObject({ isConnected: true })
})

test('when Slack says that it will close, what came in is still answered, and the next is there at once', async () => {
  doors = await makeDoors()
  const { slack, people, home } = doors
  await until(() => slack.sockets.count() === 2)
  doors.answers(async () => {
    slack.sockets.warn('refresh_requested', 1500)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return says('Daar is het.')
  })
  const from = performance.now()
  const done = people.fatima.runs('/kring my today', home.id)
  await until(() => slack.sockets.opened() >= 4)
  expect(performance.now() - from).toBeLessThan(1000) // the package by itself waits five seconds
  expect((await done).hasFailed).toBe(false)
  expect(people.fatima.sees(home.id)).toContain('Daar is het.')
  expect(slack.complaints).toEqual([])
})

test('what was in hand when a connection broke is done once more with the same key', async () => {
  doors = await makeDoors()
  const { slack, people, acts } = doors
  await until(() => slack.sockets.count() === 2)
  let isFirst = true
  doors.answers(async () => {
    if (isFirst) slack.sockets.drop()
    isFirst = false
    return { is: 'silent' }
  })
  await people.fatima.types('Hoi')
  await until(() => acts.length === 2)
  expect(acts[0]?.key).toBe(acts[1]?.key)
})

test('a refused or unanswered request for a connection is made again, for as long as it takes', async () => {
  doors = await makeDoors()
  const { slack } = doors
  await until(() => slack.sockets.count() === 2)
  const before = slack.sockets.opened()
  const method = 'apps.connections.open'
  slack.fails.next({ is: 'status', stored: false }, { method })
  slack.fails.next({ is: 'dropped', stored: false }, { method })
  slack.fails.next({ is: 'refused', error: 'internal_error' }, { method })
  slack.fails.next({ is: 'ratelimited', retryAfter: 1 }, { method })
  slack.sockets.drop()
  await until(() => slack.sockets.opened() >= before + 2 && slack.sockets.count() === 2, 15_000)
})

test('an app token that Slack does not take is told at the start, with what to do', async () => {
  doors = await makeDoors({ isStarted: false })
  const { slack, adapter, app } = doors
  slack.fails.next({ is: 'refused', error: 'invalid_auth' }, { method: 'apps.connections.open', times: 9 })
  await expect(adapter.start(app)).rejects.toMatchObject({ name: 'Fault', todo: expect.stringContaining('app token') })
})

test('a bot token that Slack does not take is told at the start, with what to do', async () => {
  doors = await makeDoors({ isStarted: false })
  const { slack, adapter, app } = doors
  slack.fails.next({ is: 'refused', error: 'account_inactive' }, { method: 'auth.test', times: 9 })
  await expect(adapter.start(app)).rejects.toMatchObject({ name: 'Fault', todo: expect.stringContaining('bot token') })
})

test('Kring starts while Slack is ill, and is connected when Slack is well again', async () => {
  doors = await makeDoors({ isStarted: false })
  const { slack, adapter, app, notices } = doors
  slack.fails.next({ is: 'status', stored: false }, { method: 'apps.connections.open', times: 3 })
  await adapter.start(app)
  await until(() => adapter.health?.().isConnected === true)
  await until(() => notices.some(({ tells, space }) => tells === 'back' && space === slack.team.id))
})

test('stopping closes every connection, and what comes after it is not acknowledged', async () => {
  doors = await makeDoors()
  const { slack, adapter, people, acts } = doors
  await until(() => slack.sockets.count() === 2)
  doors.answers(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { is: 'silent' }
  })
  const inHand = people.fatima.types('Hoi')
  await until(() => acts.length === 1)
  await adapter.stop()
  await inHand
  expect(slack.sockets.count()).toBe(0)
  expect(slack.delivering.deliveries.map(({ state }) => state)).toEqual(['acked'])
})

test('half a minute without a connection is told once, with a reason, and so is its return', async () => {
  const told: string[] = []
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  const supervision = createSupervision({
    clock: createSystemClock(),
    log: { info: write, warn: write, error: write },
    lost: async (_, why) => void told.push(`lost: ${why}`),
    back: async () => void told.push('back'),
    background: (work) => void work,
    patienceMs: 60,
  })
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  supervision.changed({ isConnected: true })
  supervision.changed({ isConnected: false, why: 'Slack cannot be reached' })
  await pause(20)
  supervision.changed({ isConnected: true })
  await pause(80)
  expect(told).toEqual(['back'])
  supervision.changed({ isConnected: false, why: 'the connection broke' })
  supervision.changed({ isConnected: false, why: 'Slack cannot be reached' })
  await pause(100)
  expect(told).toEqual(['back', 'lost: Slack cannot be reached'])
  expect(supervision.health()).toMatchObject({ isConnected: false, why: 'Slack cannot be reached' })
  expect(lines.join()).toMatch(/half a minute.*Slack cannot be reached.*todo/)
  supervision.changed({ isConnected: false, why: 'Slack cannot be reached' })
  supervision.changed({ isConnected: true })
  await pause(10)
  expect(told).toEqual(['back', 'lost: Slack cannot be reached', 'back'])
})
