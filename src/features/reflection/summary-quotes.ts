// The voices of a phase summary: of those that were chosen for the digests since the last one, five at most and one of each person.
import type { Block } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Instant } from '../../core/time.ts'
import { listGroupAnswers, listRounds } from '../../rounds/store.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { quoteBlock } from './digest.ts'
import { kindName } from './kind.ts'
import { listQuotedIn } from './store.ts'

const mostQuotes = 5
const mostRounds = 60

export const summaryQuotes: Contribution = {
  slot: 'summary.returned',
  order: 20,
  blocks: async (q, summary) => {
    const { from, until } = await periodOf(q, summary)
    const rounds = await listRounds(q.db, q.community, kindName, mostRounds)
    const blocks: Block[] = []
    const people = new Set<string>()
    for (const { id, closedAt } of rounds) {
      if (closedAt === null || closedAt <= from || closedAt > until) continue
      const chosen = new Set((await listQuotedIn(q.db, q.community, id)).map(({ answerId }) => answerId))
      for (const answer of await listGroupAnswers(q.db, q.community, id)) {
        if (blocks.length >= mostQuotes || !answer.quoteOk || !chosen.has(answer.id)) continue
        if (people.has(answer.memberId)) continue
        people.add(answer.memberId)
        blocks.push(quoteBlock(q, answer))
      }
    }
    return blocks
  },
}

/** From the summary before it on; to itself, when it was posted. */
async function periodOf(q: Query, { id }: RecordRef): Promise<{ readonly from: Instant | 0; readonly until: Instant }> {
  const posted = await listLastHappenings(q.db, q.community, { kinds: ['summary.posted'], limit: 100 })
  const own = posted.find(({ subject }) => subject.id === id)
  const [before] = posted.filter(({ seq }) => seq < (own?.seq ?? Number.MAX_SAFE_INTEGER))
  return { from: before?.at ?? 0, until: own?.at ?? q.now }
}
