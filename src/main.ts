// The composition root: puts circles, platforms, the playground and the web server together, starts them, and stops them in order.
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { discordLimits } from '../adapters/discord/limits.ts'
import { slackLimits } from '../adapters/slack/limits.ts'
import { webLimits } from '../adapters/web/limits.ts'
import type { StageName } from '../adapters/web/protocol.ts'
import { createPlayground } from '../adapters/web/server.ts'
import type { Stage } from '../adapters/web/stage.ts'
import type { House, OpenCircle } from './circles.ts'
import { openCircle } from './circles.ts'
import { createSystemClock } from './clock.ts'
import { listCommunities } from './community/communities/store.ts'
import { listSpaces } from './community/spaces/store.ts'
import type { Config } from './config.ts'
import { smallest } from './core/limits.ts'
import type { Log } from './core/log.ts'
import { createHealth, databasePart, platformParts } from './health.ts'
import { openStage } from './playground.ts'
import { createInstallations } from './store/installation/installations.ts'
import { listen } from './web.ts'

/** What every card and form must fit: a community may move to another platform, or live on two. */
export const limits = smallest([webLimits, slackLimits, discordLimits])

export interface Running {
  /** Where the web server is. */
  readonly url: string
  /** Which platforms could not be reached yet, and why; they are tried again by themselves. */
  readonly unreached: readonly { readonly platform: string; readonly why: string }[]
  /** Takes nothing new, finishes what is in hand, at most 10 s, and closes everything. */
  stop(): Promise<void>
}

/** The circles people live in: on a real platform, or else one's own in the playground. */
type Home = OpenCircle & { readonly stage?: Stage; readonly routes?: Hono }

/** So long a platform waits for an answer; a request that is in hand gets that long when Kring stops. */
const platformGraceMs = 3000

/** Starts everything the configuration asks for. Throws a fault with a sentence for the operator when it cannot. */
export async function startKring(config: Config, log: Log): Promise<Running> {
  const { slack, discord, playground, http } = config
  const isConnected = slack !== undefined || discord !== undefined
  if (playground === 'off' && !isConnected) throw new Error(nothingToStart)
  const house: House = { limits, log, random: { number: Math.random }, newId: randomUUID }
  const circles: OpenCircle[] = []
  const keep = <C extends OpenCircle>(circle: C): C => {
    circles.push(circle)
    return circle
  }
  const closeAll = async () => {
    for (const circle of circles) await circle.stop()
  }
  try {
    const home: Home = keep(isConnected ? await openPlatforms(config, house) : await openStage('own', config, house))
    const createStage = async (name: StageName, tell: (share: number) => void) =>
      name === 'own' && home.stage ? home.stage : keep(await openStage(name, config, house, tell)).stage
    const onFault = (error: unknown) => log.error({ error }, 'The playground could not do what was asked of it.')
    const more = {
      host: http.host,
      allowAnywhere: playground === 'anywhere',
      hasOwn: home.stage !== undefined,
      onFault,
    }
    const web = await listen({
      ...http,
      mounts: (port) => [
        createHealth([databasePart(home.store), ...platformParts(home.adapters)]),
        ...(home.routes ? [home.routes] : []),
        ...(playground === 'off' ? [] : [createPlayground({ ...more, createStage, port })]),
      ],
      ...(isConnected && { graceMs: platformGraceMs }),
    })
    return {
      url: web.url,
      unreached: home.adapters.flatMap((adapter) => {
        const { isConnected: isThere = true, why = 'no connection yet' } = adapter.health?.() ?? {}
        return isThere ? [] : [{ platform: adapter.platform, why }]
      }),
      stop: async () => {
        await web.close()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll().catch(() => undefined) // why it did not start is what the operator needs to read
    throw error
  }
}

const nothingToStart =
  'There is nothing to start: Kring is on no platform, and the playground is off. ' +
  'Give the tokens of a Slack app or a Discord bot (see .env.example), or set KRING_PLAYGROUND to yes, or leave it out.'

/** All platforms that are configured, on one database. Each is loaded only where it is wanted: without it Kring starts faster and smaller. */
async function openPlatforms(config: Config, house: House): Promise<Home> {
  const { slack, discord } = config
  const slackDoor = slack && (await import('../adapters/slack/index.ts'))
  const discordDoor = discord && (await import('../adapters/discord/index.ts'))
  const clock = createSystemClock()
  const { log } = house
  let routes: Hono | undefined
  const parts = { ...house, file: config.databasePath, keyFile: config.keyPath }
  const circle = await openCircle(parts, () => ({
    clock,
    adapters: ({ store, vault }) => {
      const installations = createInstallations(store, vault)
      const inSlack = slack && slackDoor?.createSlack({ ...slack, installations, clock, log })
      const inDiscord = discord && discordDoor?.createDiscord({ ...discord, clock, log })
      routes = inSlack?.routes
      return [inSlack?.adapter, inDiscord?.adapter].filter((adapter) => adapter !== undefined)
    },
  }))
  await tellStrangers(circle, config, log)
  return { ...circle, ...(routes && { routes }) }
}

/** Circles that live on none of these platforms, such as one of the playground, would wait for ever without a word. */
async function tellStrangers({ store, adapters }: OpenCircle, { databasePath }: Config, log: Log): Promise<void> {
  const strangers = await store.look(async (db) => {
    let count = 0
    for (const { id, state } of await listCommunities(db)) {
      const spaces = await listSpaces(db, id)
      const isHere = spaces.some(({ platform }) => adapters.some((adapter) => adapter.platform === platform))
      if (!isHere && state !== 'archived') count += 1
    }
    return count
  })
  if (strangers === 0) return
  const todo = 'To begin with an empty database give another file in KRING_DATABASE.'
  log.warn(
    { circles: strangers, database: databasePath, todo },
    'The database holds circles of another platform; here nothing reaches them.',
  )
}
