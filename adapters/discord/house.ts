// What is there as long as the adapter is: what is known of servers and rooms, the watch over the connection, and the way to the engine.
import type { Client } from 'discord.js'
import type { App } from '../../src/core/app.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Background } from './background.ts'
import { createBackground } from './background.ts'
import type { Confirms } from './confirms.ts'
import { createConfirms } from './confirms.ts'
import type { Counts } from './counts.ts'
import { createCounts } from './counts.ts'
import { discordLimits } from './limits.ts'
import { createLostToken } from './lost-token.ts'
import type { DiscordOptions } from './options.ts'
import type { Spell } from './render/spell.ts'
import { spellCommand } from './render/spell.ts'
import type { RoomWatch } from './room-watch.ts'
import { createRoomWatch } from './room-watch.ts'
import type { Rooms } from './rooms.ts'
import { createRooms } from './rooms.ts'
import type { Sending } from './send.ts'
import { createSending } from './send.ts'
import type { Spaces } from './spaces.ts'
import { createSpaces } from './spaces.ts'
import type { Supervision } from './supervision.ts'
import { createSupervision } from './supervision.ts'
import type { Tell } from './telling.ts'
import { createTelling } from './telling.ts'

/** What changes while it runs. */
export interface Running {
  app: App | undefined
  client: Client | undefined
  /** Our own user, and the app it belongs to. */
  me: string
  application: string
  spell: Spell
}

export interface House {
  readonly running: Running
  readonly stopping: AbortController
  readonly background: Background
  readonly tell: Tell
  /** Somebody is not in that server any more. */
  left(space: string, user: string): void
  readonly spaces: Spaces
  readonly supervision: Supervision
  readonly counts: Counts
  readonly rooms: Rooms
  readonly roomWatch: RoomWatch
  readonly confirms: Confirms
  readonly sending: Sending
}

const { platform } = discordLimits

export function createHouse({ token, apiUrl, clock, log, patienceMs }: DiscordOptions): House {
  const running: Running = { app: undefined, client: undefined, me: '', application: '', spell: spellCommand }
  const stopping = new AbortController()
  const background = createBackground({ clock, log })
  const tell = createTelling(() => running.app, clock, stopping.signal)
  const spaces = createSpaces()
  const counts = createCounts(() => sending.call)
  const rooms = createRooms(() => running.client, counts.of)
  const supervision = createSupervision({
    ...{ clock, log, background: background.run, spacesOf: spaces.of },
    lost: (space, at, why) => tell({ tells: 'lost', platform, space, at, why }),
    ...(patienceMs !== undefined && { patienceMs }),
  })
  const sending: Sending = createSending({
    ...{ token, clock, log, spell: () => running.spell },
    ...(apiUrl !== undefined && { apiUrl }),
    ...{ background: background.run, signal: stopping.signal },
    lost: (why) => background.run(lostToken(why)),
    left: (space, user) => left(space, user),
    directsStopped: ({ forMs }) => {
      const until = (clock.now() + forMs) as Instant
      for (const space of spaces.all()) background.run(tell({ tells: 'directsStopped', platform, space, until }))
    },
    roomGone: (space, room) => background.run(tell({ tells: 'roomGone', platform, space, room })),
  })
  const left: House['left'] = (space, user) => background.run(tell({ tells: 'memberLeft', platform, space, user }))
  const ask = () => sending.call({ method: 'GET', path: '/users/@me' })
  const lostToken = createLostToken({ clock, log, spaces, signal: stopping.signal, ask, tell })
  return {
    ...{ running, stopping, background, tell, left, spaces, supervision, counts, rooms, sending },
    roomWatch: createRoomWatch({ rooms, tell, background: background.run }),
    confirms: createConfirms(),
  }
}
