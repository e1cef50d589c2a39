// The question under a digest whether we stop and look back: two yeses are enough, and it begins on the next Monday.
import { isRitualOn } from '../../community/rituals/choices.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, HappeningName, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { isOfferOpen, isWanted, mayOffer } from './rules.ts'
import { findComing, planSummary, ritualCode } from './starting.ts'
import { listOffers, listSummaries, listVoices, removeVoices, saveOffer, saveVoice } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, today } from './words.ts'

const postedKind: HappeningName = 'digest.posted'
const moves: readonly HappeningName[] = ['phases.focusMoved', 'phases.rested']

export const offerSlot: Contribution = {
  slot: 'digest.under',
  order: 40,
  blocks: async (q, digest) => {
    const stored = (await listOffers(q.db, q.community)).find(({ digestId }) => digestId === digest.id)
    if (stored) return stored.state === 'open' && (await isStillOpen(q, stored.offeredOn)) ? offerBlocks(q, digest) : []
    return !(await isPosted(q, digest)) && (await isOffered(q)) ? offerBlocks(q, digest) : []
  },
}

/** What stood under it is remembered as soon as it is posted: the same rule at the same moment. */
export async function rememberOffer(c: Change, kind: HappeningName, digest: RecordRef): Promise<void> {
  if (kind !== postedKind || !(await isOffered(c))) return
  await removeVoices(c.db, c.community)
  await saveOffer(c.db, { communityId: c.community, digestId: digest.id, offeredOn: await today(c), state: 'open' })
}

export const offerAction: Action = {
  name: 'summary.offer',
  may: 'member',
  road: 'do',
  run: (c, { record, choice }) => answer(c, record, choice === 'yes' ? 'yes' : 'notYet'),
}

async function isOffered(q: Query): Promise<boolean> {
  const { state, startedOn } = await q.circle.community()
  if (state !== 'active') return false
  const [last] = (await listSummaries(q.db, q.community)).filter((one) => one.state === 'posted')
  const [offer] = await listOffers(q.db, q.community)
  const [moved] = await listLastHappenings(q.db, q.community, { kinds: moves, limit: 1 })
  return mayOffer({
    today: await today(q),
    startedOn,
    lastOn: last?.plannedOn,
    isComing: (await findComing(q)) !== undefined,
    offeredOn: offer?.offeredOn,
    moved: moved !== undefined && moved.seq > (last?.toSeq ?? 0),
    isOn: last !== undefined || (await isRitualOn(q, ritualCode)),
  })
}

async function isPosted(q: Query, digest: RecordRef): Promise<boolean> {
  const last = await listLastHappenings(q.db, q.community, { kinds: [postedKind], limit: 200 })
  return last.some(({ subject }) => subject.id === digest.id)
}

async function isStillOpen(q: Query, offeredOn: Parameters<typeof isOfferOpen>[0]): Promise<boolean> {
  return isOfferOpen(offeredOn, await today(q)) && (await findComing(q)) === undefined
}

function offerBlocks(q: Query, digest: RecordRef): Block[] {
  const yes = button(q.t, texts.offerYes, 'offer', digest.id, 'yes')
  const no = button(q.t, texts.offerNotYet, 'offer', digest.id, 'notYet')
  return [say.text(q.t(texts.offer)), say.buttons(yes, no)]
}

async function answer(c: Change, digest: string, says: 'yes' | 'notYet'): Promise<Answer> {
  const offer = (await listOffers(c.db, c.community)).find(({ digestId }) => digestId === digest)
  if (offer?.state !== 'open' || !(await isStillOpen(c, offer.offeredOn))) {
    return refuse(c.t.rich(texts.offerOver, { summary: { command: ['phase', 'summary'] } }))
  }
  await saveVoice(c.db, { communityId: c.community, digestId: digest, memberId: actor(c).id, says })
  const members = (await c.circle.members()).filter(({ standing }) => standing === 'member').map(({ id }) => id)
  const voices = (await listVoices(c.db, c.community, digest)).filter(({ memberId }) => members.includes(memberId))
  if (!isWanted(voices)) return { card: c.card(say.text(c.t(says === 'yes' ? texts.saidYes : texts.saidNotYet))) }
  await saveOffer(c.db, { ...offer, state: 'yes' })
  await removeVoices(c.db, c.community)
  const at = await planSummary(c)
  return { card: c.card(say.text(...c.t.rich(texts.saidBoth, { date: { at, as: 'date' } }))) }
}
