// What the playground serves: pages, their JSON and live updates, for people on this machine only unless somebody insists.
import type { Context } from 'hono'
import { Hono } from 'hono'
import { createApi } from './api.ts'
import { createGuard, isLoopback } from './guard.ts'
import { readAssets } from './pages/assets.ts'
import { chatPage, firstPage } from './pages/pages.tsx'
import { languageOf } from './reader.ts'
import type { CreateStage } from './stages.ts'
import { createStages } from './stages.ts'

export interface PlaygroundOptions {
  readonly createStage: CreateStage
  /** The address that is listened on. */
  readonly host: string
  /** The port that is really listened on. */
  readonly port: () => number
  /** It may be mounted on an address that other machines can reach. */
  readonly allowAnywhere?: boolean
  /** Whether somebody can start a circle of their own in it; not where Kring is on a real platform, whose clock nobody moves. */
  readonly hasOwn?: boolean
  readonly onFault?: (error: unknown) => void
}

/** Everything the playground answers, to be mounted last: its guard refuses what it does not know. Throws when the address is not safe. */
export function createPlayground(options: PlaygroundOptions): Hono {
  const { createStage, host, port, allowAnywhere = false, hasOwn = true, onFault = () => undefined } = options
  if (!isLoopback(host) && !allowAnywhere) throw new RangeError(unsafe(host))
  const app = new Hono()
  app.use(createGuard({ host, port, allowAnywhere }))
  if (!hasOwn) {
    app.get('/own', (c) => c.redirect('/'))
    app.all('/api/own/*', (c) => c.notFound())
  }
  app.route('/api', createApi(createStages(createStage), onFault))
  servePages(app, hasOwn)
  return app
}

function servePages(app: Hono, hasOwn: boolean): void {
  const assets = readAssets()
  app.get('/', (c) => c.html(firstPage(languageOf(c), hasOwn)))
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
