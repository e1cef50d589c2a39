// The pieces that cards of proposals are made of: references, names, states, buttons.
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { notYet } from '../../core/time.ts'
import type { Proposal, Remark, State, Voice } from './model.ts'
import { proposalRef, remarkRef, shortOf, voiceRef } from './model.ts'
import { texts } from './texts.ts'

export function refSpan(proposal: Pick<Proposal, 'id' | 'number'>): Span {
  return { record: proposalRef(proposal.id), label: [shortOf(proposal)] }
}

/** A person, or what is said of somebody who was erased. */
export function nameOf(t: Translate, memberId: MemberId | undefined): Span {
  return memberId ? { member: memberId } : t(texts.formerMember)
}

export function saidBy(proposal: Pick<Proposal, 'id'>, words: string, language: Said['language']): Said {
  return { said: words, from: proposalRef(proposal.id), language }
}

export function voiceWords(voice: Voice, words = voice.words): Said {
  return { said: words, from: voiceRef(voice.id), language: voice.language }
}

export function remarkWords(remark: Remark): Said {
  return { said: remark.words, from: remarkRef(remark.id), language: remark.language }
}

export const stateText: Readonly<Record<State, Text<never>>> = {
  open: texts.open,
  objected: texts.objected,
  extended: texts.extended,
  adopted: texts.adopted,
  due_review: texts.dueReview,
  withdrawn: texts.withdrawn,
  lapsed: texts.lapsed,
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`proposals.${action}`, record, choice) }
}

/** The four voices, about one wording. */
export function voiceButtons(t: Translate, versionId: string): Button[] {
  return [
    { ...button(t, texts.ok, 'ok', versionId), weight: 'first' },
    button(t, texts.concern, 'concern', versionId),
    button(t, texts.objection, 'objection', versionId),
    button(t, texts.question, 'question', versionId),
  ]
}

export function closeSpan(at: number): Span {
  return { at: at as typeof notYet, as: 'weekdayTime' }
}
