// When the circle did not agree on other words: the text stays, and both wordings stand side by side on the map for four weeks (R14).
import { saidQuestion } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, HappeningName, Query } from '../../core/context.ts'
import type { RecordRef } from '../../core/ids.ts'
import { dayMs } from '../../core/time.ts'
import { listWordings, saveWording } from './store.ts'
import { texts } from './texts.ts'

const besideDays = 28

/** Which phases are active decides whether the words are looked at by themselves; a proposal that came to rest stands on the map. */
export async function heardOf(c: Change, kind: HappeningName, subject: RecordRef): Promise<void> {
  if (kind === 'phases.opened' || kind === 'phases.rested') await c.calendarChanged()
  if (kind !== 'proposals.lapsed') return
  const wording = (await listWordings(c.db, c.community)).find(({ proposalId }) => proposalId === subject.id)
  if (wording) await saveWording(c.db, { ...wording, restedAt: c.now })
}

/** As long as the text is still the one that they would have followed on. */
export async function besideBlocks(q: Query): Promise<Block[]> {
  const living = await q.circle.question()
  if (!living) return []
  const blocks: Block[] = []
  for (const { proposalId, versionId, restedAt } of await listWordings(q.db, q.community)) {
    if (restedAt === null || versionId !== living.id || q.now - restedAt > besideDays * dayMs) continue
    const about = await q.declared.describe(q, { kind: 'proposal', id: proposalId })
    if (about) blocks.push(say.text({ record: about.ref, label: [about.short ?? '·'] }, ' ', ...about.title))
  }
  if (blocks.length === 0) return []
  return [say.text({ bold: [q.t(texts.beside)] }), { kind: 'quote', words: saidQuestion(q, living) }, ...blocks]
}
