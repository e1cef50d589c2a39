// A small world for tests: real store, real engine, all features, one platform or two, and people who press what they can see.
//
// A circle on Slack and Discord at once, over real sockets to both fakes:
//
//   const world = await makeWorld({ on: 'both', at: '2026-09-09T12:00' })
//   const { Anouk, Fatima } = await begins(world)            // stories/people.ts: the fourteen, Lotte in both, all by their own taps
//   await world.clockTo('monday 09:00')
//   await answers(Fatima, 'share', 'Eerst de buren.')        // on Discord, where she is
//   world.room('home').shows('Eerst de buren.')              // on both; `hides` on neither
//   world.room('home', 'discord').count('Weekvraag')         // on one
//   world.person('Lotte', { at: 'discord' })                 // who is in both, there; without `at`: where they came first
//   await world.down('slack'); await world.up('slack')       // out of reach, and back
//
// Its own steps, for who wants to see them: `founds`, `connects` (the code typed on the other side), `joins`, `links`.

import type { Chat } from '../adapters/web/chat.ts'
import { webLimits } from '../adapters/web/limits.ts'
import type { Feature } from '../src/core/feature.ts'
import type { Limits } from '../src/core/limits.ts'
import { smallest } from '../src/core/limits.ts'
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
import type { Expected } from './support/invariants.ts'
import { listBroken } from './support/invariants.ts'
import { makeMigrated } from './support/migrated.ts'
import { toMoment } from './support/moments.ts'
import type { Outages } from './support/outages.ts'
import { makeOutages } from './support/outages.ts'
import type { People } from './support/people.ts'
import { makePeople } from './support/people.ts'
import type { RoomText } from './support/room-text.ts'
import { makeRoomText } from './support/room-text.ts'
import type { PlatformName, Stage, StageOptions } from './support/stage.ts'
import { findStage, openStages } from './support/stage.ts'

/** Where worlds are told when they do not say: set it before the stories are read. */
export const worlds: { on: PlatformName | 'both' } = { on: 'web' }

export interface WorldOptions {
  /** In the chat in memory, in a fake Slack or Discord over real sockets, or in both of those at once. */
  readonly on?: PlatformName | 'both'
  /** In place of `on`: stages a test has made itself. */
  readonly stages?: (options: StageOptions) => readonly [Stage, ...Stage[]]
  readonly zone?: string
  /** Local time in that zone, `2026-09-07T08:00`: a Monday morning. */
  readonly at?: string
  /** Of whoever says nothing else. */
  readonly language?: Language
  readonly features?: readonly Feature[]
  readonly seed?: number
  /** By which messages are cut; the smallest of where it is told when left out. */
  readonly limits?: Limits
  /** What records are called; short names when left out. */
  readonly newId?: () => string
  /** For crash tests. */
  readonly onStep?: OnStep
}

export interface World extends People, Outages {
  /** The platform and the space it is told on; where there are two, the first. */
  readonly here: { readonly platform: PlatformName; readonly space: string }
  readonly chat: Chat
  readonly clock: TestClock
  readonly database: TestDatabase
  readonly zone: Zone
  readonly engine: Engine
  /** Everything that was logged as an error. */
  readonly faults: readonly string[]
  /** What the operator is told that is not an error. */
  readonly warnings: readonly string[]
  /** Everything that was logged and is no error. */
  readonly lines: readonly string[]
  /** One of the platforms: its chat, its space. */
  at(platform: PlatformName): { readonly platform: PlatformName; readonly space: string; readonly chat: Chat }
  /** A room on all platforms that are told, or on one. */
  room(name: string, at?: PlatformName): RoomText
  /** Moves wake by wake, delivering in between. */
  clockTo(moment: string | Instant): Promise<void>
  /** Runs what is due now and delivers it. */
  settle(): Promise<void>
  /** A second engine on the same file; `crash` leaves the first as kill -9 would. With these features, when they are told. */
  restart(how?: 'stop' | 'crash', withFeatures?: readonly Feature[]): Promise<void>
  /** What went wrong on purpose, so that `close` does not mind. */
  expects(expected: Expected): void
  /** Checks the invariants and removes the file. */
  close(): Promise<void>
}

