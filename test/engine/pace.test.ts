import { setImmediate as soon } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createSystemClock } from '../../src/clock.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Pace } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { SpaceId } from '../../src/core/ids.ts'
import type { PlaceInLine } from '../../src/engine/pace.ts'
import { createPacer } from '../../src/engine/pace.ts'
import type { TestClock } from '../support/chance.ts'
import type { Out, Scripted } from './out-support.ts'
import { card, community, makeOut, makePlatform, post, start } from './out-support.ts'

const pace: Pace = { conversationMs: 1000, spaceMs: 300 }

/** Time passes only when everybody waits, and then at once. */
function makeTimeline() {
  let elapsed = 0
  const sleepers: { at: number; wake(): void }[] = []
  const clock: Pick<Clock, 'elapsed' | 'sleep'> = {
    elapsed: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        sleepers.push({ at: elapsed + ms, wake: resolve })
      }),
  }
  return {
    clock,
    until: async (isOver: () => boolean) => {
      for (let n = 0; n < 10_000; n += 1) {
        await soon()
        if (isOver()) return
        sleepers.sort((a, b) => a.at - b.at)
        const next = sleepers.shift()
        if (!next) throw new Error('Nobody waits for anything.')
        elapsed = Math.max(elapsed, next.at)
        next.wake()
      }
    },
  }
}

/** Everybody sends so many times; when each was, in order. */
async function send(places: readonly PlaceInLine[], times: number, takesMs = 0) {
  const { clock, until } = makeTimeline()
  const pacer = createPacer(pace, clock)
  const sent: (PlaceInLine & { at: number })[] = []
  let left = places.length
  const one = async (place: PlaceInLine) => {
    for (let n = 0; n < times; n += 1) {
      const turn = pacer.join(place)
      await turn.came
      await turn.goes()
      sent.push({ ...place, at: clock.elapsed() })
      if (takesMs > 0) await clock.sleep(takesMs)
      turn.arrived()
      turn.end()
    }
    left -= 1
  }
  for (const place of places) void one(place)
  await until(() => left === 0)
  return sent
}

const at = (space: string, conversation: string): PlaceInLine => ({ space, conversation })
const gaps = (moments: readonly { at: number }[]) => moments.slice(1).map((one, n) => one.at - (moments[n]?.at ?? 0))

describe('turns', () => {
  test('one room gets a message a second', async () => {
    const sent = await send([at('A', 'one')], 4)
    expect(sent.map((one) => one.at)).toEqual([0, 1000, 2000, 3000])
  })

  test('the rooms of one space share its pace, and each gets its share', async () => {
    const rooms = Array.from({ length: 10 }, (_, n) => at('A', `room-${n}`))
    const sent = await send(rooms, 3)
    expect(sent).toHaveLength(30)
    expect(new Set(gaps(sent))).toEqual(new Set([300]))
    expect(sent.slice(0, 10).map(({ conversation }) => conversation)).toEqual(rooms.map((room) => room.conversation))
  })

  test('two spaces do not wait for each other, and a slow answer costs nobody a turn', async () => {
    const places = ['A', 'B'].flatMap((space) => Array.from({ length: 5 }, (_, n) => at(space, `room-${n}`)))
    const sent = await send(places, 4, 700)
    for (const space of ['A', 'B']) {
      const mine = sent.filter((one) => one.space === space)
      expect(mine.at(-1)?.at).toBe(19 * 300)
    }
  })

  test('whose turn was not needed takes nobody anything', async () => {
    const { clock, until } = makeTimeline()
    const pacer = createPacer(pace, clock)
    const unused = pacer.join(at('A', 'one'))
    expect(unused.hasCome()).toBe(true)
    unused.end()
    const next = pacer.join(at('A', 'one'))
    expect(next.hasCome()).toBe(true)
    const left = pacer.join(at('A', 'two'))
    left.end()
    await next.goes()
    next.end()
    const third = pacer.join(at('A', 'three'))
    let came = -1
    void third.came.then(() => {
      came = clock.elapsed()
    })
    await until(() => came >= 0)
    expect(came).toBe(300)
  })

  test('a space that has to rest rests exactly so long', async () => {
    const { clock, until } = makeTimeline()
    const pacer = createPacer(pace, clock)
    pacer.hold('A', 7000)
    const moments: Record<string, number> = {}
    for (const space of ['A', 'B']) {
      const turn = pacer.join(at(space, 'one'))
      void turn.came.then(() => {
        moments[space] = clock.elapsed()
      })
    }
    await until(() => Object.keys(moments).length === 2)
    expect(moments).toEqual({ A: 7000, B: 0 })
  })

  test('a message that was long on its way keeps the next at a distance from when it arrived', async () => {
    const { clock, until } = makeTimeline()
    const pacer = createPacer(pace, clock)
    const went: number[] = []
    const run = async () => {
      for (const takesMs of [50, 250, 50]) {
        const turn = pacer.join(at('A', 'one'))
        await turn.came
        await turn.goes()
        went.push(clock.elapsed())
        await clock.sleep(takesMs)
        turn.arrived()
        turn.end()
      }
    }
    void run()
    await until(() => went.length === 3)
    expect(went[1]).toBe(1000)
    expect(went[2]).toBeGreaterThan(2190)
    expect(went[2]).toBeLessThanOrEqual(2200)
  })

  test('nobody waits for a turn once it stops', async () => {
    const pacer = createPacer(pace, makeTimeline().clock)
    pacer.hold('A', 60_000)
    const turn = pacer.join(at('A', 'one'))
    pacer.stop()
    await turn.came
    expect(turn.hasCome()).toBe(false)
  })
})

