// The forms that put new words, the words as they are, or an ambition before the circle.
import { saidQuestion } from '../../community/words.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { QuestionVersionId, RecordRef } from '../../core/ids.ts'
import type { Text } from '../../core/text.ts'
import { ambitionField, readAmbition, readNewAmbition, readVersion, textField, whyNowField } from './kinds.ts'
import type { AmbitionPayload, VersionPayload } from './rules.ts'
import { isUnchanged, shortMax } from './rules.ts'
import { notBegun } from './sharpening.ts'
import { followSpan } from './spans.ts'
import { saveWording } from './store.ts'
import { texts } from './texts.ts'

type Parts = Pick<Form, 'name' | 'fields'> & { readonly title: Text<never>; readonly intro: Form['intro'] }

function formOf(q: Query, subject: string, { name, title, intro, fields }: Parts): Form {
  const { t } = q
  const shared = { v: 1, subject, language: t.language, submit: t(texts.propose) } as const
  return { ...shared, name, title: t(title), fields, ...(intro ? { intro } : {}) }
}

function whyField({ t }: Query, label: Text<never>): Field {
  return { kind: 'long', name: 'why', label: t(label), max: shortMax, required: true }
}

async function openVersion(q: Query, subject: string): Promise<Form | Refusal> {
  const not = await notBegun(q)
  if (not) return not
  const living = await q.circle.question()
  const { required: _always, ...ambition } = await ambitionField(q, undefined)
  return formOf(q, subject, {
    name: 'question.version',
    title: texts.versionTitle,
    intro: [q.t(texts.versionIntro)],
    fields: [
      textField(q, living?.text),
      whyField(q, texts.seeNowLabel),
      whyNowField(q, living?.whyNow),
      { ...ambition, hint: q.t(texts.ambitionHint) },
    ],
  })
}

async function openKeep(q: Query, subject: string): Promise<Form | Refusal> {
  const not = await notBegun(q)
  if (not) return not
  const living = await q.circle.question()
  if (living?.state !== 'working') return refuse(q.t(living ? texts.sameWords : texts.none))
  return formOf(q, subject, {
    name: 'question.keep',
    title: texts.keepTitle,
    intro: [q.t(texts.keepIntro), { italic: [saidQuestion(q, living)] }],
    fields: [whyField(q, texts.keepWhy)],
  })
}

async function openAmbition(q: Query, subject: string): Promise<Form | Refusal> {
  const not = await notBegun(q)
  if (not) return not
  return formOf(q, subject, {
    name: 'question.ambition',
    title: texts.ambitionTitle,
    intro: [q.t(texts.versionIntro)],
    fields: [await ambitionField(q, undefined), whyField(q, texts.why)],
  })
}

async function submitVersion(c: Change, _subject: string, values: Values): Promise<Answer> {
  const payload = await readVersion(c, values)
  const ambition = await readNewAmbition(c, values)
  const living = await c.circle.question()
  const isSame = living?.state === 'current' && isUnchanged(payload, living)
  if (isSame && !ambition) {
    return refuse(c.t(texts.sameWords), { problems: [{ field: 'text', says: c.t(texts.sameWords) }] })
  }
  const why = textOf(values, 'why') ?? ''
  const first = isSame ? undefined : await proposeVersion(c, payload, why)
  if (isRefusal(first)) return first
  const second = ambition ? await proposeAmbition(c, ambition, why) : undefined
  if (isRefusal(second)) return second
  return answer(c, first, second)
}

async function submitKeep(c: Change, _subject: string, values: Values): Promise<Answer> {
  const living = await c.circle.question()
  if (living?.state !== 'working') return refuse(c.t(living ? texts.sameWords : texts.none))
  const { text, whyNow, id: from, language } = living
  const ref = await proposeVersion(c, { text, whyNow, from, language }, textOf(values, 'why') ?? '')
  return isRefusal(ref) ? ref : answer(c, ref, undefined)
}

async function submitAmbition(c: Change, _subject: string, values: Values): Promise<Answer> {
  const payload = await readAmbition(c, values)
  if (isRefusal(payload)) return payload
  const ref = await proposeAmbition(c, payload, textOf(values, 'why') ?? '')
  return isRefusal(ref) ? ref : answer(c, undefined, ref)
}

async function proposeVersion(c: Change, payload: VersionPayload, why: string): Promise<RecordRef | Refusal> {
  const ref = await c.propose('question.version', { payload, why, language: payload.language })
  const versionId = payload.from as QuestionVersionId | undefined
  if (!isRefusal(ref) && versionId) {
    await saveWording(c.db, { communityId: c.community, proposalId: ref.id, versionId, restedAt: null })
  }
  return ref
}

const proposeAmbition = (c: Change, payload: AmbitionPayload, why: string) =>
  c.propose('question.ambition', { payload, why, language: payload.language })

async function answer(c: Change, version: RecordRef | undefined, ambition: RecordRef | undefined): Promise<Answer> {
  const first = version && (await followSpan(c, version, texts.theProposal))
  const second = ambition && (await followSpan(c, ambition, texts.theAmbition))
  const says =
    first && second
      ? c.t.rich(texts.proposedBoth, { ref: first, other: second })
      : c.t.rich(texts.proposed, { ref: first ?? second ?? '' })
  const about = version ?? ambition
  return { card: c.card(say.text(...says), ...(about ? await c.declared.fill(c, 'act.after', about) : [])) }
}

type Open = (q: Query, subject: string) => Promise<Form | Refusal>
const opens = (name: Action['name'], open: Open): Action => ({
  name,
  may: 'member',
  road: 'look',
  run: async (q, { record }) => {
    const form = await open(q, record)
    return isRefusal(form) ? form : { form }
  },
})

export const proposingForms: readonly FormSpec[] = [
  { name: 'question.version', may: 'member', open: openVersion, submit: submitVersion },
  { name: 'question.keep', may: 'member', open: openKeep, submit: submitKeep },
  { name: 'question.ambition', may: 'member', open: openAmbition, submit: submitAmbition },
]

export const proposingActions: readonly Action[] = [
  opens('question.version', openVersion),
  opens('question.keep', openKeep),
  opens('question.ambition', openAmbition),
]
