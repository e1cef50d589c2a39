// The circles of the playground: a chat in the browser and a clock that is moved by hand, each on a database of its own.
import { dirname } from 'node:path'
import { createWebAdapter } from '../adapters/web/adapter.ts'
import { createChat } from '../adapters/web/chat.ts'
import { createJournalFile } from '../adapters/web/journal-file.ts'
import type { EndingView, StageName } from '../adapters/web/protocol.ts'
import type { Stage, Status } from '../adapters/web/stage.ts'
import type { House, OpenCircle } from './circles.ts'
import { openCircle } from './circles.ts'
import { createStandingClock, createSystemClock } from './clock.ts'
import { createCircle } from './community/circle.ts'
import { listCommunities } from './community/communities/store.ts'
import type { Config } from './config.ts'
import type { Zone } from './core/time.ts'
import { makeExample } from './example.ts'
import type { Store } from './store/store.ts'

export interface StageCircle extends OpenCircle {
  readonly stage: Stage
}

interface Files {
  readonly file: string
  readonly journal: string
  readonly key: string
  /** Of the example. */
  readonly ending?: EndingView
}

/** Where somebody plays: one's own circle goes on at least from today, the example where its clock stood. `tell` hears the share that is made. */
export async function openStage(
  name: StageName,
  config: Config,
  house: House,
  tell: (share: number) => void = () => undefined,
): Promise<StageCircle> {
  const files: Files = name === 'own' ? ownFiles(config) : await exampleFiles(name, config, house, tell)
  const ending = files.ending && { ending: files.ending }
  const today = createSystemClock().now()
  let chat: Stage['chat'] | undefined
  const circle = await openCircle({ ...house, file: files.file, keyFile: files.key }, () => {
    const made = createChat({ now: () => clock.now(), journal: createJournalFile(files.journal) })
    const stoodAt = made.clockAt() ?? today
    const clock = createStandingClock(name !== 'own' || stoodAt > today ? stoodAt : today)
    chat = made
    return { clock, adapters: () => [createWebAdapter(made)] }
  })
  if (!chat) throw new Error('The chat was not opened with its circle.')
  const { engine, store } = circle
  const stage = {
    app: engine,
    machine: engine,
    chat,
    newKey: house.newId,
    status: async () => ({ ...(await statusOf(store)), ...ending }),
  }
  return { ...circle, stage }
}

function ownFiles({ databasePath, keyPath }: Config): Files {
  return { file: databasePath, journal: `${databasePath}.chat.jsonl`, key: keyPath }
}

/** The example has a database and a key of its own, so that its clock and its people stay apart. */
async function exampleFiles(
  name: Exclude<StageName, 'own'>,
  { databasePath }: Config,
  { limits, log, newId }: House,
  tell: (share: number) => void,
): Promise<Files> {
  const language = name === 'example-en' ? 'en' : 'nl'
  return makeExample({ folder: dirname(databasePath), language, limits, log, newId, tell })
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
