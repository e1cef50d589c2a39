// A way out to a fake Discord over real sockets, for the tests of sending.

import type { SendingTools } from '../../../adapters/discord/send.ts'
import { createSending } from '../../../adapters/discord/send.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Conversation } from '../../../src/core/adapter.ts'
import type { FakeDiscordOptions } from '../../fakes/discord/index.ts'
import { createFakeDiscord } from '../../fakes/discord/index.ts'
import type { Channel, Message } from '../../fakes/discord/state.ts'

export interface Line {
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

interface Options extends Partial<SendingTools> {
  readonly discord?: FakeDiscordOptions
}

export async function makeSending({ discord: of, ...tools }: Options = {}) {
  const discord = await createFakeDiscord(of)
  const lines: Line[] = []
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push({ fields, message })
  const log = { info: write, warn: write, error: write }
  const fatima = discord.addUser({ name: 'Fatima' })
  const home = discord.addChannel({ name: 'lindekwartier' })
  const clock = tools.clock ?? createSystemClock()
  const given: SendingTools = {
    token: discord.token,
    apiUrl: discord.url,
    log,
    patienceMs: 1500,
    ...tools,
    clock,
  }
  return {
    discord,
    /** Another run of the program: nothing is remembered. */
    again: () => createSending(given),
    sending: createSending(given),
    clock,
    lines,
    home,
    fatima,
    room: { space: discord.guild.id, room: home.id } satisfies Conversation,
    direct: { space: discord.guild.id, user: fatima.id } satisfies Conversation,
    /** Calls of a route, as the fake names them: `POST /channels/:channel/messages`. */
    called: (route: string) => discord.calls.filter((call) => call.route === route),
    /** In a room, a thread (its id is that of the message above it) or a direct conversation, the oldest first. */
    messages: (channel: string = home.id): Message[] => messagesIn(discord.state.channels.get(channel)),
    /** The direct messages of somebody with our bot. */
    directOf: (user: string = fatima.id): Channel | undefined =>
      [...discord.state.channels.values()].find(({ recipient }) => recipient === user),
  }
}

export type MadeSending = Awaited<ReturnType<typeof makeSending>>

export const routes = {
  post: 'POST /channels/:channel/messages',
  list: 'GET /channels/:channel/messages',
  edit: 'PATCH /channels/:channel/messages/:message',
  remove: 'DELETE /channels/:channel/messages/:message',
  thread: 'POST /channels/:channel/messages/:message/threads',
  wake: 'PATCH /channels/:channel',
  open: 'POST /users/@me/channels',
} as const

/** What somebody finds there. */
export function messagesIn(channel: Channel | undefined): Message[] {
  return [...(channel?.messages.values() ?? [])].toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}

const wordKeys = ['content', 'label']

/** All words in a message, without what nobody sees. */
export function wordsIn(value: Pick<Message, 'content' | 'components'>): string {
  const inside = (one: unknown): string[] => {
    if (Array.isArray(one)) return one.flatMap(inside)
    if (typeof one !== 'object' || one === null) return []
    return Object.entries(one).flatMap(([key, inner]) =>
      wordKeys.includes(key) && typeof inner === 'string' ? [inner] : inside(inner),
    )
  }
  return [value.content, ...inside(value.components)]
    .join('\n')
    .replaceAll(/[\u200b-\u200d\u2060]/g, '')
    .trim()
}
