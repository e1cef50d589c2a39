// Removes what has been kept long enough of what came in, and of who opened their home page.
import type { Instant } from '../core/time.ts'
import { hourMs, plus } from '../core/time.ts'
import { removeOldHomes } from '../store/homes/store.ts'
import { removeOld } from '../store/incoming/store.ts'
import type { Store } from '../store/store.ts'
import { homeDays } from './home.ts'

/** Longer than any platform delivers again. */
const actsHours = 25
/** Somebody may leave a form open for days. */
const ticketsDays = 30
const draftsDays = 7

/** Works at most once an hour, however often it is called. */
export function createSweep(store: Store): (now: Instant) => Promise<void> {
  let sweptAt: number | undefined
  return async (now) => {
    if (sweptAt !== undefined && now - sweptAt < hourMs) return
    sweptAt = now
    const before = {
      acts: plus(now, { hours: -actsHours }),
      tickets: plus(now, { days: -ticketsDays }),
      drafts: plus(now, { days: -draftsDays }),
    }
    await store.write('all', 'delivery', async (tx) => {
      await removeOld(tx, before)
      await removeOldHomes(tx, plus(now, { days: -homeDays }))
    })
  }
}
