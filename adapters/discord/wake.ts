// Threads that fell asleep while something in them can still be pressed are woken: in a sleeping thread buttons are dead (rule 30).
import type { APIThreadChannel } from 'discord.js'
import type { App } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import { discordLimits } from './limits.ts'
import { readShown } from './receipt.ts'
import type { Sending } from './send.ts'

export interface WakeTools {
  readonly app: Pick<App, 'openConversations'>
  readonly sending: Pick<Sending, 'call'>
  readonly clock: Pick<Clock, 'elapsed'>
  /** Our own user. */
  me(): string
}

/** Who sends one to sleep by hand means it: it is not woken again the same day. */
const againMs = 24 * 3_600_000
const most = 500

export function createWake({ app, sending, clock, me }: WakeTools): (thread: APIThreadChannel) => Promise<void> {
  const wokenAt = new Map<string, number>()
  const isRested = (id: string) => clock.elapsed() - (wokenAt.get(id) ?? Number.NEGATIVE_INFINITY) > againMs
  return async ({ id, guild_id: space, owner_id: owner, thread_metadata: state }) => {
    const isAsleep = state?.archived === true && state.locked !== true
    if (!isAsleep || space === undefined || owner !== me() || !isRested(id)) return
    // A thread has the id of the message that it began under.
    const open = await app.openConversations(discordLimits.platform, space)
    if (!open.some(({ to }) => 'room' in to && to.thread !== undefined && readShown(to.thread)?.message === id)) return
    wokenAt.set(id, clock.elapsed())
    const [oldest] = wokenAt.keys()
    if (oldest !== undefined && wokenAt.size > most) wokenAt.delete(oldest)
    await sending.call({ method: 'PATCH', path: `/channels/${id}`, body: { archived: false } })
  }
}
