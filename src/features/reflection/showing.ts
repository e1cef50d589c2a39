// Puts an answer where the group reads it, and takes it away everywhere.
import type { Change } from '../../core/context.ts'
import type { AnswerId, SpaceId } from '../../core/ids.ts'
import { plus } from '../../core/time.ts'
import { withdrawAnswer } from '../../rounds/rounds.ts'
import type { StoredAnswer } from '../../rounds/store.ts'
import { findAnswer } from '../../rounds/store.ts'
import { answerCard, answerKey, roundKey } from './cards.ts'
import { removeQuoted } from './store.ts'

/** As long as the answer itself is kept. */
const keptDays = 365

/** Under its question, or in the room when it has none; not again in the space where its author typed it. */
export async function showAnswer(c: Change, id: AnswerId, exceptIn?: SpaceId): Promise<void> {
  const answer = await findAnswer(c.db, c.community, id)
  const card = await answerCard(c, id)
  if (!answer || !card) return
  await c.post({
    key: answerKey(id),
    purpose: answer.roundId ? { to: 'under', key: roundKey(answer.roundId) } : { to: 'home' },
    cost: 'asked',
    card,
    expiresAt: plus(c.now, { days: 7 }),
    liveUntil: plus(c.now, { days: keptDays }),
    ...(exceptIn ? { exceptIn } : {}),
  })
}

/** `Weghalen`, for good: the answer, its message, and its words wherever they were quoted. */
export async function takeBack(c: Change, answer: Pick<StoredAnswer, 'id'>): Promise<void> {
  await withdrawAnswer(c, answer.id)
  await removeMessages(c, answer.id)
}

/** When the answer itself is gone already, because another one took its place. */
export async function removeMessages(c: Change, id: AnswerId): Promise<void> {
  await removeQuoted(c.db, c.community, id)
  await c.retract({ kind: 'quote', id })
  await c.takeAway(answerKey(id))
}
