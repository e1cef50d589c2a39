// What is kept of a conversation that was asked for, how its people get it, and how it is forgotten.
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { keptDays } from './answering.ts'
import { findConversation, listConversations, listVoicesOf } from './store.ts'
import { forget, merge, sweep } from './telling.ts'
import { texts } from './texts.ts'
import { peopleOf, reachOf, whyOf } from './words.ts'

export const privacy: Privacy = {
  says: texts.privacySays,
  export: exportOf,
  forget,
  merge,
  retain: [{ what: texts.keepsAsked, keepDays: keptDays, sweep }],
}

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const nameOf = async (id: MemberId) => (await q.circle.member(id))?.name
  const asked = []
  for (const one of await listConversations(q.db, q.community)) {
    if (one.byMemberId !== member) continue
    const { concerned, connectors } = peopleOf(q, one)
    const names = await Promise.all([...concerned, ...connectors].map(nameOf))
    asked.push({ at: exportedAt(one.at), until: exportedAt(one.endsAt), who: names.join(', '), why: whyOf(q, one) })
  }
  const voices = []
  for (const voice of await listVoicesOf(q.db, q.community, member)) {
    const one = await findConversation(q.db, q.community, voice.conversationId)
    const reach = reachOf(q, voice)
    if (one)
      voices.push({ at: exportedAt(one.at), by: await nameOf(one.byMemberId), yes: voice.state !== 'asked', reach })
  }
  return [
    { title: q.t(texts.exportAsked), entries: asked },
    { title: q.t(texts.exportVoices), entries: voices },
  ].filter(({ entries }) => entries.length > 0)
}
