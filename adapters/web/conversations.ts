// How the page names places in the chat: a room, a thread, the direct messages with the bot, or the home page.
import type { Chat } from './chat.ts'
import type { ChatMessage, Where } from './chat-state.ts'
import { NotThere } from './not-there.ts'
import type { ConversationId } from './protocol.ts'

/** The conversation a message stands in. */
export function conversationOf({ where }: Pick<ChatMessage, 'where'>): ConversationId {
  if (where.home) return 'home'
  if (where.under !== undefined) return `thread:${where.under}`
  return 'room' in where ? `room:${where.room}` : 'direct'
}

/** The place a conversation stands for. Throws NotThere when it is not there for this person. */
export function placeOf(chat: Chat, personId: string, conversation: string): Where {
  if (conversation === 'direct' || conversation === 'home') return { user: personId }
  const [, kind, id = ''] = /^(room|thread):(.+)$/.exec(conversation) ?? []
  if (kind === 'room' && chat.findRoom(id)) return { room: id }
  const parent = kind === 'thread' && chat.listVisible(personId).find((message) => message.id === id)
  if (!parent) throw new NotThere(`There is no conversation ${conversation} here.`)
  return { ...parent.where, under: parent.where.under ?? parent.id }
}
