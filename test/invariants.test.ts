// Every invariant is named by a test, or waits for its ritual and src/README.md says so; and what may not be kept has no place in any table.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from './support/database.ts'
import { makeMigrated } from './support/migrated.ts'

const here = import.meta.dirname
const readme = readFileSync(join(here, '..', 'src', 'README.md'), 'utf8')
const section = readme.split('## Invariants')[1]?.split('\n## ')[0] ?? ''

const numbersIn = (words: string): string[] => [...new Set(words.match(/INV-\d\d/g) ?? [])].toSorted()

/** All rows of the table, in order. */
const listed = [...section.matchAll(/^\| (INV-\d\d) \|/gm)].map(([, number = '']) => number)
/** What the sentence above the table says waits. */
const waiting = numbersIn(/that wait for their rituals: ([^.]*)\./.exec(section.replaceAll('\n', ' '))?.[1] ?? '')

/** Which invariants the names of tests speak of: the first words of `it`, `test` and `describe`, and where the name stands on its own line. */
function named(text: string): string[] {
  const code = text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
  const names = code.flatMap(
    (line) => /^\s*(?:(?:it|test|describe)\(\s*)?(['"`].*INV-\d\d.*['"`]),/.exec(line)?.[1] ?? [],
  )
  return names.flatMap(numbersIn)
}

const inTests = [
  ...new Set(
    readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .flatMap((path) => named(readFileSync(join(here, path), 'utf8'))),
  ),
].toSorted()

/** Every table with its columns, as an empty database has them. */
function tables(): { readonly name: string; readonly columns: readonly string[] }[] {
  const migrated = makeMigrated()
  const database = openDatabase(migrated.file, migrated.migrations)
  const named = (sql: string) => database.rows<{ name: string }>(sql).map(({ name }) => name)
  const found = named("SELECT name FROM sqlite_schema WHERE type = 'table'").map((name) => ({
    name,
    columns: named(`SELECT name FROM pragma_table_info('${name}')`),
  }))
  database.close()
  migrated.remove()
  return found
}

it('each invariant is named by a test, or is said to wait for its ritual', () => {
  expect(listed).toHaveLength(41)
  expect(listed).toEqual(Array.from({ length: 41 }, (_, n) => `INV-${String(n + 1).padStart(2, '0')}`))
  expect(waiting.length).toBeGreaterThan(0)
  expect(inTests).toEqual(listed.filter((number) => !waiting.includes(number)))
})

it('a circle, its question and its phases have no place for an end, a target or a deadline (INV-05)', () => {
  const about = tables().filter(({ name }) => /^(community|stretch|phase|question|ambition)/.test(name))
  expect(about.map(({ name }) => name)).toEqual(expect.arrayContaining(['community', 'stretch', 'question_version']))
  const ends = about.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
  expect(ends.filter((one) => /target|goal|result|percent|progress|deadline|due|score/.test(one))).toEqual([])
})

it('there is no task, and nothing that is given to somebody by another (INV-06)', () => {
  const all = tables().flatMap(({ name, columns }) => [name, ...columns.map((column) => `${name}.${column}`)])
  expect(all.filter((one) => /task|todo|assign|appoint/.test(one))).toEqual([])
})

it('nothing measures a person: no rank, score, streak or count of what somebody did (INV-19)', () => {
  const all = tables().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
  expect(all.filter((one) => /rank|score|points|streak|badge|leader|activity|participation/.test(one))).toEqual([])
  const ofPeople = tables().filter(({ name, columns }) => name === 'member' || columns.includes('member_id'))
  expect(ofPeople.length).toBeGreaterThan(10)
  const counts = ofPeople.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
  // Only the private counter of INV-35, which its reader alone ever sees.
  expect(counts.filter((one) => /count|total|rounds|times$/.test(one))).toEqual(['quiet.rounds'])
})
