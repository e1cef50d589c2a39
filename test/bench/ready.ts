// From the command until Kring is ready on its platforms, and what it takes when nobody does anything.
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Row } from './measure.ts'
import { median } from './measure.ts'
import type { Environment } from './starting.ts'
import { end, memoryOf, start, timeBare } from './starting.ts'

const repetitions = 5
const idleMs = 5000

export interface Readying {
  readonly figure: string
  /** `Slack over HTTP`. */
  readonly where: string
  readonly how: string
  readonly program: readonly string[]
  readonly env: Environment
  readonly folder: string
}

export async function measureReady({ figure, where, how, program, env, folder }: Readying): Promise<Row[]> {
  const ready: number[] = []
  const bare: number[] = []
  let rss = 0
  for (let n = 0; n <= repetitions; n += 1) {
    const bareMs = await timeBare()
    const startedAt = performance.now()
    const { child, url } = await start(program, join(folder, `${where.replaceAll(' ', '-')}-${n}`), env)
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
  const against = 'node with an empty program'
  const what = `start to ready in ${where} (${how}, new database)`
  return [
    { figure, what, measured: median(ready), unit: 'ms', against, baseline: median(bare) },
    { figure, what: `memory (RSS) ${idleMs / 1000} s after it, in ${where}`, measured: rss, unit: 'MiB' },
  ]
}

/** `/readyz` says that the database and all platforms are there. */
async function isReady(url: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if ((await fetch(`${url}readyz`)).ok) return
    await after(5)
  }
  throw new Error('Kring was not ready in time.')
}
