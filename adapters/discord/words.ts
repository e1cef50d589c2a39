// Words that somebody wrote to Kring, changed or took away: taken in when Discord tells of them, and when they are read back after a gap.
import type { APIChannel, APIUser, GatewayMessageDeleteDispatchData } from 'discord.js'
import type { Reply } from '../../src/core/app.ts'
import type { Told } from './hearing.ts'
import { hear, hearRemoval } from './hearing.ts'
import type { Heard } from './inbound.ts'
import { toTyped } from './inbound.ts'
import type { Listening } from './listening.ts'
import type { Doer } from './people.ts'
import { nameIn } from './people.ts'
import type { Written } from './read-back.ts'

export interface TakeWords {
  typed(told: Told): Promise<void>
  retyped(told: Told): Promise<void>
  untyped(told: GatewayMessageDeleteDispatchData): Promise<void>
  /** As if it came just now. Rejects when the engine undid it because of a fault of ours: then it is to come again. */
  again(written: Written): Promise<void>
}

const tries = 2
const retryMs = 1_000
const most = 2000

/** What is not for us is dropped here: before it is looked at, kept, counted or logged (INV-37). */
export function createTakeWords(listening: Listening): TakeWords {
  const { app, clock, people, replies, sending, me } = listening
  /** With whom the direct messages are: who took something away is not told with it. */
  const partners = createShelf<Doer>()
  /** Of messages of ours, so that taking them away does not look like a person's doing. */
  const ours = createShelf<true>()

  const doerOf = (user: APIUser): Doer => {
    const language = people.languageOf(user.id)
    return { space: '', user: user.id, name: nameIn(user), ...(language && { language }) }
  }
  const partnerIn = async (channel: string): Promise<Doer | undefined> => {
    const known = partners.get(channel)
    if (known) return known
    const found = await sending.call<APIChannel>({ method: 'GET', path: `/channels/${channel}` })
    const [user] = 'recipients' in found ? (found.recipients ?? []) : []
    return user && doerOf(user)
  }
  const hand = async (heard: Heard, doer: Doer): Promise<Reply> => app.handle(toTyped(heard, { doer, at: clock.now() }))
  const isFault = (reply: Reply) => reply.is === 'card' && reply.faulted === true

  const take = async (heard: Heard, doer: Doer): Promise<void> => {
    let reply = await hand(heard, doer)
    // Discord does not bring it again.
    for (let n = 1; isFault(reply) && n < tries; n += 1) {
      await clock.sleep(retryMs)
      reply = await hand(heard, doer)
    }
    await replies.toTyped(reply, doer.user, `${heard.channel}:${heard.message}:${heard.is}`)
  }
  const meet = (told: Told): Doer | undefined => {
    const { author, channel_id: channel } = told
    if (!author) return undefined
    const doer = doerOf(author)
    partners.put(channel, doer)
    sending.met(author.id, channel)
    return doer
  }
  const said = async (is: 'typed' | 'retyped', told: Told): Promise<void> => {
    if (told.author?.id === me() && told.guild_id === undefined) ours.put(told.id, true)
    const heard = hear(is, told)
    const doer = heard && meet(told)
    if (heard && doer) await take(heard, doer)
  }
  return {
    typed: (told) => said('typed', told),
    retyped: (told) => said('retyped', told),
    untyped: async (told) => {
      const heard = hearRemoval(told)
      if (!heard || ours.get(heard.message)) return
      const doer = await partnerIn(heard.channel)
      if (doer) await take(heard, doer)
    },
    again: async ({ message, is }) => {
      const heard = hear(is, message)
      const doer = heard && meet(message)
      if (!heard || !doer) return
      const reply = await hand(heard, doer)
      if (isFault(reply)) throw new NotTakenIn()
      await replies.toTyped(reply, doer.user, `${heard.channel}:${heard.message}:${heard.is}`)
    },
  }
}

class NotTakenIn extends Error {
  constructor() {
    super('What was typed was not taken in because of a fault.')
    this.name = 'NotTakenIn'
  }
}

function createShelf<V>() {
  const held = new Map<string, V>()
  return {
    get: (key: string) => held.get(key),
    put: (key: string, value: V) => {
      held.delete(key)
      held.set(key, value)
      const [oldest] = held.keys()
      if (oldest !== undefined && held.size > most) held.delete(oldest)
    },
  }
}
