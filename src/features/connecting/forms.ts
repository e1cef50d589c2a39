// What is asked where a code is typed: the code, the room there, and which name stays.

import { perspectiveSpans } from '../../community/perspectives.ts'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Form } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { texts } from './texts.ts'

export function joinForm(q: Query): Form {
  const { t, place } = q
  return {
    v: 1,
    name: 'connecting.join',
    subject: 'here',
    language: t.language,
    title: t(texts.joinTitle),
    submit: t(texts.joinSubmit),
    fields: [
      { kind: 'short', name: 'code', label: t(texts.codeLabel), hint: t(texts.codeHint), max: 40, required: true },
      roomField(q, place?.room),
    ],
  }
}

export function pickForm(q: Query, codeId: string): Form {
  const { t } = q
  return {
    v: 1,
    name: 'connecting.room',
    subject: codeId,
    language: t.language,
    title: t(texts.joinTitle),
    submit: t(texts.joinSubmit),
    fields: [roomField(q, undefined)],
  }
}

function roomField({ t }: Query, room: string | undefined): Form['fields'][number] {
  const value = room === undefined ? {} : { value: room }
  return { kind: 'room', name: 'room', label: t(texts.roomLabel), hint: t(texts.roomHint), required: true, ...value }
}

/** Only what differs is asked; the name always, so that nobody is joined without a look. */
export async function stayForm(q: Query, codeId: string, first: Member, second: Member): Promise<Form> {
  const { t } = q
  const both = [first, second]
  const names = [...new Set(both.map(({ name }) => name))]
  const keys = [...new Set(both.flatMap(({ perspective }) => perspective ?? []))]
  const draw = await perspectiveSpans(q, t)
  const sides = keys.map((key) => ({ value: key, label: plainWords(draw(key)) }))
  const perspective: Form['fields'] =
    sides.length > 1
      ? [
          {
            kind: 'choice',
            name: 'perspective',
            label: t(texts.perspectiveLabel),
            required: true,
            options: sides,
            ...(sides[0] && { value: sides[0].value }),
          },
        ]
      : []
  return {
    v: 1,
    name: 'connecting.stay',
    subject: codeId,
    language: t.language,
    title: t(texts.stayTitle),
    submit: t(texts.staySubmit),
    fields: [
      {
        kind: 'choice',
        name: 'name',
        label: t(texts.nameLabel),
        required: true,
        options: names.map((name) => ({ value: name, label: name })),
        value: first.name,
      },
      ...perspective,
    ],
  }
}

function plainWords(span: Span): string {
  return typeof span === 'string' ? span : 'said' in span ? span.said : ''
}
