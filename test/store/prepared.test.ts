// Prepared queries: built once for each connection, used through any handle on it.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sql } from '../../src/store/columns.ts'
import type { Db } from '../../src/store/database.ts'
import { prepare } from '../../src/store/prepared.ts'
import { insertNote, makeStore, note, writer } from './make-store.ts'

test('a query is built once for each connection, for looks and changes alike', async () => {
  const { store } = makeStore()
  let built = 0
  const countNotes = prepare((db: Db) => {
    built += 1
    return db.select({ count: sql<number>`count(*)` }).from(note).prepare()
  })
  for (let n = 1; n <= 5; n += 1) {
    await store.write('c', 'press', async (tx) => {
      insertNote(tx).run({ id: `n${n}`, count: n })
      expect(countNotes(tx).get()).toEqual({ count: n })
      expect((await countNotes(tx).execute())[0]).toEqual({ count: n })
    })
    expect(await store.look(async (db) => countNotes(db).get())).toEqual({ count: n })
  }
  const both = () =>
    store.look(async (db) => {
      await wait(5)
      return countNotes(db).get()
    })
  await Promise.all([both(), both()])
  expect(built).toBe(3)
})

test('a query is built anew when the writer was replaced', async () => {
  const { store, sqlite } = makeStore()
  await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'a', count: 1 }))
  sqlite.renewWriter()
  await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'b', count: 1 }))
  expect(writer(sqlite).driver.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 2 })
})

test('the same SQL gives rows or columns as each query asks', async () => {
  const { store } = makeStore()
  await store.write('c', 'press', async (tx) => {
    insertNote(tx).run({ id: 'a', count: 1 })
    const query = tx.select({ id: note.id }).from(note)
    const text = sql.raw(query.toSQL().sql)
    expect(tx.all(text)).toEqual([{ id: 'a' }])
    expect(query.all()).toEqual([{ id: 'a' }])
    expect(tx.all(text)).toEqual([{ id: 'a' }])
    expect(tx.values(text)).toEqual([['a']])
  })
})

test('what the store did not lend is refused', () => {
  expect(() => insertNote({} as never)).toThrow('not a database handle')
})
