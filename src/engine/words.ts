// Whose words and names stand in a card, and the card without somebody's words.
import type { Block, Card, Said, Span } from '../core/card.ts'
import { innerOf, spansOf } from '../core/card.ts'
import type { RecordRef } from '../core/ids.ts'
import { refKey } from '../core/ids.ts'
import type { Language } from '../core/text.ts'

const gone: Readonly<Record<Language, string>> = { nl: 'Op verzoek weggehaald.', en: 'Removed on request.' }

/** Keys of the records that are quoted, and `member:<id>` of everybody who is named. */
export function sourcesOf(card: Card): Set<string> {
  const found = new Set<string>()
  for (const span of card.topic?.name ?? []) collect(span, found)
  for (const blocks of [card.blocks, ...(card.thread ?? []), card.file?.blocks ?? []]) {
    for (const block of blocks) {
      if (block.kind === 'quote') found.add(refKey(block.words.from))
      for (const span of spansOf(block)) collect(span, found)
    }
  }
  return found
}

/** The card with a sentence of ours in place of the words that belong to this record. */
export function withoutWords(card: Card, from: RecordRef): Card {
  const key = refKey(from)
  const clean = (blocks: readonly Block[]) => blocks.map((block) => cleanBlock(block, key, gone[card.language]))
  const named = (topic: NonNullable<Card['topic']>) => ({
    ...topic,
    name: topic.name.map((span) => cleanSpan(span, key, gone[card.language])),
  })
  return {
    ...card,
    blocks: clean(card.blocks),
    ...(card.thread && { thread: card.thread.map(clean) }),
    ...(card.topic && { topic: named(card.topic) }),
    ...(card.file && { file: { ...card.file, blocks: clean(card.file.blocks) } }),
  }
}

export function memberSource(member: string): string {
  return `member:${member}`
}

function collect(span: Span, found: Set<string>): void {
  if (typeof span === 'string') return
  if ('said' in span) found.add(refKey(span.from))
  if ('member' in span) found.add(memberSource(span.member))
  if ('call' in span) found.add(memberSource(span.call))
  for (const inner of innerOf(span)) collect(inner, found)
}

function cleanBlock(block: Block, key: string, instead: string): Block {
  const line = (spans: readonly Span[]) => spans.map((span) => cleanSpan(span, key, instead))
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, spans: line(block.spans) }
    case 'quote':
      if (isFrom(block.words, key)) return { kind: 'text', spans: [{ italic: [instead] }] }
      return block.by ? { ...block, by: line(block.by) } : block
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'fields':
      return { ...block, fields: block.fields.map((field) => ({ ...field, spans: line(field.spans) })) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(line)) }
    case 'strip':
      return { ...block, words: line(block.words) }
    case 'divider':
    case 'buttons':
    case 'menu':
      return block
  }
}

function cleanSpan(span: Span, key: string, instead: string): Span {
  if (typeof span === 'string') return span
  if ('said' in span) return isFrom(span, key) ? instead : span
  const line = (spans: readonly Span[]) => spans.map((inner) => cleanSpan(inner, key, instead))
  if ('label' in span) return { ...span, label: line(span.label) }
  if ('bold' in span) return { bold: line(span.bold) }
  return 'italic' in span ? { italic: line(span.italic) } : span
}

function isFrom(words: Said, key: string): boolean {
  return refKey(words.from) === key
}
