// What Kring has to be told to be in Slack.
import type { Clock } from '../../src/core/clock.ts'
import type { Installations } from '../../src/core/installation.ts'
import type { Log } from '../../src/core/log.ts'

export interface SlackOptions {
  /** One workspace by its token, or as many as add Kring by themselves. */
  readonly workspaces:
    | { readonly are: 'one'; readonly botToken: string }
    | {
        readonly are: 'many'
        readonly clientId: string
        readonly clientSecret: string
        readonly stateSecret: string
        readonly publicUrl: string
      }
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string }
  /** With a slash at its end; takes the place of Slack's own address everywhere. */
  readonly apiUrl?: string
  /** Whether typed replies under our posts are taken in. */
  readonly readsThreads: boolean
  /** Needed for many workspaces. */
  readonly installations?: Installations
  readonly clock: Clock
  readonly log: Log
}
