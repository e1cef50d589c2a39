// What the pieces of the fake share: its state, its clock, its faults and its list of what our code did that Slack would not take.
import type { AppSheet } from './defaults.ts'
import type { Delivering } from './delivering.ts'
import type { Fails } from './fails.ts'
import type { Ids } from './ids.ts'
import type { Rates } from './rates.ts'
import type { State, Team, Trigger } from './state.ts'

export interface Rules {
  readonly appId: string
  readonly appName: string
  readonly clientId: string
  readonly clientSecret: string
  readonly signingSecret: string
  readonly verificationToken: string
  /** How long an acknowledgement may take. */
  readonly ackWithinMs: number
  /** How long a trigger can open a modal. */
  readonly triggerMs: number
  /** How long after posting a message can be edited; always when left out. */
  readonly editWindowMs: number | undefined
  /** Whether tokens are rotated: they live twelve hours and come with a refresh token. */
  readonly rotates: boolean
  /** Which workspace a press by somebody from another organisation names; no page says so clearly. */
  readonly strangersTeam: 'installed' | 'own'
  /** Unknown arguments are refused. */
  readonly isStrict: boolean
}

export interface Inner {
  readonly state: State
  readonly ids: Ids
  /** What the app asked for and was given; another manifest replaces it. */
  sheet: AppSheet
  readonly rules: Rules
  readonly fails: Fails
  readonly rates: Rates
  readonly delivering: Delivering
  readonly activity: Activity
  /** Everything our code did that real Slack would refuse for its form, and every acknowledgement that came too late. */
  readonly complaints: string[]
  /** Milliseconds that only go forward, for triggers and deadlines. */
  elapsed(): number
  /** `http://127.0.0.1:1234`. */
  address(): string
  /** Where a socket may be opened, once. */
  socketAddress(): string
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

export function teamOf(inner: Inner, id: string): Team {
  const team = inner.state.teams.get(id)
  if (!team) throw new Error(`There is no workspace ${id} in the fake.`)
  return team
}

/** A trigger is good for one view, for three seconds. */
export function makeTrigger(inner: Inner, team: string, user: string, inView?: string): Trigger {
  const id = `${inner.ids.ts().replace('.', '')}.${inner.ids.next('1')}.${inner.ids.secret('')}`
  const trigger: Trigger = { id, team, user, bornAt: inner.elapsed(), isUsed: false, ...(inView && { inView }) }
  inner.state.triggers.set(id, trigger)
  return trigger
}
