// How a proposal goes on: saved, drawn anew wherever it is shown, and woken at its closing.
import type { Block } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import { Fault } from '../../core/errors.ts'
import { fromRefKey } from '../../core/ids.ts'
import type { MessageKey, Purpose } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { notYet } from '../../core/time.ts'
import { closesAt } from '../../core/window.ts'
import { listAbout } from '../../store/outgoing/store.ts'
import { cardKey, drawCard } from './cards.ts'
import type { Matter } from './matter.ts'
import { findMatter } from './matter.ts'
import type { Proposal, State, Version } from './model.ts'
import { askingState, mayBecome, windows } from './rules.ts'
import { saveProposal, saveVersion } from './store.ts'

/** Saves a proposal in its next state. */
export async function move(c: Change, before: Proposal, after: Proposal): Promise<Proposal> {
  if (before.state !== after.state && !mayBecome(before.state, after.state)) {
    throw new Fault(`Proposal ${before.id} cannot go from ${before.state} to ${after.state}.`, 'Report this as a bug.')
  }
  await saveProposal(c.db, c.community, after)
  return after
}

/** Where the card of a proposal stands: in the thread of what it is about, else in the room. */
export async function placeOf(c: Change, { about }: Pick<Proposal, 'about'>): Promise<Purpose> {
  const [key] = about === undefined ? [] : await listAbout(c.db, c.community, fromRefKey(about).id)
  return key ? { to: 'under', key } : { to: 'home' }
}

/** The card of a wording is a message of its own, because a new wording asks again. */
export async function sayCard(c: Change, proposal: Proposal, version: Version): Promise<void> {
  const card = await drawCard(c, version.id)
  if (!card) return
  const purpose = await placeOf(c, proposal)
  await c.post({ key: cardKey(version.id), purpose, cost: 'free', card, expiresAt: 'never', liveUntil: notYet })
}

/** Something that only tells: in the thread of the card. */
export async function tellUnder(
  c: Change,
  version: Pick<Version, 'id'>,
  what: string,
  draw: (t: Translate) => readonly Block[],
): Promise<void> {
  const key: MessageKey = `proposals.told:${version.id}@${what}`
  const card = await c.homeCard(draw(await c.homeTexts()))
  await c.post({ key, purpose: { to: 'under', key: cardKey(version.id) }, cost: 'free', card, expiresAt: 'never' })
}

export function closesKey(proposalId: string): string {
  return `proposals.closes:${proposalId}`
}

export function remindKey(proposalId: string): string {
  return `proposals.remind:${proposalId}`
}

/** Sets, or moves, what comes due of an open window. */
export async function wakeWindow(c: Change, { id, consent }: Proposal, version: Version): Promise<void> {
  const calendar = await c.circle.calendar()
  const at = closesAt(version.window, version.countedFrom, calendar)
  await c.wake({ key: closesKey(id), name: 'proposals.closes', subject: id, at })
  const isFirst =
    consent === 'full' && !version.isExtended && 'workingDays' in version.window && version.window.workingDays > 3
  if (!isFirst) return
  const remindAt = closesAt(windows.reminder, version.countedFrom, calendar)
  if (remindAt > c.now) await c.wake({ key: remindKey(id), name: 'proposals.remind', subject: id, at: remindAt })
}

export async function cancelWindow(c: Change, { id }: Pick<Proposal, 'id'>): Promise<void> {
  await c.cancel(closesKey(id))
  await c.cancel(remindKey(id))
}

/** After somebody spoke, left or came: the state follows from what was said, and every card of it is drawn anew. */
export async function follow(c: Change, id: string): Promise<Matter | undefined> {
  const matter = await findMatter(c, id)
  if (!matter) return undefined
  const { proposal, version, count } = matter
  if (proposal.state !== 'open' && proposal.state !== 'extended' && proposal.state !== 'objected') return matter
  const state: State = askingState(count, version.isExtended)
  let moved = proposal
  if (state !== proposal.state) moved = await move(c, proposal, { ...proposal, state })
  // Nothing can close while an objection stands; when it is lifted after the window, what was said is counted at once.
  if (state !== 'objected' && proposal.state === 'objected') await wakeWindow(c, moved, version)
  await redraw(c, matter.versions)
  return { ...matter, proposal: moved }
}

export async function redraw(c: Change, versions: readonly Pick<Version, 'id'>[]): Promise<void> {
  for (const { id } of versions) await c.resay(cardKey(id))
}

/** The window is over: what came of it is written down, because plain voices are not kept. */
export async function settle(c: Change, { version, count }: Matter): Promise<void> {
  const { voices, perspectives } = count
  await saveVersion(c.db, c.community, { ...version, outcome: { voices, perspectives } })
}
