// Wakes: the one table of due things. A handler recomputes from state and may set itself again.
import type { Change } from './context.ts'
import type { Text } from './text.ts'
import type { Instant } from './time.ts'

/** `reflection.close`: feature and what is due. */
export type WakeName = `${string}.${string}`

/** What to do when it comes late (INV-32); lateness counts only after downtime. `always` does it whenever. */
export type LateRule = 'always' | 'ifHalfTheWindowRemains' | 'skip'

export interface Due {
  readonly subject: string
  readonly plannedAt: Instant
  readonly lateMinutes: number
}

export interface Wake {
  readonly name: WakeName
  /** For whoever looks ahead (a clock strip); absent for clockwork nobody needs to know about. */
  readonly says?: Text<never>
  /** Leaves words behind in the write-ahead log that must go: it is emptied right after. */
  readonly clearsTraces?: boolean
  run(c: Change, due: Due): Promise<void>
}
