// How the rest comes in, for who begins gently: one line under a digest, at most one a fortnight, and it starts when two want it.
import { isRitualOn } from '../../community/rituals/choices.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, HappeningName, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Text } from '../../core/text.ts'
import { toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import type { Offered } from './rules.ts'
import { decideOffer } from './rules.ts'
import { closingOf, settle, wakeFor } from './settling.ts'
import { findOffer, listOffers, saveOffer, saveVoice } from './store.ts'
import { texts } from './texts.ts'
import type { Known } from './words.ts'
import { choiceOf, findKnown, namedMoment } from './words.ts'

const change = { command: ['ritual', 'change'] } as const
const postedKind: HappeningName = 'digest.posted'

export const offerSlot: Contribution = {
  slot: 'digest.under',
  order: 50,
  blocks: async (q, digest) => {
    const stored = await findOffer(q.db, q.community, digest.id)
    if (stored) return stored.state === 'open' ? offerBlocks(q, digest, { ...stored }) : []
    if (await isPosted(q, digest)) return []
    const offer = await nextOffer(q)
    return offer ? offerBlocks(q, digest, offer) : []
  },
}

/** What stood under it is remembered as soon as it is posted: the same rule at the same moment. */
export async function rememberOffer(c: Change, kind: HappeningName, digest: RecordRef): Promise<void> {
  if (kind !== postedKind) return
  const offer = await nextOffer(c)
  if (!offer) return
  const { zone } = await c.circle.calendar()
  const row = { communityId: c.community, digestId: digest.id, offeredOn: toLocal(zone, c.now).date } as const
  const saved = { ...row, kind: offer.kind, ritual: offer.ritual, state: 'open', settledAt: null } as const
  await saveOffer(c.db, saved)
  await wakeFor(c, saved)
}

export const settleWake: Wake = { name: 'rhythm.settle', run: (c, { subject }) => settle(c, subject) }

export const offerAction: Action = {
  name: 'rhythm.answer',
  may: 'member',
  road: 'do',
  run: (c, { record, choice }) => answer(c, record, choice === 'yes' ? 'yes' : 'notNow'),
}

/** What would help now; nothing in a circle that has it all. */
async function nextOffer(q: Query): Promise<Pick<Offered, 'kind' | 'ritual'> | undefined> {
  const { zone } = await q.circle.calendar()
  const { state, rhythm } = await q.circle.community()
  if (state !== 'active' || rhythm === 'all') return undefined
  const ready: RitualCode[] = []
  for (const offer of q.declared.offers) {
    if (!(await isRitualOn(q, offer.code)) && (await offer.moment(q))) ready.push(offer.code)
  }
  const before = await listOffers(q.db, q.community)
  const decided = decideOffer({ on: toLocal(zone, q.now).date, ready, before })
  return decided && findKnown(q, decided.ritual) ? decided : undefined
}

async function isPosted(q: Query, digest: RecordRef): Promise<boolean> {
  const last = await listLastHappenings(q.db, q.community, { kinds: [postedKind], limit: 200 })
  return last.some(({ subject }) => subject.id === digest.id)
}

function offerBlocks(q: Query, digest: RecordRef, offer: Pick<Offered, 'kind' | 'ritual'>): Block[] {
  const known = findKnown(q, offer.ritual)
  if (!known) return []
  const isNew = offer.kind === 'add'
  const yes = { label: q.t(isNew ? texts.yesTry : texts.yesKeep), address: address('rhythm.answer', digest.id, 'yes') }
  const no = {
    label: q.t(isNew ? texts.notNow : texts.notKeep),
    address: address('rhythm.answer', digest.id, 'notNow'),
  }
  return [say.text(...sentence(q, known, offer.kind)), say.buttons(yes, no)]
}

function sentence(q: Query, { name, offer, ritual }: Known, kind: Offered['kind']) {
  const named = q.t(name)
  if (kind === 'keep' || !offer) return q.t.rich(texts.keep, { name: named })
  const n = offer.minutes || ritual?.minutes || 0
  const minutes = n > 0 ? q.t(texts.offerMinutes, { n }) : ''
  return q.t.rich(texts.offer, { name: named, says: q.t(offer.says), minutes })
}

async function answer(c: Change, digest: string, says: 'yes' | 'notNow'): Promise<Answer> {
  const offer = await findOffer(c.db, c.community, digest)
  const known = offer && findKnown(c, offer.ritual)
  if (!offer || !known) return refuse(c.t(texts.unknownRitual))
  if (offer.state !== 'open') {
    const now = namedMoment(c.t, known, await choiceOf(c, known))
    return refuse(c.t.rich(texts.offerOver, { now, change }))
  }
  const memberId = c.who?.id as MemberId
  await saveVoice(c.db, { communityId: c.community, digestId: digest, memberId, says, at: c.now })
  const close = { at: await closingOf(c, offer), as: 'weekdayTime' } as const
  const name = c.t(known.name)
  const mind = say.note(...c.t.rich(texts.changeMind, { close }))
  const said = {
    add: { yes: texts.saidYes, notNow: texts.saidNotNow },
    keep: { yes: texts.saidKeep, notNow: texts.saidNotKeep },
  }
  const spans = offer.kind === 'add' && says === 'yes' ? c.t.rich(texts.saidYes, { name, close }) : undefined
  const other = said[offer.kind][says] as Text<'name'>
  return { card: c.card(say.text(...(spans ?? c.t.rich(other, { name }))), mind) }
}

function lineOf(kind: HappeningName, text: Text<'name'>): HappeningKind {
  return {
    name: kind,
    log: true,
    digest: 'open',
    line: async (q, { subject }) => {
      const known = findKnown(q, subject.id)
      return known && { spans: q.t.rich(text, { name: q.t(known.name) }), sources: [subject], about: subject }
    },
  }
}

export const offerHappenings: readonly HappeningKind[] = [
  lineOf('rhythm.started', texts.lineStarted),
  lineOf('rhythm.kept', texts.lineKept),
  lineOf('rhythm.ended', texts.lineEnded),
]
