// Where a question waits for who did not choose direct messages: what is open for them, and their next private reply.
import type { Block } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Contribution } from '../../core/slot.ts'
import { askBlocks, meetingBlocks } from './cards.ts'
import { findConversation, listVoices, listVoicesOf } from './store.ts'

/** What waits for one person, drawn for nobody else. */
async function waitingBlocks(q: Query): Promise<Block[]> {
  const { who } = q
  if (!who || who.frozen || who.standing === 'alumnus') return []
  const blocks: Block[] = []
  for (const me of await listVoicesOf(q.db, q.community, who.id)) {
    const conversation = await findConversation(q.db, q.community, me.conversationId)
    if (!conversation || conversation.endsAt <= q.now) continue
    if (me.state === 'asked') blocks.push(...(await askBlocks(q, q.t, conversation, me)))
    else if (me.state === 'yes') {
      const voices = await listVoices(q.db, q.community, conversation.id)
      blocks.push(...(await meetingBlocks(q, q.t, conversation, { me, voices })))
    }
  }
  return blocks
}

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 40, blocks: waitingBlocks },
  { slot: 'answer.after', order: 40, blocks: async (q) => (q.who?.wantsDirect ? [] : waitingBlocks(q)) },
]
