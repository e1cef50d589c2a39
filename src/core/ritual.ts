// Rituals: what comes back by itself. An occurrence is a ritual, a subject and a planned local date; there is one of each (INV-30).
import type { RhythmLetter } from './calendar.ts'
import type { Answer } from './command.ts'
import type { Change, Query } from './context.ts'
import type { Cost } from './post.ts'
import type { Cadence } from './recurrence.ts'
import type { Text } from './text.ts'
import type { Instant, LocalDate, LocalTime, Weekday } from './time.ts'
import type { LateRule } from './wake.ts'

/** `R01`…`R18`. */
export type RitualCode = `R${string}`

/** Its place in the week as it comes by itself; with letters only in those weeks of the rhythm. */
export interface Usual {
  readonly on: Weekday
  readonly at: LocalTime
  readonly weeks?: readonly RhythmLetter[]
}

export interface Ritual {
  readonly code: RitualCode
  readonly name: Text<never>
  /** For the third post of a week: higher goes first. */
  readonly priority: number
  /** The question and the digest always have their place. */
  readonly fixed?: boolean
  /** In the week in which it opens these do not come: it stands in their places, and has the third post of that week as well. */
  readonly inPlaceOf?: readonly RitualCode[]
  /** What it asks of a member, for *next week*. */
  readonly minutes: number
  readonly cost: Cost
  readonly late: LateRule
  /** What a circle may move: see `findCadence` in community/rituals. Absent: it can only be switched on and off. */
  readonly usual?: Usual
  /** The days it may be moved to; Monday to Friday when absent. */
  readonly days?: readonly Weekday[]
  /** `notNow`: nothing is planned. */
  cadence(q: Query): Promise<Cadence | 'notNow'>
  /** Earlier than the community's own time, where members live elsewhere. Default: the cadence's time in the community's zone. */
  opensAt?(q: Query, date: LocalDate, at: Instant): Promise<Instant>
  /** When it closes if it opens then; used for lateness. */
  closesAt?(q: Query, opensAt: Instant): Promise<Instant>
  open(c: Change, occurrence: Occurrence): Promise<void>
  /** Told once when downtime made it too late to open (INV-32). */
  missed?(c: Change, occurrence: Occurrence): Promise<void>
  /** A member may start it today, in place of the one of this week (`c.openRitual`). */
  readonly byHand?: boolean
  /** Starting it by hand goes another way. With neither it only comes by itself. */
  runNow?(c: Change): Promise<Answer>
}

/**
 * What a circle that begins gently is offered when its moment is there: something that is ready but silent. The feature that has it
 * declares it, also where nothing comes by the calendar; whether it is on says `isRitualOn`.
 */
export interface RitualOffer {
  readonly code: RitualCode
  readonly name: Text<never>
  /** One sentence on what it brings. */
  readonly says: Text<never>
  /** What it asks of a member each time. */
  readonly minutes: number
  /** When it comes, for what has no ritual that is planned: *als er iets te delen is*. */
  readonly comes?: Text<never>
  /** Whether it would help this circle now. */
  moment(q: Query): Promise<boolean>
}

/**
 * What became of starting a ritual by hand: `hadIt` in this week already · `noRoom` in the budget of this week · `quiet` now, by hush, a
 * free day or because the circle is not active · `otherDay`: not on this day of the week.
 */
export type OpenedByHand = 'opened' | 'hadIt' | 'noRoom' | 'quiet' | 'otherDay'

export interface Occurrence {
  readonly ritual: RitualCode
  readonly plannedOn: LocalDate
  readonly plannedAt: Instant
  readonly letter: RhythmLetter | undefined
  readonly lateMinutes: number
}
