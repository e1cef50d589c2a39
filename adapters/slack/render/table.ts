// Tables: a real one where it stays in its place, else a list that says the same row by row.
import type { KnownBlock, RichTextBlock, RichTextElement, RichTextSection, TableBlock } from '@slack/types'
import type { ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import { slackLimits } from '../limits.ts'
import { isBlank } from './escape.ts'
import type { Reading } from './moments.ts'
import { hasContent, richBlock, richSpans, text } from './rich.ts'

type Table = Extract<ShownBlock, { kind: 'table' }>

const { tableRows, tableColumns } = slackLimits.message
/** Of all words of one table. */
const longest = 10_000
/** What stands in a cell with nothing in it: an empty one is refused. */
const empty = '–'

/**
 * Where a real table may stand. A client draws it under the whole message, so only the last thing there is to read can be one; a
 * message holds one, other surfaces none.
 */
export function findTable(blocks: readonly ShownBlock[]): ShownBlock | undefined {
  const last = blocks.findLast(({ kind }) => !['buttons', 'menu', 'divider'].includes(kind))
  return last?.kind === 'table' && fits(last) ? last : undefined
}

function fits({ header, rows }: Table): boolean {
  const columns = columnsOf({ header, rows })
  const size = JSON.stringify([header, rows]).length
  return columns >= 1 && columns <= tableColumns && rows.length >= 1 && rows.length <= tableRows && size <= longest
}

function columnsOf({ header, rows }: Pick<Table, 'header' | 'rows'>): number {
  return Math.max(header.length, ...rows.map((row) => row.length))
}

export function drawTable(table: Table, reading: Reading): TableBlock {
  const columns = Array.from({ length: columnsOf(table) }, (_, n) => n)
  const header = columns.map((n) => cell([text(filled(table.header[n]), { bold: true })]))
  const rows = table.rows.map((row) => columns.map((n) => drawCell(row[n] ?? [], reading)))
  return { type: 'table', rows: [header, ...rows], column_settings: columns.map(() => ({ is_wrapped: true })) }
}

function filled(words = ''): string {
  return isBlank(words) ? empty : words
}

function drawCell(spans: readonly ShownSpan[], reading: Reading): RichTextBlock {
  const elements = richSpans(spans, reading)
  return cell(hasContent(elements) ? elements : [text(empty)])
}

function cell(elements: RichTextElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** Each row as an item: the name of a column, and what stands there. */
export function listTable({ header, rows }: Table, reading: Reading): KnownBlock | undefined {
  const items = rows.flatMap((row): RichTextSection[] => {
    const lines = row.flatMap((spans, n): RichTextElement[][] => {
      const elements = richSpans(spans, reading)
      if (!hasContent(elements) || isFiller(spans)) return []
      const name = header[n] ?? ''
      return [isBlank(name) ? elements : [text(`${name}: `, { bold: true }), ...elements]]
    })
    const elements = lines.flatMap((line, n) => (n === 0 ? line : [text('\n'), ...line]))
    return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : []
  })
  return items.length > 0 ? richBlock({ type: 'rich_text_list', style: 'bullet', elements: items }) : undefined
}

/** A cell that only keeps its place. */
function isFiller(spans: readonly ShownSpan[]): boolean {
  return spans.every((span) => typeof span === 'string' && /^[\s·–-]*$/.test(span))
}
