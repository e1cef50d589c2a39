// One connection: its statement cache, and handles on it that are lent for one transaction and refuse to work afterwards.
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Tx } from './database.ts'
import { StoreFault, withFaults } from './faults.ts'

/** What we use of a driver's statement; written down here because only sqlite.ts knows the driver. */
export interface DriverStatement {
  readonly reader: boolean
  run(...values: unknown[]): unknown
  get(...values: unknown[]): unknown
  all(...values: unknown[]): unknown[]
  raw(on: boolean): DriverStatement
}

/** What we use of a driver's connection. */
export interface Driver {
  readonly open: boolean
  readonly inTransaction: boolean
  prepare(sql: string): DriverStatement
  exec(sql: string): unknown
  pragma(source: string, options?: { simple?: boolean }): unknown
  close(): unknown
}

export interface Connection {
  readonly file: string
  readonly driver: Driver
  /** The lasting handle that prepared queries are built on. Never hand it to a feature: it does not end. */
  readonly db: Tx
  /** Runs SQL without results; throws a StoreFault when the file is at fault. */
  execute(sql: string): void
  /** Lends the connection for the transaction that was just begun. `onStatement` is called before each statement. */
  lend(onStatement?: () => void): Handle
}

/** The connection, lent for one transaction. */
export interface Handle {
  readonly connection: Connection
  readonly db: Tx
  readonly isEnded: boolean
  /** The same prepared query, but working only as long as this handle. */
  lendQuery<Q extends object>(query: Q): Q
  end(): void
}

const handleKey = Symbol('handle')
const cachedStatementsLimit = 1000

/** The handle behind a Db or a Tx. */
export function getHandle(db: object): Handle {
  const handle = (db as { [handleKey]?: Handle })[handleKey]
  if (!handle) throw new TypeError('This is not a database handle that the store lent.')
  return handle
}

/** Wraps an open driver connection. */
export function createConnection(driver: Driver, file: string): Connection {
  const statements = createStatementCache(driver, file)
  const connection: Connection = {
    file,
    driver,
    db: toDrizzle(statements, () => undefined),
    execute: (sql) => {
      withFaults(file, () => driver.exec(sql))
    },
    lend: (onStatement) => createHandle(connection, statements, onStatement),
  }
  return connection
}

function createHandle(connection: Connection, statements: Statements, onStatement?: () => void): Handle {
  const { driver, file } = connection
  const lent = new Map<object, object>()
  let isEnded = false
  const check = () => {
    if (isEnded)
      throw new StoreFault('ended', 'A database handle was used after its transaction had ended. Is an await missing?')
    if (!driver.open) throw new StoreFault('closed', 'The database was closed.')
    if (!driver.inTransaction)
      throw new StoreFault('ended', `SQLite gave up the transaction on ${file} after an earlier error.`)
    onStatement?.()
  }
  const handle: Handle = {
    connection,
    db: toDrizzle(statements, check),
    get isEnded() {
      return isEnded
    },
    lendQuery<Q extends object>(query: Q): Q {
      const known = lent.get(query) ?? guarded(query, check)
      lent.set(query, known)
      return known as Q
    },
    end: () => {
      isEnded = true
    },
  }
  Object.assign(handle.db, { [handleKey]: handle })
  return handle
}

interface Face {
  check: () => void
}

const faces = new WeakMap<object, object>()

/** Prepared queries outlive transactions, so each handle gets its own face of them. */
function guarded(query: object, check: () => void): object {
  const shared = faces.get(query) ?? makeFace(query)
  faces.set(query, shared)
  const face = Object.create(shared) as Face
  face.check = check
  return face
}

function makeFace(query: object): object {
  const shared = Object.create(query) as Record<string, unknown>
  for (const name of ['run', 'get', 'all', 'values']) {
    const method = (query as Record<string, unknown>)[name]
    if (typeof method !== 'function') continue
    shared[name] = function (this: Face, ...values: unknown[]) {
      this.check()
      return method.apply(query, values)
    }
  }
  return shared
}

type Statements = (sql: string) => DriverStatement

/** Drizzle prepares anew for each query it was not told to keep; this keeps them by their SQL, the oldest leaving first. */
function createStatementCache(driver: Driver, file: string): Statements {
  const cached = new Map<string, DriverStatement>()
  return (sql) => {
    const known = cached.get(sql)
    if (known) return known
    const statement = withFaults(file, () => driver.prepare(sql))
    const faced = faceStatement(statement, (work) => withFaults(file, work))
    cached.set(sql, faced)
    if (cached.size > cachedStatementsLimit) cached.delete(cached.keys().next().value as string)
    return faced
  }
}

/** The shape of rows is a state of the driver's statement, and statements are shared: set it at each call. */
function faceStatement(statement: DriverStatement, around: <T>(work: () => T) => T): DriverStatement {
  const shaped = (isRaw: boolean) => (statement.reader ? statement.raw(isRaw) : statement)
  const face = (isRaw: boolean): DriverStatement => ({
    reader: statement.reader,
    run: (...values) => around(() => statement.run(...values)),
    get: (...values) => around(() => shaped(isRaw).get(...values)),
    all: (...values) => around(() => shaped(isRaw).all(...values)),
    raw: (on = true) => (on ? rawFace : plainFace),
  })
  const plainFace = face(false)
  const rawFace = face(true)
  return plainFace
}

/** A drizzle database on our statements; `check` runs before each of them and throws when the handle may not be used. */
function toDrizzle(statements: Statements, check: () => void): Tx {
  const client = {
    prepare: (sql: string) => {
      check()
      return statements(sql)
    },
    transaction: () => {
      throw new TypeError("Transactions are opened by store.write: drizzle's own do not wait for promises.")
    },
  }
  return drizzle({ client: client as never }) as unknown as Tx
}
