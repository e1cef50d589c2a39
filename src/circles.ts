// Opens what one database holds: its lock, its key, its platforms and the engine between them; and closes it in order.
import cron from 'node-cron'
import type { Adapter } from './core/adapter.ts'
import type { Clock } from './core/clock.ts'
import type { Random } from './core/context.ts'
import type { Limits } from './core/limits.ts'
import type { Log } from './core/log.ts'
import type { Vault } from './core/vault.ts'
import type { Engine } from './engine/engine.ts'
import { createEngine } from './engine/engine.ts'
import type { MovableClock } from './engine/time-machine.ts'
import { features } from './features/index.ts'
import { sweepRoundKeys } from './rounds/boxes.ts'
import { findKeyCheck, saveKeyCheck } from './store/installation/store.ts'
import type { Sqlite } from './store/sqlite.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createStore } from './store/store.ts'
import { openVault } from './store/vault.ts'

/** What all circles of a process share. */
export interface House {
  /** What every card and form must fit. */
  readonly limits: Limits
  readonly log: Log
  readonly random: Random
  /** Ids that do not come back, also after a restart. */
  newId(): string
}

export interface CircleParts extends House {
  readonly file: string
  readonly keyFile: string
}

/** The clock it lives by, and the platforms it is on. */
export interface Furnishing {
  readonly clock: Clock & MovableClock
  adapters(rooms: { readonly store: Store; readonly vault: Vault }): readonly Adapter[]
}

export interface OpenCircle {
  readonly engine: Engine
  readonly store: Store
  readonly adapters: readonly Adapter[]
  /** Takes nothing new, finishes what is in hand, closes the database. */
  stop(): Promise<void>
}

/** `furnish` is called once the lock is ours: files beside the database are read only then. */
export async function openCircle(parts: CircleParts, furnish: () => Furnishing): Promise<OpenCircle> {
  const sqlite = openSqlite({ file: parts.file })
  try {
    return await openOn(sqlite, parts, furnish())
  } catch (error) {
    sqlite.close()
    throw error
  }
}

async function openOn(sqlite: Sqlite, parts: CircleParts, { clock, adapters }: Furnishing): Promise<OpenCircle> {
  const { limits, log, random, newId } = parts
  const store = createStore(sqlite, { clock })
  const vault = await openKey(store, parts.keyFile)
  await store.look((db) => sweepRoundKeys(db, vault))
  const platforms = adapters({ store, vault })
  const more = { random, newId, features, limits, log, bootId: newId() }
  const engine = createEngine({ store, vault, clock, adapters: platforms, ...more })
  const stop = async () => {
    await engine.stop()
    await store.close()
  }
  await engine.start(everySecond).catch(async (error: unknown) => {
    await stop().catch(() => undefined) // why it did not start is what the operator needs to read
    throw error
  })
  return { engine, store, adapters: platforms, stop }
}

/** The one heartbeat, in UTC: a clock change of the host or the community cannot make it skip. */
function everySecond(run: () => void): { stop(): void } {
  const task = cron.schedule('* * * * * *', run, { timezone: 'UTC', noOverlap: true })
  return { stop: () => void task.stop() }
}

/** A database opened with another key would look whole and lose every private word. */
async function openKey(store: Store, keyFile: string): Promise<Vault> {
  const known = await store.look(findKeyCheck)
  const vault = openVault({ keyFile, mayCreate: known === undefined })
  if (known === undefined) await store.write('', 'press', (tx) => saveKeyCheck(tx, vault.keyCheck()))
  else if (known !== vault.keyCheck()) throw new Error(wrongKey(keyFile))
  return vault
}

export function wrongKey(keyFile: string): string {
  return `The key in ${keyFile} is not the one this database was written with. Put back the key that belongs to it.`
}
