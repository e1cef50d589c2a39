// The one web server of the process: what is mounted on it, where it listens, and how it lets go.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export interface WebOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** In order: who comes first answers first. `port` is really listened on; asked later, because port 0 is known late. */
  mounts(port: () => number): readonly Hono[]
  /** How long requests that are in hand may take when it closes; 300 ms when left out. */
  readonly graceMs?: number
}

export interface Web {
  /** `http://127.0.0.1:3000/` */
  readonly url: string
  /** Takes nothing new, answers what is in hand, and lets go of who only listens for news. */
  close(): Promise<void>
}

const usualGraceMs = 300

/** Rejects with a sentence for the operator when the address is not free. */
export async function listen({ host, port: wanted, mounts, graceMs = usualGraceMs }: WebOptions): Promise<Web> {
  let port = wanted
  const app = new Hono()
  for (const mounted of mounts(() => port)) app.route('/', mounted)
  const listening = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      port = info.port
      resolve(server)
    })
    server.once('error', (error) => reject(new Error(sayWhyNot(error, { host, port }), { cause: error })))
  })
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        listening.close((error) => (error ? reject(error) : resolve()))
        if (!('closeAllConnections' in listening)) return
        listening.closeIdleConnections()
        setTimeout(() => listening.closeAllConnections(), graceMs).unref()
      }),
  }
}

/** Why nothing listens there, and what the operator can do. */
function sayWhyNot(error: Error, { host, port }: { host: string; port: number }): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken by another program. Stop that one, or give another port in KRING_HTTP_PORT (0 takes any free one).`
  if (code === 'EACCES')
    return `Kring may not use port ${port}. Give a port above 1023 in KRING_HTTP_PORT (0 takes any free one).`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `This machine does not have the address ${host}. Give one of its own in KRING_HTTP_HOST, such as 127.0.0.1.`
  return error.message
}
