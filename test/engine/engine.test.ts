// The engine as a whole: it starts, beats, answers, and moves a clock by hand.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Adapter } from '../../src/core/adapter.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Limits } from '../../src/core/limits.ts'
import type { Part } from '../../src/core/shown.ts'
import type { Instant } from '../../src/core/time.ts'
import { hourMs, plus } from '../../src/core/time.ts'
import { createChange } from '../../src/engine/context.ts'
import { createEngine } from '../../src/engine/engine.ts'
import type { House } from './handle-support.ts'
import { community, fatima, makeHouse, pebbles, press, read, run } from './handle-support.ts'

const many = 1000
const limits: Limits = {
  platform: 'web',
  message: {
    blocks: many,
    blockText: many,
    text: many,
    heading: many,
    fields: many,
    buttons: many,
    buttonLabel: many,
    menuOptions: many,
    optionLabel: many,
    optionHint: many,
    tableRows: many,
    tableColumns: many,
    address: many,
  },
  form: {
    title: many,
    label: many,
    hint: many,
    fields: many,
    longText: many,
    shortText: many,
    choices: many,
    optionLabel: many,
  },
  command: { name: many, description: many, options: many, choices: many },
  readsThreads: true,
  hasHome: true,
}

const clockwork: Feature = {
  name: 'clockwork',
  privacy: pebbles.privacy,
  wakes: [
    {
      name: 'clockwork.chime',
      says: { nl: 'De klok slaat', en: 'The clock strikes' },
      run: async (c, due) => {
        await c.happened('clockwork.struck', { kind: 'bell', id: due.subject })
        if (due.subject !== '3') {
          const subject = String(Number(due.subject) + 1)
          await c.wake({ key: 'chime', name: 'clockwork.chime', subject, at: plus(c.now, { hours: 1 }) })
        }
      },
    },
  ],
  happenings: [{ name: 'clockwork.struck', line: async () => undefined }],
}

let house: House
let sent: Part[]
const makeEngine = (platform = 'web') => {
  sent = []
  const adapter: Adapter = {
    platform,
    limits,
    livesByOurClock: platform === 'web',
    start: async () => {},
    stop: async () => {},
    send: async (_, part) => {
      sent.push(part)
      return `receipt-${sent.length}`
    },
    edit: async () => {},
    find: async () => undefined,
    link: () => undefined,
  }
  const features = [pebbles, clockwork]
  const start = house.clock.now()
  let now = start
  const clock = {
    now: () => now,
    set: (at: Instant) => {
      now = at
    },
    elapsed: () => performance.now(),
    sleep: async () => {},
  }
  const engine = createEngine({ ...house, features, clock, adapters: [adapter], limits, bootId: 'boot-1' })
  return { engine, start }
}

const strikes = () => house.rows('happening').map((row) => Number(row['at']))
const setChime = (at: Instant) =>
  house.store.write(community, 'press', async (tx) => {
    const c = await createChange(tx, house, { community, now: house.clock.now() })
    await c.wake({ key: 'chime', name: 'clockwork.chime', subject: '1', at })
  })

beforeEach(async () => {
  house = await makeHouse()
})
afterEach(() => house.close())

test('a clock moved by hand stops at everything that comes by itself', async () => {
  const { engine, start } = makeEngine()
  await setChime(plus(start, { hours: 1 }))
  const coming = await engine.coming(plus(start, { hours: 2 }), 'en')
  expect(coming).toContainEqual({ at: plus(start, { hours: 1 }), says: 'The clock strikes' })
  await engine.moveTo(plus(start, { hours: 10 }))
  expect(strikes()).toEqual([1, 2, 3].map((hours) => start + hours * hourMs))
  expect(engine.now()).toBe(plus(start, { hours: 10 }))
  await expect(engine.moveTo(start)).rejects.toThrow('forward')
})

test('time does not travel while a real platform is connected', async () => {
  const { engine, start } = makeEngine('chat')
  await expect(engine.moveTo(plus(start, { hours: 1 }))).rejects.toThrow('real platform')
})

test('it answers, tells its commands, and suggests', async () => {
  const { engine } = makeEngine()
  expect(read(await engine.handle(run('pebble', 'list')))).toContain('Listed all.')
  expect(engine.commands('nl').map(({ says }) => says)).toEqual(['Noteert.', 'Lijst.'])
  expect(
    await engine.look({
      person: fatima,
      place: {},
      looks: 'suggest',
      noun: 'pebble',
      verb: 'list',
      arg: 'on',
      typed: '',
    }),
  ).toEqual([])
})

test('it starts with a heartbeat and ends by emptying its hands', async () => {
  const { engine, start } = makeEngine()
  await setChime(start)
  const beats: (() => void)[] = []
  let isStopped = false
  await engine.start((beat) => {
    beats.push(beat)
    return {
      stop: () => {
        isStopped = true
      },
    }
  })
  const answered = engine.handle(press('p1'))
  await engine.stop()
  expect(await answered).toEqual({ is: 'silent' })
  expect(isStopped).toBe(true)
  expect(strikes()).toContain(start)
  expect(house.lines).toEqual([])
})

test('a space that was lost for an hour leaves that hour out of every window', async () => {
  const { engine, start } = makeEngine()
  const where = { platform: 'web', space: 'page' }
  await engine.notice({ ...where, tells: 'lost', at: start })
  expect(house.rows('space')).toMatchObject([{ state: 'lost' }])
  await engine.notice({ ...where, tells: 'back', at: plus(start, { hours: 1 }) })
  expect(house.rows('space')).toMatchObject([{ state: 'connected' }])
  expect(house.rows('outage')).toMatchObject([{ from_at: start, until_at: start + hourMs }])
})
