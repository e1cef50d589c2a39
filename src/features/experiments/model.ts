// What an experiment is made of, as the rest of this feature reads it.
import type { ExperimentId, MemberId, RecordRef } from '../../core/ids.ts'
import { shortRef } from '../../core/ids.ts'
import type { Language } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'

export const kinds = ['prototype', 'pilot', 'intervention'] as const
export type Kind = (typeof kinds)[number]

export const states = [
  'idea',
  'running',
  'paused',
  'reviewed',
  'strengthened',
  'adjusted',
  'stopped',
  'embedded',
  'withdrawn',
] as const
export type State = (typeof states)[number]

export const decisions = ['strengthen', 'adjust', 'stop', 'watch'] as const
export type Decision = (typeof decisions)[number]

export interface Experiment {
  readonly id: ExperimentId
  readonly number: number
  readonly title: string
  readonly language: Language
  readonly kind: Kind | undefined
  readonly forWhom: string | undefined
  readonly couldHurt: string | undefined
  readonly hypothesis: string | undefined
  readonly smallestStep: string | undefined
  readonly state: State
  readonly by: MemberId | undefined
  readonly createdAt: Instant
  /** The last sign of life: a start, a note, or somebody who said that it is still going. */
  readonly heardAt: Instant
  /** When the team was last asked whether it is still going. */
  readonly askedAt: Instant | undefined
  readonly lookAgainAt: Instant | undefined
}

export interface Cycle {
  readonly id: string
  readonly experimentId: ExperimentId
  readonly number: number
  readonly language: Language
  readonly smallestStep: string
  readonly signal: string
  readonly expectation: string
  readonly startedAt: Instant
  /** The look-back moment is so many weeks after `countedFrom`. */
  readonly countedFrom: Instant
  readonly weeks: number
  /** `none`: still to come. `unanswered`: closed with too few voices. `closed`: with enough. */
  readonly review: 'none' | 'open' | 'extended' | 'unanswered' | 'closed'
  readonly reviewOpenedAt: Instant | undefined
  readonly extendedAt: Instant | undefined
  readonly reviewClosedAt: Instant | undefined
  readonly decision: Decision | undefined
  readonly decidedAt: Instant | undefined
}

export interface TeamPlace {
  readonly id: string
  /** Absent: somebody who was erased since. */
  readonly memberId: MemberId | undefined
  readonly joinedAt: Instant
}

export interface Observation {
  readonly id: string
  readonly experimentId: ExperimentId
  readonly cycleId: string
  readonly memberId: MemberId | undefined
  readonly words: string
  readonly language: Language
  readonly at: Instant
}

export interface Prediction {
  readonly id: string
  readonly cycleId: string
  /** Gone when it was opened without a name. */
  readonly memberId: MemberId | undefined
  /** Sealed until the look-back closes. */
  readonly words: string
  readonly language: Language
  readonly signed: boolean
  readonly opened: boolean
}

export interface ReviewVoice {
  readonly id: string
  readonly experimentId: ExperimentId
  readonly cycleId: string
  readonly memberId: MemberId | undefined
  /** Whether its author was in the team when giving it. */
  readonly inTeam: boolean
  readonly language: Language
  /** Both empty after its author took the words away. */
  readonly happened: string
  readonly learned: string
  readonly surprise: string | undefined
  readonly noticed: string | undefined
  readonly next: Decision | undefined
  readonly at: Instant
}

export interface Tap {
  readonly cycleId: string
  readonly memberId: MemberId
  readonly choice: Decision
  readonly at: Instant
}

export interface Lesson {
  readonly id: string
  readonly number: number
  readonly experimentId: ExperimentId
  readonly cycleId: string
  readonly by: MemberId | undefined
  readonly language: Language
  readonly weTried: string
  readonly weThought: string | undefined
  readonly weSaw: string | undefined
  readonly weKnowNow: string
  readonly usefulFor: string | undefined
  readonly played: readonly string[]
  readonly at: Instant
}

export interface Echo {
  readonly id: string
  readonly lessonId: string
  readonly memberId: MemberId | undefined
  readonly kind: 'useful' | 'lived'
  readonly how: string | undefined
  readonly language: Language
}

export function experimentRef(id: string): RecordRef {
  return { kind: 'experiment', id }
}

export function lessonRef(id: string): RecordRef {
  return { kind: 'lesson', id }
}

export function shortOf(experiment: Pick<Experiment, 'number'>): string {
  return shortRef('E', experiment.number)
}
