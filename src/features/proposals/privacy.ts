// What is kept of people who decide together, how they get it, and how it is forgotten.
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { plus } from '../../core/time.ts'
import { asks } from './asking.ts'
import { shortOf } from './model.ts'
import { forget, merge } from './people.ts'
import { returnedDays } from './rules.ts'
import { findProposal, listProposals, listVersions } from './store.ts'
import { texts } from './texts.ts'
import { listRemarksOf, listVoicesOf, sweepAway, sweepPlainVoices } from './voices/store.ts'

const plainDays = 30

export const privacy: Privacy = {
  says: texts.privacy,
  export: exportOf,
  forget: async (c, member) => {
    await asks.privacy.forget(c, member)
    await forget(c, member)
  },
  merge: async (c, merging) => {
    await asks.privacy.merge(c, merging)
    await merge(c, merging)
  },
  retain: [
    {
      what: texts.keepsVoices,
      keepDays: plainDays,
      sweep: (c) => sweepPlainVoices(c.db, c.community, plus(c.now, { days: -plainDays })),
    },
    {
      what: texts.keepsAway,
      keepDays: returnedDays,
      sweep: (c) => sweepAway(c.db, c.community, plus(c.now, { days: -returnedDays })),
    },
  ],
}

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const proposals = []
  for (const proposal of await listProposals(q.db, q.community)) {
    for (const version of await listVersions(q.db, q.community, proposal.id)) {
      if (version.by !== member) continue
      const { why, openedAt, payload } = version
      const what = JSON.stringify(payload)
      proposals.push({ at: exportedAt(openedAt), ref: shortOf(proposal), state: proposal.state, what, why })
    }
  }
  const said = []
  for (const voice of await listVoicesOf(q.db, q.community, member)) {
    const ref = await refOf(q, voice.proposalId)
    const { words, suggestion, kind, at, viaConnector } = voice
    said.push({ at: exportedAt(at), ref, kind, words, suggestion, viaConnector })
  }
  for (const { proposalId, kind, words, at } of await listRemarksOf(q.db, q.community, member)) {
    said.push({ at: exportedAt(at), ref: await refOf(q, proposalId), kind, words })
  }
  return [
    { title: q.t(texts.exportProposals), entries: proposals },
    { title: q.t(texts.exportVoices), entries: said },
    ...(await asks.privacy.export(q, member)),
  ].filter(({ entries }) => entries.length > 0)
}

async function refOf(q: Query, proposalId: string): Promise<string | undefined> {
  const proposal = await findProposal(q.db, q.community, proposalId)
  return proposal && shortOf(proposal)
}
