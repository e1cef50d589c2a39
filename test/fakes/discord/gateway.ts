// The gateway: connections that identify, beat, resume and are told what happens, and the ways in which connections end.
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { Gateway } from './gateway-shape.ts'
import { wholeGuildBody } from './guild-shapes.ts'
import { intents, readyBody, wrongIdentify } from './identify.ts'
import type { Inner } from './inner.ts'
import type { Session } from './session.ts'
import { createSession } from './session.ts'
import type { Json } from './state.ts'
import { isJson } from './state.ts'

export interface GatewayOptions {
  readonly heartbeatMs: number
}

export function createGateway(inner: Inner, { heartbeatMs }: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const sockets = new Set<WebSocket>()
  let [identified, resumed, missed, doubled, left] = [0, 0, 0, 0, 1000]
  let refusing: { code: number; times: number } | undefined
  let held: (() => void)[] | undefined
  let isDown = false

  const refusal = (): number | undefined => {
    if (!refusing || refusing.times <= 0) return undefined
    refusing.times -= 1
    return refusing.code
  }
  const identify = (socket: WebSocket, body: Json): Session | undefined => {
    identified += 1
    left -= 1
    const asked = Number(body['intents'])
    const properties = body['properties']
    const code = refusal() ?? wrongIdentify(inner, body['token'], asked, left)
    if (code !== undefined || !isJson(properties)) {
      socket.close(code ?? 4002)
      return undefined
    }
    const [shard = 0, of = 1] = Array.isArray(body['shard']) ? (body['shard'] as number[]) : []
    const session = createSession(inner, { id: inner.ids.secret('s').slice(0, 32), intents: asked, shard, of })
    sessions.set(session.id, session)
    session.attach(socket)
    const guilds = [...inner.state.guilds.values()].filter((one) => one.hasBot && session.hasGuild(one.id))
    session.tell('READY', readyBody(inner, session, guilds))
    if ((asked & intents.guilds) !== 0) {
      for (const guild of guilds) {
        if (guild.isAvailable) session.tell('GUILD_CREATE', wholeGuildBody(inner, guild))
      }
    }
    return session
  }
  const resume = (socket: WebSocket, body: Json): Session | undefined => {
    const code = refusal() ?? (body['token'] === inner.rules.token ? undefined : 4004)
    if (code !== undefined) {
      socket.close(code)
      return undefined
    }
    const session = sessions.get(String(body['session_id']))
    if (!session || session.isOver()) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }))
      return undefined
    }
    resumed += 1
    session.resume(socket, Number(body['seq']))
    return session
  }
  const greet = (socket: WebSocket) => {
    let session: Session | undefined
    sockets.add(socket)
    const end = inner.activity.begin()
    setTimeout(end, 1000).unref()
    socket.on('error', () => undefined)
    socket.on('close', (code: number) => {
      end()
      sockets.delete(socket)
      session?.detach(socket, code)
    })
    socket.on('message', (data) => {
      const said: unknown = JSON.parse(String(data))
      if (!isJson(said)) return socket.close(4002)
      const body = isJson(said['d']) ? said['d'] : {}
      if (said['op'] === 1) {
        session?.beats(Number(said['d'] ?? 0))
        if (missed > 0) missed -= 1
        else socket.send(JSON.stringify({ op: 11 }))
      } else if (said['op'] === 2) {
        if (session) return socket.close(4005)
        session = identify(socket, body)
        end()
      } else if (said['op'] === 6) {
        session = resume(socket, body)
        end()
      } else if (!session) socket.close(4003)
      else if (![3, 4, 8, 31].includes(Number(said['op']))) socket.close(4001)
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatMs, _trace: [] }, s: null, t: null }))
  }
  const dispatch: Gateway['dispatch'] = (event, body, to = {}) => {
    const go = () => {
      let isHeard = false
      const times = doubled > 0 ? 2 : 1
      if (doubled > 0) doubled -= 1
      for (const session of sessions.values()) {
        if (session.isOver() || !session.concerns(to)) continue
        for (let n = 0; n < times; n += 1) session.tell(event, body)
        isHeard ||= session.isThere()
      }
      return isHeard
    }
    if (!held) return go()
    held.push(go)
    return true
  }

  return {
    upgrade: (request, socket, head) => {
      if (isDown) return void socket.destroy()
      server.handleUpgrade(request, socket, head, greet)
    },
    dispatch,
    sessions: () => [...sessions.values()],
    count: () => sockets.size,
    identified: () => identified,
    resumed: () => resumed,
    remaining: () => left,
    leaves: (next) => {
      left = next
    },
    ...createEnds(sockets, sessions),
    missesAcks: (times) => {
      missed = times
    },
    duplicates: (times) => {
      doubled = times
    },
    refuses: (code, times = 1) => {
      refusing = { code, times }
    },
    holds: () => {
      held = []
      return () => {
        const waiting = held ?? []
        held = undefined
        for (const go of waiting) go()
      }
    },
    down: () => {
      isDown = true
      for (const socket of sockets) socket.terminate()
      return () => {
        isDown = false
      }
    },
    stop: () => {
      for (const session of sessions.values()) session.end()
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}

/** The ways in which Discord ends what it began. */
function createEnds(
  sockets: ReadonlySet<WebSocket>,
  sessions: ReadonlyMap<string, Session>,
): Pick<Gateway, 'drop' | 'reconnects' | 'invalidates'> {
  const say = (op: number, d: unknown) => {
    for (const socket of sockets) socket.send(JSON.stringify({ op, d, s: null, t: null }))
  }
  return {
    drop: (code, why) => {
      for (const socket of sockets) {
        if (code === undefined) socket.terminate()
        else socket.close(code, why)
      }
    },
    reconnects: () => say(7, null),
    invalidates: (canResume = false) => {
      if (!canResume) for (const session of sessions.values()) session.end()
      say(9, canResume)
    },
  }
}
