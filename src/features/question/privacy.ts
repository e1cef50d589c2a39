// What the question keeps of a person: their remarks go with them, what they put on the map stays without their name.
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { forgetRemark } from './remarks.ts'
import { sayVoices } from './sharpening.ts'
import { mapKindText } from './spans.ts'
import { listAmbitions, listEntries, listRemarksBy, moveAuthor, unlinkAuthor } from './store.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = { says: texts.privacySays, export: exportMember, forget, merge }

async function exportMember(q: Query, member: MemberId): Promise<readonly Section[]> {
  const remarks = await listRemarksBy(q.db, q.community, member)
  const entries = (await listEntries(q.db, q.community)).filter(({ by }) => by === member)
  const ambitions = (await listAmbitions(q.db, q.community)).filter(({ by }) => by === member)
  const sections: Section[] = [
    {
      title: q.t(texts.exportRemarks),
      entries: remarks.map(({ word, missing, at }) => ({
        word: word ?? undefined,
        missing: missing ?? undefined,
        at: exportedAt(at),
      })),
    },
    {
      title: q.t(texts.exportMap),
      entries: entries.map(({ kind, words, direction, at }) => ({
        kind: q.t(mapKindText[kind]),
        words,
        direction: direction === null ? undefined : q.t(texts[direction]),
        at: exportedAt(at),
      })),
    },
    {
      title: q.t(texts.exportAmbition),
      entries: ambitions.map(({ words, validFrom }) => ({ words, at: exportedAt(validFrom) })),
    },
  ]
  return sections.filter(({ entries: rows }) => rows.length > 0)
}

async function forget(c: Change, member: MemberId): Promise<void> {
  for (const remark of await listRemarksBy(c.db, c.community, member)) await forgetRemark(c, remark)
  await unlinkAuthor(c.db, c.community, member)
}

/** Where both wrote at the same time, their own remark stays. */
async function merge(c: Change, { from, into }: Merging): Promise<void> {
  const mine = await listRemarksBy(c.db, c.community, into)
  for (const theirs of await listRemarksBy(c.db, c.community, from)) {
    const isDouble = mine.some(({ sharpeningId }) => sharpeningId === theirs.sharpeningId)
    if (isDouble) await forgetRemark(c, theirs)
  }
  await moveAuthor(c.db, { community: c.community, from, into })
  for (const remark of await listRemarksBy(c.db, c.community, into)) await sayVoices(c, remark)
}
