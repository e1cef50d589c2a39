// Small print as markup text: only for our own words, because in markup nothing that somebody typed is safe.
import type { ContextBlock } from '@slack/types'
import { lengthOf } from '../../../src/core/form.ts'
import type { ShownSpan } from '../../../src/core/shown.ts'
import { escapeText, isBlank, plainText } from './escape.ts'
import type { Moment, Reading } from './moments.ts'
import { formatOf, secondsOf, wordsOf } from './moments.ts'
import { spellCommand } from './prepared.ts'
import { isRoomId, isUserId, isWebAddress, plainWords } from './rich.ts'

/** Of one text object. */
const longest = 3000
const marks = /[*_~`]|^>/m

/** As plain text where that says it all, as markup where that is safe; undefined where neither holds. */
export function smallPrint(spans: readonly ShownSpan[], reading: Reading): ContextBlock | undefined {
  const words = plainWords(spans, reading).trim()
  if (isBlank(words)) return undefined
  if (!spans.some(isMarked)) {
    return lengthOf(words) <= longest ? { type: 'context', elements: [plainText(words, longest)] } : undefined
  }
  const marked = markup(spans, reading)?.trim()
  if (marked === undefined || lengthOf(marked) > longest) return undefined
  return { type: 'context', elements: [{ type: 'mrkdwn', text: marked, verbatim: true }] }
}

/** Whether it is more than bare words. */
function isMarked(span: ShownSpan): boolean {
  return typeof span !== 'string' && !('said' in span) && (!('name' in span) || 'call' in span)
}

/** The markup of these spans; undefined as soon as one of them could be read as markup itself. */
export function markup(spans: readonly ShownSpan[], reading: Reading): string | undefined {
  let line = ''
  for (const span of spans) {
    const one = markupOf(span, reading, line === '')
    if (one === undefined) return undefined
    line += one
  }
  return line
}

function markupOf(span: ShownSpan, reading: Reading, isFirst: boolean): string | undefined {
  if (typeof span === 'string') return marks.test(span) ? undefined : escapeText(span)
  if ('said' in span) return undefined
  if ('call' in span) return isUserId(span.call) ? `<@${span.call}>` : undefined
  if ('name' in span) return undefined
  if ('roomId' in span) return isRoomId(span.roomId) ? `<#${span.roomId}>` : undefined
  if ('at' in span) return moment(span, reading, isFirst)
  if ('command' in span) return `\`${escapeText(spellCommand(...span.command, reading.language))}\``
  if ('bold' in span) return around('*', markup(span.bold, reading))
  if ('italic' in span) return around('_', markup(span.italic, reading))
  if ('code' in span) return marks.test(span.code) || isBlank(span.code) ? undefined : `\`${escapeText(span.code)}\``
  const label = span.label.every((inner) => typeof inner === 'string') ? markup(span.label, reading) : undefined
  if (label === undefined || !isWebAddress(span.link)) return label
  return isBlank(label) ? `<${escapeText(span.link)}>` : `<${escapeText(span.link)}|${label.replaceAll('|', '¦')}>`
}

/** A mark holds only directly beside a word, so the space at the ends goes outside. */
function around(mark: string, inner: string | undefined): string | undefined {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner ?? '') ?? []
  if (inner === undefined || words.includes('\n')) return undefined
  return words === '' ? inner : `${before}${mark}${words}${mark}${after}`
}

function moment({ at, as }: Moment, reading: Reading, isFirst: boolean): string {
  const [seconds, words] = [secondsOf(at), escapeText(wordsOf(at, as, reading))]
  return seconds === undefined ? words : `<!date^${seconds}^${formatOf(as, '{date_long_pretty}', isFirst)}|${words}>`
}
