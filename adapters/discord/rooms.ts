// What Discord tells of a channel: its name, how many people can read along, and whether anybody of the server may see it (rule 46).
import type { Client, Guild, GuildBasedChannel } from 'discord.js'
import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { PickedRoom } from '../../src/core/act.ts'
import type { Counts } from './counts.ts'

export interface Rooms {
  /** As it is known from what Discord told; threads count as the room that they are in. */
  find(space: string, channel: string): PickedRoom
  nameOf(channel: string): string | undefined
  spaceName(space: string): string | undefined
  /** Whether Kring can be heard there; undefined where nothing is known. */
  maySpeak(space: string, channel: string): boolean | undefined
  /** Every channel of a server in which can be talked. */
  list(space: string): readonly string[]
}

const { ViewChannel, SendMessages } = PermissionFlagsBits

export function createRooms(client: () => Client | undefined, countOf: Counts['of']): Rooms {
  const guildOf = (space: string) => client()?.guilds.cache.get(space)
  const channelOf = (space: string, channel: string) => guildOf(space)?.channels.cache.get(channel)
  return {
    find: (space, channel) => {
      const found = channelOf(space, channel)
      const room = found?.isThread() ? (found.parent ?? undefined) : found
      return room ? readRoom(room, countOf(room.guild)) : { room: channel }
    },
    nameOf: (channel) => {
      const found = client()?.channels.cache.get(channel)
      return found && 'name' in found && found.name !== null ? found.name : undefined
    },
    spaceName: (space) => guildOf(space)?.name,
    maySpeak: (space, channel) => {
      const [guild, found] = [guildOf(space), channelOf(space, channel)]
      return guild && found ? isOpenTo(found, guild.members.me, SendMessages) : undefined
    },
    list: (space) => [...(guildOf(space)?.channels.cache.values() ?? [])].filter(isRoom).map(({ id }) => id),
  }
}

/** Bots are counted by Discord as members; of them only Kring itself is known for sure. */
function readRoom(room: GuildBasedChannel, count: number): PickedRoom {
  const { id, name, guild } = room
  const open = isOpenTo(room, guild.roles.everyone)
  return {
    room: id,
    roomName: name,
    ...(open !== undefined && { open }),
    ...(open && { readers: Math.max(0, count - 1) }),
  }
}

function isOpenTo(
  room: GuildBasedChannel,
  whom: Guild['roles']['everyone'] | Guild['members']['me'],
  more = 0n,
): boolean | undefined {
  return whom ? room.permissionsFor(whom)?.has(ViewChannel | more) : undefined
}

function isRoom({ type }: GuildBasedChannel): boolean {
  return type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement || type === ChannelType.GuildForum
}
