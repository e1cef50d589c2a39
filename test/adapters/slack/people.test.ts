// What is known of people and rooms, and how long anybody waits for it.
import { afterEach, expect, test } from 'vitest'
import { createPeople, readProfile } from '../../../adapters/slack/people.ts'
import { createRooms, readRoom } from '../../../adapters/slack/rooms.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Notice } from '../../../src/core/act.ts'
import { until } from './doors.ts'
import type { MadeSending } from './sending.ts'
import { makeSending } from './sending.ts'

let made: MadeSending
afterEach(() => made?.slack.stop())

async function makePeople() {
  made = await makeSending()
  const told: Notice[] = []
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const tools = { clock: createSystemClock(), log, tell: async (notice: Notice) => void told.push(notice) }
  return { ...made, told, people: createPeople(tools), rooms: createRooms(tools) }
}

test('somebody is asked for once, also by many at the same time', async () => {
  const { people, workspace, fatima, called, told } = await makePeople()
  const all = await Promise.all([1, 2, 3].map(() => people.find(workspace, fatima.id, 'fatima')))
  expect(new Set(all.map(({ name }) => name))).toEqual(new Set(['Fatima']))
  expect(all[0]).toEqual({ name: 'Fatima', language: 'nl', zone: 'Europe/Amsterdam' })
  expect(called('users.info')).toHaveLength(1)
  expect(told).toMatchObject([{ tells: 'profile', user: fatima.id, name: 'Fatima' }])
})

test('nobody waits longer than half a second; what is learned later is told', async () => {
  const { people, workspace, fatima, slack, told } = await makePeople()
  slack.fails.next({ is: 'slow', ms: 900 }, { method: 'users.info' })
  const from = performance.now()
  expect(await people.find(workspace, fatima.id, 'fatima')).toEqual({ name: 'fatima' })
  expect(performance.now() - from).toBeLessThan(750)
  await until(() => told.length === 1)
  expect(told).toMatchObject([{ tells: 'profile', name: 'Fatima' }])
  expect(await people.find(workspace, fatima.id)).toMatchObject({ name: 'Fatima' })
})

test('a profile that cannot be read holds nobody up a second time', async () => {
  const { people, workspace, slack, called } = await makePeople()
  slack.fails.next({ is: 'refused', error: 'user_not_found' }, { method: 'users.info', times: 5 })
  expect(await people.find(workspace, 'U404', 'iemand')).toEqual({ name: 'iemand' })
  expect(await people.find(workspace, 'U404', 'iemand')).toEqual({ name: 'iemand' })
  expect(called('users.info')).toHaveLength(1)
})

test('a change of status changes nothing, a new name is told, and who is deactivated has left', async () => {
  const { people, workspace, fatima, told } = await makePeople()
  await people.find(workspace, fatima.id)
  await until(() => told.length === 1)
  const user = { id: fatima.id, real_name: 'Fatima', tz: 'Europe/Amsterdam', locale: 'nl-NL' }
  await people.changed(workspace.space, user)
  expect(told).toHaveLength(1)
  await people.changed(workspace.space, { ...user, real_name: 'Fatima El A.', tz: 'Europe/Lisbon' })
  expect(told[1]).toMatchObject({ tells: 'profile', name: 'Fatima El A.', zone: 'Europe/Lisbon', language: 'nl' })
  await people.changed(workspace.space, { ...user, deleted: true })
  expect(told[2]).toMatchObject({ tells: 'memberLeft', user: fatima.id })
})

test('what a profile says', () => {
  expect(readProfile({ locale: 'de-DE', tz: 'Mars/Olympus', name: 'x' }, 'y')).toEqual({ name: 'x' })
  expect(readProfile({ profile: { display_name: ' ' }, real_name: 'Joost' }, 'y')).toEqual({ name: 'Joost' })
  expect(readProfile({}, 'y')).toEqual({ name: 'y' })
})

test('a room tells who reads along, without Kring; a slow one is waited for no longer than told', async () => {
  const { rooms, workspace, home, slack } = await makePeople()
  const seen = await rooms.find(workspace, home.id, 300)
  expect(seen).toEqual({ room: home.id, roomName: 'lindekwartier', readers: 1, open: true })
  slack.fails.next({ is: 'slow', ms: 900 }, { method: 'conversations.info' })
  rooms.forget(workspace.space, home.id)
  expect(await rooms.find(workspace, home.id, 100)).toEqual({ room: home.id })
  expect(readRoom('C1', { is_private: true, num_members: 4 })).toEqual({ room: 'C1', readers: 4, open: false })
})
