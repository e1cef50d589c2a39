// What features declare must fit together, and what is gone must not break anything.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createQuery } from '../../src/engine/context.ts'
import { collect } from '../../src/engine/declared.ts'
import type { House } from './handle-support.ts'
import { community, makeHouse, pebbles } from './handle-support.ts'

let house: House
beforeEach(async () => {
  house = await makeHouse()
})
afterEach(() => house.close())

test('everything that is wrong is told at once', () => {
  const other = { ...pebbles, name: 'Other', forms: [], wakes: [{ name: 'other.' as const, run: async () => {} }] }
  const message = () => collect([pebbles, other])
  expect(message).toThrow('feature "Other" is malformed')
  expect(message).toThrow('action "pebbles.throw" is there twice')
  expect(message).toThrow('wake "other." is malformed')
  expect(message).toThrow('command "steen noteer" is there twice')
})

test('names that nobody declares any more are simply not there', async () => {
  await house.store.look(async (db) => {
    const q = await createQuery(db, house, { community, now: house.clock.now() })
    expect(await q.declared.describe(q, { kind: 'ghost', id: '1' })).toBeUndefined()
    expect(await q.declared.find(q, 'Z4')).toBeUndefined()
    const happening = {
      seq: 1,
      at: q.now,
      kind: 'ghost.seen',
      subject: { kind: 'ghost', id: '1' },
      by: undefined,
    } as const
    expect(await q.declared.line(q, happening)).toBeUndefined()
    expect(await q.declared.fill(q, 'today', { kind: 'member', id: '1' })).toEqual([])
  })
})

test('the next time of each ritual is known, soonest first', async () => {
  const ritual = (code: `R${string}`, on: 'mon' | 'fri') => ({
    code,
    name: { nl: code, en: code },
    priority: 1,
    minutes: 2,
    cost: 'channel' as const,
    late: 'always' as const,
    cadence: async () => ({ every: 'week', on, at: '09:00' }) as const,
    open: async () => {},
  })
  const registry = collect([{ ...pebbles, rituals: [ritual('R08', 'fri'), ritual('R01', 'mon')] }])
  await house.store.look(async (db) => {
    // A Thursday.
    const q = await createQuery(db, { ...house, registry }, { community, now: house.clock.now() })
    const upcoming = await q.declared.rituals(q)
    expect(upcoming.map(({ code }) => code)).toEqual(['R08', 'R01'])
    expect(upcoming.every(({ at }) => at > q.now)).toBe(true)
  })
})
