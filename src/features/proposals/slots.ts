// What proposals add to cards of others: what waits for somebody's voice, and what was agreed while they were away.
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { notYet } from '../../core/time.ts'
import { textOf } from './lines.ts'
import { findMatter, isCounted, matterOf, voicesOf } from './matter.ts'
import { listMissed } from './reviewing.ts'
import { button, closeSpan, refSpan, voiceButtons } from './spans.ts'
import { listAsking, listDueReview } from './store.ts'
import { texts } from './texts.ts'
import { listVoices } from './voices/store.ts'

/** More than so many at once is read in the list. */
const mostShown = 3

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 25, blocks: todayBlocks },
  { slot: 'catchUp', order: 25, blocks: catchUpBlocks },
]

async function todayBlocks(q: Query): Promise<Block[]> {
  const { who } = q
  if (who?.standing !== 'member' || who.state !== 'active') return []
  const blocks: Block[] = []
  let waiting = 0
  for (const proposal of await listAsking(q.db, q.community)) {
    const matter = await matterOf(q, proposal)
    if (!matter) continue
    const { version, closes } = matter
    const ref = refSpan(proposal)
    if (proposal.state === 'objected' && version.by === who.id) {
      const row = [
        button(q.t, texts.amendButton, 'amend', proposal.id),
        button(q.t, texts.withdrawButton, 'withdraw', proposal.id),
      ]
      blocks.push(say.text(...q.t.rich(texts.todayMine, { ref })), say.buttons(...row))
    }
    if (!isCounted(matter, who) || voicesOf(matter, who).length > 0 || closes >= notYet) continue
    waiting += 1
    if (waiting > mostShown) continue
    const text = await textOf(q, matter)
    blocks.push(
      say.text(...q.t.rich(texts.today, { ref, text, close: closeSpan(closes) })),
      say.buttons(...voiceButtons(q.t, version.id)),
    )
  }
  if (waiting > mostShown)
    blocks.push(say.text(...q.t.rich(texts.todayMore, { list: { command: ['propose', 'list'] } })))
  return [...blocks, ...(await reviewBlocks(q, who.id)), ...(await missedBlocks(q, who.id))]
}

async function reviewBlocks(q: Query, member: MemberId): Promise<Block[]> {
  const blocks: Block[] = []
  for (const proposal of await listDueReview(q.db, q.community)) {
    const voices = await listVoices(q.db, q.community, proposal.id)
    if (voices.some(({ kind, memberId }) => kind === 'keep' && memberId === member)) continue
    blocks.push(
      say.text(...q.t.rich(texts.reviewAsk, { ref: refSpan(proposal) })),
      say.buttons(
        button(q.t, texts.keepButton, 'keep', proposal.id),
        button(q.t, texts.againButton, 'amend', proposal.id),
      ),
    )
  }
  return blocks
}

/** Only for who was away, and only for a week after they came back. */
async function missedBlocks(q: Query, member: MemberId): Promise<Block[]> {
  const blocks: Block[] = []
  for (const proposal of await listMissed(q, member)) {
    const matter = await findMatter(q, proposal.id)
    if (!matter) continue
    const text = await textOf(q, matter)
    blocks.push(
      say.text(...q.t.rich(texts.awayLine, { ref: refSpan(proposal), text })),
      say.buttons(button(q.t, texts.lookBackButton, 'lookBack', proposal.id)),
    )
  }
  return blocks
}

async function catchUpBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const blocks: Block[] = []
  for (const proposal of await listMissed(q, q.who?.id ?? (subject.id as MemberId))) {
    const matter = await findMatter(q, proposal.id)
    if (!matter) continue
    const known = {
      ref: refSpan(proposal),
      text: await textOf(q, matter),
      today: { command: ['my', 'today'] } as const,
    }
    blocks.push(say.text(...q.t.rich(texts.awayLineShort, known)))
  }
  return blocks
}
