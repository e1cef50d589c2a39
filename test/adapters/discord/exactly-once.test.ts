// Whatever breaks between us and Discord, and wherever we stop: every message stands there exactly once, as it should be.
import { afterEach, describe, expect, test } from 'vitest'
import { discordRestMs } from '../../../adapters/discord/pace.ts'
import type { Running } from '../../engine/out-support.ts'
import { card, post, start } from '../../engine/out-support.ts'
import type { Fault } from '../../fakes/discord/fails.ts'
import type { FakeDiscordOptions } from '../../fakes/discord/index.ts'
import type { TestClock } from '../../support/chance.ts'
import { makeClock } from '../../support/chance.ts'
import type { Migrated } from '../../support/migrated.ts'
import { makeMigrated } from '../../support/migrated.ts'
import { makeLamp, speak, spoken } from '../../support/speaking-circle.ts'
import { foundHere, openHere } from './circle.ts'
import type { MadeSending } from './sending.ts'
import { makeSending, messagesIn, routes, wordsIn } from './sending.ts'

let made: MadeSending
let migrated: Migrated
const runs: Running[] = []
afterEach(async () => {
  for (const run of runs.splice(0)) run.store.abandon()
  migrated.remove()
  await made.discord.stop()
})

const patienceMs = 400
const still = makeClock(start)
/** Discord's client counts limits in real time, so that none of it may pass as fast as in a test. */
const clock: TestClock = {
  ...still,
  sleep: async (ms) => {
    await still.sleep(ms)
    await new Promise((resolve) => setTimeout(resolve, 15))
  },
}
/** Discord's time passes with the machine's, so that what it remembers for a few minutes is forgotten after them. */
const now = () => start + clock.elapsed()

async function setOut(discord: FakeDiscordOptions = {}) {
  migrated = makeMigrated()
  made = await makeSending({ clock, patienceMs, discord: { quietMs: 1, now, threadsSleep: false, ...discord } })
  const lamp = makeLamp()
  const begin = (boot: string, more: Partial<Parameters<typeof openHere>[1]> = {}) => {
    const options = { features: [lamp], migrated, clock, boot, restMs: discordRestMs, ...more }
    // Nothing is remembered from one run to the next.
    const run = openHere(made.again(), options)
    runs.push(run)
    return run
  }
  const { fatima } = made
  const here = (room: string) => ({ space: made.discord.guild.id, room, user: fatima.id })
  return { lamp, begin, here }
}

/** Everything that people can read about this subject, in whatever channel or thread. */
const readsAbout = (subject: string) =>
  [...made.discord.state.channels.values()]
    .filter(({ isDeleted }) => !isDeleted)
    .flatMap((channel) => messagesIn(channel))
    .map(wordsIn)
    .filter((words) => words.startsWith(`${subject} `))

/** Delivers again and again while the machine's time passes, as the heartbeat does. */
async function untilSettled(run: Running, stepMs = 61_000): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    await run.deliver()
    const [left] = run.rows<{ n: number }>(
      "select count(*) as n from part where state in ('waiting', 'sending', 'unknown')",
    )
    if (left?.n === 0) return
    clock.advance(stepMs)
    if (n > 2) await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

const faults: Fault[] = [
  { is: 'ratelimited', retryAfter: 7 },
  { is: 'ratelimited', retryAfter: 1, scope: 'global' },
  { is: 'status', stored: true },
  { is: 'status', stored: false },
  { is: 'status', status: 503, stored: true },
  { is: 'dropped', stored: true },
  { is: 'dropped', stored: false },
  { is: 'timeout', stored: true },
  { is: 'timeout', stored: false },
]
const lost = faults.filter((fault) => 'stored' in fault)
const cases = [
  ...faults.map((fault) => ({ fault, nonceMs: 180_000, kind: 0 })),
  // Only looking helps.
  ...lost.map((fault) => ({ fault, nonceMs: -1, kind: 0 })),
  // A forum, where there is no nonce.
  ...lost.slice(0, 4).map((fault) => ({ fault, nonceMs: -1, kind: 15 })),
]

describe('each fault, at each call', () => {
  test.each(cases)('%o', { timeout: 120_000 }, async ({ fault, nonceMs, kind }) => {
    const { lamp, begin, here } = await setOut({ nonceMs })
    const run = begin('boot-1')
    await foundHere(run, here(kind === 0 ? made.home.id : made.discord.addChannel({ name: 'forum', kind }).id))
    for (let at = 0; ; at += 1) {
      const subject = `s${at}`
      made.discord.fails.next(fault, { after: at })
      const before = made.discord.calls.length
      lamp.words = 'eerst'
      await run.change((c) => speak(c, subject, 'eerst'))
      await untilSettled(run)
      lamp.words = 'later'
      await run.change((c) => c.resay(`lamp.card:${subject}`))
      await untilSettled(run)
      expect(readsAbout(subject).toSorted(), `${fault.is} at call ${at}`).toEqual(spoken(subject, 'later').toSorted())
      const wasLast = made.discord.fails.waiting() > 0
      made.discord.fails.clear()
      if (wasLast) break
      expect(made.discord.calls.length - before).toBeLessThan(40)
    }
    expect(run.rows('select distinct state from part')).toEqual([{ state: 'shown' }])
    expect(made.discord.complaints).toEqual([])
  })
})

