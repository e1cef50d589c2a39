// Home pages in the chat: one card for each person who opened theirs, for nobody else to see.
import type { App } from '../../src/core/app.ts'
import type { ShownCard } from '../../src/core/shown.ts'
import { personOf } from './acts.ts'
import type { Chat } from './chat.ts'
import type { ChatMessage } from './chat-state.ts'

/** Puts the card where the last one was. */
export function showHome(chat: Chat, user: string, { language, zone, blocks }: ShownCard): void {
  const part = { n: 0, language, zone, blocks }
  const found = findHome(chat, user)
  if (found) chat.change(found.id, { part })
  else chat.post({ where: { user, home: true }, by: 'bot', onlyFor: user, part })
}

/** What stands on somebody's home page; undefined when it was never opened. */
export function findHome(chat: Chat, user: string): ChatMessage | undefined {
  return chat.listVisible(user).find(({ where }) => where.home)
}

/** Somebody looks at their home page. */
export async function openHome(app: Pick<App, 'homeOpened'>, chat: Chat, user: string): Promise<void> {
  await app.homeOpened(personOf(chat, user))
}
