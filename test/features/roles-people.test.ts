// Roles and the people who have them: away, gone, forgotten, two places of one person, and no illegal state by any sequence.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { features } from '../../src/features/index.ts'
import { codeIn } from '../support/code-in.ts'
import type { Seat } from '../support/founding.ts'
import { makeTwoWorlds } from '../support/two-worlds.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: Pick<World, 'close'>
afterEach(() => world.close())

const seven = {
  Anouk: 'government',
  Henk: 'resident',
  Samir: 'student',
  Joris: 'business',
  Priya: 'research',
  Lotte: 'student',
  Daan: 'research',
} as const satisfies Record<string, Seat>
const names = Object.keys(seven)

async function begin(rhythm: 'all' | 'gentle' = 'all') {
  const made = await makeWorld()
  world = made
  const people: Readonly<Record<string, Hands>> = await made.begins(seven, { rhythm })
  return { made, of: (name: string) => people[name] as Hands }
}

describe('a holder', () => {
  it('who is away is stood in for by a buddy, without a word of explanation', async () => {
    const { made, of } = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await of('Daan').presses('roles.offer:connector')
    await of('Henk').presses('roles.offer:connector')
    await of('Lotte').runs('/my away 2026-09-25')
    const { says } = await of('Samir').runs('/role show')
    expect(says).toContain('🔗 Verbinder · Daan, met Henk als maatje')
    expect(says).not.toContain('Lotte')
    await made.clockTo('2026-09-26T10:00')
    expect((await of('Samir').runs('/role show')).says).toContain('Lotte en Daan')
  })

  it('of the connector role is the one who is asked along to a talk', async () => {
    const { made, of } = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await made.clockTo('2026-09-07T10:00')
    await of('Henk').presses('reflection.share')
    of('Henk').fillsIn({ answer: 'Bij ons snapt niemand de brief.' })
    await of('Henk').sends()
    await of('Samir').picks('conversation.ask', { in: 'snapt niemand' })
    expect((await of('Samir').sends()).says).toContain('Henk en Lotte')
  })

  it('who leaves holds nothing any more, and was asked for a hand-over first', async () => {
    const { of } = await begin()
    await of('Lotte').presses('roles.offer:connector')
    expect((await of('Lotte').runs('/my leave')).says).toContain('Je bent verbinder. Die plek komt vrij.')
    await of('Lotte').presses('farewell.leave')
    await of('Lotte').sends()
    expect((await of('Samir').runs('/role show')).says).toContain('🔗 Verbinder · nog vrij')
  })

  it('who has everything erased is nowhere, and the log goes on with a former member', async () => {
    const { made, of } = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await of('Lotte').runs('/role switch maker Even iets anders proberen.')
    await of('Lotte').runs('/role handover')
    of('Lotte').fillsIn({ whatHappened: 'Iets heel eigens.', wish: 'Veel geluk.' })
    await of('Lotte').sends()
    expect(JSON.stringify((await of('Lotte').runs('/my data')).reply)).toBeDefined()
    await of('Lotte').presses('privacy.erase')
    await made.clockTo('2026-09-09T12:00')
    expect(made.database.holds('Iets heel eigens.')).toBe(false)
    expect(made.database.holds('Even iets anders proberen.')).toBe(false)
    expect(made.room('home').says()).not.toContain('Even iets anders proberen.')
    expect((await of('Samir').runs('/role show')).says).not.toContain('Lotte')
  })

  it('takes what they said about roles along', async () => {
    const { of } = await begin()
    await of('Lotte').presses('roles.offer:connector')
    await of('Lotte').runs('/my data')
    const told = await of('Lotte').presses('privacy.export')
    const files = 'files' in told.reply ? JSON.stringify(told.reply.files) : JSON.stringify(told.reply)
    expect(files).toContain('verbinder')
  })
})

describe('one person in two places', () => {
  it('wears each hat once', async () => {
    const two = await makeTwoWorlds({ at: '2026-09-09T12:00' })
    world = two
    const anouk = await two.founds()
    await two.discord.person('Henk').runs(`/community connect ${codeIn((await anouk.runs('/community connect')).says)}`)
    await two.slack.joins('Anouk', 'government')
    const lotte = await two.slack.joins('Lotte', 'student')
    await two.discord.joins('Henk', 'resident')
    const there = await two.discord.joins('LotteD', 'student')
    await lotte.runs('/role wear maker')
    await there.runs('/role wear maker')
    await there.runs('/role wear connector')
    await there.runs(`/my link ${codeIn((await lotte.runs('/my link')).says)}`)
    await there.presses('Ja, verder')
    await there.sends()
    expect(two.database.count('role_term', 'ended_at is null')).toBe(2)
    expect((await lotte.runs('/role show')).says.match(/pet op: Lotte/g)).toHaveLength(2)
  })
})

