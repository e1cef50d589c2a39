// Slack's speed limits, when a test switches them on: one message a second into a channel, and so many a minute into a workspace.

export interface RateRules {
  /** Between two messages in a channel; 1000 in Slack. */
  readonly channelMs: number
  /** How many messages a channel takes at once before that counts. */
  readonly burst?: number
  /** For all channels of a workspace together. */
  readonly teamPerMinute?: number
}

export interface Rates {
  set(rules: RateRules | undefined): void
  /** Seconds to wait, or undefined when the message may go. */
  post(team: string, channel: string): number | undefined
  /** How often somebody was told to wait. */
  refused(): number
}

export function createRates(elapsed: () => number): Rates {
  let rules: RateRules | undefined
  let refusals = 0
  const free = new Map<string, number>()
  const recent = new Map<string, number[]>()
  const refuse = (ms: number) => {
    refusals += 1
    return Math.max(1, Math.ceil(ms / 1000))
  }
  return {
    set: (next) => {
      rules = next
      free.clear()
      recent.clear()
    },
    refused: () => refusals,
    post: (team, channel) => {
      if (!rules) return undefined
      const now = elapsed()
      const { channelMs, burst = 1, teamPerMinute } = rules
      const freeAt = Math.max(free.get(channel) ?? 0, now)
      const wait = freeAt - now - channelMs * (burst - 1)
      // A clock that ticks a moment early is no reason to refuse.
      if (wait > 5) return refuse(wait)
      const sent = (recent.get(team) ?? []).filter((at) => at > now - 60_000)
      recent.set(team, sent)
      if (teamPerMinute !== undefined && sent.length >= teamPerMinute) return refuse((sent[0] ?? now) + 60_000 - now)
      sent.push(now)
      free.set(channel, freeAt + channelMs)
      return undefined
    },
  }
}
