// Discord's speed limits, when a test switches them on: so many calls of a route in a channel or server, and so many a second in all.

export interface RateRules {
  /** For each route with its channel, server or webhook. */
  readonly bucket?: { readonly limit: number; readonly windowMs: number }
  /** 50 in Discord. */
  readonly globalPerSecond?: number
}

export interface Taken {
  readonly headers: Readonly<Record<string, string>>
  /** Seconds to wait; the call was not taken. */
  readonly retryAfter?: number
  readonly isGlobal?: boolean
}

export interface Rates {
  set(rules: RateRules | undefined): void
  take(bucket: string, isInteraction: boolean): Taken
  /** How often somebody was told to wait. */
  refused(): number
}

export function createRates(elapsed: () => number, now: () => number): Rates {
  let rules: RateRules | undefined
  let refusals = 0
  const windows = new Map<string, { until: number; left: number }>()
  let recent: number[] = []
  const refuse = (ms: number, isGlobal: boolean, headers: Record<string, string>): Taken => {
    refusals += 1
    return { headers, retryAfter: Math.max(1, Math.ceil(ms)) / 1000, isGlobal }
  }
  return {
    set: (next) => {
      rules = next
      windows.clear()
      recent = []
    },
    refused: () => refusals,
    take: (name, isInteraction) => {
      if (!rules) return { headers: {} }
      const at = elapsed()
      const { bucket, globalPerSecond } = rules
      if (globalPerSecond !== undefined && !isInteraction) {
        recent = recent.filter((one) => one > at - 1000)
        if (recent.length >= globalPerSecond) return refuse((recent[0] ?? at) + 1000 - at, true, {})
      }
      if (!bucket) {
        recent.push(at)
        return { headers: {} }
      }
      const known = windows.get(name)
      const open = known && known.until > at ? known : { until: at + bucket.windowMs, left: bucket.limit }
      windows.set(name, open)
      const seconds = (open.until - at) / 1000
      const headers = {
        'x-ratelimit-limit': String(bucket.limit),
        'x-ratelimit-remaining': String(Math.max(0, open.left - 1)),
        'x-ratelimit-reset': ((now() + open.until - at) / 1000).toFixed(3),
        'x-ratelimit-reset-after': seconds.toFixed(3),
        'x-ratelimit-bucket': bucketId(name),
      }
      if (open.left <= 0) return refuse(open.until - at, false, headers)
      open.left -= 1
      recent.push(at)
      return { headers }
    },
  }
}

/** The same for every channel: what stands before the first id. */
function bucketId(name: string): string {
  return Buffer.from(name.split(' ').slice(0, 2).join(' ')).toString('hex').slice(0, 32)
}
