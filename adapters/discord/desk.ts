// The few questions the doctor asks Discord, over a client that notes what time it is there.
import { DiscordAPIError, HTTPError, RateLimitError, REST, RESTEvents } from 'discord.js'
import type { Clock } from '../../src/core/clock.ts'

/** Why there is no answer: a code of Discord's, or why Discord was not reached. Never a token. */
export interface Tie {
  readonly wrong: number | string
  readonly isUnreachable: boolean
}

export type Asked<T> = T | Tie

export function isTied<T>(asked: Asked<T>): asked is Tie {
  return typeof asked === 'object' && asked !== null && 'wrong' in asked && 'isUnreachable' in asked
}

export type Route = `/${string}`

export interface Desk {
  ask<T>(route: Route, query?: Readonly<Record<string, string>>): Promise<Asked<T>>
  /** What time it was there and here at the last answer, in milliseconds since 1970. */
  time(): { readonly theirs: number; readonly ours: number } | undefined
}

export interface DeskOptions {
  readonly token: string
  /** Without a slash or a version at its end. */
  readonly apiUrl: string
  readonly clock: Pick<Clock, 'now'>
}

const patienceMs = 10_000

export function createDesk({ token, apiUrl, clock }: DeskOptions): Desk {
  let seen: { theirs: number; ours: number } | undefined
  const rest = new REST({ api: apiUrl, version: '10', timeout: patienceMs, retries: 1, rejectOnRateLimit: ['/'] })
  rest.setToken(token)
  rest.on(RESTEvents.Response, (_, { headers }) => {
    const theirs = Date.parse(headers.get('date') ?? '')
    if (Number.isFinite(theirs)) seen = { theirs, ours: clock.now() }
  })
  return {
    ask: async <T>(route: Route, query: Readonly<Record<string, string>> = {}) => {
      try {
        return (await rest.get(route, { query: new URLSearchParams(query) })) as T
      } catch (error) {
        return tieOf(error)
      }
    },
    time: () => seen,
  }
}

const network =
  'Look whether this machine reaches the internet, and whether something in between holds back discord.com.'

/** What a tie means to who has to do something about it. */
export function explain({ wrong, isUnreachable }: Tie, otherwise: string): { says: string; todo: string } {
  if (isUnreachable) return { says: `Discord could not be reached: ${wrong}.`, todo: network }
  return { says: `Discord answers with code ${wrong}.`, todo: otherwise }
}

function tieOf(error: unknown): Tie {
  if (error instanceof DiscordAPIError)
    return { wrong: error.code === 0 ? error.status : error.code, isUnreachable: false }
  if (error instanceof HTTPError) return { wrong: `it answers ${error.status}`, isUnreachable: true }
  if (error instanceof RateLimitError) {
    return { wrong: `it asks to wait ${Math.ceil(error.retryAfter / 1000)} seconds`, isUnreachable: true }
  }
  return { wrong: reasonOf(error), isUnreachable: true }
}

/** The innermost reason: what is around it is only that a request failed. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (error instanceof Error && error.cause instanceof Error) return reasonOf(error.cause)
  if (error instanceof Error && error.name === 'AbortError') return `no answer within ${patienceMs / 1000} seconds`
  return error instanceof Error ? error.message : String(error)
}
