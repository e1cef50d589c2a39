// Reading through spans and blocks: how long they look at most, which records speak in them, and what is left without some of them.
import type { Block, Span } from './card.ts'
import { innerOf, spansOf } from './card.ts'
import { lengthOf } from './form.ts'
import type { MemberId, RecordRef } from './ids.ts'
import { refKey } from './ids.ts'

/** Longest words for a moment in either language, with room to spare: `donderdag 24 september 15:00`. */
const longestMoment = 32
const longestRoom = 40

export type NameOf = (member: MemberId) => string

/** At most so many characters are seen of these spans. */
export function lengthOfSpans(spans: readonly Span[], nameOf: NameOf): number {
  return spans.reduce((sum, span) => sum + lengthOfSpan(span, nameOf), 0)
}

function lengthOfSpan(span: Span, nameOf: NameOf): number {
  if (typeof span === 'string') return lengthOf(span)
  if ('said' in span) return lengthOf(span.said)
  if ('member' in span) return lengthOf(nameOf(span.member))
  if ('call' in span) return lengthOf(nameOf(span.call)) + 1
  if ('room' in span) return longestRoom
  if ('at' in span) return longestMoment
  if ('command' in span) return 2 * lengthOf(span.command.join(' ')) + 12
  if ('code' in span) return lengthOf(span.code)
  return lengthOfSpans(innerOf(span), nameOf)
}

/** At most so many characters are seen of this block. */
export function lengthOfBlock(block: Block, nameOf: NameOf): number {
  const of = (spans: readonly Span[]) => lengthOfSpans(spans, nameOf)
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length + 4, 0)
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return of(block.spans)
    case 'quote':
      return lengthOf(block.words.said) + of(block.by ?? []) + 3
    case 'list':
      return sum(block.items.map(of))
    case 'fields':
      return sum(block.fields.map((field) => lengthOf(field.label) + of(field.spans)))
    case 'table':
      return sum([...block.header.map(lengthOf), ...block.rows.flat().map(of)])
    case 'strip':
      return sum([...block.lines.map(lengthOf), of(block.words)])
    case 'divider':
      return 0
    case 'buttons':
      return sum(block.buttons.map((button) => lengthOf(button.label)))
    case 'menu':
      return sum([lengthOf(block.hint), ...block.options.map((option) => lengthOf(option.label))])
  }
}

/** The records whose words or names stand in these spans or this block. */
export function sourcesIn(says: readonly Span[] | Block): RecordRef[] {
  return spansIn(says).flatMap((span): RecordRef[] => {
    if (typeof span === 'string') return []
    if ('said' in span) return [span.from]
    if ('record' in span) return [span.record, ...sourcesIn(span.label)]
    return sourcesIn(innerOf(span))
  })
}

/** The records whose very words stand in these blocks, each once. */
export function quotedIn(blocks: readonly Block[]): RecordRef[] {
  const found = new Map<string, RecordRef>()
  const collect = (spans: readonly Span[]): void => {
    for (const span of spans) {
      if (typeof span === 'string') continue
      if ('said' in span) found.set(refKey(span.from), span.from)
      else collect(innerOf(span))
    }
  }
  for (const block of blocks) collect(spansIn(block))
  return [...found.values()]
}

/** Whether words of one of these records (as `refKey` writes them) stand in it. */
export function saysFrom(says: readonly Span[] | Block, refs: ReadonlySet<string>): boolean {
  return spansIn(says).some((span) => {
    if (typeof span === 'string') return false
    return 'said' in span ? refs.has(refKey(span.from)) : saysFrom(innerOf(span), refs)
  })
}

/** The blocks without the words of these records: of a list only the items that hold them go. */
export function withoutWords(blocks: readonly Block[], refs: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!saysFrom(block, refs)) return [block]
    if (block.kind !== 'list') return []
    const items = block.items.filter((item) => !saysFrom(item, refs))
    return items.length > 0 ? [{ ...block, items }] : []
  })
}

function spansIn(says: readonly Span[] | Block): readonly Span[] {
  if (isSpans(says)) return says
  return says.kind === 'quote' ? [says.words, ...spansOf(says)] : spansOf(says)
}

export function isSpans(says: readonly Span[] | Block): says is readonly Span[] {
  return Array.isArray(says)
}
