// Hands everything that Discord tells to who knows what to do with it, and drops the rest unread and unlogged.
import type { APIInteraction, APIThreadChannel, GatewayDispatchPayload, GatewayReadyDispatchData } from 'discord.js'
import { GatewayDispatchEvents } from 'discord.js'
import type { Notice } from '../../src/core/act.ts'
import type { Log } from '../../src/core/log.ts'
import type { Instant } from '../../src/core/time.ts'
import { codeOf } from './errors.ts'
import type { Told } from './hearing.ts'
import { discordLimits } from './limits.ts'
import { toNotice } from './notices.ts'
import type { Spaces } from './spaces.ts'
import type { Supervision } from './supervision.ts'
import type { TakeWords } from './words.ts'

export interface ListenTools {
  readonly log: Log
  readonly spaces: Spaces
  readonly supervision: Supervision
  readonly takeWords: TakeWords
  takeAct(interaction: APIInteraction): Promise<void>
  tell(notice: Notice): Promise<void>
  now(): Instant
  /** A session began anew: what happened since then was not told. */
  begun(ready: GatewayReadyDispatchData, since: Instant | undefined): void
  /** All of a server was told anew. */
  seen(space: string): Promise<void>
  /** A thread changed: it may have fallen asleep. */
  threadChanged(thread: APIThreadChannel): Promise<void>
  background(work: Promise<unknown>): void
}

const { platform } = discordLimits

export function createListen(tools: ListenTools): (packet: GatewayDispatchPayload, shard: number) => void {
  const { log, takeAct, takeWords, background, threadChanged } = tools
  const onSpaces = createOnSpaces(tools)
  const act = (interaction: APIInteraction) =>
    takeAct(interaction).catch((error: unknown) =>
      log.warn({ why: codeOf(error) }, 'Somebody did something in Discord and could not be answered.'),
    )
  return (packet, shard) => {
    switch (packet.t) {
      case GatewayDispatchEvents.InteractionCreate:
        return background(act(packet.d as APIInteraction))
      case GatewayDispatchEvents.MessageCreate:
        return background(takeWords.typed(packet.d as Told))
      case GatewayDispatchEvents.MessageUpdate:
        return background(takeWords.retyped(packet.d as Told))
      case GatewayDispatchEvents.MessageDelete:
        return background(takeWords.untyped(packet.d))
      case GatewayDispatchEvents.ThreadUpdate:
        return background(threadChanged(packet.d as APIThreadChannel))
      default:
        return onSpaces(packet, shard)
    }
  }
}

function createOnSpaces(tools: ListenTools): (packet: GatewayDispatchPayload, shard: number) => void {
  const { spaces, supervision, tell, now, begun, seen, background } = tools
  const back = (space: string) => tell({ tells: 'back', platform, space, at: now() })
  const note = (notice: Notice | undefined) => {
    if (notice) background(tell(notice))
  }
  return (packet, shard) => {
    switch (packet.t) {
      case GatewayDispatchEvents.Ready: {
        const gone = spaces.begin(
          shard,
          packet.d.guilds.map(({ id }) => id),
        )
        for (const space of gone) note({ tells: 'spaceGone', platform, space })
        // Each is told of in a moment, unless Discord itself cannot reach it.
        for (const space of spaces.of(shard)) supervision.reached(space, false)
        return begun(packet.d, supervision.awaySince(shard))
      }
      case GatewayDispatchEvents.Resumed:
        for (const space of spaces.of(shard)) background(back(space))
        return
      case GatewayDispatchEvents.GuildCreate: {
        const { id: space } = packet.d
        spaces.joined(space, shard)
        if (packet.d.unavailable) return supervision.reached(space, false)
        supervision.reached(space, true)
        return background(back(space).then(() => seen(space)))
      }
      case GatewayDispatchEvents.GuildDelete:
        if (packet.d.unavailable) return supervision.reached(packet.d.id, false)
        supervision.reached(packet.d.id, true)
        spaces.left(packet.d.id)
        return note(toNotice(packet))
      default:
        return note(toNotice(packet))
    }
  }
}
