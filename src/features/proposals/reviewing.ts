// Looking back on what was agreed: on its day, or when somebody who was away asks; it holds until something else is agreed.

import { isWorkingDay, nextWorkingDay } from '../../core/calendar.ts'
import type { Block, Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Cost, MessageKey } from '../../core/post.ts'
import type { Instant } from '../../core/time.ts'
import { addDays, dayMs, notYet, plus, toInstant, toLocal } from '../../core/time.ts'
import { closesAt } from '../../core/window.ts'
import { concernSpans, fieldsOf, headingOf, reviewDate } from './cards.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatter } from './matter.ts'
import type { Proposal } from './model.ts'
import { proposalRef } from './model.ts'
import { move, placeOf, redraw } from './moving.ts'
import { nextReview, returnedDays, windows } from './rules.ts'
import { button, closeSpan, refSpan } from './spans.ts'
import { findProposal, listVersions, saveProposal } from './store.ts'
import { texts } from './texts.ts'
import { listAwayOf, listVoices, removeAway, removeVoice, saveVoice } from './voices/store.ts'

function reviewKey(proposalId: string): string {
  return `proposals.review:${proposalId}`
}

function reviewedKey(proposalId: string): string {
  return `proposals.reviewed:${proposalId}`
}

/** The message of its n-th look back. */
function messageKey({ id, reviews }: Pick<Proposal, 'id' | 'reviews'>): MessageKey {
  return `proposals.look:${id}@${reviews}`
}

/** At ten in the morning of the day it comes back, or of the first working day after it. */
export async function wakeReview(c: Change, { id, reviewOn }: Proposal): Promise<void> {
  if (!reviewOn) return
  const calendar = await c.circle.calendar()
  const date = isWorkingDay(calendar, reviewOn) ? reviewOn : nextWorkingDay(calendar, reviewOn)
  const at = toInstant(calendar.zone, date, '10:00')
  await c.wake({
    key: reviewKey(id),
    name: 'proposals.review',
    subject: id,
    at: at > c.now ? at : plus(c.now, { minutes: 1 }),
  })
}

/** Its day is there. In a full week it waits for the next one. */
export async function lookBack(c: Change, id: string): Promise<void> {
  const proposal = await findProposal(c.db, c.community, id)
  if (proposal?.state !== 'adopted' || !proposal.reviewOn) return
  const { zone } = await c.circle.calendar()
  const { date } = toLocal(zone, c.now)
  if (date < proposal.reviewOn) return wakeReview(c, proposal)
  const posted = await ask(c, proposal, { cost: 'channel' })
  if (posted) return
  await wakeReview(c, await move(c, proposal, { ...proposal, reviewOn: addDays(date, 7) }))
}

/** Asks everybody whether it stays; the answer false means that there was no room. */
async function ask(c: Change, proposal: Proposal, how: { readonly cost: Cost }): Promise<boolean> {
  const asking: Proposal = { ...proposal, reviews: proposal.reviews + 1, state: 'due_review', reviewAskedAt: c.now }
  await saveProposal(c.db, c.community, asking)
  const key = messageKey(asking)
  const card = await drawReview(c, key.slice(key.indexOf(':') + 1))
  const purpose = await placeOf(c, proposal)
  const cost = purpose.to === 'under' ? 'free' : how.cost
  const closes = await reviewCloses(c, asking)
  const posted = card ? await c.post({ key, purpose, cost, card, expiresAt: 'never', liveUntil: notYet }) : 'dropped'
  if (posted === 'dropped' && cost === 'channel') {
    await saveProposal(c.db, c.community, proposal)
    return false
  }
  await c.cancel(reviewKey(proposal.id))
  await c.wake({ key: reviewedKey(proposal.id), name: 'proposals.reviewed', subject: proposal.id, at: closes })
  await redraw(c, await listVersions(c.db, c.community, proposal.id))
  return true
}

async function reviewCloses(q: Pick<Query, 'circle' | 'now'>, { reviewAskedAt }: Proposal): Promise<Instant> {
  return closesAt(windows.review, reviewAskedAt ?? q.now, await q.circle.calendar())
}

export async function drawReview(q: Query, subject: string): Promise<Card | undefined> {
  const id = subject.slice(0, subject.indexOf('@'))
  const matter = await findMatter(q, id)
  if (!matter) return undefined
  const t = await q.homeTexts()
  const { proposal, versions } = matter
  const holding = versions.find(({ number }) => number === proposal.adoptedVersion)
  if (!holding) return undefined
  const isNow = subject === `${id}@${proposal.reviews}`
  const concerns = concernsOf(matter, holding.number)
  return q.homeCard([
    say.heading(...headingOf(q, t, proposal)),
    say.text(...t.rich(texts.reviewAsk, { ref: refSpan(proposal) })),
    { kind: 'fields', fields: await fieldsOf(q, t, proposal, holding, true) },
    ...(concerns.length > 0
      ? [
          say.text({ bold: [t(texts.concerns)] }),
          { kind: 'list', items: concerns.map((one) => concernSpans(t, one)) } as const,
        ]
      : []),
    ...(await reviewState(q, matter, isNow)),
  ])
}

