// Markdown of what is shown, for files that people keep. What members typed is escaped: it can become neither a mark nor a link.
import type { FileOf } from './card.ts'
import { dateWords } from './dates.ts'
import type { Reading } from './plain.ts'
import type { ReplyFile, ShownBlock, ShownSpan } from './shown.ts'

/** The file as it is handed over. */
export function fileFrom({ name, alt, blocks }: FileOf<ShownBlock>, reading: Reading): ReplyFile {
  return { name, alt, type: 'text/markdown', body: markdownOf(blocks, reading) }
}

/** Buttons and menus cannot be pressed in a file and are left out. */
export function markdownOf(blocks: readonly ShownBlock[], reading: Reading): string {
  const parts = blocks.map((block, n) => blockOf(block, reading, n === 0)).filter((part) => part !== '')
  return `${parts.join('\n\n')}\n`
}

function blockOf(block: ShownBlock, reading: Reading, isFirst: boolean): string {
  const line = (spans: readonly ShownSpan[]) => lineOf(spans, reading)
  switch (block.kind) {
    case 'heading':
      return `${isFirst ? '#' : '##'} ${flat(line(block.spans))}`
    case 'text':
      return line(block.spans).replaceAll('\n', '  \n')
    case 'note':
      return `_${line(block.spans)}_`
    case 'quote':
      return `> ${escaped(block.words.said).replaceAll('\n', '\n> ')}${block.by ? `\n>\n> ${line(block.by)}` : ''}`
    case 'list':
      return block.items
        .map((item, n) => `${block.ordered ? `${n + 1}.` : '-'} ${line(item).replaceAll('\n', '\n  ')}`)
        .join('\n')
    case 'fields':
      return block.fields.map((field) => `- **${escaped(field.label)}** ${line(field.spans)}`).join('\n')
    case 'table':
      return [
        rowOf(block.header.map(escaped)),
        rowOf(block.header.map(() => '---')),
        ...block.rows.map((row) => rowOf(row.map(line))),
      ].join('\n')
    case 'strip':
      return `\`\`\`\n${block.lines.join('\n')}\n\`\`\`\n\n${line(block.words)}`
    case 'divider':
      return '---'
    case 'buttons':
    case 'menu':
      return ''
  }
}

function lineOf(spans: readonly ShownSpan[], reading: Reading): string {
  return spans.map((span) => spanOf(span, reading)).join('')
}

function spanOf(span: ShownSpan, reading: Reading): string {
  if (typeof span === 'string') return escaped(span)
  if ('said' in span) return escaped(span.said)
  if ('name' in span) return escaped(span.name)
  if ('roomId' in span) return escaped(`#${span.roomName}`)
  if ('at' in span) return dateWords(reading.language, reading.zone, span.at, span.as, reading.now)
  if ('command' in span) return `\`/${span.command.join(' ')}\``
  if ('bold' in span) return marked('**', lineOf(span.bold, reading))
  if ('italic' in span) return marked('_', lineOf(span.italic, reading))
  if ('code' in span) return `\`${span.code.replaceAll('`', "'")}\``
  // Addresses of messages are of one place only: a file is read elsewhere.
  return lineOf(span.label, reading)
}

/** A mark holds only next to a letter. */
function marked(mark: string, inner: string): string {
  const words = inner.trim()
  return words === '' ? inner : inner.replace(words, () => `${mark}${words}${mark}`)
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => flat(cell).replaceAll('|', '\\|')).join(' | ')} |`
}

function flat(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~]/g, (mark) => `\\${mark}`)
    .replaceAll(/^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s|={3,}|-{3,})/gm, '$1\\$2')
}
