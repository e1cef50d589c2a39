// Lines as markup in which only our own spans mark, link or call: everything else is escaped.
import type { ShownSpan } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Zone } from '../../../src/core/time.ts'
import { clean, clip, escapeMarkup, isBlank, joiner, meet, typed } from './escape.ts'
import { moment, wordsOf } from './moments.ts'
import type { Spell } from './spell.ts'
import { isId } from './spell.ts'

export interface Surface {
  readonly language: Language
  readonly spell: Spell
  /** Absent where nobody knows it: then words tell universal time. */
  readonly zone?: Zone
}

interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
}

interface Run {
  readonly style: string
  readonly markup: string
}

const longestLink = 1000

/** The markup of these spans. */
export function markup(spans: readonly ShownSpan[], surface: Surface): string {
  const runs: Run[] = []
  for (const span of spans) append(span, {}, surface, runs)
  let line = ''
  for (const { style, markup: words } of merged(runs)) {
    const next = words.split('\n').map((one) => marked(one, style))
    line = meet(line, next.join('\n'))
  }
  return line
}

function append(span: ShownSpan, style: Style, surface: Surface, to: Run[]): void {
  const put = (words: string) => {
    if (words !== '') to.push({ style: `${style.bold ? '**' : ''}${style.italic ? '*' : ''}`, markup: words })
  }
  if (typeof span === 'string') put(escapeMarkup(clean(span)))
  else if ('said' in span) put(escapeMarkup(typed(span.said)))
  else if ('call' in span && isId(span.call)) put(`<@${span.call}>`)
  else if ('name' in span) put(escapeMarkup(typed(span.name)))
  else if ('roomId' in span) put(isId(span.roomId) ? `<#${span.roomId}>` : escapeMarkup(`#${typed(span.roomName)}`))
  else if ('at' in span) put(moment(span.at, span.as))
  else if ('command' in span) put(command(span.command, surface))
  else if ('bold' in span) for (const inner of span.bold) append(inner, { ...style, bold: true }, surface, to)
  else if ('italic' in span) for (const inner of span.italic) append(inner, { ...style, italic: true }, surface, to)
  else if ('code' in span) put(style.bold || style.italic ? codeInMarks(span.code) : code(span.code))
  else if (isWebAddress(span.link)) put(link(span.link, bareWords(span.label, surface)))
  else for (const inner of span.label) append(inner, style, surface, to)
}

/** Neighbours in the same style share their marks. */
function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last?.style === run.style) all[all.length - 1] = { ...last, markup: meet(last.markup, run.markup) }
    else all.push(run)
  }
  return all
}

/** A mark holds only directly beside a word, so the space at the ends goes outside. */
function marked(line: string, style: string): string {
  if (style === '' || isBlank(line)) return line
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(line) ?? []
  return `${before}${style}${words}${[...style].reverse().join('')}${after}`
}

function command([noun, verb]: readonly [string, string], { language, spell }: Surface): string {
  const { words, mention } = spell(noun, verb, language)
  return mention ?? code(words)
}

/** In code nothing is escaped, so what has its sign in it is shown as text. */
export function code(text: string): string {
  const words = clean(text).replace(/\s+/g, ' ').trim()
  if (isBlank(words)) return ''
  return words.includes('`') ? escapeMarkup(words) : `\`${words}\``
}

/** A mark in code would end the marks around it. */
function codeInMarks(text: string): string {
  return text.includes('*') ? escapeMarkup(clean(text)) : code(text)
}

/** Brackets and addresses in the label of a link would end it, or keep it from being one. */
function link(address: string, words: string): string {
  const url = address.replace(/[<>()\\[\]"*~|`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  if (isBlank(words)) return `<${url}>`
  const label = words.replace(/\s+/g, ' ').replaceAll('[', '［').replaceAll(']', '］').replaceAll('://', `:${joiner}//`)
  return `[${escapeMarkup(clip(label, longestLink))}](<${url}>)`
}

/** The same as bare words, for where nothing else can stand. */
export function bareWords(spans: readonly ShownSpan[], surface: Surface): string {
  return spans.map((span) => bare(span, surface)).join('')
}

function bare(span: ShownSpan, surface: Surface): string {
  if (typeof span === 'string') return clean(span)
  if ('said' in span) return typed(span.said)
  if ('name' in span) return typed(span.name)
  if ('roomId' in span) return `#${typed(span.roomName)}`
  if ('at' in span) return wordsOf(span.at, span.as, surface)
  if ('command' in span) return surface.spell(...span.command, surface.language).words
  if ('bold' in span) return bareWords(span.bold, surface)
  if ('italic' in span) return bareWords(span.italic, surface)
  if ('code' in span) return clean(span.code)
  return bareWords(span.label, surface)
}

/** Whether bare words would lose something of it. */
export function isLive(span: ShownSpan): boolean {
  if (typeof span === 'string') return false
  if ('bold' in span) return span.bold.some(isLive)
  if ('italic' in span) return span.italic.some(isLive)
  return 'at' in span || 'link' in span || 'roomId' in span || 'call' in span || 'command' in span
}

/** Whom these spans call. */
export function callsIn(spans: readonly ShownSpan[]): string[] {
  return spans.flatMap((span) => {
    if (typeof span === 'string') return []
    if ('bold' in span) return callsIn(span.bold)
    if ('italic' in span) return callsIn(span.italic)
    if ('label' in span) return isWebAddress(span.link) ? [] : callsIn(span.label)
    return 'call' in span && isId(span.call) ? [span.call] : []
  })
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/][^\s]*$/i.test(address) && address.length <= longestLink
}
