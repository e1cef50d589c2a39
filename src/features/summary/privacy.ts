// What summaries keep of a person, how it is handed over and forgotten, and where they find and take out their own words.

import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import { fromRefKey } from '../../core/ids.ts'
import type { Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import type { Contribution } from '../../core/slot.ts'
import { takeOut } from './additions.ts'
import { asks } from './asks.ts'
import { backButtons } from './outside.ts'
import { findOwned, listOwn, listQuotesOf, moveAllOf, removeConsents } from './store.ts'
import { texts } from './texts.ts'
import { button, kindOf } from './words.ts'

export const privacy: Privacy = {
  says: texts.privacy,
  export: exportOwn,
  forget: async (c, member) => {
    await asks.privacy.forget(c, member)
    for (const own of await listOwn(c.db, c.community, member)) await takeOut(c, own)
    await removeConsents(c.db, c.community, member)
  },
  merge: async (c, merging) => {
    await asks.privacy.merge(c, merging)
    await moveAllOf(c.db, { community: c.community, ...merging })
  },
}

async function exportOwn(q: Query, member: MemberId): Promise<readonly Section[]> {
  const entries: Section['entries'][number][] = []
  for (const { what, id } of await listOwn(q.db, q.community, member)) {
    const found = await findOwned(q.db, q.community, what, id)
    if (!found) continue
    const at = exportedAt(found.row.at)
    if (found.what === 'story') {
      const { before, happened, after, matters, domain, outside } = found.row
      entries.push({ at, before, happened, after, matters, domain, outside })
    } else entries.push({ at, words: found.what === 'reason' ? found.row.reason : found.row.words })
  }
  for (const { source, named, at } of await listQuotesOf(q.db, q.community, member))
    entries.push({ at: exportedAt(at), outside: source, named })
  return [
    ...(entries.length > 0 ? [{ title: q.t(texts.exportTitle), entries }] : []),
    ...(await asks.privacy.export(q, member)),
  ]
}

/** Their own words, each with a button that takes it out, and what they let go outside. */
export const notesSlot: Contribution = {
  slot: 'notes',
  order: 45,
  blocks: async (q): Promise<Block[]> => {
    if (!q.who) return []
    const blocks: Block[] = []
    for (const { what, id } of await listOwn(q.db, q.community, q.who.id)) {
      const known = await findOwned(q.db, q.community, what, id)
      const words = known && (await q.declared.describe(q, { kind: kindOf(what), id }))?.title
      if (words) blocks.push(say.text(...words), say.buttons(button(q.t, texts.takeOut, 'takeOut', id, what)))
    }
    for (const { source } of await listQuotesOf(q.db, q.community, q.who.id)) {
      const known = await q.declared.describe(q, fromRefKey(source))
      if (known) blocks.push(say.text(...known.title), ...backButtons(q.t, fromRefKey(source)))
    }
    return blocks.length > 0 ? [say.heading(q.t(texts.notesTitle)), ...blocks] : []
  },
}
