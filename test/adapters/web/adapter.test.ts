// The playground's chat does what every adapter must do.
import { createWebAdapter, whereOf } from '../../../adapters/web/adapter.ts'
import { createChat } from '../../../adapters/web/chat.ts'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { Conversation } from '../../../src/core/adapter.ts'
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Instant } from '../../../src/core/time.ts'
import { describeAdapter } from '../contract.ts'

describeAdapter('the web chat', async () => {
  const chat = createChat({ now: () => 0 as Instant })
  chat.savePerson({ id: 'p1', name: 'Fatima', language: 'nl' })
  chat.saveRoom({ id: 'r1', name: 'lindekwartier' })
  const isThere = (to: Conversation) => {
    const where = JSON.stringify(whereOf(to))
    return chat.listMessages().filter((message) => JSON.stringify(message.where) === where)
  }
  return {
    adapter: createWebAdapter(chat),
    room: { space: 'kring', room: 'r1' },
    direct: { space: 'kring', user: 'p1' },
    nowhere: { space: 'kring', room: 'r9' },
    shown: async (to) =>
      isThere(to).map((message) => ({ reads: wordsOf(message), live: countLive(message.part?.blocks ?? []) })),
    breaksOnce: (how) => chat.breaks({ next: 1, how }),
    stop: async () => undefined,
  }
})

function countLive(blocks: readonly ShownBlock[]): number {
  return JSON.stringify(blocks).match(/"(link|call)":/g)?.length ?? 0
}
