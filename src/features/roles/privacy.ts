// What is kept about people and roles, how they get it, and how it is forgotten; who was asked and said no is not kept at all.
import { isOwn, listTerms, moveTerms, saveTerm } from '../../community/roles/store.ts'
import { roleTexts } from '../../community/texts.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { MemberChange } from '../../core/people.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { asks } from './asks.ts'
import { resayTerms } from './messages.ts'
import { noteRef } from './settled-card.ts'
import {
  findOpenRotation,
  listAsked,
  listNotes,
  listOffers,
  listTaps,
  listUnasked,
  moveRoles,
  removeNote,
  removePassing,
  removeUnasked,
} from './store.ts'
import { endAllOf, termRef } from './taking.ts'
import { texts } from './texts.ts'

export const privacy: Privacy = { says: texts.privacySays, export: exportOf, forget, merge }

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const terms = (await listTerms(q.db, q.community)).filter(({ memberId }) => memberId === member)
  const notes = (await listNotes(q.db, q.community)).filter(({ memberId }) => memberId === member)
  const held = terms.map(({ role, layer, fromOn, endedOn, origin, buddy, why }) => ({
    role: q.t(roleTexts[role]),
    layer,
    from: fromOn,
    until: endedOn ?? undefined,
    origin,
    buddy,
    why: why ?? undefined,
  }))
  const written = notes.map(({ role, whatHappened, stillOpen, wish, at }) => ({
    role: q.t(roleTexts[role]),
    whatHappened,
    stillOpen: stillOpen ?? undefined,
    wish: wish ?? undefined,
    at: exportedAt(at),
  }))
  const sections = [
    { title: q.t(texts.sectionTerms), entries: held },
    { title: q.t(texts.sectionNotes), entries: written },
    { title: q.t(texts.sectionNow), entries: await passingOf(q, member) },
    ...(await asks.privacy.export(q, member)),
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

async function passingOf(q: Query, member: MemberId) {
  const rotation = await findOpenRotation(q.db, q.community)
  const offer = (await listOffers(q.db, q.community)).find(({ memberId }) => memberId === member)
  const isMine = ({ memberId }: { readonly memberId: MemberId }) => memberId === member
  const tap = rotation && (await listTaps(q.db, q.community, rotation.id)).find(isMine)
  const asked = rotation && (await listAsked(q.db, q.community, rotation.id)).some(isMine)
  const isOut = (await listUnasked(q.db, q.community)).includes(member)
  if (!offer && !tap && !asked && !isOut) return []
  const need = tap && q.t(roleTexts[tap.role])
  return [{ need, offered: offer && q.t(roleTexts[offer.role]), asked: asked === true, notToBeAsked: isOut }]
}

/** What a circle did together stays, and nobody can tell any more who it was (INV-40). */
async function forget(c: Change, member: MemberId): Promise<void> {
  await asks.privacy.forget(c, member)
  await endAllOf(c, member)
  for (const term of (await listTerms(c.db, c.community)).filter(isOwn)) {
    if (term.memberId !== member) continue
    await c.retract(termRef(term.id))
    await saveTerm(c.db, { ...term, memberId: null, why: null, reason: null })
  }
  for (const note of await listNotes(c.db, c.community)) {
    if (note.memberId !== member) continue
    await c.retract(noteRef(note))
    await removeNote(c.db, c.community, note.id)
  }
  await removePassing(c.db, c.community, member)
  await removeUnasked(c.db, c.community, member)
  await resayTerms(c)
}

async function merge(c: Change, merging: Merging): Promise<void> {
  const moving = { community: c.community, ...merging }
  await asks.privacy.merge(c, merging)
  await moveTerms(c.db, moving)
  await moveRoles(c.db, moving)
}

/** Who leaves holds nothing any more; with whoever joins there may be room for seats. */
export async function memberChanged(c: Change, change: MemberChange): Promise<void> {
  const { member, how } = change
  await asks.memberChanged(c, change)
  if (how === 'left' || how === 'erasing') await endAllOf(c, member)
  if (how === 'left' || how === 'erasing' || how === 'frozen') await removePassing(c.db, c.community, member)
  if (how === 'joined' || how === 'away' || how === 'back' || how === 'merged') await resayTerms(c)
}
