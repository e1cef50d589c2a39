// A small world for tests: real store, real engine, all features, a chat in memory, and people who press what they can see.

import { createActs } from '../adapters/web/acts.ts'
import { createWebAdapter } from '../adapters/web/adapter.ts'
import type { Chat } from '../adapters/web/chat.ts'
import { createChat } from '../adapters/web/chat.ts'
import type { ChatMessage } from '../adapters/web/chat-state.ts'
import { findHome, openHome } from '../adapters/web/home.ts'
import { webLimits } from '../adapters/web/limits.ts'
import type { Hands, Told } from '../adapters/web/person.ts'
import { createPerson, wordsOf } from '../adapters/web/person.ts'
import { takeSeat } from '../adapters/web/players.ts'
import type { Feature } from '../src/core/feature.ts'
import type { Limits } from '../src/core/limits.ts'
import { smallest } from '../src/core/limits.ts'
import type { Log } from '../src/core/log.ts'
import type { Language } from '../src/core/text.ts'
import type { Instant, Zone } from '../src/core/time.ts'
import type { Engine } from '../src/engine/engine.ts'
import type { OnStep } from '../src/store/store.ts'
import type { TestClock } from './support/chance.ts'
import { makeClock, makeIds, makeRandom } from './support/chance.ts'
import type { TestDatabase } from './support/database.ts'
import { openDatabase } from './support/database.ts'
import type { EngineRoom } from './support/engine-room.ts'
import { makeEngineRoom } from './support/engine-room.ts'
import type { Founding, Seat } from './support/founding.ts'
import { foundCircle, seatWords } from './support/founding.ts'
import type { Expected } from './support/invariants.ts'
import { listBroken } from './support/invariants.ts'
import { makeMigrated } from './support/migrated.ts'
import { toMoment } from './support/moments.ts'

/** Where worlds are told when they do not say: set it before the stories are read. */
export const worlds: { on: 'web' | 'slack' | 'discord' } = { on: 'web' }

export interface WorldOptions {
  /** In the chat in memory, or in a fake Slack or Discord over real sockets. */
  readonly on?: 'web' | 'slack' | 'discord'
  readonly zone?: string
  /** Local time in that zone, `2026-09-07T08:00`: a Monday morning. */
  readonly at?: string
  /** Of whoever says nothing else. */
  readonly language?: Language
  readonly features?: readonly Feature[]
  readonly seed?: number
  /** By which messages are cut; those of the page when left out. */
  readonly limits?: Limits
  /** What records are called; short names when left out. */
  readonly newId?: () => string
  /** For crash tests. */
  readonly onStep?: OnStep
}

/** What can be read in one place by everybody. */
export interface RoomText {
  says(): string
  /** Throws with everything that is there when one of these words is not. */
  shows(...words: string[]): void
  hides(...words: string[]): void
  messages(): ChatMessage[]
}

/** Somebody in this world, with a home page. */
export interface WorldHands extends Hands {
  /** Looks at it, and tells what it says. */
  opensHome(): Promise<string>
  /** What stands on it now; empty when it was never opened. */
  home(): string
}

export interface World {
  /** The platform and the space it is told on. */
  readonly here: { readonly platform: string; readonly space: string }
  readonly chat: Chat
  readonly clock: TestClock
  readonly database: TestDatabase
  readonly zone: Zone
  readonly engine: Engine
  /** Everything that was logged as an error. */
  readonly faults: readonly string[]
  /** What the operator is told that is not an error. */
  readonly warnings: readonly string[]
  person(name: string, options?: { language?: Language; zone?: string }): WorldHands
  /** Without the bot's private replies: what stands there for all. */
  room(name: string): RoomText
  /** Moves wake by wake, delivering in between. */
  clockTo(moment: string | Instant): Promise<void>
  /** Runs what is due now and delivers it. */
  settle(): Promise<void>
  founds(founding?: Founding): Promise<WorldHands>
  joins(name: string, seat?: Seat, options?: { language?: Language; zone?: string }): Promise<WorldHands>
  /** Founds, and lets these people join, so that the circle begins. */
  begins(people: Readonly<Record<string, Seat>>, founding?: Founding): Promise<Record<string, WorldHands>>
  /** A second engine on the same file; `crash` leaves the first as kill -9 would. With these features, when they are told. */
  restart(how?: 'stop' | 'crash', withFeatures?: readonly Feature[]): Promise<void>
  /** What went wrong on purpose, so that `close` does not mind. */
  expects(expected: Expected): void
  /** Checks the invariants and removes the file. */
  close(): Promise<void>
}

interface StageOptions {
  readonly clock: TestClock
  readonly log: Log
  readonly language: Language
  readonly zone: Zone
}

