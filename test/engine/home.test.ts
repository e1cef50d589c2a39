// Home pages as the engine keeps them: seldom enough, only what differs, for thirty days, through failures and restarts.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { webLimits } from '../../adapters/web/limits.ts'
import { changeMember, removeIdentities } from '../../src/community/members/store.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import { say } from '../../src/core/card.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import { plainBlock } from '../../src/core/plain.ts'
import { hourMs, plus } from '../../src/core/time.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createEngine } from '../../src/engine/engine.ts'
import type { TestClock } from '../support/chance.ts'
import { makeClock } from '../support/chance.ts'
import type { House } from './handle-support.ts'
import { community, fatima, makeHouse, pebbles, press, stranger } from './handle-support.ts'

/** What stands on the board, for whoever looks. */
let words: string
let draw: () => void
const board: Feature = {
  name: 'board',
  privacy: pebbles.privacy,
  homePage: async (q) => {
    draw()
    return q.card(say.text(`${words}, ${q.who?.name ?? 'somebody'}, ${q.t.language}`))
  },
  on: {
    member: async (c, { how, member }) => {
      if (how === 'left') await removeIdentities(c.db, c.community, member)
    },
  },
  actions: [
    {
      name: 'board.leave',
      may: 'anyone',
      road: 'do',
      run: async (c) => {
        const member = c.who?.id
        if (member) await c.memberChanged({ member, how: 'erasing' })
        if (member) await c.memberChanged({ member, how: 'left' })
        return { silent: true }
      },
    },
  ],
}

let house: House
let clock: TestClock
let shown: string[]
let refuses: (() => void) | undefined
let engine: Engine
let boots = 0

const makeAdapter = (): Adapter => ({
  platform: 'web',
  limits: webLimits,
  livesByOurClock: true,
  restMs: 0,
  start: async () => {},
  stop: async () => {},
  send: async () => 'r1',
  edit: async () => {},
  find: async () => undefined,
  link: () => undefined,
  showHome: async (space, user, card) => {
    refuses?.()
    shown.push(`${space} ${user}: ${card.blocks.map((block) => plainBlock(block, card)).join(' ')}`)
  },
})
const start = () => {
  boots += 1
  const { store, vault, random, newId, log } = house
  const features = [pebbles, board]
  return createEngine({
    ...{ store, vault, random, newId, log, features, clock },
    adapters: [makeAdapter()],
    limits: webLimits,
    bootId: `boot-${boots}`,
  })
}
/** Something is committed, and whatever may be drawn again is. */
const throwPebble = async () => {
  await engine.handle(press('p1'))
  await engine.deliver()
}
const rows = () => house.rows('home_page')

beforeEach(async () => {
  house = await makeHouse([pebbles, board])
  clock = makeClock(house.clock.now())
  shown = []
  refuses = undefined
  words = 'one'
  draw = () => undefined
  engine = start()
})
afterEach(async () => {
  await engine.stop()
  await house.close()
})

test('is drawn when it is opened, and remembered without a name', async () => {
  await engine.homeOpened(fatima)
  expect(shown).toEqual(['page fatima: one, Fatima, en'])
  expect(rows()).toMatchObject([
    {
      platform: 'web',
      external: 'page',
      user: 'fatima',
      community_id: community,
      opened_at: clock.now(),
      chosen: null,
    },
  ])
  expect(JSON.stringify(rows())).not.toContain('Fatima')
})

test('is drawn again after a commit, and only when it differs', async () => {
  await engine.homeOpened(fatima)
  clock.advance(30_000)
  await throwPebble()
  expect(shown).toHaveLength(1)
  words = 'two'
  await engine.deliver()
  expect(shown).toHaveLength(1)
  await throwPebble()
  expect(shown.at(-1)).toBe('page fatima: two, Fatima, en')
})

test('is drawn again at most once in thirty seconds, by the time that passes for the machine', async () => {
  await engine.homeOpened(fatima)
  words = 'two'
  await throwPebble()
  clock.set(plus(clock.now(), { days: 2 }))
  await engine.deliver()
  clock.advance(29_999)
  await engine.deliver()
  expect(shown).toHaveLength(1)
  words = 'three'
  clock.advance(1)
  await engine.deliver()
  expect(shown.slice(1)).toEqual(['page fatima: three, Fatima, en'])
  await throwPebble()
  clock.advance(30_000)
  await engine.deliver()
  expect(shown).toHaveLength(2)
})

test('is drawn at once when it is opened again and differs, and not anew when it is the same', async () => {
  await engine.homeOpened(fatima)
  await engine.homeOpened(fatima)
  expect(shown).toHaveLength(1)
  words = 'two'
  await engine.homeOpened(fatima)
  expect(shown).toHaveLength(2)
  clock.advance(30_000)
  await engine.homeOpened(fatima)
  expect(shown).toHaveLength(3)
})

