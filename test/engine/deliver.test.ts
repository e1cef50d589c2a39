import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeMember } from '../../src/community/members/store.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Outcome } from '../../src/core/post.ts'
import { plus } from '../../src/core/time.ts'
import { dueWakesQuery } from '../../src/store/outgoing/clockwork.ts'
import { dueQueries, listDeadLetters } from '../../src/store/outgoing/parts.ts'
import type { Out } from './out-support.ts'
import { card, community, fatima, makeOut, pauseFrom, post, privacy } from './out-support.ts'

let outcomes: Outcome[] = []
const lamp: Feature = {
  name: 'lamp',
  privacy,
  messages: [{ prefix: 'lamp.card', card: async () => card('levend') }],
  on: { delivered: async (_, outcome) => void outcomes.push(outcome) },
}
let out: Out
const lost = () => {
  throw new Error('socket hang up')
}
const refuses = (problem: 'later' | 'gone' | 'forbidden' | 'invalid', afterMs?: number) => () => {
  throw new DeliveryError(problem, `the platform says ${problem}`, afterMs)
}

beforeEach(async () => {
  outcomes = []
  out = await makeOut({ features: [lamp], restMs: 60_000 })
})
afterEach(() => out.close())

describe('delivering', () => {
  test('an answer that got lost does not make a second message: we look first, after a rest', async () => {
    out.east.after = lost
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    out.east.after = undefined
    for (let n = 0; n < 3; n += 1) await out.deliver()
    expect(out.rows("select state from part where platform = 'east'")).toEqual([{ state: 'unknown' }])
    out.clock.advance(60_000)
    await out.deliver()
    expect(out.east.calls).toEqual(['send'])
    expect(out.rows("select state, receipt from part where platform = 'east'")).toEqual([
      { state: 'shown', receipt: 'east-1' },
    ])
  })

  test('what did not arrive is sent again after two looks', async () => {
    out.east.before = lost
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    out.east.before = undefined
    for (let n = 0; n < 3; n += 1) {
      out.clock.advance(60_000)
      await out.deliver()
    }
    expect(out.east.texts()).toEqual(['a.b:1'])
    expect(out.east.calls).toEqual(['send', 'send'])
  })

  test('where a platform cannot tell, somebody is asked to look', async () => {
    out.east.after = lost
    out.east.tells = 'cannot'
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    await out.deliver()
    out.clock.advance(60_000)
    await out.deliver()
    const letters = await out.store.look((db) => listDeadLetters(db, community))
    expect(letters).toMatchObject([{ key: 'a.b:1', platform: 'east', state: 'stuck' }])
    expect(outcomes).toContainEqual({ key: 'a.b:1', space: 'east', how: 'stuck' })
  })

  test('a platform that asks for patience gets it, and holds up nobody else', async () => {
    out.east.before = refuses('later', 30_000)
    await out.change((c) => c.post(post('a.b:1')))
    await out.change((c) => c.post(post('a.b:2')))
    await out.deliver()
    await out.deliver()
    expect(out.west.texts()).toEqual(['a.b:1', 'a.b:2'])
    expect(out.east.calls).toEqual(['send'])
    out.east.before = undefined
    out.clock.advance(30_000)
    await out.deliver()
    expect(out.east.texts()).toEqual(['a.b:1', 'a.b:2'])
  })

  test('a platform that does not answer in half a minute is not waited for, and looked at later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let isAsked = false
      out.east.send = () => {
        isAsked = true
        return new Promise(() => undefined)
      }
      await out.change((c) => c.post(post('a.b:1')))
      const delivering = out.deliver()
      await vi.waitFor(() => expect(isAsked).toBe(true))
      out.clock.advance(30_000)
      await vi.advanceTimersByTimeAsync(30_000)
      await delivering
      expect(out.rows("select state from part where platform = 'east'")).toEqual([{ state: 'unknown' }])
    } finally {
      vi.useRealTimers()
    }
  })

  test('a platform that never answers holds up nobody else', async () => {
    let answer = () => {}
    const send = out.east.send
    out.east.send = async (...given) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return send(...given)
    }
    await out.change((c) => c.post(post('a.b:1')))
    const first = out.deliver()
    await out.change((c) => c.post(post('a.b:2')))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await Promise.race([out.deliver(), new Promise((resolve) => setTimeout(resolve, 50))])
    expect(out.west.texts()).toEqual(['a.b:1', 'a.b:2'])
    out.east.send = send
    answer()
    await first
    expect(out.east.texts()).toEqual(['a.b:1', 'a.b:2'])
  })

  test('a refusal is for good, is told to features and can be read by the caretaker', async () => {
    out.east.before = refuses('forbidden')
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    await out.deliver()
    expect(out.east.calls).toEqual(['send'])
    expect(outcomes).toEqual([
      { key: 'a.b:1', space: 'east', how: 'forbidden' },
      { key: 'a.b:1', space: 'west', how: 'shown' },
    ])
    const letters = await out.store.look((db) => listDeadLetters(db, community))
    expect(letters).toMatchObject([{ key: 'a.b:1', state: 'dead', reason: 'the platform says forbidden' }])
  })

  test('a live message that somebody removed is posted anew, a final one is let go', async () => {
    await out.change((c) => c.post(post('lamp.card:1', { card: card('een') })))
    await out.change((c) => c.post(post('a.b:1', { card: card('een') })))
    await out.deliver()
    out.east.before = (call) => (call === 'edit' ? refuses('gone')() : undefined)
    await out.change((c) => c.post(post('lamp.card:1', { card: card('twee') })))
    await out.change((c) => c.post(post('a.b:1', { card: card('twee') })))
    await out.deliver()
    expect(out.east.texts()).toEqual(['een', 'een', 'twee'])
    expect(out.rows("select state from part where platform = 'east' and message_key = 'a.b:1'")).toEqual([
      { state: 'lapsed' },
    ])
  })

  test('an edit that comes while a message is being sent is not lost', async () => {
    const send = out.east.send
    out.east.send = async (...given) => {
      await out.change((c) => c.post(post('a.b:1', { card: card('later') })))
      out.east.send = send
      return send(...given)
    }
    await out.change((c) => c.post(post('a.b:1', { card: card('eerst') })))
    await out.deliver()
    expect(out.east.texts()).toEqual(['later'])
    expect(out.east.calls).toEqual(['send', 'edit'])
  })

  test('a message withdrawn while it is being sent goes away again', async () => {
    const send = out.east.send
    out.east.send = async (...given) => {
      await out.change((c) => c.takeAway('a.b:1'))
      return send(...given)
    }
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    expect([...out.east.texts(), ...out.west.texts()]).toEqual([])
  })

  test('what has lost its point lapses', async () => {
    await out.change((c) => c.post(post('a.b:1', { expiresAt: plus(c.now, { minutes: 5 }) })))
    out.clock.set(plus(out.clock.now(), { minutes: 6 }))
    await out.deliver()
    expect(out.east.calls).toEqual([])
    expect(outcomes.map(({ how }) => how)).toEqual(['lapsed', 'lapsed'])
  })

  test('a question asked in silence waits until the silence is over', async () => {
    const until = plus(out.clock.now(), { hours: 48 })
    await out.change((c) => c.post(post('a.b:1', { cost: 'channel' })))
    await pauseFrom(out, out.clock.now(), until)
    await out.deliver()
    expect(out.east.calls).toEqual([])
    expect(await out.nextDueAt()).toBe(until)
    out.clock.set(until)
    await out.deliver()
    expect(out.east.texts()).toEqual(['a.b:1'])
  })

  test('a direct message does not come at night, and not to who went away in the meantime', async () => {
    const ask = { purpose: { to: 'member' as const, member: fatima }, cost: 'direct' as const }
    out.clock.set(plus(out.clock.now(), { hours: 15 }))
    await out.change((c) => c.post(post('a.b:1', ask)))
    await out.deliver()
    expect(out.east.calls).toEqual([])
    await out.change((c) => changeMember(c.db, community, fatima, { awayUntil: 'open' }))
    out.clock.set(plus(out.clock.now(), { hours: 11 }))
    await out.deliver()
    expect(out.east.calls).toEqual([])
    expect(outcomes.map(({ how }) => how)).toEqual(['lapsed'])
  })

  test('a long card goes on in the thread, and a shorter one takes the rest away', async () => {
    const long = {
      ...card('kop'),
      thread: [[{ kind: 'text' as const, spans: ['een'] }], [{ kind: 'text' as const, spans: ['twee'] }]],
    }
    await out.change((c) => c.post(post('a.b:1', { card: long })))
    await out.deliver()
    expect(out.east.shown.map(({ to }) => ('thread' in to ? to.thread : undefined))).toEqual([
      undefined,
      'east-1',
      'east-1',
    ])
    await out.change((c) => c.post(post('a.b:1', { card: { ...long, thread: long.thread.slice(0, 1) } })))
    await out.deliver()
    expect(out.east.texts()).toEqual(['kop', 'een'])
    expect(out.east.calls).toEqual(['send', 'send', 'send', 'edit'])
  })

  test('a fault of a feature does not undo the news', async () => {
    lamp.on!.delivered = () => Promise.reject(new Error('a feature stumbles'))
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    expect(out.rows('select distinct state from part')).toEqual([{ state: 'shown' }])
    expect(out.lines).toHaveLength(2)
  })

  test('looking for what is due touches only what is due', async () => {
    const planOf = (sql: string) =>
      out
        .rows<{ detail: string }>(`explain query plan ${sql}`)
        .map(({ detail }) => detail)
        .join(' ')
    expect(planOf(dueQueries.lanes.replace('?', '1'))).toContain('SEARCH part USING INDEX part_due (due_at<?)')
    expect(planOf(dueQueries.lane.replace('?', "'l'").replace('?', "'c'"))).toContain('USING INDEX part_lane (lane=?)')
    expect(planOf(dueWakesQuery.replace('?', '1').replace('?', '1'))).toContain(
      'SEARCH wake USING INDEX wake_due (due_at<?)',
    )
  })
})
