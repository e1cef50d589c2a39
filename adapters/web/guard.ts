// Keeps other web sites out: a page elsewhere must not act in the playground, nor read it under a borrowed name.
import type { Context, MiddlewareHandler } from 'hono'

export interface GuardOptions {
  /** The address that is listened on: one may also come by it. */
  readonly host: string
  /** The port that is really listened on; asked for each request because port 0 is known late. */
  readonly port: () => number
  /** Other names than this machine's own are fine: whoever runs it said so. */
  readonly allowAnywhere: boolean
}

const ownNames = ['localhost', '127.0.0.1', '[::1]']

/** Whether only programs on this machine can reach this address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/**
 * Refuses what does not come from our own page: an unknown name in `Host` (a borrowed name that points here), a foreign `Origin` or
 * `Sec-Fetch-Site`, and writing in anything but JSON, which no foreign form can send.
 */
export function createGuard({ host: address, port, allowAnywhere }: GuardOptions): MiddlewareHandler {
  const names = [...ownNames, address]
  return async (c, next): Promise<Response | undefined> => {
    const host = c.req.header('host')?.toLowerCase()
    if (!host || !(allowAnywhere || names.some((name) => host === `${name}:${port()}`))) {
      return refused(c, 421, 'This playground does not go by that name.')
    }
    const isApi = c.req.path.startsWith('/api/')
    const origin = c.req.header('origin')
    if (origin !== undefined && !isSameOrigin(origin, host)) return refused(c, 403, 'Only its own page may use this.')
    const site = c.req.header('sec-fetch-site')
    if (isApi && site !== undefined && site !== 'same-origin' && site !== 'none') {
      return refused(c, 403, 'Only its own page may use this.')
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (type !== 'application/json') return refused(c, 415, 'Send JSON.')
    }
    await next()
    for (const [name, value] of Object.entries(isApi ? { ...safety, 'cache-control': 'no-store' } : safety)) {
      c.header(name, value)
    }
    return undefined
  }
}

/** What the pages may load: only what this server gives; no script or style stands in a page itself. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const safety = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

function isSameOrigin(origin: string, host: string): boolean {
  return origin.toLowerCase() === `http://${host}` || origin.toLowerCase() === `https://${host}`
}

function refused(c: Context, status: 403 | 415 | 421, says: string): Response {
  return c.json({ ok: false, says }, status)
}
