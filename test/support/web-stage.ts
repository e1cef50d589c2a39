// The world in the chat in memory, which also stands in for any other platform where a test needs no more of it.
import { createActs } from '../../adapters/web/acts.ts'
import { createWebAdapter } from '../../adapters/web/adapter.ts'
import { createChat } from '../../adapters/web/chat.ts'
import type { ChatRoom } from '../../adapters/web/chat-state.ts'
import { findHome, openHome } from '../../adapters/web/home.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import { createPerson, wordsOf } from '../../adapters/web/person.ts'
import type { App } from '../../src/core/app.ts'
import { makeIds } from './chance.ts'
import type { PlatformName, Stage, StageOptions } from './stage.ts'

export interface WebStageOptions extends StageOptions {
  /** Another name for the platform. */
  readonly platform?: PlatformName
  readonly space?: string
  /** Where ids of messages begin, so that those of two chats differ. */
  readonly numberFrom?: number
  /** The first is where people type commands; `home` and `experiments` with fourteen readers when left out. */
  readonly rooms?: readonly ChatRoom[]
}

const usualRooms = ['home', 'experiments'].map((id) => ({ id, name: id, readers: 14 }))

export function makeWebStage(options: WebStageOptions): Stage {
  const { clock, platform = 'web', rooms = usualRooms, called, space, numberFrom } = options
  const chat = createChat({
    now: () => clock.now(),
    ...(options.platform && { platform }),
    ...(space !== undefined && { space }),
    ...(called !== undefined && { spaceName: called }),
    ...(numberFrom !== undefined && { numberFrom }),
  })
  for (const room of rooms) chat.saveRoom(room)
  const adapter = createWebAdapter(chat)
  let app: App | undefined
  const here = () => {
    if (!app) throw new Error('Nobody is there to answer.')
    return app
  }
  const acts = createActs({
    app: { handle: (act) => here().handle(act), look: (look) => here().look(look) },
    chat,
    now: () => clock.now(),
    newKey: makeIds(options.platform ? `key-${platform}` : 'key'),
  })
  return {
    platform,
    chat,
    limits: webLimits,
    complaints: [],
    makeAdapter: () => adapter,
    connects: async (next) => {
      app = next
    },
    disconnects: async () => undefined,
    hands: (name, like) => {
      const id = name.toLowerCase()
      if (!chat.findPerson(id)) chat.savePerson({ id, name, ...like })
      const home = () => {
        const found = findHome(chat, id)
        return found ? wordsOf(found) : ''
      }
      const opensHome = async () => {
        await openHome(here(), chat, id)
        return home()
      }
      return { ...createPerson(chat, acts, id, rooms[0]?.id ?? 'home'), opensHome, home }
    },
    down: (isDown) => chat.down(isDown),
    quiet: async () => undefined,
    stop: async () => undefined,
  }
}
