// Opening the file: what is set, what is refused, and what the operator is told.
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import {
  firstMigration,
  insertNote,
  listIds,
  makeFolder,
  makeMigrations,
  makeSqlite,
  makeStore,
  realClock,
  writer,
} from './make-store.ts'

const fault = (kind: string) => expect.objectContaining({ name: 'StoreFault', kind })

describe('opening', () => {
  test('makes the folder and the file, for the owner only, with the settings we rely on', () => {
    const folder = makeFolder()
    const file = join(folder, 'deep', 'down', 'kring.db')
    const sqlite = openSqlite({ file, migrations: makeMigrations(folder) })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600)
    const pragma = (name: string) => writer(sqlite).driver.pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      1,
      1000,
    ])
    sqlite.close()
  })

  test('migrates once, then only what is new', () => {
    const folder = makeFolder()
    makeSqlite({ folder }).close()
    const migrations = makeMigrations(folder, { '0000_first': firstMigration, '0001_more': 'CREATE TABLE more (a)' })
    const tool = makeSqlite({ folder, migrations, readOnly: true })
    expect(tool.pending).toEqual(['0001_more'])
    tool.close()
    const sqlite = makeSqlite({ folder, migrations })
    expect(writer(sqlite).driver.prepare('SELECT tag FROM kring_migration ORDER BY n').all()).toEqual([
      { tag: '0000_first' },
      { tag: '0001_more' },
    ])
  })

  test('undoes all migrations when one fails, also one that leaves rows pointing to nothing', () => {
    const folder = makeFolder()
    const parents = `CREATE TABLE parent (id integer PRIMARY KEY);
      CREATE TABLE child (parent integer REFERENCES parent(id)); INSERT INTO child VALUES (7)`
    for (const [text, message] of [
      ['CREATE TABLE oops (', '"0001_bad" does not fit'],
      [parents, 'point to nothing'],
    ] as const) {
      const migrations = makeMigrations(folder, { '0000_first': firstMigration, '0001_bad': text })
      expect(() => makeSqlite({ folder, migrations })).toThrow(message)
    }
    const sqlite = makeSqlite({ folder, migrations: makeMigrations(folder) })
    expect(writer(sqlite).driver.prepare('SELECT tag FROM kring_migration').all()).toEqual([{ tag: '0000_first' }])
  })

  test('refuses a database that a newer or another program migrated, and leaves it alone', () => {
    const folder = makeFolder()
    const newer = makeMigrations(folder, { '0000_first': firstMigration, '0001_next': 'CREATE TABLE next (a)' })
    makeSqlite({ folder, migrations: newer }).close()
    const bytes = readFileSync(join(folder, 'kring.db'))
    expect(() => makeSqlite({ folder, migrations: makeMigrations(folder) })).toThrow(fault('newer'))
    expect(() => makeSqlite({ folder, migrations: makeMigrations(folder), readOnly: true })).toThrow(fault('newer'))
    const changed = makeMigrations(folder, { '0000_first': `${firstMigration} -- other`, '0001_next': '' })
    expect(() => makeSqlite({ folder, migrations: changed })).toThrow('was another text')
    expect(readFileSync(join(folder, 'kring.db'))).toEqual(bytes)
  })

  test('says so when its own migrations are missing', () => {
    const folder = makeFolder()
    expect(() => makeSqlite({ folder, migrations: join(folder, 'nowhere') })).toThrow(fault('missing'))
  })
})

describe('a file that cannot be used', () => {
  test('is not a database', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'kring.db'), 'Dear diary, '.repeat(1000))
    expect(() => makeSqlite({ folder })).toThrow(fault('notADatabase'))
    expect(() => makeSqlite({ folder, readOnly: true })).toThrow(fault('notADatabase'))
  })

  test('is a database of another program, which is left as it is', () => {
    const folder = makeFolder()
    const other = makeSqlite({ folder, migrations: makeMigrations(folder, {}) })
    writer(other).execute('CREATE TABLE recipes (a)')
    other.close()
    expect(() => makeSqlite({ folder })).toThrow(fault('notADatabase'))
  })

  test('is damaged inside or cut off', async () => {
    for (const damage of [overwriteMiddle, (file: string) => truncateSync(file, 12_288)]) {
      const folder = makeFolder()
      const { store } = makeStore({ folder })
      await store.write('c', 'press', async (tx) => {
        for (let n = 0; n < 2000; n += 1) insertNote(tx).run({ id: `a note with some length ${n}`, count: n })
      })
      await store.close()
      damage(join(folder, 'kring.db'))
      expect(() => makeSqlite({ folder })).toThrow(fault('corrupt'))
    }
  })

  test('is damaged while running: the fault is told at the look that meets it', async () => {
    const folder = makeFolder()
    const { store } = makeStore({ folder })
    await store.write('c', 'press', async (tx) => {
      for (let n = 0; n < 5000; n += 1) insertNote(tx).run({ id: `a note with some length ${n}`, count: n })
    })
    await store.close()
    const sqlite = makeSqlite({ folder })
    overwriteMiddle(join(folder, 'kring.db'))
    const again = createStore(sqlite, { clock: realClock })
    await expect(listIds(again)).rejects.toEqual(fault('corrupt'))
  })

  test('lies behind a file, or is a folder', () => {
    const folder = makeFolder()
    const migrations = makeMigrations(folder)
    writeFileSync(join(folder, 'a-file'), '')
    mkdirSync(join(folder, 'a-folder'))
    expect(() => openSqlite({ file: join(folder, 'a-file', 'kring.db'), migrations })).toThrow(fault('noPermission'))
    expect(() => openSqlite({ file: join(folder, 'a-folder'), migrations })).toThrow(fault('noPermission'))
  })

  test('of a database that is there it never says that it cannot be made, only what is wrong with it', () => {
    const folder = makeFolder()
    makeSqlite({ folder }).close()
    const file = join(folder, 'kring.db')
    const migrations = makeMigrations(folder)
    rmSync(`${file}.lock`, { force: true })
    mkdirSync(`${file}.lock`) // as on a disk that is read-only: the lock beside it cannot be opened
    expect(() => openSqlite({ file, migrations })).toThrow(
      /cannot be written to\. Make the file and its folder writable/,
    )
    expect(() => openSqlite({ file: folder, migrations })).toThrow(/is there, but it cannot be opened/)
  })

  test('is not there, for a tool that only reads', () => {
    expect(() => makeSqlite({ readOnly: true })).toThrow(fault('missing'))
  })
})

