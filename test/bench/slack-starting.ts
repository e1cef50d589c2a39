// (i) From the command until Kring is ready in Slack, and what it takes when nobody does anything.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Row } from './measure.ts'
import { median } from './measure.ts'
import type { FakeProcess } from './slack-fake.ts'
import { openFakeSlack } from './slack-fake.ts'
import type { Environment } from './starting.ts'
import { build, end, memoryOf, start, timeBare } from './starting.ts'

const repetitions = 5
const idleMs = 5000

export async function measureSlackStart(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  const fake = await openFakeSlack({ teams: 1, channelsEach: 1 })
  try {
    const { how, program } = build(folder)
    const rows: Row[] = []
    for (const { by, env } of [socket(fake), http(fake)]) {
      rows.push(...(await measureWay({ by, how, program, env, folder })))
    }
    return rows
  } finally {
    await fake.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Way {
  readonly by: string
  readonly how: string
  readonly program: readonly string[]
  readonly env: Environment
  readonly folder: string
}

async function measureWay({ by, how, program, env, folder }: Way): Promise<Row[]> {
  const ready: number[] = []
  const bare: number[] = []
  let rss = 0
  for (let n = 0; n <= repetitions; n += 1) {
    const bareMs = await timeBare()
    const startedAt = performance.now()
    const { child, url } = await start(program, join(folder, `${by}-${n}`), env)
    await isReady(url)
    const ms = performance.now() - startedAt
    if (n === repetitions) {
      await after(idleMs)
      rss = memoryOf(child)
    }
    await end(child)
    if (n > 0) ready.push(ms)
    if (n > 0) bare.push(bareMs)
  }
  const [figure, against] = ['i', 'node with an empty program']
  const what = `start to ready in Slack over ${by} (${how}, new database)`
  return [
    { figure, what, measured: median(ready), unit: 'ms', against, baseline: median(bare) },
    { figure, what: `memory (RSS) ${idleMs / 1000} s after it, over ${by}`, measured: rss, unit: 'MiB' },
  ]
}

/** `/readyz` says that the database and Slack are there. */
async function isReady(url: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if ((await fetch(`${url}readyz`)).ok) return
    await after(5)
  }
  throw new Error('Kring was not ready in time.')
}

function usual({ url, token }: FakeProcess): Environment {
  return { SLACK_API_URL: url, SLACK_BOT_TOKEN: token }
}

function socket(fake: FakeProcess) {
  return { by: 'Socket Mode', env: { ...usual(fake), SLACK_APP_TOKEN: fake.appToken } }
}

function http(fake: FakeProcess) {
  return { by: 'HTTP', env: { ...usual(fake), SLACK_SIGNING_SECRET: fake.signingSecret } }
}
