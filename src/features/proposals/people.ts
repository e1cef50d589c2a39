// People come, go, return and turn out to be one: what that means for what is open.
import type { Change } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { MemberChange } from '../../core/people.ts'
import type { Merging } from '../../core/privacy.ts'
import { takeBack } from './amending.ts'
import { dropAsks } from './connector.ts'
import { findMatter } from './matter.ts'
import { proposalRef, remarkRef, voiceRef } from './model.ts'
import { follow, redraw, wakeWindow } from './moving.ts'
import { replanReview } from './reviewing.ts'
import { isAsking } from './rules.ts'
import {
  findVersion,
  listAsking,
  listProposals,
  listVersions,
  moveProposals,
  saveVersion,
  unlinkProposals,
} from './store.ts'
import {
  listAwayOf,
  listNewcomers,
  listRemarksOf,
  listVoicesOf,
  moveVoices,
  removeNewcomer,
  saveAway,
  saveNewcomer,
  unlinkVoices,
} from './voices/store.ts'

export async function memberChanged(c: Change, { member, how }: MemberChange): Promise<void> {
  if (how === 'merged' || how === 'times' || how === 'erasing') return
  if (how === 'joined') {
    for (const { id } of await listAsking(c.db, c.community)) await saveNewcomer(c.db, c.community, id, member)
  }
  if (how === 'back') {
    for (const one of await listAwayOf(c.db, c.community, member)) {
      await saveAway(c.db, c.community, { ...one, backAt: one.backAt ?? c.now })
    }
  }
  await followAll(c)
}

/** Who is counted changed: what is needed, and what holds back, may be different now. */
async function followAll(c: Change): Promise<void> {
  for (const { id } of await listAsking(c.db, c.community)) await follow(c, id)
}

/** The calendar changed: what is open closes at another moment, and looks back come on another day. */
export async function replan(c: Change): Promise<void> {
  for (const proposal of await listProposals(c.db, c.community)) {
    if (!isAsking(proposal.state)) {
      await replanReview(c, proposal)
      continue
    }
    const matter = await findMatter(c, proposal.id)
    if (!matter) continue
    if (proposal.state !== 'objected') await wakeWindow(c, proposal, matter.version)
    await redraw(c, matter.versions)
  }
}

/** Their words go; what the circle agreed stays, without their name. What they alone had put forward is taken back. */
export async function forget(c: Change, member: MemberId): Promise<void> {
  for (const proposal of await listProposals(c.db, c.community)) {
    const versions = await listVersions(c.db, c.community, proposal.id)
    const theirs = versions.filter(({ by }) => by === member)
    if (theirs.length === 0) continue
    const matter = await findMatter(c, proposal.id)
    if (matter && isAsking(proposal.state) && matter.version.by === member) await takeBack(c, matter)
    const dropped = theirs.filter(({ number }) => number !== proposal.adoptedVersion)
    for (const version of dropped) await dropWords(c, version.id)
    // Nothing of it holds: its words are taken out of everything that quotes them.
    if (proposal.adoptedVersion === undefined) await c.retract(proposalRef(proposal.id))
    await redraw(c, versions)
  }
  const voices = (await listVoicesOf(c.db, c.community, member)).filter(({ words }) => words !== '')
  const remarks = await listRemarksOf(c.db, c.community, member)
  for (const voice of voices) await dropAsks(c, voice)
  await unlinkVoices(c.db, c.community, member)
  await unlinkProposals(c.db, c.community, member)
  for (const { id } of voices) await c.retract(voiceRef(id))
  for (const { id } of remarks) await c.retract(remarkRef(id))
  await followAll(c)
}

async function dropWords(c: Change, versionId: string): Promise<void> {
  const version = await findVersion(c.db, c.community, versionId)
  if (version) await saveVersion(c.db, c.community, { ...version, payload: undefined, why: '' })
}

/** Two were one person, who is a newcomer only when both were. */
export async function merge(c: Change, { from, into }: Merging): Promise<void> {
  for (const { id } of await listProposals(c.db, c.community)) {
    const newcomers = await listNewcomers(c.db, c.community, id)
    if (newcomers.includes(from) === newcomers.includes(into)) continue
    for (const one of [from, into]) await removeNewcomer(c.db, c.community, id, one)
  }
  const moving = { community: c.community, from, into }
  await moveProposals(c.db, moving)
  await moveVoices(c.db, moving)
  await followAll(c)
}
