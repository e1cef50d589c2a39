// One call of a Web API method: its arguments, read as Slack reads them from a form or from JSON, and how it is refused.
import { isJson } from './defaults.ts'
import type { Inner } from './inner.ts'
import type { Json, Team, Token } from './state.ts'

/** `ok: false` with a code of Slack's. */
export class Refusal extends Error {
  readonly code: string
  readonly more: Json

  constructor(code: string, more: Json = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

export interface Call {
  readonly inner: Inner
  readonly method: string
  readonly args: Args
  /** Undefined for the few methods that need none. */
  readonly token: Token | undefined
  readonly team: Team
}

export type Method = (call: Call) => Json

export interface Args {
  has(name: string): boolean
  /** Absent and empty are the same. */
  text(name: string): string | undefined
  need(name: string): string
  flag(name: string): boolean
  number(name: string, otherwise: number): number
  /** An object or a list, given as such or as a JSON string. */
  json(name: string): unknown
  names(): string[]
}

export function argsOf(given: Json): Args {
  const value = (name: string) => given[name] ?? undefined
  const text = (name: string): string | undefined => {
    const found = value(name)
    if (found === undefined || found === '') return undefined
    return typeof found === 'string' ? found : typeof found === 'object' ? JSON.stringify(found) : String(found)
  }
  return {
    text,
    names: () => Object.keys(given),
    has: (name) => value(name) !== undefined,
    need: (name) => text(name) ?? missing(name),
    flag: (name) => ['true', '1'].includes(text(name) ?? ''),
    number: (name, otherwise) => {
      const found = Number(text(name) ?? otherwise)
      if (!Number.isFinite(found)) throw wrong(`[ERROR] ${name} must be a number`)
      return found
    },
    json: (name) => {
      const found = value(name)
      if (typeof found !== 'string') return found
      try {
        return JSON.parse(found) as unknown
      } catch {
        throw wrong(`[ERROR] ${name} is no JSON`)
      }
    },
  }
}

/** `invalid_arguments` as Slack says it. */
export function wrong(...messages: string[]): Refusal {
  return new Refusal('invalid_arguments', { response_metadata: { messages } })
}

function missing(name: string): never {
  throw wrong(`[ERROR] missing required field: ${name}`)
}

/** The token of a call that cannot do without. */
export function tokenOf({ token }: Call): Token {
  if (!token) throw new Refusal('not_authed')
  return token
}

/** Throws `missing_scope` unless the token has one of these. */
export function needScope(call: Call, ...anyOf: readonly string[]): void {
  const { scopes } = tokenOf(call)
  if (anyOf.some((scope) => scopes.has(scope))) return
  throw new Refusal('missing_scope', { needed: anyOf.join(','), provided: [...scopes].join(',') })
}

export function needJson(value: unknown, name: string): Json {
  if (!isJson(value)) throw wrong(`[ERROR] ${name} must be an object`)
  return value
}
