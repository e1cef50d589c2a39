// What only the circle decides here: the words of the question, and the ambition.
import { findQuestionVersion } from '../../community/questions/store.ts'
import { saidQuestion } from '../../community/words.ts'
import type { Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { refuse } from '../../core/errors.ts'
import type { Field, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { QuestionVersionId } from '../../core/ids.ts'
import type { ProposalKind, ProposalSaid } from '../../core/proposal.ts'
import { adoptAmbition, adoptVersion } from './adopting.ts'
import type { AmbitionPayload, VersionPayload } from './rules.ts'
import { isUnchanged, shortMax, whyNotPossible } from './rules.ts'
import { notBegun } from './sharpening.ts'
import { ambitionWords } from './spans.ts'
import { listAmbitions } from './store.ts'
import { texts } from './texts.ts'

export const versionKind: ProposalKind<VersionPayload> = {
  name: 'question.version',
  consent: 'full',
  says: texts.kindVersion,
  parse: parseVersion,
  words: versionSpans,
  fields: async (q, payload) => {
    const living = await q.circle.question()
    return [textField(q, payload?.text ?? living?.text), whyNowField(q, payload ? payload.whyNow : living?.whyNow)]
  },
  read: readVersion,
  stillPossible: async (q, payload) => {
    const forming = await notBegun(q)
    if (forming) return forming
    const why = whyNotPossible(payload, await q.circle.question())
    return why && refuse(q.t(texts[why]))
  },
  adopt: adoptVersion,
}

export const ambitionKind: ProposalKind<AmbitionPayload> = {
  name: 'question.ambition',
  consent: 'full',
  says: texts.kindAmbition,
  parse: parseAmbition,
  words: ambitionSpans,
  fields: async (q, payload) => [await ambitionField(q, payload?.text)],
  read: readAmbition,
  stillPossible: async (q, payload) => {
    const forming = await notBegun(q)
    if (forming) return forming
    const latest = (await listAmbitions(q.db, q.community)).at(-1)
    if (latest?.id !== payload.from) return refuse(q.t(texts.changedSince))
    return latest?.words === payload.text ? refuse(q.t(texts.sameWords)) : undefined
  },
  adopt: adoptAmbition,
}

export function textField({ t }: Pick<Query, 't'>, value: string | undefined): Field {
  return {
    kind: 'long',
    name: 'text',
    label: t(texts.textLabel),
    hint: t(texts.textHint),
    max: shortMax,
    required: true,
    ...(value ? { value } : {}),
  }
}

export function whyNowField({ t }: Pick<Query, 't'>, value: string | undefined): Field {
  return { kind: 'long', name: 'whyNow', label: t(texts.whyNowLabel), max: shortMax, ...(value ? { value } : {}) }
}

export async function ambitionField(q: Query, value: string | undefined): Promise<Field> {
  const now = value ?? (await q.circle.community()).ambition
  return {
    kind: 'long',
    name: 'ambition',
    label: q.t(texts.ambitionLabel),
    hint: q.t(texts.ambitionHintAlone),
    max: shortMax,
    required: true,
    ...(now ? { value: now } : {}),
  }
}

/** Follows on the version that lives now. */
export async function readVersion(q: Query, values: Values): Promise<VersionPayload> {
  const living = await q.circle.question()
  return {
    text: textOf(values, 'text') ?? '',
    whyNow: textOf(values, 'whyNow'),
    from: living?.id,
    language: q.who?.language ?? q.t.language,
  }
}

/** Undefined when nothing, or what stands there already, was filled in. */
export async function readNewAmbition(q: Query, values: Values): Promise<AmbitionPayload | undefined> {
  const text = textOf(values, 'ambition')
  if (text === undefined || text === (await q.circle.community()).ambition) return undefined
  const latest = (await listAmbitions(q.db, q.community)).at(-1)
  return { text, from: latest?.id, language: q.who?.language ?? q.t.language }
}

export async function readAmbition(q: Query, values: Values): Promise<AmbitionPayload | Refusal> {
  const says = q.t(texts.sameWords)
  return (await readNewAmbition(q, values)) ?? refuse(says, { problems: [{ field: 'ambition', says }] })
}

async function versionSpans(q: Query, payload: VersionPayload, { from, language }: ProposalSaid) {
  const base = payload.from
    ? await findQuestionVersion(q.db, q.community, payload.from as QuestionVersionId)
    : undefined
  const text = q.said(payload.text, from, language)
  if (base && isUnchanged(payload, base)) return { after: q.t.rich(texts.keepWords, { text }) }
  const whyNow =
    payload.whyNow && payload.whyNow !== base?.whyNow
      ? q.t.rich(texts.newWhyNow, { text: q.said(payload.whyNow, from, language) })
      : []
  return {
    ...(base ? { before: [saidQuestion(q, base)] } : {}),
    after: [text, ...whyNow],
  }
}

async function ambitionSpans(q: Query, payload: AmbitionPayload, { from, language }: ProposalSaid) {
  const base = (await listAmbitions(q.db, q.community)).find(({ id }) => id === payload.from)
  return {
    ...(base ? { before: [ambitionWords(base)] } : {}),
    after: [q.said(payload.text, from, language)],
  }
}

function parseVersion(json: unknown): VersionPayload {
  const { text, from, language } = partsOf(json)
  const { whyNow } = json as { readonly whyNow?: unknown }
  return { text, from, language, whyNow: typeof whyNow === 'string' ? whyNow : undefined }
}

function parseAmbition(json: unknown): AmbitionPayload {
  return partsOf(json)
}

function partsOf(json: unknown): AmbitionPayload {
  const { text, from, language } = (json ?? {}) as Partial<Record<'text' | 'from' | 'language', unknown>>
  if (typeof text !== 'string' || text === '') throw new Error('The words of this proposal cannot be read.')
  return { text, from: typeof from === 'string' ? from : undefined, language: language === 'en' ? 'en' : 'nl' }
}
