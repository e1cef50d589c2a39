// The playground's chat as a platform: shows parts, changes them, finds them again. The only I/O is memory.
import type { Adapter, Conversation } from '../../src/core/adapter.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Chat } from './chat.ts'
import type { ChatMessage, Where } from './chat-state.ts'
import { showHome } from './home.ts'
import { webLimits } from './limits.ts'

/** The adapter of one chat. Receipts are message ids. */
export function createWebAdapter(chat: Chat): Adapter {
  return {
    platform: chat.platform,
    limits: { ...webLimits, platform: chat.platform },
    restMs: 0,
    livesByOurClock: true,
    start: async () => undefined,
    stop: async () => undefined,

    send: async (to, part, token) =>
      chat.deliver(whereOf(to), () => {
        checkPlace(chat, to)
        return chat.post({ where: whereOf(to), by: 'bot', part, token }).id
      }),

    edit: async (to, receipt, part) =>
      chat.deliver(whereOf(to), () => {
        const message = chat.findMessage(receipt)
        if (!message && part === undefined) return
        if (!message) throw new DeliveryError('gone', `There is no message ${receipt} any more.`)
        if (part === undefined) chat.remove(receipt)
        else chat.change(receipt, { part })
      }),

    find: async (to, token) =>
      chat.deliver(
        undefined,
        () => chat.listMessages().find((message) => message.token === token && isIn(message, to))?.id,
      ),

    showHome: async (space, user, card) =>
      chat.deliver({ user }, () => {
        checkPlace(chat, { space, user })
        showHome(chat, user, card)
      }),

    link: (receipt) => (chat.findMessage(receipt) ? `#${receipt}` : undefined),
    messageLink: (space, messageId) =>
      space === chat.space && chat.findMessage(messageId) ? `#${messageId}` : undefined,
  }
}

/** Where a conversation of the engine is in the chat. */
export function whereOf(to: Conversation): Where {
  const place = 'room' in to ? { room: to.room } : { user: to.user }
  return to.thread === undefined ? place : { ...place, under: to.thread }
}

function checkPlace(chat: Chat, to: Conversation): void {
  if (to.space !== chat.space) throw new DeliveryError('gone', `There is no space ${to.space} here.`)
  if ('room' in to && !chat.findRoom(to.room)) throw new DeliveryError('gone', `There is no room ${to.room}.`)
  if ('user' in to && !chat.findPerson(to.user)) throw new DeliveryError('gone', `There is no person ${to.user}.`)
  if (to.thread !== undefined && !chat.findMessage(to.thread)) {
    throw new DeliveryError('gone', `There is no message ${to.thread} to continue under.`)
  }
}

function isIn({ where }: ChatMessage, to: Conversation): boolean {
  const there = whereOf(to)
  if (where.under !== there.under) return false
  if ('room' in there) return 'room' in where && where.room === there.room
  return 'user' in where && where.user === there.user
}
