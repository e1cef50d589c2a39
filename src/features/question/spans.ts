// The pieces the cards of this feature are made of: versions, remarks, entries, whose they are, and what can be pressed.
import { perspectiveSpans } from '../../community/perspectives.ts'
import { circleTexts } from '../../community/texts.ts'
import { questionRef } from '../../community/words.ts'
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { QuestionVersion } from '../../core/people.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { MapKind } from './rules.ts'
import type { Ambition, MapEntry, Remark } from './store.ts'
import { refOf } from './store.ts'
import { texts } from './texts.ts'

export const mapKindText: Readonly<Record<MapKind, Text<never>>> = {
  interest: texts.interest,
  perspective: texts.perspective,
  system_force: texts.systemForce,
  known: texts.known,
  gap: texts.gap,
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`question.${action}`, record, choice) }
}

/** Words of a version: its question, why now, or what was seen by then. */
export function versionWords(version: Pick<QuestionVersion, 'id' | 'language'>, words: string): Said {
  return { said: words, from: questionRef(version), language: version.language }
}

export function ambitionWords(ambition: Ambition): Said {
  return { said: ambition.words, from: refOf('ambition', ambition), language: ambition.language }
}

export function remarkWords(remark: Remark, words: string): Said {
  return { said: words, from: refOf('remark', remark), language: remark.language }
}

export function entryWords(entry: MapEntry): Said {
  return { said: entry.words, from: refOf('mapEntry', entry), language: entry.language }
}

export function nameOf(t: Translate, member: MemberId | null | undefined): Span {
  return member ? { member } : t(circleTexts.formerMember)
}

/** Draws the perspective somebody wrote from. */
export async function sideSpans(
  q: Pick<Query, 'db' | 'community' | 'said'>,
  t: Translate,
): Promise<(key: string | null) => Span> {
  const draw = await perspectiveSpans(q, t)
  return (key) => (key === null ? t(texts.withoutSide) : draw(key))
}

/** A reference that can be followed: `V4`, or what it is when it has no short name. */
export async function followSpan(q: Query, ref: RecordRef, otherwise: Text<never>): Promise<Span> {
  const short = (await q.declared.describe(q, ref))?.short
  return { record: ref, label: [short ?? q.t(otherwise)] }
}
