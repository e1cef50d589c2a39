// What the question adds to cards of others: what is open for somebody, our story, a phase summary.
import { listQuestionVersions } from '../../community/questions/store.ts'
import { saidOf, saidQuestion } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { button } from './spans.ts'
import { findOpenSharpening, listRemarks } from './store.ts'
import { texts } from './texts.ts'

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 25, blocks: todayBlocks },
  { slot: 'story', order: 5, blocks: storyBlocks },
  { slot: 'summary.question', order: 10, blocks: storyBlocks },
]

async function todayBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const member = q.who?.id ?? (subject.id as MemberId)
  const open = await findOpenSharpening(q.db, q.community)
  if (!open) return []
  const wrote = (await listRemarks(q.db, q.community, open.id)).some(({ memberId }) => memberId === member)
  if (wrote) return []
  return [say.text(q.t(texts.todayRemark)), say.buttons(button(q.t, texts.remarkYes, 'remark', open.id))]
}

/** The question as it is and as it began, and where we want to go. */
async function storyBlocks(q: Query): Promise<Block[]> {
  const living = await q.circle.question()
  const community = await q.circle.community()
  const [first] = await listQuestionVersions(q.db, q.community)
  return [
    ...(living ? [say.text(...q.t.rich(texts.storyNow, { text: saidQuestion(q, living) }))] : []),
    ...(first && living && first.id !== living.id
      ? [say.text(...q.t.rich(texts.storyBefore, { text: saidQuestion(q, first) }))]
      : []),
    ...(community.ambition
      ? [say.text({ bold: [q.t(texts.ambition)] }, ': ', saidOf(q, community, community.ambition))]
      : []),
  ]
}
