// Brings a database up to what this program knows, in one transaction, and refuses one that knows more.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Driver } from './connection.ts'
import { findFault, makeFault, StoreFault } from './faults.ts'

export interface Migration {
  tag: string
  sql: string
  hash: string
}

/** The package's own migrations, found from src/ as well as from dist/src/. */
export function findMigrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder))
      throw new StoreFault('missing', 'Kring cannot find its own package.json; install it again.')
    folder = dirname(folder)
  }
  return join(folder, 'migrations', 'sqlite')
}

/** Reads what drizzle-kit generated, in the journal's order. Throws when a file is missing. */
export function listMigrations(folder: string): Migration[] {
  const journalFile = join(folder, 'meta', '_journal.json')
  if (!existsSync(journalFile)) {
    throw new StoreFault(
      'missing',
      `There are no migrations in ${folder}; install Kring again, or run "npm run migrations".`,
    )
  }
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n')
    return { tag, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The migrations this database still lacks. Throws StoreFault `newer` when it has one that this program does not know. */
export function listPending(driver: Driver, file: string, known: Migration[]): Migration[] {
  const applied = listApplied(driver, file)
  for (const [n, { tag, hash }] of applied.entries()) {
    const ours = known[n]
    if (ours?.tag === tag && ours.hash === hash) continue
    const why = ours?.tag === tag ? `whose migration "${tag}" was another text` : `that knows "${tag}"`
    throw new StoreFault(
      'newer',
      `The database ${file} was made by another Kring, ${why}. Start that version, or a newer one.`,
    )
  }
  return known.slice(applied.length)
}

/** Runs all pending migrations or none of them. */
export function migrate(driver: Driver, file: string, pending: Migration[]): void {
  if (pending.length === 0) return
  driver.pragma('foreign_keys = OFF') // tables are rebuilt by dropping them; checked as a whole below
  try {
    driver.exec('BEGIN IMMEDIATE')
    driver.exec(
      'CREATE TABLE IF NOT EXISTS kring_migration (n INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, hash TEXT NOT NULL)',
    )
    for (const migration of pending) apply(driver, file, migration)
    const orphans = driver.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`The migrations leave ${orphans.length} rows that point to nothing.`)
    driver.exec('COMMIT')
  } catch (error) {
    if (driver.inTransaction) driver.exec('ROLLBACK')
    throw error
  } finally {
    driver.pragma('foreign_keys = ON')
  }
}

function listApplied(driver: Driver, file: string): { tag: string; hash: string }[] {
  const names = driver.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[]
  if (names.length === 0) return []
  if (!names.some(({ name }) => name === 'kring_migration')) throw makeFault('notADatabase', file)
  return driver.prepare('SELECT tag, hash FROM kring_migration ORDER BY n').all() as { tag: string; hash: string }[]
}

function apply(driver: Driver, file: string, { tag, sql, hash }: Migration): void {
  try {
    driver.exec(sql)
    driver.prepare('INSERT INTO kring_migration (tag, hash) VALUES (?, ?)').run(tag, hash)
  } catch (error) {
    throw findFault(error, file) ?? new Error(`Migration "${tag}" does not fit the database ${file}.`, { cause: error })
  }
}
