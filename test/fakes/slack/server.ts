// The door of the fake: HTTP for the Web API, uploads, response addresses and the install page; WebSockets for Socket Mode.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { isJson } from './defaults.ts'
import type { Json } from './state.ts'
import type { Answer } from './web-api.ts'

export interface Request {
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Buffer
  readonly fields: Json
  readonly headers: IncomingMessage['headers']
}

export interface Routes {
  /** A method of the Web API, by name. */
  api(method: string, request: Request, bearer: string | undefined): Answer
  /** Bytes for a file; false when there is no such address. */
  upload(key: string, body: Buffer, type: string | undefined): Answer
  respond(id: string, request: Request): Answer
  /** Where the browser of somebody who installs goes next. */
  authorize(query: URLSearchParams): string
  /** A request begins; called at its end. */
  begin(): () => void
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void
}

export interface Door {
  readonly address: string
  close(): Promise<void>
}

export async function openDoor(routes: Routes): Promise<Door> {
  const open = new Set<Socket>()
  const server: Server = createServer((request, response) => {
    const end = routes.begin()
    void handle(routes, request, response, end).catch((error: unknown) => {
      end()
      response.writeHead(500).end(String(error))
    })
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('upgrade', (request, socket, head) => routes.upgrade(request, socket as Socket, head))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

async function handle(routes: Routes, incoming: IncomingMessage, response: ServerResponse, end: () => void) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', 'http://fake')
  const body = Buffer.concat(chunks)
  const request: Request = { path, query, body, fields: fieldsOf(incoming, body, query), headers: incoming.headers }
  if (path === '/oauth/v2/authorize') {
    response.writeHead(302, { location: routes.authorize(query) }).end()
    return end()
  }
  await give(response, answerOf(routes, request, incoming), end)
}

function answerOf(routes: Routes, request: Request, { headers }: IncomingMessage): Answer {
  const [, kind, name = ''] = request.path.split('/')
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (kind === 'api') return routes.api(name, request, bearer)
  if (kind === 'upload') return routes.upload(name, request.body, headers['content-type'])
  if (kind === 'response') return routes.respond(name, request)
  return { is: 'status', status: 404 }
}

async function give(response: ServerResponse, answer: Answer, end: () => void): Promise<void> {
  if (answer.is === 'json') {
    if (answer.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, answer.afterMs))
    const headers = { 'content-type': 'application/json; charset=utf-8', ...answer.headers }
    response.writeHead(answer.status ?? 200, headers)
    response.end(JSON.stringify(answer.body))
  } else if (answer.is === 'status') {
    response
      .writeHead(answer.status, { 'content-type': 'text/plain', ...answer.headers })
      .end(answer.status === 200 ? 'ok' : '')
  } else if (answer.is === 'dropped') response.socket?.destroy()
  // Silence: the connection stays open until the other side has had enough.
  end()
}

function fieldsOf({ headers }: IncomingMessage, body: Buffer, query: URLSearchParams): Json {
  const type = headers['content-type'] ?? ''
  const fields: Json = Object.fromEntries(query)
  // Where a client proves itself with a name and a password instead of arguments.
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (basic) {
    const [id, secret] = Buffer.from(basic, 'base64').toString().split(':')
    Object.assign(fields, { client_id: id, client_secret: secret })
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    Object.assign(fields, Object.fromEntries(new URLSearchParams(body.toString())))
  } else if (type.startsWith('application/json')) {
    try {
      const parsed: unknown = JSON.parse(body.toString())
      if (isJson(parsed)) Object.assign(fields, parsed)
    } catch {
      fields['not_json'] = true
    }
  }
  return fields
}
