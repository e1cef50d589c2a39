// Cuts a line of spans into pieces of a given length, at spaces, without losing a character.
import { lengthOf } from './form.ts'
import type { Reading } from './plain.ts'
import { plainSpan } from './plain.ts'
import type { ShownSpan } from './shown.ts'

/** A piece of text with the marks around it; only words can be cut, names and moments stay whole. */
interface Atom {
  readonly text: string
  readonly isWords: boolean
  wrap(text: string): ShownSpan
}

/** Pieces of at most `max` visible characters; a word is cut only when it is longer than that itself. */
export function cutSpans(spans: readonly ShownSpan[], max: number, reading: Reading): ShownSpan[][] {
  const pieces: ShownSpan[][] = [[]]
  let room = max
  const begin = () => {
    if (pieces.at(-1)?.length === 0) return
    pieces.push([])
    room = max
  }
  for (const atom of spans.flatMap((span) => atomsOf(span, reading))) {
    let rest = atom.text
    if (!atom.isWords && lengthOf(rest) > room) begin()
    while (rest !== '' || !atom.isWords) {
      const taken = atom.isWords ? headOf(rest, room, room === max) : rest
      if (taken !== '') pieces.at(-1)?.push(atom.wrap(taken))
      room -= lengthOf(taken)
      rest = rest.slice(taken.length)
      if (!atom.isWords) break
      if (rest !== '') begin()
    }
  }
  return pieces
}

/** The same for one text. */
export function cutText(text: string, max: number): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== ''; rest = rest.slice(pieces.at(-1)?.length ?? rest.length)) {
    pieces.push(headOf(rest, max, true))
  }
  return pieces.length > 0 ? pieces : ['']
}

/** What fits of the beginning, up to and with a space; nothing when no word fits, unless it `must` take something. */
function headOf(text: string, max: number, must: boolean): string {
  const points = [...text]
  if (points.length <= max) return text
  const fits = points.slice(0, Math.max(0, max)).join('')
  const atSpace = /^[\s\S]*\s/.exec(fits)?.[0]
  if (atSpace !== undefined) return atSpace
  return must ? points.slice(0, Math.max(1, max)).join('') : ''
}

function atomsOf(span: ShownSpan, reading: Reading): Atom[] {
  if (typeof span === 'string') return [{ text: span, isWords: true, wrap: (text) => text }]
  if ('said' in span) return [{ text: span.said, isWords: true, wrap: (said) => ({ ...span, said }) }]
  if ('code' in span) return [{ text: span.code, isWords: true, wrap: (code) => ({ code }) }]
  if ('bold' in span) return wrapped(span.bold, reading, (bold) => ({ bold: [bold] }))
  if ('italic' in span) return wrapped(span.italic, reading, (italic) => ({ italic: [italic] }))
  if ('link' in span) return wrapped(span.label, reading, (label) => ({ link: span.link, label: [label] }))
  return [{ text: plainSpan(span, reading), isWords: false, wrap: () => span }]
}

function wrapped(spans: readonly ShownSpan[], reading: Reading, around: (span: ShownSpan) => ShownSpan): Atom[] {
  return spans
    .flatMap((span) => atomsOf(span, reading))
    .map((atom) => ({ ...atom, wrap: (text) => around(atom.wrap(text)) }))
}
