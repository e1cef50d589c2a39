// A whole Kring on a file of its own, with a platform that answers at once, and the bare driver to seed and compare with.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { webLimits } from '../../adapters/web/limits.ts'
import type { StandingClock } from '../../src/clock.ts'
import { createStandingClock, createSystemClock } from '../../src/clock.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Limits } from '../../src/core/limits.ts'
import type { Instant, LocalDate, Zone } from '../../src/core/time.ts'
import { toInstant } from '../../src/core/time.ts'
import type { Vault } from '../../src/core/vault.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { features as allFeatures } from '../../src/features/index.ts'
import type { Driver } from '../../src/store/connection.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'
import { makeMigrated } from '../support/migrated.ts'

export const zone = 'Europe/Amsterdam' as Zone
/** A Monday morning, when the question of the week opens. */
export const monday = '2026-09-07' as LocalDate
export const nine: Instant = toInstant(zone, monday, '09:00')

export interface House {
  readonly store: Store
  readonly engine: Engine
  readonly clock: StandingClock
  readonly vault: Vault
  readonly features: readonly Feature[]
  /** The store's own writing connection. Only outside what is timed. */
  readonly writer: Driver
  /** A reading connection of our own, to compare with. */
  readonly reader: Database.Database
  /** How the file is written, for the table. */
  readonly mode: string
  /** Fills the database in one transaction and empties the log. */
  seed(work: (driver: Driver) => void): void
  /** A bare database beside it, written in the same mode. */
  openBare(): Database.Database
  close(): Promise<void>
}

const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => console.error(message, fields),
}

interface Furnishing {
  readonly features?: readonly Feature[]
  readonly clock?: StandingClock
  readonly limits?: Limits
  /** In place of the platform that answers at once. */
  adapters?(rooms: Pick<House, 'store' | 'vault' | 'clock'>): readonly Adapter[]
}

/** It is nine when it is made, and goes on from there. */
export function createRunningClock(): StandingClock {
  const machine = createSystemClock()
  const ahead = nine - machine.now()
  return { ...machine, now: () => (machine.now() + ahead) as Instant, set: () => undefined }
}

export function openHouse(furnishing: Furnishing = {}): House {
  const { features = allFeatures, clock = createStandingClock(nine), limits = webLimits } = furnishing
  const { file, folder, migrations, remove } = makeMigrated()
  const sqlite = openSqlite({ file, migrations })
  const store = createStore(sqlite, { clock })
  const vault = openVault({ keyFile: join(folder, 'kring.key') })
  const parts = { store, vault, clock, features, limits, log }
  const engine = createEngine({
    ...parts,
    random: { number: Math.random },
    newId: randomUUID,
    adapters: furnishing.adapters?.({ store, vault, clock }) ?? [makePlatform()],
    bootId: randomUUID(),
  })
  const writer = sqlite.writer?.driver
  if (!writer) throw new Error('The database cannot be written to.')
  const reader = new Database(file, { readonly: true })
  const bare: Database.Database[] = []
  const house: House = {
    store,
    engine,
    clock,
    vault,
    features,
    writer,
    reader,
    mode: `${writer.pragma('journal_mode', { simple: true })}, synchronous=${writer.pragma('synchronous', { simple: true }) === 2 ? 'FULL' : '?'}`,
    seed: (work) => {
      writer.exec('BEGIN IMMEDIATE')
      work(writer)
      writer.exec('COMMIT')
      writer.pragma('wal_checkpoint(TRUNCATE)')
    },
    openBare: () => {
      const database = new Database(join(folder, `bare-${bare.length}.sqlite`))
      for (const pragma of ['journal_mode', 'synchronous', 'secure_delete']) {
        database.pragma(`${pragma} = ${writer.pragma(pragma, { simple: true })}`)
      }
      bare.push(database)
      return database
    },
    close: async () => {
      open.delete(house)
      await engine.stop()
      reader.close()
      for (const database of bare) database.close()
      await store.close()
      remove()
    },
  }
  open.add(house)
  return house
}

const open = new Set<House>()

/** Also those that a figure left standing because something went wrong. */
export async function closeHouses(): Promise<void> {
  for (const house of open) await house.close()
}

/** Shows everything at once and remembers nothing. */
function makePlatform(): Adapter {
  let count = 0
  return {
    platform: 'web',
    limits: webLimits,
    restMs: 0,
    start: async () => undefined,
    stop: async () => undefined,
    send: async () => {
      count += 1
      return `r${count}`
    },
    edit: async () => undefined,
    find: async () => undefined,
    link: () => undefined,
  }
}
