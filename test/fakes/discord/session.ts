// One session of the gateway: what it was told, in order, so that a connection that broke can go on where it was.
import type { WebSocket } from 'ws'
import type { Inner } from './inner.ts'
import type { Json } from './state.ts'

export interface Session {
  readonly id: string
  readonly shard: number
  readonly of: number
  readonly intents: number
  tell(event: string, body: Json): void
  attach(socket: WebSocket): void
  detach(socket: WebSocket, code: number): void
  /** Tells again what came after this number. */
  resume(socket: WebSocket, seq: number): void
  beats(seq: number): void
  hasGuild(id: string): boolean
  /** Whether an event with these needs is for it. */
  concerns(to: { guild?: string | undefined; needs?: number }): boolean
  isThere(): boolean
  isOver(): boolean
  end(): void
}

export interface NewSession {
  readonly id: string
  readonly intents: number
  readonly shard: number
  readonly of: number
}

/** Above so many events that nobody heard, a session cannot go on. */
const longest = 500

export function createSession(inner: Inner, { id, intents, shard, of }: NewSession): Session {
  let socket: WebSocket | undefined
  let seq = 0
  let isOver = false
  let told: { seq: number; text: string }[] = []
  let waiting: { seq: number; end: () => void }[] = []

  const hasGuild = (guild: string) => Number((BigInt(guild) >> 22n) % BigInt(of)) === shard
  const release = (upTo: number) => {
    for (const one of waiting) if (one.seq <= upTo) one.end()
    waiting = waiting.filter((one) => one.seq > upTo)
  }
  const askForBeat = () => socket?.send(JSON.stringify({ op: 1, d: null, s: null, t: null }))
  const send = (text: string) => socket?.send(text)

  return {
    id,
    shard,
    of,
    intents,
    hasGuild,
    tell: (event, body) => {
      seq += 1
      const text = JSON.stringify({ op: 0, t: event, s: seq, d: body })
      told.push({ seq, text })
      if (told.length > longest) told = told.slice(-longest)
      if (!socket) return
      send(text)
      if (!inner.rules.waitsForClient || event === 'READY' || event === 'RESUMED') return
      waiting.push({ seq, end: inner.activity.begin() })
      askForBeat()
    },
    attach: (next) => {
      socket = next
    },
    detach: (gone, code) => {
      if (socket === gone) {
        socket = undefined
        release(Number.POSITIVE_INFINITY)
      }
      // Who says goodbye in the usual way is forgotten.
      if (code === 1000 || code === 1001) isOver = true
    },
    resume: (next, from) => {
      socket = next
      const missed = told.filter((one) => one.seq > from)
      for (const one of missed) send(one.text)
      seq += 1
      const text = JSON.stringify({ op: 0, t: 'RESUMED', s: seq, d: { _trace: [] } })
      told.push({ seq, text })
      send(text)
    },
    beats: (upTo) => {
      release(upTo)
      // Asked while it was still hearing: asked once more.
      if (waiting.length > 0) setTimeout(() => waiting.length > 0 && askForBeat(), 2).unref()
    },
    concerns: ({ guild, needs = 0 }) => {
      const isMine = guild === undefined ? shard === 0 : hasGuild(guild)
      return isMine && (intents & needs) === needs
    },
    isThere: () => socket !== undefined,
    isOver: () => isOver,
    end: () => {
      isOver = true
      release(Number.POSITIVE_INFINITY)
    },
  }
}
