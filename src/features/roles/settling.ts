// The new term: who said yes gets a turn, who had one is done, and everybody reads who holds what.
import type { OwnTerm } from '../../community/roles/store.ts'
import { listOpenTerms } from '../../community/roles/store.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Role } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import { listPasts, lotOf, rotationRef } from './finding.ts'
import { listLastNotes } from './handing-over.ts'
import { postSettled } from './messages.ts'
import { assignSeats, orderVolunteers, roles } from './rules.ts'
import { saidNote } from './settled-card.ts'
import { button, roleCardBlocks, roleName } from './spans.ts'
import type { Offer, Rotation } from './store.ts'
import { listOffers, removeAsked, removeOffer, saveRotation } from './store.ts'
import { beginTerm, layDown } from './taking.ts'
import { firstStepTexts, texts } from './texts.ts'

const worthShowingDays = 7

export async function settle(c: Change, rotation: Rotation): Promise<void> {
  const offers = await listHere(c)
  const ordered = new Map<Role, readonly Offer[]>()
  for (const role of roles) ordered.set(role, await inOrder(c, rotation, offers, role))
  for (const term of await listOpenTerms(c.db, c.community)) if (term.layer === 'turn') await layDown(c, term)
  const begun: OwnTerm[] = []
  for (const [role, all] of ordered) begun.push(...(await beginRole(c, rotation, role, all)))
  for (const { memberId } of offers) await removeOffer(c.db, c.community, memberId)
  // Who was asked and did not come is known to nobody from now on.
  await removeAsked(c.db, c.community, rotation.id)
  const settled: Rotation = { ...rotation, state: 'settled', settledAt: c.now }
  await saveRotation(c.db, settled)
  if (roles.every((role) => (rotation.seats?.[role] ?? 0) === 0)) return
  await c.happened('roles.settled', rotationRef(rotation))
  await postSettled(c, settled)
  for (const term of begun) await sendCard(c, term)
}

/** Only who still sits at the table. */
async function listHere(c: Change): Promise<readonly Offer[]> {
  const members = await c.circle.members()
  const all = await listOffers(c.db, c.community)
  return all.filter(({ memberId }) => members.some(({ id, frozen }) => id === memberId && !frozen))
}

/** Who offered by themselves and who was asked and said yes, in the one order that is published. */
async function inOrder(c: Change, rotation: Rotation, offers: readonly Offer[], role: Role): Promise<readonly Offer[]> {
  const mine = offers.filter((offer) => offer.role === role)
  const people = mine.map(({ memberId }) => ({ id: memberId, perspective: undefined }))
  const pasts = await listPasts(c, people, role)
  const order: readonly MemberId[] = orderVolunteers(pasts, await lotOf(c, rotation, role)).map(({ member }) => member)
  return mine.toSorted((a, b) => order.indexOf(a.memberId) - order.indexOf(b.memberId))
}

async function beginRole(c: Change, rotation: Rotation, role: Role, offers: readonly Offer[]): Promise<OwnTerm[]> {
  const seats = rotation.seats?.[role] ?? 0
  const begun: OwnTerm[] = []
  for (const { member: id, buddy } of assignSeats(
    offers.map(({ memberId }) => memberId),
    seats,
  )) {
    const member = await c.circle.member(id)
    const offer = offers.find(({ memberId }) => memberId === id)
    if (!member || !offer || seats === 0) continue
    const { origin, reason } = offer
    begun.push(await beginTerm(c, { role, member, layer: 'turn', buddy, origin, reason, rotationId: rotation.id }))
  }
  return begun
}

/** The role card, by direct message for who chose those; the others find it where they look. */
async function sendCard(c: Change, term: OwnTerm): Promise<void> {
  const member = await c.circle.member(term.memberId)
  if (!member?.wantsDirect) return
  const { language, zone } = member
  const awake = nextAwake(hoursOf(member), c.now)
  await c.post({
    key: `roles.holder:${term.id}`,
    purpose: { to: 'member', member: member.id },
    cost: 'asked',
    card: { v: 1, language, zone, blocks: await holderBlocks(c, c.inLanguage(language), term) },
    expiresAt: plus(c.now, { days: worthShowingDays }),
    ...(awake > c.now ? { notBefore: awake } : {}),
  })
}

/** For who begins: what the one before wishes for them, a small beginning, and the card. */
export async function holderBlocks(q: Query, t: Translate, term: OwnTerm): Promise<Block[]> {
  const { role, weeks } = term
  const notes = (await listLastNotes(q, role)).filter(({ memberId }) => memberId !== term.memberId)
  const note = notes.find(({ wish }) => wish !== null)
  const wish = note?.wish
    ? t.rich(texts.cardWish, { previous: { member: note.memberId }, wish: saidNote(note, note.wish) })
    : []
  return [
    say.text(t(texts.cardHello, { role: roleName(t, role) }), ...wish, t(firstStepTexts[role])),
    ...roleCardBlocks(t, role, weeks),
    ...(notes.length > 0 ? [say.buttons(button(t, texts.readHandover, 'readHandover', role))] : []),
  ]
}
