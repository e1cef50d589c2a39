// People who do anything at any moment: a proposal is never where it cannot be, and nothing changes but by what was said.
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import type { Instant } from '../../src/core/time.ts'
import type { State } from '../../src/features/proposals/model.ts'
import { states } from '../../src/features/proposals/model.ts'
import { mayBecome } from '../../src/features/proposals/rules.ts'
import type { Deciding, Name } from '../support/deciding.ts'
import { makeDeciding, table } from '../support/deciding.ts'

let here: Deciding | undefined
afterEach(async () => {
  await here?.world.close()
  here = undefined
})

const names = Object.keys(table) as Name[]
const deeds = ['ok', 'concern', 'object', 'ask', 'amend', 'withdraw', 'talk', 'keep', 'away', 'back', 'crash'] as const
type Deed = (typeof deeds)[number]
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(...names), does: fc.constantFrom<Deed>(...deeds) }) },
  { weight: 4, arbitrary: fc.record({ who: fc.constantFrom(...names), does: fc.constantFrom<Deed>('ok', 'concern') }) },
  { weight: 2, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 130 }) }) },
)
type Step = { readonly who: Name; readonly does: Deed } | { readonly hours: number }

interface Row {
  readonly id: string
  readonly number: number
  readonly consent: 'full' | 'light'
  readonly state: State
  readonly version: number
  readonly adopted_version: number | null
  readonly by: string
}

/** What every moment must be true, from the rows alone. */
function check({ world, setting }: Deciding, before: readonly Row[]): readonly Row[] {
  const rows = world.database.rows<Row>('select * from proposal order by number')
  for (const row of rows) {
    expect(states).toContain(row.state)
    const earlier = before.find(({ id }) => id === row.id)
    if (earlier && earlier.state !== row.state)
      expect(reaches(earlier.state, row.state), `${earlier.state} → ${row.state}`).toBe(true)
    if (earlier && earlier.adopted_version !== null) expect(row.adopted_version).not.toBeNull()
    const objections = standing(world, row, ['objection'])
    if (row.state === 'objected') expect(objections.size).toBeGreaterThan(0)
    if (row.state === 'open' || row.state === 'extended') expect(objections.size).toBe(0)
    if (row.adopted_version !== null && row.adopted_version !== earlier?.adopted_version) {
      const said = standing(world, { ...row, version: row.adopted_version }, ['ok', 'concern'])
      expect(said.size).toBeGreaterThanOrEqual(3)
      expect(standing(world, { ...row, version: row.adopted_version }, ['objection']).size).toBe(0)
    }
  }
  const isAgreed = rows.some(({ adopted_version, consent }) => adopted_version !== null && consent === 'light')
  expect(setting('deciding.tea') !== undefined).toBe(isAgreed)
  return rows
}

function standing(world: Deciding['world'], { id, version }: Pick<Row, 'id' | 'version'>, kinds: readonly string[]) {
  const rows = world.database.rows<{ member_id: string; kind: string }>(
    'select member_id, kind from consent_voice where proposal_id = ? and version = ? and lifted_at is null',
    id,
    version,
  )
  return new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ member_id }) => member_id))
}

/** In as many moves as an afternoon may bring: several things can come due between two looks. */
function reaches(from: State, to: State): boolean {
  const seen = new Set<State>([from])
  for (let round = 0; round < states.length; round++) {
    for (const state of [...seen]) for (const next of states) if (mayBecome(state, next)) seen.add(next)
  }
  return seen.has(to)
}

async function press(hands: Hands, button: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  if (!hands.canPress(button)) return
  const { reply } = await hands.presses(button)
  if (reply.is !== 'form') return
  const known = reply.form.fields.map(({ name }) => name)
  hands.fillsIn(Object.fromEntries(Object.entries(values).filter(([name]) => known.includes(name))))
  await hands.sends()
}

const deed: Readonly<Record<Deed, (hands: Hands, made: Deciding, n: number) => Promise<void>>> = {
  ok: (hands) => press(hands, 'proposals.ok'),
  concern: (hands, _, n) => press(hands, 'proposals.concern', { words: `Zorg ${n}` }),
  object: (hands, _, n) => press(hands, 'proposals.objection', { risk: `Bezwaar ${n}` }),
  ask: (hands, _, n) => press(hands, 'proposals.question', { words: `Vraag ${n}` }),
  amend: async (hands, _, n) => {
    const { reply } = await hands.runs('/propose amend')
    if (reply.is !== 'form') return
    const isTea = reply.form.fields.some(({ name }) => name === 'value')
    hands.fillsIn(isTea ? { value: `${4 + n}` } : { text: `Anders ${n}`, why: 'Beter zo.' })
    await hands.sends()
  },
  withdraw: async (hands) => void (await hands.runs('/propose withdraw')),
  talk: (hands, _, n) => press(hands, 'proposals.talked', { words: `Besproken ${n}`, next: n % 2 ? 'again' : 'rest' }),
  keep: (hands) => press(hands, 'proposals.keep'),
  away: async (hands) => {
    const { reply } = await hands.runs('/my away')
    if (reply.is === 'form') await hands.sends()
  },
  back: (hands) => press(hands, 'my.back'),
  crash: async (_, { world }) => world.restart('crash'),
}

async function play(steps: readonly Step[]): Promise<void> {
  const made = await makeDeciding()
  here = made
  await made.proposes(made.people.Daan)
  await made.puts(made.people.Samir, 'deciding.tea', { value: '4' })
  let rows = check(made, [])
  for (const [n, one] of steps.entries()) {
    if ('hours' in one) await made.world.clockTo((made.world.clock.now() + one.hours * 3_600_000) as Instant)
    else await deed[one.does](made.people[one.who], made, n)
    rows = check(made, rows)
  }
  await made.world.close()
  here = undefined
}

it('whatever people do in whatever order, every proposal is in a state that what was said can explain', async () => {
  const steps = fc.array(step, { minLength: 8, maxLength: 22 })
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 12, seed: 16, endOnFailure: true })
}, 240_000)
