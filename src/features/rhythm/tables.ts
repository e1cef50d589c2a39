// What was offered under a digest to be added to the rhythm, or asked to be kept, and who said what to it.
import type { CommunityId, MemberId } from '../../core/ids.ts'
import type { RitualCode } from '../../core/ritual.ts'
import { id, index, instant, localDate, primaryKey, table, text } from '../../store/columns.ts'

export type OfferKind = 'add' | 'keep'
/** `open` → `yes` (it started, it stays) or `no` (not now, it goes) · `settled`: the circle decided otherwise meanwhile. */
export type OfferState = 'open' | 'yes' | 'no' | 'settled'

/** At most one under each digest, so it is called by that. */
export const ritualOffer = table(
  'ritual_offer',
  {
    communityId: id<CommunityId>().notNull(),
    digestId: id().notNull(),
    kind: text<OfferKind>().notNull(),
    ritual: text<RitualCode>().notNull(),
    offeredOn: localDate().notNull(),
    state: text<OfferState>().notNull(),
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.communityId, t.digestId] }),
    index('ritual_offer_on').on(t.communityId, t.offeredOn),
  ],
)

/** Only until it is decided: then nobody needs to know any more who said what. */
export const offerVoice = table(
  'offer_voice',
  {
    communityId: id<CommunityId>().notNull(),
    digestId: id().notNull(),
    memberId: id<MemberId>().notNull(),
    says: text<'yes' | 'notNow'>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.digestId, t.memberId] })],
)
