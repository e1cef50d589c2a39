// Writes whole rows, and changes some columns, with statements that are built once for each connection and set of columns.
import type { SQL } from 'drizzle-orm'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from './database.ts'
import { prepare } from './prepared.ts'

type Row<T extends SQLiteTable> = T['$inferSelect']
type Name<T extends SQLiteTable> = Extract<keyof Row<T>, string>
interface Written {
  run(values: Record<string, unknown>): { readonly changes: number }
}

/**
 * What to do when the row is there: `fail`, `keep` what is there, or write it anew under these columns, which must be unique.
 * Gives back how many rows were written.
 */
export function prepareInsert<T extends SQLiteTable>(
  table: T,
  ifThere: 'fail' | 'keep' | readonly Name<T>[],
): (tx: Tx, row: Row<T>) => number {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const insert = prepare((tx: Tx): Written => {
    const names = Object.keys(columns)
    const values = Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]))
    const rows = tx.insert(table).values(values as never)
    if (ifThere === 'fail') return rows.prepare()
    if (ifThere === 'keep') return rows.onConflictDoNothing().prepare()
    const unique: readonly string[] = ifThere
    const rest = names.filter((name) => !unique.includes(name))
    const set = Object.fromEntries(rest.map((name) => [name, sql.raw(`excluded."${columns[name]?.name}"`)]))
    const target = unique.flatMap((name) => columns[name] ?? [])
    return rows.onConflictDoUpdate({ target, set: set as never }).prepare()
  })
  return (tx, row) => insert(tx).run(encoded(columns, Object.keys(columns), row)).changes
}

/** Changes some columns of the rows that these columns point to. Columns that are `undefined` stay as they are. */
export function prepareUpdate<T extends SQLiteTable, Key extends Name<T>>(
  table: T,
  keys: readonly Key[],
): (tx: Tx, key: Pick<Row<T>, Key>, to: Partial<Row<T>>) => void {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const byChanged = new Map<string, (tx: Tx) => Written>()
  const updateOf = (changed: readonly string[]) =>
    prepare((tx: Tx): Written => {
      const set = Object.fromEntries(changed.map((name) => [name, sql`${sql.placeholder(name)}`]))
      const where = keys.map((name): SQL => eq(columns[name] as SQLiteColumn, sql`${sql.placeholder(`key ${name}`)}`))
      return tx
        .update(table)
        .set(set as never)
        .where(and(...where))
        .prepare()
    })
  return (tx, key, to) => {
    const changed = Object.keys(columns).filter((name) => (to as Record<string, unknown>)[name] !== undefined)
    if (changed.length === 0) return
    const shape = changed.join()
    const update = byChanged.get(shape) ?? updateOf(changed)
    byChanged.set(shape, update)
    const where = Object.entries(encoded(columns, keys, key)).map(([name, value]) => [`key ${name}`, value])
    update(tx).run({ ...encoded(columns, changed, to), ...Object.fromEntries(where) })
  }
}

/** As the driver takes them. Placeholders with a column of their own would write an absent value as the word null. */
function encoded(
  columns: Record<string, SQLiteColumn>,
  names: readonly string[],
  row: object,
): Record<string, unknown> {
  const values = row as Record<string, unknown>
  const result: Record<string, unknown> = {}
  for (const name of names) {
    const value = values[name] ?? null
    result[name] = value === null ? null : columns[name]?.mapToDriverValue(value)
  }
  return result
}
