// What the fake's gateway can be asked and made to do.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Session } from './session.ts'
import type { Json } from './state.ts'

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells everybody whom it concerns; whether anybody is there to hear it. */
  dispatch(event: string, body: Json, to?: { guild?: string | undefined; needs?: number }): boolean
  sessions(): readonly Session[]
  /** How many connections there are. */
  count(): number
  /** How often somebody identified, and how often somebody resumed. */
  identified(): number
  resumed(): number
  /** Breaks all connections, without a word or with a closing code. */
  drop(code?: number, why?: string): void
  /** Asks to connect again (op 7). */
  reconnects(): void
  /** The sessions are over (op 9); `canResume` says that the client may try. */
  invalidates(canResume?: boolean): void
  /** The next so many heartbeats are not acknowledged. */
  missesAcks(times: number): void
  /** The next so many events come twice. */
  duplicates(times: number): void
  /** The next so many who identify or resume are sent away with this code: 4004 wrong token, 4014 intents not allowed, … */
  refuses(code: number, times?: number): void
  /** From now on events wait, until the returned function is called. */
  holds(): () => void
  /** From now on nobody gets in, and all are sent out, until the returned function is called. */
  down(): () => void
  /** What `session_start_limit` says is left; at 0 who identifies is closed with 4004, as a token that was reset. */
  leaves(identifies: number): void
  remaining(): number
  stop(): void
}
