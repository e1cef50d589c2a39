// Text as Discord shows it: its marks done, its escapes undone, people and moments by their names.
export interface Reader {
  readonly tz: string
  readonly locale: string
  readonly now: number
  nameOf(id: string): string
  /** How moments are told, where that is not left to the reader's own machine. */
  readonly tells?: TellsMoment | undefined
}

/** `at` is in milliseconds, `style` one of Discord's letters. */
export type TellsMoment = (at: number, style: string, reader: Reader) => string

export interface Seen {
  readonly reads: string
  /** How many things in it can be tapped or call somebody: what nobody may smuggle in. */
  readonly live: number
}

const placeholder = '\uE000'

export function readMarkdown(text: string, reader: Reader): Seen {
  const kept: string[] = []
  let live = 0
  const keep = (words: string) => {
    kept.push(words)
    return `${placeholder}${kept.length - 1}${placeholder}`
  }
  const tap = (words: string) => {
    live += 1
    return keep(words)
  }
  const reads = text
    // Whichever comes first: an escaped backtick begins no code.
    .replaceAll(
      /\\([^A-Za-z0-9\s])|```(?:\w+\n)?([\s\S]+?)```|`([^`\n]+)`/g,
      (_, sign?: string, block?: string, code?: string) => keep(sign ?? block?.replace(/^\n|\n$/g, '') ?? code ?? ''),
    )
    .replaceAll(/<t:(-?\d+)(?::([tTdDfFsSR]))?>/g, (_, at: string, style = 'f') =>
      keep(momentText(Number(at), style, reader)),
    )
    .replaceAll(/<\/([^:>]+):\d+>/g, (_, name: string) => tap(`/${name}`))
    .replaceAll(/<@&(\d+)>|<@!?(\d+)>/g, (_, role?: string, user?: string) =>
      tap(`@${reader.nameOf(role ?? user ?? '')}`),
    )
    .replaceAll(/<#(\d+)>/g, (_, id: string) => tap(`#${reader.nameOf(id)}`))
    .replaceAll(/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/g, (_, label: string) => tap(label))
    .replaceAll(/<?(https?:\/\/[^\s<>]+)>?/g, (_, url: string) => tap(url))
    .replaceAll(/@(everyone|here)\b/g, (all: string) => tap(all))
    .split('\n')
    .map(readLine)
    .join('\n')
    .replaceAll(/\|\|([\s\S]+?)\|\|/g, '$1')
    .replaceAll(/\*\*\*(\S(?:.*?\S)?)\*\*\*/g, '$1')
    .replaceAll(/\*\*(\S(?:[\s\S]*?\S)?)\*\*/g, '$1')
    .replaceAll(/__(\S(?:[\s\S]*?\S)?)__/g, '$1')
    .replaceAll(/\*(\S(?:[\s\S]*?\S)?)\*/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(\S(?:[\s\S]*?\S)?)_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/~~(\S(?:[\s\S]*?\S)?)~~/g, '$1')
  return { reads: restored(reads, kept), live }
}

function readLine(line: string): string {
  const heading = /^(#{1,3}|-#) +(.*)$/.exec(line)
  if (heading) return heading[2] ?? ''
  const quoted = /^>(?:>>)? (.*)$/.exec(line)
  if (quoted) return quoted[1] ?? ''
  return line.replace(/^(\s*)[-*] +/, '$1· ')
}

function restored(text: string, kept: readonly string[]): string {
  const marks = new RegExp(`${placeholder}(\\d+)${placeholder}`, 'g')
  let words = text
  while (marks.test(words)) words = words.replaceAll(marks, (_, index: string) => kept[Number(index)] ?? '')
  return words
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
}

export function momentText(seconds: number, style: string, reader: Reader): string {
  const { tz, locale, now, tells } = reader
  if (tells) return tells(seconds * 1000, style, reader)
  if (style === 'R') {
    const hours = Math.round((seconds * 1000 - now) / 3_600_000)
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    return Math.abs(hours) < 48 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day')
  }
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: tz }).format(new Date(seconds * 1000))
}
