// A shown card made ready to be drawn: typed words and names isolated, commands written out as this platform takes them.
import type { CommandSheet } from '../../../src/core/command.ts'
import type { ShownBlock, ShownSpan } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import { clean, isolate } from './escape.ts'
import { never, secondsOf } from './moments.ts'

/** How a command is written, for who reads that language. */
export type Spell = (noun: string, verb: string, language: Language) => string

/** `/kring my data`, also where the words in other languages are not known (rule 55). */
export const spellCommand: Spell = (noun, verb) => `/${['kring', noun, verb].filter(isNew).join(' ')}`

/** Writes commands in the reader's own words: `/kring mijn gegevens`. */
export function spellBy(sheets: readonly CommandSheet[]): Spell {
  const known = new Map(sheets.map(({ noun, verb, words }) => [`${noun} ${verb}`, words]))
  return (noun, verb, language) => {
    const words = known.get(`${noun} ${verb}`)
    return words && noun !== 'kring'
      ? spellCommand(words.noun[language], words.verb[language], language)
      : spellCommand(noun, words?.verb[language] ?? verb, language)
  }
}

/** A menu under `/kring` itself is not written twice. */
function isNew(word: string, index: number, all: readonly string[]): boolean {
  return index === 0 || word !== all[0]
}

interface Reader {
  readonly language: Language
  readonly spell: Spell
}

export function prepareBlocks(blocks: readonly ShownBlock[], reader: Reader): readonly ShownBlock[] {
  return blocks.map((block) => prepareBlock(block, reader))
}

export function prepareSpans(spans: readonly ShownSpan[], reader: Reader): readonly ShownSpan[] {
  return spans.map((span) => prepareSpan(span, reader))
}

function prepareBlock(block: ShownBlock, reader: Reader): ShownBlock {
  const line = (spans: readonly ShownSpan[]) => prepareSpans(spans, reader)
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, spans: line(block.spans) }
    case 'quote': {
      const words = { ...block.words, said: typed(block.words.said) }
      return block.by ? { ...block, words, by: line(block.by) } : { ...block, words }
    }
    case 'list':
      return { ...block, items: block.items.map(line) }
    case 'fields':
      return { ...block, fields: block.fields.map(({ label, spans }) => ({ label: clean(label), spans: line(spans) })) }
    case 'table':
      return { ...block, header: block.header.map(clean), rows: block.rows.map((row) => row.map(line)) }
    case 'strip':
      return { ...block, lines: block.lines.map(clean), words: line(block.words) }
    case 'buttons':
      return { ...block, buttons: block.buttons.map((button) => ({ ...button, label: typed(button.label) })) }
    case 'menu': {
      const options = block.options.map((option) => ({ ...option, label: typed(option.label) }))
      return { ...block, hint: clean(block.hint), options }
    }
    case 'divider':
      return block
  }
}

function prepareSpan(span: ShownSpan, reader: Reader): ShownSpan {
  if (typeof span === 'string') return clean(span)
  if ('said' in span) return { ...span, said: typed(span.said) }
  if ('name' in span) return { ...span, name: typed(span.name) }
  if ('roomId' in span) return { ...span, roomName: typed(span.roomName) }
  if ('at' in span) return secondsOf(span.at) === undefined ? never : span
  if ('command' in span) return { code: reader.spell(...span.command, reader.language) }
  if ('bold' in span) return { bold: prepareSpans(span.bold, reader) }
  if ('italic' in span) return { italic: prepareSpans(span.italic, reader) }
  if ('code' in span) return { code: clean(span.code) }
  return { link: span.link, label: prepareSpans(span.label, reader) }
}

function typed(words: string): string {
  return isolate(clean(words))
}
