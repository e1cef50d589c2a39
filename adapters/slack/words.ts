// Words that somebody typed to Kring, changed or took away: taken in when Slack delivers them, and when they are read back after a gap.
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { hourMs } from '../../src/core/time.ts'
import type { LookAround } from './around.ts'
import { reachOf } from './around.ts'
import type { Heard, SlackMessageEvent } from './hearing.ts'
import { hear } from './hearing.ts'
import { toTyped } from './inbound.ts'
import { createRemembered } from './remember.ts'
import type { Replies } from './reply.ts'
import { whyOf } from './why.ts'
import type { Workspace } from './workspaces.ts'

export interface WordsTools {
  readonly app: Pick<App, 'handle'>
  readonly around: LookAround
  readonly replies: Replies
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly log: Log
  readonly readsThreads: boolean
  background(work: Promise<unknown>): void
}

/** Rejects when the engine undid it because of a fault of ours: then it is to come again. */
export type TakeWords = (workspace: Workspace, event: SlackMessageEvent) => Promise<void>

class NotTakenIn extends Error {
  constructor() {
    super('What was typed was not taken in because of a fault.')
    this.name = 'NotTakenIn'
  }
}

/** What is not for us is dropped here: before it is looked at, kept, counted or logged (INV-37). */
export function createTakeWords(tools: WordsTools): TakeWords {
  const { app, around, replies, readsThreads, background } = tools
  const isOurs = createIsOurs(tools)
  return async (workspace, event) => {
    const heard = hear(event, workspace.botUser)
    if (!heard || (!heard.isDirect && !readsThreads)) return
    // Of what was typed the engine finds out without writing; a change it would note, so that is found out before.
    if (heard.isUnsure && heard.is !== 'typed' && !(await isOurs(workspace, heard))) return
    const { user, channel, thread } = heard
    const seen = await around.look({ workspace, user })
    const reply = await app.handle(toTyped(heard, { ...seen, names: around.names(workspace.space) }))
    if (reply.is === 'card' && reply.faulted) throw new NotTakenIn()
    const beneath = thread === undefined ? {} : { thread }
    const target = { ...reachOf(seen), channel, ...beneath, state: { channel, ...beneath } }
    background(replies.toTyped(reply, target))
  }
}

const patienceMs = 1_500

/** Whether the thread began with a post of ours, for where Slack left that out. When it cannot be found out, it may be. */
function createIsOurs({ clock, log }: WordsTools): (workspace: Workspace, heard: Heard) => Promise<boolean> {
  const failed = (error: unknown) => log.info({ why: whyOf(error) }, 'The beginning of a thread could not be read.')
  const authors = createRemembered<string>({ clock, freshMs: hourMs, most: 500, failed })
  return async ({ space, client, botUser }, { channel, thread = '' }) => {
    const ask = async () => {
      const { messages } = await client.conversations.replies({ channel, ts: thread, limit: 1 })
      return messages?.[0]?.user ?? ''
    }
    const author = await authors.find(`${space}/${channel}/${thread}`, ask, patienceMs)
    return author === undefined || author === botUser
  }
}
