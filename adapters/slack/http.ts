// Events, interactions and commands over HTTP, at one address: signature first, then Bolt, and an answer after our commit.
import type { App, Receiver } from '@slack/bolt'
import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Connection } from './receiving.ts'
import { receive } from './receiving.ts'
import { within } from './remember.ts'
import { isSigned } from './signature.ts'

export interface HttpOptions {
  readonly signingSecret: string
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly log: Log
  /** Slack comes to us, so it is connected as soon as we listen. */
  changed(connection: Connection): void
}

type Bolt = Pick<App, 'processEvent'>
type Body = Record<string, unknown>

const largestBody = 1024 * 1024
const finishMs = 5_000
export const eventsPath = '/slack/events'

/** The receiver for Bolt, and the routes that feed it. */
export function createHttpReceiver(options: HttpOptions): { readonly receiver: Receiver; readonly routes: Hono } {
  const { signingSecret, clock, log, changed } = options
  const inHand = new Set<Promise<unknown>>()
  let bolt: Bolt | undefined
  let isOpen = false

  const take = async (c: Context): Promise<Response> => {
    const raw = await c.req.text()
    // Slack looks with it whether the address answers, now and then and unsigned. It holds nothing and changes nothing.
    if (raw.length < 1000 && /(^|&)ssl_check=1(&|$)/.test(raw)) return c.body('')
    const signed = {
      timestamp: c.req.header('x-slack-request-timestamp'),
      signature: c.req.header('x-slack-signature'),
    }
    if (!isSigned({ ...signed, raw, secret: signingSecret, now: clock.now() })) return c.body('', 401)
    const body = readBody(raw, c.req.header('content-type') ?? '')
    if (!body) return c.body('', 400)
    if (body['type'] === 'url_verification') return c.text(String(body['challenge'] ?? ''))
    if (!bolt || !isOpen) return c.body('', 503)
    const answer = answerTo(c, bolt, body, log)
    const settled = answer.done.finally(() => inHand.delete(settled))
    inHand.add(settled)
    return answer.response
  }
  const routes = new Hono()
  routes.get(eventsPath, (c) => c.body('', c.req.query('ssl_check') === '1' ? 200 : 405))
  routes.post(eventsPath, limitBody, take)
  return {
    routes,
    receiver: {
      init: (app) => {
        bolt = app
      },
      start: async () => {
        isOpen = true
        changed({ isConnected: true })
      },
      stop: async () => {
        isOpen = false
        await within(clock, Promise.all(inHand), finishMs)
      },
    },
  }
}

const tooLarge = (c: Context) => c.body('', 413)
const readNoFurther = bodyLimit({ maxSize: largestBody, onError: tooLarge })

/** The middleware opens the body also where its length is told, and that takes longer than all the rest. */
const limitBody: MiddlewareHandler = async (c, next) => {
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return readNoFurther(c, next)
  return Number(length) > largestBody ? tooLarge(c) : next()
}

/** The response is there as soon as there is an acknowledgement; the work may go on after that. */
function answerTo(c: Context, bolt: Bolt, body: Body, log: Log): { response: Promise<Response>; done: Promise<void> } {
  const { promise: response, resolve } = withResolve<Response>()
  const acknowledge = async (said: unknown) => {
    if (said === undefined || said === null || said === '') resolve(c.body(''))
    else resolve(typeof said === 'string' ? c.text(said) : c.json(said as Body))
  }
  const done = receive(bolt, { body, ...retryOf(c) }, acknowledge).then(
    (taken) => {
      if (taken === 'not for us') resolve(c.body('', 404))
    },
    (error: unknown) => {
      const why = error instanceof Error ? error.name : 'unknown'
      log.warn({ why }, 'What Slack delivered was not acknowledged; Slack delivers events again.')
      resolve(c.body('', 500))
    },
  )
  return { response, done }
}

function retryOf(c: Context): { retryNum?: number; retryReason?: string } {
  const [count, reason] = [c.req.header('x-slack-retry-num'), c.req.header('x-slack-retry-reason')]
  return {
    ...(count !== undefined && { retryNum: Number(count) }),
    ...(reason !== undefined && { retryReason: reason }),
  }
}

/** Events come as JSON, interactions as JSON in a form, commands as a form. */
function readBody(raw: string, type: string): Body | undefined {
  if (!type.startsWith('application/x-www-form-urlencoded')) return readJson(raw)
  const form = new URLSearchParams(raw)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : readJson(payload)
}

function readJson(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined
  } catch {
    return undefined
  }
}

function withResolve<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
