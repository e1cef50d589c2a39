// What a platform tells about itself, with two platforms: out of reach, back after a restart, gone, and rooms that change.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Notice } from '../../src/core/act.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { CommunityChange } from '../../src/core/people.ts'
import type { Post } from '../../src/core/post.ts'
import { hourMs, plus } from '../../src/core/time.ts'
import { closesAt } from '../../src/core/window.ts'
import { createNoticed } from '../../src/engine/notice.ts'
import { planRituals } from '../../src/engine/plan.ts'
import type { Out, Running } from './out-support.ts'
import { card, fatima, makeOut, post, privacy, start } from './out-support.ts'

const heard: CommunityChange[] = []
const rounds: Feature = {
  name: 'rounds',
  privacy,
  rituals: [
    {
      code: 'R01',
      name: { nl: 'Vraag', en: 'Question' },
      priority: 1,
      minutes: 2,
      cost: 'channel',
      late: 'always',
      cadence: async () => ({ every: 'week', on: 'tue', at: '09:00' }),
      open: async (c) => void (await c.post(post('rounds.round:1', { cost: 'channel' }))),
    },
  ],
  messages: [
    { prefix: 'rounds.round', card: async () => card('round') },
    { prefix: 'rounds.answer', card: async () => card('answer') },
  ],
  on: { community: async (_, change) => void heard.push(change) },
}

let out: Out
beforeEach(async () => {
  heard.length = 0
  out = await makeOut({ features: [rounds] })
})
afterEach(() => out.close())

const east = { platform: 'east', space: 'E' }
const west = { platform: 'west', space: 'W' }
const tell = (notice: Notice, run: Running = out) =>
  createNoticed({ ...run, linkOf: () => undefined, committed: () => undefined })(notice)
const says = (what: Post) => out.change((c) => c.post(what))
const live = (more: Partial<Post> = {}): Partial<Post> => ({ liveUntil: plus(start, { days: 60 }), ...more })
const outages = (run: Running = out) => run.rows('select from_at, until_at from outage order by from_at')
const states = (key: string) =>
  out.rows<{ space_id: string; state: string }>(
    'select space_id, state from part where message_key = ? order by space_id',
    key,
  )
const later = (hours: number) => {
  out.clock.set(plus(out.clock.now(), { hours }))
}

test('an outage that is under way survives a restart and ends with the whole time', async () => {
  await tell({ ...east, tells: 'lost', at: start })
  await tell({ ...east, tells: 'lost', at: plus(start, { minutes: 30 }) })
  expect(outages()).toEqual([{ from_at: start, until_at: null }])
  const next = out.crash()
  const back = plus(start, { hours: 5 })
  await tell({ ...east, tells: 'back', at: back }, next)
  await tell({ ...east, tells: 'back', at: plus(back, { hours: 1 }) }, next)
  expect(outages(next)).toEqual([{ from_at: start, until_at: start + 5 * hourMs }])
  expect(next.rows('select state from space')).toEqual([{ state: 'connected' }, { state: 'connected' }])
  next.store.abandon()
})

test('a few minutes out of reach leave nothing behind, and what is rolled back neither', async () => {
  await tell({ ...east, tells: 'lost', at: start })
  await tell({ ...east, tells: 'back', at: plus(start, { minutes: 10 }) })
  expect(outages()).toEqual([])
  const stumbles = { ...out, registry: { ...out.registry, features: [] as never } }
  Object.defineProperty(stumbles, 'newId', {
    value: () => {
      throw new Error('stumbled')
    },
  })
  await expect(tell({ ...east, tells: 'lost', at: start }, stumbles)).rejects.toThrow('stumbled')
  await tell({ ...east, tells: 'back', at: plus(start, { hours: 9 }) })
  expect(outages()).toEqual([])
})

test('two places out of reach are two outages, each with its own end', async () => {
  await tell({ ...east, tells: 'lost', at: start })
  await tell({ ...west, tells: 'lost', at: plus(start, { hours: 1 }) })
  await tell({ ...east, tells: 'back', at: plus(start, { hours: 2 }) })
  expect(outages()).toEqual([
    { from_at: start, until_at: start + 2 * hourMs },
    { from_at: start + hourMs, until_at: null },
  ])
})

test('while a place is out of reach its messages rest, however long, and come when it is back', async () => {
  await tell({ ...east, tells: 'lost', at: start })
  await says(post('a.b:1'))
  for (let n = 0; n < 250; n += 1) {
    await out.deliver()
    later(1)
  }
  expect(out.east.calls).toEqual([])
  expect(out.west.texts()).toEqual(['a.b:1'])
  await tell({ ...east, tells: 'back', at: out.clock.now() })
  await out.deliver()
  expect(out.east.texts()).toEqual(['a.b:1'])
})

test('what was given up there is made anew when it is alive, parents first', async () => {
  out.east.before = () => {
    throw new DeliveryError('forbidden', 'not there')
  }
  await says(post('rounds.round:1', live()))
  await says(post('rounds.answer:1', live({ purpose: { to: 'under', key: 'rounds.round:1' } })))
  await says(post('a.dead:1'))
  await says(post('rounds.round:old', live({ expiresAt: plus(start, { hours: 1 }) })))
  await out.deliver()
  expect(out.east.texts()).toEqual([])
  await tell({ ...east, tells: 'lost', at: start })
  later(2)
  out.east.before = undefined
  await tell({ ...east, tells: 'back', at: out.clock.now() })
  await out.deliver()
  expect(out.east.texts()).toEqual(['rounds.round:1', 'rounds.answer:1'])
  expect(out.west.texts()).toHaveLength(4)
})

