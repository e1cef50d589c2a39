// The routes of the REST API by name, with what each needs and does.
import type { Request } from './door.ts'
import type { Inner } from './inner.ts'
import { channelRoutes } from './rest/channels.ts'
import { commandRoutes } from './rest/commands.ts'
import { eventRoutes } from './rest/events.ts'
import { guildRoutes } from './rest/guilds.ts'
import { interactionRoutes } from './rest/interactions.ts'
import { messageRoutes } from './rest/messages.ts'
import { selfRoutes } from './rest/self.ts'
import { threadRoutes } from './rest/threads.ts'
import { webhookRoutes } from './rest/webhooks.ts'
import type { Json } from './state.ts'

export interface Call extends Request {
  readonly params: Readonly<Record<string, string>>
  readonly fields: Json
}

export interface Done {
  readonly status?: number
  readonly body?: unknown
}

/** Does what is asked and says what comes back; throws a `Refused`. */
export type Handler = (inner: Inner, call: Call) => Done

export interface Route {
  /** `POST /channels/:channel/messages`. */
  readonly name: string
  readonly handler: Handler
  readonly params: Readonly<Record<string, string>>
  /** Interactions need no token: their own is in the address. */
  readonly isOpen: boolean
  readonly bucket: string
}

const table: Readonly<Record<string, Handler>> = {
  ...selfRoutes,
  ...guildRoutes,
  ...eventRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...messageRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
}

const patterns = Object.entries(table).map(([name, handler]) => {
  const [method = '', template = ''] = name.split(' ')
  const pieces = template.split('/').map((piece) => (piece.startsWith(':') ? `(?<${piece.slice(1)}>[^/]+)` : piece))
  return {
    name,
    method,
    handler,
    matches: new RegExp(`^${pieces.join('/')}$`),
    length: template.replaceAll(/:\w+/g, '').length,
  }
})
// What names more comes first: `/users/@me` before `/users/:user`.
patterns.sort((a, b) => b.length - a.length)

export function findRoute(method: string, path: string): Route | undefined {
  for (const { name, method: wanted, handler, matches } of patterns) {
    if (wanted !== method) continue
    const found = matches.exec(path)
    if (!found) continue
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([key, one]) => [key, decodeURIComponent(one)]),
    )
    const { channel, guild, token } = params
    const isOpen = name.includes('/interactions/') || name.includes('/webhooks/')
    return { name, handler, params, isOpen, bucket: `${name} ${channel ?? guild ?? token ?? ''}` }
  }
  return undefined
}
