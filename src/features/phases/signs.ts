// How somebody notices where we are: one line in the thread under the check, with their name.
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MessageKey } from '../../core/post.ts'
import { notYet } from '../../core/time.ts'
import { checkKey } from './check-card.ts'
import { formAnswer } from './forms.ts'
import { whyMax } from './rules.ts'
import type { Sign } from './store.ts'
import { findCheck, findSign, listSigns, removeSign, saveSign } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, saidSign, signRef } from './words.ts'

function signKey(id: string): MessageKey {
  return `phases.sign:${id}`
}

export const signForm: FormSpec = {
  name: 'phases.sign',
  may: 'guest',
  open,
  submit: (c, check, values) => share(c, check, textOf(values, 'words')),
}

export const signActions: readonly Action[] = [
  { name: 'phases.sign', may: 'guest', road: 'look', run: async (q, { record }) => formAnswer(await open(q, record)) },
  { name: 'phases.unsign', may: 'guest', road: 'do', run: (c, { record }) => takeBack(c, record) },
]

async function open(q: Query, checkId: string): Promise<Form | Refusal> {
  const check = await findCheck(q.db, q.community, checkId)
  if (!check) return refuse(q.t(texts.checkGone))
  const mine = await findMine(q, checkId)
  return {
    v: 1,
    name: 'phases.sign',
    subject: checkId,
    language: q.t.language,
    title: q.t(texts.signTitle),
    submit: q.t(texts.share),
    intro: q.t.rich(texts.signIntro, { room: { room: 'home' } }),
    fields: [
      {
        kind: 'short',
        name: 'words',
        label: q.t(texts.signLabel),
        required: true,
        max: whyMax,
        ...(mine ? { value: mine.words } : {}),
      },
    ],
  }
}

async function findMine(q: Query | Change, checkId: string): Promise<Sign | undefined> {
  return (await listSigns(q.db, q.community, checkId)).find(({ memberId }) => memberId === q.who?.id)
}

/** One line for each person: sharing again writes it anew. */
async function share(c: Change, checkId: string, words: string | undefined): Promise<Answer> {
  if (!(await findCheck(c.db, c.community, checkId))) return refuse(c.t(texts.checkGone))
  if (!words) {
    const says = c.t(texts.needsWords)
    return refuse(says, { problems: [{ field: 'words', says }] })
  }
  const { id: memberId, language } = actor(c)
  const id = (await findMine(c, checkId))?.id ?? c.newId()
  await saveSign(c.db, { id, communityId: c.community, checkId, memberId, words, language, at: c.now })
  const card = await signCard(c, id)
  const purpose = { to: 'under', key: checkKey(checkId) } as const
  if (card) await c.post({ key: signKey(id), purpose, cost: 'asked', card, expiresAt: 'never', liveUntil: notYet })
  return {
    card: c.card(say.text(c.t(texts.signShared)), say.buttons(button(c.t, texts.signRemove, 'unsign', id))),
  }
}

export async function signCard(q: Query, id: string): Promise<Card | undefined> {
  const sign = await findSign(q.db, q.community, id)
  if (!sign) return undefined
  const t = await q.homeTexts()
  const says = { name: { bold: [{ member: sign.memberId }] }, words: saidSign(sign) }
  return q.homeCard([say.text(...t.rich(texts.signPost, says))])
}

async function takeBack(c: Change, id: string): Promise<Answer> {
  const sign = await findSign(c.db, c.community, id)
  if (sign?.memberId !== actor(c).id) return refuse(c.t(texts.notYours))
  await forgetSign(c, sign)
  return { card: c.card(say.text(c.t(texts.removed))) }
}

/** Also out of everything that quoted it. */
export async function forgetSign(c: Change, { id }: Pick<Sign, 'id'>): Promise<void> {
  await removeSign(c.db, c.community, id)
  await c.retract(signRef(id))
  await c.takeAway(signKey(id))
}
