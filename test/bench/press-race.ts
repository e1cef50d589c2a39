// A press on a platform, its answer stored and acknowledged, against a bare listener in the same process that only acknowledges.
import type { Driver } from '../../src/store/connection.ts'
import type { House } from './house.ts'
import { nine } from './house.ts'
import type { Row, Timed } from './measure.ts'
import { at, median, percentile, takeTurns } from './measure.ts'
import type { OpenRound } from './rounds.ts'
import { askEverywhere, openRounds } from './rounds.ts'
import { seedCircles } from './seeding.ts'
import type { Payload, Posted } from './side.ts'
import type { SideThread } from './side-thread.ts'

const repetitions = 7
export const members = 150
const perSecond = 100
/** Circles for the even pace: 600 presses, six seconds. */
const paced = 4

export interface Bare<Way> {
  readonly way: Way
  stop(): Promise<unknown>
}

export interface Kring<Way> {
  readonly house: House
  readonly rounds: readonly OpenRound[]
  readonly way: Way
  stop(): Promise<void>
}

export interface Naming {
  readonly figure: string
  readonly what: string
  readonly against: string
  /** What the other listener does, which stores one row as well. */
  readonly stores: string
}

export interface Race<Way> extends Naming {
  open(): Promise<SideThread<Way>>
  /** Calls `store` before it acknowledges. */
  openBare(store: () => unknown, side: SideThread<Way>): Promise<Bare<Way>>
  openKring(side: SideThread<Way>): Promise<Kring<Way>>
  /** How the platform writes the n-th person's press on a button of a message. */
  pressOf(side: SideThread<Way>, posted: Posted, round: OpenRound, n: number): Payload
  /** Whether Kring's private answer comes after the acknowledgement, and not with it. */
  readonly isAnswered: boolean
}

export async function racePresses<Way>(race: Race<Way>): Promise<Row[]> {
  const side = await race.open()
  const kring = await race.openKring(side)
  const row = rowIn(kring.house)
  let isStoring = false
  const bare = await race.openBare(() => isStoring && row.store(), side)
  const posted = await side.posted()
  const press = (way: Way, rounds: readonly OpenRound[], perSecond?: number) => {
    const pressesIn = (round: OpenRound) =>
      Array.from({ length: members }, (_, n) => race.pressOf(side, posted, round, n))
    const isAnswered = race.isAnswered && way === kring.way
    return side.press({
      way,
      payloads: rounds.flatMap(pressesIn),
      isAnswered,
      ...(perSecond !== undefined && { perSecond }),
    })
  }
  const one = (way: Way, stores: boolean) => (n: number) => {
    isStoring = stores
    return press(way, kring.rounds.slice(n, n + 1))
  }
  try {
    const timed = await takeTurns(repetitions, {
      bare: one(bare.way, false),
      kring: one(kring.way, false),
      storing: one(bare.way, true),
    })
    isStoring = false
    const ofPace = kring.rounds.slice(repetitions + 1)
    globalThis.gc?.()
    const pacedBare = await press(bare.way, ofPace, perSecond)
    globalThis.gc?.()
    const evenly = { bare: pacedBare, kring: await press(kring.way, ofPace, perSecond) }
    checkStored(kring)
    return rowsOf(race, timed, evenly)
  } finally {
    await bare.stop()
    await kring.stop()
    await side.stop()
  }
}

/** What a listener that stores something cannot do without: one row in a transaction of its own, written as Kring writes. */
function rowIn(house: House): { store(): unknown } {
  const bare = house.openBare()
  bare.exec(
    'CREATE TABLE tap (id INTEGER PRIMARY KEY, community_id TEXT, round_id TEXT, member_id TEXT, choice INTEGER)',
  )
  const put = bare.prepare('INSERT INTO tap VALUES (NULL, ?, ?, ?, ?)')
  return { store: () => put.run('c', 'r', 'm', 3) }
}

type Spent = readonly number[]

function rowsOf(
  { figure, what, against, stores }: Naming,
  timed: { readonly kring: Timed; readonly bare: Timed; readonly storing: Timed },
  evenly: { readonly kring: Spent; readonly bare: Spent },
): Row[] {
  const unit = 'ms'
  const pace = `${what}, at ${perSecond}/s`
  const p50 = { figure, what: `${what}, p50`, measured: percentile(timed.kring, 0.5), unit }
  const p99 = { figure, what: `${what}, p99`, measured: percentile(timed.kring, 0.99), unit }
  return [
    { ...p50, baseline: percentile(timed.bare, 0.5), against, goal: 1.5 },
    { ...p50, baseline: percentile(timed.storing, 0.5), against: stores },
    { ...p99, baseline: percentile(timed.bare, 0.99), against },
    { figure, what: `${pace}, p50`, measured: median(evenly.kring), baseline: median(evenly.bare), unit, against },
    { figure, what: `${pace}, p99`, measured: at(evenly.kring, 0.99), unit, goal: 50 },
    { figure, what: `${pace}, p99 of ${against}`, measured: at(evenly.bare, 0.99), unit },
  ]
}

/** Opens a round with a scale in each circle, connects, and waits until all of them are shown. `move` puts them on the platform. */
export async function beginRounds(house: House, move: (driver: Driver) => void): Promise<readonly OpenRound[]> {
  const ids = Array.from({ length: repetitions + 1 + paced }, (_, n) => `c${String(n).padStart(2, '0')}`)
  house.seed((driver) => {
    seedCircles(
      driver,
      ids.map((id) => ({ id, members, opensAt: nine })),
    )
    move(driver)
  })
  while ((await house.engine.tick()) > 0);
  askEverywhere(house, 'scale', ids)
  await house.engine.start((run) => {
    const beat = setInterval(run, 1000)
    return { stop: () => clearInterval(beat) }
  })
  return openRounds(house)
}

function checkStored({ house, rounds }: Kring<unknown>): void {
  const stored = house.reader.prepare('SELECT count(*) FROM round_tap').pluck().get()
  if (stored !== rounds.length * members)
    throw new Error(`${stored} of ${rounds.length * members} answers were stored.`)
}
