// Circles of made-up people that live through the engine on a clock of their own, on a file that is thrown away; the same seed, the same story.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWebAdapter } from '../adapters/web/adapter.ts'
import type { Chat } from '../adapters/web/chat.ts'
import { createChat } from '../adapters/web/chat.ts'
import type { Life } from '../adapters/web/life/circle.ts'
import { beginLife, zone } from '../adapters/web/life/circle.ts'
import { createDice } from '../adapters/web/life/dice.ts'
import { tellWeek } from '../adapters/web/life/story.ts'
import { week } from '../adapters/web/life/week.ts'
import { webLimits } from '../adapters/web/limits.ts'
import { createStandingClock } from './clock.ts'
import type { Adapter } from './core/adapter.ts'
import { localDateWords } from './core/dates.ts'
import type { Log } from './core/log.ts'
import type { Language } from './core/text.ts'
import type { LocalDate, LocalTime } from './core/time.ts'
import { addDays, toInstant, weekdays } from './core/time.ts'
import type { Engine } from './engine/engine.ts'
import { createEngine } from './engine/engine.ts'
import { features } from './features/index.ts'
import { findKeyCheck, saveKeyCheck } from './store/installation/store.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createStore } from './store/store.ts'
import { openVault } from './store/vault.ts'

export interface Simulation {
  /** From 1 to 104. */
  readonly weeks: number
  /** In each circle, from 3 to 200. */
  readonly members: number
  readonly seed: number
  readonly language?: Language
  /** How many live side by side in one database; only the first is told. */
  readonly circles?: number
  print(line: string): void
  /** The package's own when left out. */
  readonly migrations?: string
  /** What goes wrong; a warning is no fault. */
  readonly log?: Log
  /** Called in the end, before the file is thrown away. */
  ended?(end: End): void | Promise<void>
}

export interface End {
  readonly file: string
  readonly chats: readonly Chat[]
  /** What the bot said, in all circles. */
  readonly messages: number
  /** Of the database with its log. */
  readonly bytes: number
}

const foundedOn = '2026-09-01' as LocalDate
const firstMonday = '2026-09-07' as LocalDate
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What cannot be simulated, as a sentence; undefined when it can. */
export function cannotSimulate({
  weeks,
  members,
  seed,
}: Pick<Simulation, 'weeks' | 'members' | 'seed'>): string | undefined {
  const isIn = (n: number, from: number, to: number) => Number.isInteger(n) && from <= n && n <= to
  if (!isIn(weeks, 1, 104)) return 'A simulation takes 1 to 104 weeks: --weeks 12'
  if (!isIn(members, 3, 200)) return 'A simulated circle has 3 to 200 members: --members 14'
  if (!isIn(seed, 0, 2 ** 32 - 1)) return 'A seed is a whole number, 0 or more: --seed 1'
  return undefined
}

/** Lives through the weeks and prints them. Leaves nothing behind. */
export async function simulate(simulation: Simulation): Promise<void> {
  const { circles = 1, seed, migrations, log = quiet } = simulation
  const folder = mkdtempSync(join(tmpdir(), 'kring-simulation-'))
  const file = join(folder, 'kring.sqlite')
  const clock = createStandingClock(toInstant(zone, foundedOn, '10:00'))
  const sqlite = openSqlite({ file, ...(migrations && { migrations }) })
  // It need not outlive a power cut: nobody waits for the disk.
  sqlite.writer?.driver.pragma('synchronous = OFF')
  const store = createStore(sqlite, { clock })
  try {
    const vault = openVault({ keyFile: join(folder, 'kring.key') })
    if (!(await store.look(findKeyCheck))) await store.write('', 'press', (tx) => saveKeyCheck(tx, vault.keyCheck()))
    const chats = Array.from({ length: circles }, (_, n) => makeChat(() => clock.now(), n))
    const [newId, random] = [createIds('s'), createDice(seed)]
    const parts = { store, vault, clock, random, newId, features, limits: webLimits, log, bootId: 'simulation' }
    const engine = createEngine({ ...parts, adapters: [createTown(chats)] })
    await live({ ...simulation, engine, store, chats, now: () => clock.now() })
    const messages = chats.reduce((sum, chat) => sum + chat.listMessages().filter(({ by }) => by === 'bot').length, 0)
    await simulation.ended?.({ file, chats, messages, bytes: sizeOf(file) })
    await engine.stop()
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Living extends Simulation {
  readonly engine: Engine
  readonly store: Store
  readonly chats: readonly Chat[]
  readonly now: () => ReturnType<typeof toInstant>
}

async function live({ engine, chats, now, ...simulation }: Living): Promise<void> {
  const { weeks, members: size, seed, language = 'nl', print } = simulation
  const newKey = createIds('k')
  const lives: Life[] = []
  for (const [n, chat] of chats.entries()) {
    const dice = createDice(Math.imul(seed + 1, 0x9e3779b1) + n)
    lives.push(await beginLife({ app: engine, chat, now, newKey, dice, language, size }))
    await engine.moveTo(now())
  }
  for (let n = 0; n < weeks; n += 1) {
    const monday = addDays(firstMonday, 7 * n)
    for (const { on, at, do: acts } of week) {
      await engine.moveTo(toInstant(zone, addDays(monday, weekdays.indexOf(on)), at))
      for (const life of lives) await acts(life)
      await engine.moveTo(now())
    }
    await engine.moveTo(toInstant(zone, addDays(monday, 6), '12:00' as LocalTime))
    const [first] = lives
    if (!first) continue
    print(`Week ${n + 1} · ${localDateWords(language, monday)}`)
    const lines = await tellWeek(first, toInstant(zone, monday, '00:00'), toInstant(zone, addDays(monday, 7), '00:00'))
    for (const line of lines) print(`  ${line}`)
  }
}

/** Messages of two chats are not taken for each other. */
function makeChat(now: () => ReturnType<typeof toInstant>, n: number): Chat {
  return createChat({ now, space: `kring-${n + 1}`, numberFrom: n * 1_000_000 })
}

/** All chats as one platform. */
function createTown(chats: readonly Chat[]): Adapter {
  const adapters = new Map(chats.map((chat) => [chat.space, createWebAdapter(chat)]))
  const [first] = adapters.values()
  if (!first) throw new Error('Somebody has to live there.')
  const of = (space: string): Adapter => adapters.get(space) ?? first
  return {
    ...first,
    send: (to, part, token) => of(to.space).send(to, part, token),
    edit: (to, receipt, part) => of(to.space).edit(to, receipt, part),
    find: (to, token, since) => of(to.space).find(to, token, since),
    showHome: async (space, user, card) => of(space).showHome?.(space, user, card),
    link: (receipt, space) => of(space ?? '').link(receipt, space),
    messageLink: (space, message) => of(space).messageLink?.(space, message),
  }
}

/** Short names in the order in which they are wanted. */
function createIds(prefix: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count.toString(36).padStart(7, '0')}`
  }
}

function sizeOf(file: string): number {
  return [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
}
