// Looks whether a message of ours is there, by the mark its components carry; of two with the same mark the younger goes (rules 38, 39).
import { createHash } from 'node:crypto'
import type { Receipt, Token } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import { DiscordProblem } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import { byAge, toReceipt, toSnowflake } from './receipt.ts'
import type { MessagePayload } from './render/message.ts'

/** https://docs.discord.com/developers/resources/message#create-message: a string of at most 25 characters. */
const nonceLength = 25
/** Small numbers are given out by Discord itself to components without one. */
const leastMarker = 4096
/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component: `id` is a 32 bit integer; 31 are never negative. */
const markers = 2 ** 31 - leastMarker

/**
 * What keeps a message from being created twice within a few minutes. It is not kept with the message. Who took the message away meanwhile
 * keeps it away: Discord then says that it is unknown (https://github.com/discord/discord-api-docs/pull/6647).
 */
export function nonceOf(token: Token): string {
  return hashOf('nonce', token).toString('base64url').slice(0, nonceLength)
}

/** What stays on a message, so that it can be found; it tells nothing. */
export function markerOf(token: Token): number {
  return leastMarker + (hashOf('marker', token).readUInt32BE() % markers)
}

/** Nothing of it is seen or read out; where a platform would leave it out, only finding suffers. */
const unseen = ['\u200b', '\u200c', '\u200d', '\u2060'] as const
const unseenLength = 16
/** https://docs.discord.com/developers/resources/message#create-message */
const longestContent = 2000

/** Plain words without a button have no component to carry the mark: then it stands at their end, where nobody sees it. */
export function marked(payload: MessagePayload, token: Token): MessagePayload {
  const { content, components } = payload
  if (content === undefined || components.length > 0 || content.length + unseenLength > longestContent) return payload
  return { ...payload, content: content + unseenMark(token) }
}

function unseenMark(token: Token): string {
  const bits = markerOf(token)
  return Array.from({ length: unseenLength }, (_, n) => unseen[(bits >>> (2 * n)) & 3]).join('')
}

function hashOf(what: string, token: Token): Buffer {
  return createHash('sha256').update(`${what}:${token}`).digest()
}

/** What is looked for. */
export interface Looked {
  readonly token: Token
  readonly since: number
  /** The message that a thread hangs on, or that is replied to: never the one that is looked for. */
  readonly parent?: string
}

export interface Search extends Looked {
  readonly channel: string
}

interface Found {
  readonly id: string
  readonly author?: { readonly id?: string }
  readonly content?: string
  readonly components?: readonly unknown[]
}

export interface FindTools {
  readonly call: CallDiscord
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  /** Our own user id. */
  me(): Promise<string>
}

/** Throws a `DiscordProblem`. */
export type FindByToken = (search: Search) => Promise<Receipt | undefined>

/** https://docs.discord.com/developers/resources/message#get-channel-messages */
const perPage = 100
/** The queue waits 30 s for an answer; what was read until then is not read again the next time. */
const patienceMs = 18_000
const mostUnfinished = 100

interface Reading {
  after: string
  readonly found: string[]
}

export function createFind({ call, clock, me }: FindTools): FindByToken {
  const unfinished = new Map<string, Reading>()

  /** One page, as long as Discord's limits take. */
  const readPage = async (channel: string, after: string, until: number): Promise<readonly Found[]> => {
    for (;;) {
      try {
        const query = { after, limit: String(perPage) }
        return await call<Found[]>({ method: 'GET', path: `/channels/${channel}/messages`, query })
      } catch (error) {
        const waitMs = error instanceof DiscordProblem && error.means === 'later' ? error.afterMs : undefined
        if (waitMs === undefined || clock.elapsed() + waitMs > until) throw error
        await clock.sleep(waitMs)
      }
    }
  }

  const read = async (search: Search, reading: Reading): Promise<void> => {
    const until = clock.elapsed() + patienceMs
    const user = await me()
    for (;;) {
      const page = await readPage(search.channel, reading.after, until)
      // Discord gives the youngest of a page first.
      const messages = [...page].sort((a, b) => byAge(a.id, b.id))
      for (const message of messages) if (isIt(message, search, user)) reading.found.push(message.id)
      reading.after = messages.at(-1)?.id ?? reading.after
      if (page.length < perPage) return
      if (clock.elapsed() > until) {
        throw new DiscordProblem('later', 'So much was said there that looking takes longer.', { afterMs: 1_000 })
      }
    }
  }

  return async (search) => {
    const { channel, token } = search
    const key = `${channel}/${token}`
    const reading = unfinished.get(key) ?? { after: toSnowflake(search.since), found: [] }
    remember(unfinished, key, reading)
    await read(search, reading)
    unfinished.delete(key)
    const [oldest, ...younger] = reading.found
    for (const message of younger) await removeCopy(call, channel, message)
    return oldest === undefined ? undefined : toReceipt({ channel, message: oldest })
  }
}

function remember(unfinished: Map<string, Reading>, key: string, reading: Reading): void {
  unfinished.set(key, reading)
  const [first] = unfinished.keys()
  if (unfinished.size > mostUnfinished && first !== undefined) unfinished.delete(first)
}

/** Others could copy the mark: it only counts on what our bot said. */
export function isIt(message: Found, { token, parent }: Looked, me: string): boolean {
  const { id, author, content = '', components = [] } = message
  if (author?.id !== me || id === parent) return false
  return content.endsWith(unseenMark(token)) || components.some((one) => isMarked(one, markerOf(token)))
}

function isMarked(component: unknown, marker: number): boolean {
  if (typeof component !== 'object' || component === null) return false
  if ('id' in component && component.id === marker) return true
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : []
  const beside = 'accessory' in component ? [component.accessory] : []
  return [...inner, ...beside].some((one: unknown) => isMarked(one, marker))
}

async function removeCopy(call: CallDiscord, channel: string, message: string): Promise<void> {
  try {
    await call({ method: 'DELETE', path: `/channels/${channel}/messages/${message}` })
  } catch (error) {
    if (!(error instanceof DiscordProblem && error.means === 'gone')) throw error
  }
}
