// What people add while a summary is open: something that is missing, and what we take along, leave behind and begin.
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { longestWords, numbered } from './rules.ts'
import type { Addition, Own, Summary } from './store.ts'
import { findSummary, listOwn, removeOwn, saveAddition, saveSummary } from './store.ts'
import { partTexts, texts } from './texts.ts'
import { actor, button, changedKey, openKey, overviewKey, ownRef } from './words.ts'

/** The summary of a button or form while people can add to it. */
export async function openOne(q: Query, id: string): Promise<Summary | Refusal> {
  const summary = await findSummary(q.db, q.community, id)
  return summary?.state === 'open' ? summary : refuse(q.t(texts.isOver))
}

export function problem(field: string, says: string): Refusal {
  return refuse(says, { problems: [{ field, says }] })
}

/** A form behind a button. */
export function opens(name: string, spec: FormSpec): Action {
  return {
    name: `summary.${name}`,
    may: spec.may,
    road: 'look',
    run: async (q, { record }) => {
      const form = await spec.open(q, record)
      return isRefusal(form) ? form : { form }
    },
  }
}

export const missingForm: FormSpec = {
  name: 'summary.missing',
  may: 'guest',
  open: async (q, id): Promise<Form | Refusal> => {
    const summary = await openOne(q, id)
    if (isRefusal(summary)) return summary
    const { t } = q
    const parts = numbered.filter((part) => part !== 'next' && part !== 'change')
    return {
      v: 1,
      name: 'summary.missing',
      subject: id,
      language: t.language,
      title: t(texts.missingTitle),
      submit: t(texts.save),
      intro: [t(texts.group)],
      fields: [
        {
          kind: 'choice',
          name: 'part',
          label: t(texts.missingWhere),
          required: true,
          options: parts.map((part) => ({ value: part, label: t(partTexts[part]) })),
        },
        { kind: 'long', name: 'words', label: t(texts.missingWords), required: true, max: longestWords },
      ],
    }
  },
  submit: async (c, id, values) => {
    const summary = await openOne(c, id)
    if (isRefusal(summary)) return summary
    const part = numbered.find((one) => one === textOf(values, 'part'))
    const words = textOf(values, 'words')
    if (!part) return problem('part', c.t(texts.missingWhere))
    if (!words) return problem('words', c.t(texts.missingWords))
    return added(c, summary, [{ kind: 'missing', part, words }])
  },
}

const nextKinds = ['take', 'leave', 'begin'] as const
const nextLabels = { take: texts.nextTake, leave: texts.nextLeave, begin: texts.nextBegin } as const

/** The one question it closes with. */
export const nextForm: FormSpec = {
  name: 'summary.next',
  may: 'guest',
  open: async (q, id): Promise<Form | Refusal> => {
    const summary = await openOne(q, id)
    if (isRefusal(summary)) return summary
    const { t } = q
    return {
      v: 1,
      name: 'summary.next',
      subject: id,
      language: t.language,
      title: t(texts.nextTitle),
      submit: t(texts.save),
      intro: [t(texts.nextAsk)],
      fields: nextKinds.map((kind) => ({ kind: 'long', name: kind, label: t(nextLabels[kind]), max: longestWords })),
    }
  },
  submit: async (c, id, values: Values) => {
    const summary = await openOne(c, id)
    if (isRefusal(summary)) return summary
    const given = nextKinds.flatMap((kind) => {
      const words = textOf(values, kind)
      return words ? [{ kind, part: 'next' as const, words }] : []
    })
    if (given.length === 0) return problem('take', c.t(texts.nextOne))
    return added(c, summary, given)
  },
}

type Given = Pick<Addition, 'kind' | 'part' | 'words'>

async function added(c: Change, summary: Summary, given: readonly Given[]): Promise<Answer> {
  const { id: memberId, language } = actor(c)
  const own: Own[] = []
  for (const one of given) {
    const id = c.newId<string>()
    const by = { communityId: c.community, summaryId: summary.id, memberId, language, at: c.now }
    await saveAddition(c.db, { ...one, ...by, id })
    own.push({ what: 'addition', id, summaryId: summary.id })
  }
  await c.resay(openKey(summary.id))
  return { card: thanks(c, own) }
}

export function thanks(q: Query | Change, own: readonly Own[]) {
  const buttons = own.map(({ what, id }) => button(q.t, texts.takeOut, 'takeOut', id, what))
  return q.card(say.text(q.t(texts.addedDone)), say.buttons(...buttons))
}

export const takeOutAction: Action = {
  name: 'summary.takeOut',
  may: 'alumnus',
  road: 'do',
  run: async (c, { record, choice }) => {
    const mine = await listOwn(c.db, c.community, actor(c).id)
    const own = mine.find(({ what, id }) => id === record && what === choice)
    if (!own) return refuse(c.t(texts.notYours))
    await takeOut(c, own)
    return { card: c.card(say.text(c.t(texts.tookOut))) }
  },
}

/** Out of the draft, out of what was posted and out of the file, which says so in the thread. */
export async function takeOut(c: Change, own: Own): Promise<void> {
  const summary = await findSummary(c.db, c.community, own.summaryId)
  await removeOwn(c.db, c.community, own)
  await c.retract(ownRef(own.what, own.id))
  if (summary?.state === 'open') await c.resay(openKey(summary.id))
  if (summary?.state === 'posted') await sayChanged(c, summary)
}

async function sayChanged(c: Change, summary: Summary): Promise<void> {
  await saveSummary(c.db, { ...summary, changedAt: c.now })
  const t = await c.homeTexts()
  const says = say.note(...t.rich(texts.changed, { date: { at: c.now, as: 'date' } }))
  await c.post({
    key: changedKey(summary.id),
    purpose: { to: 'under', key: overviewKey(summary.id) },
    cost: 'free',
    card: await c.homeCard([says]),
    expiresAt: 'never',
  })
}
