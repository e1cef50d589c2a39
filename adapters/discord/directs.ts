// The channels of people's direct messages: opened once and remembered, slowly and not too many a day, and none after Discord complains.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { codes, DiscordProblem, judge } from './errors.ts'
import type { CallDiscord } from './pace.ts'

export interface Directs {
  /** Throws a `DiscordProblem`, never an unclear one: opening twice gives the same channel. */
  open(user: string): Promise<string>
  /** They wrote or pressed something there, so that it need not be opened. */
  met(user: string, channel: string): void
  forget(user: string): void
  /** Whether it is one of them; unknown ones are not. */
  isDirect(channel: string): boolean
  /** Looks for a complaint in what Discord said to a direct message, and gives back what is to be thrown. */
  judge(error: unknown): DiscordProblem
}

/** `tooFast`: Discord said so · `flagged`: it took the bot for a sender of spam. */
export interface DirectsStop {
  readonly why: 'tooFast' | 'flagged'
  readonly forMs: number
}

export interface DirectsTools {
  readonly call: CallDiscord
  readonly clock: Pick<Clock, 'elapsed'>
  readonly log: Log
  /** How many channels are opened in 24 hours. */
  readonly mostADay?: number
  /** No new direct messages are opened for so long: for the caretakers, in friendly words. Told once for each time. */
  stopped?(stop: DirectsStop): void
}

/** https://docs.discord.com/developers/resources/user#create-dm warns against many at once and gives no number: these are ours. */
const spacingMs = 3_000
const usualMostADay = 100
const dayMs = 24 * 3_600_000

/** Nothing here outlives the program: after a start channels are opened anew, which gives the same ones, and the day's count begins again. */
export function createDirects(tools: DirectsTools): Directs {
  const { call } = tools
  const known = new Map<string, Promise<string>>()
  const channels = new Set<string>()
  const turns = createTurns(tools)
  const breaker = createBreaker(tools)

  const ask = async (user: string): Promise<string> => {
    breaker.check()
    turns.take(user)
    try {
      const { id } = await call<{ id?: string }>({
        method: 'POST',
        path: '/users/@me/channels',
        body: { recipient_id: user },
      })
      if (id !== undefined) return id
    } catch (error) {
      const problem = breaker.judge(error)
      if (problem.means === 'later' && problem.afterMs !== undefined) turns.rest(problem.afterMs)
      if (problem.means !== 'unclear') throw problem
    }
    throw new DiscordProblem('later', 'Discord did not say in which channel this person reads direct messages.')
  }

  return {
    open: (user) => {
      const asked = known.get(user) ?? ask(user)
      known.set(user, asked)
      asked.then(
        (channel) => void channels.add(channel),
        () => void known.delete(user),
      )
      return asked
    },
    met: (user, channel) => {
      known.set(user, Promise.resolve(channel))
      channels.add(channel)
    },
    forget: (user) => void known.delete(user),
    isDirect: (channel) => channels.has(channel),
    judge: breaker.judge,
  }
}

/** One after the other; who comes too early is told when to come back. */
function createTurns({ clock, log, mostADay = usualMostADay }: DirectsTools) {
  const turns = new Map<string, number>()
  let opened: number[] = []
  let lastTurn = Number.NEGATIVE_INFINITY
  let restUntil = Number.NEGATIVE_INFINITY
  let isFullTold = false

  const later = (afterMs: number, why: string) => new DiscordProblem('later', why, { afterMs })
  const waitFor = (user: string, turn: number, now: number) => {
    turns.set(user, turn)
    return later(turn - now, 'Direct messages are opened one after the other.')
  }
  const nextTurn = (now: number) => {
    lastTurn = Math.max(now, lastTurn + spacingMs)
    return lastTurn
  }
  const checkDay = (now: number) => {
    opened = opened.filter((at) => at > now - dayMs)
    const [oldest] = opened
    if (oldest === undefined || opened.length < mostADay) {
      isFullTold = false
      return
    }
    if (!isFullTold) {
      isFullTold = true
      const todo = 'The others get theirs later. What is asked waits for them in /my today as well.'
      log.warn({ mostADay, todo }, 'As many direct messages were opened today as Kring allows itself.')
    }
    throw later(oldest + dayMs - now, 'No more direct messages are opened today.')
  }

  return {
    /** Throws a `DiscordProblem` when it is not their turn. */
    take: (user: string): void => {
      const now = clock.elapsed()
      if (restUntil > now) throw later(restUntil - now, 'Discord asked for patience with opening direct messages.')
      checkDay(now)
      const turn = turns.get(user) ?? nextTurn(now)
      if (turn > now) throw waitFor(user, turn, now)
      // Those who come late may not all come at once.
      const latest = opened.at(-1)
      if (latest !== undefined && latest + spacingMs > now)
        throw waitFor(user, Math.max(nextTurn(now), latest + spacingMs), now)
      turns.delete(user)
      opened.push(now)
    },
    rest: (ms: number) => {
      restUntil = Math.max(restUntil, clock.elapsed() + ms)
    },
  }
}

const todos = {
  tooFast:
    'Nothing has to be done. If it happens again, let fewer people choose direct messages: the button in the room does the same.',
  flagged:
    'Discord took the bot for a sender of spam. Appeal at https://dis.gd/app-quarantine and say that every member chose these messages.',
} as const

/** Rule 10: after a complaint of Discord's nothing new is opened for a day. */
function createBreaker({ clock, log, stopped }: DirectsTools) {
  let until = Number.NEGATIVE_INFINITY
  const resting = () =>
    new DiscordProblem('later', 'No new direct messages for a day: Discord complained.', {
      afterMs: Math.max(1, until - clock.elapsed()),
    })
  return {
    check: (): void => {
      if (until > clock.elapsed()) throw resting()
    },
    judge: (error: unknown): DiscordProblem => {
      const problem = judge(error)
      const why = whyStopped(problem)
      if (!why) return problem
      const isNew = until <= clock.elapsed()
      until = clock.elapsed() + dayMs
      if (isNew) {
        log.warn(
          { code: problem.code, todo: todos[why] },
          'Discord complained about direct messages: Kring opens no new ones for a day.',
        )
        stopped?.({ why, forMs: dayMs })
      }
      return new DiscordProblem('later', problem.message, {
        afterMs: dayMs,
        ...(problem.code !== undefined && { code: problem.code }),
      })
    },
  }
}

function whyStopped({ code }: DiscordProblem): DirectsStop['why'] | undefined {
  if (code === codes.flagged) return 'flagged'
  return code === codes.directsTooFast ? 'tooFast' : undefined
}
