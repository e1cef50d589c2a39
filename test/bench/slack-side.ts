// Slack's side of the line, as lean as it can be: answers our calls at once, and brings presses, signed over HTTP or over a socket.
import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { Payload, Side } from './side.ts'
import { createCounts } from './side.ts'

export const team = 'T0BENCH'
export const botUser = 'U0KRING'
export const botId = 'B0KRING'
export const signingSecret = 'signing-secret-of-the-bench'

/** The address to press at, and how far its clock is ahead of ours; or the token of its sockets, which are used in turn. */
export type SlackWay = { readonly url: string; readonly aheadMs: number } | { readonly appToken: string }

export async function openSlackSide(): Promise<Side<SlackWay>> {
  const posted = new Map<string, Payload>()
  const { counts, count, called } = createCounts()
  let address = ''
  let last = 0
  const answers: Readonly<Record<string, (form: URLSearchParams, bearer: string) => Payload>> = {
    'auth.test': () => ({
      team_id: team,
      team: 'Lindestad',
      user_id: botUser,
      bot_id: botId,
      url: 'https://x.slack.com/',
    }),
    'users.info': (form) => ({
      user: { ...personOf(form.get('user') ?? ''), locale: 'nl-NL', tz: 'Europe/Amsterdam' },
    }),
    'conversations.info': (form) => ({
      channel: { id: form.get('channel'), name: 'kamer', num_members: 200, is_private: false, is_member: true },
    }),
    'apps.connections.open': (_, bearer) => ({ url: `${address.replace('http', 'ws')}/link?of=${bearer}` }),
    'chat.postMessage': (form) => {
      last += 1
      const [channel, ts] = [form.get('channel') ?? '', `1788764400.${String(last).padStart(6, '0')}`]
      posted.set(channel, { ts, blocks: JSON.parse(form.get('blocks') ?? '[]') })
      return { channel, ts }
    },
  }
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const [, kind, method = ''] = (incoming.url ?? '').split('/')
    if (kind !== 'api') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('ok')
      return count('response')
    }
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const said = answers[method]?.(form, (incoming.headers.authorization ?? '').slice('Bearer '.length)) ?? {}
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, ...said }))
    count(method)
  }
  const server = createServer((incoming, response) => void answer(incoming, response))
  const sockets = createSockets()
  server.on('upgrade', (incoming, socket, head) => sockets.upgrade(incoming, socket as Socket, head))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  return {
    url: `${address}/api/`,
    responseUrl: `${address}/response/1`,
    posted,
    counts,
    called,
    brings: (way) =>
      'url' in way
        ? (payload) => post({ url: way.url, agent, now: () => Date.now() + way.aheadMs }, payload)
        : (payload) => sockets.bring(way.appToken, payload),
    stop: async () => {
      agent.destroy()
      sockets.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function personOf(id: string) {
  return {
    id,
    name: id.toLowerCase(),
    real_name: `Lid ${id}`,
    profile: { real_name: `Lid ${id}`, display_name: `Lid ${id}` },
  }
}

/** Signed as Slack signs it; the signature is made before the clock starts. */
function post(
  { url, agent, now }: { url: string; agent: Agent; now: () => number },
  payload: Payload,
): Promise<number> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  const seconds = Math.floor(now() / 1000)
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': `v0=${hash}`,
  }
  return new Promise((resolve, reject) => {
    const from = performance.now()
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      const spent = performance.now() - from
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve(spent) : reject(new Error(`HTTP ${response.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function createSockets() {
  const server = new WebSocketServer({ noServer: true })
  const open = new Map<string, WebSocket[]>()
  const pending = new Map<string, () => void>()
  let last = 0
  return {
    upgrade: (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
      const token = new URL(incoming.url ?? '/', 'http://slack').searchParams.get('of') ?? ''
      server.handleUpgrade(incoming, socket, head, (one) => {
        const all = open.get(token) ?? []
        open.set(token, [...all, one])
        one.on('close', () =>
          open.set(
            token,
            (open.get(token) ?? []).filter((other) => other !== one),
          ),
        )
        one.on('message', (said) => {
          const { envelope_id: id = '' } = JSON.parse(String(said)) as { envelope_id?: string }
          pending.get(id)?.()
          pending.delete(id)
        })
        const hello = { type: 'hello', num_connections: all.length + 1, connection_info: { app_id: 'A0KRING' } }
        one.send(JSON.stringify(hello))
      })
    },
    bring: (token: string, payload: Payload): Promise<number> => {
      const all = open.get(token) ?? []
      last += 1
      const socket = all[last % Math.max(1, all.length)]
      if (!socket) throw new Error('Nobody opened a socket.')
      const id = `envelope-${last}`
      const envelope = JSON.stringify({ envelope_id: id, payload, type: 'interactive', accepts_response_payload: true })
      return new Promise((resolve) => {
        const from = performance.now()
        pending.set(id, () => resolve(performance.now() - from))
        socket.send(envelope)
      })
    },
    stop: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
