// (f) From the command to the address on the screen, and what it takes when nobody does anything.
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Row } from './measure.ts'
import { median } from './measure.ts'

const root = dirname(fileURLToPath(import.meta.resolve('#root/package.json')))
const repetitions = 5
const idleMs = 5000

export async function measureStart(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  try {
    const { how, program } = build(folder)
    const starts: number[] = []
    const bare: number[] = []
    let rss = 0
    for (let n = 0; n <= repetitions; n += 1) {
      const bareMs = await timeBare()
      const started = await start(program, join(folder, `data-${n}`))
      if (n === repetitions) {
        await after(idleMs)
        rss = memoryOf(started.child)
      }
      await end(started.child)
      if (n > 0) starts.push(started.ms)
      if (n > 0) bare.push(bareMs)
    }
    const against = 'node with an empty program'
    const what = `start to ready (${how}, new database)`
    return [
      { figure: 'f', what, measured: median(starts), unit: 'ms', against, baseline: median(bare) },
      { figure: 'f', what: `memory (RSS) ${idleMs / 1000} s after the start`, measured: rss, unit: 'MiB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The compiled program where it compiles, in a folder that looks like the package; else the sources. */
export function build(folder: string): { how: string; program: readonly string[] } {
  const out = join(folder, 'dist')
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const name of ['node_modules', 'migrations', 'adapters']) symlinkSync(join(root, name), join(folder, name))
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', out], { cwd: root })
  if (built.status === 0) return { how: 'compiled', program: [join(out, 'src', 'cli.js')] }
  return { how: 'from the sources with tsx', program: ['--import', 'tsx', join(root, 'src', 'cli.ts')] }
}

export type Environment = Readonly<Record<string, string>>

/** Resolves when it says where it listens. */
export async function start(
  program: readonly string[],
  data: string,
  more: Environment = {},
): Promise<{ child: ChildProcess; ms: number; url: string }> {
  const startedAt = performance.now()
  const own = { KRING_DATABASE: join(data, 'kring.sqlite'), KRING_HTTP_PORT: '0', KRING_LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [...program, 'start'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...own, ...more },
  })
  let said = ''
  const ms = await new Promise<number>((resolve, reject) => {
    const listen = (words: Buffer) => {
      said += words
      if (said.includes('http://')) resolve(performance.now() - startedAt)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`Kring did not start: ${said}`)))
  })
  return { child, ms, url: /http:\/\/[^/\s]+\//.exec(said)?.[0] ?? '' }
}

export async function timeBare(): Promise<number> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return performance.now() - startedAt
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** In MiB; of Linux, where the figures are taken. */
export function memoryOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
