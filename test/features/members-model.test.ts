// Whatever people do about their own place at the table, in any order: nobody is where they cannot be, and nobody moves another.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { isCounted } from '../../src/community/rules.ts'
import type { Member } from '../../src/core/people.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

let world: World

const names = ['Samir', 'Henk', 'Fatima', 'Bart'] as const
const deeds = [
  ...(['joins', 'joins as a guest', 'goes away', 'comes back', 'takes it easy', 'is as usual'] as const),
  ...(['stops and starts keeping', 'leaves', 'returns', 'asks for erasure', 'lets a day pass'] as const),
] as const
type Deed = (typeof deeds)[number]

interface Row extends Pick<Member, 'id' | 'name' | 'state' | 'standing' | 'energy'> {
  readonly caretaker: number
  readonly frozen: number
  readonly away: string | null
}

const rows = () =>
  world.database.rows<Row>(
    'SELECT id, name, state, standing, energy, caretaker, frozen, away_until AS away FROM member',
  )
const count = (from: string, id: string) => world.database.rows(`SELECT 1 FROM ${from} WHERE member_id = ?`, id).length

/** Every step a place can take; who left does not come back as the same row. */
const steps: Readonly<Record<string, readonly string[]>> = {
  member: ['guest', 'alumnus', 'left'],
  guest: ['member', 'alumnus', 'left'],
  alumnus: ['member', 'guest', 'left'],
  left: [],
}
const placeOf = ({ state, standing }: Row) => (state === 'left' ? 'left' : standing)

function holds(before: readonly Row[], actor: string): void {
  for (const row of rows()) {
    const was = before.find(({ id }) => id === row.id)
    const [from, to] = [was && placeOf(was), placeOf(row)]
    if (from && from !== to) expect(steps[from], `${row.name}: ${from} → ${to}`).toContain(to)
    // INV-06, INV-11: nobody is moved by somebody else's deed.
    if (was && row.name !== actor && to !== 'left') expect(row, `${actor} moved ${row.name}`).toEqual(was)
    if (to === 'left') {
      expect(row).toMatchObject({ caretaker: 0, energy: 'normal', away: null })
      for (const table of ['identity', 'consent', 'place_card', 'ask', 'newcomer']) expect(count(table, row.id)).toBe(0)
    }
    if (to === 'alumnus') {
      expect(row).toMatchObject({ caretaker: 0, away: null })
      expect(count('ask', row.id)).toBe(0)
    }
    // INV-36: who is away, takes it easy, put their data on hold, is a guest or an alumnus is not in the number.
    const isHere = to === 'member' && row.state === 'active' && row.energy === 'normal'
    const awayUntil = (row.away ?? undefined) as Member['awayUntil']
    const place = { ...row, awayUntil, frozen: row.frozen === 1 }
    expect(isCounted(place)).toBe(isHere && row.away === null && row.frozen === 0)
  }
  const owners = world.database.rows<{ state: string }>(
    'SELECT m.state FROM identity i JOIN member m ON m.id = i.member_id',
  )
  expect(owners.filter(({ state }) => state === 'left')).toEqual([])
}

async function does(person: Hands, deed: Deed): Promise<void> {
  const presses = async (button: string) => (person.canPress(button) ? person.presses(button) : undefined)
  switch (deed) {
    case 'joins':
    case 'joins as a guest':
      await person.runs('/community about')
      await presses('welcome.join')
      await presses('welcome.all')
      await presses(deed === 'joins' ? 'Akkoord, ik ben 16 of ouder' : 'Akkoord, als gast')
      return
    case 'goes away':
      return void (await person.runs('/my away 2027-01-01'))
    case 'comes back':
      await person.runs('/my away')
      return void (await presses('my.back'))
    case 'takes it easy':
      return void (await person.runs('/my energy low'))
    case 'is as usual':
      return void (await person.runs('/my energy normal'))
    case 'stops and starts keeping':
      await person.runs('/my data')
      return void (await presses('privacy.freeze'))
    case 'leaves':
      await person.runs('/my leave')
      if ((await presses('farewell.leave'))?.reply.is !== 'form') return
      return void (await person.sends())
    case 'returns':
      await person.runs('/my today')
      return void (await presses('farewell.comeBack'))
    case 'asks for erasure':
      await person.runs('/my data')
      return void (await presses('privacy.erase'))
    case 'lets a day pass':
      return world.engine.moveTo((world.clock.now() + 25 * 3_600_000) as ReturnType<typeof world.clock.now>)
  }
}

const deed = fc.record({ who: fc.constantFrom(...names), what: fc.constantFrom(...deeds) })

it('after any deeds by anybody, every place is one that can be (INV-06, INV-11, INV-36, INV-40)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 25 }), async (all) => {
      world = await makeWorld({ at: '2026-09-28T08:00' })
      await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident', Fatima: 'resident' })
      try {
        for (const { who, what } of all) {
          const before = rows()
          await does(world.person(who), what)
          await world.settle()
          holds(before, who)
        }
      } finally {
        await world.close()
      }
    }),
    { numRuns: 8, seed: 40, endOnFailure: true },
  )
}, 120_000)
