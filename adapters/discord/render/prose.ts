// The readable blocks of a card as markup text: one way for each kind.
import type { ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import { clean, escapeMarkup, isBlank, joiner, typed } from './escape.ts'
import type { Surface } from './inline.ts'
import { markup } from './inline.ts'
import { drawTable } from './table.ts'

export type Prose = Exclude<ShownBlock, { kind: 'buttons' | 'menu' | 'divider' }>
type Kind<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>

/** Begins a line of small print, of a title. */
const signs = { note: '-# ', heading: '### ', quote: '> ', item: '- ' } as const

export function isProse(block: ShownBlock): block is Prose {
  return block.kind !== 'buttons' && block.kind !== 'menu' && block.kind !== 'divider'
}

/** What stands there; undefined when there is nothing to see in it. */
export function prose(block: Prose, surface: Surface): string | undefined {
  const drawn = draw(block, surface)
    .replace(/\s+$/, '')
    .replace(/^\s*\n/, '')
  return isBlank(drawn) ? undefined : drawn
}

function draw(block: Prose, surface: Surface): string {
  switch (block.kind) {
    case 'heading':
      return heading(markup(block.spans, surface))
    case 'text':
      return markup(block.spans, surface)
    case 'note':
      return eachLine(signs.note, markup(block.spans, surface))
    case 'quote':
      return quote(block, surface)
    case 'list':
      return list(block, surface)
    case 'fields':
      return fields(block, surface)
    case 'table':
      return drawTable(block, surface)
    case 'strip':
      return strip(block, surface)
  }
}

/** A title is one line, and the signs at the end of it would be taken for its end. */
function heading(line: string): string {
  const words = line.replace(/\s+/g, ' ').trim()
  return isBlank(words) ? '' : `${signs.heading}${words}${words.endsWith('#') ? joiner : ''}`
}

/** Lines with nothing in them would not be small print. */
function eachLine(sign: string, text: string): string {
  return text
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => `${sign}${line.trimStart()}`)
    .join('\n')
}

/** Whose words they are stands inside the quote, so that it goes with them. */
function quote({ words, by }: Kind<'quote'>, surface: Surface): string {
  const said = isBlank(words.said) ? '' : escapeMarkup(typed(words.said).trim())
  const name = by
    ? markup([{ italic: by }], surface)
        .replace(/\s+/g, ' ')
        .trim()
    : ''
  const signed = isBlank(name) ? '' : `— ${name}`
  const lines = [said, signed].filter((part) => part !== '')
  return lines.length === 0
    ? ''
    : lines
        .join('\n')
        .split('\n')
        .map((line) => `${signs.quote}${line}`)
        .join('\n')
}

/** Further lines of an item stand under its first. */
function list({ items, ordered }: Kind<'list'>, surface: Surface): string {
  const lines = items.map((item) => markup(item, surface).trim()).filter((line) => !isBlank(line))
  return lines
    .map((line, n) => {
      const sign = ordered ? `${n + 1}. ` : signs.item
      return `${sign}${line.replace(/\s*\n\s*/g, `\n${' '.repeat(sign.length)}`)}`
    })
    .join('\n')
}

function fields({ fields: all }: Kind<'fields'>, surface: Surface): string {
  return all.flatMap(({ label, spans }) => field(label, spans, surface)).join('\n')
}

/** `**Idee:** 4`; a question keeps its own sign. */
export function field(label: string, spans: readonly ShownSpan[], surface: Surface): string[] {
  const value = markup(spans, surface).trim()
  const name = clean(label).trim()
  if (isBlank(name)) return isBlank(value) ? [] : [value]
  const named = markup([{ bold: [/[?:…]$/.test(name) ? name : `${name}:`] }], surface)
  return [isBlank(value) ? named : `${named} ${value}`]
}

/** The picture, and right under it the same in words (INV-39). */
function strip({ lines, words }: Kind<'strip'>, surface: Surface): string {
  const picture = lines.map(clean).join('\n')
  const said = markup(words, surface)
  const drawn = isBlank(picture) ? [] : [codeBlock(picture)]
  return [...drawn, ...(isBlank(said) ? [] : [said])].join('\n')
}

/** In a block of code nothing is escaped; only its own sign could end it. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${text.replaceAll('`', `\`${joiner}`)}\n\`\`\``
}
