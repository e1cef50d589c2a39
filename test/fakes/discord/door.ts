// The door of the fake: HTTP for the REST API, WebSockets for the gateway, on one port of this machine.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Json } from './state.ts'
import { isJson } from './state.ts'

export interface Request {
  readonly method: string
  /** After `/api/v10`. */
  readonly path: string
  readonly query: URLSearchParams
  /** The body as JSON; what is not JSON is undefined. */
  readonly body: unknown
  readonly files: readonly { readonly field: string; readonly name: string; readonly bytes: Buffer }[]
  readonly authorization: string | undefined
}

export type Answer =
  | {
      readonly is: 'json'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
      readonly afterMs?: number
    }
  | { readonly is: 'dropped' }
  /** Nothing comes, and the connection stays. */
  | { readonly is: 'silence' }

export interface Routes {
  answer(request: Request): Answer
  /** What time it is there. */
  now(): number
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
    response.setHeader('date', new Date(routes.now()).toUTCString())
    handle(routes, request, response)
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
      .finally(end)
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

async function handle(routes: Routes, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { pathname, searchParams: query } = new URL(incoming.url ?? '/', 'http://fake')
  const { body, files } = await contentOf(incoming, Buffer.concat(chunks))
  const answer = routes.answer({
    method: incoming.method ?? 'GET',
    path: pathname.replace(/^\/api(\/v\d+)?/, ''),
    query,
    body,
    files,
    authorization: incoming.headers.authorization,
  })
  await give(response, answer)
}

async function give(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.is === 'dropped') response.socket?.destroy()
  if (answer.is !== 'json') return
  if (answer.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, answer.afterMs))
  if (answer.body === undefined) response.writeHead(answer.status, { ...answer.headers }).end()
  else {
    const headers = { 'content-type': 'application/json', ...answer.headers }
    response.writeHead(answer.status, headers).end(JSON.stringify(answer.body))
  }
}

async function contentOf({ headers }: IncomingMessage, bytes: Buffer): Promise<Pick<Request, 'body' | 'files'>> {
  const type = headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
    const files: Request['files'][number][] = []
    let body: unknown = {}
    for (const [field, value] of form) {
      if (field === 'payload_json') body = parsed(typeof value === 'string' ? value : await value.text())
      else if (typeof value !== 'string') {
        files.push({ field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
      }
    }
    return { body, files }
  }
  return { body: bytes.length === 0 ? {} : parsed(bytes.toString()), files: [] }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) || Array.isArray(value) ? (value as Json | Json[]) : undefined
  } catch {
    return undefined
  }
}
