// Small pieces of cards: the name of a phase, of a person, somebody's reason, and the buttons.
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { stepRef } from '../../community/stretches/steps/store.ts'
import { circleTexts, phaseTexts } from '../../community/texts.ts'
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Member, Phase } from '../../core/people.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import { toLocal } from '../../core/time.ts'
import type { Moment, Sign } from './store.ts'

export const stretchRef = (id: string): RecordRef => ({ kind: 'stretch', id })
export const checkRef = (id: string): RecordRef => ({ kind: 'phaseCheck', id })
export const signRef = (id: string): RecordRef => ({ kind: 'phaseSign', id })
export const momentRef = (id: string): RecordRef => ({ kind: 'moment', id })

export function phaseName(t: Translate, phase: Phase): string {
  return t(phaseTexts[phase])
}

/** `A, B en C`. */
export function phaseNames(t: Translate, some: readonly Phase[], and: string): string {
  const names = some.map((phase) => phaseName(t, phase))
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}` : (names[0] ?? '')
}

export function nameSpan(t: Translate, member: MemberId | undefined): Span {
  return member ? { member } : t(circleTexts.formerMember)
}

/** Why a step was made, in the words of who made or proposed it; what was decided together is said from the proposal. */
export function saidWhy(step: StretchStep): Said | undefined {
  if (step.why === undefined) return undefined
  const from = step.state === 'asked' ? stepRef(step) : (step.proposal ?? stepRef(step))
  return { said: step.why, from, language: step.language }
}

export function saidSign(sign: Sign): Said {
  return { said: sign.words, from: signRef(sign.id), language: sign.language }
}

export function saidMoment(moment: Moment): Said {
  return { said: moment.words, from: momentRef(moment.id), language: moment.language }
}

/** Members' words as a sentence of ours: with a full stop, unless they brought a mark of their own. */
export function sentence(words: Said): Span[] {
  return /[.?!…]$/u.test(words.said.trim()) ? [words] : [words, '.']
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`phases.${action}`, record, choice) }
}

/** Behind a permission: only somebody with a seat gets this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  return q.who as Member
}

export async function today(q: Query | Change, at: Instant = q.now): Promise<LocalDate> {
  return toLocal((await q.circle.calendar()).zone, at).date
}
