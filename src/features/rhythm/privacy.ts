// What is kept of a person about the rhythm: questions they added, and what they said to an offer until it is decided.
import { listOwnPrompts, moveOwnPrompts, saveOwnPrompt } from '../../community/prompts/store.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { listVoicesOf, moveVoices, removeVoicesOf } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = {
  says: texts.privacy,
  export: exportOf,
  /** A question that the circle adopted stays the circle's; whose it was is no longer known. */
  forget: async (c, member) => {
    for (const row of await listOwnPrompts(c.db, c.community)) {
      if (row.by === member) await saveOwnPrompt(c.db, c.community, { ...row, by: undefined })
    }
    await removeVoicesOf(c.db, c.community, member)
  },
  merge: async (c, merging) => {
    const moving = { community: c.community, ...merging }
    await moveOwnPrompts(c.db, moving)
    await moveVoices(c.db, moving)
  },
}

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const own = (await listOwnPrompts(q.db, q.community)).filter(({ by }) => by === member)
  const voices = await listVoicesOf(q.db, q.community, member)
  return [
    { title: q.t(texts.exportPrompts), entries: own.map(({ nl, en, at }) => ({ nl, en, at: exportedAt(at) })) },
    { title: q.t(texts.exportVoices), entries: voices.map(({ says, at }) => ({ says, at: exportedAt(at) })) },
  ].filter(({ entries }) => entries.length > 0)
}