describe('a running database', () => {
  test('tells that the disk is full, loses nothing, and goes on when there is room', async () => {
    const { store, sqlite } = makeStore()
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'kept', count: 1 }))
    const { driver } = writer(sqlite)
    driver.pragma(`max_page_count = ${driver.pragma('page_count', { simple: true })}`)
    const big = store.write('c', 'press', async (tx) => {
      try {
        for (let n = 0; n < 5000; n += 1) insertNote(tx).run({ id: `big ${n}`, count: n })
      } catch (error) {
        expect(() => insertNote(tx).run({ id: 'hidden', count: 1 })).toThrow()
        throw error
      }
    })
    await expect(big).rejects.toEqual(fault('full'))
    driver.pragma('max_page_count = 1000000')
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'next', count: 1 }))
    expect(await listIds(store)).toEqual(['kept', 'next'])
  })

  test('refuses to be written to when it was opened read-only', async () => {
    const folder = makeFolder()
    const { store } = makeStore({ folder })
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'a', count: 1 }))
    const tool = createStore(makeSqlite({ folder, readOnly: true }), { clock: realClock })
    expect(await listIds(tool)).toEqual(['a'])
    await expect(tool.write('c', 'press', async () => undefined)).rejects.toEqual(fault('readOnly'))
    await tool.close()
  })

  test('is held by one Kring only, under whatever name it is opened', () => {
    const folder = makeFolder()
    const migrations = makeMigrations(folder)
    const sqlite = makeSqlite({ folder, migrations })
    symlinkSync(join(folder, 'kring.db'), join(folder, 'link.db'))
    expect(() => makeSqlite({ folder, migrations })).toThrow(fault('locked'))
    expect(() => openSqlite({ file: join(folder, 'link.db'), migrations })).toThrow('Another Kring already runs')
    sqlite.close()
    makeSqlite({ folder, migrations })
  })

  test('tells that another program holds it', async () => {
    const { store, sqlite } = makeStore()
    const { driver } = writer(sqlite)
    driver.pragma('busy_timeout = 10')
    const lock = await import('better-sqlite3').then(({ default: Database }) => new Database(sqlite.file))
    lock.exec('BEGIN IMMEDIATE')
    await expect(store.write('c', 'press', async () => undefined)).rejects.toEqual(fault('locked'))
    lock.exec('ROLLBACK')
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'a', count: 1 }))
    lock.exec('BEGIN; SELECT * FROM note')
    lock.prepare('SELECT * FROM note').all()
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'b', count: 1 }))
    await expect(store.checkpoint()).rejects.toEqual(fault('locked'))
    lock.close()
  })

  test('empties its log at a checkpoint, waiting for who still looks', async () => {
    const { store, sqlite } = makeStore()
    await store.write('c', 'press', async (tx) => insertNote(tx).run({ id: 'secret', count: 1 }))
    const log = () => statSync(`${sqlite.file}-wal`).size
    expect(log()).toBeGreaterThan(0)
    const looking = store.look(async (db) => {
      db.all('SELECT * FROM note')
      await new Promise((done) => setTimeout(done, 20))
      expect(log()).toBeGreaterThan(0)
    })
    await Promise.all([looking, store.checkpoint()])
    expect(log()).toBe(0)
  })
})

function overwriteMiddle(file: string): void {
  const descriptor = openSync(file, 'r+')
  const half = Math.floor(statSync(file).size / 8192) * 4096
  writeSync(descriptor, Buffer.alloc(16_384, 0xaa), 0, 16_384, half)
  closeSync(descriptor)
}
