// The real command line in a process of its own: what it says, when it ends, and how.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Env = Record<string, string>

export interface KringProcess {
  readonly child: ChildProcess
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Waits until it says these words on its standard output. */
  says(words: string): Promise<void>
  out(): string
  err(): string
  /** The first address it said. */
  url(): string
}

export interface KringProcesses {
  start(env: Env, args?: readonly string[]): KringProcess
  /** Ends what still runs. */
  end(): void
}

const root = join(import.meta.dirname, '..', '..')

export function createProcesses(): KringProcesses {
  const started: ChildProcess[] = []
  return {
    start: (env, args = ['start']) => {
      const kring = start(env, args)
      started.push(kring.child)
      return kring
    },
    end: () => {
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
    },
  }
}

function start(env: Env, args: readonly string[]): KringProcess {
  const own = { PATH: process.env['PATH'] ?? '', ...env }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: root, env: own })
  let [out, err] = ['', '']
  child.stdout.on('data', (more) => (out += String(more)))
  child.stderr.on('data', (more) => (err += String(more)))
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const says = async (words: string) => {
    for (let turn = 0; turn < 400 && !out.includes(words); turn += 1) {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    if (!out.includes(words)) throw new Error(`It did not say "${words}": ${out}${err}`)
  }
  return { child, ended, says, out: () => out, err: () => err, url: () => /http:\/\/[^/\s]+\//.exec(out)?.[0] ?? '' }
}
