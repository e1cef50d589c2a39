// What Discord's refusals and broken connections mean for a message: wait, give up, ask somebody, or look whether it arrived.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { DeliveryError } from '../../src/core/errors.ts'

/**
 * later: certainly not done, try again · gone: what it is about is not there · forbidden: somebody has to allow it · invalid: our own
 * mistake · unclear: nobody knows whether it was done · lost: Discord does not take our token.
 */
export type Meaning = 'later' | 'gone' | 'forbidden' | 'invalid' | 'unclear' | 'lost'

/** Where each code is told of. */
const pages = {
  codes: 'https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes',
  rates: 'https://docs.discord.com/developers/topics/rate-limits',
  direct: 'https://docs.discord.com/developers/resources/user#create-dm',
  flagged: 'https://github.com/discord/discord-api-docs/issues/2669',
  opened: 'https://github.com/discord/discord-api-docs/issues/1905',
} as const

type Page = keyof typeof pages
type Row = readonly [code: number, means: Meaning, page: Page]

/** What is not here is judged by its HTTP status. */
export const table: readonly Row[] = [
  ...rows('later', 'rates', [20016, 20022, 20028, 20029, 30046]),
  // SEND_MESSAGES temporarily disabled, a feature disabled on their side, a busy service, Cloudflare, an index or app not ready, overload.
  ...rows('later', 'codes', [40004, 40006, 40062, 40333, 110000, 110001, 130000]),
  // Too many threads are awake in the server: the next may sleep soon.
  ...rows('later', 'codes', [160006, 160007]),
  [40003, 'later', 'direct'],
  [20026, 'later', 'flagged'],
  ...rows('lost', 'codes', [40001, 50014]),
  // Channel, server, member, message, role, user.
  ...rows('gone', 'codes', [10003, 10004, 10007, 10008, 10011, 10013]),
  // Nobody is behind this id any more.
  [50033, 'gone', 'opened'],
  [50007, 'forbidden', 'direct'],
  [50278, 'forbidden', 'direct'],
  // Banned, a forum instead of a room, a forum that demands tags, no access, another's message, no text channel, not verified enough,
  // no permission, a channel of another kind, an archived thread, a place Discord does not serve, two-factor demanded.
  ...rows('forbidden', 'codes', [40007, 40058, 40066, 40067, 50001, 50005, 50008, 50009, 50013, 50024, 50083, 50095]),
  ...rows('forbidden', 'codes', [20001, 20009, 20012, 20018, 20024, 40002, 60003, 160002, 160005]),
  // Stopped by the server's own filters.
  ...rows('forbidden', 'codes', [20031, 200000, 200001, 240000]),
  ...rows('invalid', 'codes', [40005, 50003, 50006, 50021, 50035, 50041, 50045, 50046, 50068, 50109]),
  // Already there: whoever asked for it looks at the code.
  [160004, 'invalid', 'codes'],
]

function rows(means: Meaning, page: Page, codes: readonly number[]): readonly Row[] {
  return codes.map((code) => [code, means, page])
}

const meanings = new Map(table.map(([code, means]) => [code, means]))

/** Codes that somebody here asks for by name. */
export const codes = {
  unknownChannel: 10003,
  unknownMember: 10007,
  unknownUser: 10013,
  noServerTogether: 50278,
  flagged: 20026,
  directsTooFast: 40003,
  forum: 40058,
  missingAccess: 50001,
  missingPermissions: 50013,
  noText: 50008,
  wrongKindOfChannel: 50024,
  invalidForm: 50035,
  asleep: 50083,
  hasThread: 160004,
} as const

interface More {
  readonly code?: number
  readonly afterMs?: number
  readonly isForAll?: boolean
  readonly fields?: readonly string[]
}

/** A call that did not go well, and what that means. */
export class DiscordProblem extends Error {
  readonly means: Meaning
  /** Discord's own number for it, where it gave one. */
  readonly code: number | undefined
  readonly afterMs: number | undefined
  /** It is about everything we say, not only about this. */
  readonly isForAll: boolean
  /** With an invalid form: what is wrong in which field, in Discord's constants. */
  readonly fields: readonly string[]

  constructor(means: Meaning, why: string, { code, afterMs, isForAll = false, fields = [] }: More = {}) {
    super(why)
    this.name = 'DiscordProblem'
    this.means = means
    this.code = code
    this.afterMs = afterMs
    this.isForAll = isForAll
    this.fields = fields
  }
}

