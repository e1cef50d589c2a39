// Calls of Discord for posting, by discord.js' own REST client: it keeps Discord's limits by their headers and never tries again by itself.
import type { RESTOptions } from 'discord.js'
import { REST } from 'discord.js'
import type { Pace } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { ReplyFile } from '../../src/core/shown.ts'
import { codes, DiscordProblem, judge, lostRestMs } from './errors.ts'

/**
 * https://docs.discord.com/developers/topics/rate-limits: the limits of a channel are told by headers only; five in five seconds is what
 * channels were seen to take. Ten a second into one server leaves room below the fifty that a bot has everywhere together.
 */
export const discordPace: Pace = { conversationMs: 1_000, spaceMs: 100, burst: 10 }

/**
 * How long after an unclear attempt a look can be believed: longer than a request of ours can be on its way. It is well within the few
 * minutes in which the nonce protects, so that what is sent again after two looks in vain still cannot stand there twice.
 */
export const discordRestMs = 20_000

export interface CallOptions {
  readonly token: string
  /** Instead of Discord's own address, for a server that speaks its protocol. */
  readonly apiUrl?: string
  readonly clock: Pick<Clock, 'elapsed'>
  readonly log: Log
  /** Discord does not take the token any more. Told once for each time. */
  lost?(why: string): void
  /** How long an answer is waited for; 15 s when left out. */
  readonly patienceMs?: number
}

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly body?: object
  readonly query?: Readonly<Record<string, string>>
  /** What goes along, in the order of the attachments in the body. */
  readonly files?: readonly ReplyFile[]
}

/** Throws a `DiscordProblem`. What comes back is believed to be what the documentation says. */
export type CallDiscord = <T>(ask: Ask) => Promise<T>

const usualPatienceMs = 15_000
/** Turns within the client count as well; the queue waits 30 s for an answer. */
const longestMs = 25_000
/** Below Discord's fifty: what is answered to people goes over another client. */
const mostASecond = 40

export function createCalls(options: CallOptions): CallDiscord {
  const { token, apiUrl, clock, log, lost, patienceMs = usualPatienceMs } = options
  const rest = new REST({
    ...(apiUrl !== undefined && { api: apiUrl }),
    retries: 0,
    rejectOnRateLimit: () => true,
    timeout: patienceMs,
    globalRequestsPerSecond: mostASecond,
    makeRequest: request,
  }).setToken(token)
  let lostUntil = Number.NEGATIVE_INFINITY

  const noteLost = ({ message }: DiscordProblem) => {
    // The client forgets a token that is refused; it is tried again after the rest.
    rest.setToken(token)
    lostUntil = clock.elapsed() + lostRestMs
    const todo = 'Make a new token in the developer portal, set DISCORD_TOKEN and start Kring again.'
    log.warn({ why: message, todo }, 'Discord does not take the bot token any more; nothing is sent there for now.')
    lost?.(message)
  }

  return async <T>({ method, path, body, query, files = [] }: Ask): Promise<T> => {
    const leftMs = lostUntil - clock.elapsed()
    // https://docs.discord.com/developers/topics/rate-limits: too many refused requests shut out the whole machine.
    if (leftMs > 0) throw new DiscordProblem('lost', 'Discord did not take the token.', { afterMs: leftMs })
    try {
      const answer: unknown = await rest.request({
        method: method as Parameters<REST['request']>[0]['method'],
        fullRoute: path,
        signal: AbortSignal.timeout(longestMs),
        ...(body && { body }),
        ...(query && { query: new URLSearchParams(query) }),
        ...(files.length > 0 && { files: files.map(attached) }),
      })
      return answer as T
    } catch (error) {
      const problem = judge(error)
      if (problem.means === 'lost') noteLost(problem)
      throw problem
    }
  }
}

function attached({ name, body, type }: ReplyFile) {
  return { name, data: Buffer.from(body), contentType: type }
}

/** Complaints that are no limit of speed, with whatever status they come. */
const complaints: readonly unknown[] = [codes.directsTooFast, codes.flagged]
const bodiless = [204, 205, 304]

/**
 * Reads the answer to its end while the client still counts the time. The client throws the words of a 429 away, so a complaint among them
 * is given to it as a refusal.
 */
const request = (async (url: string, init: RequestInit) => {
  const answer = await fetch(url, init)
  const text = await answer.text()
  const { headers, status, statusText } = answer
  const isComplaint = status === 429 && complaints.includes(codeIn(text))
  return new Response(bodiless.includes(status) ? null : text, {
    headers,
    statusText,
    status: isComplaint ? 403 : status,
  })
}) as unknown as RESTOptions['makeRequest']

function codeIn(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && 'code' in read ? read.code : undefined
  } catch {
    return undefined
  }
}
