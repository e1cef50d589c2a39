// What Discord tells about servers and channels becomes a notice for the engine. Pure.
import type { GatewayDispatchPayload } from 'discord.js'
import { GatewayDispatchEvents } from 'discord.js'
import type { Notice, PickedRoom } from '../../src/core/act.ts'
import { discordLimits } from './limits.ts'

const { platform } = discordLimits

/** Undefined when it is nothing that changes anything for a circle by itself. */
export function toNotice(packet: GatewayDispatchPayload): Notice | undefined {
  switch (packet.t) {
    case GatewayDispatchEvents.GuildDelete:
      // Only when Kring was taken away: what is unavailable comes back.
      return packet.d.unavailable ? undefined : { tells: 'spaceGone', platform, space: packet.d.id }
    case GatewayDispatchEvents.ChannelDelete: {
      const { id: room } = packet.d
      const space = 'guild_id' in packet.d ? packet.d.guild_id : undefined
      return space === undefined ? undefined : { tells: 'roomGone', platform, space, room }
    }
    default:
      return undefined
  }
}

/** What a room is since it changed; where Kring cannot speak any more it is as good as gone. */
export function toChanged(space: string, room: PickedRoom, maySpeak: boolean | undefined): Notice {
  return maySpeak === false
    ? { tells: 'roomGone', platform, space, room: room.room }
    : { tells: 'roomChanged', platform, space, ...room }
}
