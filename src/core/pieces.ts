// Makes blocks small enough for one message, each kind in its own way; together they still say the same.
import { cutSpans, cutText } from './cut.ts'
import { lengthOf } from './form.ts'
import type { Limits } from './limits.ts'
import type { Reading } from './plain.ts'
import { plainBlock, plainSpans } from './plain.ts'
import type { ShownBlock, ShownSpan } from './shown.ts'

type Kind<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>

/** For quotation marks and bullets, which the plain reading adds. */
const marks = 4

/** One block as one or more that each fit alone in a message. What fits stays as it is. */
export function piecesOf(block: ShownBlock, limits: Limits['message'], reading: Reading): ShownBlock[] {
  const max = Math.min(limits.blockText, limits.text)
  const isLong = lengthOf(plainBlock(block, reading)) > max
  switch (block.kind) {
    case 'heading':
      if (!isLong && lengthOf(plainBlock(block, reading)) <= limits.heading) return [block]
      return texts([{ bold: block.spans }], 'text', max, reading)
    case 'text':
    case 'note':
      return isLong ? texts(block.spans, block.kind, max, reading) : [block]
    case 'quote':
      return isLong ? quotes(block, max, reading) : [block]
    case 'list':
      return isLong ? lists(block, max, reading) : [block]
    case 'fields':
      return fields(block, limits.fields, max, reading)
    case 'table':
      return tables(block, limits, max, reading)
    case 'strip':
      return isLong ? strips(block, max, reading) : [block]
    case 'buttons':
      return chunks(block.buttons, limits.buttons).map((buttons) => ({ kind: 'buttons', buttons }))
    case 'menu':
    case 'divider':
      return [block]
  }
}

function texts(spans: readonly ShownSpan[], kind: 'text' | 'note', max: number, reading: Reading): ShownBlock[] {
  return cutSpans(spans, max, reading).map((piece) => ({ kind, spans: piece }))
}

/** The name of who said it stands under the last piece. */
function quotes({ words, by }: Kind<'quote'>, max: number, reading: Reading): ShownBlock[] {
  const byLength = by ? lengthOf(plainSpans(by, reading)) + 1 : 0
  const room = Math.max(1, max - marks - (byLength < max / 2 ? byLength : 0))
  const pieces = cutText(words.said, room).map((said): ShownBlock => ({ kind: 'quote', words: { ...words, said } }))
  if (!by) return pieces
  if (byLength >= max / 2) return [...pieces, ...texts(by, 'note', max, reading)]
  return pieces.map((piece, n) => (n === pieces.length - 1 ? ({ ...piece, by } as ShownBlock) : piece))
}

/** Whole items as long as they fit; a numbered list goes on as text, because a new list would begin at one again. */
function lists({ items, ordered }: Kind<'list'>, max: number, reading: Reading): ShownBlock[] {
  const pieces: ShownBlock[] = []
  let held: (readonly ShownSpan[])[] = []
  let length = 0
  const put = () => {
    if (held.length > 0 && ordered && pieces.length > 0) {
      const first = items.indexOf(held[0] ?? [])
      for (const [n, item] of held.entries()) pieces.push({ kind: 'text', spans: [`${first + n + 1}. `, ...item] })
    } else if (held.length > 0) pieces.push({ kind: 'list', items: held, ...(ordered && { ordered }) })
    held = []
    length = 0
  }
  for (const [n, item] of items.entries()) {
    const size = lengthOf(plainSpans(item, reading)) + marks + String(n).length + 1
    if (length + size > max) put()
    if (size > max) pieces.push(...texts([ordered ? `${n + 1}. ` : '• ', ...item], 'text', max, reading))
    else held.push(item)
    length += size > max ? 0 : size
  }
  put()
  return pieces
}

function fields(block: Kind<'fields'>, most: number, max: number, reading: Reading): ShownBlock[] {
  return chunks(block.fields, most).flatMap((some): ShownBlock[] => {
    const piece: ShownBlock = { kind: 'fields', fields: some }
    if (lengthOf(plainBlock(piece, reading)) <= max) return [piece]
    return some.flatMap(({ label, spans }) => texts([{ bold: [label] }, ': ', ...spans], 'text', max, reading))
  })
}

/** Rows go on in a table with the same header; what is too wide or too long for that becomes lines. */
function tables(block: Kind<'table'>, limits: Limits['message'], max: number, reading: Reading): ShownBlock[] {
  const length = (rows: Kind<'table'>['rows']) => lengthOf(plainBlock({ ...block, rows }, reading))
  const asLines = (row: Kind<'table'>['rows'][number]) =>
    texts(
      row.flatMap((cell, n) => [`${n > 0 ? ' · ' : ''}${block.header[n] ?? ''}: `, ...cell]),
      'text',
      max,
      reading,
    )
  if (block.header.length > limits.tableColumns) return block.rows.flatMap(asLines)
  const pieces: ShownBlock[] = []
  let held: Kind<'table'>['rows'][number][] = []
  const put = () => {
    if (held.length > 0) pieces.push({ ...block, rows: held })
    held = []
  }
  for (const row of block.rows) {
    if (held.length >= limits.tableRows || length([...held, row]) > max) put()
    if (length([row]) > max) pieces.push(...asLines(row))
    else held.push(row)
  }
  put()
  return pieces.length > 0 ? pieces : [block]
}

function strips({ lines, words }: Kind<'strip'>, max: number, reading: Reading): ShownBlock[] {
  const drawn = lines.flatMap((line) => cutText(line, max - 1))
  const said = texts(words, 'text', max, reading)
  const pictures: ShownBlock[] = []
  let held: string[] = []
  for (const line of drawn) {
    if (lengthOf([...held, line, ''].join('\n')) > max && held.length > 0) {
      pictures.push({ kind: 'strip', lines: held, words: [] })
      held = []
    }
    held.push(line)
  }
  if (lengthOf(`${held.join('\n')}\n`) > max)
    return [...pictures, ...held.map((line): ShownBlock => ({ kind: 'text', spans: [line] })), ...said]
  return [...pictures, { kind: 'strip', lines: held, words: [] }, ...said]
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size))
  return result.length > 0 ? result : [[]]
}
