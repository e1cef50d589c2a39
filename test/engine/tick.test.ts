import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Feature } from '../../src/core/feature.ts'
import { plus } from '../../src/core/time.ts'
import type { Due } from '../../src/core/wake.ts'
import type { Out } from './out-support.ts'
import { makeOut, privacy } from './out-support.ts'

let ran: Due[] = []
let stumbles = false
const bell: Feature = {
  name: 'bell',
  privacy,
  wakes: [
    { name: 'bell.ring', run: async (_, due) => void ran.push(due) },
    {
      name: 'bell.again',
      run: async (c, due) => {
        ran.push(due)
        await c.wake({ key: 'again', name: 'bell.again', subject: due.subject, at: plus(c.now, { hours: 1 }) })
      },
    },
    {
      name: 'bell.crack',
      run: async (c) => {
        await c.post({
          key: 'a.b:1',
          purpose: { to: 'home' },
          cost: 'free',
          card: { v: 1, language: 'nl', zone: c.zone, blocks: [] },
          expiresAt: 'never',
        })
        if (stumbles) throw new Error('cracked')
        ran.push({ subject: 'crack', plannedAt: c.now, lateMinutes: 0 })
      },
    },
  ],
}
let out: Out
beforeEach(async () => {
  ran = []
  stumbles = false
  out = await makeOut({ features: [bell] })
})
afterEach(() => out.close())
const set = (key: string, name: 'bell.ring' | 'bell.again' | 'bell.crack' | 'gone.ring', hours: number) =>
  out.change((c) => c.wake({ key, name, subject: key, at: plus(c.now, { hours }) }))
const pass = (by: { hours?: number; minutes?: number }) => out.clock.set(plus(out.clock.now(), by))

describe('the clock', () => {
  test('what is due is run once, in order, and may set itself again', async () => {
    await out.tick()
    await set('b', 'bell.ring', 2)
    await set('a', 'bell.ring', 1)
    await set('again', 'bell.again', 1)
    expect(await out.tick()).toBe(0)
    pass({ hours: 2 })
    expect(await out.tick()).toBe(3)
    expect(await out.tick()).toBe(0)
    expect(ran.map(({ subject }) => subject)).toEqual(['a', 'again', 'b'])
    expect(await out.nextDueAt()).toBe(plus(out.clock.now(), { hours: 1 }))
  })

  test('a fault undoes what it did, is tried again later, and holds up nobody', async () => {
    stumbles = true
    await out.tick()
    await set('a', 'bell.crack', 1)
    await set('b', 'bell.ring', 1)
    pass({ hours: 1 })
    expect(await out.tick()).toBe(1)
    expect(out.rows('select * from message')).toEqual([])
    expect(out.lines).toHaveLength(1)
    expect(await out.tick()).toBe(0)
    stumbles = false
    pass({ minutes: 1 })
    expect(await out.tick()).toBe(1)
    expect(ran.map(({ subject }) => subject)).toEqual(['b', 'crack'])
  })

  test('something nobody knows is kept and reported', async () => {
    await set('a', 'gone.ring', 0)
    await out.tick()
    await out.tick()
    expect(out.rows('select name from wake')).toEqual([{ name: 'gone.ring' }])
    expect(out.lines).toHaveLength(1)
  })

  test('only what was due while nobody was there is late', async () => {
    await out.tick()
    await set('a', 'bell.ring', 1)
    await set('b', 'bell.ring', 3)
    pass({ hours: 3 })
    const later = out.crash()
    await later.tick()
    expect(ran.map(({ lateMinutes }) => lateMinutes)).toEqual([120, 0])
    later.store.abandon()
  })

  test('a cancelled wake does not come', async () => {
    await set('a', 'bell.ring', 0)
    await out.change((c) => c.cancel('a'))
    expect(await out.tick()).toBe(0)
  })
})