/** Makes a world in which nobody has begun anything yet. Close it in `afterEach`. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const { at = '2026-09-07T08:00', language = 'nl', seed = 1, onStep, limits } = options
  // Read only when it is wanted, so that a test of one feature needs no other.
  let features = options.features ?? (await import('../src/features/index.ts')).features
  const zone = (options.zone ?? 'Europe/Amsterdam') as Zone
  const clock = makeClock(toMoment(at, zone, 0 as Instant))
  const migrated = makeMigrated()
  const [random, newId, newBoot] = [makeRandom(seed), options.newId ?? makeIds(), makeIds('boot')]
  const faults: string[] = []
  const warnings: string[] = []
  const log = {
    info: () => undefined,
    warn: (fields: object, message: string) => void warnings.push(`${message} ${JSON.stringify(fields)}`),
    error: (fields: object, message: string) => void faults.push(`${message} ${JSON.stringify(fields)}`),
  }
  const told = options.on ?? worlds.on
  const stage = await openStage(told, { clock, log, language, zone })
  const fake = stage && ('slack' in stage ? stage.slack : stage.discord)
  const chat = stage?.chat ?? createChat({ now: () => clock.now() })
  if (!stage) for (const id of ['home', 'experiments']) chat.saveRoom({ id, name: id, readers: 14 })
  const adapter = stage ? undefined : createWebAdapter(chat)
  const start = (): EngineRoom =>
    makeEngineRoom({
      migrated,
      clock,
      random,
      newId,
      features,
      adapters: [adapter ?? stage?.makeAdapter()].filter((one) => one !== undefined),
      log,
      bootId: newBoot(),
      ...(onStep && { onStep }),
      ...((limits ?? stage) && { limits: limits ?? smallest([webLimits, ...(stage ? [stage.limits] : [])]) }),
    })

  let here = start()
  await stage?.connects(here.engine)
  let expected: Expected = {}
  const database = openDatabase(migrated.file, migrated.migrations)
  const settle = async () => {
    await here.engine.moveTo(clock.now())
    await fake?.quiet()
  }
  const app = {
    handle: (act: Parameters<Engine['handle']>[0]) => here.engine.handle(act),
    look: (look: Parameters<Engine['look']>[0]) => here.engine.look(look),
  }
  const acts = createActs({ app, chat, now: () => clock.now(), newKey: makeIds('key') })

  const person: World['person'] = (name, of = {}) => {
    const like = { language: of.language ?? language, zone: (of.zone ?? zone) as Zone }
    if (stage) {
      const hands = stage.hands(name, like)
      return { ...hands, ...thenSettle(hands, settle) }
    }
    const id = name.toLowerCase()
    const known = chat.findPerson(id)
    if (!known) chat.savePerson({ id, name, ...like })
    const home = () => {
      const found = findHome(chat, id)
      return found ? wordsOf(found) : ''
    }
    const opensHome = async () => {
      await openHome(here.engine, chat, id)
      return home()
    }
    return { ...thenSettle(createPerson(chat, acts, id, 'home'), settle), opensHome, home }
  }
  const joins: World['joins'] = async (name, seat = 'resident', of) => {
    const hands = person(name, of)
    const words = chat.findPerson(hands.id)?.language ?? language
    await takeSeat(hands, seatWords[seat][words])
    return hands
  }
  const founds = async (founding: Founding = {}) => {
    const founder = person(founding.by ?? 'Anouk', { language: founding.language ?? language })
    await foundCircle(founder, { language, zone, ...founding })
    return founder
  }

  return {
    here: { platform: told, space: chat.space },
    chat,
    clock,
    database,
    zone,
    faults,
    warnings,
    get engine() {
      return here.engine
    },
    person,
    joins,
    founds,
    settle,
    room: (name) => makeRoomText(chat, name),
    clockTo: (moment) => here.engine.moveTo(toMoment(moment, zone, clock.now())),
    begins: async (people, founding = {}) => {
      const founder = await founds(founding)
      const all: Record<string, WorldHands> = { [founder.name]: founder }
      for (const [name, seat] of Object.entries(people)) all[name] = await joins(name, seat)
      return all
    },
    restart: async (how = 'stop', withFeatures = features) => {
      features = withFeatures
      await stage?.disconnects()
      if (how === 'crash') here.store.abandon()
      else {
        await here.engine.stop()
        await here.store.close()
      }
      here = start()
      await stage?.connects(here.engine)
    },
    expects: (more) => {
      expected = { ...expected, ...more }
    },
    close: async () => {
      await fake?.quiet()
      // Where something went wrong on purpose a form may be left without an answer, so that it stays open (rule 53).
      const complaints = (fake?.complaints ?? []).filter((one) => !expected.faults || !one.includes('was not answered'))
      const broken = [...listBroken({ database, chat, faults }, expected), ...complaints]
      await stage?.stop()
      await here.engine.stop()
      await here.store.close()
      database.close()
      migrated.remove()
      if (broken.length > 0) throw new Error(broken.join('\n'))
    },
  }
}

/** Read only when it is wanted: the platforms' own packages are large. */
async function openStage(on: 'web' | 'slack' | 'discord', options: StageOptions) {
  if (on === 'slack') return (await import('./fakes/slack/stage.ts')).makeSlackStage(options)
  if (on === 'discord') return (await import('./fakes/discord/stage.ts')).makeDiscordStage(options)
  return undefined
}

/** After every act everything that follows from it is shown, as it would be a moment later. */
function thenSettle(hands: Hands, settle: () => Promise<void>): Hands {
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
    runs: settled(runs),
    presses: settled(presses),
    chooses: settled(chooses),
    picks: settled(picks),
    sends: settled(sends),
    types: settled(types),
    edits: settled(edits),
    deletes: settled(deletes),
    again: settled(again),
  }
}

function makeRoomText(chat: Chat, name: string): RoomText {
  const room = chat.findRoom(name)
  if (!room) throw new Error(`There is no room ${name}.`)
  const messages = () =>
    chat
      .listMessages()
      .filter(({ where, onlyFor }) => 'room' in where && where.room === room.id && onlyFor === undefined)
  const says = () => messages().map(wordsOf).join('\n\n')
  const check = (words: string[], isWanted: boolean) => {
    const text = says()
    const wrong = words.filter((word) => text.includes(word) !== isWanted)
    if (wrong.length === 0) return
    const what = isWanted ? 'does not show' : 'shows'
    throw new Error(
      `#${name} ${what} ${wrong.map((word) => `"${word}"`).join(', ')}. It reads:\n\n${text || '(nothing)'}`,
    )
  }
  return { says, messages, shows: (...words) => check(words, true), hides: (...words) => check(words, false) }
}