describe('where a circle has roles and no phase check', () => {
  it('has what is needed in a message of its own, with hats where it is small', async () => {
    const made = await makeWorld({ features: features.filter(({ name }) => name !== 'phases') })
    world = made
    const people: Readonly<Record<string, Hands>> = await made.begins(
      { Anouk: 'government', Henk: 'resident', Samir: 'student' },
      { rhythm: 'all' },
    )
    await made.clockTo('2026-09-25T15:30')
    for (const name of ['Anouk', 'Henk', 'Samir']) await people[name]?.presses('maken en proberen')
    await made.clockTo('2026-09-30T09:00')
    expect(made.room('home').says()).toContain('Deze weken vooral: maken en proberen. Wie zet die pet op?')
    await made.clockTo('2026-10-05T12:00')
    expect(made.room('home').says()).not.toContain('De rollen voor de komende')
  })
})

/** What a person may try at any moment; whatever is not possible is refused kindly. */
const deed = fc.oneof(
  fc
    .constantFrom('researcher', 'maker', 'direction_setter', 'connector')
    .chain((role) =>
      fc.constantFrom(
        `/role volunteer ${role}`,
        `/role volunteer ${role} together next`,
        `/role volunteer ${role} now`,
        `/role wear ${role}`,
        `/role switch ${role} Omdat het past.`,
      ),
    ),
  fc.constantFrom(...names).map((name) => `/role swap ${name}`),
  fc.constantFrom('/role skip', '/role wear', '/my away 2026-09-30', '/my energy low', '/my energy normal'),
  fc.constantFrom('roles.putDown', 'roles.askYes', 'roles.askNo', 'roles.neverAsk', 'roles.unoffer', 'roles.need'),
)
const days = fc.integer({ min: 0, max: 2 })
const sequence = fc.array(fc.tuple(fc.constantFrom(...names), deed, days), { minLength: 25, maxLength: 25 })

describe('whatever people do, in whatever order', () => {
  it('nobody has two turns, an ended term stays ended, and nobody is asked who is not here', async () => {
    let last: World | undefined
    await fc.assert(
      fc.asyncProperty(sequence, async (deeds) => {
        await last?.close()
        const { made, of } = await begin()
        last = made
        await made.clockTo('2026-09-24T09:00')
        const ended = new Map<string, number>()
        for (const [name, what, later] of deeds) {
          const hands = of(name)
          if (what.startsWith('/')) await hands.runs(what)
          else {
            await hands.runs(what === 'roles.putDown' ? '/role show' : '/my today')
            if (hands.canPress(what)) await hands.presses(what)
          }
          if (later > 0) await made.clockTo((made.clock.now() + later * 20 * 3_600_000) as never)
          check(made, ended)
        }
        await made.clockTo('2026-11-04T12:00')
        check(made, ended)
      }),
      { numRuns: 3, seed: 7 },
    )
  })
})

function check(made: World, ended: Map<string, number>): void {
  const terms = made.database.rows<{ id: string; member: string; layer: string; role: string; ended: number | null }>(
    'select id, member_id as member, layer, role, ended_at as ended from role_term',
  )
  const open = terms.filter((term) => term.ended === null)
  const turns = open.filter(({ layer }) => layer === 'turn').map(({ member }) => member)
  const hats = open.filter(({ layer }) => layer === 'hat').map(({ member, role }) => `${member} ${role}`)
  expect(new Set(turns).size).toBe(turns.length)
  expect(new Set(hats).size).toBe(hats.length)
  for (const { id, ended: at } of terms) {
    if (ended.has(id)) expect(at).toBe(ended.get(id))
    if (at !== null) ended.set(id, at)
  }
  const away = "member_id in (select id from member where away_until is not null or energy = 'low')"
  expect(made.database.count('ask', away)).toBe(0)
  expect(made.database.count('role_rotation', "state <> 'settled'")).toBeLessThanOrEqual(1)
  expect(
    made.database.count('role_rotation_tap', "rotation_id in (select id from role_rotation where state <> 'pulse')"),
  ).toBe(0)
  expect(
    made.database.count('role_asked', "rotation_id in (select id from role_rotation where state = 'settled')"),
  ).toBe(0)
}
