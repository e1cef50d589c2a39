// Whatever breaks between us and Slack, and wherever we stop: every message stands there exactly once, as it should be.
import { afterEach, describe, expect, test } from 'vitest'
import type { Running } from '../../engine/out-support.ts'
import { card, post, start } from '../../engine/out-support.ts'
import type { Fault } from '../../fakes/slack/fails.ts'
import { makeClock } from '../../support/chance.ts'
import type { Migrated } from '../../support/migrated.ts'
import { makeMigrated } from '../../support/migrated.ts'
import { makeLamp, speak, spoken } from '../../support/speaking-circle.ts'
import { foundHere, openHere } from './circle.ts'
import type { MadeSending } from './sending.ts'
import { makeSending } from './sending.ts'

let made: MadeSending
let migrated: Migrated
const runs: Running[] = []
afterEach(async () => {
  for (const run of runs.splice(0)) run.store.abandon()
  migrated.remove()
  await made.slack.stop()
})

const patienceMs = 250
const clock = makeClock(start)

async function setOut() {
  migrated = makeMigrated()
  made = await makeSending({ clock, patienceMs, slack: { quietMs: 1 } })
  const lamp = makeLamp()
  const begin = (boot: string, more: Partial<Parameters<typeof openHere>[1]> = {}) => {
    const options = { features: [lamp], migrated, clock, boot, restMs: 60_000, ...more }
    const run = openHere(made.sending, options)
    runs.push(run)
    return run
  }
  const { slack, fatima } = made
  const here = (room: string) => ({ space: slack.team.id, room, user: fatima.id })
  return { lamp, begin, here }
}

/** Everything that people can read about this subject, in whatever channel or thread. */
const readsAbout = (subject: string) =>
  [...made.slack.state.channels.values()]
    .flatMap(({ messages }) => [...messages.values()])
    .filter(({ subtype, text }) => subtype === undefined && text.startsWith(`${subject} `))
    .map(({ text }) => text)

/** Delivers again and again while the machine's time passes, as the heartbeat does. */
async function untilSettled(run: Running): Promise<void> {
  for (let n = 0; n < 30; n += 1) {
    await run.deliver()
    const [left] = run.rows<{ n: number }>(
      "select count(*) as n from part where state in ('waiting', 'sending', 'unknown')",
    )
    if (left?.n === 0) return
    clock.advance(61_000)
  }
}

const faults: Fault[] = [
  { is: 'ratelimited', retryAfter: 7 },
  { is: 'status', stored: true },
  { is: 'status', stored: false },
  { is: 'status', status: 503, stored: true },
  { is: 'dropped', stored: true },
  { is: 'dropped', stored: false },
  { is: 'timeout', stored: true },
  { is: 'timeout', stored: false },
  { is: 'fatal', stored: true },
  { is: 'fatal', stored: false },
]

describe('each fault, at each call', () => {
  test.each(faults)('%o', { timeout: 120_000 }, async (fault) => {
    const { lamp, begin, here } = await setOut()
    const run = begin('boot-1')
    await foundHere(run, here(made.home.id))
    for (let at = 0; ; at += 1) {
      const subject = `s${at}`
      made.slack.fails.next(fault, { after: at })
      const before = made.slack.calls.length
      lamp.words = 'eerst'
      await run.change((c) => speak(c, subject, 'eerst'))
      await untilSettled(run)
      lamp.words = 'later'
      await run.change((c) => c.resay(`lamp.card:${subject}`))
      await untilSettled(run)
      expect(readsAbout(subject).toSorted(), `${fault.is} at call ${at}`).toEqual(spoken(subject, 'later').toSorted())
      const wasLast = made.slack.fails.waiting() > 0
      made.slack.fails.clear()
      if (wasLast) break
      expect(made.slack.calls.length - before).toBeLessThan(40)
    }
    expect(run.rows('select distinct state from part')).toEqual([{ state: 'shown' }])
    expect(made.slack.complaints).toEqual([])
  })

  test('several in a row, also while it is looked for', { timeout: 60_000 }, async () => {
    const { begin, here } = await setOut()
    const run = begin('boot-1')
    await foundHere(run, here(made.home.id))
    made.slack.fails.next({ is: 'status', stored: true }, { method: 'chat.postMessage', times: 3 })
    made.slack.fails.next({ is: 'dropped', stored: false }, { method: /^conversations\.(history|replies)$/, times: 4 })
    await run.change((c) => speak(c, 's', 'eerst'))
    await untilSettled(run)
    expect(readsAbout('s').toSorted()).toEqual(spoken('s', 'eerst').toSorted())
  })
})

describe('wherever it stops', () => {
  /** Everything that happens between the database and Slack, counted; at `n` nothing works any more. */
  function makeFuse(n: number) {
    let count = 0
    const step = () => {
      count += 1
      if (count >= n) throw new Error('the power is out')
    }
    return { step, isBlown: () => count >= n }
  }

  test('a new start finds out what was said, and says the rest', { timeout: 240_000 }, async () => {
    const { lamp, begin, here } = await setOut()
    migrated.remove()
    for (let n = 1, isOver = false; !isOver; n += 1) {
      migrated = makeMigrated()
      const room = made.slack.addChannel({ name: `kamer-${n}` })
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
      // The connection is cut as well: what Slack did by then it did.
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
    expect(made.called('conversations.history').length).toBeGreaterThan(0)
    expect(made.slack.complaints).toEqual([])
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
    for (const { ts, text } of made.messages()) if (/^(s eerst|oud)/.test(text)) made.home.messages.delete(ts)
    for (const words of ['later', 'nog later', 'het laatst']) {
      lamp.words = words
      await run.change((c) => c.resay('lamp.card:s'))
      await run.change((c) => c.post(post('a.b:oud', { card: card(`oud ${words}`) })))
      await untilSettled(run)
    }
    expect(made.messages().map(({ text }) => text)).toEqual(['s het laatst'])
  })

  test('where edits are only allowed for a while, an open question is replaced and an old one is taken away', async () => {
    const { lamp, begin, here } = await setOut()
    const run = begin('boot-1')
    await foundHere(run, here(made.home.id))
    await run.change((c) => speak(c, 's', 'eerst'))
    await run.change((c) => c.post(post('a.b:oud', { card: card('oud bericht') })))
    await untilSettled(run)
    Object.assign(made.slack.rules, { editWindowMs: 0 })
    await new Promise((resolve) => setTimeout(resolve, 5))
    lamp.words = 'later'
    await run.change((c) => c.resay('lamp.card:s'))
    await run.change((c) => c.post(post('a.b:oud', { card: card('oud later') })))
    await run.deliver()
    expect(made.messages().map(({ text }) => text)).toEqual(['s later'])
  })
})
