// Whose words stand in the digest hears it on Friday: in the message they chose to get, or in my today; and can take them out (INV-21).
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { DigestPosted } from '../../core/digest.ts'
import { refuse } from '../../core/errors.ts'
import type { AnswerId } from '../../core/ids.ts'
import { ownWords } from '../../rounds/rounds.ts'
import type { StoredAnswer } from '../../rounds/store.ts'
import { changeAnswer, findAnswer } from '../../rounds/store.ts'
import { directKey } from './cards.ts'
import { actor } from './confirm.ts'
import { quotedLine } from './quoted-line.ts'
import { listUnseenQuotes, markQuoteSeen, removeQuoted, saveQuoteShown } from './store.ts'
import { texts } from './texts.ts'

/** A quote is an answer where it is quoted. It only tells, so it is an edit of the question they got, never a message of its own. */
export async function digestPosted(c: Change, { quoted }: DigestPosted): Promise<void> {
  for (const { kind, id } of quoted) {
    const answer = kind === 'quote' ? await findAnswer(c.db, c.community, id as AnswerId) : undefined
    if (!answer) continue
    const { id: answerId, memberId } = answer
    await saveQuoteShown(c.db, { communityId: c.community, answerId, memberId, at: c.now })
    await redraw(c, answer)
  }
}

/** The last one, until they have looked. */
export async function quotedToday(q: Query): Promise<Block[]> {
  const last = (await listUnseenQuotes(q.db, q.community, actor(q).id)).at(-1)
  return last ? quotedLine(q.t, last.answerId) : []
}

export const quotedActions: readonly Action[] = [
  {
    name: 'reflection.quoted',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => look(c, record as AnswerId),
  },
  {
    name: 'reflection.unquote',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => unquote(c, record as AnswerId),
  },
]

async function look(c: Change, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(c.db, c.community, id)
  if (answer?.memberId !== actor(c).id) return refuse(c.t(texts.notYours))
  await markQuoteSeen(c.db, c.community, id, c.now)
  await redraw(c, answer)
  const words = c.said(ownWords(c, answer), { kind: 'quote', id }, answer.language)
  const button = { label: c.t(texts.unquote), address: address('reflection.unquote', id) }
  return { card: c.card(say.text(c.t(texts.quoted)), { kind: 'quote', words }, say.buttons(button)) }
}

/** Takes the words out of the digest, at once and for good; the answer in the thread stays. */
async function unquote(c: Change, id: AnswerId): Promise<Answer> {
  const answer = await findAnswer(c.db, c.community, id)
  if (answer?.memberId !== actor(c).id) return refuse(c.t(texts.notYours))
  await changeAnswer(c.db, c.community, id, { quoteOk: false })
  await removeQuoted(c.db, c.community, id)
  await c.retract({ kind: 'quote', id })
  await redraw(c, answer)
  return { card: c.card(say.text(c.t(texts.unquoted))) }
}

async function redraw(c: Change, { roundId, memberId }: Pick<StoredAnswer, 'roundId' | 'memberId'>): Promise<void> {
  if (roundId) await c.resay(directKey(roundId, memberId))
}
