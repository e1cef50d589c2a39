// What of a summary may be read outside: pure. Words without a yes go with their line, names without a yes become somebody.
import type { Block, Span } from '../../core/card.ts'
import type { MemberId } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import { quotedIn } from '../../core/spans.ts'

export interface Allowed {
  /** By the key of a record, who wrote the words; nobody where they are the circle's. */
  readonly writers: ReadonlyMap<string, readonly MemberId[]>
  readonly given: readonly { readonly source: string; readonly memberId: MemberId; readonly named: boolean }[]
  /** What stands in the place of a name. */
  readonly somebody: string
}

/** Without a yes a line goes, with it a heading under which nothing is left. */
export function onlyAllowed(blocks: readonly Block[], allowed: Allowed): Block[] {
  const kept = allowedBlocks(blocks, allowed)
  return kept.filter(({ kind }, n) => {
    const next = kept[n + 1]?.kind
    return n === 0 || kind !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'divider')
  })
}

function allowedBlocks(blocks: readonly Block[], allowed: Allowed): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') {
      const items = block.items.filter((spans) => mayGo({ kind: 'text', spans }, allowed))
      return items.length > 0 ? [{ ...block, items: items.map((spans) => unnamed(spans, spans, allowed)) }] : []
    }
    if (!mayGo(block, allowed)) return []
    if (block.kind === 'text' || block.kind === 'note' || block.kind === 'heading')
      return [{ ...block, spans: unnamed(block.spans, block.spans, allowed) }]
    if (block.kind === 'quote') {
      const by = block.by && unnamed(block.by, [block.words], allowed)
      return [by ? { ...block, by } : block]
    }
    if (block.kind === 'strip') return [{ ...block, words: unnamed(block.words, block.words, allowed) }]
    if (block.kind === 'fields')
      return [
        { ...block, fields: block.fields.map((one) => ({ ...one, spans: unnamed(one.spans, one.spans, allowed) })) },
      ]
    if (block.kind === 'table')
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => unnamed(cell, row.flat(), allowed))) }]
    return [block]
  })
}

/** Everybody whose words stand in it said yes. */
function mayGo(block: Block, { writers, given }: Allowed): boolean {
  return quotedIn([block]).every((ref) => {
    const source = refKey(ref)
    // Words whose record is gone or unknown are nobody's to give.
    const people = writers.get(source)
    return people?.every((member) => given.some((one) => one.source === source && one.memberId === member)) ?? false
  })
}

/** A name stays only beside words that its bearer lets go with it. */
function unnamed(spans: readonly Span[], near: readonly Span[], allowed: Allowed): Span[] {
  const sources = quotedIn([{ kind: 'text', spans: near }]).map(refKey)
  const mayName = (member: MemberId) =>
    allowed.given.some((one) => one.named && one.memberId === member && sources.includes(one.source))
  const walk = (some: readonly Span[]): Span[] =>
    some.map((span): Span => {
      if (typeof span === 'string' || 'said' in span) return span
      if ('member' in span) return mayName(span.member) ? span : allowed.somebody
      if ('call' in span) return allowed.somebody
      if ('bold' in span) return { bold: walk(span.bold) }
      if ('italic' in span) return { italic: walk(span.italic) }
      return 'label' in span ? { ...span, label: walk(span.label) } : span
    })
  return walk(spans)
}