/** Makes a world in which nobody has begun anything yet. Close it in `afterEach`. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const { at = '2026-09-07T08:00', language = 'nl', seed = 1, onStep } = options
  // Read only when it is wanted, so that a test of one feature needs no other.
  let features = options.features ?? (await import('../src/features/index.ts')).features
  const zone = (options.zone ?? 'Europe/Amsterdam') as Zone
  const clock = makeClock(toMoment(at, zone, 0 as Instant))
  const migrated = makeMigrated()
  const [random, newId, newBoot] = [makeRandom(seed), options.newId ?? makeIds(), makeIds('boot')]
  const { log, faults, warnings, lines } = makeLog()
  const told: StageOptions = { clock, log, language, zone }
  const stages = options.stages?.(told) ?? (await openStages(options.on ?? worlds.on, told))
  const limits = options.limits ?? smallest([webLimits, ...stages.map((stage) => stage.limits)])
  const start = async (): Promise<EngineRoom> => {
    const adapters = stages.map((stage) => stage.makeAdapter())
    const parts = { migrated, clock, random, newId, features, adapters, log, limits, bootId: newBoot() }
    const made = makeEngineRoom({ ...parts, ...(onStep && { onStep }) })
    await Promise.all(stages.map((stage) => stage.connects(made.engine)))
    return made
  }
  let here = await start()
  let expected: Expected = {}
  const database = openDatabase(migrated.file, migrated.migrations)
  const quiet = async () => void (await Promise.all(stages.map((stage) => stage.quiet())))
  const moveTo = async (moment: Instant) => {
    await here.engine.moveTo(moment)
    await quiet()
  }
  const settle = () => moveTo(clock.now())
  const people = makePeople({ stages, settle, language, zone })
  const outages = makeOutages({ stages, clock, settle, engine: () => here.engine })
  const restart: World['restart'] = async (how = 'stop', withFeatures = features) => {
    features = withFeatures
    await Promise.all(stages.map((stage) => stage.disconnects()))
    if (how === 'crash') here.store.abandon()
    else {
      await here.engine.stop()
      await here.store.close()
    }
    here = await start()
  }
  const close = async () => {
    await quiet()
    // Where something went wrong on purpose a form may be left without an answer, so that it stays open (rule 53).
    const complaints = stages
      .flatMap((stage) => stage.complaints)
      .filter((one) => !expected.faults || !one.includes('was not answered'))
    const broken = [...stages.flatMap(({ chat }) => listBroken({ database, chat, faults }, expected)), ...complaints]
    await Promise.all(stages.map((stage) => stage.stop()))
    await here.engine.stop()
    await here.store.close()
    database.close()
    migrated.remove()
    if (broken.length > 0) throw new Error([...new Set(broken)].join('\n'))
  }
  const find = (platform: PlatformName) => findStage(stages, platform)
  const [{ platform, chat }] = stages
  return {
    ...{ chat, clock, database, zone, faults, warnings, lines, settle, restart, close, ...people, ...outages },
    here: { platform, space: chat.space },
    get engine() {
      return here.engine
    },
    at: (one) => ({ platform: one, space: find(one).chat.space, chat: find(one).chat }),
    room: (name, one) => makeRoomText(one === undefined ? stages : [find(one)], name),
    clockTo: (moment) => moveTo(toMoment(moment, zone, clock.now())),
    expects: (more) => {
      expected = { ...expected, ...more }
    },
  }
}

function makeLog() {
  const [faults, warnings, lines]: [string[], string[], string[]] = [[], [], []]
  const line = (fields: object, message: string) => `${message} ${JSON.stringify(fields)}`
  const log = {
    info: (fields: object, message: string) => void lines.push(line(fields, message)),
    warn: (fields: object, message: string) => {
      lines.push(line(fields, message))
      warnings.push(line(fields, message))
    },
    error: (fields: object, message: string) => void faults.push(line(fields, message)),
  }
  return { log, faults, warnings, lines }
}
