// A look into a test's database from outside, as a tool beside a running Kring would.
import { openSqlite } from '../../src/store/sqlite.ts'

export interface TestDatabase {
  rows<T>(sql: string, ...values: unknown[]): T[]
  /** How many rows a table has; `where` is SQL. */
  count(table: string, where?: string): number
  /** Whether a text stands anywhere in any row of any table. */
  holds(text: string): boolean
  close(): void
}

/** Opens the file for reading only. */
export function openDatabase(file: string, migrations: string): TestDatabase {
  const sqlite = openSqlite({ file, readOnly: true, migrations })
  const driver = sqlite.readers[0]?.driver
  if (!driver) throw new Error('The database has no reader.')
  const rows = <T>(sql: string, ...values: unknown[]) => driver.prepare(sql).all(...values) as T[]
  const tables = () =>
    rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name)
  return {
    rows,
    count: (table, where = 'true') =>
      rows<{ count: number }>(`SELECT count(*) AS count FROM "${table}" WHERE ${where}`)[0]?.count ?? 0,
    holds: (text) => tables().some((table) => JSON.stringify(rows(`SELECT * FROM "${table}"`)).includes(text)),
    close: () => sqlite.close(),
  }
}
