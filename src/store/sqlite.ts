// Opens the SQLite file: the lock, the pragmas, the migrations, one connection that writes and a few that read.
import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { Connection, Driver } from './connection.ts'
import { createConnection } from './connection.ts'
import { findFault, makeFault, StoreFault, withFaults } from './faults.ts'
import { findMigrationsFolder, listMigrations, listPending, migrate } from './migrations.ts'

const readerCount = 2
const busyTimeoutMs = 1000

export interface SqliteOptions {
  file: string
  /** For tools beside a running Kring: no lock, no migrations, no writing. */
  readOnly?: boolean
  /** The folder drizzle-kit wrote; the package's own when left out. */
  migrations?: string
}

export interface Sqlite {
  readonly file: string
  /** undefined when opened read-only. */
  readonly writer: Connection | undefined
  readonly readers: readonly Connection[]
  /** Tags of migrations that a database opened read-only still lacks. */
  readonly pending: readonly string[]
  /** Closes the writing connection, which rolls back what is open in it, and opens another. */
  renewWriter(): void
  /** Closes every connection and gives up the lock. */
  close(): void
}

/** Opens the database, making and migrating it when it may. Throws a StoreFault that says what the operator can do. */
export function openSqlite(options: SqliteOptions): Sqlite {
  const isReadOnly = options.readOnly ?? false
  const opened: Driver[] = []
  const close = () => {
    for (const driver of opened.splice(0).reverse()) if (driver.open) driver.close()
  }
  try {
    const file = isReadOnly ? findFile(options.file) : makeFolder(options.file)
    const known = listMigrations(options.migrations ?? findMigrationsFolder())
    if (!isReadOnly) opened.push(takeLock(file))
    const first = open(file, isReadOnly)
    opened.push(first)
    const pending = checkFile(first, file, isReadOnly, () => listPending(first, file, known))
    if (!isReadOnly) {
      first.pragma('journal_mode = WAL') // stays with the file; only now, so that somebody else's is left as it was
      migrate(first, file, pending)
    }
    const readers = Array.from({ length: readerCount }, () => {
      const driver = open(file, true)
      opened.push(driver)
      return createConnection(driver, file)
    })
    let writer = isReadOnly ? undefined : createConnection(first, file)
    return {
      file,
      readers,
      pending: isReadOnly ? pending.map(({ tag }) => tag) : [],
      get writer() {
        return writer
      },
      renewWriter: () => {
        if (!writer) return
        if (writer.driver.open) writer.driver.close()
        const driver = withFaults(file, () => open(file, false))
        opened.push(driver)
        writer = createConnection(driver, file)
      },
      close,
    }
  } catch (error) {
    close()
    throw faultOf(error, options.file) ?? error
  }
}

/** A database that is there is not told that it cannot be made. */
function faultOf(error: unknown, file: string): StoreFault | undefined {
  const fault = findFault(error, file)
  if (fault?.kind !== 'noPermission' || !existsSync(file)) return fault
  const message = `The database ${file} is there, but it cannot be opened. Check the path, and that the user Kring runs as may read and write the file and use its folder.`
  return new StoreFault('noPermission', message, { cause: error })
}

function findFile(path: string): string {
  if (!existsSync(path)) throw makeFault('missing', path)
  return realpathSync(path)
}

/** The real path, so that two names for one file meet at one lock. Files are for the operator's eyes only. */
function makeFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const folder = dirname(resolve(path))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(realpathSync(folder), basename(path))
  closeSync(openSync(file, 'wx', 0o600)) // SQLite gives its log the mode of the file
  return file
}

/** SQLite's own lock on a file beside the database: it dies with the process, also after kill -9. */
function takeLock(file: string): Driver {
  const lock = openLock(file)
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock as unknown as Driver
  } catch (error) {
    lock.close()
    if (findFault(error, file)?.kind !== 'locked') throw error
    const message = `Another Kring already runs on the database ${file}. Stop that one first; one file is for one process.`
    throw new StoreFault('locked', message, { cause: error })
  }
}

/** The database is there by now: a lock that cannot be made beside it means that nothing can be written here. */
function openLock(file: string): InstanceType<typeof Database> {
  try {
    return new Database(`${file}.lock`, { timeout: 0 })
  } catch (error) {
    throw findFault(error, file)?.kind === 'noPermission' ? makeFault('readOnly', file, error) : error
  }
}

function open(file: string, isReadOnly: boolean): Driver {
  const driver = new Database(file, { readonly: isReadOnly, fileMustExist: true, timeout: busyTimeoutMs })
  try {
    driver.pragma('foreign_keys = ON')
    driver.pragma('trusted_schema = OFF')
    driver.pragma('temp_store = MEMORY') // members' words do not go to temporary files
    if (isReadOnly) return driver as unknown as Driver
    driver.pragma('synchronous = FULL')
    driver.pragma('secure_delete = ON')
    return driver as unknown as Driver
  } catch (error) {
    driver.close()
    throw error
  }
}

/** Foreign and newer files are told apart first; a damaged one is found now rather than on Friday at 15:00. */
function checkFile<T>(driver: Driver, file: string, isReadOnly: boolean, listed: () => T): T {
  const found = listed()
  if (isReadOnly) return found
  if (driver.pragma('quick_check(1)', { simple: true }) !== 'ok') throw makeFault('corrupt', file)
  driver.exec('BEGIN IMMEDIATE') // SQLite opens a protected file for reading without a word
  driver.exec('ROLLBACK')
  return found
}
