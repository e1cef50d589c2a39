// Faults on purpose: the next call, or the n-th call of a route, goes wrong in one of the ways in which Discord goes wrong.

export type Fault =
  | { readonly is: 'ratelimited'; readonly retryAfter: number; readonly scope?: 'user' | 'global' | 'shared' }
  /** HTTP 500. `stored`: what was asked is done nevertheless. */
  | { readonly is: 'status'; readonly status?: number; readonly stored: boolean }
  /** The connection breaks before an answer. */
  | { readonly is: 'dropped'; readonly stored: boolean }
  /** No answer comes, and the connection stays. */
  | { readonly is: 'timeout'; readonly stored: boolean }
  /** An error of Discord's own; nothing is done. */
  | { readonly is: 'refused'; readonly status?: number; readonly code: number; readonly message?: string }
  | { readonly is: 'slow'; readonly ms: number }

export interface FaultOptions {
  /** `POST /channels/:channel/messages`, as routes are named, or a pattern for `POST /channels/123/messages`; any call when left out. */
  readonly route?: string | RegExp
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
  take(route: string, path: string): Fault | undefined
}

export function createFails(): Fails {
  let planned: { fault: Fault; route: string | RegExp | undefined; times: number; after: number }[] = []
  const isFor = (wanted: string | RegExp | undefined, route: string, path: string) =>
    wanted === undefined || (typeof wanted === 'string' ? wanted === route : wanted.test(path))
  return {
    next: (fault, { route, times = 1, after = 0 } = {}) => {
      planned.push({ fault, route, times, after })
    },
    clear: () => {
      planned = []
    },
    waiting: () => planned.reduce((sum, { times }) => sum + times, 0),
    take: (route, path) => {
      const found = planned.find((one) => isFor(one.route, route, path))
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
