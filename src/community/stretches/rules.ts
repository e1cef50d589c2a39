// What may happen to stretches, decided without asking anybody: any phase at any time (INV-02), one of each (INV-03), one in focus (INV-01).
import type { Phase, Stretch } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import { dayMs } from '../../core/time.ts'
import type { StretchStep } from './steps/store.ts'
import type { PastStretch } from './store.ts'

type Active = readonly Pick<Stretch, 'id' | 'phase' | 'focus'>[]

/** `none`: nobody began yet, so there is nothing to open beside. */
export function canOpen(active: Active, phase: Phase): 'fine' | 'active' | 'none' {
  if (!active.some(({ focus }) => focus)) return 'none'
  return active.some((one) => one.phase === phase) ? 'active' : 'fine'
}

/** The one in focus rests only after the focus has moved, so that one is always there. */
export function canRest(active: Active, phase: Phase): 'fine' | 'resting' | 'inFocus' {
  const found = active.find((one) => one.phase === phase)
  if (!found) return 'resting'
  return found.focus ? 'inFocus' : 'fine'
}

export function canMoveFocus(active: Active, phase: Phase): 'fine' | 'inFocus' | 'none' {
  if (!active.some(({ focus }) => focus)) return 'none'
  return active.some((one) => one.phase === phase && one.focus) ? 'inFocus' : 'fine'
}

/** How many times the circle will have been in this phase. */
export function nextSequence(past: readonly Pick<PastStretch, 'phase'>[], phase: Phase): number {
  return past.filter((one) => one.phase === phase).length + 1
}

export const undoDays = 7

export type Undoing = 'fine' | 'before' | 'together' | 'tooLate' | 'inFocus' | 'changed'

/**
 * Whether a step can be taken back by one tap: within a week, when it still stands, was one person's act, and where the circle is has not
 * been built upon since.
 */
export function canUndo(step: StretchStep, stretch: PastStretch, active: Active, now: Instant): Undoing {
  if (step.state !== 'stands') return 'before'
  if (step.what === 'focus' || step.proposal) return 'together'
  if (now - step.at > undoDays * dayMs) return 'tooLate'
  const isActive = active.some(({ id }) => id === stretch.id)
  if (step.what === 'opened') {
    if (!isActive) return 'changed'
    return stretch.focus ? 'inFocus' : 'fine'
  }
  return isActive || active.some(({ phase }) => phase === stretch.phase) ? 'changed' : 'fine'
}
