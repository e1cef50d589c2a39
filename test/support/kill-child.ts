// A whole Kring in a process of its own, whose platform lives with its parent: to be killed at any moment.
import { randomUUID } from 'node:crypto'
import { webLimits } from '../../adapters/web/limits.ts'
import { createStandingClock } from '../../src/clock.ts'
import type { Act } from '../../src/core/act.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { App } from '../../src/core/app.ts'
import type { Instant } from '../../src/core/time.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { features } from '../../src/features/index.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'

/** What the parent asks, and what it is asked. Each is answered with the same `id`. */
export type Asked =
  | { id: number; ask: 'handle'; act: Act }
  | { id: number; ask: 'moveTo'; at: Instant }
  | { id: number; ask: 'stop' }
export type Call = { call: 'send' | 'edit' | 'find'; id: number; args: unknown[] }
export type FromChild =
  | { answer: number; value?: unknown; fault?: string }
  | Call
  | { clock: Instant }
  | { fault: string }

const [file, keyFile, migrations, at] = process.argv.slice(2) as [string, string, string, string]
const tell = (message: FromChild) => process.send?.(message)

const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
let calls = 0
function ask<T>(call: Call['call'], ...args: unknown[]): Promise<T> {
  calls += 1
  const id = calls
  tell({ call, id, args })
  return new Promise<T>((resolve, reject) => waiting.set(id, { resolve, reject }))
}

const far: Adapter = {
  platform: 'web',
  livesByOurClock: true,
  limits: webLimits,
  start: async () => undefined,
  stop: async () => undefined,
  send: (...args) => ask('send', ...args),
  edit: (...args) => ask('edit', ...args),
  restMs: 0,
  find: (...args) => ask('find', ...args),
  link: () => undefined,
}

const standing = createStandingClock(Number(at) as Instant)
/** Rest before a look goes a thousand times as fast here; the one second of a write does not. */
const clock = {
  ...standing,
  elapsed: () => standing.elapsed() * 1000,
  set: (moment: Instant) => {
    standing.set(moment)
    tell({ clock: moment })
  },
}
const store = createStore(openSqlite({ file, migrations }), { clock: standing })
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => void tell({ fault: `${message} ${JSON.stringify(fields)}` }),
}
const engine = createEngine({
  store,
  vault: openVault({ keyFile }),
  clock,
  random: { number: Math.random },
  newId: randomUUID,
  features,
  adapters: [far],
  limits: webLimits,
  log,
  bootId: randomUUID(),
})

process.on('message', (message: Asked | { answer: number; value?: unknown; fault?: string }) => {
  if (!('answer' in message)) return void answer(message)
  const one = waiting.get(message.answer)
  waiting.delete(message.answer)
  if (message.fault === undefined) one?.resolve(message.value as never)
  else one?.reject(new Error(message.fault))
})

async function answer(asked: Asked): Promise<void> {
  try {
    tell({ answer: asked.id, value: await work(asked) })
    if (asked.ask === 'stop') process.disconnect()
  } catch (error) {
    tell({ answer: asked.id, fault: String(error) })
  }
}

async function work(asked: Asked): Promise<Awaited<ReturnType<App['handle']>> | undefined> {
  if (asked.ask === 'handle') return engine.handle(asked.act)
  if (asked.ask === 'moveTo') await engine.moveTo(asked.at)
  else {
    await engine.stop()
    await store.close()
  }
  return undefined
}

await engine.start((run) => {
  const beat = setInterval(run, 50)
  return { stop: () => clearInterval(beat) }
})
tell({ clock: clock.now() })
