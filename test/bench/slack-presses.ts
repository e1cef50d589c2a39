// (g) A press in Slack, its answer stored and acknowledged, against Bolt that only acknowledges: over HTTP and over Socket Mode.
import { createSlack } from '../../adapters/slack/index.ts'
import { slackLimits } from '../../adapters/slack/limits.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import { address } from '../../src/core/card.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Driver } from '../../src/store/connection.ts'
import { listen } from '../../src/web.ts'
import { createRunningClock, openHouse } from './house.ts'
import type { Row } from './measure.ts'
import type { Kring, Race } from './press-race.ts'
import { beginRounds, members, racePresses } from './press-race.ts'
import type { OpenRound } from './rounds.ts'
import type { Payload, Posted } from './side.ts'
import type { SideThread } from './side-thread.ts'
import { openSideThread } from './side-thread.ts'
import { openBareHttp, openBareSocket } from './slack-bare.ts'
import type { SlackWay } from './slack-side.ts'
import { botId, botUser, signingSecret, team } from './slack-side.ts'

const appToken = 'xapp-1-kring'
const limits = smallest([webLimits, slackLimits])

type Thread = SideThread<SlackWay>

export async function measureSlackPresses(): Promise<Row[]> {
  const http = { by: 'HTTP', openBare: openBareHttp, openKring: openHttp }
  const socket = { by: 'Socket Mode', openBare: openBareSocket, openKring: openSocket }
  return [...(await racePresses(raceOver(http))), ...(await racePresses(raceOver(socket)))]
}

function raceOver({ by, ...opens }: Pick<Race<SlackWay>, 'openBare' | 'openKring'> & { by: string }): Race<SlackWay> {
  return {
    figure: 'g',
    what: `press over ${by}, stored and acknowledged`,
    against: 'Bolt that only acknowledges',
    stores: 'Bolt that stores one row and acknowledges',
    open: () => openSideThread('slack'),
    pressOf,
    isAnswered: true,
    ...opens,
  }
}

let clicks = 0

/** As Slack writes a press on a button of a message. */
function pressOf({ responseUrl }: Thread, posted: Posted, { circle, id }: OpenRound, n: number): Payload {
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
    container: { type: 'message', message_ts: message?.['ts'], channel_id: channel, is_ephemeral: false },
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

async function openHttp(side: Thread): Promise<Kring<SlackWay>> {
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
  const rounds = await beginRounds(house, moveToSlack)
  const web = await listen({ host: '127.0.0.1', port: 0, mounts: () => (routes ? [routes] : []) })
  const stop = async () => {
    await web.close()
    await house.close()
  }
  return { house, rounds, way: { url: `${web.url}slack/events`, aheadMs: clock.now() - Date.now() }, stop }
}

async function openSocket(side: Thread): Promise<Kring<SlackWay>> {
  const clock = createRunningClock()
  const adapters = (): Adapter[] => [
    createSlack({ ...usual(side), clock, receiving: { by: 'socket', appToken } }).adapter,
  ]
  const house = openHouse({ clock, limits, adapters })
  return { house, rounds: await beginRounds(house, moveToSlack), way: { appToken }, stop: () => house.close() }
}

function usual({ url: apiUrl }: Thread) {
  const log = { info: () => undefined, warn: told, error: told }
  return { workspaces: { are: 'one', botToken: 'xoxb-bench' }, apiUrl, readsThreads: true, log } as const
}

const told = (fields: object, message: string) => console.error(message, fields)

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
