// What those who listen to Discord have in hand.
import type { APIInteraction } from 'discord.js'
import type { Act } from '../../src/core/act.ts'
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Answers } from './answers.ts'
import type { Confirms } from './confirms.ts'
import type { Held } from './held.ts'
import type { Around } from './inbound.ts'
import type { People } from './people.ts'
import type { Asking, Replies } from './reply.ts'
import type { Rooms } from './rooms.ts'
import type { Sending } from './send.ts'

export interface Listening {
  readonly app: App
  readonly people: People
  readonly rooms: Rooms
  readonly replies: Replies
  readonly answers: Answers
  readonly held: Held
  readonly confirms: Confirms
  readonly sending: Pick<Sending, 'met' | 'call'>
  readonly clock: Clock
  readonly log: Log
  /** How long somebody waits before an answer is announced. */
  readonly ackMs?: number
  /** Our own user. */
  me(): string
  /** The item of the message menu with these words; undefined when it is not ours. */
  menuOf(label: string): string | undefined
  /** Goes on after Discord got its answer; waited for when Kring stops. */
  background(work: Promise<unknown>): void
}

/** What somebody did, and what was looked up about it. */
export interface Taken<I extends APIInteraction = APIInteraction> {
  readonly interaction: I
  readonly asking: Asking
  readonly around: Around
}

/** Hands the act to the engine and shows what it answers; `name` is what was done, without anything of a person. */
export type Answer = (act: Act | undefined, asking: Asking, name: string) => Promise<void>
