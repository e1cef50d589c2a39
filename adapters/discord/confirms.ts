// The questions that careful buttons ask, kept for a while: a press tells only the address.
import type { Button } from '../../src/core/card.ts'
import type { Part } from '../../src/core/shown.ts'
import { confirmsIn } from './render/confirm.ts'

type Confirm = NonNullable<Button['confirm']>

export interface Confirms {
  /** Notes those of a part that is shown. */
  note(part: Part): void
  /** Undefined after a restart: then Kring asks in its own words. */
  find(address: string): Confirm | undefined
}

const most = 1000

export function createConfirms(): Confirms {
  const known = new Map<string, Confirm>()
  return {
    note: (part) => {
      for (const [address, confirm] of confirmsIn(part)) {
        known.delete(address)
        known.set(address, confirm)
        const [oldest] = known.keys()
        if (oldest !== undefined && known.size > most) known.delete(oldest)
      }
    },
    find: (address) => known.get(address),
  }
}
