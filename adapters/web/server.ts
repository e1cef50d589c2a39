// The playground's server: pages, their JSON and live updates, for people on this machine only unless somebody insists.
import { serve } from '@hono/node-server'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { createApi } from './api.ts'
import { createGuard, isLoopback } from './guard.ts'
import { readAssets } from './pages/assets.ts'
import { chatPage, firstPage } from './pages/pages.tsx'
import { languageOf } from './reader.ts'
import type { CreateStage } from './stages.ts'
import { createStages } from './stages.ts'

export interface ServerOptions {
  readonly createStage: CreateStage
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Listen on an address that other machines can reach. */
  readonly allowAnywhere?: boolean
  readonly onFault?: (error: unknown) => void
}

export interface Server {
  /** Where to look, `http://127.0.0.1:3000/`. */
  readonly url: string
  /** Ends live connections, and takes no new ones. */
  close(): Promise<void>
}

/** So long may a request that is in hand take when the server closes. */
const graceMs = 300

/** Starts to listen. Rejects with a sentence for the operator when the address is not safe or not free. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { createStage, host, allowAnywhere = false, onFault = () => undefined } = options
  if (!isLoopback(host) && !allowAnywhere) throw new RangeError(unsafe(host))
  let port = options.port
  const app = new Hono()
  app.use(createGuard({ host, port: () => port, allowAnywhere }))
  app.route('/api', createApi(createStages(createStage), onFault))
  servePages(app)
  const listening = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      port = info.port
      resolve(server)
    })
    server.once('error', reject)
  })
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        listening.close((error) => (error ? reject(error) : resolve()))
        if (!('closeAllConnections' in listening)) return
        listening.closeIdleConnections()
        // Who waits for an answer gets it; whoever only listens for news is let go.
        setTimeout(() => listening.closeAllConnections(), graceMs).unref()
      }),
  }
}

function servePages(app: Hono): void {
  const assets = readAssets()
  app.get('/', (c) => c.html(firstPage(languageOf(c))))
  app.get('/own', (c) => c.html(chatPage('own', languageOf(c))))
  app.get('/example', (c) => c.html(chatPage(`example-${languageOf(c)}`, languageOf(c))))
  app.get('/assets/*', (c: Context) => {
    const asset = assets.find(c.req.path.slice('/assets/'.length))
    if (!asset) return c.notFound()
    const headers = { etag: asset.tag, 'cache-control': 'no-cache', 'content-type': asset.type }
    if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers)
    return c.body(asset.body, 200, headers)
  })
}

function unsafe(host: string): string {
  return (
    `The playground does not listen on ${host}: anybody who reaches that address could act as anybody and read everything. ` +
    'Use 127.0.0.1, or set KRING_PLAYGROUND_ANYWHERE=yes if that is what you want.'
  )
}
