// (g) A press in Slack, its answer stored and acknowledged, against Bolt that only acknowledges: over HTTP and over Socket Mode.
import { createSlack } from '../../adapters/slack/index.ts'
import { slackLimits } from '../../adapters/slack/limits.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import { address } from '../../src/core/card.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Driver } from '../../src/store/connection.ts'
import { listen } from '../../src/web.ts'
import type { House } from './house.ts'
import { createRunningClock, nine, openHouse } from './house.ts'
import type { Row, Timed } from './measure.ts'
import { at, median, percentile, takeTurns } from './measure.ts'
import type { OpenRound } from './rounds.ts'
import { askEverywhere, openRounds } from './rounds.ts'
import { seedCircles } from './seeding.ts'
import type { Bare } from './slack-bare.ts'
import { openBareHttp, openBareSocket } from './slack-bare.ts'
import type { Payload, SlackSide } from './slack-side.ts'
import { botId, botUser, signingSecret, team } from './slack-side.ts'
import type { SlackThread, Way } from './slack-side-thread.ts'
import { openSlackThread } from './slack-side-thread.ts'

const repetitions = 7
const members = 150
const perSecond = 100
/** Circles for the even pace: 600 presses, six seconds. */
const paced = 4
const appToken = 'xapp-1-kring'
const limits = smallest([webLimits, slackLimits])

interface Kring {
  readonly house: House
  readonly rounds: readonly OpenRound[]
  readonly way: Way
  stop(): Promise<void>
}

type Open<T> = (store: () => unknown, side: SlackThread) => Promise<T>

export async function measureSlackPresses(): Promise<Row[]> {
  return [
    ...(await measureWay('HTTP', openBareHttp, openHttp)),
    ...(await measureWay('Socket Mode', openBareSocket, openSocket)),
  ]
}

async function measureWay(
  by: string,
  openBare: Open<Bare>,
  openKring: (side: SlackThread) => Promise<Kring>,
): Promise<Row[]> {
  const side = await openSlackThread()
  const kring = await openKring(side)
  const row = rowIn(kring.house)
  let isStoring = false
  const bare = await openBare(() => isStoring && row.store(), side)
  const posted = await side.posted()
  const press = (way: Way, rounds: readonly OpenRound[], perSecond?: number) => {
    const pressesIn = (round: OpenRound) => Array.from({ length: members }, (_, n) => pressOf(side, posted, round, n))
    const payloads = rounds.flatMap(pressesIn)
    return side.press({ way, payloads, isAnswered: way === kring.way, ...(perSecond !== undefined && { perSecond }) })
  }
  const one = (way: Way, stores: boolean) => (n: number) => {
    isStoring = stores
    return press(way, kring.rounds.slice(n, n + 1))
  }
  try {
    const timed = await takeTurns(repetitions, {
      bare: one(bare.way, false),
      kring: one(kring.way, false),
      storing: one(bare.way, true),
    })
    isStoring = false
    const ofPace = kring.rounds.slice(repetitions + 1)
    globalThis.gc?.()
    const pacedBare = await press(bare.way, ofPace, perSecond)
    globalThis.gc?.()
    const evenly = { bare: pacedBare, kring: await press(kring.way, ofPace, perSecond) }
    checkStored(kring)
    return rowsOf(by, timed, evenly)
  } finally {
    await bare.stop()
    await kring.stop()
    await side.stop()
  }
}

/** What a listener that stores something cannot do without: one row in a transaction of its own, written as Kring writes. */
function rowIn(house: House): { store(): unknown } {
  const bare = house.openBare()
  bare.exec(
    'CREATE TABLE tap (id INTEGER PRIMARY KEY, community_id TEXT, round_id TEXT, member_id TEXT, choice INTEGER)',
  )
  const put = bare.prepare('INSERT INTO tap VALUES (NULL, ?, ?, ?, ?)')
  return { store: () => put.run('c', 'r', 'm', 3) }
}

type Spent = readonly number[]

function rowsOf(
  by: string,
  timed: { readonly kring: Timed; readonly bare: Timed; readonly storing: Timed },
  evenly: { readonly kring: Spent; readonly bare: Spent },
): Row[] {
  const what = `press over ${by}, stored and acknowledged`
  const [figure, unit, against] = ['g', 'ms', 'Bolt that only acknowledges']
  const pace = `${what}, at ${perSecond}/s`
  const p50 = { figure, what: `${what}, p50`, measured: percentile(timed.kring, 0.5), unit }
  const p99 = { figure, what: `${what}, p99`, measured: percentile(timed.kring, 0.99), unit }
  return [
    { ...p50, baseline: percentile(timed.bare, 0.5), against, goal: 1.5 },
    { ...p50, baseline: percentile(timed.storing, 0.5), against: 'Bolt that stores one row and acknowledges' },
    { ...p99, baseline: percentile(timed.bare, 0.99), against },
    { figure, what: `${pace}, p50`, measured: median(evenly.kring), baseline: median(evenly.bare), unit, against },
    { figure, what: `${pace}, p99`, measured: at(evenly.kring, 0.99), unit, goal: 50 },
    { figure, what: `${pace}, p99 of ${against}`, measured: at(evenly.bare, 0.99), unit },
  ]
}

