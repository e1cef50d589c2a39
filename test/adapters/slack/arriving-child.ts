// A whole Kring in Slack in a process of its own, with a clock that stands still: dies by its own hand, as by kill -9, at a step of a write.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createSlack } from '../../../adapters/slack/index.ts'
import { slackLimits } from '../../../adapters/slack/limits.ts'
import { createStandingClock } from '../../../src/clock.ts'
import type { Instant } from '../../../src/core/time.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { features } from '../../../src/features/index.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import type { Step } from '../../../src/store/store.ts'
import { createStore } from '../../../src/store/store.ts'
import { openVault } from '../../../src/store/vault.ts'

/** At which step, counted from now on, it dies. */
export interface Death {
  readonly step: Step
  readonly n: number
}

type Given = [file: string, folder: string, migrations: string, at: string, apiUrl: string, bot: string, app: string]
const [file, folder, migrations, at, apiUrl, botToken, appToken] = process.argv.slice(2) as Given

let death: Death | undefined
process.on('message', (next: Death) => {
  death = next
  process.send?.('armed')
})
const onStep = (step: Step) => {
  if (death?.step !== step) return
  death = { step, n: death.n - 1 }
  if (death.n <= 0) process.kill(process.pid, 'SIGKILL')
}
const clock = createStandingClock(Number(at) as Instant)
const tell = (fields: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
const log = { info: () => undefined, warn: () => undefined, error: tell }
const store = createStore(openSqlite({ file, migrations }), { clock, onStep })
const { adapter } = createSlack({
  workspaces: { are: 'one', botToken },
  receiving: { by: 'socket', appToken },
  ...{ apiUrl, readsThreads: true, clock, log },
})
const engine = createEngine({
  ...{ store, clock, features, log, newId: randomUUID, bootId: randomUUID(), limits: slackLimits },
  vault: openVault({ keyFile: join(folder, 'kring.key') }),
  random: { number: Math.random },
  adapters: [adapter],
})
await engine.start((run) => {
  const beat = setInterval(run, 50)
  return { stop: () => clearInterval(beat) }
})
process.send?.('ready')
