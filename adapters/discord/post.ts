// Where a new message goes, and how it gets there: a room, a thread that may have to be started, somebody's direct messages.
import type { Conversation, Receipt, Token } from '../../src/core/adapter.ts'
import type { Part } from '../../src/core/shown.ts'
import type { Instant } from '../../src/core/time.ts'
import type { Directs } from './directs.ts'
import { codes, DiscordProblem } from './errors.ts'
import type { FindByToken } from './find.ts'
import type { Forums } from './forum.ts'
import type { CallDiscord } from './pace.ts'
import type { Shown } from './receipt.ts'
import { parseReceipt } from './receipt.ts'
import type { Beneath, Threads } from './threads.ts'
import { postName } from './threads.ts'
import type { Topics } from './topics.ts'

export interface Ways {
  readonly call: CallDiscord
  readonly directs: Directs
  readonly threads: Threads
  readonly forums: Forums
  readonly findByToken: FindByToken
  readonly topics: Topics
}

export interface Posting {
  readonly to: Conversation
  readonly part: Part
  readonly message: object
  /** What keeps it from being there twice, where Discord takes that. */
  readonly once: object
}

/** Throws a `DiscordProblem`. */
export async function post(ways: Ways, { to, part, message, once }: Posting): Promise<Shown> {
  const say = async (): Promise<Shown> => {
    const { channel, replyTo } = await placeOf(ways, to, part)
    // Without a channel of its own it means the one it is sent to.
    const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } }
    const ask = {
      method: 'POST',
      path: `/channels/${channel}/messages`,
      body: { ...message, ...once, ...reference },
      ...(part.files && { files: part.files }),
    } as const
    const sent = await ways.threads.awake(channel, () => ways.call<{ id?: string; channel_id?: string }>(ask))
    if (sent.id === undefined) throw new DiscordProblem('unclear', 'Discord did not say which message it became.')
    return { channel: sent.channel_id ?? channel, message: sent.id }
  }
  try {
    return await say()
  } catch (error) {
    if ('user' in to) throw error
    if (to.thread === undefined && isNoRoom(error) && (await ways.forums.isForum(to.room))) {
      const topic = part.topic && (await ways.topics.begin(to.room, part.topic))
      return ways.forums.post(to.room, { name: postName(part), ...topic, message })
    }
    if (to.thread === undefined || !isUnknownChannel(error)) throw error
    // Somebody took the thread away: another is started.
    ways.threads.forget(parseReceipt(to.thread))
    return say()
  }
}

export function isUnknownChannel(error: unknown): boolean {
  return error instanceof DiscordProblem && error.code === codes.unknownChannel
}

function isNoRoom(error: unknown): boolean {
  return error instanceof DiscordProblem && [codes.forum, codes.noText].some((code) => code === error.code)
}

async function placeOf({ directs, threads }: Ways, to: Conversation, { language }: Posting['part']): Promise<Beneath> {
  const parent = to.thread === undefined ? undefined : parseReceipt(to.thread)
  if ('room' in to) return parent ? threads.open(parent, language) : { channel: to.room }
  if (!parent) return { channel: await directs.open(to.user) }
  directs.met(to.user, parent.channel)
  // Direct messages have no threads: it is a reply there.
  return { channel: parent.channel, replyTo: parent.message }
}

export interface Looking {
  readonly token: Token
  readonly since: Instant
}

/** Throws a `DiscordProblem`. Where we cannot be any more, sending it again is refused as well: then it is not there. */
export async function look(ways: Ways, to: Conversation, looking: Looking): Promise<Receipt | undefined> {
  try {
    return await lookIn(ways, to, looking)
  } catch (error) {
    if (error instanceof DiscordProblem && ['gone', 'forbidden'].includes(error.means)) return undefined
    throw error
  }
}

async function lookIn({ directs, forums, findByToken }: Ways, to: Conversation, looking: Looking) {
  if (to.thread === undefined) {
    if ('user' in to) return findByToken({ ...looking, channel: await directs.open(to.user) })
    if (await forums.isForum(to.room)) return forums.find(to.space, to.room, looking)
    return findByToken({ ...looking, channel: to.room })
  }
  const { channel, message } = parseReceipt(to.thread)
  if ('user' in to) return findByToken({ ...looking, channel, parent: message })
  try {
    return await findByToken({ ...looking, channel: message, parent: message })
  } catch (error) {
    if (!isUnknownChannel(error)) throw error
    // No thread was started; or there can be none, and it was a reply.
    return findByToken({ ...looking, channel, parent: message })
  }
}
