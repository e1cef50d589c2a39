// The composition root: puts store, features, engine and adapters together, starts them, and stops them in order.
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import cron from 'node-cron'
import { discordLimits } from '../adapters/discord/limits.ts'
import { slackLimits } from '../adapters/slack/limits.ts'
import { createWebAdapter } from '../adapters/web/adapter.ts'
import { createChat } from '../adapters/web/chat.ts'
import { createJournalFile } from '../adapters/web/journal-file.ts'
import { webLimits } from '../adapters/web/limits.ts'
import type { StageName } from '../adapters/web/protocol.ts'
import { createServer } from '../adapters/web/server.ts'
import type { Stage, Status } from '../adapters/web/stage.ts'
import { createStandingClock, createSystemClock } from './clock.ts'
import { createCircle } from './community/circle.ts'
import { listCommunities } from './community/communities/store.ts'
import type { Config } from './config.ts'
import { smallest } from './core/limits.ts'
import type { Log } from './core/log.ts'
import type { Language } from './core/text.ts'
import type { Zone } from './core/time.ts'
import type { Engine } from './engine/engine.ts'
import { createEngine } from './engine/engine.ts'
import { makeExample } from './example.ts'
import { features } from './features/index.ts'
import { sweepRoundKeys } from './rounds/boxes.ts'
import { findKeyCheck, saveKeyCheck } from './store/installation/store.ts'
import type { Sqlite } from './store/sqlite.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createStore } from './store/store.ts'
import { openVault } from './store/vault.ts'

/** What every card and form must fit: a community may move to another platform, or live on two. */
export const limits = smallest([webLimits, slackLimits, discordLimits])

export interface Running {
  /** Where the playground is, when there is one. */
  readonly url: string | undefined
  /** Finishes what is in hand, at most 10 s, and closes everything. */
  stop(): Promise<void>
}

interface Circle {
  readonly engine: Engine
  readonly stage: Stage
  stop(): Promise<void>
}

/** Starts everything the configuration asks for. Throws a fault with a sentence for the operator when it cannot. */
export async function startKring(config: Config, log: Log): Promise<Running> {
  if (config.playground === 'off')
    throw new Error('There is nothing to start: the playground is off. Set KRING_PLAYGROUND to yes, or leave it out.')
  const circles: Circle[] = []
  const open = async (name: StageName, tell: (share: number) => void = () => undefined) => {
    const files =
      name === 'own' ? ownFiles(config) : await exampleFiles(name === 'example-en' ? 'en' : 'nl', config, { log, tell })
    const circle = await openCircle(name, files, log)
    circles.push(circle)
    return circle.stage
  }
  const closeAll = async () => {
    for (const circle of circles) await circle.stop()
  }
  const own = await open('own')
  const server = await createServer({
    createStage: async (name, tell) => (name === 'own' ? own : open(name, tell)),
    host: config.http.host,
    port: config.http.port,
    allowAnywhere: config.playground === 'anywhere',
    onFault: (error) => log.error({ error }, 'The playground could not do what was asked of it.'),
  }).catch(async (error: unknown) => {
    await closeAll()
    throw new Error(sayWhyNot(error, config.http), { cause: error })
  })
  return {
    url: server.url,
    stop: async () => {
      await server.close()
      await closeAll()
    },
  }
}

/** Why nothing listens there, and what the operator can do. */
function sayWhyNot(error: unknown, { host, port }: Config['http']): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken by another program. Stop that one, or give another port in KRING_HTTP_PORT (0 takes any free one).`
  if (code === 'EACCES')
    return `Kring may not use port ${port}. Give a port above 1023 in KRING_HTTP_PORT (0 takes any free one).`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `This machine does not have the address ${host}. Give one of its own in KRING_HTTP_HOST, such as 127.0.0.1.`
  return error instanceof Error ? error.message : String(error)
}

interface CircleFiles {
  readonly file: string
  readonly journal: string
  readonly key: string
}

function ownFiles({ databasePath, keyPath }: Config): CircleFiles {
  return { file: databasePath, journal: `${databasePath}.chat.jsonl`, key: keyPath }
}

/** The example has a database and a key of its own, so that its clock and its people stay apart. */
async function exampleFiles(
  language: Language,
  { databasePath }: Config,
  { log, tell }: { log: Log; tell: (share: number) => void },
): Promise<CircleFiles> {
  return makeExample({ folder: dirname(databasePath), language, limits, log, newId: randomUUID, tell })
}

/** One database, one engine, one chat. The example goes on where its clock stood; one's own circle at least from today. */
async function openCircle(name: StageName, files: CircleFiles, log: Log): Promise<Circle> {
  const sqlite = openSqlite({ file: files.file }) // first, because it holds the lock for all of these files
  try {
    return await createCircleOn(sqlite, name, files, log)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

async function createCircleOn(sqlite: Sqlite, name: StageName, files: CircleFiles, log: Log): Promise<Circle> {
  const { journal, key } = files
  const chat = createChat({ now: () => clock.now(), journal: createJournalFile(journal) })
  const today = createSystemClock().now()
  const stoodAt = chat.clockAt() ?? today
  const clock = createStandingClock(name !== 'own' || stoodAt > today ? stoodAt : today)
  const store = createStore(sqlite, { clock })
  const vault = await openKey(store, key)
  await store.look((db) => sweepRoundKeys(db, vault))
  const engine = createEngine({
    store,
    vault,
    clock,
    random: { number: Math.random },
    newId: randomUUID,
    features,
    adapters: [createWebAdapter(chat)],
    limits,
    log,
    bootId: randomUUID(),
  })
  await engine.start(everySecond)
  const stage = { app: engine, machine: engine, chat, newKey: randomUUID, status: () => statusOf(store) }
  return {
    engine,
    stage,
    stop: async () => {
      await engine.stop()
      await store.close()
    },
  }
}

/** The one heartbeat, in UTC: a clock change of the host or the community cannot make it skip. */
function everySecond(run: () => void): { stop(): void } {
  const task = cron.schedule('* * * * * *', run, { timezone: 'UTC', noOverlap: true })
  return { stop: () => void task.stop() }
}

/** A database opened with another key would look whole and lose every private word. */
async function openKey(store: Store, keyFile: string) {
  const known = await store.look(findKeyCheck)
  const vault = openVault({ keyFile, mayCreate: known === undefined })
  if (known === undefined) await store.write('', 'press', (tx) => saveKeyCheck(tx, vault.keyCheck()))
  else if (known !== vault.keyCheck())
    throw new Error(
      `The key in ${keyFile} is not the one this database was written with. Put back the key that belongs to it.`,
    )
  return vault
}

async function statusOf(store: Store): Promise<Status> {
  return store.look(async (db) => {
    const [community] = await listCommunities(db)
    if (!community)
      return { state: 'none', name: undefined, members: 0, language: 'nl', zone: 'Europe/Amsterdam' as Zone }
    const { state, name, language, zone } = community
    return { state, name, language, zone, members: (await createCircle(db, community.id).members()).length }
  })
}
