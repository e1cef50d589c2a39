// The types of the database handle: what reads takes a Db, what writes takes a Tx.
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

type Reads = 'select' | 'selectDistinct' | '$count' | 'with' | '$with' | 'all' | 'get' | 'values'
type Writes = 'insert' | 'update' | 'delete' | 'run'

/** One snapshot to read from; over when the `look` or `write` that lent it is over. */
export type Db = Pick<BetterSQLite3Database, Reads> & { readonly [readable]: true }

/** One open transaction. Every Tx is a Db, no Db is a Tx. Using it after its transaction throws StoreFault `ended`. */
export type Tx = Db & Pick<BetterSQLite3Database, Writes> & { readonly [writable]: true }
