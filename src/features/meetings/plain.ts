// Spans as plain words, for a form's options and for paper, where nothing can be pressed.
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { dateWords } from '../../core/dates.ts'
import { nameOf } from './words.ts'

export async function plainSpans(q: Query, spans: readonly Span[]): Promise<string> {
  const words: string[] = []
  for (const span of spans) words.push(await plainSpan(q, span))
  return words.join('')
}

async function plainSpan(q: Query, span: Span): Promise<string> {
  if (typeof span === 'string') return span
  if ('said' in span) return span.said
  if ('member' in span || 'call' in span) {
    const member = await q.circle.member('member' in span ? span.member : span.call)
    const nobody = nameOf(q.t, null)
    return member && !member.frozen ? member.name : typeof nobody === 'string' ? nobody : ''
  }
  if ('at' in span) return dateWords(q.t.language, q.zone, span.at, span.as)
  if ('bold' in span) return plainSpans(q, span.bold)
  if ('italic' in span) return plainSpans(q, span.italic)
  if ('code' in span) return span.code
  if ('command' in span) return `/${span.command.join(' ')}`
  return 'label' in span ? plainSpans(q, span.label) : ''
}
