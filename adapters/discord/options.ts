// What Kring has to be told to be in Discord.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'

export interface DiscordOptions {
  /** The bot's own token. */
  readonly token: string
  /** Without `/v10` at its end; takes the place of Discord's own address everywhere. */
  readonly apiUrl?: string
  readonly clock: Clock
  readonly log: Log
  /** How long the start waits for the first connection, in milliseconds; after that Kring goes on trying by itself. */
  readonly startMs?: number
  /** How long somebody waits before an answer is announced as coming, in milliseconds. */
  readonly ackMs?: number
  /** How often it is asked how many people a server has, in milliseconds; once a day when left out. */
  readonly countsMs?: number
  /** After how many milliseconds without a connection people hear of it. */
  readonly patienceMs?: number
}