async function reviewState(q: Query, { proposal, allVoices }: Matter, isNow: boolean): Promise<Block[]> {
  const t = await q.homeTexts()
  const whole = button(t, texts.whole, 'show', proposal.id)
  if (isNow && proposal.state === 'due_review') {
    const n = allVoices.filter(({ kind }) => kind === 'keep').length
    const closes = await reviewCloses(q, proposal)
    return [
      ...(n > 0 ? [say.text(t(texts.reviewKept, { n }))] : []),
      ...(closes >= notYet ? [] : [say.note(...t.rich(texts.reviewNote, { close: closeSpan(closes) }))]),
      say.buttons(
        button(t, texts.keepButton, 'keep', proposal.id),
        button(t, texts.againButton, 'amend', proposal.id),
        whole,
      ),
    ]
  }
  if (isNow && proposal.state === 'adopted' && proposal.reviewOn) {
    const date = await reviewDate(q, proposal)
    return [say.text(t(texts.reviewKept, { n: 0 }), ' ', ...t.rich(texts.reviewNext, { date })), say.buttons(whole)]
  }
  const again = isNow ? [say.text(...t.rich(texts.reviewAgain, { ref: refSpan(proposal) }))] : []
  return [...again, say.buttons(whole)]
}

/** One tap: this person would keep it. It changes nothing, because it holds anyway. */
export async function keep(c: Change, id: string): Promise<Answer> {
  const matter = await findMatter(c, id)
  const me = c.who
  if (matter?.proposal.state !== 'due_review' || !me) return refuse(c.t(texts.reviewOver))
  const { proposal, version, allVoices } = matter
  const mine = allVoices.find(({ kind, memberId }) => kind === 'keep' && memberId === me.id)
  if (!mine) {
    await saveVoice(c.db, c.community, {
      ...{ id: c.newId<string>(), proposalId: id, version: version.number, memberId: me.id, kind: 'keep', words: '' },
      ...{ suggestion: undefined, viaConnector: false, passedAt: undefined, liftedAt: undefined },
      ...{ language: me.language, at: c.now },
    })
    await c.resay(messageKey(proposal))
  }
  return { card: c.card(say.text(c.t(texts.keepNoted))) }
}

/** Nobody wanted another wording: it stays, and comes back in six weeks. */
export async function reviewed(c: Change, id: string): Promise<void> {
  const proposal = await findProposal(c.db, c.community, id)
  if (proposal?.state !== 'due_review') return
  const closes = await reviewCloses(c, proposal)
  if (c.now < closes) {
    await c.wake({ key: reviewedKey(id), name: 'proposals.reviewed', subject: id, at: closes })
    return
  }
  const { date } = toLocal((await c.circle.calendar()).zone, c.now)
  await clearKeeps(c, id)
  const kept = await move(c, proposal, { ...proposal, state: 'adopted', reviewOn: nextReview(date, undefined) })
  await wakeReview(c, kept)
  await c.happened('proposals.kept', proposalRef(id))
  await finish(c, kept)
  await redraw(c, await listVersions(c.db, c.community, id))
}

/** A new wording is asked about: the look back is over. */
export async function endReview(c: Change, opened: Proposal): Promise<void> {
  await c.cancel(reviewedKey(opened.id))
  await c.cancel(reviewKey(opened.id))
  await clearKeeps(c, opened.id)
  await finish(c, opened)
}

/** What came of this look back stays in its message, whatever is agreed later. */
async function finish(c: Change, proposal: Proposal): Promise<void> {
  const key = messageKey(proposal)
  const card = await drawReview(c, key.slice(key.indexOf(':') + 1))
  const purpose = await placeOf(c, proposal)
  if (card) await c.post({ key, purpose, cost: 'free', card, expiresAt: 'never', liveUntil: c.now })
}

async function clearKeeps(c: Change, id: string): Promise<void> {
  for (const voice of await listVoices(c.db, c.community, id)) {
    if (voice.kind === 'keep') await removeVoice(c.db, c.community, voice.id)
  }
}

/** Holidays and pauses move a look back that is asked now, and one that is to come. */
export async function replanReview(c: Change, proposal: Proposal): Promise<void> {
  if (proposal.state === 'adopted') return wakeReview(c, proposal)
  if (proposal.state !== 'due_review') return
  const at = await reviewCloses(c, proposal)
  await c.wake({ key: reviewedKey(proposal.id), name: 'proposals.reviewed', subject: proposal.id, at })
  await c.resay(messageKey(proposal))
}

/** What was adopted while this member was away and they may still ask to look back on. */
export async function listMissed(q: Query, member: MemberId): Promise<readonly Proposal[]> {
  const missed: Proposal[] = []
  for (const { proposalId, backAt } of await listAwayOf(q.db, q.community, member)) {
    if (backAt !== null && q.now > backAt + returnedDays * dayMs) continue
    const proposal = await findProposal(q.db, q.community, proposalId)
    if (proposal?.state === 'adopted') missed.push(proposal)
  }
  return missed
}

/** Somebody who was away asks: everybody is asked now, and nothing is undone by that. */
export async function lookBackNow(c: Change, id: string): Promise<Answer> {
  const me = c.who
  const missed = me ? (await listMissed(c, me.id)).find((one) => one.id === id) : undefined
  if (!me || !missed) return refuse(c.t(texts.reviewOver))
  await removeAway(c.db, c.community, { proposalId: id, memberId: me.id, backAt: null })
  await ask(c, missed, { cost: 'free' })
  return { card: c.card(say.text(c.t(texts.lookingBack))) }
}
