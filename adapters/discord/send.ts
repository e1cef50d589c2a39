// Sending: a part becomes a message on Discord, is changed, taken away, found again. Nothing here tries again by itself.
import type { Adapter } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/log.ts'
import { change, takeAway } from './change.ts'
import type { DirectsStop } from './directs.ts'
import { createDirects } from './directs.ts'
import { codes, DiscordProblem, toDelivery } from './errors.ts'
import { createFind, marked, markerOf, nonceOf } from './find.ts'
import { createForums } from './forum.ts'
import type { CallDiscord } from './pace.ts'
import { createCalls } from './pace.ts'
import type { Ways } from './post.ts'
import { isUnknownChannel, look, post } from './post.ts'
import type { Shown } from './receipt.ts'
import { directSpace, messageUrl, parseReceipt, readShown, toReceipt } from './receipt.ts'
import { renderEdit, renderMessage } from './render/message.ts'
import type { Spell } from './render/spell.ts'
import { createThreads } from './threads.ts'
import { createTopics } from './topics.ts'

export interface SendingTools {
  readonly token: string
  /** Instead of Discord's own address, for a server that speaks its protocol. */
  readonly apiUrl?: string
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly log: Log
  /** How commands are written; asked at each message. */
  spell?(): Spell
  /** Discord does not take the token any more: every space is out of reach. */
  lost?(why: string): void
  /** Nothing can be posted in a room any more, and nobody had told. */
  roomGone?(space: string, room: string): void
  /** Somebody is not in that server any more, or has no account: nobody tells, it is learned by what cannot be sent (rule 45). */
  left?(space: string, user: string): void
  /** No new direct messages are opened for a while, because Discord complained: caretakers should hear of it. */
  directsStopped?(stop: DirectsStop): void
  /** How many direct messages are opened in 24 hours; 100 when left out. */
  readonly directsADay?: number
  /** What nobody waits for, and when to give it up. */
  background?(work: Promise<unknown>): void
  readonly signal?: AbortSignal
  /** How long an answer is waited for; 15 s when left out. */
  readonly patienceMs?: number
}

export interface Sending extends Required<Pick<Adapter, 'send' | 'edit' | 'find' | 'link' | 'messageLink'>> {
  /** For other calls that post. Throws a `DiscordProblem`. */
  readonly call: CallDiscord
  /** The channel of somebody's direct messages. Throws a `DiscordProblem`. */
  directOf(user: string): Promise<string>
  /** Somebody wrote or pressed something in their direct messages: then they need not be opened. */
  met(user: string, channel: string): void
  /** Our own user id. Throws a `DiscordProblem`. */
  me(): Promise<string>
}

export function createSending(tools: SendingTools): Sending {
  const call = createCalls(tools)
  const { directsADay, directsStopped } = tools
  const directs = createDirects({
    ...{ call, clock: tools.clock, log: tools.log },
    ...(directsADay !== undefined && { mostADay: directsADay }),
    ...(directsStopped && { stopped: directsStopped }),
  })
  const threads = createThreads(call)
  const me = createMe(call)
  const background = tools.background ?? ((work: Promise<unknown>) => void work.catch(() => undefined))
  const topics = createTopics({ ...tools, call, threads, me, background })
  const ways: Ways = {
    call,
    directs,
    threads,
    topics,
    forums: createForums(call, me),
    findByToken: createFind({ call, clock: tools.clock, me }),
  }
  return {
    ...{ call, me, met: directs.met, directOf: directs.open },
    link: (receipt, space) => {
      const shown = readShown(receipt)
      const where = shown && directs.isDirect(shown.channel) ? directSpace : space
      return shown && where ? messageUrl(where, shown) : undefined
    },
    // Typed words only ever reach us in direct messages (rule 28), which are the same for every server.
    messageLink: (_, messageId) => {
      const shown = readShown(messageId)
      return shown && messageUrl(directSpace, shown)
    },
    send: (to, part, token) =>
      delivered(async () => {
        const how = { direct: 'user' in to, marker: markerOf(token), ...spelled(tools) }
        const plain = drawn(() => renderMessage(part, how))
        const once = { nonce: nonceOf(token), enforce_nonce: true }
        const sent = await post(ways, { to, part, message: marked(plain, token), once }).catch((error: unknown) => {
          if (to.thread === undefined && 'room' in to && isUnknownChannel(error)) tools.roomGone?.(to.space, to.room)
          if ('user' in to && isUnknownChannel(error)) directs.forget(to.user)
          if ('user' in to && hasLeft(error)) tools.left?.(to.space, to.user)
          throw 'user' in to && error instanceof DiscordProblem ? directs.judge(error) : error
        })
        if (to.thread === undefined) threads.name(sent, part)
        return toReceipt(sent)
      }),
    edit: (to, receipt, part) =>
      delivered(async () => {
        const shown = parseReceipt(receipt)
        if ('user' in to) directs.met(to.user, shown.channel)
        const body = part && drawn(() => renderEdit(part, spelled(tools)))
        if (body) await change(ways, shown, { body, files: part.files })
        else await takeAway(ways, shown)
        if (!isForumPost(shown)) return
        if (!part) topics.leave(shown.channel)
        else if (part.topic) topics.keep(shown.channel, part.topic)
      }).catch((error: unknown) => {
        throw byItself(error)
      }),
    find: (to, token, since) => delivered(() => look(ways, to, { token, since })),
  }
}

function hasLeft(error: unknown): boolean {
  return (
    error instanceof DiscordProblem && [codes.noServerTogether, codes.unknownUser].some((code) => code === error.code)
  )
}

/** The first message of a post in a forum has the id of the post. */
function isForumPost({ channel, message }: Shown): boolean {
  return channel === message
}

function spelled({ spell }: SendingTools): { spell?: Spell } {
  return spell ? { spell: spell() } : {}
}

async function delivered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toDelivery(error)
  }
}

/** Only new messages wait with their space; an edit waits for itself. */
function byItself(error: unknown): unknown {
  if (!(error instanceof DeliveryError) || error.holds === 'message') return error
  return new DeliveryError(error.problem, error.message, error.afterMs)
}

function createMe(call: CallDiscord): () => Promise<string> {
  let known: Promise<string> | undefined
  const ask = async () => (await call<{ id: string }>({ method: 'GET', path: '/users/@me' })).id
  return () => {
    known ??= ask()
    known.catch(() => {
      known = undefined
    })
    return known
  }
}

function drawn<T>(draw: () => T): T {
  try {
    return draw()
  } catch (error) {
    throw new DeliveryError('invalid', `It could not be drawn: ${error instanceof Error ? error.name : 'unknown'}.`)
  }
}
