// (e) Showing what waits, beside a million parts that were shown long ago, and beside none.
import type { Card } from '../../src/core/card.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/connection.ts'
import type { House } from './house.ts'
import { nine, openHouse, zone } from './house.ts'
import type { Row } from './measure.ts'
import { percentile, takeTurns, timeOnce } from './measure.ts'
import { insert, seedCircles } from './seeding.ts'

const repetitions = 4
const waiting = 25_000
const shownBefore = 1_000_000
const circles = 1000
const perTurn = waiting / (repetitions + 1)

export async function measureDeliveries(): Promise<Row[]> {
  const [full, empty] = [openHouse(), openHouse()]
  full.seed((driver) => seedParts(driver, shownBefore))
  empty.seed((driver) => seedParts(driver, 0))
  const timed = await takeTurns(repetitions, { full: delivers(full), empty: delivers(empty) })
  await full.close()
  await empty.close()
  const [measured, baseline] = [timed.full, timed.empty].map((spent) => percentile(spent, 0.5) / perTurn)
  if (measured === undefined || baseline === undefined) throw new Error('Nothing was delivered.')
  const what = `one of ${waiting} waiting parts beside ${shownBefore} shown ones`
  return [
    { figure: 'e', what, measured, unit: 'ms', against: 'beside none', baseline },
    {
      figure: 'e',
      what: `${what}, delivered`,
      measured: 1000 / measured,
      unit: '/s',
      against: 'beside none',
      baseline: 1000 / baseline,
    },
  ]
}

/** One fifth of them is due at each turn. */
function delivers({ engine, clock }: House) {
  return async (repetition: number) => {
    clock.set((nine + 1000 * repetition) as Instant)
    let shown = 0
    const spent = await timeOnce(async () => {
      shown = await engine.deliver()
    })
    if (shown !== perTurn) throw new Error(`${shown} of ${perTurn} were shown.`)
    return [spent]
  }
}

function seedParts(driver: Driver, shown: number): void {
  const ids = Array.from({ length: circles }, (_, n) => `c${n}`)
  seedCircles(
    driver,
    ids.map((id) => ({ id, members: 3 })),
  )
  const numbers = function* () {
    for (let n = 0; n < shown + waiting; n += 1) yield { n, circle: ids[n % circles] as string, isShown: n < shown }
  }
  insert(driver, 'message', map(numbers(), messageRow))
  insert(
    driver,
    'part',
    map(numbers(), (one) => partRow(one, one.isShown ? 0 : Math.floor((one.n - shown) / perTurn))),
  )
}

interface Numbered {
  readonly n: number
  readonly circle: string
  readonly isShown: boolean
}

const words = 'Wat maakte je deze week nieuwsgierig in ons vraagstuk?'
const card = JSON.stringify({ v: 1, language: 'nl', zone, blocks: [{ kind: 'text', spans: [words] }] } satisfies Card)

function messageRow({ n, circle }: Numbered) {
  return {
    community_id: circle,
    key: `bench.note:${n}`,
    subject: `${n}`,
    purpose: '{"to":"home"}',
    cost: 'free',
    language: 'nl',
    card,
    is_sealed: 0,
    revision: 1,
    is_taken: 0,
    said_at: nine,
  }
}

function partRow({ n, circle, isShown }: Numbered, turn: number) {
  return {
    id: `part-${n}`,
    community_id: circle,
    message_key: `bench.note:${n}`,
    space_id: `${circle}-w`,
    platform: 'web',
    place: JSON.stringify({ space: `${circle}-x`, room: 'home' }),
    target: 'home',
    lane: `${circle}/${circle}-w/home`,
    seq: n,
    n: 0,
    state: isShown ? 'shown' : 'waiting',
    token: `token-${n}`,
    receipt: isShown ? `before-${n}` : null,
    due_at: nine + 1000 * turn,
    attempts: 0,
    copies: 0,
  }
}

function* map<From, To>(all: Iterable<From>, to: (one: From) => To): Iterable<To> {
  for (const one of all) yield to(one)
}
