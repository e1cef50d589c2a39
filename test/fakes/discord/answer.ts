// One call: who asks, how fast, what goes wrong on purpose, and what the route says.
import type { Answer, Request } from './door.ts'
import type { Fault } from './fails.ts'
import type { Inner } from './inner.ts'
import { Refused, refused } from './refused.ts'
import { findRoute } from './routes.ts'
import { sweep } from './sleep.ts'
import type { Json } from './state.ts'
import { isJson } from './state.ts'

export interface CallRecord {
  readonly method: string
  /** `POST /channels/:channel/messages`, or the path when there is no such route. */
  readonly route: string
  readonly path: string
  readonly body: unknown
  readonly files: readonly string[]
  readonly at: number
  /** What was answered; 0 when nothing was. */
  readonly status: number
  /** The number of Discord's error. */
  readonly code?: number
  /** What went wrong on purpose. */
  readonly fault?: Fault['is']
}

export function answerCall(inner: Inner, request: Request): [Answer, CallRecord] {
  const { method, path, body, files } = request
  const route = findRoute(method, path)
  const record = {
    method,
    route: route?.name ?? path,
    path,
    body,
    files: files.map(({ name }) => name),
    at: inner.ids.now(),
  }
  if (!route) {
    inner.complaints.push(`there is no ${method} ${path} in the fake`)
    return [json(404, { message: '404: Not Found', code: 0 }), { ...record, status: 404 }]
  }
  const isAllowed = request.authorization === `Bot ${inner.rules.token}` && inner.state.tokens.has(inner.rules.token)
  if (!route.isOpen && !isAllowed) {
    return [json(401, { message: '401: Unauthorized', code: 0 }), { ...record, status: 401 }]
  }
  const speed = inner.rates.take(route.bucket, route.isOpen)
  if (speed.retryAfter !== undefined) {
    const scope = speed.isGlobal ? 'global' : 'user'
    return [tooFast(speed.retryAfter, scope, speed.headers), { ...record, status: 429 }]
  }
  sweep(inner)
  const fault = inner.fails.take(route.name, `${method} ${path}`)
  const perform = (): [Answer, CallRecord] => {
    try {
      const { status = 200, body: says } = route.handler(inner, {
        ...request,
        params: route.params,
        fields: fieldsOf(body),
      })
      return [json(status, status === 204 ? undefined : says, speed.headers), { ...record, status }]
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.code === 50035) inner.complaints.push(`${route.name}: ${JSON.stringify(error.more['errors'])}`)
      if (error.code === 50006) inner.complaints.push(`${route.name}: ${error.message}`)
      const told = { ...record, status: error.status, code: error.code }
      return [sayNo(error, speed.headers), told]
    }
  }
  return fault ? withFault(fault, record, perform) : perform()
}

function withFault(
  fault: Fault,
  record: Omit<CallRecord, 'status'>,
  perform: () => [Answer, CallRecord],
): [Answer, CallRecord] {
  const of = { ...record, fault: fault.is, status: 0 }
  if ('stored' in fault && fault.stored) perform()
  switch (fault.is) {
    case 'ratelimited':
      return [tooFast(fault.retryAfter, fault.scope ?? 'user', {}), { ...of, status: 429 }]
    case 'status':
      return [
        json(fault.status ?? 500, { message: '500: Internal Server Error', code: 0 }),
        { ...of, status: fault.status ?? 500 },
      ]
    case 'dropped':
      return [{ is: 'dropped' }, of]
    case 'timeout':
      return [{ is: 'silence' }, of]
    case 'refused': {
      const known = refused(fault.code)
      const error = new Refused(fault.status ?? known.status, fault.code, fault.message ?? known.message)
      return [sayNo(error, {}), { ...of, status: error.status, code: fault.code }]
    }
    case 'slow': {
      const [answer, told] = perform()
      return [answer.is === 'json' ? { ...answer, afterMs: fault.ms } : answer, { ...told, fault: 'slow' }]
    }
  }
}

/** What is refused for being too much says when to come again. */
function sayNo(error: Refused, headers: Readonly<Record<string, string>>): Answer {
  if (error.status !== 429) return json(error.status, error.body(), headers)
  const body = { ...error.body(), retry_after: 1, global: false }
  return json(429, body, { ...headers, 'retry-after': '1', 'x-ratelimit-scope': 'user' })
}

function tooFast(retryAfter: number, scope: string, headers: Readonly<Record<string, string>>): Answer {
  const isGlobal = scope === 'global'
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal }
  return json(429, body, {
    ...headers,
    'retry-after': String(Math.ceil(retryAfter)),
    'x-ratelimit-scope': scope,
    'x-ratelimit-reset-after': String(retryAfter),
    ...(isGlobal && { 'x-ratelimit-global': 'true' }),
  })
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { is: 'json', status, headers, ...(body !== undefined && { body }) }
}

function fieldsOf(body: unknown): Json {
  return isJson(body) ? body : {}
}
