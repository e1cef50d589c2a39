// Summaries and what people added to them as records, and what the journal says of them.
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Description, RecordKind } from '../../core/record.ts'
import { storySpans } from './own-parts.ts'
import { plannedLine } from './starting.ts'
import type { Owned } from './store.ts'
import { findOwned, findSummary } from './store.ts'
import { texts } from './texts.ts'
import { kindOf, overviewKey, ownRef, saidAddition, saidReason, saidSentences, saidStory, summaryRef } from './words.ts'

async function titleOf(q: Query, id: string) {
  const summary = await findSummary(q.db, q.community, id)
  if (!summary) return undefined
  return q.t.rich(texts.shortTitle, { date: { at: summary.postedAt ?? summary.openedAt ?? q.now, as: 'date' } })
}

async function describeOwn(q: Query, what: Owned, id: string): Promise<Description | undefined> {
  const found = await findOwned(q.db, q.community, what, id)
  if (!found) return undefined
  const ref = ownRef(what, id)
  const shared = { ref, people: [found.row.memberId], audience: 'group' } as const
  if (found.what === 'story') {
    const { row } = found
    const words = [row.before, row.happened, row.after, row.matters].map((one) => saidStory(row, one))
    return { ...shared, title: [saidStory(row, row.after)], words, blocks: [say.text(...storySpans(q, row))] }
  }
  const words =
    found.what === 'addition'
      ? saidAddition(found.row)
      : found.what === 'reason'
        ? saidReason(found.row)
        : saidSentences(found.row)
  const by = [{ member: found.row.memberId }]
  return { ...shared, title: [words], words: [words], blocks: [{ kind: 'quote', words, by }] }
}

const owned: readonly Owned[] = ['addition', 'story', 'reason', 'sentences']

export const records: readonly RecordKind[] = [
  {
    name: 'summary',
    describe: async (q, id) => {
      const title = await titleOf(q, id)
      return title && { ref: summaryRef(id), title, people: [], audience: 'group' }
    },
  },
  ...owned.map((what): RecordKind => ({ name: kindOf(what), describe: (q, id) => describeOwn(q, what, id) })),
]

export const happenings: readonly HappeningKind[] = [
  plannedLine,
  {
    name: 'summary.opened',
    log: true,
    line: async (q, { subject }) => ({ spans: [q.t(texts.lineOpened)], sources: [subject], about: subject }),
  },
  {
    name: 'summary.posted',
    digest: 'where',
    log: true,
    journey: true,
    line: async (q, { subject }) => {
      const title = await titleOf(q, subject.id)
      const summary = title && { post: overviewKey(subject.id), label: title }
      return summary && { spans: q.t.rich(texts.linePosted, { summary }), sources: [subject], about: subject }
    },
  },
]
