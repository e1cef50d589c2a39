// The ritual budget (INV-33): at most three posts of the bot in a community week, and few direct messages that ask something.
import type { Cost } from './post.ts'
import type { LocalDate } from './time.ts'
import { addDays, daysBetween, mondayOf } from './time.ts'

/** Something that is planned, or posted already, on a local date of the community. */
export interface Planned {
  readonly key: string
  readonly date: LocalDate
  /** Only `channel` counts in `arrange`. */
  readonly cost: Cost
  /** The higher one gets the third place; see `priorities`. */
  readonly priority: number
  /** Always keeps its place: the question, the digest, what stands in for them, and what has been posted already. */
  readonly fixed?: boolean
  /** Gave way once before; it does not move again. */
  readonly moved?: boolean
}

export interface Verdict {
  readonly key: string
  readonly verdict: 'stays' | 'moves' | 'drops'
  readonly to?: LocalDate
}

/** Who gets the third place of a week, highest first. */
export const priorities = {
  summary: 50,
  roles: 40,
  question: 30,
  table: 30,
  wednesday: 20,
  harvest: 10,
  other: 0,
} as const

/** Channel posts started by the bot in a community week. A community may choose fewer. */
export const channelPostsPerWeek = 3
/** Question and digest: their places are kept, also when they are not planned yet. */
export const keptPlaces = 2
export const directAsksPerWeek = 2
export const directAsksToNewcomer = 3
export const newcomerDays = 7

/**
 * Fits `wanted` into its community week. `week` is everything planned or posted that is known, also of the week after. Returns what happens
 * to each channel post of that week, `wanted` last: what is fixed stays, the other place goes by priority (on a tie to who was there first);
 * who gives way moves once to the same day a week later if there is room and `isFree` does not object, and otherwise falls away.
 */
export function arrange(
  week: readonly Planned[],
  wanted: Planned,
  ceiling: number = channelPostsPerWeek,
  isFree: (date: LocalDate) => boolean = () => false,
): Verdict[] {
  if (wanted.cost !== 'channel') return [{ key: wanted.key, verdict: 'stays' }]
  const known = [...week.filter((planned) => planned.cost === 'channel' && planned.key !== wanted.key), wanted]
  const here = known.filter((planned) => isSameWeek(planned.date, wanted.date))
  const stay = new Set(ranked(here).slice(0, places(here, ceiling)))
  const next = known.filter((planned) => isSameWeek(planned.date, addDays(wanted.date, 7)))
  let room = places(next, ceiling) - next.filter((planned) => !planned.fixed).length
  const moving = new Map<Planned, LocalDate>()
  for (const planned of ranked(here)) {
    const to = addDays(planned.date, 7)
    if (stay.has(planned) || planned.moved || room <= 0 || isFree(to)) continue
    moving.set(planned, to)
    room -= 1
  }
  return here.map((planned) => {
    const to = moving.get(planned)
    if (to) return { key: planned.key, verdict: 'moves', to }
    return { key: planned.key, verdict: planned.fixed || stay.has(planned) ? 'stays' : 'drops' }
  })
}

/**
 * Whether one more direct message that asks something may go to a member on `date`. `sent` is what that member got, on their community
 * dates; only `direct` counts. At most 2 in a community week, never two on one day; in a newcomer's first seven days at most 3.
 */
export function mayDirect(
  sent: readonly { readonly date: LocalDate; readonly cost: Cost }[],
  date: LocalDate,
  opts: { readonly newcomer: boolean },
): boolean {
  const asks = sent.filter((message) => message.cost === 'direct')
  if (asks.some((message) => message.date === date)) return false
  const firstDays = asks.filter((message) => Math.abs(daysBetween(message.date, date)) < newcomerDays)
  if (opts.newcomer) return firstDays.length < directAsksToNewcomer
  return asks.filter((message) => isSameWeek(message.date, date)).length < directAsksPerWeek
}

/** How many places the week has for what is not fixed. */
function places(week: readonly Planned[], ceiling: number): number {
  const fixed = week.filter((planned) => planned.fixed).length
  return Math.max(0, ceiling - Math.max(keptPlaces, fixed))
}

/** What is not fixed, the strongest claim first. */
function ranked(week: readonly Planned[]): Planned[] {
  return week.filter((planned) => !planned.fixed).toSorted((a, b) => b.priority - a.priority)
}

function isSameWeek(a: LocalDate, b: LocalDate): boolean {
  return mondayOf(a) === mondayOf(b)
}
