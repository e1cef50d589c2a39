// After a gap: what people wrote to Kring in direct messages meanwhile, read from Discord and handed on as if it came just now (rule 42).
import type { APIMessage } from 'discord.js'
import type { OpenConversation } from '../../src/core/adapter.ts'
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import { codeOf, DiscordProblem } from './errors.ts'
import { discordLimits } from './limits.ts'
import { byAge, momentOf, parseReceipt, toSnowflake } from './receipt.ts'
import type { Sending } from './send.ts'

/** As it stands there now; `retyped` when it was changed after it was first written. */
export interface Written {
  readonly message: APIMessage
  readonly is: 'typed' | 'retyped'
}

export interface ReadBackTools {
  readonly sending: Pick<Sending, 'call' | 'directOf' | 'me'>
  readonly clock: Pick<Clock, 'sleep'>
  readonly log: Log
  /** As for a message that Discord just delivered: what was taken in before changes nothing. Rejects when it is to come again. */
  take(written: Written): Promise<void>
  readonly signal?: AbortSignal
}

/**
 * `spaces` are all servers we are in: a person's direct messages are the same for each of them. `since`: when the connection was lost;
 * left out at the start of the program. Gives how many messages were handed on.
 */
export type ReadBack = (
  app: Pick<App, 'openConversations'>,
  spaces: readonly string[],
  since?: Instant,
) => Promise<number>

/** Discord's clock is not ours, and a beat of ours comes once a minute. */
const marginMs = 2 * 60_000
const paceMs = 500
const tries = 3
const retryMs = 5_000
/** Opening direct messages takes turns: those who wait for theirs longer are not read. */
const longestWaitMs = 15 * 60_000
const perPage = 100

interface Gap {
  readonly user: string
  channel?: string
  since: Instant
}

export function createReadBack({ sending, clock, log, take, signal }: ReadBackTools): ReadBack {
  const isStopped = () => signal?.aborted === true

  /** Waits as long as Discord asks. What is only a matter of turns is not counted. */
  const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let n = 1, waitedMs = 0; ; ) {
      try {
        return await ask()
      } catch (error) {
        const isWorth = error instanceof DiscordProblem && ['later', 'unclear'].includes(error.means)
        if (!isWorth || isStopped() || n >= tries) throw error
        const waitMs = error.afterMs ?? retryMs
        waitedMs += waitMs
        if (waitedMs > longestWaitMs) throw error
        if (error.afterMs === undefined) n += 1
        await clock.sleep(waitMs, signal)
      }
    }
  }

  const read = async (channel: string, since: Instant): Promise<APIMessage[]> => {
    const found: APIMessage[] = []
    for (let after = toSnowflake(since - marginMs); ; ) {
      const query = { after, limit: String(perPage) }
      await clock.sleep(paceMs, signal)
      const ask = { method: 'GET', path: `/channels/${channel}/messages`, query } as const
      const page = await patiently(() => sending.call<APIMessage[]>(ask))
      found.push(...page.toSorted((a, b) => byAge(a.id, b.id)))
      after = found.at(-1)?.id ?? after
      if (page.length < perPage) return found
    }
  }

  const hand = async (written: Written): Promise<void> => {
    for (let n = 1; ; n += 1) {
      try {
        return await take(written)
      } catch (error) {
        if (n >= tries || isStopped()) throw error
        await clock.sleep(retryMs, signal)
      }
    }
  }

  const readOne = async ({ user, channel, since }: Gap): Promise<number> => {
    const me = await patiently(() => sending.me())
    const where = channel ?? (await patiently(() => sending.directOf(user)))
    let count = 0
    for (const message of await read(where, since)) {
      if (message.author.id === me || message.author.bot === true) continue
      for (const is of howWritten(message, since)) {
        if (isStopped()) return count
        await hand({ message, is })
        count += 1
      }
    }
    return count
  }

  return async (app, spaces, since) => {
    let count = 0
    const gaps = new Map<string, Gap>()
    for (const space of spaces) {
      for (const open of await app.openConversations(discordLimits.platform, space)) note(gaps, open, since)
    }
    // Those whose channel is known need nothing to be opened.
    const inOrder = [...gaps.values()].sort((a, b) => Number(!a.channel) - Number(!b.channel))
    for (const gap of inOrder) {
      if (isStopped()) break
      try {
        count += await readOne(gap)
      } catch (error) {
        if (isStopped()) break
        const todo = 'What was written there meanwhile may have to be written again.'
        log.warn({ why: codeOf(error), todo }, 'Direct messages could not be read back after a gap.')
        if (error instanceof DiscordProblem && error.means === 'lost') break
      }
    }
    return count
  }
}

/** What is typed in servers never reaches us (rule 28). */
function note(gaps: Map<string, Gap>, { to, since: opened }: OpenConversation, lostAt: Instant | undefined): void {
  if (!('user' in to)) return
  const since = lostAt !== undefined && lostAt > opened ? lostAt : opened
  const gap = gaps.get(to.user) ?? { user: to.user, since }
  if (since < gap.since) gap.since = since
  if (to.thread !== undefined) gap.channel = parseReceipt(to.thread).channel
  gaps.set(to.user, gap)
}

/** What Discord would have delivered: the message, and the change when it was changed in the gap. */
function howWritten({ id, edited_timestamp: edited }: APIMessage, since: Instant): Written['is'][] {
  const from = since - marginMs
  const isNew = momentOf(id) >= from
  const isChanged = edited !== null && Date.parse(edited) >= from
  return [...(isNew ? (['typed'] as const) : []), ...(isChanged ? (['retyped'] as const) : [])]
}
