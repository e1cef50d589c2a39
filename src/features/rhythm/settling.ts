// What comes of an offer when its time is over, or when the circle decided about the same ritual meanwhile.
import { findRitualChoice, isRitualOn, ritualChoiceKey } from '../../community/rituals/choices.ts'
import { saveSetting } from '../../community/settings/store.ts'
import type { Change, Query } from '../../core/context.ts'
import type { RitualCode } from '../../core/ritual.ts'
import type { Instant } from '../../core/time.ts'
import { toInstant } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'
import { closesAt } from '../../core/window.ts'
import { isWanted } from './rules.ts'
import type { OfferRow } from './store.ts'
import { findOffer, listOffers, listVoices, removeVoices, saveOffer } from './store.ts'
import { ritualRef } from './words.ts'

/** Two working days, so that nobody has to answer in a weekend. */
const window: Window = { workingDays: 2, at: '17:00' }

/** When an offer is decided, by the calendar as it is now. */
export async function closingOf(q: Query, { offeredOn }: Pick<OfferRow, 'offeredOn'>): Promise<Instant> {
  const calendar = await q.circle.calendar()
  return closesAt(window, toInstant(calendar.zone, offeredOn, '12:00'), calendar)
}

/** Its time is over: what two want and nobody would rather not comes, or stays. */
export async function settle(c: Change, digest: string): Promise<void> {
  const offer = await findOffer(c.db, c.community, digest)
  if (offer?.state !== 'open') return
  if ((await closingOf(c, offer)) > c.now) return wakeFor(c, offer)
  const counted = new Set(
    (await c.circle.members()).filter(({ standing }) => standing === 'member').map(({ id }) => id),
  )
  const voices = (await listVoices(c.db, c.community, digest)).filter(({ memberId }) => counted.has(memberId))
  const state = isWanted(voices) ? 'yes' : 'no'
  await close(c, offer, state)
  if (offer.kind === 'add' && state === 'yes' && !(await isRitualOn(c, offer.ritual))) {
    await switchTo(c, offer.ritual, true)
    await c.happened('rhythm.started', ritualRef(offer.ritual))
  }
  if (offer.kind === 'keep' && state === 'yes') await c.happened('rhythm.kept', ritualRef(offer.ritual))
  if (offer.kind === 'keep' && state === 'no') {
    await switchTo(c, offer.ritual, false)
    await c.happened('rhythm.ended', ritualRef(offer.ritual))
  }
}

/** The circle decided about this ritual: nothing more is asked about it. */
export async function settleByDecision(c: Change, ritual: RitualCode): Promise<void> {
  for (const offer of await listOffers(c.db, c.community)) {
    const isUnsettled = offer.state === 'open' || (offer.kind === 'add' && offer.state === 'yes')
    if (offer.ritual === ritual && isUnsettled) await close(c, offer, 'settled')
  }
}

export async function wakeFor(c: Change, offer: OfferRow): Promise<void> {
  const at = await closingOf(c, offer)
  await c.wake({ key: `rhythm.settle:${offer.digestId}`, name: 'rhythm.settle', subject: offer.digestId, at })
}

/** After the calendar changed. */
export async function wakeOpenOffers(c: Change): Promise<void> {
  for (const offer of await listOffers(c.db, c.community)) if (offer.state === 'open') await wakeFor(c, offer)
}

async function close(c: Change, offer: OfferRow, state: OfferRow['state']): Promise<void> {
  await saveOffer(c.db, { ...offer, state, settledAt: c.now })
  await removeVoices(c.db, c.community, offer.digestId)
  await c.cancel(`rhythm.settle:${offer.digestId}`)
}

async function switchTo(c: Change, ritual: RitualCode, on: boolean): Promise<void> {
  await saveSetting(c.db, c.community, ritualChoiceKey(ritual), { ...(await findRitualChoice(c, ritual)), on })
  await c.calendarChanged()
}