test('where Kring was taken away nothing more goes, and the other place goes on', async () => {
  await says(post('rounds.round:1', live()))
  await out.deliver()
  await says(post('a.waits:1', { notBefore: plus(start, { minutes: 5 }) }))
  await tell({ ...east, tells: 'spaceGone' })
  await tell({ ...east, tells: 'spaceGone' })
  await says(post('rounds.answer:1', live({ purpose: { to: 'under', key: 'rounds.round:1' } })))
  await says(post('rounds.round:2', live()))
  await says(post('a.direct:1', { purpose: { to: 'member', member: fatima } }))
  later(1)
  await out.deliver()
  expect(out.east.texts()).toEqual(['rounds.round:1'])
  expect(out.west.texts()).toEqual(['rounds.round:1', 'a.waits:1', 'rounds.answer:1', 'rounds.round:2'])
  expect(states('a.waits:1')).toEqual([
    { space_id: 'east', state: 'lapsed' },
    { space_id: 'west', state: 'shown' },
  ])
  expect(heard).toEqual([{ how: 'spaceGone', space: 'east' }])

  await tell({ ...east, tells: 'back', at: out.clock.now() })
  await out.deliver()
  expect(out.east.texts().toSorted()).toEqual(['rounds.answer:1', 'rounds.round:1', 'rounds.round:2'])
  expect(heard.at(-1)).toEqual({ how: 'spaceBack', space: 'east' })
})

test('a circle that was taken away everywhere opens nothing until it is back somewhere', async () => {
  await out.change((c) => planRituals(c, out.registry))
  const planned = () => out.rows(`select key from wake where name = 'engine.ritual'`)
  expect(planned()).toHaveLength(1)
  await tell({ ...east, tells: 'spaceGone' })
  expect(planned()).toHaveLength(1)
  await tell({ ...west, tells: 'spaceGone' })
  expect(planned()).toEqual([])
  later(24 * 8)
  await out.tick()
  expect(out.rows('select * from occurrence')).toEqual([])
  await tell({ ...west, tells: 'back', at: out.clock.now() })
  expect(planned()).toHaveLength(1)
  later(24 * 7)
  await out.tick()
  await out.deliver()
  expect(out.west.texts()).toEqual(['rounds.round:1'])
  expect(out.east.texts()).toEqual([])
})

test('a room that is gone gets nothing more; back again, what lives goes on there', async () => {
  await says(post('rounds.round:1', live()))
  await tell({ ...east, tells: 'roomGone', room: 'east-home' })
  await tell({ ...east, tells: 'roomGone', room: 'east-home' })
  await tell({ ...east, tells: 'roomGone', room: 'somewhere-else' })
  await says(post('rounds.round:2', live()))
  await out.deliver()
  expect(out.east.calls).toEqual([])
  expect(out.west.texts()).toHaveLength(2)
  expect(heard).toEqual([{ how: 'roomGone', space: 'east' }])
  await tell({ ...east, tells: 'roomChanged', room: 'east-home' })
  await out.deliver()
  expect(out.east.texts()).toEqual(['rounds.round:1', 'rounds.round:2'])
})

test('a room with another id is followed, with what stands and what waits in it', async () => {
  await says(post('rounds.round:1', live()))
  await out.deliver()
  await says(post('a.waits:1', { notBefore: plus(start, { hours: 1 }) }))
  await tell({ ...east, tells: 'roomChanged', room: 'east-home', newRoom: 'east-new', roomName: 'nieuw' })
  expect(out.rows(`select home_room, home_name from space where id = 'east'`)).toEqual([
    { home_room: 'east-new', home_name: 'nieuw' },
  ])
  await says(post('rounds.answer:1', live({ purpose: { to: 'under', key: 'rounds.round:1' } })))
  later(2)
  await out.deliver()
  const rooms = out.east.shown.map(({ to }) => ('room' in to ? to.room : ''))
  expect(rooms).toEqual(['east-home', 'east-new', 'east-new'])
  await says(post('rounds.round:1', { ...live(), card: card('changed') }))
  await out.deliver()
  expect(out.east.texts()).toContain('changed')
})

test('a platform tells when a few more can read along, and nothing changes but the number', async () => {
  const told = { ...east, tells: 'roomChanged', room: 'east-home' } as const
  await tell({ ...told, readers: 14 })
  await tell({ ...told, readers: 22 })
  expect(out.rows(`select readers from space where id = 'east'`)).toEqual([{ readers: 22 }])
  expect(out.rows('select * from room_trouble')).toEqual([])
  await tell({ ...told, readers: 90 })
  await tell({ ...told, readers: 95 })
  expect(out.rows('select kind, readers_before from room_trouble')).toEqual([{ kind: 'crowded', readers_before: 22 }])
  expect(heard.filter(({ how }) => how === 'roomOpened')).toHaveLength(1)
  await tell({ ...told, readers: 25 })
  expect(out.rows('select * from room_trouble')).toEqual([])
})

test('a window stands still while nobody can answer, also when it would close during the outage', async () => {
  const closing = async () => {
    return out.change(async (c) => closesAt({ hours: 4 }, start, await c.circle.calendar()))
  }
  await tell({ ...east, tells: 'lost', at: plus(start, { hours: 1 }) })
  later(4)
  expect(await closing()).toBe(start + 7 * hourMs)
  later(1)
  await tell({ ...east, tells: 'back', at: out.clock.now() })
  expect(await closing()).toBe(start + 8 * hourMs)
})
