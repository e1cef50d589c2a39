// Who acts and where, looked up before the engine is asked: what is known already, and what Slack tells within a moment.
import type { PickedRoom } from '../../src/core/act.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Around } from './inbound.ts'
import { isDirect } from './inbound.ts'
import type { Names } from './markup.ts'
import type { People } from './people.ts'
import type { Reach } from './privately.ts'
import type { Rooms } from './rooms.ts'
import type { Workspace } from './workspaces.ts'

/** Who can read along is worth a moment, and more so where a room is being chosen (INV-41). */
const roomMs = 300
const pickedMs = 1_200

export interface Doer {
  readonly workspace: Workspace
  readonly user: string
  /** What the payload calls them. */
  readonly called?: string
}

export type Seen = Around & { readonly workspace: Workspace }

export interface LookAround {
  look(doer: Doer, channel?: string, picked?: readonly string[]): Promise<Seen>
  names(space: string): Names
}

export function createLookAround(tools: { people: People; rooms: Rooms; clock: Pick<Clock, 'now'> }): LookAround {
  const { people, rooms, clock } = tools
  const lookAt = async (workspace: Workspace, channel: string | undefined): Promise<PickedRoom | undefined> =>
    channel === undefined || isDirect(channel) ? undefined : rooms.find(workspace, channel, roomMs)
  return {
    look: async ({ workspace, user, called }, channel, picked = []) => {
      const [profile, room, ...chosen] = await Promise.all([
        people.find(workspace, user, called),
        lookAt(workspace, channel),
        ...picked.map((one) => rooms.find(workspace, one, pickedMs)),
      ])
      return { workspace, user, profile, at: clock.now(), ...(room && { room }), picked: chosen }
    },
    names: (space) => ({
      person: (user) => people.nameOf(space, user),
      room: (channel) => rooms.nameOf(space, channel),
    }),
  }
}

/** Where the one who acts can be answered, in their language and time. */
export function reachOf({ workspace, user, profile }: Seen): Reach {
  const { zone, language } = profile
  return { workspace, user, ...(zone !== undefined && { zone }), ...(language !== undefined && { language }) }
}
