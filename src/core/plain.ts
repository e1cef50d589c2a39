// The plain reading of what is shown: for notifications, screen readers and tests. Nothing depends on colour, marks or pictures.
import { dateWords } from './dates.ts'
import type { ShownBlock, ShownSpan } from './shown.ts'
import type { Language } from './text.ts'
import type { Instant, Zone } from './time.ts'

/** How moments are told; without `now` relative ones are told as moments. */
export interface Reading {
  readonly language: Language
  readonly zone: Zone
  readonly now?: Instant
}

/** One line of text. */
export function plainSpans(spans: readonly ShownSpan[], reading: Reading): string {
  return spans.map((span) => plainSpan(span, reading)).join('')
}

export function plainSpan(span: ShownSpan, reading: Reading): string {
  if (typeof span === 'string') return span
  if ('said' in span) return span.said
  if ('name' in span) return span.name
  if ('roomId' in span) return `#${span.roomName}`
  if ('at' in span) return dateWords(reading.language, reading.zone, span.at, span.as, reading.now)
  if ('command' in span) return `/${span.command.join(' ')}`
  if ('bold' in span) return plainSpans(span.bold, reading)
  if ('italic' in span) return plainSpans(span.italic, reading)
  if ('code' in span) return span.code
  return plainSpans(span.label, reading)
}

/** The lines of one block; buttons and menus read as their labels. */
export function plainBlock(block: ShownBlock, reading: Reading): string {
  const line = (spans: readonly ShownSpan[]) => plainSpans(spans, reading)
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return line(block.spans)
    case 'quote':
      return block.by ? `“${block.words.said}” ${line(block.by)}` : `“${block.words.said}”`
    case 'list':
      return block.items.map((item, n) => `${block.ordered ? `${n + 1}.` : '•'} ${line(item)}`).join('\n')
    case 'fields':
      return block.fields
        .map((field) => `${field.label}${field.label.endsWith('?') ? '' : ':'} ${line(field.spans)}`)
        .join('\n')
    case 'table':
      return [block.header.join(' | '), ...block.rows.map((row) => row.map(line).join(' | '))].join('\n')
    case 'strip':
      return [...block.lines, line(block.words)].join('\n')
    case 'divider':
      return ''
    case 'buttons':
      return block.buttons.map((button) => `[${button.label}]`).join(' ')
    case 'menu':
      return [block.hint, ...block.options.map((option) => `[${option.label}]`)].join('\n')
  }
}

/** Everything a card or part says, block by block. */
export function plainText(
  shown: { readonly blocks: readonly ShownBlock[]; readonly language: Language; readonly zone: Zone },
  now?: Instant,
): string {
  const reading = now === undefined ? shown : { language: shown.language, zone: shown.zone, now }
  return shown.blocks
    .map((block) => plainBlock(block, reading))
    .filter((lines) => lines !== '')
    .join('\n')
}
