// A whole Kring in a fake Slack: real engine, real store, real doors, in one workspace or in several, with a log that is kept.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Slack } from '../../../adapters/slack/index.ts'
import { createSlack } from '../../../adapters/slack/index.ts'
import { slackLimits } from '../../../adapters/slack/limits.ts'
import { makeManifest } from '../../../adapters/slack/manifest.ts'
import type { Hands } from '../../../adapters/web/person.ts'
import { takeSeat } from '../../../adapters/web/players.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import type { Engine } from '../../../src/engine/engine.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { features } from '../../../src/features/index.ts'
import { createInstallations } from '../../../src/store/installation/installations.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import type { OnStep, Store } from '../../../src/store/store.ts'
import { createStore } from '../../../src/store/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { createHands } from '../../fakes/slack/hands.ts'
import type { FakeSlack, FakeSlackOptions } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'
import type { NewUser } from '../../fakes/slack/people.ts'
import { makeClock, makeIds, makeRandom } from '../../support/chance.ts'
import { openDatabase } from '../../support/database.ts'
import { foundCircle } from '../../support/founding.ts'
import { makeMigrated } from '../../support/migrated.ts'
import { toMoment } from '../../support/moments.ts'
import type { Line, Way } from './doors.ts'

export interface HouseOptions {
  readonly by?: Way
  /** In as many workspaces as there are, each with a token from its installation; over HTTP. */
  readonly many?: boolean
  readonly slack?: FakeSlackOptions
  readonly onStep?: OnStep
}

export const zone = 'Europe/Amsterdam' as Zone

interface Run {
  readonly store: Store
  readonly engine: Engine
  readonly slack: Slack
}

/** A Monday morning at eight; nobody has begun anything yet. */
export async function makeHouse({ by = 'socket', many = false, slack: of, onStep }: HouseOptions = {}) {
  const clock = makeClock(toMoment('2026-09-07T08:00', zone, 0 as Instant))
  const slack = await createFakeSlack({ now: () => clock.now(), quietMs: 15, ...of })
  const migrated = makeMigrated()
  const lines: Line[] = []
  const write = (level: Line['level']) => (fields: Line['fields'], message: string) =>
    void lines.push({ level, fields, message })
  const log = { info: write('info'), warn: write('warn'), error: write('error') }
  const parts = { random: makeRandom(7), newId: makeIds(), features, log, limits: slackLimits }
  const [newBoot, system] = [makeIds('boot'), createSystemClock()]
  let run: Run | undefined
  const web = await listenOn((request) => run?.slack.routes?.fetch(request) ?? new Response('', { status: 503 }))
  if (by === 'http' || many) slack.deliversTo(`${web.url}/slack/events`)

  const start = async (): Promise<Run> => {
    const sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
    const store = createStore(sqlite, { clock, ...(onStep && { onStep }) })
    const vault = openVault({ keyFile: join(migrated.folder, 'kring.key') })
    const installations = createInstallations(store, vault)
    const { clientId, clientSecret } = slack.rules
    const made = createSlack({
      workspaces: many
        ? { are: 'many', clientId, clientSecret, stateSecret: secrets.state, publicUrl: web.url }
        : { are: 'one', botToken: slack.token },
      receiving:
        by === 'http' || many
          ? { by: 'http', signingSecret: slack.signingSecret }
          : { by: 'socket', appToken: slack.appToken },
      ...{ apiUrl: slack.url, readsThreads: true, installations, log },
      clock: { ...system, now: () => clock.now() },
    })
    for (const kept of many ? listKept(slack) : []) await installations.save('slack', kept)
    // A clock that stands still knows no haste: pacing has tests of its own.
    const { pace: _pace, ...unhurried } = made.adapter
    const adapters = [{ ...unhurried, livesByOurClock: true }]
    const engine = createEngine({ ...parts, store, vault, clock, adapters, bootId: newBoot() })
    const sheets = { commands: engine.commands('en'), menus: engine.menus('en') }
    slack.adopts({ ...makeManifest({ ...sheets, readsThreads: true }) })
    run = { store, engine, slack: made }
    await made.adapter.start(engine)
    return run
  }
  const here = () => {
    if (!run) throw new Error('It was not started.')
    return run
  }
  const begin = () => start().then(() => undefined)
  const settle = async () => {
    await slack.quiet()
    await here().engine.moveTo(clock.now())
    await slack.quiet()
  }
  const hands = (name: string, home = 'home'): Hands => {
    const { team } = slack.person(name).user
    const isInstalled = [...slack.state.tokens.values()].some((token) => token.kind === 'bot' && token.team === team)
    // Of somebody from a workspace without Kring, in a room that is shared with them.
    const person = slack.person(name, isInstalled ? {} : { team: slack.team.id })
    const nameOf = (id: string) => slack.state.users.get(id)?.realName ?? slack.state.channels.get(id)?.name ?? id
    const reader = { tz: zone, locale: 'nl-NL', now: clock.now(), nameOf }
    return createHands({
      ...{ person, name, home },
      telling: () => ({ slack, language: 'nl', zone, reader: { ...reader, now: clock.now() } }),
      takeReply: () => undefined,
    })
  }
  const addUser = (user: NewUser, ...rooms: string[]) => {
    const added = slack.addUser(user)
    for (const { id, name, members, team } of slack.state.channels.values())
      if ((rooms.includes(id) || rooms.includes(name)) && (user.team ?? slack.team.id) === team) members.add(added.id)
    return added
  }
  const database = openDatabase(migrated.file, migrated.migrations)

  return {
    ...{ slack, clock, lines, migrated, database, begin, settle, hands, addUser },
    url: `${web.url}/slack/events`,
    engine: () => here().engine,
    clockTo: async (moment: string) => {
      await here().engine.moveTo(toMoment(moment, zone, clock.now()))
      await slack.quiet()
    },
    /** Founds a circle in a room; the others take a seat, so that it begins. */
    circle: async (founder: string, members: readonly string[], room = 'home') => {
      await foundCircle(hands(founder, room), { room })
      for (const [n, member] of members.entries()) {
        await settle()
        await takeSeat(hands(member, room), n % 2 === 0 ? 'bewoner' : 'student')
      }
      await settle()
    },
    /** As kill -9 would leave it: what is not committed is lost, and nobody answers. */
    crash: async () => {
      const { slack: made, store } = here()
      store.abandon()
      run = undefined
      await made.adapter.stop()
    },
    stop: async () => {
      await slack.quiet()
      await run?.slack.adapter.stop()
      web.close()
      await slack.stop()
      await run?.engine.stop()
      await run?.store.close()
      database.close()
      migrated.remove()
    },
  }
}

export type House = Awaited<ReturnType<typeof makeHouse>>

export const secrets = { state: 'state-secret-of-this-test' }

/** What the installations leave behind. */
function listKept({ state, rules }: FakeSlack) {
  return [...state.teams.values()].flatMap(({ id, name, botId, botUser }) => {
    const token = [...state.tokens.values()].find(({ kind, team }) => kind === 'bot' && team === id)
    if (!token) return []
    const bot = { token: token.token, scopes: [...token.scopes], id: botId, userId: botUser }
    return [{ space: id, body: JSON.stringify({ v: 1, team: { id, name }, appId: rules.appId, bot }) }]
  })
}

async function listenOn(fetch: (request: Request) => Response | Promise<Response>) {
  const server = await new Promise<Server>((resolve) => {
    const one = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(one as Server))
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
