// What the pieces of the fake share: its state, its clock, its faults and its list of what our code did that Discord would not take.
import type { Fails } from './fails.ts'
import type { Gateway } from './gateway-shape.ts'
import type { Ids } from './ids.ts'
import type { Rates } from './rates.ts'
import type { TellsMoment } from './reads/markdown.ts'
import type { Interaction, State } from './state.ts'

export interface Rules {
  readonly appId: string
  readonly botId: string
  readonly botName: string
  readonly token: string
  /** How long the first answer to an interaction may take. */
  readonly ackWithinMs: number
  /** How long an interaction's token can be used. */
  readonly tokenMs: number
  /** For how long the same nonce gives the message that is there. */
  readonly nonceMs: number
  /** How many direct messages with new people may be opened in ten minutes; as many as one likes when left out. */
  readonly directOpens: number | undefined
  /** How many edits of messages older than an hour are taken in an hour; as many as one likes when left out. */
  readonly oldEdits: number | undefined
  /** Whether threads go to sleep when their time is over. */
  readonly threadsSleep: boolean
  /** Privileged intents that were switched on for the app, as bits. */
  readonly allowedIntents: number
  /** After each event the client is asked for a heartbeat, so that it is known when it was heard. */
  readonly waitsForClient: boolean
}

export interface Inner {
  readonly state: State
  readonly ids: Ids
  readonly rules: Rules
  readonly fails: Fails
  readonly rates: Rates
  readonly activity: Activity
  /** Everything our code did that real Discord would refuse for its form, and every answer that came too late. */
  readonly complaints: string[]
  gateway: Gateway
  /** Milliseconds that only go forward, for deadlines. */
  elapsed(): number
  /** `http://127.0.0.1:1234`. */
  address(): string
  /** Every interaction in order. */
  readonly interactions: Interaction[]
  /** When direct messages with somebody new were opened. */
  readonly opened: number[]
  readonly oldEdits: number[]
  /** How many shards the gateway asks for. */
  readonly shards: number
  /** How people read moments; by their own machine when left out. */
  readonly tells: TellsMoment | undefined
}

/** What goes on at this moment, so that a person can wait until nothing does. */
export interface Activity {
  begin(): () => void
  /** Resolves when nothing has gone on for a while. */
  quiet(): Promise<void>
}

export function createActivity(quietMs: number): Activity {
  let going = 0
  let changes = 0
  return {
    begin: () => {
      let isOver = false
      going += 1
      changes += 1
      return () => {
        if (isOver) return
        isOver = true
        going -= 1
        changes += 1
      }
    },
    quiet: async () => {
      for (;;) {
        const before = changes
        await new Promise((resolve) => setTimeout(resolve, quietMs))
        // On a busy machine the timer is over before anybody has looked at what came in meanwhile.
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        if (going === 0 && changes === before) return
      }
    },
  }
}
