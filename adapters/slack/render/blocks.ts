// Draws the blocks of a card as this platform's own: one way for each kind.
import type { KnownBlock, RichTextElement, SectionBlock } from '@slack/types'
import { lengthOf } from '../../../src/core/form.ts'
import type { ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Zone } from '../../../src/core/time.ts'
import { slackLimits } from '../limits.ts'
import { isBlank, label, plainText } from './escape.ts'
import { markup, smallPrint } from './mrkdwn.ts'
import { buttonRows, menuRows } from './press.ts'
import { hasContent, plainWords, richBlock, richSpans, section, text } from './rich.ts'
import { drawTable, findTable, listTable } from './table.ts'

export interface Surface {
  readonly language: Language
  readonly zone: Zone
  /** Only a message can hold a real table. */
  readonly isMessage: boolean
  /** Of an option in a menu, when it must be less than may be. */
  readonly longestOption?: number
}

type Kind<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>
/** A value that stands well in half the width. */
const shortValue = 40

/** The blocks in order, those with nothing to see in them left out. They must have been prepared. */
export function drawBlocks(blocks: readonly ShownBlock[], surface: Surface): KnownBlock[] {
  const table = surface.isMessage ? findTable(blocks) : undefined
  return blocks
    .flatMap((block, at): readonly (KnownBlock | undefined)[] => {
      if (block.kind === 'table' && block === table) return [drawTable(block, surface)]
      return drawBlock(block, at, surface)
    })
    .filter((block) => block !== undefined)
}

function drawBlock(block: ShownBlock, at: number, surface: Surface): readonly (KnownBlock | undefined)[] {
  switch (block.kind) {
    case 'heading':
      return [drawHeading(block.spans, surface)]
    case 'text':
      return [richBlock(section(block.spans, surface))]
    case 'note':
      return [smallPrint(block.spans, surface) ?? richBlock(section(block.spans, surface))]
    case 'quote':
      return [drawQuote(block, surface)]
    case 'list':
      return [drawList(block, surface)]
    case 'fields':
      return drawFields(block, surface)
    case 'table':
      return [listTable(block, surface)]
    case 'strip':
      return [drawStrip(block, surface)]
    case 'divider':
      return [{ type: 'divider' }]
    case 'buttons':
      return buttonRows(block.buttons, at, surface.language)
    case 'menu':
      return menuRows(block, at, surface.longestOption)
  }
}

/** A header holds bare words; a heading with more in it, or that is too long, is bold text. */
function drawHeading(spans: readonly ShownSpan[], surface: Surface): KnownBlock | undefined {
  const words = plainWords(spans, surface).replace(/\s+/g, ' ').trim()
  if (isBlank(words)) return undefined
  if (spans.some(isLive) || lengthOf(words) > slackLimits.message.heading - 4)
    return richBlock(section([{ bold: spans }], surface))
  return { type: 'header', text: label(words, slackLimits.message.heading) }
}

/** Whether bare words would lose something of it. */
function isLive(span: ShownSpan): boolean {
  if (typeof span === 'string') return false
  if ('bold' in span) return span.bold.some(isLive)
  if ('italic' in span) return span.italic.some(isLive)
  return 'at' in span || 'link' in span || 'roomId' in span || 'call' in span
}

/** Whose words they are stands inside the quote, so that it goes with them. */
function drawQuote({ words, by }: Kind<'quote'>, surface: Surface): KnownBlock | undefined {
  const name = by ? richSpans([{ italic: by }], surface) : []
  const said = isBlank(words.said) ? [] : [text(words.said)]
  const signed: RichTextElement[] = hasContent(name) ? [text(said.length > 0 ? '\n— ' : '— '), ...name] : []
  const elements = [...said, ...signed]
  return elements.length > 0 ? richBlock({ type: 'rich_text_quote', elements }) : undefined
}

function drawList({ items, ordered }: Kind<'list'>, surface: Surface): KnownBlock | undefined {
  const elements = items.map((item) => section(item, surface)).filter((item) => item !== undefined)
  const style = ordered ? 'ordered' : 'bullet'
  return elements.length > 0 ? richBlock({ type: 'rich_text_list', style, elements }) : undefined
}

/** Two columns for short values of our own, lines for whatever people wrote. */
function drawFields({ fields }: Kind<'fields'>, surface: Surface): readonly (KnownBlock | undefined)[] {
  const columns = fields.length > 1 ? inColumns(fields, surface) : undefined
  if (columns) return columns
  const lines = fields.flatMap(({ label: name, spans }): RichTextElement[][] => {
    const value = richSpans(spans, surface)
    const named = isBlank(name) ? [] : [text(`${name}${/[?:…]\s*$/.test(name) ? '' : ':'} `, { bold: true })]
    return hasContent(value) || named.length > 0 ? [[...named, ...value]] : []
  })
  const elements = lines.flatMap((line, n) => (n === 0 ? line : [text('\n'), ...line]))
  return [elements.length > 0 ? richBlock({ type: 'rich_text_section', elements }) : undefined]
}

function inColumns(fields: Kind<'fields'>['fields'], surface: Surface): SectionBlock[] | undefined {
  const drawn: string[] = []
  for (const { label: name, spans } of fields) {
    const [title, value] = [markup([name], surface), markup(spans, surface)]
    const isShort = lengthOf(plainWords(spans, surface)) <= shortValue && lengthOf(name) <= shortValue
    if (title === undefined || value === undefined || !isShort || isBlank(title) || isBlank(value)) return undefined
    drawn.push(`*${title.trim()}*\n${value}`)
  }
  const most = slackLimits.message.fields
  return Array.from({ length: Math.ceil(drawn.length / most) }, (_, n) => ({
    type: 'section',
    fields: drawn.slice(n * most, (n + 1) * most).map((words) => ({ type: 'mrkdwn', text: words, verbatim: true })),
  }))
}

/** The picture, and right under it the same in words (INV-39). */
function drawStrip({ lines, words }: Kind<'strip'>, surface: Surface): KnownBlock | undefined {
  const picture = lines.join('\n')
  return richBlock(
    isBlank(picture) ? undefined : { type: 'rich_text_preformatted', elements: [text(picture)] },
    section(words, surface),
  )
}

/** So many blocks at most: paragraphs next to each other become one, and what is still too much is cut off with a sign. */
export function fitted(blocks: readonly KnownBlock[], most: number): KnownBlock[] {
  const kept: KnownBlock[] = []
  let over = blocks.length - most
  for (const block of blocks) {
    const last = kept.at(-1)
    if (over > 0 && block.type === 'rich_text' && last?.type === 'rich_text') {
      kept[kept.length - 1] = { ...last, elements: [...last.elements, ...block.elements] }
      over -= 1
    } else kept.push(block)
  }
  if (kept.length <= most) return kept
  return [...kept.slice(0, most - 1), { type: 'context', elements: [plainText('…', 10)] }]
}
