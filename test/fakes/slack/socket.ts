// Socket Mode: sockets that our app opens, envelopes, acknowledgements by envelope, and the ways in which sockets end.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { isJson } from './defaults.ts'
import type { Delivery, Transport } from './delivering.ts'

export interface Sockets extends Transport {
  /** A place for one socket, to be put after the server's address. */
  ticket(): string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  count(): number
  /** Every socket that was ever opened. */
  opened(): number
  /** Breaks all sockets without a word. */
  drop(): void
  /** Says that the sockets will close, and closes them a moment later. */
  warn(reason?: 'warning' | 'refresh_requested' | 'link_disabled', afterMs?: number): void
  /** Sockets stay open and nothing is said or heard any more. */
  freeze(): void
  stop(): void
}

interface Pending {
  readonly socket: WebSocket
  readonly resolve: (answer: unknown) => void
  readonly reject: (why: Error) => void
}

export interface SocketOptions {
  readonly appId: string
  readonly pingEveryMs: number
  readonly complain: (what: string) => void
}

export function createSockets({ appId, pingEveryMs, complain }: SocketOptions): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const sockets = new Set<WebSocket>()
  const tickets = new Set<string>()
  const pending = new Map<string, Pending>()
  let waiting: (() => void)[] = []
  let turn = 0
  let opened = 0

  const hear = (data: string) => {
    const message: unknown = JSON.parse(data)
    if (!isJson(message) || typeof message['envelope_id'] !== 'string') return complain(`a socket said ${data}`)
    const found = pending.get(message['envelope_id'])
    if (!found) return
    pending.delete(message['envelope_id'])
    found.resolve(message['payload'])
  }
  const close = (socket: WebSocket) => {
    sockets.delete(socket)
    for (const [id, { socket: of, reject }] of pending) {
      if (of !== socket) continue
      pending.delete(id)
      reject(new Error('the socket closed'))
    }
  }
  const welcome = (socket: WebSocket) => {
    opened += 1
    const ping = setInterval(() => socket.ping('from Slack'), pingEveryMs)
    socket.on('message', (data) => hear(String(data)))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(ping)
      close(socket)
    })
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.size + 1,
        debug_info: { host: 'fake', build_number: 1, approximate_connection_time: 3600 },
        connection_info: { app_id: appId },
      }),
    )
    sockets.add(socket)
    // The app hears hello before anything else.
    setImmediate(() => {
      for (const resolve of waiting.splice(0)) resolve()
    })
  }

  return {
    ticket: () => {
      const ticket = randomUUID()
      tickets.add(ticket)
      return `/link?ticket=${ticket}&app_id=${appId}`
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket) || sockets.size >= 10) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      server.handleUpgrade(request, socket, head, welcome)
    },
    count: () => sockets.size,
    opened: () => opened,
    isReady: () => sockets.size > 0,
    ready: async () => {
      if (sockets.size === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    bring: (delivery, { number, reason }) =>
      new Promise((resolve, reject) => {
        const all = [...sockets]
        turn += 1
        const socket = all[turn % Math.max(1, all.length)]
        if (!socket) return reject(new Error('there is no socket'))
        const id = randomUUID()
        pending.set(id, { socket, resolve, reject })
        socket.send(JSON.stringify(envelope(id, delivery, number, reason)))
      }),
    drop: () => {
      for (const socket of sockets) socket.terminate()
    },
    warn: (reason = 'warning', afterMs = 50) => {
      for (const socket of [...sockets]) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }))
        sockets.delete(socket)
        setTimeout(() => socket.close(), afterMs)
      }
    },
    freeze: () => {
      for (const socket of sockets) socket.pause()
      sockets.clear()
    },
    stop: () => {
      waiting = []
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function envelope(id: string, { kind, payload }: Delivery, number: number, reason: string) {
  const isEvent = kind === 'events_api'
  return {
    envelope_id: id,
    payload,
    type: kind,
    accepts_response_payload: !isEvent,
    ...(isEvent && { retry_attempt: number, retry_reason: number > 0 ? reason : '' }),
  }
}
