// Which messages are said to Kring: what a person writes, changes or takes away in direct messages, and nothing else. Pure.
import type { APIMessage, GatewayMessageDeleteDispatchData } from 'discord.js'
import { MessageType } from 'discord.js'
import type { Heard } from './inbound.ts'
import { namesIn } from './inbound.ts'
import { asSeen } from './markup.ts'

/** A message as Discord writes one in an event; of a change anything may be missing. */
export type Told = Partial<APIMessage> & Pick<APIMessage, 'id' | 'channel_id'> & { readonly guild_id?: string }

/** Said by a person in words: also as an answer to another message. */
const ordinary: readonly (MessageType | undefined)[] = [MessageType.Default, MessageType.Reply]

/** Undefined for everything that is not for us: it is to leave no trace anywhere (INV-37). */
export function hear(is: 'typed' | 'retyped', told: Told): Heard | undefined {
  const { id: message, channel_id: channel, guild_id: space, author, content, edited_timestamp: edited } = told
  if (space !== undefined || !author || author.bot === true || author.system === true) return undefined
  if (!ordinary.includes(told.type)) return undefined
  const text = asSeen(content ?? '', namesIn({ mentions: told.mentions ?? [] })).trim()
  if (is === 'typed') return text === '' ? undefined : { channel, message, is, text }
  // Without that it is Discord itself that changed it: a preview of a link came in.
  if (typeof edited !== 'string') return undefined
  return text === '' ? { channel, message, is: 'untyped' } : { channel, message, is, text, edited }
}

export function hearRemoval(told: GatewayMessageDeleteDispatchData): Heard | undefined {
  const { id: message, channel_id: channel, guild_id: space } = told
  return space === undefined ? { channel, message, is: 'untyped' } : undefined
}
