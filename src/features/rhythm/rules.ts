// What is decided about the rhythm without asking anybody: what is offered when, what a choice of day may be, what a question may be.
import type { RitualCode } from '../../core/ritual.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween } from '../../core/time.ts'
import type { OfferKind, OfferState } from './tables.ts'

export interface Offered {
  readonly kind: OfferKind
  readonly ritual: RitualCode
  readonly offeredOn: LocalDate
  readonly state: OfferState
}

export interface Ladder {
  /** The day of the digest. */
  readonly on: LocalDate
  /** What would help now and is not there yet. */
  readonly ready: readonly RitualCode[]
  /** Everything offered or asked before. */
  readonly before: readonly Offered[]
}

/** Which comes first when the moment is there for several. */
const order: readonly RitualCode[] = ['R11', 'R15', 'R04', 'R07', 'R14', 'R03', 'R05', 'R06', 'R09', 'R10', 'R18']
const fortnightDays = 14
const trialDays = 28
const notAgainDays = 56
const enoughYes = 2
export const longestPrompt = 90

/** At most one line under a digest: whether to keep what was tried comes before what is new. */
export function decideOffer(ladder: Ladder): Pick<Offered, 'kind' | 'ritual'> | undefined {
  const { on, before } = ladder
  if (before.some(({ state }) => state === 'open')) return undefined
  const tried = before
    .filter((offered) => offered.kind === 'add' && offered.state === 'yes' && !isAsked(offered, before))
    .filter(({ offeredOn }) => daysBetween(offeredOn, on) >= trialDays)
    .toSorted(byDay)[0]
  if (tried) return { kind: 'keep', ritual: tried.ritual }
  const added = before.filter(({ kind }) => kind === 'add')
  if (added.some(({ offeredOn }) => daysBetween(offeredOn, on) < fortnightDays)) return undefined
  const open = ladder.ready.filter((ritual) => {
    const last = before
      .filter((offered) => offered.ritual === ritual)
      .toSorted(byDay)
      .at(-1)
    return !last || daysBetween(last.offeredOn, on) >= notAgainDays
  })
  const [ritual] = open.toSorted((a, b) => rank(a) - rank(b))
  return ritual && { kind: 'add', ritual }
}

/** Two yeses and nobody who would rather not; silence is no yes (INV-10). */
export function isWanted(voices: readonly { readonly says: 'yes' | 'notNow' }[]): boolean {
  const yes = voices.filter(({ says }) => says === 'yes').length
  return yes >= enoughYes && yes === voices.length
}

function isAsked(tried: Offered, before: readonly Offered[]): boolean {
  return before.some(({ kind, ritual, offeredOn }) => {
    return kind === 'keep' && ritual === tried.ritual && offeredOn > tried.offeredOn
  })
}

function byDay(a: Offered, b: Offered): number {
  return daysBetween(b.offeredOn, a.offeredOn)
}

function rank(ritual: RitualCode): number {
  const place = order.indexOf(ritual)
  return place < 0 ? order.length : place
}
