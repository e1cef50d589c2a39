// The column kit: the only file that knows which SQL dialect our tables are written in.

import type { BuildColumns, BuildExtraConfigColumns } from 'drizzle-orm'
import type {
  SQLiteColumnBuilderBase,
  SQLiteTableExtraConfigValue,
  SQLiteTableWithColumns,
} from 'drizzle-orm/sqlite-core'
import { integer, blob as sqliteBlob, sqliteTable, text as sqliteText } from 'drizzle-orm/sqlite-core'
import type { Instant, LocalDate } from '../core/time.ts'

export { sql } from 'drizzle-orm'
export { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'

type Columns = Record<string, SQLiteColumnBuilderBase>
type Table<Name extends string, C extends Columns> = SQLiteTableWithColumns<{
  name: Name
  schema: undefined
  columns: BuildColumns<Name, C, 'sqlite'>
  dialect: 'sqlite'
}>

/** A table; a column without a name of its own is called after its key: `openedAt` is `opened_at` in SQL. */
export function table<Name extends string, C extends Columns>(
  name: Name,
  columns: C,
  extra?: (columns: BuildExtraConfigColumns<Name, C, 'sqlite'>) => SQLiteTableExtraConfigValue[],
): Table<Name, C> {
  for (const [key, column] of Object.entries(columns)) (column as unknown as Nameable).setName(toSnakeCase(key))
  return sqliteTable(name, columns, extra as never)
}

/** An id, ours or a platform's: `id<MemberId>().primaryKey()`, or a reference to one. */
export const id = <T extends string = string>(name = '') => sqliteText(name).$type<T>()

/** Text, or a union of literals: `text<'open' | 'closed'>()`. */
export const text = <T extends string = string>(name = '') => sqliteText(name).$type<T>()

/** A moment, stored as epoch milliseconds. */
export const instant = (name = '') => integer(name, { mode: 'number' }).$type<Instant>()

/** A day on the community's calendar, stored as `2026-11-23`. */
export const localDate = (name = '') => sqliteText(name).$type<LocalDate>()

export const int = <T extends number = number>(name = '') => integer(name, { mode: 'number' }).$type<T>()
export const bool = (name = '') => integer(name, { mode: 'boolean' })

/** A value stored as JSON. The type is a promise of whoever writes it; parse it when it may be of an older version. */
export const json = <T>(name = '') => sqliteText(name, { mode: 'json' }).$type<T>()
export const blob = (name = '') => sqliteBlob(name, { mode: 'buffer' })

interface Nameable {
  setName(name: string): void
}

function toSnakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
