// Threads in which nobody speaks go to sleep after a while, and wake when somebody does.

import { channelBody } from './channel-shapes.ts'
import { intents } from './identify.ts'
import type { Inner } from './inner.ts'
import type { Channel } from './state.ts'

/** Puts to sleep what was silent for too long. */
export function sweep(inner: Inner): void {
  if (!inner.rules.threadsSleep) return
  for (const channel of inner.state.channels.values()) {
    const { thread } = channel
    if (!thread || thread.archived || channel.isDeleted) continue
    if (inner.ids.now() - thread.activeAt >= thread.autoArchive * 60_000) archive(inner, channel, true)
  }
}

export function archive(inner: Inner, channel: Channel, archived: boolean): void {
  const { thread } = channel
  if (!thread || thread.archived === archived) return
  thread.archived = archived
  thread.archivedAt = inner.ids.now()
  if (!archived) thread.activeAt = inner.ids.now()
  tellThread(inner, channel)
}

export function tellThread(inner: Inner, channel: Channel, event = 'THREAD_UPDATE'): void {
  inner.gateway.dispatch(event, channelBody(inner, channel), { guild: channel.guild, needs: intents.guilds })
}
