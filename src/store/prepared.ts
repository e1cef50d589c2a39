// Queries that are built and prepared once for each connection, because building them costs more than running them.
import type { Placeholder } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Connection } from './connection.ts'
import { getHandle } from './connection.ts'
import type { Db } from './database.ts'

/** A limit that is part of the statement: one with a bound limit is compiled again by SQLite at each use. */
export function atMost(rows: number): Placeholder {
  return sql.raw(`${rows}`) as unknown as Placeholder
}

/**
 * Keeps a query that ends in `.prepare()`. Changing values are `sql.placeholder('name')`:
 * `const findOpen = prepare((db) => db.select()….prepare())`, used as `findOpen(db).all({ community })`.
 * A query that writes says so: `prepare((tx: Tx) => tx.insert(…)….prepare())`.
 */
export function prepare<Q extends object, H extends Db = Db>(build: (db: H) => Q): (db: H) => Q {
  const queries = new WeakMap<Connection, Q>()
  return (db) => {
    const handle = getHandle(db)
    let query = queries.get(handle.connection)
    if (!query) {
      query = build(handle.connection.db as unknown as H)
      queries.set(handle.connection, query)
    }
    return handle.lendQuery(query)
  }
}
