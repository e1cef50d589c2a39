// Slack's own markup as people see it: entities, mentions, links, dates and emphasis become what they look like.
import type { Reader } from './date.ts'
import { dateText } from './date.ts'

/** What somebody reads, and how many people are called and links are live in it. */
export interface Seen {
  readonly reads: string
  readonly live: number
}

const none: Seen = { reads: '', live: 0 }

export function join(seen: readonly Seen[], between = ''): Seen {
  return {
    reads: seen.map(({ reads }) => reads).join(between),
    live: seen.reduce((sum, { live }) => sum + live, 0),
  }
}

export interface MrkdwnOptions {
  /** Without it names and addresses that merely stand there become live as well. */
  readonly isVerbatim: boolean
  /** Whether `*bold*` and the like are marks. */
  readonly hasMarks: boolean
}

export function readMrkdwn(text: string, reader: Reader, options: MrkdwnOptions): Seen {
  if (!options.hasMarks) return readInline(text, reader, options)
  // What stands between code marks is shown as it is.
  const pieces = text.split(/(```[\s\S]+?```|`[^`\n]+`)/)
  return join(
    pieces.map((piece, index) => {
      if (index % 2 === 0) return readInline(withoutMarks(piece), reader, options)
      const isBlock = piece.startsWith('```')
      return readInline(piece.slice(isBlock ? 3 : 1, isBlock ? -3 : -1), reader, { ...options, isVerbatim: true })
    }),
  )
}

function withoutMarks(text: string): string {
  const bare = text.replaceAll(/^(&gt;|>) ?/gm, '')
  // A mark counts between something that is no letter and something that is no space.
  return ['*', '_', '~'].reduce((words, mark) => {
    const sign = mark === '*' ? '\\*' : mark
    return words.replaceAll(
      new RegExp(
        `(^|[\\s.,;:!?()"'“‘\\-*_~])${sign}(\\S(?:[^${sign}\\n]*\\S)?)${sign}(?=$|[\\s.,;:!?()"'”’\\-*_~])`,
        'gm',
      ),
      '$1$2',
    )
  }, bare)
}

function readInline(text: string, reader: Reader, { isVerbatim }: MrkdwnOptions): Seen {
  const pieces = text.split(/(<[^<>\n]+>)/)
  return join(
    pieces.map((piece, index) => {
      if (index % 2 === 1) return readSpecial(piece.slice(1, -1), reader)
      const reads = unescaped(piece)
      return { reads, live: isVerbatim ? 0 : (piece.match(autoLive) ?? []).length }
    }),
  )
}

const autoLive = /https?:\/\/\S+|(?<![\w])@(?:here|channel|everyone)\b/g

/** What stands between < and >. */
function readSpecial(inside: string, reader: Reader): Seen {
  const [head = '', ...rest] = inside.split('|')
  const label = rest.length > 0 ? unescaped(rest.join('|')) : undefined
  if (/^@[UW]/.test(head)) return { reads: `@${reader.nameOf(head.slice(1))}`, live: 1 }
  if (head.startsWith('#')) return { reads: `#${reader.nameOf(head.slice(1))}`, live: 1 }
  if (/^!(here|channel|everyone)/.test(head)) return { reads: `@${head.slice(1)}`, live: 1 }
  if (head.startsWith('!subteam')) return { reads: label ?? reader.nameOf(head.split('^')[1] ?? ''), live: 1 }
  if (head.startsWith('!date')) {
    const [, seconds = '0', format = '', link] = head.split('^')
    return { reads: dateText(Number(seconds), format, reader), live: link === undefined ? 0 : 1 }
  }
  if (head.startsWith('!')) return { reads: label ?? head, live: 1 }
  return head === '' ? none : { reads: label ?? unescaped(head), live: 1 }
}

export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
