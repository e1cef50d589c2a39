// The pieces the cards of the table are made of: voices, states, who does what, and what can be pressed.
import { circleTexts } from '../../community/texts.ts'
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { shortRef } from '../../core/ids.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { Seat, SeatStep } from './store.ts'
import { texts } from './texts.ts'

export const seatPrefix = 'S'

export function seatRef({ id }: Pick<Seat, 'id'>): RecordRef {
  return { kind: 'seat', id }
}

export function stepRef({ id }: Pick<SeatStep, 'id'>): RecordRef {
  return { kind: 'seatStep', id }
}

export function shortOf({ number }: Pick<Seat, 'number'>): string {
  return shortRef(seatPrefix, number)
}

export function voiceSpan(seat: Seat): Said {
  return { said: bare(seat.voice), from: seatRef(seat), language: seat.language }
}

/** As a sentence of ours, unless it brought a mark of its own. */
export function whySpans(seat: Seat): Span[] {
  return sentence({ said: seat.why, from: seatRef(seat), language: seat.language })
}

export function stepWords(step: SeatStep): Said {
  return { said: step.words ?? '', from: stepRef(step), language: step.language }
}

export function sentence(words: Said): Span[] {
  return /[.?!…]$/u.test(words.said.trim()) ? [words] : [words, '.']
}

/** A voice stands in the middle of our sentences. */
function bare(voice: string): string {
  return voice.trim().replace(/\.$/u, '')
}

export function nameOf(t: Translate, member: MemberId | null): Span {
  return member ? { member } : t(circleTexts.formerMember)
}

export function stateSpans(t: Translate, { state, approachedBy, seatedBy }: Seat): Span[] {
  if (state === 'sought' && approachedBy) return t.rich(texts.soughtBy, { name: { member: approachedBy } })
  if (state === 'seated' && seatedBy) return t.rich(texts.seatedBy, { name: { member: seatedBy } })
  return [t(texts[state])]
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`table.${action}`, record, choice) }
}