test('several faults in a row, also while it is looked for', { timeout: 60_000 }, async () => {
  const { begin, here } = await setOut({ nonceMs: -1 })
  const run = begin('boot-1')
  await foundHere(run, here(made.home.id))
  made.discord.fails.next({ is: 'status', stored: true }, { route: routes.post, times: 3 })
  made.discord.fails.next({ is: 'dropped', stored: false }, { route: routes.list, times: 4 })
  made.discord.fails.next({ is: 'dropped', stored: true }, { route: routes.thread, times: 2 })
  await run.change((c) => speak(c, 's', 'eerst'))
  await untilSettled(run)
  expect(readsAbout('s').toSorted()).toEqual(spoken('s', 'eerst').toSorted())
})

test('what is sent again after two looks in vain cannot stand there twice, even when it arrives in between', async () => {
  const { begin, here } = await setOut()
  const run = begin('boot-1')
  await foundHere(run, here(made.home.id))
  made.discord.fails.next({ is: 'status', stored: true }, { route: routes.post })
  // Discord does not show it yet: the looks find nothing.
  const hidden = made.discord.state.channels.get(made.home.id)
  await run.change((c) => c.post(post('a.b:laat', { card: card('laat bericht') })))
  await run.deliver()
  const late = [...(hidden?.messages.entries() ?? [])]
  expect(late).toHaveLength(1)
  for (let n = 0; n < 2; n += 1) {
    const kept = new Map(hidden?.messages)
    hidden?.messages.clear()
    clock.advance(discordRestMs)
    await run.deliver()
    if (made.called(routes.post).length === 1) for (const [id, message] of kept) hidden?.messages.set(id, message)
  }
  await untilSettled(run, discordRestMs)
  expect(made.called(routes.post).length).toBeLessThanOrEqual(2)
  expect(made.messages().map(wordsIn)).toEqual(['laat bericht'])
})

describe('wherever it stops', () => {
  /** Everything that happens between the database and Discord, counted; at `n` nothing works any more. */
  function makeFuse(n: number) {
    let count = 0
    const step = () => {
      count += 1
      if (count >= n) throw new Error('the power is out')
    }
    return { step, isBlown: () => count >= n }
  }

  test('a new start finds out what was said, and says the rest', { timeout: 240_000 }, async () => {
    const { lamp, begin, here } = await setOut({ nonceMs: -1 })
    migrated.remove()
    for (let n = 1, isOver = false; !isOver; n += 1) {
      migrated = makeMigrated()
      const room = made.discord.addChannel({ name: `kamer-${n}` })
      const fuse = makeFuse(n)
      let isArmed = false
      const onStep = () => {
        if (isArmed) fuse.step()
      }
      const first = begin('boot-1', { onStep })
      await foundHere(first, here(room.id))
      isArmed = true
      const words = async (run: Running) => {
        lamp.words = 'eerst'
        await run.change((c) => speak(c, `n${n}`, 'eerst'))
        await run.deliver()
        lamp.words = 'later'
        await run.change((c) => c.resay(`lamp.card:n${n}`))
        await run.deliver()
      }
      await words(first).catch(() => undefined)
      isOver = !fuse.isBlown()
      isArmed = false
      await first.stop()
      first.store.abandon()
      const second = begin('boot-2')
      await second.change((c) => speak(c, `n${n}`, 'later'))
      await untilSettled(second)
      expect(readsAbout(`n${n}`).toSorted(), `after a stop at step ${n}`).toEqual(spoken(`n${n}`, 'later').toSorted())
      expect(second.rows('select distinct state from part')).toEqual([{ state: 'shown' }])
      second.store.abandon()
      runs.length = 0
      if (!isOver) migrated.remove()
      if (isOver) expect(n).toBeGreaterThan(20)
    }
    expect(made.called(routes.list).length).toBeGreaterThan(0)
    expect(made.discord.complaints).toEqual([])
  })
})

describe('what somebody removed', () => {
  test('a question that is still open is posted anew, once, however often it changes; an old one never', async () => {
    const { lamp, begin, here } = await setOut()
    const run = begin('boot-1')
    await foundHere(run, here(made.home.id))
    await run.change((c) => speak(c, 's', 'eerst'))
    await run.change((c) => c.post(post('a.b:oud', { card: card('oud bericht') })))
    await untilSettled(run)
    made.home.messages.clear()
    for (const words of ['later', 'het laatst']) {
      lamp.words = words
      await run.change((c) => c.resay('lamp.card:s'))
      await run.change((c) => c.post(post('a.b:oud', { card: card(`oud ${words}`) })))
      await untilSettled(run)
    }
    expect(made.messages().map(wordsIn)).toEqual(['s het laatst'])
  })
})
