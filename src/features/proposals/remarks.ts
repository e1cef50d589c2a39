// Questions and answers: asked with a button, answered with a button, read by everybody in the thread.
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { whoReads } from './audience.ts'
import type { Matter } from './matter.ts'
import type { Remark } from './model.ts'
import { refSpan } from './spans.ts'
import { texts } from './texts.ts'
import { sayRemark } from './thread.ts'
import { saveRemark } from './voices/store.ts'
import { openMatter } from './voicing.ts'
import { actor, wordsForm, wordsIn } from './words.ts'

export async function questionForm(q: Query, versionId: string): Promise<Form | Refusal> {
  const matter = await openMatter(q, versionId)
  if (isRefusal(matter)) return matter
  return wordsForm(q, {
    ...{ name: 'proposals.question', subject: versionId },
    ...{ title: q.t(texts.questionTitle), intro: await whoReads(q), label: q.t(texts.questionField) },
  })
}

export async function askQuestion(c: Change, versionId: string, values: Values): Promise<Answer> {
  const matter = await openMatter(c, versionId)
  if (isRefusal(matter)) return matter
  const words = wordsIn(c, values)
  if (isRefusal(words)) return words
  await saveAndSay(c, matter, { kind: 'question', replyTo: undefined, words })
  return { card: c.card(say.text(...c.t.rich(texts.questionNoted, { ref: refSpan(matter.proposal) }))) }
}

export async function replyForm(q: Query, id: string): Promise<Form> {
  return wordsForm(q, {
    ...{ name: 'proposals.reply', subject: id },
    ...{ title: q.t(texts.replyTitle), intro: await whoReads(q), label: q.t(texts.replyField) },
  })
}

export async function saveAndSay(
  c: Change,
  matter: Matter,
  said: Pick<Remark, 'kind' | 'replyTo' | 'words'>,
): Promise<Remark> {
  const { proposal, version } = matter
  const me = actor(c)
  const remark: Remark = {
    ...{ id: c.newId<string>(), proposalId: proposal.id, version: version.number, memberId: me.id },
    ...{ ...said, language: me.language, at: c.now },
  }
  await saveRemark(c.db, c.community, remark)
  await sayRemark(c, matter, remark)
  return remark
}
