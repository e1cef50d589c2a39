// Who may send next: new messages take turns, no faster than their platform takes them, in each conversation and in each space.
import { setMaxListeners } from 'node:events'
import type { Pace } from '../core/adapter.ts'
import type { Clock } from '../core/clock.ts'

export interface PlaceInLine {
  readonly space: string
  /** The room or person; threads stand in line with their room. */
  readonly conversation: string
}

/** A place in the line. Whoever has one ends it, whatever happens. */
export interface Turn {
  /** Resolves when it may get ready, or when nobody's turn comes any more. */
  readonly came: Promise<void>
  /** Whether it may get ready. */
  hasCome(): boolean
  /** Resolves when it goes, at the earliest moment. */
  goes(): Promise<void>
  /** There was an answer: the distance to the next is counted from when it arrived there, as far as can be told. */
  arrived(): void
  /** The next may come. What never went cost nothing. */
  end(): void
}

export interface Pacer {
  join(place: PlaceInLine): Turn
  /** Nothing new goes in this space for so long. */
  hold(space: string, ms: number): void
  /** Wakes everybody who waits; nobody's turn comes any more. */
  stop(): void
}

interface Waiting {
  readonly conversation: string
  readonly since: number
  come(): void
  wake(): void
}

interface Spoken {
  isTaken: boolean
  freeAt: number
}

interface Line {
  readonly waiting: Set<Waiting>
  readonly conversations: Map<string, Spoken>
  /** When all that went would have gone, evenly spread. */
  spentUntil: number
  heldUntil: number
  /** When somebody looks at the line again. */
  looksAt: number
}

/** A message gets ready so long before it may go: reading it from the database costs the conversation nothing. */
const readyMs = 100
/** Networks change: with each message the quickest answer is forgotten a little. */
const driftMs = 0.02
/** When more than these are on their way they are in each other's way, and none tells how quick an answer can be. */
const few = 8
const never = Number.POSITIVE_INFINITY

export function createPacer(pace: Pace, clock: Pick<Clock, 'elapsed' | 'sleep'>): Pacer {
  const { conversationMs, spaceMs, burst = 1 } = pace
  const lines = new Map<string, Line>()
  const stopped = new AbortController()
  /** How long an answer takes when nothing is in the way: what it took longer, the message may have been on its way. */
  let quickestMs = never
  let onTheirWay = 0
  // One for each space.
  setMaxListeners(0, stopped.signal)
  const nap = (ms: number) => clock.sleep(Math.max(1, Math.ceil(ms)), stopped.signal).catch(() => undefined)

  const lineOf = (space: string): Line => {
    const line = lines.get(space) ?? makeLine()
    lines.set(space, line)
    return line
  }
  const mayGoAt = (line: Line, { conversation, since }: Waiting): number => {
    const { isTaken, freeAt } = spokenIn(line, conversation)
    const spaceAt = Math.max(line.spentUntil - spaceMs * (burst - 1), line.heldUntil)
    return isTaken ? never : Math.max(since, freeAt - readyMs, spaceAt)
  }

  /** Lets go who may, in the order in which they joined, and looks again when the next may. */
  const advance = (line: Line) => {
    if (stopped.signal.aborted) return
    const now = clock.elapsed()
    let next = never
    for (const one of line.waiting) {
      const at = mayGoAt(line, one)
      if (at > now) {
        next = Math.min(next, at)
        continue
      }
      line.waiting.delete(one)
      spokenIn(line, one.conversation).isTaken = true
      // A timer that comes late may be made up for by one message, so that lateness does not add up.
      line.spentUntil = Math.max(line.spentUntil, at, now - spaceMs) + spaceMs
      one.come()
    }
    if (line.waiting.size === 0) forgetSilent(line, now)
    else lookAgain(line, next, now)
  }
  const lookAgain = (line: Line, at: number, now: number) => {
    if (at === never || line.looksAt <= at) return
    line.looksAt = at
    void nap(at - now).then(() => {
      if (line.looksAt === at) line.looksAt = never
      advance(line)
    })
  }

  const join = ({ space, conversation }: PlaceInLine): Turn => {
    const line = lineOf(space)
    let state: 'waits' | 'may' | 'went' | 'over' = 'waits'
    let wentAt = 0
    let wake = () => {}
    const came = new Promise<void>((resolve) => {
      wake = resolve
    })
    const come = () => {
      state = 'may'
      wake()
    }
    const one: Waiting = { conversation, since: clock.elapsed(), come, wake: () => wake() }
    line.waiting.add(one)
    advance(line)
    return {
      came,
      hasCome: () => state === 'may' && !stopped.signal.aborted,
      goes: async () => {
        const spoken = spokenIn(line, conversation)
        // A timer may come a moment too early.
        const tooSoonMs = () => (stopped.signal.aborted ? 0 : spoken.freeAt - clock.elapsed())
        while (tooSoonMs() > 0) await nap(tooSoonMs())
        state = 'went'
        wentAt = clock.elapsed()
        onTheirWay += 1
        spoken.freeAt = wentAt + conversationMs
      },
      arrived: () => {
        const tookMs = clock.elapsed() - wentAt
        if (quickestMs !== never || onTheirWay <= few) quickestMs = Math.min(tookMs, quickestMs + driftMs)
        const onTheWayMs = tookMs - (quickestMs === never ? 0 : quickestMs)
        spokenIn(line, conversation).freeAt = wentAt + onTheWayMs + conversationMs
      },
      end: () => {
        if (state === 'may') line.spentUntil -= spaceMs
        if (state === 'went') onTheirWay -= 1
        if (state === 'waits') line.waiting.delete(one)
        else if (state !== 'over') spokenIn(line, conversation).isTaken = false
        state = 'over'
        advance(line)
      },
    }
  }

  return {
    join,
    hold: (space, ms) => {
      const line = lineOf(space)
      line.heldUntil = Math.max(line.heldUntil, clock.elapsed() + ms)
    },
    stop: () => {
      stopped.abort()
      for (const { waiting } of lines.values()) for (const one of waiting) one.wake()
    },
  }
}

function makeLine(): Line {
  return { waiting: new Set(), conversations: new Map(), spentUntil: -never, heldUntil: -never, looksAt: never }
}

function spokenIn(line: Line, conversation: string): Spoken {
  const spoken = line.conversations.get(conversation) ?? { isTaken: false, freeAt: -never }
  line.conversations.set(conversation, spoken)
  return spoken
}

function forgetSilent(line: Line, now: number): void {
  for (const [conversation, { isTaken, freeAt }] of line.conversations) {
    if (!isTaken && freeAt <= now) line.conversations.delete(conversation)
  }
}
