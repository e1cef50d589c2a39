// What those who listen to Slack have in hand.
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { LookAround } from './around.ts'
import type { People } from './people.ts'
import type { Replies } from './reply.ts'
import type { Rooms } from './rooms.ts'
import type { Submissions } from './submission.ts'
import type { TakeWords } from './words.ts'
import type { Workspace, Workspaces } from './workspaces.ts'

export interface Listening {
  readonly app: App
  readonly workspaces: Workspaces
  readonly people: People
  readonly rooms: Rooms
  readonly around: LookAround
  readonly replies: Replies
  readonly submissions: Submissions
  readonly clock: Clock
  readonly log: Log
  readonly takeWords: TakeWords
  /** Goes on after Slack got its answer; waited for when Kring stops. */
  background(work: Promise<unknown>): void
}

/** The workspace that a delivery belongs to, as it was found before any listener ran. */
export function workspaceOf(context: { readonly [key: string]: unknown }): Workspace {
  return context['workspace'] as Workspace
}
