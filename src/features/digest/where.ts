// The first line of a digest: where the focus is and what else is under way, and why when the focus moved since the last one.
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { findStep, stepRef } from '../../community/stretches/steps/store.ts'
import { findStretch } from '../../community/stretches/store.ts'
import { phaseTexts } from '../../community/texts.ts'
import { communityRef } from '../../community/words.ts'
import type { Query } from '../../core/context.ts'
import type { Phase } from '../../core/people.ts'
import { listHappenings } from '../../store/incoming/journal.ts'
import type { DigestLine } from './rules.ts'
import type { Digest } from './store.ts'
import { texts } from './texts.ts'

/** Read back from what was noted with the digest, so that it says the same in the other language and later. */
export async function whereLines(q: Query, digest: Digest): Promise<DigestLine[]> {
  const [focus, ...others] = digest.phases
  if (!focus) return []
  const names = others.map((phase) => q.t(phaseTexts[phase]))
  const last = names.at(-1)
  const rest = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${q.t(texts.and)} ${last}` : last
  const also = rest ? [' ', q.t(texts.others, { phases: rest })] : []
  const phase = q.t(phaseTexts[focus])
  const circle = communityRef(await q.circle.community())
  const moved = await findMove(q, digest, focus)
  if (!moved) return [{ says: [q.t(texts.focus, { phase }), ...also], sources: [circle], more: [] }]
  const { step, seq } = moved
  const from = step.proposal ?? stepRef(step)
  const why = step.why === undefined ? undefined : { said: step.why, from, language: step.language }
  const end = why && !/[.?!…]$/u.test(why.said.trim()) ? ['.'] : []
  const says = why ? [...q.t.rich(texts.focusMoved, { phase, why }), ...end] : [q.t(texts.focusMovedBare, { phase })]
  return [{ says: [...says, ...also], sources: [circle, from], more: [], seq }]
}

/** How the focus came to where it is, if that was since the last digest. */
async function findMove(
  q: Query,
  { fromSeq, toSeq }: Digest,
  focus: Phase,
): Promise<{ readonly step: StretchStep; readonly seq: number } | undefined> {
  const happenings = await listHappenings(q.db, q.community, { after: fromSeq, until: toSeq })
  for (const { subject, seq } of happenings.toReversed()) {
    const step = subject.kind === 'stretchStep' ? await findStep(q.db, q.community, subject.id) : undefined
    if (step?.what !== 'focus') continue
    return (await findStretch(q.db, q.community, step.stretchId))?.phase === focus ? { step, seq } : undefined
  }
  return undefined
}
