// What is decided about an experiment: which step may follow which state, when voices are enough, when a decision stands.
import type { MemberId } from '../../core/ids.ts'
import type { Instant } from '../../core/time.ts'
import { hourMs } from '../../core/time.ts'
import type { Decision, ReviewVoice, State, Tap } from './model.ts'

export type Step =
  | 'start'
  | 'withdraw'
  | 'restore'
  | 'pause'
  | 'resume'
  | 'review'
  | 'strengthen'
  | 'adjust'
  | 'watch'
  | 'stop'
  | 'embed'
  | 'fade'

/** From which state a step leads where. What is not here cannot be done, whoever asks. */
export const steps: Readonly<Record<State, Partial<Readonly<Record<Step, State>>>>> = {
  idea: { start: 'running', withdraw: 'withdrawn' },
  running: { pause: 'paused', review: 'reviewed' },
  paused: { resume: 'running', review: 'reviewed' },
  reviewed: { watch: 'running', strengthen: 'strengthened', adjust: 'adjusted', stop: 'stopped' },
  strengthened: { start: 'running', embed: 'embedded' },
  adjusted: { start: 'running', stop: 'stopped' },
  stopped: { start: 'running' },
  embedded: { fade: 'adjusted' },
  withdrawn: { restore: 'idea' },
}

/** What is known when a step is asked for. */
export interface Facts {
  /** Smallest step, signal, expectation and look-back moment are all there. */
  readonly prepared: boolean
  /** Look-backs on this cycle that hold what happened and what we learned. */
  readonly voices: number
  /** At least two of them, one from another side (`areEnough`). */
  readonly enough: boolean
  /** The team wants to stop; then one voice is enough to have looked back. */
  readonly stopping: boolean
  /** A lesson of two lines that everybody inside can read. */
  readonly lessonShared: boolean
  /** A lasting place that the community agreed to and that was found. */
  readonly landed: boolean
}

export type Missing = 'noSuchStep' | 'notPrepared' | 'noVoice' | 'tooFewVoices' | 'noLesson' | 'notLanded'
export type Verdict = { readonly to: State } | { readonly missing: Missing }

/** Where a step leads, or what is still missing for it (INV-22 to INV-25). */
export function decideStep(state: State, step: Step, facts: Facts): Verdict {
  const to = steps[state][step]
  if (!to) return { missing: 'noSuchStep' }
  const missing = missingFor(step, facts)
  return missing ? { missing } : { to }
}

function missingFor(step: Step, facts: Facts): Missing | undefined {
  switch (step) {
    case 'start':
      return facts.prepared ? undefined : 'notPrepared'
    case 'review':
      if (facts.voices === 0) return 'noVoice'
      return facts.enough || facts.stopping ? undefined : 'tooFewVoices'
    case 'strengthen':
    case 'adjust':
    case 'watch':
      if (facts.voices === 0) return 'noVoice'
      return facts.enough ? undefined : 'tooFewVoices'
    case 'stop':
      if (facts.voices === 0) return 'noVoice'
      return facts.lessonShared ? undefined : 'noLesson'
    case 'embed':
      return facts.landed ? undefined : 'notLanded'
    case 'withdraw':
    case 'restore':
    case 'pause':
    case 'resume':
    case 'fade':
      return undefined
  }
}

/** One look-back, as far as counting goes. */
export interface Voice {
  readonly inTeam: boolean
  readonly perspective: string | undefined
}

/** What the voices of a look-back still lack; undefined when they are enough (INV-24). */
export type Lack = 'first' | 'second' | 'outside' | 'otherSide'

export function lackOf(voices: readonly Voice[], everyoneInTeam: boolean): Lack | undefined {
  if (voices.length === 0) return 'first'
  if (voices.some((voice) => !voice.inTeam)) return voices.length >= 2 ? undefined : 'second'
  if (!everyoneInTeam) return 'outside'
  const sides = new Set(voices.flatMap((voice) => voice.perspective ?? []))
  return voices.length >= 2 && sides.size >= 2 ? undefined : 'otherSide'
}

/** So few people of one side are never named as a side. */
const fewestOfSide = 3

interface Sided {
  readonly perspective: string | undefined
}

/** The largest side outside the team that was not heard yet; by its key among equals, so that a card does not flicker. */
export function sideToInvite(outside: readonly Sided[], heard: ReadonlySet<string | undefined>): string | undefined {
  const countOf = (side: string) => outside.filter(({ perspective }) => perspective === side).length
  return [...new Set(outside.flatMap(({ perspective }) => perspective ?? []))]
    .filter((side) => !heard.has(side) && countOf(side) >= fewestOfSide)
    .sort((a, b) => countOf(b) - countOf(a) || a.localeCompare(b))[0]
}

/** How long a choice waits for somebody who would choose differently. */
export const tapWaitsMs = 24 * hourMs

export type TapVerdict =
  | { readonly is: 'stands'; readonly decision: Decision }
  | { readonly is: 'waits'; readonly until: Instant }
  | { readonly is: 'differs' }
  | { readonly is: 'none' }

/** Whether the taps of a team settle it: all the same, or a day later nobody chose differently. Never a majority. */
export function verdictOf(taps: readonly Tap[], team: readonly MemberId[], now: Instant): TapVerdict {
  const own = taps.filter((tap) => team.includes(tap.memberId))
  const [first] = own
  if (!first) return { is: 'none' }
  if (own.some((tap) => tap.choice !== first.choice)) return { is: 'differs' }
  const until = (Math.min(...own.map((tap) => tap.at)) + tapWaitsMs) as Instant
  const hasEverybody = team.every((memberId) => own.some((tap) => tap.memberId === memberId))
  return hasEverybody || now >= until ? { is: 'stands', decision: first.choice } : { is: 'waits', until }
}

/** When the look-backs of others open for who did not give one yet. */
export const coveredMs = 48 * hourMs

export interface Looking {
  /** Absent: the thread, which everybody reads. */
  readonly viewer: MemberId | undefined
  readonly openedAt: Instant
  readonly now: Instant
  readonly closed: boolean
}

/** Which look-backs somebody may read: their own always, others' after giving one or after 48 hours, the team's last. */
export function uncovered(voices: readonly ReviewVoice[], { viewer, openedAt, now, closed }: Looking): ReviewVoice[] {
  const mine = (voice: ReviewVoice) => viewer !== undefined && voice.memberId === viewer
  const isOpen = voices.some(mine) || now >= openedAt + coveredMs
  return voices.filter((voice) => closed || mine(voice) || (isOpen && !voice.inTeam))
}

/** For ten minutes whoever did it can take it back. */
export const undoMs = 10 * 60_000
/** After so many days without a sign of life the team is asked, and after so many it rests by itself. */
export const askAfterDays = 42
export const restAfterDays = 56

/** Something a person can read; invisible signs alone are not a text. */
export function isReadable(words: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(words.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''))
}

/** One line of what somebody typed. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}
