// Faults on purpose: the next call, or the n-th call of a method, goes wrong in one of the ways in which Slack goes wrong.

export type Fault =
  | { readonly is: 'ratelimited'; readonly retryAfter: number }
  /** HTTP 500. `stored`: what was asked is done nevertheless. */
  | { readonly is: 'status'; readonly status?: number; readonly stored: boolean }
  /** The connection breaks before an answer. */
  | { readonly is: 'dropped'; readonly stored: boolean }
  /** No answer comes, and the connection stays. */
  | { readonly is: 'timeout'; readonly stored: boolean }
  /** `ok: false` with this code; nothing is done. */
  | { readonly is: 'refused'; readonly error: string; readonly more?: Record<string, unknown> }
  /** `fatal_error`: it may have been done. */
  | { readonly is: 'fatal'; readonly stored: boolean }
  | { readonly is: 'slow'; readonly ms: number }

export interface FaultOptions {
  /** A Web API method, or `response_url`, or `upload`; any call when left out. */
  readonly method?: string | RegExp
  /** How often; once when left out. */
  readonly times?: number
  /** How many calls go well before. */
  readonly after?: number
}

export interface Fails {
  next(fault: Fault, options?: FaultOptions): void
  /** Everything goes well again. */
  clear(): void
  /** How many faults are still to come. */
  waiting(): number
  /** The fault for this call, which is used up by it. */
  take(method: string): Fault | undefined
}

export function createFails(): Fails {
  let planned: { fault: Fault; method: string | RegExp | undefined; times: number; after: number }[] = []
  const isFor = (method: string, wanted: string | RegExp | undefined) =>
    wanted === undefined || (typeof wanted === 'string' ? wanted === method : wanted.test(method))
  return {
    next: (fault, { method, times = 1, after = 0 } = {}) => {
      planned.push({ fault, method, times, after })
    },
    clear: () => {
      planned = []
    },
    waiting: () => planned.reduce((sum, { times }) => sum + times, 0),
    take: (method) => {
      const found = planned.find((one) => isFor(method, one.method))
      if (!found) return undefined
      if (found.after > 0) {
        found.after -= 1
        return undefined
      }
      found.times -= 1
      if (found.times <= 0) planned = planned.filter((one) => one !== found)
      return found.fault
    },
  }
}
