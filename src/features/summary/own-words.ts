// What somebody wrote for themselves weeks ago, given back to them alone; they may share it after all (INV-13).
import type { AskKind } from '../../asks/asks.ts'
import { openAsk } from '../../asks/asks.ts'
import { address, say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import type { AnswerId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import { dayMs, plus } from '../../core/time.ts'
import { findOwnNoteBefore } from '../../rounds/notes/store.ts'
import { ownWords } from '../../rounds/rounds.ts'
import { findAnswer } from '../../rounds/store.ts'
import { texts } from './texts.ts'

const agoDays = 28

export const ownAsk: AskKind = {
  name: 'summary.own',
  blocks: async (q, t, { subject, member }) => {
    const answer = await findAnswer(q.db, q.community, subject.id as AnswerId)
    if (answer?.memberId !== member || answer.visibility !== 'self') return undefined
    const n = Math.floor((q.now - answer.createdAt) / (7 * dayMs))
    return [say.text(...t.rich(texts.own, { n, words: q.said(ownWords(q, answer), subject, answer.language) }))]
  },
  labels: (t) => ({ no: t(texts.ownNot) }),
  more: (_q, t, { subject }) => [
    {
      label: t(texts.ownShare),
      address: address('reflection.shareNote', subject.id),
      confirm: { title: t(texts.ownSure), says: t(texts.ownSureSays), yes: t(texts.ownShare), no: t(texts.ownNot) },
    },
  ],
  yes: async (c) => ({ card: c.card(say.text(c.t(texts.ownKept))) }),
  no: async (c) => ({ card: c.card(say.text(c.t(texts.ownKept))) }),
}

/** One note for each person who has one, until it closes; nobody else ever learns of it. */
export async function bringBack(c: Change, lapsesAt: Instant): Promise<void> {
  const before = plus(c.now, { days: -agoDays })
  for (const { id: member } of await c.circle.members()) {
    const note = await findOwnNoteBefore(c.db, c.community, { member, before })
    if (note) await openAsk(c, { kind: ownAsk, member, subject: { kind: 'answer', id: note.id }, lapsesAt })
  }
}
