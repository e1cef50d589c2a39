// Writing: one transaction at a time, all of it or nothing, and handles that do not outlive it.
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Tx } from '../../src/store/database.ts'
import { insertNote, listIds, makeFolder, makeStore, note, writer } from './make-store.ts'

const add = (id: string) => async (tx: Tx) => {
  insertNote(tx).run({ id, count: 1 })
}

describe('a change', () => {
  test('is kept when it resolves and leaves no trace when it rejects', async () => {
    const { store } = makeStore()
    await store.write('c', 'press', add('kept'))
    const failing = store.write('c', 'press', async (tx) => {
      await add('lost')(tx)
      await tx.insert(note).values({ id: 'lost too', noteCount: 1 })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await listIds(store)).toEqual(['kept'])
  })

  test('answers with what the work answers', async () => {
    const { store } = makeStore()
    expect(await store.write('c', 'press', async () => 42)).toBe(42)
  })

  test('never runs while another is half way, however long that one waits', async () => {
    const { store } = makeStore()
    const seen: string[] = []
    const slow = (name: string, ms: number) =>
      store.write('c', 'press', async (tx) => {
        seen.push(`${name} begins`)
        await add(name)(tx)
        await wait(ms)
        seen.push(`${name} ends`)
      })
    await Promise.all([slow('a', 30), slow('b', 1), slow('c', 10)])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  test('is not seen by who looks before it is committed, and what is looked at stays one snapshot', async () => {
    const { store } = makeStore()
    await store.write('c', 'press', add('before'))
    await store.look(async (db) => {
      expect(await db.select({ id: note.id }).from(note)).toHaveLength(1)
      await store.write('c', 'press', add('after'))
      expect(await db.select({ id: note.id }).from(note)).toHaveLength(1)
    })
    expect(await listIds(store)).toEqual(['after', 'before'])
  })

  test('keeps types of columns and names them in snake case', async () => {
    const { store, sqlite } = makeStore()
    await store.write('c', 'press', async (tx) => {
      await tx.insert(note).values({ id: 'n', noteCount: 3, tags: ['x'] })
    })
    expect(await store.look(async (db) => db.select().from(note).get())).toMatchObject({ noteCount: 3, tags: ['x'] })
    expect(writer(sqlite).driver.prepare('SELECT note_count FROM note').get()).toEqual({ note_count: 3 })
  })

  test('tells a broken rule of the tables as it is, not as a fault of the file', async () => {
    const { store } = makeStore()
    await store.write('c', 'press', add('same'))
    await expect(store.write('c', 'press', add('same'))).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    })
  })
})

describe('a handle', () => {
  test('does not work after its transaction, in none of the ways to use it', async () => {
    const { store } = makeStore()
    const kept: { tx?: Tx; query?: ReturnType<typeof insertNote>; builder?: PromiseLike<unknown> } = {}
    await store.write('c', 'press', async (tx) => {
      kept.tx = tx
      kept.query = insertNote(tx)
      kept.builder = tx.insert(note).values({ id: 'builder', noteCount: 1 })
    })
    const { tx, query, builder } = kept
    if (!tx || !query) throw new Error('not kept')
    const ended = expect.objectContaining({ kind: 'ended' })
    await store.write('c', 'press', async () => {
      expect(() => insertNote(tx).run({ id: 'late', count: 1 })).toThrow(ended)
      expect(() => query.run({ id: 'late', count: 1 })).toThrow(ended)
      expect(() => tx.select().from(note).all()).toThrow(ended)
      await expect(builder).rejects.toEqual(ended)
    })
    expect(await listIds(store)).toEqual([])
  })

  test('to look with ends as well, and cannot write', async () => {
    const { store } = makeStore()
    const db = await store.look(async (lent) => {
      expect(() => insertNote(lent as Tx).run({ id: 'x', count: 1 })).toThrow(
        expect.objectContaining({ kind: 'readOnly' }),
      )
      // @ts-expect-error a Db does not write
      expect(lent.insert).toBeDefined()
      // @ts-expect-error nor is it a Tx
      const tx: Tx = lent
      return tx
    })
    expect(() => db.select().from(note).all()).toThrow('after its transaction had ended')
  })

  test('refuses the transactions of drizzle, which do not wait for promises', async () => {
    const { store } = makeStore()
    const nested = store.write('c', 'press', async (tx) =>
      (tx as unknown as { transaction(work: () => Promise<void>): void }).transaction(async () => undefined),
    )
    await expect(nested).rejects.toThrow('store.write')
  })
})

describe('a savepoint', () => {
  test('undoes only its own work when it rejects', async () => {
    const { store } = makeStore()
    await store.write('c', 'press', async (tx, savepoint) => {
      await add('outer')(tx)
      const refused = savepoint(async () => {
        await add('inner')(tx)
        await savepoint(() => add('innermost')(tx))
        throw new Error('refused')
      })
      await expect(refused).rejects.toThrow('refused')
      expect(await savepoint(async () => add('second')(tx).then(() => 'done'))).toBe('done')
    })
    expect(await listIds(store)).toEqual(['outer', 'second'])
  })

  test('that is not awaited fails the change instead of tearing it', async () => {
    const { store } = makeStore()
    const torn = store.write('c', 'press', async (tx, savepoint) => {
      const first = savepoint(async () => {
        await wait(1)
        await add('a')(tx)
      })
      const second = savepoint(() => wait(20).then(() => add('b')(tx)))
      await Promise.all([first, second])
    })
    await expect(torn).rejects.toThrow('await each')
    expect(await listIds(store)).toEqual([])
  })
})

describe('a change that takes over a second', () => {
  test('is undone when it comes back late', async () => {
    let elapsed = 0
    const { store } = makeStore({ clock: { elapsed: () => elapsed } })
    const slow = store.write('c9', 'press', async (tx) => {
      await add('slow')(tx)
      elapsed += 1001
    })
    await expect(slow).rejects.toMatchObject({ kind: 'tooSlow', message: expect.stringContaining('c9') })
    await store.write('c', 'press', add('next'))
    expect(await listIds(store)).toEqual(['next'])
  })

  test('is undone while it still waits, and cannot write into the next change', async () => {
    const { store } = makeStore({ limitMs: 30 })
    const zombie: unknown[] = []
    const stuck = store.write('c', 'press', async (tx, savepoint) => {
      await add('stuck')(tx)
      const query = insertNote(tx)
      await savepoint(async () => {
        await wait(60)
        try {
          query.run({ id: 'zombie', count: 1 })
        } catch (error) {
          zombie.push(error)
        }
      }).catch((error) => zombie.push(error))
    })
    await expect(stuck).rejects.toMatchObject({ kind: 'tooSlow' })
    await store.write('c', 'press', async (tx) => {
      await add('next')(tx)
    })
    await wait(60)
    expect(zombie).toMatchObject([{ kind: 'ended' }, { kind: 'ended' }])
    expect(await listIds(store)).toEqual(['next'])
  })
})

describe('a failure on the way', () => {
  for (const step of ['begin', 'statement', 'commit', 'rollback'] as const) {
    test(`at ${step} leaves the connection clean`, async () => {
      let isFailing = true
      const onStep = (name: string) => {
        if (isFailing && name === step) throw new Error(`crash at ${name}`)
      }
      const { store } = makeStore({ onStep })
      const failing = store.write('c', 'press', async (tx) => {
        await add('lost')(tx)
        if (step === 'rollback') throw new Error('crash at rollback')
      })
      await expect(failing).rejects.toThrow(`crash at ${step}`)
      isFailing = false
      await store.write('c', 'press', add('next'))
      expect(await listIds(store)).toEqual(['next'])
    })
  }

  test('after the commit keeps the change', async () => {
    const onStep = (name: string) => {
      if (name === 'committed') throw new Error('crash before the reply')
    }
    const { store } = makeStore({ onStep })
    await expect(store.write('c', 'press', add('kept'))).rejects.toThrow('crash before the reply')
    expect(await listIds(store)).toEqual(['kept'])
  })
})

describe('abandoning', () => {
  test('keeps nothing that was open, runs nothing that waited, and frees the file at once', async () => {
    const folder = makeFolder()
    const { store } = makeStore({ folder })
    await store.write('c', 'press', add('kept'))
    const running = store.write('c', 'press', async (tx) => {
      await add('lost')(tx)
      store.abandon()
      await add('later')(tx)
    })
    const waiting = store.write('c', 'press', add('waiting'))
    await expect(running).rejects.toMatchObject({ kind: 'closed' })
    await expect(waiting).rejects.toMatchObject({ kind: 'closed' })
    const again = makeStore({ folder })
    expect(await listIds(again.store)).toEqual(['kept'])
  })
})
