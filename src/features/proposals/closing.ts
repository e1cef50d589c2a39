// The end of a window: adopted, open for longer, or left as it is. Decided again from what was said, whenever it is woken.
import type { Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import type { MessageKey } from '../../core/post.ts'
import { notYet, toInstant, toLocal } from '../../core/time.ts'
import { closesAt } from '../../core/window.ts'

import { findKind, readPayload, wordsOf } from './kinds.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatter } from './matter.ts'
import type { Ending, Proposal } from './model.ts'
import { proposalRef, voiceRef } from './model.ts'
import { cancelWindow, move, placeOf, redraw, settle, tellUnder, wakeWindow } from './moving.ts'
import { takeReminders } from './reminding.ts'
import { wakeReview } from './reviewing.ts'
import { decide, isAsking, nextReview, restingState, windows } from './rules.ts'
import { closeSpan, refSpan, saidBy, voiceButtons } from './spans.ts'
import { saveVersion } from './store.ts'
import { texts } from './texts.ts'
import { removeNewcomers, saveAway } from './voices/store.ts'

/** A window is over, or was moved since it was set. */
export async function closeWindow(c: Change, id: string): Promise<void> {
  const matter = await findMatter(c, id)
  if (!matter || !isAsking(matter.proposal.state)) return
  const { proposal, version, closes, count, electorate } = matter
  if (c.now < closes) return wakeWindow(c, proposal, version)
  const { consent } = proposal
  switch (decide({ consent, count, counted: electorate.counted, isExtended: version.isExtended })) {
    case 'blocked':
      return
    case 'adopt':
      return adopt(c, matter)
    case 'extend':
      return extend(c, matter)
    case 'lapse':
      return lapse(c, matter, 'tooFew')
  }
}

/** The circle said yes. Whether it can still be is asked once more, in the same transaction. */
async function adopt(c: Change, matter: Matter): Promise<void> {
  const { proposal, version } = matter
  const kind = findKind(c.declared, proposal.kind)
  const read = kind && readPayload(kind, version.payload)
  if (!kind || !read) return lapse(c, matter, 'impossible')
  const impossible = await kind.stillPossible?.({ ...c, t: await c.homeTexts() }, read.payload)
  if (impossible) return lapse(c, matter, 'impossible', impossible)

  await settle(c, matter)
  await removeNewcomers(c.db, c.community, proposal.id)
  const { date } = toLocal((await c.circle.calendar()).zone, c.now)
  const reviewOn = nextReview(date, version.reviewOn)
  const adopted = await move(c, proposal, {
    ...proposal,
    ...{ state: 'adopted', adoptedVersion: version.number, adoptedAt: c.now, reviewOn },
    ...{ talkAt: undefined, ending: undefined },
  })
  const concerns = concernsOf(matter, version.number).map(({ id }) => voiceRef(id))
  const ref = proposalRef(proposal.id)
  // Whatever it changes was shown in another way before, so what was before is asked first.
  const why = version.why === '' ? {} : { why: saidBy(proposal, version.why, version.language) }
  await kind.adopt(c, read.payload, { proposal: ref, by: version.by, ...why, concerns, reviewOn })
  await c.happened('proposals.adopted', ref)
  await rememberAway(c, adopted)
  await endWindow(c, matter)
  await wakeReview(c, adopted)
  const { zone } = await c.circle.calendar()
  const at: Span = { at: toInstant(zone, reviewOn, '12:00'), as: 'date' }
  await tellUnder(c, version, 'adopted', (t) => [say.text(...t.rich(texts.adoptedLine, { date: at }))])
}

/** Nothing changes: what was agreed before still holds. */
export async function lapse(c: Change, matter: Matter, ending: Ending, why?: Refusal): Promise<void> {
  const { proposal, version } = matter
  await settle(c, matter)
  await removeNewcomers(c.db, c.community, proposal.id)
  const state = restingState(proposal.adoptedVersion, 'lapsed')
  const rested = await move(c, proposal, { ...proposal, state, ending, talkAt: undefined })
  if (state === 'adopted') await restAgain(c, rested)
  await c.happened('proposals.lapsed', proposalRef(proposal.id))
  await endWindow(c, matter)
  const line = state === 'adopted' ? texts.stillHolds : texts.lapsedLine
  await tellUnder(c, version, 'lapsed', (t) => [
    ...(why ? [say.text(t(texts.impossibleTold), ' ', ...why.spans)] : []),
    say.text(t(line)),
  ])
}

/** A new wording of something agreed came to nothing: the next look back is six weeks away. */
export async function restAgain(c: Change, proposal: Proposal): Promise<Proposal> {
  const { date } = toLocal((await c.circle.calendar()).zone, c.now)
  const later = await move(c, proposal, { ...proposal, reviewOn: nextReview(date, undefined) })
  await wakeReview(c, later)
  return later
}

export async function endWindow(c: Change, { proposal, versions }: Matter): Promise<void> {
  await cancelWindow(c, proposal)
  await takeReminders(c, proposal.id)
  for (const { id } of versions) await c.takeAway(againKey(id))
  await redraw(c, versions)
}

/** Once, for decisions: too little was said, so everybody is asked again, in a new message where the week has room for one. */
async function extend(c: Change, { proposal, version, versions }: Matter): Promise<void> {
  const longer = { ...version, window: windows.extension, countedFrom: c.now, isExtended: true }
  await saveVersion(c.db, c.community, longer)
  const extended = await move(c, proposal, { ...proposal, state: 'extended' })
  await wakeWindow(c, extended, longer)
  await redraw(c, versions)
  const closes = closesAt(longer.window, c.now, await c.circle.calendar())
  const t = await c.homeTexts()
  const says = say.text(...t.rich(texts.extendedTold, { ref: refSpan(proposal), close: closeSpan(closes) }))
  const words = await wordsOf({ ...c, t }, proposal, version)
  const asks = await c.homeCard([
    says,
    ...(words ? [say.text(...words.after)] : []),
    say.buttons(...voiceButtons(t, version.id)),
  ])
  const purpose = await placeOf(c, proposal)
  const expiresAt = closes >= notYet ? 'never' : closes
  const cost = purpose.to === 'under' ? 'free' : 'channel'
  const posted = await c.post({ key: againKey(version.id), purpose, cost, card: asks, expiresAt })
  if (posted === 'dropped') await tellUnder(c, version, 'extended', () => [says])
}

function againKey(versionId: string): MessageKey {
  return `proposals.again:${versionId}`
}

/** Who is away now may ask to look back when they return. */
async function rememberAway(c: Change, { id }: Proposal): Promise<void> {
  for (const { id: memberId, awayUntil, standing } of await c.circle.members()) {
    if (awayUntil === undefined || standing !== 'member') continue
    await saveAway(c.db, c.community, { proposalId: id, memberId, backAt: null })
  }
}
