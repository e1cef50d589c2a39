// A fake Slack on a real port: stateful, strict, and able to fail on purpose.
import { defaultSheet, sheetOf } from './defaults.ts'
import type { Delivering } from './delivering.ts'
import { createDelivering } from './delivering.ts'
import type { Fails } from './fails.ts'
import { createFails } from './fails.ts'
import type { Happenings } from './happenings.ts'
import { createHappenings } from './happenings.ts'
import { createHttp } from './http.ts'
import { createIds } from './ids.ts'
import type { Inner, Rules } from './inner.ts'
import { createActivity } from './inner.ts'
import { upload } from './methods/files.ts'
import type { Seeding } from './people.ts'
import { createSeeding } from './people.ts'
import type { Person } from './person.ts'
import { createPerson } from './person.ts'
import type { RateRules } from './rates.ts'
import { createRates } from './rates.ts'
import { answerResponse } from './respond.ts'
import { openDoor } from './server.ts'
import type { Sockets } from './socket.ts'
import { createSockets } from './socket.ts'
import type { Json, State, Team } from './state.ts'
import { emptyState } from './state.ts'
import type { CallRecord } from './web-api.ts'
import { answerCall, withFault } from './web-api.ts'

export interface FakeSlackOptions extends Partial<Omit<Rules, 'editWindowMs'>> {
  /** What time it is in Slack, in milliseconds; the machine's own when left out. */
  readonly now?: () => number
  /** Our manifest: the scopes, events, commands and shortcuts that are given; those of `defaults.ts` when left out. */
  readonly manifest?: Json
  readonly editWindowMs?: number
  /** How long after a missed acknowledgement an event comes again; Slack waits 0, 60 and 300 seconds. */
  readonly retryAfterMs?: readonly number[]
  /** For how long nothing goes on when all is quiet. */
  readonly quietMs?: number
  readonly pingEveryMs?: number
}

export interface FakeSlack extends Seeding {
  /** The base address of the Web API, with a slash at its end: `SLACK_API_URL`. */
  readonly url: string
  readonly team: Team
  /** The bot token of the first workspace, and the token for sockets. */
  readonly token: string
  readonly appToken: string
  readonly signingSecret: string
  readonly rules: Rules
  readonly state: State
  readonly fails: Fails
  readonly delivering: Delivering
  readonly sockets: Sockets
  /** What happens in a workspace without our doing: people and channels change, the app is removed. */
  readonly happens: Happenings
  /** Every call, in order. */
  readonly calls: readonly CallRecord[]
  /** What real Slack would have refused for its form, and every late acknowledgement. */
  readonly complaints: readonly string[]
  /** Somebody by id or name. `team`: in whose workspace the app is that they meet; their own when left out. */
  person(who: string, options?: { team?: string }): Person
  /** From now on what happens is brought to this address, signed, instead of over a socket. */
  deliversTo(url: string): void
  /** The app is set up by this manifest from now on, and was given what it asks for. */
  adopts(manifest: Json): void
  limitsRates(rules: RateRules | undefined): void
  /** Resolves when nothing has gone on for a while. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

/** Starts it, with one workspace, our app in it and nobody else. */
export async function createFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const now = options.now ?? Date.now
  const rules = rulesOf(options)
  const calls: CallRecord[] = []
  const { inner, sockets, open } = assemble(options, rules, now)
  const seeding = createSeeding(inner.state, inner.ids, () => inner.sheet)
  const team = seeding.addTeam({})
  const token = [...inner.state.tokens.keys()][0] ?? ''
  const appToken = seeding.addToken({ kind: 'app' }).token
  const door = await open(calls)

  return {
    ...seeding,
    url: `${door.address}/api/`,
    team,
    token,
    appToken,
    signingSecret: rules.signingSecret,
    rules,
    state: inner.state,
    fails: inner.fails,
    delivering: inner.delivering,
    sockets,
    calls,
    complaints: inner.complaints,
    happens: createHappenings(inner),
    person: (who, { team: of } = {}) => {
      const { users, teams } = inner.state
      const user = users.get(who) ?? [...users.values()].find(({ name }) => name === who.toLowerCase())
      if (!user) throw new Error(`There is nobody called ${who} in the fake.`)
      return createPerson(inner, user, teams.get(of ?? user.team) ?? team)
    },
    deliversTo: (url) => inner.delivering.use(createHttp({ url, signingSecret: rules.signingSecret, now })),
    adopts: (manifest) => {
      inner.sheet = sheetOf(manifest)
      const { tokens } = inner.state
      for (const one of tokens.values()) {
        if (one.kind === 'bot') tokens.set(one.token, { ...one, scopes: new Set(inner.sheet.scopes) })
      }
    },
    limitsRates: (rates) => inner.rates.set(rates),
    quiet: () => inner.activity.quiet(),
    stop: async () => {
      inner.delivering.stop()
      sockets.stop()
      await door.close()
    },
  }
}

function rulesOf(options: FakeSlackOptions): Rules {
  return {
    appId: 'A0KRING',
    appName: 'Kring',
    clientId: '111.222',
    clientSecret: 'client-secret-of-the-fake',
    signingSecret: 'signing-secret-of-the-fake',
    verificationToken: 'verification-token-of-the-fake',
    ackWithinMs: 3000,
    triggerMs: 3000,
    editWindowMs: undefined,
    rotates: false,
    strangersTeam: 'installed',
    isStrict: true,
    ...options,
  }
}

function assemble(options: FakeSlackOptions, rules: Rules, now: () => number) {
  const elapsed = () => performance.now()
  const activity = createActivity(options.quietMs ?? 25)
  const complaints: string[] = []
  const complain = (what: string) => void complaints.push(what)
  const sockets = createSockets({ appId: rules.appId, pingEveryMs: options.pingEveryMs ?? 2000, complain })
  const delivering = createDelivering({
    ackWithinMs: rules.ackWithinMs,
    retryAfterMs: options.retryAfterMs ?? [20, 500, 2000],
    now,
    elapsed,
    activity,
    complain,
  })
  delivering.use(sockets)
  let address = ''
  const inner: Inner = {
    state: emptyState(),
    ids: createIds(now),
    sheet: options.manifest ? sheetOf(options.manifest) : defaultSheet,
    rules,
    fails: createFails(),
    rates: createRates(elapsed),
    delivering,
    activity,
    complaints,
    elapsed,
    address: () => address,
    socketAddress: () => `${address.replace('http', 'ws')}${sockets.ticket()}`,
  }
  const open = async (calls: CallRecord[]) => {
    const door = await openDoor({
      api: (method, request, bearer) => {
        const [answer, record] = answerCall(inner, method, request.fields, bearer)
        calls.push(record)
        return answer
      },
      upload: (key, body, type) =>
        withFault(inner, 'upload', () => ({ is: 'status', status: upload(inner, key, body, type) ? 200 : 404 })),
      respond: (id, request) => withFault(inner, 'response_url', () => answerResponse(inner, id, request.fields)),
      authorize: (query) => createHappenings(inner).authorizes(query),
      begin: () => activity.begin(),
      upgrade: (request, socket, head) => sockets.upgrade(request, socket, head),
    })
    address = door.address
    return door
  }
  return { inner, sockets, open }
}
