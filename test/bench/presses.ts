// (a) What one answer costs from act to reply, against one bare row in a transaction of its own.
import type { Act } from '../../src/core/act.ts'
import { address } from '../../src/core/card.ts'
import { nine, openHouse } from './house.ts'
import type { Row, Timed } from './measure.ts'
import { percentile, perSecond, takeTurns, timeEach } from './measure.ts'
import type { OpenRound } from './rounds.ts'
import { askEverywhere, openRounds } from './rounds.ts'
import { actorOf, memberId, seedCircles } from './seeding.ts'

const repetitions = 7
const members = 240
const answer = 'Gisteren zei mijn buurvrouw dat ze haar leidingen liever zelf laat nakijken dan op de brief te wachten.'

export async function measurePresses(): Promise<Row[]> {
  const house = openHouse()
  const { engine } = house
  const names = Array.from({ length: 2 * (repetitions + 1) }, (_, n) => `c${String(n).padStart(2, '0')}`)
  house.seed((driver) =>
    seedCircles(
      driver,
      names.map((id) => ({ id, members, opensAt: nine })),
    ),
  )
  const rounds = await openRounds(house)
  const [tapped, written] = [rounds.slice(0, repetitions + 1), rounds.slice(repetitions + 1)]
  askEverywhere(
    house,
    'scale',
    tapped.map(({ circle }) => circle),
  )
  askEverywhere(
    house,
    'open',
    written.map(({ circle }) => circle),
  )

  const bare = house.openBare()
  bare.exec('CREATE TABLE tap (id TEXT PRIMARY KEY, community_id TEXT, round_id TEXT, member_id TEXT, choice INTEGER)')
  const put = bare.prepare('INSERT INTO tap VALUES (?, ?, ?, ?, ?)')
  const all = (acts: (round: OpenRound, n: number) => Act, of: readonly OpenRound[]) => (repetition: number) =>
    timeEach(members, async (n) => {
      const reply = await engine.handle(acts(of[repetition] as OpenRound, n))
      if (reply.is !== 'card' || reply.refused) throw new Error(`Not stored: ${JSON.stringify(reply)}`)
    })
  const timed = await takeTurns(repetitions, {
    bare: (repetition) => timeEach(members, (n) => put.run(`${repetition}-${n}`, 'c', 'r', memberId('c', n), 3)),
    tap: all(tapOf, tapped),
    form: all(formOf, written),
  })
  await house.close()
  return [
    ...rowsOf('tap on a scale', timed.tap, timed.bare, house.mode),
    ...rowsOf('answer in a form', timed.form, timed.bare, house.mode),
  ]
}

function rowsOf(what: string, timed: Timed, bare: Timed, mode: string): Row[] {
  const against = `bare insert, ${mode}`
  const row = (name: string, share: number) => ({
    figure: 'a',
    what: `${what}, ${name}`,
    measured: percentile(timed, share),
    unit: 'ms',
    against,
    baseline: percentile(bare, share),
  })
  const rates = { measured: perSecond(timed), baseline: perSecond(bare), unit: '/s', against }
  return [{ ...row('p50', 0.5), goal: 3 }, row('p99', 0.99), { figure: 'a', what: `${what}, events`, ...rates }]
}

function tapOf({ circle, id, receipt }: OpenRound, n: number): Act {
  const press = { does: 'press', address: address('reflection.choose', id, `${1 + (n % 5)}`) } as const
  return { ...actorOf(circle, n, receipt), key: `${circle}-${n}`, ...press }
}

function formOf({ circle, id, receipt }: OpenRound, n: number): Act {
  const submit = { does: 'submit', form: 'reflection.share', subject: id, ticket: `${circle}-t${n}` } as const
  return { ...actorOf(circle, n, receipt), key: `${circle}-${n}`, ...submit, values: { answer } }
}
