// Real database files in temporary folders, with a small table of their own, for the tests of the store.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { id, index, instant, int, json, sql, table } from '../../src/store/columns.ts'
import type { Db, Tx } from '../../src/store/database.ts'
import { prepare } from '../../src/store/prepared.ts'
import type { Sqlite, SqliteOptions } from '../../src/store/sqlite.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store, StoreOptions } from '../../src/store/store.ts'
import { createStore } from '../../src/store/store.ts'

export const note = table(
  'note',
  {
    id: id<string>().primaryKey(),
    noteCount: int().notNull(),
    writtenAt: instant(),
    tags: json<string[]>(),
  },
  (t) => [index('note_count').on(t.noteCount)],
)

export const firstMigration = `CREATE TABLE note (id text PRIMARY KEY, note_count integer NOT NULL, written_at integer, tags text);
--> statement-breakpoint
CREATE INDEX note_count ON note (note_count);`

export const insertNote = prepare((tx: Tx) =>
  tx
    .insert(note)
    .values({ id: sql.placeholder('id'), noteCount: sql.placeholder('count') })
    .prepare(),
)

export const listNotes = prepare((db: Db) => db.select({ id: note.id }).from(note).orderBy(note.id).prepare())

export const listIds = (store: Store) =>
  store.look(async (db) =>
    listNotes(db)
      .all()
      .map((row) => row.id),
  )

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder as drizzle-kit leaves it. */
export function makeMigrations(folder: string, migrations: Record<string, string> = { '0000_first': firstMigration }) {
  const path = join(folder, 'migrations')
  mkdirSync(join(path, 'meta'), { recursive: true })
  const entries = Object.keys(migrations).map((tag, idx) => ({ idx, tag, when: idx, version: '6', breakpoints: true }))
  writeFileSync(join(path, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }))
  for (const [tag, text] of Object.entries(migrations)) writeFileSync(join(path, `${tag}.sql`), text)
  return path
}

export function makeSqlite(options: Partial<SqliteOptions> & { folder?: string } = {}): Sqlite {
  const folder = options.folder ?? makeFolder()
  const migrations = options.migrations ?? makeMigrations(folder)
  const sqlite = openSqlite({ file: join(folder, 'kring.db'), migrations, readOnly: options.readOnly ?? false })
  onTestFinished(() => sqlite.close())
  return sqlite
}

export const realClock = { elapsed: () => performance.now() }

export function makeStore(options: Partial<StoreOptions> & { folder?: string } = {}) {
  const { folder, ...rest } = options
  const sqlite = makeSqlite(folder ? { folder } : {})
  return { sqlite, store: createStore(sqlite, { clock: realClock, ...rest }) }
}

export const writer = (sqlite: Sqlite) => {
  if (!sqlite.writer) throw new Error('opened read-only')
  return sqlite.writer
}
