// Turns what a handler answered into what the adapter shows to that one person.
import type { Person } from '../core/act.ts'
import type { Reply } from '../core/app.ts'
import type { Span } from '../core/card.ts'
import { say } from '../core/card.ts'
import type { Answer } from '../core/command.ts'
import type { Query } from '../core/context.ts'
import type { Refusal } from '../core/errors.ts'
import { isRefusal } from '../core/errors.ts'
import { fileFrom } from '../core/markdown.ts'
import type { ShownSpan } from '../core/shown.ts'
import type { Language } from '../core/text.ts'
import { translator } from '../core/text.ts'
import type { Zone } from '../core/time.ts'
import type { Registry } from './declared.ts'
import { openForm } from './forms.ts'
import type { LinkOf } from './resolve.ts'
import { showCard } from './resolve.ts'
import { texts } from './texts.ts'

export const silence: Reply = { is: 'silent' }

interface Shown {
  readonly registry: Registry
  readonly person: Person
  readonly linkOf: LinkOf
  newId(): string
}

export async function toReply(q: Query, answer: Answer, { registry, person, newId, linkOf }: Shown): Promise<Reply> {
  const space = { platform: person.platform, external: person.space }
  if (isRefusal(answer)) return { is: 'card', card: await showCard(q, cardOf(q, answer), space, linkOf), refused: true }
  if ('silent' in answer) return silence
  if ('form' in answer) {
    const { form } = answer
    const opened = form.ticket === undefined ? await openForm(q, registry, form, newId) : form
    if (!opened.intro) return { is: 'form', form: opened }
    const [intro] = (await showCard(q, q.card(say.text(...opened.intro)), space, linkOf)).blocks
    return { is: 'form', form: intro?.kind === 'text' ? { ...opened, intro: intro.spans.flatMap(named) } : opened }
  }
  const { file, ...card } = await showCard(q, answer.card, space, linkOf)
  const files = [...(answer.files ?? []), ...(file ? [fileFrom(file, card)] : [])]
  return files.length > 0 ? { is: 'card', card, files } : { is: 'card', card }
}

/** Forms are shown as they are, so names and rooms in them are plain words already. */
function named(span: ShownSpan): Span[] {
  if (typeof span === 'string' || 'at' in span || 'command' in span || 'code' in span) return [span]
  if ('said' in span) return [{ ...span, from: { kind: '', id: '' } }]
  if ('name' in span) return [span.name]
  if ('roomId' in span) return [span.roomName]
  if ('bold' in span) return [{ bold: span.bold.flatMap(named) }]
  if ('italic' in span) return [{ italic: span.italic.flatMap(named) }]
  return [{ link: span.link, label: span.label.flatMap(named) }]
}

function cardOf(q: Query, { spans, buttons, problems }: Refusal) {
  const words = spans.length > 0 ? [say.text(...spans)] : (problems ?? []).map(({ says }) => say.text(says))
  return q.card(...words, ...(buttons && buttons.length > 0 ? [say.buttons(...buttons)] : []))
}

/** What a person reads when something is wrong on our side. Needs nothing of the database. */
export function faultReply(reference: string, reader: { language: Language; zone: Zone }): Reply {
  const { unsure, reference: mention } = faultWords(reference, reader.language)
  const blocks = [say.text(unsure), say.note(mention)] as { kind: 'text' | 'note'; spans: string[] }[]
  return { is: 'card', card: { ...reader, blocks }, refused: true, faulted: true }
}

export function faultWords(reference: string, language: Language) {
  const t = translator(language)
  return { wentWrong: t(texts.wentWrong), unsure: t(texts.unsure), reference: t(texts.reference, { reference }) }
}
