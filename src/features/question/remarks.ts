// One person's remark on the words of the question: written, changed, taken back, always by themselves and with their name.
import { findQuestionVersion } from '../../community/questions/store.ts'
import { saidQuestion } from '../../community/words.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { missingMax, wordMax } from './rules.ts'
import { sayVoices, sharpeningOrRefusal, sharpenKey } from './sharpening.ts'
import { button } from './spans.ts'
import type { Remark } from './store.ts'
import { findRemark, listRemarks, refOf, removeRemark, saveRemark } from './store.ts'
import { texts } from './texts.ts'

async function openRemark(q: Query, id: string): Promise<Form | Refusal> {
  const sharpening = await sharpeningOrRefusal(q, id)
  if (isRefusal(sharpening)) return sharpening
  const version = await findQuestionVersion(q.db, q.community, sharpening.versionId)
  const mine = (await listRemarks(q.db, q.community, id)).find(({ memberId }) => memberId === q.who?.id)
  const { t } = q
  return {
    v: 1,
    name: 'question.remark',
    subject: id,
    language: t.language,
    title: t(texts.remarkTitle),
    submit: t(texts.share),
    intro: [
      ...t.rich(texts.remarkIntro, { room: { room: 'home' } }),
      ...(version ? [{ italic: [saidQuestion(q, version)] }] : []),
    ],
    fields: [
      { kind: 'short', name: 'word', label: t(texts.word), max: wordMax, ...(mine?.word && { value: mine.word }) },
      {
        kind: 'long',
        name: 'missing',
        label: t(texts.missing),
        max: missingMax,
        ...(mine?.missing && { value: mine.missing }),
      },
    ],
  }
}

async function submitRemark(c: Change, id: string, values: Values): Promise<Answer> {
  const sharpening = await sharpeningOrRefusal(c, id)
  if (isRefusal(sharpening)) return sharpening
  const who = c.who as Member
  const [word, missing] = [textOf(values, 'word') ?? null, textOf(values, 'missing') ?? null]
  if (word === null && missing === null) {
    return refuse(c.t(texts.oneOfTwo), { problems: [{ field: 'word', says: c.t(texts.oneOfTwo) }] })
  }
  const mine = (await listRemarks(c.db, c.community, id)).find(({ memberId }) => memberId === who.id)
  const remark: Remark = {
    id: mine?.id ?? c.newId<string>(),
    communityId: c.community,
    sharpeningId: id,
    memberId: who.id,
    perspective: who.perspective ?? null,
    ...{ word, missing },
    language: who.language,
    at: mine?.at ?? c.now,
  }
  await saveRemark(c.db, remark)
  if (mine && mine.perspective !== remark.perspective) await sayVoices(c, mine)
  await sayVoices(c, remark)
  await c.resay(sharpenKey(id))
  return {
    card: c.card(
      say.text(c.t(texts.remarked)),
      say.buttons(
        button(c.t, texts.remarkYes, 'remark', id),
        button(c.t, texts.takeBack, 'unremark', remark.id),
        button(c.t, texts.newVersion, 'version', 'new'),
      ),
      ...(await c.declared.fill(c, 'act.after', refOf('remark', remark))),
    ),
  }
}

async function takeBack(c: Change, id: string): Promise<Answer> {
  const remark = await findRemark(c.db, c.community, id)
  if (!remark || remark.memberId !== c.who?.id) return refuse(c.t(texts.gone))
  await forgetRemark(c, remark)
  return { card: c.card(say.text(c.t(texts.takenBack))) }
}

/** Gone from the store, and from every post that holds its words. */
export async function forgetRemark(c: Change, remark: Remark): Promise<void> {
  await c.retract(refOf('remark', remark))
  await removeRemark(c.db, c.community, remark.id)
  await sayVoices(c, remark)
  await c.resay(sharpenKey(remark.sharpeningId))
}

export const remarkForm: FormSpec = { name: 'question.remark', may: 'guest', open: openRemark, submit: submitRemark }

export const remarkActions: readonly Action[] = [
  {
    name: 'question.remark',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => {
      const form = await openRemark(q, record)
      return isRefusal(form) ? form : { form }
    },
  },
  { name: 'question.unremark', may: 'guest', road: 'do', run: (c, { record }) => takeBack(c, record) },
  {
    name: 'question.notNow',
    may: 'guest',
    road: 'look',
    run: async (q) => ({ card: q.card(say.text(q.t(texts.fine))) }),
  },
]
