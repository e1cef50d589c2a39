// Notices when a channel is called otherwise, when others can see it since, and when Kring cannot speak there any more (rule 46).
import type { Client } from 'discord.js'
import { Events } from 'discord.js'
import type { Notice, PickedRoom } from '../../src/core/act.ts'
import { toChanged } from './notices.ts'
import type { Rooms } from './rooms.ts'

export interface RoomWatchTools {
  readonly rooms: Rooms
  tell(notice: Notice): Promise<void>
  background(work: Promise<unknown>): void
}

export interface RoomWatch {
  /** Wires a new client. */
  watch(client: Client): void
  /** Discord told all of a server anew; `used` are rooms that a circle uses, which are told of in any case. */
  seen(space: string, used: readonly string[]): Promise<void>
}

export function createRoomWatch({ rooms, tell, background }: RoomWatchTools): RoomWatch {
  /** How each was when somebody last looked. How many members a server has does not count: it is never exact. */
  const before = new Map<string, string>()

  const look = (space: string, id: string): { room: PickedRoom; maySpeak: boolean | undefined; isNew: boolean } => {
    const [room, maySpeak] = [rooms.find(space, id), rooms.maySpeak(space, id)]
    const now = JSON.stringify([room.roomName, room.open, maySpeak])
    const isNew = before.has(id) && before.get(id) !== now
    before.set(id, now)
    return { room, maySpeak, isNew }
  }
  const lookAt = async (space: string, ids: readonly string[], used: readonly string[] = []): Promise<void> => {
    for (const id of ids) {
      const { room, maySpeak, isNew } = look(space, id)
      if (isNew || used.includes(id)) await tell(toChanged(space, room, maySpeak))
    }
  }
  const lookAtAll = (space: string) => background(lookAt(space, rooms.list(space)))
  return {
    watch: (client) => {
      client.on(Events.ChannelUpdate, (_, channel) => {
        if (!('guild' in channel) || !rooms.list(channel.guild.id).includes(channel.id)) return
        background(lookAt(channel.guild.id, [channel.id]))
      })
      client.on(Events.ChannelDelete, ({ id }) => void before.delete(id))
      client.on(Events.GuildRoleUpdate, (_, role) => lookAtAll(role.guild.id))
      client.on(Events.GuildRoleDelete, (role) => lookAtAll(role.guild.id))
      client.on(Events.GuildMemberUpdate, (_, member) => {
        if (member.id === client.user?.id) lookAtAll(member.guild.id)
      })
    },
    seen: (space, used) => lookAt(space, [...new Set([...rooms.list(space), ...used])], used),
  }
}