describe('delivering at a pace', () => {
  const quick: Pace = { conversationMs: 60, spaceMs: 25 }
  let out: Out
  afterEach(async () => {
    await out.stop()
    await out.close()
  })

  /** The world's clock stands still and the machine's runs. */
  async function makePaced(platform: Scripted = { ...makePlatform('east'), pace: quick }) {
    const machine = createSystemClock()
    const clock: TestClock = { ...machine, now: () => start, set: () => {}, advance: () => {} }
    const moments: { at: number; room: string; space: string; call: string }[] = []
    const { send, edit } = platform
    platform.send = (to, ...rest) => {
      moments.push({ at: machine.elapsed(), room: 'room' in to ? to.room : to.user, space: to.space, call: 'send' })
      return send(to, ...rest)
    }
    platform.edit = (to, ...rest) => {
      moments.push({ at: machine.elapsed(), room: 'room' in to ? to.room : to.user, space: to.space, call: 'edit' })
      return edit(to, ...rest)
    }
    out = await makeOut({ clock, platforms: [platform, makePlatform('west')] })
    return { platform, moments, machine }
  }
  const inSpace = (id: string, external: string, room: string) =>
    out.store.write(community, 'press', (tx) =>
      saveSpace(tx, community, {
        id: id as SpaceId,
        platform: 'east',
        external,
        name: id,
        open: false,
        state: 'connected',
        homeRoom: room,
        homeName: 'thuis',
        experimentsRoom: undefined,
        readers: undefined,
      }),
    )

  test('a room gets one message after another, in order, and a space no more than it bears', async () => {
    const { platform, moments } = await makePaced()
    await inSpace('east2', 'E', 'other')
    for (let n = 1; n <= 6; n += 1) await out.change((c) => c.post(post(`a.b:${n}`)))
    await out.deliver()
    const texts = platform.shown.filter(({ to }) => 'room' in to && to.room === 'other').map(({ part }) => part)
    expect(JSON.stringify(texts.map(({ blocks }) => blocks)).match(/a\.b:\d/g)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `a.b:${n}`),
    )
    for (const room of ['east-home', 'other']) {
      const mine = moments.filter((one) => one.room === room)
      expect(mine).toHaveLength(6)
      for (const gap of gaps(mine)) expect(gap).toBeGreaterThanOrEqual(59)
    }
  })

  test('an edit does not wait behind new messages that wait for their turn', async () => {
    const { platform, moments } = await makePaced({
      ...makePlatform('east'),
      pace: { conversationMs: 3000, spaceMs: 1 },
    })
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    await out.change((c) => c.post(post('a.b:2')))
    const delivering = out.deliver()
    await new Promise((resolve) => setTimeout(resolve, 950))
    await out.change((c) => c.post(post('a.b:1', { card: card('anders') })))
    await out.deliver()
    await delivering
    expect(moments.map(({ call }) => call)).toEqual(['send', 'edit', 'send'])
    expect(platform.texts()).toEqual(['anders', 'a.b:2'])
  })

  test('a space that asks for patience gets it exactly, no try is wasted, and another space goes on', async () => {
    const { platform, moments, machine } = await makePaced()
    await inSpace('east2', 'F', 'far')
    let refusals = 0
    const { send } = platform
    platform.send = async (to, ...rest) => {
      if (to.space === 'E' && refusals === 0) {
        refusals += 1
        moments.push({ at: machine.elapsed(), room: 'east-home', space: 'E', call: 'refused' })
        throw new DeliveryError('later', 'slowly', 700, 'space')
      }
      return send(to, ...rest)
    }
    for (let n = 1; n <= 4; n += 1) await out.change((c) => c.post(post(`a.b:${n}`)))
    await out.deliver()
    const refusedAt = moments.find(({ call }) => call === 'refused')?.at ?? 0
    const here = moments.filter(({ space, call }) => space === 'E' && call === 'send')
    expect(here).toHaveLength(4)
    expect((here[0]?.at ?? 0) - refusedAt).toBeGreaterThanOrEqual(699)
    expect((here[0]?.at ?? 0) - refusedAt).toBeLessThan(1400) // the usual wait is longer
    const there = moments.filter(({ space }) => space === 'F')
    expect(there.at(-1)?.at).toBeLessThan(here[0]?.at ?? 0)
    expect(out.rows("select distinct state, attempts from part where platform = 'east'")).toEqual([
      { state: 'shown', attempts: 0 },
    ])
  })

  test('an edit that a space does not take just now rests too, instead of being tried on and on', async () => {
    const { platform } = await makePaced()
    await out.change((c) => c.post(post('a.b:1')))
    await out.deliver()
    let tries = 0
    platform.edit = async () => {
      tries += 1
      throw new DeliveryError('later', 'slowly', 60_000, 'space')
    }
    await out.change((c) => c.post(post('a.b:1', { card: card('anders') })))
    await out.deliver()
    await out.deliver()
    expect(tries).toBe(1)
    expect(out.rows("select state, attempts from part where platform = 'east'")).toEqual([
      { state: 'waiting', attempts: 1 },
    ])
  })

  test('who stops does not wait for the turns to come', async () => {
    const { platform } = await makePaced({ ...makePlatform('east'), pace: { conversationMs: 60_000, spaceMs: 60_000 } })
    for (let n = 1; n <= 3; n += 1) await out.change((c) => c.post(post(`a.b:${n}`)))
    const delivering = out.deliver()
    while (platform.shown.length === 0) await soon()
    await out.stop()
    await delivering
    expect(platform.texts()).toEqual(['a.b:1'])
    expect(out.rows("select count(*) as n from part where platform = 'east' and state = 'waiting'")).toEqual([{ n: 2 }])
  })
})
