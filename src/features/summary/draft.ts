// Draws what a summary says in one language, part by part: from the journal, from state, and from what people added; nothing without a source.
import { communityRef } from '../../community/words.ts'
import type { Block, Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, SummaryPart } from '../../core/happening.ts'
import { summaryParts } from '../../core/happening.ts'
import type { RecordRef } from '../../core/ids.ts'
import { sourcesIn } from '../../core/spans.ts'
import { lastHappening, listHappenings } from '../../store/incoming/journal.ts'
import { addedLines, bringsLines, ribbonLine, storyLines } from './own-parts.ts'
import type { PartLines, SummaryLine } from './rules.ts'
import { withoutOlder, withSources } from './rules.ts'
import type { Summary } from './store.ts'
import type { Item } from './tables.ts'
import { summaryRef } from './words.ts'

/** `q` reads as the room does. What was posted is drawn from what was chosen then; what is open up to now. */
export async function drawSummary(q: Query, summary: Summary): Promise<readonly PartLines[]> {
  const journal = await journalLines(q, summary)
  const added = await addedLines(q, summary)
  const circle = communityRef(await q.circle.community())
  const parts: PartLines[] = []
  for (const part of summaryParts) {
    const state = linesFrom(await q.declared.fill(q, `summary.${part}`, summaryRef(summary.id)), circle)
    const ours = part === 'turningPoints' ? await ribbonLine(q, summary, circle) : []
    const stories = part === 'change' ? await storyLines(q, summary) : []
    const lines = [...ours, ...state, ...(journal.get(part) ?? []), ...stories, ...(added.get(part) ?? [])]
    parts.push({ part, lines: withSources(lines) })
  }
  const brings = await bringsLines(q, summary, parts, circle)
  return parts.map((one) => (one.part === 'brings' ? { ...one, lines: [...brings, ...one.lines] } : one))
}

/** The happenings that stand in it. */
export function itemsOf(parts: readonly PartLines[]): Item[] {
  return parts.flatMap(({ part, lines }) => lines.flatMap(({ seq }) => (seq === undefined ? [] : [{ part, seq }])))
}

async function journalLines(q: Query, summary: Summary): Promise<ReadonlyMap<SummaryPart, SummaryLine[]>> {
  const chosen = summary.state === 'posted' ? new Set(summary.items.map(({ seq }) => seq)) : undefined
  const until = summary.state === 'posted' ? summary.toSeq : await lastHappening(q.db, q.community)
  const found = new Map<SummaryPart, SummaryLine[]>()
  for (const happening of await listHappenings(q.db, q.community, { after: summary.fromSeq, until })) {
    const part = q.declared.summaryPart(happening.kind)
    if (!part || (chosen && !chosen.has(happening.seq))) continue
    const line = await lineOf(q, part, happening)
    if (line) found.set(part, [...(found.get(part) ?? []), line])
  }
  return new Map([...found].map(([part, lines]) => [part, withoutOlder(lines)]))
}

/** A journey is told by its days. */
async function lineOf(q: Query, part: SummaryPart, happening: Happening): Promise<SummaryLine | undefined> {
  const line = await q.declared.line(q, happening)
  if (!line || line.quiet || (await isForOneOnly(q, line.sources))) return undefined
  const { spans, sources, about, yields = false, learned = false } = line
  const says: readonly Span[] =
    part === 'turningPoints' ? [{ bold: [{ at: happening.at, as: 'date' }] }, ' · ', ...spans] : spans
  return { says, sources, about, yields, learned, seq: happening.seq }
}

/** INV-13: what only its author may see never comes near a summary. */
async function isForOneOnly(q: Query, sources: readonly RecordRef[]): Promise<boolean> {
  for (const ref of sources) if ((await q.declared.describe(q, ref))?.audience === 'self') return true
  return false
}

/** What names no record is about the circle as a whole; nothing can be pressed in a summary. */
function linesFrom(blocks: readonly Block[], circle: RecordRef): SummaryLine[] {
  return blocks.flatMap((block): SummaryLine[] => {
    if (block.kind === 'buttons' || block.kind === 'menu' || block.kind === 'divider') return []
    const named = sourcesIn(block)
    const sources = named.length > 0 ? named : [circle]
    if (block.kind === 'heading') return [{ says: [{ bold: block.spans }], sources }]
    return [{ says: block.kind === 'text' || block.kind === 'note' ? block.spans : block, sources }]
  })
}
