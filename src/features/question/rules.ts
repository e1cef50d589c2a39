// What is decided about the shared question: which version an adopted proposal makes, until when words are looked at, what a page holds.
import type { QuestionVersion } from '../../core/people.ts'
import type { Language } from '../../core/text.ts'
import type { Weekday } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'

export const mapKinds = ['interest', 'perspective', 'system_force', 'known', 'gap'] as const
export type MapKind = (typeof mapKinds)[number]
export const directions = ['helps', 'hinders'] as const
export type Direction = (typeof directions)[number]

/** A version, an ambition, a reason: what fits in one breath. */
export const shortMax = 240
export const wordMax = 80
export const missingMax = 600
export const undoMs = 10 * 60_000

export function isMapKind(typed: string): typed is MapKind {
  return (mapKinds as readonly string[]).includes(typed)
}

/** The words somebody puts before the circle; `from` is the version they would follow on. */
export interface NewWords {
  readonly text: string
  readonly whyNow?: string | undefined
  readonly from?: string | undefined
}

/** What is stored of a proposal for other words. */
export interface VersionPayload extends NewWords {
  readonly language: Language
}

/** What is stored of a proposal for an ambition. */
export interface AmbitionPayload {
  readonly text: string
  /** The ambition it would take the place of. */
  readonly from?: string | undefined
  readonly language: Language
}

type Living = Pick<QuestionVersion, 'id' | 'state' | 'text' | 'whyNow'>

/** Whether these are the words as they stand. */
export function isUnchanged(words: NewWords, living: Pick<Living, 'text' | 'whyNow'> | undefined): boolean {
  return living?.text === words.text && (living.whyNow ?? '') === (words.whyNow ?? '')
}

/** Why a proposal cannot be (any more): the words changed under it, or there is nothing to decide. */
export function whyNotPossible(words: NewWords, living: Living | undefined): 'changedSince' | 'sameWords' | undefined {
  if (words.from !== living?.id) return 'changedSince'
  return living?.state === 'current' && isUnchanged(words, living) ? 'sameWords' : undefined
}

/**
 * The first full consent turns the starting question into the current one, changed or not: as it is, it keeps its number; with other
 * words a new version begins and the one before stays to be read.
 */
export function decideAdoption(
  words: NewWords,
  versions: readonly Pick<QuestionVersion, 'id' | 'number' | 'state' | 'text' | 'whyNow'>[],
): { readonly confirms: string } | { readonly adds: number } {
  const living = versions.find(({ state }) => state === 'working' || state === 'current')
  if (living?.state === 'working' && isUnchanged(words, living)) return { confirms: living.id }
  return { adds: Math.max(0, ...versions.map(({ number }) => number)) + 1 }
}

/** Until Friday noon; who begins late in the week gets the next one. */
export function windowFrom(weekday: Weekday): Window {
  const isEarly = weekday === 'mon' || weekday === 'tue' || weekday === 'wed'
  return { until: { weekday: 'fri', time: '12:00', weeksLater: isEarly ? 0 : 1 } }
}

export interface Page<T> {
  readonly items: readonly T[]
  /** The number of the next page, from 0 on; absent after the last. */
  readonly next: number | undefined
}

export function pageOf<T>(all: readonly T[], page: number, size: number): Page<T> {
  const from = Math.max(0, Math.trunc(page)) * size
  const items = all.slice(from, from + size)
  return { items, next: from + size < all.length ? Math.max(0, Math.trunc(page)) + 1 : undefined }
}