/** Reads whatever a call of Discord's client threw. */
export function judge(error: unknown): DiscordProblem {
  if (error instanceof DiscordProblem) return error
  if (error instanceof RateLimitError) return ofLimit(error)
  if (error instanceof DiscordAPIError) return ofAnswer(error)
  if (error instanceof HTTPError) return new DiscordProblem('unclear', `Discord answered with HTTP ${error.status}.`)
  if (error instanceof Error && error.message.startsWith('Expected token to be set')) {
    return new DiscordProblem('lost', 'There is no token that Discord takes.')
  }
  return error instanceof Error
    ? ofConnection(error)
    : new DiscordProblem('unclear', 'The answer of Discord was lost: something that is no error.')
}

/** What the queue is told. Only a plain error means that it has to look first. */
export function toDelivery(error: unknown): Error {
  if (error instanceof DeliveryError) return error
  const { means, message, afterMs, isForAll } = judge(error)
  if (means === 'unclear') return new Error(message)
  if (means === 'lost') return new DeliveryError('later', message, afterMs ?? lostRestMs, 'space')
  return new DeliveryError(means, message, afterMs, isForAll ? 'space' : 'message')
}

/** In one word, for the log. */
export function codeOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.problem
  const { code, means } = judge(error)
  return code === undefined ? means : String(code)
}

/** A token that Discord does not take is for the operator to mend. */
export const lostRestMs = 5 * 60_000
function ofLimit({ global, timeToReset, retryAfter, sublimitTimeout }: RateLimitError): DiscordProblem {
  const told = [retryAfter, sublimitTimeout, timeToReset].find((ms) => Number.isFinite(ms) && ms > 0)
  // Without a number the queue takes more and more time by itself.
  return new DiscordProblem('later', 'Discord asks for patience.', {
    ...(told !== undefined && { afterMs: told }),
    isForAll: global,
  })
}

function ofAnswer({ code: given, status, rawError }: DiscordAPIError): DiscordProblem {
  const code = Number(given)
  // No JSON: the page of something in between, and Discord itself heard nothing.
  if (given === undefined || !Number.isInteger(code)) return ofFrontDoor(status)
  const fields = 'errors' in rawError ? fieldsOf(rawError.errors) : []
  const details = fields.length === 0 ? '' : ` ${fields.slice(0, 5).join(', ')}.`
  const why = `Discord said ${code} with HTTP ${status}.${details}`
  const afterMs = patienceIn(rawError)
  return new DiscordProblem(meanings.get(code) ?? byStatus(status), why, {
    ...(code !== 0 && { code }),
    ...(afterMs !== undefined && { afterMs }),
    fields,
  })
}

function byStatus(status: number): Meaning {
  if (status === 401) return 'lost'
  if (status === 403) return 'forbidden'
  if (status === 408) return 'unclear'
  return status === 429 ? 'later' : 'invalid'
}

function ofFrontDoor(status: number): DiscordProblem {
  const why = `Something before Discord answered with HTTP ${status}.`
  if (status === 401) return new DiscordProblem('lost', why)
  if (status === 413) return new DiscordProblem('invalid', why)
  if (status === 408) return new DiscordProblem('unclear', why)
  return new DiscordProblem('later', why)
}

function patienceIn(rawError: object): number | undefined {
  const seconds = 'retry_after' in rawError ? Number(rawError.retry_after) : Number.NaN
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined
}

/** Which fields and which constants; never Discord's sentences, which may repeat what we sent. */
function fieldsOf(errors: unknown, path = ''): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return []
  if ('_errors' in errors && Array.isArray(errors._errors)) {
    const found: readonly { code?: unknown }[] = errors._errors
    return found.map(({ code }) => `${path}: ${String(code)}`)
  }
  return Object.entries(errors).flatMap(([key, inner]) => fieldsOf(inner, path === '' ? key : `${path}.${key}`))
}

/** Before there is a connection nothing can have been said: https://nodejs.org/api/errors.html#common-system-errors and undici's own. */
const unreached = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]

function ofConnection(error: Error): DiscordProblem {
  const code = systemCodeOf(error) ?? systemCodeOf(error.cause)
  if (code !== undefined && unreached.includes(code)) {
    return new DiscordProblem('later', `Discord could not be reached: ${code}.`)
  }
  return new DiscordProblem('unclear', `The connection with Discord broke: ${code ?? error.name}.`)
}

function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
