// The three ways things go otherwise: a refusal is for the person, a fault is for the operator, a delivery error is for the queue.
import type { Button, Span } from './card.ts'
import type { Problem } from './form.ts'

/** A kind no, in the person's language, with what they can do. Nothing typed is lost. */
export interface Refusal {
  readonly refusal: true
  readonly spans: readonly Span[]
  readonly problems?: readonly Problem[]
  readonly buttons?: readonly Button[]
}

export function refuse(
  spans: string | readonly Span[],
  more: { problems?: readonly Problem[]; buttons?: readonly Button[] } = {},
): Refusal {
  return { refusal: true, spans: typeof spans === 'string' ? [spans] : spans, ...more }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value
}

/** Something on our side is wrong. `todo` tells the operator what to do; the person gets a reference number. Never holds what a member typed. */
export class Fault extends Error {
  readonly todo: string
  constructor(what: string, todo: string, cause?: unknown) {
    super(what, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.todo = todo
  }
}

/** Why a message could not be shown. Only `later` is tried again. */
export type DeliveryProblem = 'later' | 'gone' | 'forbidden' | 'invalid'

/** What has to wait with `later`: this message alone, or every new message in its space. */
export type DeliveryHold = 'message' | 'space'

export class DeliveryError extends Error {
  readonly problem: DeliveryProblem
  /** Milliseconds the platform asked to wait; only with `later`. */
  readonly afterMs: number | undefined
  readonly holds: DeliveryHold
  constructor(problem: DeliveryProblem, why: string, afterMs?: number, holds: DeliveryHold = 'message') {
    super(why)
    this.name = 'DeliveryError'
    this.problem = problem
    this.afterMs = afterMs
    this.holds = holds
  }
}
