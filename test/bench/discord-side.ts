// Discord's side in a measurement, over real sockets: only what Kring and discord.js ask for while people press, and nothing is checked.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { application, channelBody, channelOf, guildBody, messageBody, readyBody } from './discord-shapes.ts'
import type { Payload, Side } from './side.ts'
import { createCounts } from './side.ts'

/** Whose connection it is brought over. */
export interface DiscordWay {
  readonly token: string
}

const circles = 20
const channels = Array.from({ length: circles }, (_, n) => channelOf(`c${String(n).padStart(2, '0')}`))

export async function openDiscordSide(): Promise<Side<DiscordWay>> {
  const posted = new Map<string, Payload>()
  const { counts, count, called } = createCounts()
  let address = ''
  let last = 0
  const socketUrl = () => `${address.replace('http', 'ws')}/gateway`
  const gateway = createGateway(socketUrl)

  const post = (channel: string, said: Payload): Payload => {
    last += 1
    const message = messageBody(`6${String(last).padStart(17, '0')}`, channel, said)
    posted.set(channel, message)
    return message
  }
  /** What a path says; an empty object to whatever nobody cares about. */
  const say = (method: string, path: string, body: Payload): unknown => {
    const [noun = '', id = '', verb = '', more] = path.split('/')
    if (path === 'gateway/bot') {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
      return { url: socketUrl(), shards: 1, session_start_limit: limit }
    }
    if (noun === 'users') return { id: application, username: 'kring' }
    if (noun === 'guilds' && verb === '') return guildBody(channels)
    if (noun === 'channels' && verb === '') return channelBody(id)
    if (noun === 'channels' && verb === 'messages' && method === 'POST') return post(id, body)
    if (noun === 'channels' && verb === 'messages' && method === 'PATCH') return messageBody(String(more), id, body)
    return path.endsWith('messages') || path.endsWith('commands') ? [] : {}
  }
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const path = (incoming.url ?? '').replace(/^\/api\/v10\//, '').replace(/\?.*$/, '')
    const [noun, id = ''] = path.split('/')
    if (noun === 'interactions') {
      gateway.acknowledged(id)
      response.writeHead(204).end()
      return count('response')
    }
    const text = Buffer.concat(chunks).toString()
    const body = incoming.headers['content-type']?.startsWith('application/json') && text ? JSON.parse(text) : {}
    const said = incoming.method === 'PUT' && Array.isArray(body) ? body : say(incoming.method ?? '', path, body)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
    count(`${incoming.method} ${noun}`)
  }
  const server = createServer((incoming, response) => void answer(incoming, response))
  server.on('upgrade', (incoming, socket, head) => gateway.upgrade(incoming, socket as Socket, head))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${address}/api`,
    responseUrl: '',
    posted,
    counts,
    called,
    brings:
      ({ token }) =>
      (payload) =>
        gateway.bring(token, payload),
    stop: async () => {
      gateway.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Connection {
  readonly socket: WebSocket
  seq: number
}

function createGateway(socketUrl: () => string) {
  const server = new WebSocketServer({ noServer: true })
  const open = new Map<string, Connection>()
  const pending = new Map<string, () => void>()
  const tell = (to: Connection, t: string, d: Payload) => {
    to.seq += 1
    to.socket.send(JSON.stringify({ op: 0, t, s: to.seq, d }))
  }
  const identify = (socket: WebSocket, token: string) => {
    const connection = { socket, seq: 0 }
    open.set(token, connection)
    tell(connection, 'READY', readyBody(socketUrl()))
    tell(connection, 'GUILD_CREATE', guildBody(channels))
  }
  const greet = (socket: WebSocket) => {
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: { token?: string } | null }
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      if (op === 2) identify(socket, (d?.token ?? '').replace(/^Bot /, ''))
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null }))
  }
  return {
    upgrade: (incoming: IncomingMessage, socket: Socket, head: Buffer) =>
      server.handleUpgrade(incoming, socket, head, greet),
    acknowledged: (id: string) => {
      pending.get(id)?.()
      pending.delete(id)
    },
    bring: (token: string, payload: Payload): Promise<number> => {
      const connection = open.get(token)
      if (!connection) throw new Error('Nobody connected.')
      return new Promise((resolve) => {
        const from = performance.now()
        pending.set(String(payload['id']), () => resolve(performance.now() - from))
        tell(connection, 'INTERACTION_CREATE', payload)
      })
    },
    stop: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
