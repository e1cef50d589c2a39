// Being asked for a role: privately, with a reason, for a working day; a no costs nothing and leaves nothing (INV-11).
import type { Ask, AskKind } from '../../asks/asks.ts'
import { listAsksAbout, listAsksOf, openAsk, withdrawAsk } from '../../asks/asks.ts'
import { workingHoursLater } from '../../asks/rules.ts'
import type { TermOrigin } from '../../community/roles/store.ts'
import { findTerm } from '../../community/roles/store.ts'
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId } from '../../core/ids.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Member, Role } from '../../core/people.ts'
import { hoursOf } from '../../rounds/reminding.ts'
import { exchange } from './exchange.ts'
import { chooseNext, readNote, rotationRef } from './finding.ts'
import { askedRoles, asksPerSeat } from './rules.ts'
import { actor, button, dateSpan, reasonWords, roleName } from './spans.ts'
import { endOfNext, turnOf, whoHolds } from './standing.ts'
import type { Rotation } from './store.ts'
import {
  findRotation,
  listAsked,
  listOffers,
  listUnasked,
  removeUnasked,
  saveAsked,
  saveOffer,
  saveUnasked,
} from './store.ts'
import { takeNow } from './taking.ts'
import { dutyTexts, texts } from './texts.ts'

const hoursToAnswer = 24

/** The question to take a place in the next term. */
export const seatAsk: AskKind = {
  name: 'roles.seat',
  cost: 'asked',
  blocks: async (q, t, ask) => {
    const { role, reason } = readNote(ask.note)
    const rotation = await findRotation(q.db, q.community, ask.subject.id)
    if (!role || !rotation) return undefined
    const date = dateSpan(t, await endOfNext(q, rotation))
    const why = reasonWords(t, reason ?? null)
    return [say.text(t(texts.ask, { role: roleName(t, role), date, duties: t(dutyTexts[role]), reason: why }))]
  },
  labels: (t) => ({ yes: t(texts.yes), no: t(texts.no) }),
  more: (_q, t, { id }) => [button(t, texts.swapWith, 'swapAsk', id), button(t, texts.otherRole, 'otherRole', id)],
  yes: (c, ask) => accept(c, ask, 'suggested'),
  no: (c, ask) => decline(c, ask),
  lapsed: (c, ask) => goOn(c, ask),
}

/** One person to another: would you instead of me, or would you swap? */
export const swapAsk: AskKind = {
  name: 'roles.swap',
  cost: 'asked',
  blocks: async (q, t, ask) => {
    if (!ask.from) return undefined
    const from = { member: ask.from }
    const standing = await whoHolds(q)
    if (ask.subject.kind === 'roleRotation') {
      const { role } = readNote(ask.note)
      const rotation = await findRotation(q.db, q.community, ask.subject.id)
      if (!role || !rotation) return undefined
      const date = dateSpan(t, await endOfNext(q, rotation))
      const known = { from, role: roleName(t, role), date, duties: t(dutyTexts[role]) }
      return [say.text(...t.rich(texts.swapAskInstead, known))]
    }
    const term = await findTerm(q.db, q.community, ask.subject.id)
    if (!term || term.endedAt !== null) return undefined
    const known = { from, role: roleName(t, term.role), date: dateSpan(t, standing.endsOn) }
    const mine = turnOf(standing, ask.member)
    return [
      say.text(
        ...(mine
          ? t.rich(texts.swapAskTurn, { ...known, mine: roleName(t, mine.role) })
          : t.rich(texts.swapAskTake, known)),
      ),
    ]
  },
  labels: (t) => ({ yes: t(texts.yes), no: t(texts.no) }),
  yes: async (c, ask) => {
    if (ask.subject.kind === 'roleRotation') return accept(c, ask, 'swap')
    const role = await exchange(c, ask.subject.id, ask.member)
    return role === undefined
      ? refuse(c.t(texts.over))
      : { card: c.card(say.text(c.t(texts.swapped, { role: roleName(c.t, role) }))) }
  },
  no: async (c, ask) =>
    ask.subject.kind === 'roleRotation' ? decline(c, ask) : { card: c.card(say.text(c.t(texts.skipped))) },
  lapsed: (c, ask) => goOn(c, ask),
}

/** As many questions as there are free places, each to one person; nobody twice in a term (INV-33, INV-36). */
export async function askNext(c: Change, rotation: Rotation): Promise<void> {
  if (rotation.state !== 'asking' || !rotation.seats) return
  for (const role of askedRoles) {
    const seats = rotation.seats[role]
    const offers = (await listOffers(c.db, c.community)).filter((one) => one.role === role)
    const open = (await listAsksAbout(c.db, c.community, rotationRef(rotation))).filter(
      ({ note }) => readNote(note).role === role,
    )
    for (let free = seats - offers.length - open.length; free > 0; free -= 1) {
      const asked = (await listAsked(c.db, c.community, rotation.id)).filter((one) => one.role === role)
      const next = asked.length < seats * asksPerSeat ? await chooseNext(c, rotation, role) : undefined
      if (!next) break
      await askFor(c, { rotation, role, member: next.member, note: { role, reason: next.reason } })
    }
  }
}

