// How many people a server has: told with the server, then asked once a day, because without a privileged intent nobody tells who comes and goes.
import type { CallDiscord } from './pace.ts'

export interface Counts {
  /** Bots are among them. */
  of(server: { readonly id: string; readonly memberCount: number }): number
  /** Asks anew. Throws a `DiscordProblem`. */
  ask(space: string): Promise<void>
  /** All of a server was told: what it says now is the newest. */
  told(space: string): void
}

export function createCounts(call: () => CallDiscord): Counts {
  const asked = new Map<string, number>()
  return {
    of: ({ id, memberCount }) => asked.get(id) ?? memberCount,
    ask: async (space) => {
      const { approximate_member_count: count } = await call()<{ approximate_member_count?: number }>({
        method: 'GET',
        path: `/guilds/${space}`,
        query: { with_counts: 'true' },
      })
      if (count !== undefined) asked.set(space, count)
    },
    told: (space) => void asked.delete(space),
  }
}
