// HTTP delivery: signed requests to the addresses our app gave, events as JSON, the rest as a form.
import { createHmac } from 'node:crypto'
import type { Delivery, Transport } from './delivering.ts'

export interface HttpOptions {
  readonly url: string
  readonly signingSecret: string
  readonly now: () => number
}

export interface Signed {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export function createHttp(options: HttpOptions): Transport {
  return {
    isReady: () => true,
    ready: async () => undefined,
    bring: async (delivery, { number, reason }) => {
      const { body, headers } = signed(options, delivery)
      const retry = number > 0 ? { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason } : {}
      const response = await fetch(options.url, { method: 'POST', body, headers: { ...headers, ...retry } })
      const text = await response.text()
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text
    },
  }
}

/** A request as Slack signs it; `at` is the moment it claims, in seconds. */
export function signed(
  { signingSecret, now }: Omit<HttpOptions, 'url'>,
  { kind, payload }: Pick<Delivery, 'kind' | 'payload'>,
  at?: number,
): Signed {
  const seconds = at ?? Math.floor(now() / 1000)
  const body = bodyOf(kind, payload)
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${hash}`,
    },
  }
}

function bodyOf(kind: Delivery['kind'], payload: Delivery['payload']): string {
  if (kind === 'events_api') return JSON.stringify(payload)
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
}
