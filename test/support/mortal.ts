// A Kring that dies and comes back: a child process that is killed with -9 at random moments, seen from where its platform is.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Act } from '../../src/core/act.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { Reply } from '../../src/core/app.ts'
import type { Random } from '../../src/core/context.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Asked, Call, FromChild } from './kill-child.ts'
import type { Migrated } from './migrated.ts'

export interface Mortal {
  /** As a platform would: handed over again, with the same key, until there is an answer. */
  handle(act: Act): Promise<Reply>
  moveTo(at: Instant): Promise<void>
  now(): Instant
  /** Every token that was ever sent, also what was taken away later. */
  readonly sent: readonly string[]
  readonly faults: readonly string[]
  /** From now on it is killed, until it was killed often enough. */
  beginDying(): void
  kills(): number
  stop(): Promise<void>
  /** At once, whatever it was doing. */
  end(): void
}

interface MortalOptions {
  readonly migrated: Migrated
  readonly adapter: Adapter
  readonly random: Random
  readonly startsAt: Instant
  /** How often it is killed; afterwards it lives. */
  readonly deaths: number
}

type Answered = { value?: unknown; fault?: string }
type Question = { [A in Asked['ask']]: Omit<Extract<Asked, { ask: A }>, 'id'> }[Asked['ask']]

export function createMortal({ migrated, adapter, random, startsAt, deaths }: MortalOptions): Mortal {
  const sent: string[] = []
  const faults: string[] = []
  const waiting = new Map<number, (answered: Answered | 'died') => void>()
  let now = startsAt
  let kills = 0
  let asked = 0
  let isStopping = false
  let isDying = false
  let child = bear()

  function bear(): ChildProcess {
    const args = [migrated.file, join(migrated.folder, 'kring.key'), migrated.migrations, String(now)]
    const born = fork(join(import.meta.dirname, 'kill-child.ts'), args, { execArgv: ['--import', 'tsx'] })
    born.on('message', (message: FromChild) => {
      if (born === child || 'call' in message) receive(born, message)
    })
    born.on('exit', () => {
      if (isStopping) return
      child = bear()
      for (const [id, done] of waiting) {
        waiting.delete(id)
        done('died')
      }
    })
    return born
  }

  function receive(from: ChildProcess, message: FromChild): void {
    if ('clock' in message) {
      now = message.clock
      // Somewhere in the work that follows: between two statements, before or after a message went out.
      if (isDying && kills < deaths) setTimeout(() => kill(from), random.number() * 120)
    } else if ('answer' in message) {
      waiting.get(message.answer)?.(message)
      waiting.delete(message.answer)
    } else if ('call' in message) void serve(from, message)
    else faults.push(message.fault)
  }

  function kill(one: ChildProcess): void {
    if (one !== child || kills >= deaths || one.killed) return
    kills += 1
    one.kill('SIGKILL')
  }

  /** What reached the platform stays there, whether or not anybody is left to hear of it. */
  async function serve(from: ChildProcess, { call, id, args }: Call): Promise<void> {
    const answered = await run(call, args)
    if (from.connected) from.send({ answer: id, ...answered }, () => undefined)
  }

  async function run(call: Call['call'], args: unknown[]): Promise<Answered> {
    try {
      const value = await (adapter[call] as (...all: unknown[]) => Promise<unknown>)(...args)
      if (call === 'send') sent.push(String(args[2]))
      return { value }
    } catch (error) {
      return { fault: String(error) }
    }
  }

  async function ask(question: Question): Promise<unknown> {
    for (;;) {
      asked += 1
      const id = asked
      const answered = await new Promise<Answered | 'died'>((resolve) => {
        waiting.set(id, resolve)
        child.send({ ...question, id } as Asked, (error) => error && waiting.delete(id) && resolve('died'))
      })
      if (answered === 'died') continue
      if (answered.fault !== undefined) throw new Error(answered.fault)
      return answered.value
    }
  }

  return {
    handle: async (act) => (await ask({ ask: 'handle', act })) as Reply,
    moveTo: async (at) => void (await ask({ ask: 'moveTo', at })),
    now: () => now,
    sent,
    faults,
    beginDying: () => {
      isDying = true
    },
    kills: () => kills,
    stop: async () => {
      isStopping = true
      await ask({ ask: 'stop' })
    },
    end: () => {
      isStopping = true
      child.kill('SIGKILL')
    },
  }
}
