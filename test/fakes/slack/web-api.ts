// Answers one Web API call: who asks, what is known of the method, what goes wrong on purpose, and what the method says.
import type { Call, Method } from './call.ts'
import { argsOf, Refusal } from './call.ts'
import type { Fault } from './fails.ts'
import type { Inner } from './inner.ts'
import { teamOf } from './inner.ts'
import { methodTable } from './method-table.ts'
import { methods } from './methods/index.ts'
import type { Json, Token } from './state.ts'

/** What the server does with the connection. */
export type Answer =
  | {
      readonly is: 'json'
      readonly body: Json
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly afterMs?: number
    }
  | { readonly is: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly is: 'dropped' }
  | { readonly is: 'silence' }

/** What was called, for tests that count. */
export interface CallRecord {
  readonly method: string
  readonly args: Json
  readonly team: string | undefined
  readonly at: number
  answer: Json | Fault
}

/** Codes that say that our code made a mistake, not that something is not there. */
const mistakes = new Set([
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'missing_scope',
  'unknown_method',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'view_too_large',
  'invalid_metadata_format',
  'not_allowed_token_type',
  'not_authed',
  'invalid_auth',
])

export function answerCall(inner: Inner, name: string, given: Json, bearer: string | undefined): [Answer, CallRecord] {
  const { token: inBody, ...args } = given
  const token = inner.state.tokens.get(bearer ?? String(inBody ?? ''))
  const record: CallRecord = { method: name, args, team: token?.team, at: inner.ids.now(), answer: {} }
  const fault = inner.fails.take(name)
  const run = (): Json => {
    try {
      return { ok: true, ...callMethod(inner, name, args, token, bearer ?? inBody) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (mistakes.has(error.code)) inner.complaints.push(complaint(name, error))
      return { ok: false, error: error.code, ...error.more }
    }
  }
  if (fault && fault.is !== 'slow') {
    record.answer = fault
    return [faulty(fault, run), record]
  }
  const body = run()
  record.answer = body
  const headers = token ? { 'x-oauth-scopes': [...token.scopes].join(',') } : {}
  if (body['error'] === 'ratelimited') return [{ is: 'status', ...limited(Number(body['retry_after'])) }, record]
  return [{ is: 'json', body, headers, ...(fault && { afterMs: fault.ms }) }, record]
}

function complaint(name: string, { code, more }: Refusal): string {
  return `${name}: ${code} ${JSON.stringify(more)}`
}

function limited(seconds: number) {
  return { status: 429, headers: { 'retry-after': String(seconds) } }
}

/** A request that is no method, `upload` or `response_url`, with the fault that was planned for it. */
export function withFault(inner: Inner, name: string, run: () => Answer): Answer {
  const fault = inner.fails.take(name)
  if (!fault) return run()
  if (fault.is !== 'slow') return faulty(fault, run)
  const answer = run()
  return answer.is === 'json' ? { ...answer, afterMs: fault.ms } : answer
}

function faulty(fault: Exclude<Fault, { is: 'slow' }>, run: () => unknown): Answer {
  if ('stored' in fault && fault.stored) run()
  switch (fault.is) {
    case 'ratelimited':
      return { is: 'status', ...limited(fault.retryAfter) }
    case 'status':
      return { is: 'status', status: fault.status ?? 500 }
    case 'dropped':
      return { is: 'dropped' }
    case 'timeout':
      return { is: 'silence' }
    case 'refused':
      return { is: 'json', body: { ok: false, error: fault.error, ...fault.more } }
    case 'fatal':
      return { is: 'json', body: { ok: false, error: 'fatal_error' } }
  }
}

function callMethod(inner: Inner, name: string, given: Json, token: Token | undefined, bearer: unknown): Json {
  const sheet = methodTable[name]
  const method: Method | undefined = methods[name]
  if (!sheet || !method) throw new Refusal('unknown_method', { req_method: name })
  if (sheet.needs !== 'none') checkToken(inner, token, bearer, sheet.needs)
  const args = argsOf(given)
  const unknown = args.names().filter((arg) => !sheet.args.includes(arg) && arg !== 'team_id')
  if (inner.rules.isStrict && unknown.length > 0) {
    const messages = unknown.map((arg) => `[ERROR] unsupported argument: ${arg}`)
    throw new Refusal('invalid_arguments', { response_metadata: { messages } })
  }
  if (token && sheet.scopes && !sheet.scopes.some((scope) => token.scopes.has(scope))) {
    throw new Refusal('missing_scope', { needed: sheet.scopes.join(','), provided: [...token.scopes].join(',') })
  }
  const team = teamOf(inner, token?.team ?? [...inner.state.teams.keys()][0] ?? '')
  const call: Call = { inner, method: name, args, token, team }
  return method(call)
}

function checkToken(inner: Inner, token: Token | undefined, bearer: unknown, needs: 'bot' | 'app'): void {
  if (!bearer) throw new Refusal('not_authed')
  if (!token) throw new Refusal('invalid_auth')
  if (token.refusal) throw new Refusal(token.refusal)
  if (token.expiresAt !== undefined && token.expiresAt <= inner.ids.now()) throw new Refusal('token_expired')
  if (token.kind !== needs) throw new Refusal('not_allowed_token_type')
}
