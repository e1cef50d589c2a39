// One engine with two chats beside it, each a platform of its own: a circle that meets in both, told by people with hands in one or in both.
import { slackLimits } from '../../adapters/slack/limits.ts'
import { createActs } from '../../adapters/web/acts.ts'
import { createWebAdapter } from '../../adapters/web/adapter.ts'
import type { Chat } from '../../adapters/web/chat.ts'
import { createChat } from '../../adapters/web/chat.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import type { Hands, Told } from '../../adapters/web/person.ts'
import { createPerson, wordsOf } from '../../adapters/web/person.ts'
import { takeSeat } from '../../adapters/web/players.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Language } from '../../src/core/text.ts'
import type { Instant, Zone } from '../../src/core/time.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { features } from '../../src/features/index.ts'
import { makeClock, makeIds, makeRandom } from './chance.ts'
import { openDatabase } from './database.ts'
import { makeEngineRoom } from './engine-room.ts'
import type { Seat } from './founding.ts'
import { foundCircle, seatWords } from './founding.ts'
import { listBroken } from './invariants.ts'
import { makeMigrated } from './migrated.ts'
import { toMoment } from './moments.ts'

/** One of the two platforms, with the people who are there. */
export interface Side {
  readonly platform: string
  readonly space: string
  readonly chat: Chat
  person(name: string, of?: { language?: Language; zone?: string }): Hands
  joins(name: string, seat?: Seat, of?: { language?: Language; zone?: string }): Promise<Hands>
  /** What stands there for all, without private replies. */
  room(name?: string): { says(): string; count(words: string | RegExp): number }
}

export type TwoWorlds = Awaited<ReturnType<typeof makeTwoWorlds>>

const [west, east] = ['slack', 'discord'] as const

/** Named as two real platforms are, so that people read names they know. */
export async function makeTwoWorlds(options: { at?: string; language?: Language } = {}) {
  const { at = '2026-09-07T08:00', language = 'nl' } = options
  const zone = 'Europe/Amsterdam' as Zone
  const clock = makeClock(toMoment(at, zone, 0 as Instant))
  const migrated = makeMigrated()
  const [random, newId, newBoot] = [makeRandom(1), makeIds(), makeIds('boot')]
  const faults: string[] = []
  const lines: string[] = []
  const note = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  const error = (fields: object, message: string) => void faults.push(`${message} ${JSON.stringify(fields)}`)
  const chats = [
    createChat({ now: clock.now, platform: west, space: 'T1', spaceName: 'Lindekwartier' }),
    createChat({ now: clock.now, platform: east, space: 'G1', spaceName: 'Buurtwarmte', numberFrom: 100_000 }),
  ] as const
  chats[0].saveRoom({ id: 'home', name: 'lindekwartier', readers: 8 })
  chats[1].saveRoom({ id: 'C1', name: 'warmte', readers: 6 })
  chats[1].saveRoom({ id: 'C2', name: 'plein', readers: 212, open: true })
  const adapters = chats.map((chat) => createWebAdapter(chat))
  const start = () =>
    makeEngineRoom({
      ...{ migrated, clock, random, newId, features, adapters, bootId: newBoot() },
      log: { info: note, warn: note, error },
      limits: smallest([webLimits, slackLimits]),
    })
  let here = start()
  const database = openDatabase(migrated.file, migrated.migrations)
  const settle = () => here.engine.moveTo(clock.now())
  const app = {
    handle: (act: Parameters<Engine['handle']>[0]) => here.engine.handle(act),
    look: (look: Parameters<Engine['look']>[0]) => here.engine.look(look),
  }
  const sideOf = (chat: Chat, home: string): Side => {
    const acts = createActs({ app, chat, now: clock.now, newKey: makeIds(`key-${chat.platform}`) })
    const person: Side['person'] = (name, of = {}) => {
      const id = name.toLowerCase()
      if (!chat.findPerson(id))
        chat.savePerson({ id, name, language: of.language ?? language, zone: (of.zone ?? zone) as Zone })
      return settling(createPerson(chat, acts, id, home), settle)
    }
    return {
      platform: chat.platform,
      space: chat.space,
      chat,
      person,
      joins: async (name, seat = 'resident', of = {}) => {
        const hands = person(name, of)
        await takeSeat(hands, seatWords[seat][of.language ?? language])
        return hands
      },
      room: (name = home) => {
        const says = () => {
          const isThere = ({ where, onlyFor }: ReturnType<Chat['listMessages']>[number]) =>
            'room' in where && where.room === name && onlyFor === undefined
          return chat.listMessages().filter(isThere).map(wordsOf).join('\n\n')
        }
        return { says, count: (words) => says().split(words).length - 1 }
      },
    }
  }

  const [slack, discord] = [sideOf(chats[0], 'home'), sideOf(chats[1], 'C1')]
  return {
    slack,
    discord,
    clock,
    database,
    faults,
    /** Everything that was logged and is no error. */
    lines,
    get engine() {
      return here.engine
    },
    settle,
    clockTo: (moment: string | Instant) => here.engine.moveTo(toMoment(moment, zone, clock.now())),
    founds: async (by = 'Anouk') => {
      const founder = slack.person(by)
      await foundCircle(founder, { language, zone })
      return founder
    },
    /** As a crash does, and then anew on the same file. */
    crash: () => {
      here.store.abandon()
      here = start()
    },
    close: async () => {
      const broken = chats.flatMap((chat) => listBroken({ database, chat, faults }, {}))
      await here.engine.stop()
      await here.store.close()
      database.close()
      migrated.remove()
      if (broken.length > 0) throw new Error([...new Set(broken)].join('\n'))
    },
  }
}

/** The letters of the code in what somebody was told. */
export function codeIn(says: string): string {
  const [code] = /[A-Z]{4}-[A-Z]{4}/.exec(says) ?? []
  if (!code) throw new Error(`There is no code in: ${says}`)
  return code
}

/** After every act everything that follows from it is shown, as it would be a moment later. */
function settling(hands: Hands, settle: () => Promise<void>): Hands {
  const settled =
    <Args extends unknown[]>(act: (...args: Args) => Promise<Told>) =>
    async (...args: Args): Promise<Told> => {
      const told = await act(...args)
      await settle()
      return told
    }
  const { runs, presses, chooses, picks, sends, types, edits, deletes, again } = hands
  return {
    ...hands,
    ...{ runs: settled(runs), presses: settled(presses), chooses: settled(chooses), picks: settled(picks) },
    ...{ sends: settled(sends), types: settled(types), edits: settled(edits), deletes: settled(deletes) },
    again: settled(again),
  }
}
