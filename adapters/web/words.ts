// Blocks as plain words, for tests and for whoever reads without a page.
import { dateWords } from '../../src/core/dates.ts'
import type { ShownBlock, ShownSpan } from '../../src/core/shown.ts'
import type { Language } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'

export interface Reading {
  readonly language: Language
  readonly zone: Zone
}

/** Every word of these blocks, a line for each piece; a button is `[its label]`. */
export function blockWords(blocks: readonly ShownBlock[], reading: Reading): string {
  return blocks.map((block) => oneBlock(block, reading)).join('\n')
}

function oneBlock(block: ShownBlock, reading: Reading): string {
  const words = (spans: readonly ShownSpan[]) => spanWords(spans, reading)
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return words(block.spans)
    case 'quote':
      return `“${block.words.said}”${block.by ? ` ${words(block.by)}` : ''}`
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '·'} ${words(item)}`).join('\n')
    case 'fields':
      return block.fields
        .map((field) => `${field.label}${field.label.endsWith('?') ? '' : ':'} ${words(field.spans)}`)
        .join('\n')
    case 'table':
      return [block.header.join(' | '), ...block.rows.map((row) => row.map(words).join(' | '))].join('\n')
    case 'strip':
      return [...block.lines, words(block.words)].join('\n')
    case 'divider':
      return '———'
    case 'buttons':
      return block.buttons.map((button) => `[${button.label}]`).join(' ')
    case 'menu':
      return `[${block.hint}: ${block.options.map((option) => option.label).join(' / ')}]`
  }
}

/** Inline content as plain words. */
export function spanWords(spans: readonly ShownSpan[], reading: Reading): string {
  return spans.map((span) => oneSpan(span, reading)).join('')
}

function oneSpan(span: ShownSpan, reading: Reading): string {
  if (typeof span === 'string') return span
  if ('said' in span) return span.said
  if ('call' in span) return `@${span.name}`
  if ('name' in span) return span.name
  if ('roomId' in span) return `#${span.roomName}`
  if ('at' in span) return dateWords(reading.language, reading.zone, span.at, span.as)
  if ('command' in span) return `/kring ${span.command.filter((word) => word !== 'kring').join(' ')}`
  if ('bold' in span) return spanWords(span.bold, reading)
  if ('italic' in span) return spanWords(span.italic, reading)
  if ('code' in span) return span.code
  return spanWords(span.label, reading)
}
