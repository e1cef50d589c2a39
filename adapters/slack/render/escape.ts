// Makes text safe to show: no markup, no signs a platform refuses, no direction that runs on, never longer than may be.
import type { PlainTextElement } from '@slack/types'
import { lengthOf } from '../../../src/core/form.ts'

/** Line breaks and tabs are the only control characters people see. */
const controls = /(?![\n\t])\p{Cc}/gu
const halves = /\p{Surrogate}/gu
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu
const entity = /&(?=(?:amp|lt|gt);)/g
/** Arabic, Hebrew and their neighbours, and the signs that turn a line round. */
const turns =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const turners = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const [firstStrong, popIsolate] = ['\u2068', '\u2069']
const openers = ['\u2066', '\u2067', firstStrong]

/** The three characters that begin something in text that is read as markup; nothing else is escaped. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without what cannot be shown: control characters and halves of characters. */
export function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controls, '').replace(halves, '\ufffd')
}

/** Whether there is nothing to see in it: a block of that would be refused. */
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

/** At most `max` code points, with an ellipsis where something was cut off. */
export function clip(text: string, max: number): string {
  if (lengthOf(text) <= max) return text
  const kept = [...text].slice(0, Math.max(0, max - 1)).join('')
  return `${kept.replace(/[\s\u200d]+$/u, '')}…`
}

/** One text object that is shown as it is. What there is nothing to see of becomes an ellipsis. */
export function plainText(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: literal(text, max), emoji: false }
}

/** The same on one line. */
export function label(text: string, max: number): PlainTextElement {
  return plainText(text.replace(/\s+/g, ' '), max)
}

/** An entity that somebody typed is kept apart, in case a client reads it. */
function literal(text: string, max: number): string {
  const cleaned = clean(text).trim()
  if (isBlank(cleaned)) return '…'
  const isolated = isolate(clip(cleaned, max)).replace(entity, '&\u2060')
  if (lengthOf(isolated) <= max) return isolated
  return clip(cleaned.replace(turners, '').replace(entity, '&\u2060'), max)
}
