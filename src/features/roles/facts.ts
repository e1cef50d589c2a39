// What the log knows by itself: what was opened while somebody held a role, each with its short reference.
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { refKey } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import { listHappenings } from '../../store/incoming/journal.ts'

const parts = ['tried', 'table', 'open'] as const
const mostFacts = 5

/** Questions, experiments and proposals that the journal names since then, the newest first; whose, is not said. */
export async function openFacts(q: Query, since: Instant): Promise<readonly (readonly Span[])[]> {
  const kinds = new Set(parts.flatMap((part) => q.declared.kindsIn(part)))
  const facts = new Map<string, readonly Span[]>()
  const happenings = await listHappenings(q.db, q.community, { after: 0 })
  for (const happening of happenings.toReversed()) {
    if (facts.size >= mostFacts || happening.at < since) break
    if (!kinds.has(happening.kind)) continue
    const line = await q.declared.line(q, happening)
    for (const ref of line?.sources ?? []) {
      const told = await q.declared.describe(q, ref)
      if (!told?.short || told.audience === 'self' || facts.has(refKey(ref))) continue
      facts.set(refKey(ref), [{ record: ref, label: [told.short] }, ' ', ...told.title])
    }
  }
  return [...facts.values()].slice(0, mostFacts)
}