let clicks = 0

/** As Slack writes a press on a button of a message. */
function pressOf(
  { responseUrl }: SlackThread,
  posted: SlackSide['posted'],
  { circle, id }: OpenRound,
  n: number,
): Payload {
  const channel = channelOf(circle)
  const message = posted.get(channel)
  clicks += 1
  const moment = `1788764400.${String(clicks).padStart(6, '0')}`
  const value = address('reflection.choose', id, `${1 + (n % 5)}`)
  const button = { type: 'button', action_id: `press:3.${n % 5}`, block_id: 'press:3', value, action_ts: moment }
  return {
    type: 'block_actions',
    team: { id: team, domain: 'lindestad' },
    user: { id: `u${n}`, username: `lid${n}`, name: `lid${n}`, team_id: team },
    api_app_id: 'A0KRING',
    token: 'verification-token',
    container: { type: 'message', message_ts: message?.ts, channel_id: channel, is_ephemeral: false },
    trigger_id: `${moment}.1.abc`,
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'kamer' },
    message: { type: 'message', user: botUser, bot_id: botId, text: 'Vraag', team, ...message },
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...button, text: { type: 'plain_text', text: 'Helder', emoji: true } }],
  }
}

async function openHttp(side: SlackThread): Promise<Kring> {
  const clock = createRunningClock()
  let routes: ReturnType<typeof createSlack>['routes']
  const house = openHouse({
    ...{ clock, limits },
    adapters: () => {
      const made = createSlack({ ...usual(side), clock, receiving: { by: 'http', signingSecret } })
      routes = made.routes
      return [made.adapter]
    },
  })
  const rounds = await begin(house)
  const web = await listen({ host: '127.0.0.1', port: 0, mounts: () => (routes ? [routes] : []) })
  const stop = async () => {
    await web.close()
    await house.close()
  }
  return { house, rounds, way: { url: `${web.url}slack/events`, aheadMs: clock.now() - Date.now() }, stop }
}

async function openSocket(side: SlackThread): Promise<Kring> {
  const clock = createRunningClock()
  const adapters = (): Adapter[] => [
    createSlack({ ...usual(side), clock, receiving: { by: 'socket', appToken } }).adapter,
  ]
  const house = openHouse({ clock, limits, adapters })
  return { house, rounds: await begin(house), way: { appToken }, stop: () => house.close() }
}

function usual({ url: apiUrl }: SlackThread) {
  const log = { info: () => undefined, warn: told, error: told }
  return { workspaces: { are: 'one', botToken: 'xoxb-bench' }, apiUrl, readsThreads: true, log } as const
}

const told = (fields: object, message: string) => console.error(message, fields)

/** Opens a round with a scale in each circle, connects, and waits until all of them are shown. */
async function begin(house: House): Promise<readonly OpenRound[]> {
  const ids = Array.from({ length: repetitions + 1 + paced }, (_, n) => `c${String(n).padStart(2, '0')}`)
  house.seed((driver) => {
    seedCircles(
      driver,
      ids.map((id) => ({ id, members, opensAt: nine })),
    )
    moveToSlack(driver)
  })
  while ((await house.engine.tick()) > 0);
  askEverywhere(house, 'scale', ids)
  await house.engine.start((run) => {
    const beat = setInterval(run, 1000)
    return { stop: () => clearInterval(beat) }
  })
  return openRounds(house)
}

const channelOf = (circle: string) => `C0${circle.toUpperCase()}`

/** All circles in one workspace, each in a channel of its own, with the same people. */
function moveToSlack(driver: Driver): void {
  driver
    .prepare(
      `UPDATE space SET platform = 'slack', external = ?, home_room = 'C0' || upper(community_id), readers = ${members}`,
    )
    .run(team)
  driver.prepare("UPDATE identity SET platform = 'slack', external = ?").run(team)
}

function checkStored({ house, rounds }: Kring): void {
  const stored = house.reader.prepare('SELECT count(*) FROM round_tap').pluck().get()
  if (stored !== rounds.length * members)
    throw new Error(`${stored} of ${rounds.length * members} answers were stored.`)
}