test('rests when nobody opened it for thirty days, and is forgotten then', async () => {
  await engine.homeOpened(fatima)
  clock.set(plus(clock.now(), { days: 30 }))
  words = 'two'
  clock.advance(30_000)
  await throwPebble()
  expect(shown).toHaveLength(2)
  await engine.tick()
  expect(rows()).toHaveLength(1)
  clock.set(plus(clock.now(), { hours: 2 }))
  words = 'three'
  clock.advance(30_000)
  await throwPebble()
  expect(shown).toHaveLength(2)
  await engine.tick()
  expect(rows()).toEqual([])
})

test('lives on after a restart, and is not shown again when it is the same', async () => {
  await engine.homeOpened(fatima)
  await engine.stop()
  engine = start()
  await throwPebble()
  expect(shown).toHaveLength(1)
  words = 'two'
  await throwPebble()
  expect(shown.at(-1)).toBe('page fatima: two, Fatima, en')
})

test('of somebody without a place nothing is stored, and their page follows as long as they may be looking', async () => {
  await engine.homeOpened(stranger)
  expect(shown).toEqual(['page yusuf: one, somebody, nl'])
  words = 'two'
  clock.advance(30_000)
  await throwPebble()
  expect(shown.at(-1)).toBe('page yusuf: two, somebody, nl')
  expect(rows()).toEqual([])
  words = 'three'
  clock.advance(hourMs)
  await throwPebble()
  expect(shown).toHaveLength(2)
})

test('a platform that fails is asked again at the next change, and nobody waits for it', async () => {
  refuses = () => {
    throw new DeliveryError('later', 'It is down.')
  }
  await engine.homeOpened(fatima)
  expect(shown).toEqual([])
  expect(house.lines.at(-1)).toMatchObject({ fields: { platform: 'web', problem: 'later' } })
  refuses = undefined
  await engine.homeOpened(fatima)
  expect(shown).toHaveLength(1)

  refuses = () => {
    throw new TypeError('secret words')
  }
  words = 'two'
  clock.advance(30_000)
  await throwPebble()
  expect(JSON.stringify(house.lines)).not.toContain('secret')
  expect(shown).toHaveLength(1)
  refuses = undefined
  words = 'one' // as it was before; but who knows what stands there now
  clock.advance(30_000)
  await throwPebble()
  expect(shown).toHaveLength(2)
})

test('a page that cannot be drawn harms nobody', async () => {
  draw = () => {
    throw new Error('A mistake.')
  }
  await engine.homeOpened(fatima)
  expect(house.lines.at(-1)?.message).toContain('home page went wrong')
  const { is } = await engine.handle(press('p1'))
  expect(is).toBe('silent')
  await engine.deliver()
  draw = () => undefined
  await engine.homeOpened(fatima)
  expect(shown).toHaveLength(1)
})

test('a person who is gone from the platform is forgotten', async () => {
  await engine.homeOpened(fatima)
  refuses = () => {
    throw new DeliveryError('gone', 'There is nobody.')
  }
  words = 'two'
  clock.advance(30_000)
  await throwPebble()
  expect(rows()).toEqual([])
})

test('a slow platform holds up no press, and an older page never covers a newer one', async () => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await engine.stop()
  const slow = makeAdapter()
  const { store, vault, random, newId, log } = house
  engine = createEngine({
    ...{ store, vault, random, newId, log, clock, features: [pebbles, board], limits: webLimits, bootId: 'slow' },
    adapters: [
      {
        ...slow,
        showHome: async (...told) => {
          if (shown.length === 0) await gate
          await slow.showHome?.(...told)
        },
      },
    ],
  })
  const opening = engine.homeOpened(fatima)
  expect((await engine.handle(press('p1'))).is).toBe('silent')
  words = 'two'
  const again = engine.homeOpened(fatima)
  open()
  await Promise.all([opening, again])
  expect(shown.at(-1)).toBe('page fatima: two, Fatima, en')
})

test('what is committed while the page is on its way is not missed', async () => {
  draw = () => {
    draw = () => undefined
    void engine.handle(press('p1'))
  }
  await engine.homeOpened(fatima)
  words = 'two'
  await new Promise((resolve) => setTimeout(resolve, 20))
  await engine.deliver()
  clock.advance(30_000)
  await engine.deliver()
  expect(shown.at(-1)).toBe('page fatima: two, Fatima, en')
})

test('is forgotten with its owner, and shows nothing of theirs from then on, also after a restart', async () => {
  await engine.homeOpened(fatima)
  await engine.stop()
  engine = start()
  await engine.handle({ ...press('p1'), address: 'board.leave:x' } as ReturnType<typeof press>)
  expect(rows()).toEqual([])
  await engine.deliver()
  expect(shown.at(-1)).toBe('page fatima: one, somebody, nl')
  expect(rows()).toEqual([])
})

test('follows who its owner is in the circle', async () => {
  await engine.homeOpened(fatima)
  await house.store.write(community, 'press', (tx) => changeMember(tx, community, house.member.id, { language: 'nl' }))
  await engine.homeOpened(fatima)
  expect(shown.at(-1)).toBe('page fatima: one, Fatima, nl')
})

test('a platform without home pages is left alone', async () => {
  await engine.homeOpened({ ...fatima, platform: 'elsewhere' })
  expect(shown).toEqual([])
  expect(rows()).toEqual([])
})
