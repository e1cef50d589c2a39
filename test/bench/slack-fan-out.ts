// (h) 2 000 posts to 200 channels in 20 workspaces, against the time in which the speed limits of Slack let them pass.

import { createSlack } from '../../adapters/slack/index.ts'
import { createKept } from '../../adapters/slack/install/kept.ts'
import { slackLimits } from '../../adapters/slack/limits.ts'
import { slackPace } from '../../adapters/slack/pace.ts'
import type { Card } from '../../src/core/card.ts'
import type { Installations } from '../../src/core/installation.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/connection.ts'
import { createInstallations } from '../../src/store/installation/installations.ts'
import type { House } from './house.ts'
import { createRunningClock, nine, openHouse, zone } from './house.ts'
import type { Row } from './measure.ts'
import { median } from './measure.ts'
import { insert, seedCircles } from './seeding.ts'
import type { FakeProcess } from './slack-fake.ts'
import { openFakeSlack } from './slack-fake.ts'

const repetitions = 3
const workspaces = 20
const channelsEach = 10
const postsEach = 10
const posts = workspaces * channelsEach * postsEach
/** "Several hundred messages per minute" into a workspace. */
const rates = { channelMs: slackPace.conversationMs, teamPerMinute: 300 }

export async function measureSlackFanOut(): Promise<Row[]> {
  const spent: number[] = []
  let refused = 0
  for (let n = 0; n < repetitions; n += 1) {
    const one = await fanOut()
    spent.push(one.spentMs)
    refused += one.refused
  }
  const what = `${posts} posts to ${workspaces * channelsEach} channels in ${workspaces} workspaces`
  const against = 'as fast as Slack takes them'
  const [measured, baseline] = [median(spent) / 1000, leastMs() / 1000]
  return [
    { figure: 'h', what, measured, unit: 's', against, baseline, goal: 1.05 },
    {
      figure: 'h',
      what: `${what}, refused as too fast (429), in ${repetitions} times`,
      measured: refused,
      unit: 'times',
      goal: 0,
    },
  ]
}

/** The first message goes at once, and a workspace takes a handful before it counts. */
function leastMs(): number {
  const { conversationMs, spaceMs, burst = 1 } = slackPace
  const inSpace = Math.max(0, channelsEach * postsEach - burst) * spaceMs
  return Math.max((postsEach - 1) * conversationMs, inSpace)
}

/** From when they may go until the last of them is written down as shown. */
async function fanOut(): Promise<{ spentMs: number; refused: number }> {
  const fake = await openFakeSlack({ teams: workspaces, channelsEach, rates })
  const clock = createRunningClock()
  let installations: Installations | undefined
  const house = openHouse({
    clock,
    limits: slackLimits,
    adapters: ({ store, vault }) => {
      installations = createInstallations(store, vault)
      return [createSlack({ ...optionsFor(fake), installations, clock }).adapter]
    },
  })
  try {
    if (installations) await install(installations, fake)
    house.seed((driver) => seedPosts(driver, fake))
    let beat: (() => void) | undefined
    await house.engine.start((run) => {
      beat = run
      return { stop: () => undefined }
    })
    house.seed((driver) => driver.exec(`UPDATE part SET due_at = ${clock.now()}`))
    globalThis.gc?.()
    const startedAt = performance.now()
    beat?.()
    await allShown(house)
    const spentMs = performance.now() - startedAt
    const { messages, refused, complaints } = await fake.tell()
    if (messages !== posts) throw new Error(`${messages} of ${posts} messages arrived.`)
    if (complaints.length > 0) throw new Error(`Slack would not have taken it: ${complaints[0]}`)
    return { spentMs, refused }
  } finally {
    await house.close()
    await fake.stop()
  }
}

async function allShown({ engine, reader }: House): Promise<void> {
  const waiting = reader.prepare("SELECT count(*) FROM part WHERE state <> 'shown'").pluck()
  const deadline = performance.now() + 60_000
  while ((waiting.get() as number) > 0) {
    if (performance.now() > deadline) throw new Error(`${waiting.get()} of ${posts} were not shown.`)
    await engine.deliver()
  }
}

function optionsFor({ url: apiUrl, signingSecret }: FakeProcess) {
  const told = (fields: object, message: string) => console.error(message, fields)
  return {
    workspaces: {
      are: 'many',
      clientId: '111.222',
      clientSecret: 'client-secret-of-the-fake',
      stateSecret: 'state-secret-of-the-bench',
      publicUrl: 'https://kring.example',
    },
    receiving: { by: 'http', signingSecret },
    apiUrl,
    readsThreads: true,
    log: { info: () => undefined, warn: told, error: told },
  } as const
}

async function install(installations: Installations, { teams }: FakeProcess): Promise<void> {
  const kept = createKept(installations)
  for (const { id, token, botId, botUser } of teams) {
    await kept.storeInstallation({
      team: { id, name: id },
      enterprise: undefined,
      bot: { token, scopes: [], id: botId, userId: botUser },
      user: { token: undefined, scopes: undefined, id: '' },
      tokenType: 'bot',
      isEnterpriseInstall: false,
      authVersion: 'v2',
    })
  }
}

const long = 100 * 24 * 3_600_000
const words = 'Wat maakte je deze week nieuwsgierig in ons vraagstuk?'
const card = JSON.stringify({ v: 1, language: 'nl', zone, blocks: [{ kind: 'text', spans: [words] }] } satisfies Card)

/** A circle in each channel with its posts; they are due only when it is told. */
function seedPosts(driver: Driver, { teams }: FakeProcess): void {
  const circles = teams.flatMap(({ id: team, channels }) =>
    channels.map((channel) => ({ id: `c-${channel}`, channel, team, members: 3 })),
  )
  seedCircles(driver, circles)
  const move = driver.prepare("UPDATE space SET platform = 'slack', external = ?, home_room = ? WHERE community_id = ?")
  for (const { id, team, channel } of circles) move.run(team, channel, id)
  const rows = circles.flatMap((circle) => Array.from({ length: postsEach }, (_, n) => ({ ...circle, n })))
  insert(driver, 'message', rows.map(messageRow))
  insert(driver, 'part', rows.map(partRow))
}

interface Post {
  readonly id: string
  readonly team: string
  readonly channel: string
  readonly n: number
}

function messageRow({ id, n }: Post) {
  const said = { cost: 'free', language: 'nl', card, is_sealed: 0, revision: 1, is_taken: 0, said_at: nine }
  return { community_id: id, key: `bench.note:${n}`, subject: `${n}`, purpose: '{"to":"home"}', ...said }
}

function partRow({ id, team, channel, n }: Post) {
  const place = { space_id: `${id}-w`, platform: 'slack', place: JSON.stringify({ space: team, room: channel }) }
  const lane = { target: 'home', lane: `${id}/${id}-w/home`, seq: n, n: 0, attempts: 0, copies: 0 }
  const due: Instant = (nine + long) as Instant
  const state = { state: 'waiting', token: `token-${id}-${n}`, receipt: null, due_at: due }
  return { id: `part-${id}-${n}`, community_id: id, message_key: `bench.note:${n}`, ...place, ...lane, ...state }
}
