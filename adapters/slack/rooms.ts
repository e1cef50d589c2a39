// What Slack tells of a channel: its name, how many people can read along, and whether anybody of the workspace may enter.
import type { PickedRoom } from '../../src/core/act.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { minuteMs } from '../../src/core/time.ts'
import { createRemembered } from './remember.ts'
import { whyOf } from './why.ts'
import type { Workspace } from './workspaces.ts'

export interface Rooms {
  /** Waits at most that long for a room not looked at lately. */
  find(workspace: Workspace, room: string, waitMs: number): Promise<PickedRoom>
  /** What is known already. */
  nameOf(space: string, room: string): string | undefined
  /** It changed: what was known no longer counts. */
  forget(space: string, room: string): void
}

const freshMs = 10 * minuteMs
const most = 2000

export function createRooms({ clock, log }: { clock: Pick<Clock, 'elapsed' | 'sleep'>; log: Log }): Rooms {
  // A room that Kring may not look into is no fault: the act goes on without knowing who reads along.
  const failed = (error: unknown) => log.info({ why: whyOf(error) }, 'A channel could not be looked at in Slack.')
  const rooms = createRemembered<PickedRoom>({ clock, freshMs, most, failed })
  const keyOf = (space: string, room: string) => `${space}/${room}`
  return {
    find: async ({ space, client }, room, waitMs) => {
      const ask = async () => {
        const { channel } = await client.conversations.info({ channel: room, include_num_members: true })
        return readRoom(room, channel ?? {})
      }
      return (await rooms.find(keyOf(space, room), ask, waitMs)) ?? { room }
    },
    nameOf: (space, room) => rooms.get(keyOf(space, room))?.roomName,
    forget: (space, room) => rooms.forget(keyOf(space, room)),
  }
}

interface SlackChannel {
  readonly name?: string
  readonly num_members?: number
  readonly is_private?: boolean
  readonly is_mpim?: boolean
  readonly is_member?: boolean
}

/** Kring itself is counted by Slack as a member and reads along for nobody. */
export function readRoom(room: string, channel: SlackChannel): PickedRoom {
  const { name, num_members: members, is_private: isPrivate } = channel
  return {
    room,
    ...(name !== undefined && { roomName: name }),
    ...(members !== undefined && { readers: Math.max(0, members - (channel.is_member ? 1 : 0)) }),
    ...(isPrivate !== undefined && { open: !isPrivate && channel.is_mpim !== true }),
  }
}
