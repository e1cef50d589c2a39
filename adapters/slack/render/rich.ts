// Lines as rich text, in which nothing that stands in a text can become markup, a link or a call.
import type {
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types'
import type { ShownSpan } from '../../../src/core/shown.ts'
import { isBlank } from './escape.ts'
import type { Moment, Reading } from './moments.ts'
import { formatOf, secondsOf, wordsOf } from './moments.ts'
import { spellCommand } from './prepared.ts'

type Style = NonNullable<RichTextText['style']>
export type RichPart = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted

/** A block of these parts; undefined when nothing is left. */
export function richBlock(...parts: readonly (RichPart | undefined)[]): RichTextBlock | undefined {
  const elements = parts.filter((part) => part !== undefined)
  return elements.length > 0 ? { type: 'rich_text', elements } : undefined
}

/** One paragraph; undefined when there is nothing to see in it. */
export function section(spans: readonly ShownSpan[], reading: Reading): RichTextSection | undefined {
  const elements = richSpans(spans, reading)
  return hasContent(elements) ? { type: 'rich_text_section', elements } : undefined
}

/** Whether anything in it can be seen. */
export function hasContent(elements: readonly RichTextElement[]): boolean {
  return elements.some((element) => element.type !== 'text' || !isBlank(element.text))
}

export function richSpans(spans: readonly ShownSpan[], reading: Reading): RichTextElement[] {
  const elements: RichTextElement[] = []
  for (const span of spans) append(span, {}, reading, elements)
  return elements
}

export function text(words: string, style: Style = {}): RichTextText {
  return hasStyle(style) ? { type: 'text', text: words, style } : { type: 'text', text: words }
}

function hasStyle(style: Style): boolean {
  return Object.keys(style).length > 0
}

function append(span: ShownSpan, style: Style, reading: Reading, to: RichTextElement[]): void {
  const styled = hasStyle(style) ? { style } : {}
  const words = (said: string, more: Style = {}) => {
    if (said !== '') to.push(text(said, { ...style, ...more }))
  }
  if (typeof span === 'string') words(span)
  else if ('said' in span) words(span.said)
  else if ('call' in span && isUserId(span.call)) to.push({ type: 'user', user_id: span.call, ...styled })
  else if ('name' in span) words(span.name)
  else if ('roomId' in span && isRoomId(span.roomId)) to.push({ type: 'channel', channel_id: span.roomId, ...styled })
  else if ('roomId' in span) words(`#${span.roomName}`)
  else if ('at' in span) to.push(moment(span, style, reading, to.length === 0))
  else if ('command' in span) words(spellCommand(...span.command, reading.language), { code: true })
  else if ('bold' in span) for (const inner of span.bold) append(inner, { ...style, bold: true }, reading, to)
  else if ('italic' in span) for (const inner of span.italic) append(inner, { ...style, italic: true }, reading, to)
  else if ('code' in span) words(span.code, { code: true })
  else if (isWebAddress(span.link)) {
    const said = plainWords(span.label, reading)
    to.push({ type: 'link', url: span.link, ...(isBlank(said) ? {} : { text: said }), ...styled })
  } else for (const inner of span.label) append(inner, style, reading, to)
}

function moment({ at, as }: Moment, style: Style, reading: Reading, isFirst: boolean): RichTextElement {
  const [timestamp, fallback] = [secondsOf(at), wordsOf(at, as, reading)]
  if (timestamp === undefined) return text(fallback, style)
  const format = formatOf(as, '{day_divider_pretty}', isFirst)
  return { type: 'date', timestamp, format, fallback, ...(hasStyle(style) ? { style } : {}) }
}

/** The same as bare words, for where nothing else can stand. */
export function plainWords(spans: readonly ShownSpan[], reading: Reading): string {
  return spans.map((span) => bareWords(span, reading)).join('')
}

function bareWords(span: ShownSpan, reading: Reading): string {
  if (typeof span === 'string') return span
  if ('said' in span) return span.said
  if ('name' in span) return span.name
  if ('roomId' in span) return `#${span.roomName}`
  if ('at' in span) return wordsOf(span.at, span.as, reading)
  if ('command' in span) return spellCommand(...span.command, reading.language)
  if ('bold' in span) return plainWords(span.bold, reading)
  if ('italic' in span) return plainWords(span.italic, reading)
  if ('code' in span) return span.code
  return plainWords(span.label, reading)
}

export function isWebAddress(link: string): boolean {
  return /^https?:\/\/[^\s<>|]+$/i.test(link) && link.length <= 3000
}

export function isUserId(id: string): boolean {
  return /^[UW][A-Z0-9]{2,}$/.test(id)
}

export function isRoomId(id: string): boolean {
  return /^[CG][A-Z0-9]{2,}$/.test(id)
}
