// What the digest keeps of a person, how it is handed over, and how it is forgotten.
import type { Privacy } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import type { Instant } from '../../core/time.ts'
import { noteRef } from './notes.ts'
import { listForewordsOf, listNotesOf, moveAllOf, removeAllOf } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = {
  says: texts.privacy,
  export: async (q, member) => {
    const forewords = await listForewordsOf(q.db, q.community, member)
    const notes = await listNotesOf(q.db, q.community, member)
    const entry = ({ words, at }: { words: string; at: Instant }) => ({ words, at: exportedAt(at) })
    return [
      { title: q.t(texts.exportForewords), entries: forewords.map(entry) },
      { title: q.t(texts.exportNotes), entries: notes.map(entry) },
    ].filter(({ entries }) => entries.length > 0)
  },
  merge: async (c, merging) => moveAllOf(c.db, { community: c.community, ...merging }),
  forget: async (c, member) => {
    const forewords = await listForewordsOf(c.db, c.community, member)
    const notes = await listNotesOf(c.db, c.community, member)
    await removeAllOf(c.db, c.community, member)
    for (const { digest } of forewords) await c.retract({ kind: 'digestForeword', id: digest })
    for (const { id } of notes) await c.retract(noteRef(id))
  },
}
