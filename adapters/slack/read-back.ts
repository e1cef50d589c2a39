// After a gap: what people typed under open questions and to Kring itself meanwhile, read from Slack and handed on as if it came just now.
import type { OpenConversation } from '../../src/core/adapter.ts'
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import { codeOf, SlackProblem } from './errors.ts'
import type { SlackMessage, SlackMessageEvent } from './hearing.ts'
import { slackLimits } from './limits.ts'
import { parseReceipt, toSlackTime } from './receipt.ts'
import type { Sending } from './send.ts'
import type { Workspace } from './workspaces.ts'

export interface ReadBackTools {
  readonly sending: Pick<Sending, 'call' | 'directOf'>
  readonly readsThreads: boolean
  readonly clock: Pick<Clock, 'sleep'>
  readonly log: Log
  /** As for a message that Slack just delivered: what is not for us is dropped there, and what was taken in before changes nothing. */
  take(workspace: Workspace, event: SlackMessageEvent): Promise<void>
  readonly signal?: AbortSignal
}

/** `since`: when the connection was lost; left out at the start of the program. Gives how many messages were handed on. */
export type ReadBack = (app: Pick<App, 'openConversations'>, workspace: Workspace, since?: Instant) => Promise<number>

/** Reading is asked for at this distance: Slack bears fifty a minute. */
const paceMs = 1_250
/** Slack's clock is not ours, and a beat of ours comes once a minute. */
const marginMs = 2 * 60_000
const tries = 3
const retryMs = 5_000
const perPage = 200

export function createReadBack(tools: ReadBackTools): ReadBack {
  const { sending, readsThreads, clock, log, take, signal } = tools
  const isStopped = () => signal?.aborted === true

  /** Waits as long as Slack asks, a few times. */
  const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let n = 1; ; n += 1) {
      try {
        await clock.sleep(paceMs, signal)
        return await ask()
      } catch (error) {
        const isWorth = error instanceof SlackProblem && ['later', 'unclear'].includes(error.means)
        if (!isWorth || n >= tries || isStopped()) throw error
        await clock.sleep(error.afterMs ?? retryMs, signal)
      }
    }
  }

  const read = async (workspace: Workspace, place: Place, since: Instant): Promise<SlackMessage[]> => {
    const { channel, thread } = place
    const { conversations } = workspace.posting
    const window = { channel, oldest: toSlackTime(since - marginMs), inclusive: true, limit: perPage }
    const found: SlackMessage[] = []
    let cursor: string | undefined
    do {
      const more = cursor ? { cursor } : {}
      const page = await patiently(() =>
        thread === undefined
          ? sending.call(workspace, 'conversations.history', () => conversations.history({ ...window, ...more }))
          : sending.call(workspace, 'conversations.replies', () =>
              conversations.replies({ ...window, ...more, ts: thread }),
            ),
      )
      found.push(...((page.messages ?? []) as SlackMessage[]))
      cursor = page.response_metadata?.next_cursor
    } while (cursor)
    // The first message of a thread comes along with every page.
    return found.filter(({ ts }) => ts !== undefined && ts !== thread).sort((a, b) => Number(a.ts) - Number(b.ts))
  }

  const hand = async (workspace: Workspace, event: SlackMessageEvent): Promise<void> => {
    for (let n = 1; ; n += 1) {
      try {
        return await take(workspace, event)
      } catch (error) {
        if (n >= tries || isStopped()) throw error
        await clock.sleep(retryMs, signal)
      }
    }
  }

  const readOne = async (workspace: Workspace, open: OpenConversation, since: Instant): Promise<number> => {
    const place = await placeOf(open, (user) => patiently(() => sending.directOf(workspace, user)))
    let count = 0
    for (const message of await read(workspace, place, since)) {
      for (const event of eventsOf(message, place, since)) {
        if (isStopped()) return count
        await hand(workspace, event)
        count += 1
      }
    }
    return count
  }

  return async (app, workspace, since) => {
    let count = 0
    for (const open of await app.openConversations(slackLimits.platform, workspace.space)) {
      if (isStopped() || (!readsThreads && 'room' in open.to)) continue
      const from = since !== undefined && since > open.since ? since : open.since
      try {
        count += await readOne(workspace, open, from)
      } catch (error) {
        if (isStopped()) return count
        log.warn(
          { why: codeOf(error), todo: 'What was typed there meanwhile may have to be typed again.' },
          'A conversation could not be read back after a gap.',
        )
        if (error instanceof SlackProblem && error.means === 'lost') return count
      }
    }
    return count
  }
}

interface Place {
  readonly channel: string
  readonly kind: 'im' | 'channel'
  readonly thread?: string
}

async function placeOf({ to }: OpenConversation, directOf: (user: string) => Promise<string>): Promise<Place> {
  const kind = 'user' in to ? 'im' : 'channel'
  if (to.thread !== undefined) {
    const { channel, ts } = parseReceipt(to.thread)
    return { channel, kind, thread: ts }
  }
  return { channel: 'user' in to ? await directOf(to.user) : to.room, kind }
}

/** What Slack would have delivered: the message, and the change when it was edited in the gap. */
function eventsOf(message: SlackMessage, { channel, kind }: Place, since: Instant): SlackMessageEvent[] {
  const typed: SlackMessageEvent = { ...message, channel, channel_type: kind }
  const editedAt = Number(message.edited?.ts ?? 0) * 1000
  if (editedAt < since - marginMs) return [typed]
  const { edited: _, ...before } = message
  const change = { subtype: 'message_changed', channel, channel_type: kind, message, previous_message: before }
  return [typed, change]
}
