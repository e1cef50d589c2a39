// Makes text safe to show: no markup, no signs a platform refuses, no direction that runs on, never longer than may be.

/** Line breaks and tabs are the only control characters people see. */
const controls = /(?![\n\t])\p{Cc}/gu
const halves = /\p{Surrogate}/gu
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu
/** Arabic, Hebrew and their neighbours, and the signs that turn a line round. */
const turns =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const turners = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const [firstStrong, popIsolate] = ['\u2068', '\u2069']
const openers = ['\u2066', '\u2067', firstStrong]

/** Signs that begin or end something wherever they stand. */
const marks = /[\\*_~`|<[]/g
/** An address, a named emoji. */
const colons = /:(?=\/\/|[\w+-]+:)/g
const calls = /@(?=everyone|here)/gi
/** Is drawn as an invitation wherever it stands. */
const invitations = /(discord(?:app)?\.(?:gg|com|new))(?=\/)/gi
/** A title, a list, a quote, small print: only at the beginning of a line. */
const lineSigns = /(^|[\n\u2028\u2029])([\p{White_Space}\p{Cf}]*)([#>+-]|\d+(?=\.))/gu

/** What could come about where two pieces meet that are harmless by themselves. */
const together = /@(?:everyone|here)|:\/\/|:[\w+-]+:|discord(?:app)?\.(?:gg|com|new)\/|(?:^|\n)\s*\d+\. /gi
const farthest = 60
/** Nobody sees it, and it keeps apart what would be read as one. */
export const joiner = '\u2060'

/** Two pieces of markup after each other, of which nothing new comes about. */
export function meet(before: string, after: string): string {
  const edge = Math.min(before.length, farthest)
  const around = before.slice(-farthest) + after.slice(0, farthest)
  const crosses = [...around.matchAll(together)].some(
    ({ 0: found, index }) => index < edge && index + found.length > edge,
  )
  const runsOn = /[*`]$/.test(before) && /^[*`]/.test(after)
  return crosses || runsOn ? before + joiner + after : before + after
}

/** Comes out as it is: no markup, call, emoji, moment, command or link can be made of it. Its first character may begin a line. */
export function escapeMarkup(text: string): string {
  return text
    .replace(marks, '\\$&')
    .replace(colons, '\\:')
    .replace(calls, '\\@')
    .replace(invitations, '$1\\')
    .replace(lineSigns, (_, start: string, space: string, sign: string) =>
      /\d/.test(sign) ? `${start}${space}${sign}\\` : `${start}${space}\\${sign}`,
    )
}

/** Without what cannot be shown: control characters and halves of characters. */
export function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controls, '').replace(halves, '\ufffd')
}

/** Whether there is nothing to see in it: a component of that would be refused. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '') === ''
}

/** Keeps the direction of somebody's words to themselves, line by line, also when an override in them is not closed. */
export function isolate(text: string): string {
  if (!turns.test(text)) return text
  return text.split('\n').map(isolateLine).join('\n')
}

function isolateLine(line: string): string {
  if (!turns.test(line)) return line
  let open = 0
  let kept = ''
  for (const sign of line) {
    if (openers.includes(sign)) open += 1
    else if (sign === popIsolate && open === 0) continue
    else if (sign === popIsolate) open -= 1
    kept += sign
  }
  return `${firstStrong}${kept}${popIsolate.repeat(open + 1)}`
}

/** What somebody typed, safe to stand beside our words. */
export function typed(words: string): string {
  return isolate(clean(words))
}

/** At most `max` long, cut between characters, with an ellipsis where something was cut off. Counted as clients do, in UTF-16. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  return `${cut(text, max - 1).replace(/[\s\u200d]+$/u, '')}…`
}

/** The beginning, at most `max` long, never half a character. */
export function cut(text: string, max: number): string {
  return text.slice(0, Math.max(0, max)).replace(/[\ud800-\udbff]$/, '')
}

/** One line that is not read as markup: a label, an option, a title. What there is nothing to see of becomes an ellipsis. */
export function label(text: string, max: number): string {
  const words = clean(text).replace(/\s+/g, ' ').trim()
  if (isBlank(words)) return '…'
  const isolated = isolate(clip(words, max))
  return isolated.length <= max ? isolated : clip(words.replace(turners, ''), max)
}