interface Asking {
  readonly rotation: Rotation
  readonly role: Role
  readonly member: Member
  readonly note: ReturnType<typeof readNote>
  /** Somebody who was asked and thinks of this one. */
  readonly from?: MemberId
}

/** Asked once in a term, whatever they say: what they said is not kept. */
export async function askFor(c: Change, { rotation, role, member, note, from }: Asking): Promise<void> {
  await saveAsked(c.db, { communityId: c.community, rotationId: rotation.id, memberId: member.id, role })
  const lapsesAt = workingHoursLater(await c.circle.calendar(), nextAwake(hoursOf(member), c.now), hoursToAnswer)
  await openAsk(c, {
    kind: from ? swapAsk : seatAsk,
    member: member.id,
    subject: rotationRef(rotation),
    note: JSON.stringify(note),
    lapsesAt,
    ...(from && { from }),
  })
}

/** A yes counts for the next term, or at once when that has begun since. */
async function accept(c: Change, ask: Ask, origin: TermOrigin): Promise<Answer> {
  const { role, reason = null } = readNote(ask.note)
  const rotation = await findRotation(c.db, c.community, ask.subject.id)
  const me = actor(c)
  if (!role || !rotation) return refuse(c.t(texts.over))
  const known = { role: roleName(c.t, role) }
  const buttons = say.buttons(button(c.t, texts.whatIsIt, 'card', role))
  if (rotation.state === 'settled') {
    const standing = await whoHolds(c)
    const held = standing.roles.find((one) => one.role === role)
    if (turnOf(standing, me.id) || !held || held.turns.length >= held.seats) return thanked(c)
    await takeNow(c, role, { origin, reason, rotationId: rotation.id })
    const date = dateSpan(c.t, standing.endsOn)
    return { card: c.card(say.text(c.t(texts.took, { ...known, date })), buttons) }
  }
  const offer = { communityId: c.community, memberId: me.id, role, together: false, origin, reason, at: c.now }
  await saveOffer(c.db, offer)
  const date = dateSpan(c.t, rotation.settleOn)
  return { card: c.card(say.text(c.t(texts.accepted, { ...known, date })), buttons) }
}

function thanked(c: Change): Answer {
  return { card: c.card(say.text(c.t(texts.filled))) }
}

async function decline(c: Change, ask: Ask): Promise<Answer> {
  await goOn(c, ask)
  return { card: await skippedCard(c) }
}

async function skippedCard(c: Change): Promise<Card> {
  return c.card(say.text(c.t(texts.skipped)), say.buttons(button(c.t, texts.neverAsk, 'neverAsk', actor(c).id)))
}

/** The next in the order is asked, and nobody hears why. */
async function goOn(c: Change, ask: Ask): Promise<void> {
  if (ask.subject.kind !== 'roleRotation') return
  const rotation = await findRotation(c.db, c.community, ask.subject.id)
  if (rotation) await askNext(c, rotation)
}

/** `/role skip`: what lies there about a role is let go. */
export async function skip(c: Change): Promise<Answer> {
  const me = actor(c)
  const mine = (await listAsksOf(c.db, c.community, me.id)).filter(
    ({ kind }) => kind === seatAsk.name || kind === swapAsk.name,
  )
  for (const ask of mine) await withdrawAsk(c, ask.id)
  for (const ask of mine) await goOn(c, ask)
  if (mine.length > 0) return { card: await skippedCard(c) }
  return { card: c.card(say.text(c.t(texts.nothingAsked)), say.buttons(await wishButton(c))) }
}

/** To be asked or not, at any moment and for nobody else to see. */
export async function wishButton(q: Query) {
  const me = actor(q)
  const isOut = (await listUnasked(q.db, q.community)).includes(me.id)
  return button(q.t, isOut ? texts.askAgain : texts.neverAsk, isOut ? 'mayAsk' : 'neverAsk', me.id)
}

export const askingActions: readonly Action[] = [
  {
    name: 'roles.neverAsk',
    may: 'member',
    road: 'do',
    run: async (c) => {
      await saveUnasked(c.db, c.community, actor(c).id)
      await skip(c)
      return { card: c.card(say.text(c.t(texts.neverAsked)), say.buttons(await wishButton(c))) }
    },
  },
  {
    name: 'roles.mayAsk',
    may: 'member',
    road: 'do',
    run: async (c) => {
      await removeUnasked(c.db, c.community, actor(c).id)
      return { card: c.card(say.text(c.t(texts.askedAgain))) }
    },
  },
]
