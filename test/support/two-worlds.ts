// One engine with two chats in memory beside it, each a platform of its own: the quick way to tell what a circle in two places does.
import { slackLimits } from '../../adapters/slack/limits.ts'
import type { Chat } from '../../adapters/web/chat.ts'
import type { ChatRoom } from '../../adapters/web/chat-state.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import type { Hands } from '../../adapters/web/person.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Language } from '../../src/core/text.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'
import type { Seat } from './founding.ts'
import type { Like } from './people.ts'
import type { RoomText } from './room-text.ts'
import type { PlatformName, StageOptions } from './stage.ts'
import { makeWebStage } from './web-stage.ts'

/** One of the two platforms, with the people who are there. */
export interface Side {
  readonly platform: PlatformName
  readonly space: string
  readonly chat: Chat
  person(name: string, of?: Like): Hands
  joins(name: string, seat?: Seat, of?: Like): Promise<Hands>
  /** What stands there for all, without private replies. */
  room(name?: string): RoomText
}

export type TwoWorlds = Awaited<ReturnType<typeof makeTwoWorlds>>

/** Named as two real platforms are, so that people read names they know. */
export async function makeTwoWorlds(options: { at?: string; language?: Language } = {}) {
  const world = await makeWorld({
    ...options,
    limits: smallest([webLimits, slackLimits]),
    stages: (told) => [
      makeWebStage({ ...told, ...lindekwartier, rooms: [{ id: 'home', name: 'lindekwartier', readers: 8 }] }),
      makeWebStage({ ...told, ...buurtwarmte, rooms: roomsThere }),
    ],
  })
  return {
    slack: sideOf(world, 'slack', 'home'),
    discord: sideOf(world, 'discord', 'C1'),
    clock: world.clock,
    database: world.database,
    faults: world.faults,
    lines: world.lines,
    get engine() {
      return world.engine
    },
    settle: world.settle,
    clockTo: world.clockTo,
    founds: (by = 'Anouk') => world.founds({ by }),
    close: world.close,
  }
}

type Place = Omit<Parameters<typeof makeWebStage>[0], keyof StageOptions> & { readonly called: string }

const lindekwartier: Place = { platform: 'slack', space: 'T1', called: 'Lindekwartier' }
const buurtwarmte: Place = { platform: 'discord', space: 'G1', called: 'Buurtwarmte', numberFrom: 100_000 }
const roomsThere: readonly ChatRoom[] = [
  { id: 'C1', name: 'warmte', readers: 6 },
  { id: 'C2', name: 'plein', readers: 212, open: true },
]

function sideOf(world: World, platform: PlatformName, home: string): Side {
  return {
    ...world.at(platform),
    person: (name, of) => world.person(name, { ...of, at: platform }),
    joins: (name, seat, of) => world.joins(name, seat, { ...of, at: platform }),
    room: (name = home) => world.room(name, platform),
  }
}
