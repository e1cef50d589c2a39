// Tables: aligned text while every cell is short and plain, else a list that says the same row by row.
import type { ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import { clean, isBlank } from './escape.ts'
import type { Surface } from './inline.ts'
import { bareWords, isLive, markup } from './inline.ts'

type Table = Extract<ShownBlock, { kind: 'table' }>

/** Of one cell, and of a line: a telephone breaks longer ones (rule 56). */
const [widestCell, widestLine] = [20, 56]
/** Signs that are all as wide as each other in a block of code. */
const even = /^[\u0020-\u005f\u0061-\u024f\u2010-\u2027\u20ac\u2190-\u2193\u2500-\u25ff]*$/
const between = '  '

export function drawTable(table: Table, surface: Surface): string {
  return aligned(table, surface) ?? listed(table, surface)
}

function aligned({ header, rows }: Table, surface: Surface): string | undefined {
  if (rows.length === 0 || rows.flat(2).some(isLive)) return undefined
  const cells = [
    header.map((words) => clean(words).trim()),
    ...rows.map((row) => row.map((one) => words(one, surface))),
  ]
  const count = Math.max(...cells.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, n) => Math.max(...cells.map((row) => row[n]?.length ?? 0)))
  const isWide = widths.some((width) => width > widestCell) || widths.reduce((a, b) => a + b + 2, -2) > widestLine
  if (isWide || !cells.flat().every((cell) => even.test(cell)) || cells.flat().every(isBlank)) return undefined
  const line = (row: readonly string[]) =>
    widths
      .map((width, n) => (row[n] ?? '').padEnd(width))
      .join(between)
      .trimEnd()
  const [head = [], ...body] = cells
  const top = head.every(isBlank) ? [] : [line(head), widths.map((width) => '─'.repeat(width)).join(between)]
  return `\`\`\`\n${[...top, ...body.map(line)].join('\n')}\n\`\`\``
}

function words(spans: readonly ShownSpan[], surface: Surface): string {
  return bareWords(spans, surface).trim()
}

/** Each row as an item: the name of a column, and what stands there. */
function listed({ header, rows }: Table, surface: Surface): string {
  const items = rows.map((row) =>
    row
      .flatMap((spans, n) => {
        const value = markup(spans, surface)
          .replace(/\s*\n\s*/g, '\n  ')
          .trim()
        if (isBlank(value) || isFiller(spans)) return []
        const name = clean(header[n] ?? '').trim()
        return [isBlank(name) ? value : `${markup([{ bold: [`${name}:`] }], surface)} ${value}`]
      })
      .join('\n  '),
  )
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n')
}

/** A cell that only keeps its place. */
function isFiller(spans: readonly ShownSpan[]): boolean {
  return spans.every((span) => typeof span === 'string' && /^[\s·–-]*$/.test(span))
}
