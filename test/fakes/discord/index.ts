// A fake Discord on a real port: stateful, strict, and able to fail on purpose.
import type { CallRecord } from './answer.ts'
import { answerCall } from './answer.ts'
import { openDoor } from './door.ts'
import type { Fails } from './fails.ts'
import { createFails } from './fails.ts'
import { createGateway } from './gateway.ts'
import type { Gateway } from './gateway-shape.ts'
import type { Happenings } from './happenings.ts'
import { createHappenings } from './happenings.ts'
import { createIds } from './ids.ts'
import type { Inner, Rules } from './inner.ts'
import { createActivity } from './inner.ts'
import { again } from './interactions.ts'
import type { Seeding } from './people.ts'
import { createSeeding } from './people.ts'
import type { Person } from './person.ts'
import { createPerson } from './person.ts'
import type { RateRules } from './rates.ts'
import { createRates } from './rates.ts'
import type { TellsMoment } from './reads/markdown.ts'
import type { Guild, Interaction, State } from './state.ts'
import { emptyState } from './state.ts'

export interface FakeDiscordOptions extends Partial<Rules> {
  /** What time it is in Discord, in milliseconds; the machine's own when left out. */
  readonly now?: () => number
  /** For how long nothing goes on when all is quiet. */
  readonly quietMs?: number
  /** Between two heartbeats; 41250 in Discord. Set `waitsForClient` to false where it is short. */
  readonly heartbeatMs?: number
  /** How many shards the gateway asks for. */
  readonly shards?: number
  /** How people read moments; by their own machine when left out. */
  readonly tells?: TellsMoment
}

export interface FakeDiscord extends Seeding {
  /** The base address of REST, for `rest.api` and `DISCORD_API_URL`: without the version. */
  readonly url: string
  readonly token: string
  readonly appId: string
  readonly botId: string
  /** The first server. */
  readonly guild: Guild
  readonly rules: Rules
  readonly state: State
  readonly fails: Fails
  readonly gateway: Gateway
  /** What happens in a server without our doing: people come and go, channels and roles change, the app is removed. */
  readonly happens: Happenings
  /** Every call, in order. */
  readonly calls: readonly CallRecord[]
  readonly interactions: readonly Interaction[]
  /** What real Discord would have refused for its form, and every late answer. */
  readonly complaints: readonly string[]
  /** Somebody by id or name. */
  person(who: string, options?: { guild?: string }): Person
  /** Brings an interaction once more. */
  again(interaction: Interaction): Promise<void>
  limitsRates(rules: RateRules | undefined): void
  /** Something goes on that the fake cannot see; called at its end. */
  begin(): () => void
  /** Resolves when nothing has gone on for a while. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

/** Starts it, with one server, our app in it and nobody else. */
export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const inner = makeInner(options)
  const calls: CallRecord[] = []
  const door = await openDoor({
    answer: (request) => {
      const [answer, record] = answerCall(inner, request)
      calls.push(record)
      return answer
    },
    begin: () => inner.activity.begin(),
    now: () => inner.ids.now(),
    upgrade: (request, socket, head) => inner.gateway.upgrade(request, socket, head),
  })
  inner.where = door.address
  const seeding = createSeeding(inner)
  const { rules, state } = inner
  state.users.set(rules.botId, {
    id: rules.botId,
    name: rules.botName.toLowerCase(),
    displayName: rules.botName,
    isBot: true,
    locale: 'en-US',
    tz: 'UTC',
    isClosed: false,
  })
  const guild = seeding.addGuild()
  return {
    ...seeding,
    url: `${door.address}/api`,
    token: rules.token,
    appId: rules.appId,
    botId: rules.botId,
    guild,
    rules,
    state,
    fails: inner.fails,
    gateway: inner.gateway,
    happens: createHappenings(inner),
    calls,
    interactions: inner.interactions,
    complaints: inner.complaints,
    person: (who, { guild: of } = {}) => {
      const user = state.users.get(who) ?? [...state.users.values()].find(({ name }) => name === who.toLowerCase())
      if (!user) throw new Error(`There is nobody called ${who} in the fake.`)
      return createPerson(inner, user, state.guilds.get(of ?? '') ?? guild)
    },
    again: async (interaction) => {
      again(inner, interaction)
      await inner.activity.quiet()
    },
    limitsRates: (rates) => inner.rates.set(rates),
    begin: () => inner.activity.begin(),
    quiet: () => inner.activity.quiet(),
    stop: async () => {
      inner.gateway.stop()
      await door.close()
    },
  }
}

function makeInner(options: FakeDiscordOptions): Inner & { where: string } {
  const now = options.now ?? Date.now
  const elapsed = () => performance.now()
  const { waitsForClient = true, shards = 1 } = options
  // A heartbeat by the client's own clock, just while one that was asked for is under way, would look like a dead line to it.
  const { heartbeatMs = waitsForClient ? 3_600_000 : 41_250 } = options
  const inner = {
    where: '',
    state: emptyState(),
    ids: createIds(now),
    rules: rulesOf(options),
    fails: createFails(),
    rates: createRates(elapsed, now),
    activity: createActivity(options.quietMs ?? 25),
    complaints: [],
    elapsed,
    address: (): string => inner.where,
    interactions: [],
    opened: [],
    oldEdits: [],
    shards,
    tells: options.tells,
  } as unknown as Inner & { where: string }
  inner.gateway = createGateway(inner, { heartbeatMs })
  inner.state.tokens.add(inner.rules.token)
  return inner
}

function rulesOf(options: FakeDiscordOptions): Rules {
  return {
    appId: '1000000000000000001',
    botId: '1000000000000000001',
    botName: 'Kring',
    token: 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.fakeAA.token-of-the-fake-discord',
    ackWithinMs: 3000,
    tokenMs: 900_000,
    nonceMs: 180_000,
    directOpens: undefined,
    oldEdits: undefined,
    threadsSleep: true,
    allowedIntents: 0,
    waitsForClient: true,
    ...options,
  }
}
