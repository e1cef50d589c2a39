// Rituals: what comes back by itself. An occurrence is a ritual, a subject and a planned local date; there is one of each (INV-30).
import type { RhythmLetter } from './calendar.ts'
import type { Change, Query } from './context.ts'
import type { Cost } from './post.ts'
import type { Cadence } from './recurrence.ts'
import type { Text } from './text.ts'
import type { Instant, LocalDate } from './time.ts'
import type { LateRule } from './wake.ts'

/** `R01`…`R18`. */
export type RitualCode = `R${string}`

export interface Ritual {
  readonly code: RitualCode
  readonly name: Text<never>
  /** For the third post of a week: higher goes first. */
  readonly priority: number
  /** The question and the digest always have their place. */
  readonly fixed?: boolean
  /** What it asks of a member, for *next week*. */
  readonly minutes: number
  readonly cost: Cost
  readonly late: LateRule
  /** `notNow`: nothing is planned. */
  cadence(q: Query): Promise<Cadence | 'notNow'>
  /** Earlier than the community's own time, where members live elsewhere. Default: the cadence's time in the community's zone. */
  opensAt?(q: Query, date: LocalDate, at: Instant): Promise<Instant>
  /** When it closes if it opens then; used for lateness. */
  closesAt?(q: Query, opensAt: Instant): Promise<Instant>
  open(c: Change, occurrence: Occurrence): Promise<void>
  /** Told once when downtime made it too late to open (INV-32). */
  missed?(c: Change, occurrence: Occurrence): Promise<void>
}

export interface Occurrence {
  readonly ritual: RitualCode
  readonly plannedOn: LocalDate
  readonly plannedAt: Instant
  readonly letter: RhythmLetter | undefined
  readonly lateMinutes: number
}
