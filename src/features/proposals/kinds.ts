// What can be proposed: the kinds that features declare, one for each setting of the circle, and anything else in words.
import { readSetting, saveSetting } from '../../community/settings/store.ts'
import type { Span } from '../../core/card.ts'
import type { Declared, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import type { ConsentBox, ProposalKind, ProposalName } from '../../core/proposal.ts'
import type { Setting } from '../../core/setting.ts'
import type { Proposal, Version } from './model.ts'
import { proposalRef } from './model.ts'
import { texts } from './texts.ts'

export const otherMax = 240

interface OtherPayload {
  readonly text: string
}

export const otherKind: ProposalKind<OtherPayload> = {
  name: 'proposals.other',
  consent: 'full',
  says: texts.otherSays,
  parse: (json) => {
    if (isOther(json)) return { text: json.text }
    throw new Error('A proposal in free words without words.')
  },
  words: async (q, { text }, { from, language }) => ({ after: [q.said(text, from, language)] }),
  fields: async (q, payload) => [
    {
      kind: 'long',
      name: 'text',
      label: q.t(texts.otherField),
      hint: q.t(texts.otherHint),
      max: otherMax,
      required: true,
      ...(payload ? { value: payload.text } : {}),
    },
  ],
  read: async (q, values) => {
    const text = textOf(values, 'text')
    if (text && lengthOf(text) <= otherMax) return { text }
    const says = q.t(texts.otherMissing, { max: otherMax })
    return refuse(says, { problems: [{ field: 'text', says }] })
  },
  // What it says is what was agreed; there is nothing that Kring could change.
  adopt: async () => undefined,
}

function isOther(json: unknown): json is OtherPayload {
  return typeof json === 'object' && json !== null && 'text' in json && typeof json.text === 'string'
}

interface SettingPayload {
  readonly value: unknown
}

/** The way to change a setting that belongs to the circle: a proposal called like its key. */
export function settingKind(setting: Setting, consent: ConsentBox): ProposalKind<SettingPayload> {
  const parse = (json: unknown): SettingPayload => {
    const stored = typeof json === 'object' && json !== null && 'value' in json ? json.value : undefined
    const value = stored === undefined ? undefined : setting.parse(stored)
    if (value === undefined) throw new Error(`A proposal for ${setting.key} that cannot be read.`)
    return { value }
  }
  return {
    name: setting.key,
    consent,
    says: setting.says,
    needsWhy: consent === 'full',
    parse,
    words: async (q, { value }) => {
      const label: Span[] = [`${q.t(setting.says)}: `]
      const now = await setting.words(q, await readSetting(q, setting))
      return { before: [...label, ...now], after: [...label, ...(await setting.words(q, value))] }
    },
    fields: async (q, payload) => setting.fields(q, payload ? payload.value : await readSetting(q, setting)),
    read: async (q, values) => {
      const value = await setting.read(q, values)
      return isRefusal(value) ? value : { value }
    },
    stillPossible: async (q, { value }) => {
      const isSame = JSON.stringify(await readSetting(q, setting)) === JSON.stringify(value)
      return isSame ? refuse(q.t(texts.settingSame)) : undefined
    },
    adopt: async (c, { value }) => {
      await saveSetting(c.db, c.community, setting.key, value)
      await setting.changed?.(c, value)
    },
  }
}

/** Everything a circle can decide. */
export function listKinds({ proposals, settings }: Pick<Declared, 'proposals' | 'settings'>): readonly ProposalKind[] {
  const derived = settings.flatMap((setting) =>
    setting.box === 'caretaker' ? [] : [settingKind(setting, setting.box) as ProposalKind],
  )
  return [...proposals.filter(({ name }) => name !== otherKind.name), ...derived, otherKind as ProposalKind]
}

/** Undefined when nobody declares it (any more). */
export function findKind(declared: Pick<Declared, 'proposals' | 'settings'>, name: ProposalName) {
  return listKinds(declared).find((kind) => kind.name === name)
}

export interface Wording {
  readonly before?: readonly Span[]
  readonly after: readonly Span[]
}

/** What would be different, in words; undefined when it cannot be read any more. */
export async function wordsOf(
  q: Query,
  { id, kind: name }: Pick<Proposal, 'id' | 'kind'>,
  { payload, language }: Pick<Version, 'payload' | 'language'>,
): Promise<Wording | undefined> {
  const kind = findKind(q.declared, name)
  const read = kind && readPayload(kind, payload)
  return kind && read && kind.words(q, read.payload, { from: proposalRef(id), language })
}

/** The payload as its kind reads it; undefined when it cannot. */
export function readPayload(kind: ProposalKind, stored: unknown): { readonly payload: unknown } | undefined {
  if (stored === undefined || stored === null) return undefined
  try {
    return { payload: kind.parse(stored) }
  } catch {
    return undefined
  }
}
