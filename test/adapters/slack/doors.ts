// Kring's doors on a fake Slack over real sockets, with an engine that notes what it was asked and answers as the test says.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createSlack } from '../../../adapters/slack/index.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Act, Notice, Person } from '../../../src/core/act.ts'
import type { App, Reply } from '../../../src/core/app.ts'
import type { Form } from '../../../src/core/form.ts'
import type { ShownBlock, ShownCard } from '../../../src/core/shown.ts'
import type { Zone } from '../../../src/core/time.ts'
import type { FakeSlackOptions } from '../../fakes/slack/index.ts'
import { createFakeSlack } from '../../fakes/slack/index.ts'

export interface Line {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

export type Way = 'socket' | 'http'
export const ways: readonly Way[] = ['socket', 'http']

interface Options {
  readonly by?: Way
  readonly slack?: FakeSlackOptions
  readonly readsThreads?: boolean
  /** Leaves it to the test. */
  readonly isStarted?: boolean
}

export async function makeDoors({ by = 'socket', slack: of, readsThreads = true, isStarted = true }: Options = {}) {
  const slack = await createFakeSlack(of)
  const fatima = slack.addUser({ name: 'Fatima' })
  const joost = slack.addUser({ name: 'Joost', locale: 'en-US', tz: 'Europe/London' })
  const home = slack.addChannel({ name: 'lindekwartier', members: [fatima.id, joost.id] })
  const acts: Act[] = []
  const notices: Notice[] = []
  const homes: Person[] = []
  const lines: Line[] = []
  const write = (level: Line['level']) => (fields: Line['fields'], message: string) =>
    void lines.push({ level, fields, message })
  const engine = { answer: async (_: Act): Promise<Reply> => ({ is: 'silent' }) }
  const app: App = {
    handle: (act) => {
      acts.push(act)
      return engine.answer(act)
    },
    look: async () => [],
    notice: async (notice) => void notices.push(notice),
    commands: () => [],
    menus: () => [],
    homeOpened: async (person) => void homes.push(person),
    openConversations: async () => [],
  }
  const made = createSlack({
    workspaces: { are: 'one', botToken: slack.token },
    receiving: by === 'socket' ? { by, appToken: slack.appToken } : { by: 'http', signingSecret: slack.signingSecret },
    apiUrl: slack.url,
    readsThreads,
    clock: createSystemClock(),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  })
  const web = made.routes && (await listenOn(made.routes.fetch))
  if (web) slack.deliversTo(`${web.url}/slack/events`)
  if (isStarted) await made.adapter.start(app)
  return {
    slack,
    app,
    engine,
    adapter: made.adapter,
    url: `${web?.url}/slack/events`,
    acts,
    notices,
    homes,
    lines,
    home,
    people: { fatima: slack.person(fatima.id), joost: slack.person(joost.id) },
    answers: (reply: Reply | ((act: Act) => Reply | Promise<Reply>)) => {
      engine.answer = async (act) => (typeof reply === 'function' ? reply(act) : reply)
    },
    /** A post of ours in a room, or a message from us in somebody's direct messages. */
    post: async (card: ShownCard, to: { room: string } | { user: string } = { room: home.id }): Promise<string> =>
      made.adapter.send({ space: slack.team.id, ...to }, { ...card, n: 0 }, `token-${acts.length}-${Math.random()}`),
    stop: async () => {
      await made.adapter.stop()
      web?.close()
      await slack.stop()
    },
  }
}

export type Doors = Awaited<ReturnType<typeof makeDoors>>

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

const reader = { language: 'nl', zone: 'Europe/Amsterdam' as Zone } as const

export function cardOf(
  words: string,
  ...buttons: [label: string, address: `${string}.${string}:${string}`][]
): ShownCard {
  const blocks: ShownBlock[] = [{ kind: 'text', spans: [words] }]
  if (buttons.length > 0) {
    blocks.push({ kind: 'buttons', buttons: buttons.map(([label, address]) => ({ label, address })) })
  }
  return { ...reader, blocks }
}

export function says(words: string, more: Partial<Extract<Reply, { is: 'card' }>> = {}): Reply {
  return { is: 'card', card: cardOf(words), ...more }
}

export function formOf(more: Partial<Form> = {}): Form {
  return {
    v: 1,
    name: 'reflection.answer',
    subject: 'r1',
    ticket: 't1',
    language: 'nl',
    title: 'Jouw antwoord',
    submit: 'Versturen',
    fields: [{ name: 'text', label: 'Wat schuurde?', kind: 'long', max: 3000, required: true }],
    ...more,
  }
}

export function until(met: () => boolean, ms = 5000): Promise<void> {
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const look = () => {
      if (met()) resolve()
      else if (performance.now() - from > ms) reject(new Error('It did not happen in time.'))
      else setTimeout(look, 10)
    }
    look()
  })
}
