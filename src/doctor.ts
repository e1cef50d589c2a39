// Looks at everything Kring needs, also while it runs, changes nothing, and says for each thing what the operator can do.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { wrongKey } from './circles.ts'
import { createSystemClock } from './clock.ts'
import { listCommunities } from './community/communities/store.ts'
import { listSpaces } from './community/spaces/store.ts'
import type { Config } from './config.ts'
import { ConfigFault } from './config.ts'
import type { Check, KnownRoom } from './core/check.ts'
import type { Installations } from './core/installation.ts'
import { createInstallations } from './store/installation/installations.ts'
import { findKeyCheck } from './store/installation/store.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createStore } from './store/store.ts'
import { openVault } from './store/vault.ts'

/** What a platform's doctor may want to know of what is stored. */
export interface Known {
  readonly rooms: (platform: string) => readonly KnownRoom[]
  readonly installations: Installations | undefined
}

export interface Examined {
  /** Throws a ConfigFault. */
  readSettings(): Config
  print(line: string): void
  /** What the platforms say, one after another. */
  platforms(config: Config, known: Known): AsyncIterable<Check>
}

const leastFreeBytes = 200 * 1024 * 1024
const signs = { ok: '  ok  ', wrong: '  FIX ', unseen: '   -  ' }

/** Whether everything is well. */
export async function examine({ readSettings, print, platforms }: Examined): Promise<boolean> {
  let wrong = 0
  const tell = ({ about, verdict, says, todo }: Check) => {
    if (verdict === 'wrong') wrong += 1
    print(`${signs[verdict]}  ${about}: ${says}`)
    if (todo !== undefined) print(`        → ${todo}`)
  }
  const config = checkSettings(readSettings, tell)
  if (config) {
    const store = checkDatabase(config, tell)
    const known = await readKnown(store, config, tell)
    let platformsSeen = 0
    for await (const check of platforms(config, known)) {
      platformsSeen += 1
      tell(check)
    }
    if (platformsSeen === 0) tell({ about: 'Platforms', verdict: 'unseen', says: 'none; Kring is a playground only' })
    await store?.close()
  }
  print(wrong === 0 ? '\nAll is well.' : `\n${wrong === 1 ? 'One thing needs' : `${wrong} things need`} a hand.`)
  return wrong === 0
}

type Tell = (check: Check) => void

function checkSettings(readSettings: () => Config, tell: Tell): Config | undefined {
  try {
    const config = readSettings()
    tell({ about: 'Settings', verdict: 'ok', says: 'nothing is missing and nothing contradicts' })
    return config
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error
    for (const { name, saw, todo } of error.faults) {
      tell({ about: 'Settings', verdict: 'wrong', says: `${name} is ${saw}.`, todo })
    }
    return undefined
  }
}

/** Beside a running Kring: without its lock, without writing. */
function checkDatabase({ databasePath: file }: Config, tell: Tell): Store | undefined {
  const about = 'Database'
  const folder = existing(dirname(resolve(file)))
  const freeBytes = free(folder)
  try {
    const todo = 'Give the user that Kring runs as the right to write there.'
    if (!mayWrite(folder) || (existsSync(file) && !mayWrite(file))) {
      tell({ about, verdict: 'wrong', says: `${file} or its folder cannot be written.`, todo })
    }
    if (!existsSync(file)) {
      tell({ about, verdict: 'unseen', says: `${file} is not there yet; the first start makes it.` })
      return undefined
    }
    const sqlite = openSqlite({ file, readOnly: true })
    const { pending } = sqlite
    const says = `${file}, ${toMegabytes(statSync(file).size)}`
    if (pending.length === 0) tell({ about, verdict: 'ok', says })
    else {
      tell({ about, verdict: 'unseen', says: `${says}, of an older Kring; the next start brings it up to date.` })
      sqlite.close()
    }
    return pending.length === 0 ? createStore(sqlite, { clock: createSystemClock() }) : undefined
  } catch (error) {
    tell({ about, verdict: 'wrong', ...inTwo(error) })
    return undefined
  } finally {
    tell(disk(folder, freeBytes))
  }
}

function disk(folder: string, freeBytes: number): Check {
  const says = `${toMegabytes(freeBytes)} free in ${folder}`
  if (freeBytes >= leastFreeBytes) return { about: 'Disk', verdict: 'ok', says }
  const todo = 'Make room: when the disk is full nothing can be saved.'
  return { about: 'Disk', verdict: 'wrong', says, todo }
}

async function readKnown(store: Store | undefined, { keyPath }: Config, tell: Tell): Promise<Known> {
  const nothing: Known = { rooms: () => [], installations: undefined }
  if (!store) return nothing
  const keyCheck = await store.look(findKeyCheck)
  let installations: Installations | undefined
  if (keyCheck !== undefined) {
    try {
      const vault = openVault({ keyFile: keyPath, mayCreate: false })
      if (vault.keyCheck() !== keyCheck) throw new Error(wrongKey(keyPath))
      tell({
        about: 'Key',
        verdict: 'ok',
        says: `${keyPath} belongs to this database; keep a copy apart from the backups`,
      })
      installations = createInstallations(store, vault)
    } catch (error) {
      tell({ about: 'Key', verdict: 'wrong', ...inTwo(error) })
    }
  }
  const rooms = await listRooms(store)
  return { installations, rooms: (platform) => rooms.filter((room) => room.platform === platform) }
}

async function listRooms(store: Store): Promise<readonly (KnownRoom & { readonly platform: string })[]> {
  return store.look(async (db) => {
    const found = []
    for (const { id, name: circle, state } of await listCommunities(db)) {
      if (state === 'archived') continue
      for (const { platform, external: space, homeRoom, homeName, experimentsRoom } of await listSpaces(db, id)) {
        const shared = { platform, space, circle }
        if (homeRoom) found.push({ ...shared, room: homeRoom, name: homeName })
        if (experimentsRoom && experimentsRoom !== homeRoom) {
          found.push({ ...shared, room: experimentsRoom, name: undefined })
        }
      }
    }
    return found
  })
}

/** Our faults say what is wrong in their first sentence, and then what to do. */
function inTwo(error: unknown): { says: string; todo: string } {
  const message = error instanceof Error ? error.message : String(error)
  const [, says = message, todo = ''] = /^(.+?[.!?])\s+(.+)$/s.exec(message) ?? []
  return { says, todo: todo || 'Start Kring with KRING_LOG_LEVEL=debug and look at what it says.' }
}

/** The folder, or the nearest above it that is there: what is missing is made. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder))
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function free(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function toMegabytes(bytes: number): string {
  return bytes >= 10 * 1024 ** 3 ? `${Math.round(bytes / 1024 ** 3)} GB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
