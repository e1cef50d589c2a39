// Makes the files of the example circle: plays its weeks on a database and a chat of its own, and puts them in place when they are whole.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createWebAdapter } from '../adapters/web/adapter.ts'
import { createChat } from '../adapters/web/chat.ts'
import type { Ending, ExampleStage } from '../adapters/web/example/index.ts'
import { exampleVersion, playExample, playOn } from '../adapters/web/example/index.ts'
import { createJournalFile } from '../adapters/web/journal-file.ts'
import { createStandingClock } from './clock.ts'
import type { Random } from './core/context.ts'
import type { Limits } from './core/limits.ts'
import type { Log } from './core/log.ts'
import type { Language } from './core/text.ts'
import type { Zone } from './core/time.ts'
import { toInstant } from './core/time.ts'
import { createEngine } from './engine/engine.ts'
import { features } from './features/index.ts'
import { findKeyCheck, saveKeyCheck } from './store/installation/store.ts'
import { openSqlite } from './store/sqlite.ts'
import { createStore } from './store/store.ts'
import { openVault } from './store/vault.ts'

export interface ExampleParts {
  /** Where the files go; nothing else should lie there that is called `example-…`. */
  readonly folder: string
  readonly language: Language
  readonly limits: Limits
  readonly log: Log
  /** Ids that do not come back. */
  newId(): string
  /** The package's own when left out. */
  readonly migrations?: string
  /** The share that is done, 0 to 1. */
  tell(share: number): void
}

export interface ExampleFiles {
  readonly file: string
  readonly journal: string
  /** A key of its own: nobody's words are behind it. */
  readonly key: string
  /** What was said for want of better words; empty when nothing had to be played. */
  readonly strays: readonly string[]
  /** What it comes to in December, as somebody there reads it. */
  readonly ending: Ending
}

type Files = Omit<ExampleFiles, 'strays' | 'ending'>

/** With this one the lots fall so that the questions tell a story. */
const seed = 1143

/**
 * The files of the example in one language, as fresh copies: every start begins on the same Friday, whatever visitors did before.
 * It is played when the originals are missing or of another version. Nobody may have the copies open.
 */
export async function makeExample(parts: ExampleParts): Promise<ExampleFiles> {
  const { folder, language } = parts
  const name = `example-${language}-${exampleVersion}.sqlite`
  const originals = filesIn(folder, name)
  const isReady = [...filePaths(originals), endingPath(originals)].every((path) => existsSync(path))
  const strays = isReady ? [] : await makeOriginals(originals, parts)
  const copies = filesIn(folder, `example-${language}.sqlite`)
  for (const left of readdirSync(folder).filter((one) => one.startsWith(`example-${language}.sqlite`))) {
    rmSync(join(folder, left), { recursive: true, force: true })
  }
  copyFileSync(originals.key, copies.key)
  copyFileSync(originals.journal, copies.journal)
  copyFileSync(originals.file, copies.file)
  const ending = JSON.parse(readFileSync(endingPath(originals), 'utf8')) as Ending
  return { ...copies, strays, ending }
}

/** Played aside, and moved into place when whole. */
async function makeOriginals(originals: Files, parts: ExampleParts): Promise<readonly string[]> {
  const { folder, language } = parts
  const start = `example-${language}-`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const old of readdirSync(folder).filter((one) => one.startsWith(start))) {
    rmSync(join(folder, old), { recursive: true, force: true })
  }
  const aside = join(folder, `${start}draft`)
  mkdirSync(aside, { mode: 0o700 })
  const draft = filesIn(aside, 'example.sqlite')
  const strays = await play(draft, parts, (stage) => playExample(stage, parts.tell, language))
  // The rest is played on copies: whoever looks in begins in the middle.
  const further = filesIn(aside, 'further.sqlite')
  for (const part of ['key', 'journal', 'file'] as const) copyFileSync(draft[part], further[part])
  const ending = await play(further, parts, (stage) => playOn(stage, parts.tell, language))
  writeFileSync(endingPath(originals), JSON.stringify(ending))
  for (const path of filePaths(draft)) keepSafe(path)
  renameSync(draft.key, originals.key)
  renameSync(draft.journal, originals.journal)
  renameSync(draft.file, originals.file)
  rmSync(aside, { recursive: true, force: true })
  return [...strays, ...ending.strays]
}

/** Waits until the disk has it, so that what is in place is whole. */
function keepSafe(path: string): void {
  const handle = openSync(path, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

function endingPath({ file }: Files): string {
  return `${file}.ending.json`
}

function filePaths({ file, journal, key }: Files): string[] {
  return [file, journal, key]
}

function filesIn(folder: string, name: string): Files {
  const file = join(folder, name)
  return { file, journal: `${file}.chat.jsonl`, key: `${file}.key` }
}

/** On the clock where the chat of the files was last, or before the first deed. */
async function play<T>(files: Files, parts: ExampleParts, act: (stage: ExampleStage) => Promise<T>): Promise<T> {
  const { limits, log, migrations, newId } = parts
  const chat = createChat({ now: () => clock.now(), journal: createJournalFile(files.journal) })
  const clock = createStandingClock(chat.clockAt() ?? toInstant('Europe/Amsterdam' as Zone, '2026-09-01', '09:00'))
  const sqlite = openSqlite({ file: files.file, ...(migrations && { migrations }) })
  // Nobody waits for the disk while it is made aside.
  sqlite.writer?.driver.pragma('synchronous = OFF')
  const store = createStore(sqlite, { clock })
  try {
    const vault = openVault({ keyFile: files.key })
    if (!(await store.look(findKeyCheck))) {
      await store.write('', 'press', (tx) => saveKeyCheck(tx, vault.keyCheck()))
    }
    const random = createLots(() => clock.now())
    const adapters = [createWebAdapter(chat)]
    const more = { newId, features, adapters, limits, log, bootId: newId() }
    const engine = createEngine({ store, vault, clock, random, ...more })
    const played = await act({ app: engine, machine: engine, chat, newKey: newId })
    await engine.stop()
    return played
  } finally {
    await store.close()
  }
}

/** Lots that depend on the moment alone, so that what is drawn on one day does not change the next. */
function createLots(now: () => number): Random {
  let at = 0
  let drawn = 0
  return {
    number: () => {
      drawn = now() === at ? drawn + 1 : 0
      at = now()
      return fractionOf(`${seed} ${at} ${drawn}`)
    },
  }
}

/** FNV-1a with a last stir: the same words give the same number in [0, 1). */
function fractionOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
