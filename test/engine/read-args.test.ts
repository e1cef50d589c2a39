// Arguments as people type them: what fits is understood, what does not is told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Arg, Command } from '../../src/core/command.ts'
import type { Feature } from '../../src/core/feature.ts'
import { createQuery } from '../../src/engine/context.ts'
import { collect } from '../../src/engine/declared.ts'
import { readArgs } from '../../src/engine/read-args.ts'
import type { House } from './handle-support.ts'
import { community, makeHouse, pebbles } from './handle-support.ts'

const says = { nl: '', en: '' }
const make = (name: string, kind: Arg['kind'], more: Partial<Arg> = {}): Arg => ({
  name,
  words: { nl: `${name}-nl`, en: name },
  says,
  kind,
  ...more,
})
const title = make('title', 'text')
const kinds = [
  { value: 'pilot', says: { nl: 'Proef', en: 'Pilot' } },
  { value: 'other', says: { nl: 'Iets anders', en: 'Something else' } },
]
const kind = make('kind', 'choice', { choices: kinds })
const ref = make('ref', 'ref', { prefix: 'E' })
const until = make('until', 'date')
const to = make('to', 'member')
const rest = make('for', 'text', { rest: true })

const described = { title: [], people: [], audience: 'group' } as const
const shells: Feature = {
  ...pebbles,
  records: [
    {
      name: 'shell',
      prefix: 'E',
      byNumber: async (_, number) => (number === 4 ? 'shell-number-four' : undefined),
      describe: async (_, id) =>
        id === 'shell-number-four' ? { ref: { kind: 'shell', id }, ...described } : undefined,
    },
  ],
}
const registry = collect([shells])

let house: House
beforeAll(async () => {
  house = await makeHouse([shells])
})
afterAll(() => house.close())

const readAll = (args: readonly Arg[], typed: string, named: Record<string, string> = {}) =>
  house.store.look(async (db) => {
    const q = await createQuery(
      db,
      { ...house, registry },
      { community, member: house.member.id, now: house.clock.now() },
    )
    const command = { ...pebbles.commands?.[0], args } as Command
    const result = await readArgs(q, registry, command, { named, rest: typed })
    return 'args' in result ? result.args : String(result.spans[0])
  })

test.each<[readonly Arg[], string, object]>([
  [[title, kind], 'Koffie in de hal', { title: 'Koffie in de hal' }],
  [[title, kind], 'Koffie in de hal proef', { title: 'Koffie in de hal', kind: 'pilot' }],
  [[title, kind], 'Koffie iets anders', { title: 'Koffie', kind: 'other' }],
  [[title, kind], '"Koffie proef"', { title: 'Koffie proef' }],
  [[ref, rest], 'E4 het\nwerkt', { ref: 'shell-number-four', for: 'het werkt' }],
  [[ref, until], 'e 4 6 nov 2026', { ref: 'shell-number-four', until: '2026-11-06' }],
  [[ref], '4', { ref: 'shell-number-four' }],
  [[to, rest], '@Fatima voor de soep', { to: 'm-fatima', for: 'voor de soep' }],
  [[to], 'fati', { to: 'm-fatima' }],
  [[ref, rest], '', {}],
])('%j of %s', async (args, typed, value) => {
  expect(await readAll(args, typed)).toEqual(value)
})

test('named arguments come by any of their names, also as an id', async () => {
  expect(await readAll([ref, kind], '', { 'ref-nl': 'shell-number-four', kind: 'Pilot' })).toEqual({
    ref: 'shell-number-four',
    kind: 'pilot',
  })
})

test.each<[readonly Arg[], string, string]>([
  [[ref], 'E5', 'I cannot find that number. A number looks like E4.'],
  [[until], 'ooit', 'I do not know this date. Write for example 2026-11-06.'],
  [[to], 'Yusuf', 'I do not understand what you mean by to.'],
  [[kind], 'feest', 'I do not understand what you mean by kind.'],
])('%j of %s is told', async (args, typed, says) => {
  expect(await readAll(args, typed)).toBe(says)
})
