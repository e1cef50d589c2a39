// (c) The question of the week for 10 000 circles in the same minute, with the heartbeat as it is, and somebody who presses meanwhile.
import { setTimeout as after } from 'node:timers/promises'
import { address } from '../../src/core/card.ts'
import type { House } from './house.ts'
import { nine, openHouse } from './house.ts'
import type { Row } from './measure.ts'
import { at, memory } from './measure.ts'
import type { OpenRound } from './rounds.ts'
import { askEverywhere, openRounds } from './rounds.ts'
import { actorOf, seedCircles } from './seeding.ts'

const circles = 10_000
const membersEach = 12
const pressers = 240
const betweenPressesMs = 25
/** Of opening, and of showing what is left after it: a loaded machine reports how far it came. */
const patienceMs = 90_000

export async function measureOpenings(): Promise<Row[]> {
  const house = openHouse()
  const ids = Array.from({ length: circles }, (_, n) => `c${n}`)
  house.seed((driver) => seedCircles(driver, [{ id: 'press', members: pressers, opensAt: nine }]))
  const [round] = await openRounds(house)
  if (!round) throw new Error('The round of those who press did not open.')
  askEverywhere(house, 'scale', ['press'])
  house.seed((driver) =>
    seedCircles(
      driver,
      ids.map((id) => ({ id, members: membersEach, opensAt: nine })),
    ),
  )
  globalThis.gc?.()

  const pressing = pressMeanwhile(house, round)
  const startedAt = performance.now()
  const since = () => (performance.now() - startedAt) / 1000
  await house.engine.start((run) => {
    const beat = setInterval(run, 1000)
    return { stop: () => clearInterval(beat) }
  })
  const opened = await reached(house, 'SELECT count(*) FROM round', circles + 1)
  const openedAfter = since()
  const shown = await reached(house, "SELECT count(*) FROM part WHERE state = 'shown'", circles + 1)
  const shownAfter = since()
  const pressed = await pressing.stop()
  const rss = memory()
  await house.close()
  const what = `${circles} openings due in one minute`
  return [
    { figure: 'c', what: `${what}, until ${opened - 1} are open`, measured: openedAfter, unit: 's' },
    { figure: 'c', what: `${what}, until ${shown - 1} are shown`, measured: shownAfter, unit: 's' },
    {
      figure: 'c',
      what: `${what}, a press meanwhile, p50 of ${pressed.length}`,
      measured: at(pressed, 0.5),
      unit: 'ms',
    },
    { figure: 'c', what: `${what}, a press meanwhile, p99`, measured: at(pressed, 0.99), unit: 'ms', goal: 100 },
    { figure: 'c', what: `${what}, a press meanwhile, longest`, measured: at(pressed, 1), unit: 'ms' },
    { figure: 'c', what: `${what}, memory (RSS) afterwards`, measured: rss, unit: 'MiB' },
  ]
}

/** At an even pace, whether or not the one before was answered: from when it was meant until its answer. */
function pressMeanwhile({ engine }: House, { id, receipt }: OpenRound) {
  const spent: number[] = []
  const inHand: Promise<void>[] = []
  let isStopped = false
  const press = async (n: number, meantAt: number) => {
    const acting = actorOf('press', n % pressers, receipt)
    const choice = `${1 + (n % 5)}`
    const does = { does: 'press', address: address('reflection.choose', id, choice) } as const
    const reply = await engine.handle({ ...acting, key: `press-${n}`, ...does })
    if (reply.is !== 'card' || reply.refused) throw new Error(`Not stored: ${JSON.stringify(reply)}`)
    spent.push(performance.now() - meantAt)
  }
  const run = async () => {
    const startedAt = performance.now()
    for (let n = 0; !isStopped; n += 1) {
      const meantAt = startedAt + n * betweenPressesMs
      const wait = meantAt - performance.now()
      if (wait > 0) await after(wait)
      inHand.push(press(n, meantAt))
    }
    await Promise.all(inHand)
  }
  const running = run()
  return {
    stop: async () => {
      isStopped = true
      await running
      return spent
    },
  }
}

/** Looks a few times a second, with a connection of its own, until there are so many or patience ends; gives how many there are. */
async function reached({ reader }: House, sql: string, count: number): Promise<number> {
  const statement = reader.prepare(sql).pluck()
  const deadline = performance.now() + patienceMs
  for (;;) {
    const found = statement.get() as number
    if (found >= count || performance.now() > deadline) return found
    await after(250)
  }
}
