// Whom a lesson helps, and who has been there too: counted together, and told in words by who wants to.
import type { Card } from '../../../core/card.ts'
import { say } from '../../../core/card.ts'
import type { Answer, FormSpec } from '../../../core/command.ts'
import type { Change, Query } from '../../../core/context.ts'
import { refuse } from '../../../core/errors.ts'
import type { Values } from '../../../core/form.ts'
import { textOf } from '../../../core/form.ts'
import type { RecordRef } from '../../../core/ids.ts'
import type { Member } from '../../../core/people.ts'
import type { MessageKey } from '../../../core/post.ts'
import { sayLive } from '../cards.ts'
import { formOf, long } from '../forms.ts'
import type { Echo } from '../model.ts'
import { isReadable } from '../rules.ts'
import { button, lessonSpan, nameOf } from '../spans.ts'
import { texts } from '../texts.ts'
import { lessonKey } from './lessons.ts'
import { findEcho, findLesson, listEchoes, removeEcho, saveEcho } from './store.ts'

export function echoKey(echoId: string): MessageKey {
  return `experiments.echo:${echoId}`
}

export function echoRef(echo: Pick<Echo, 'id'>): RecordRef {
  return { kind: 'lessonEcho', id: echo.id }
}

/** Pressing twice changes nothing. */
export async function echoLesson(c: Change, lessonId: string, kind: Echo['kind']): Promise<Answer> {
  const lesson = await findLesson(c.db, c.community, lessonId)
  if (!lesson) return refuse(c.t(texts.gone))
  const echo = await getOrSaveEcho(c, lessonId, kind)
  await c.resay(lessonKey(lessonId))
  const remove = button(c.t, texts.undo, 'unecho', echo.id)
  return {
    card:
      kind === 'useful'
        ? c.card(say.text(c.t(texts.usefulThanks)), say.buttons(button(c.t, texts.tellHow, 'how', lessonId), remove))
        : c.card(say.text(c.t(texts.livedThanks)), say.buttons(remove)),
  }
}

async function getOrSaveEcho(c: Change, lessonId: string, kind: Echo['kind']): Promise<Echo> {
  const who = c.who as Member
  const before = (await listEchoes(c.db, c.community, lessonId)).find(
    (one) => one.memberId === who.id && one.kind === kind,
  )
  if (before) return before
  const echo = { id: c.newId<string>(), lessonId, memberId: who.id, kind, how: undefined, language: who.language }
  await saveEcho(c.db, c.community, echo)
  return echo
}

export async function takeEchoBack(c: Change, echoId: string): Promise<Answer> {
  const echo = await findEcho(c.db, c.community, echoId)
  if (!echo || echo.memberId !== c.who?.id) return refuse(c.t(texts.gone))
  await forgetEcho(c, echo)
  return { card: c.card(say.text(c.t(texts.undone))) }
}

/** Also out of the thread and out of every count. */
export async function forgetEcho(c: Change, echo: Echo): Promise<void> {
  await c.retract(echoRef(echo))
  await removeEcho(c.db, c.community, echo.id)
  await c.takeAway(echoKey(echo.id))
  await c.resay(lessonKey(echo.lessonId))
}

export async function howForm(q: Query, lessonId: string): ReturnType<FormSpec['open']> {
  const lesson = await findLesson(q.db, q.community, lessonId)
  if (!lesson) return refuse(q.t(texts.gone))
  return formOf(q, 'experiments.how', lessonId, {
    title: texts.howForm,
    submit: texts.share,
    fields: [long(q, 'how', texts.askHow, { required: true })],
  })
}

export async function saveHow(c: Change, lessonId: string, values: Values): Promise<Answer> {
  const lesson = await findLesson(c.db, c.community, lessonId)
  if (!lesson) return refuse(c.t(texts.gone))
  const how = textOf(values, 'how') ?? ''
  if (!isReadable(how))
    return refuse(c.t(texts.needsWords), { problems: [{ field: 'how', says: c.t(texts.needsWords) }] })
  const echo = { ...(await getOrSaveEcho(c, lessonId, 'useful')), how }
  await saveEcho(c.db, c.community, echo)
  await c.resay(lessonKey(lessonId))
  const under = { purpose: { to: 'under', key: lessonKey(lessonId) }, cost: 'asked' } as const
  await sayLive(c, echoKey(echo.id), under, await drawEcho(c, echo.id))
  return {
    card: c.card(
      say.text(...c.t.rich(texts.howThanks, { ref: lessonSpan(lesson) })),
      say.buttons(button(c.t, texts.undo, 'unecho', echo.id)),
    ),
  }
}

export async function drawEcho(q: Query, echoId: string): Promise<Card | undefined> {
  const echo = await findEcho(q.db, q.community, echoId)
  if (!echo?.how) return undefined
  const t = await q.homeTexts()
  const words = { said: echo.how, from: echoRef(echo), language: echo.language }
  return q.homeCard([{ kind: 'quote', words, by: [nameOf(t, echo.memberId)] }])
}
