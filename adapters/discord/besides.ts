// What Kring does in a server beside its messages: events in the calendar, roles, and asking who is still there.
import type { Adapter } from '../../src/core/adapter.ts'
import { createCalendar } from './calendar.ts'
import { judge, toDelivery } from './errors.ts'
import type { House } from './house.ts'
import type { DiscordOptions } from './options.ts'
import type { CallDiscord } from './pace.ts'
import { createRoles, isNobodyThere } from './roles.ts'

/** None of it is needed for anything else, and none is tried again here. */
export function createBesides(
  { sending, left, stopping }: Pick<House, 'sending' | 'left' | 'stopping'>,
  { clock, log }: Pick<DiscordOptions, 'clock' | 'log'>,
): Required<Pick<Adapter, 'showCalendar' | 'showRoles' | 'isThere'>> {
  const { me } = sending
  const call = patiently(sending.call, (ms) => clock.sleep(ms, stopping.signal))
  const showCalendar = createCalendar({ call, log, me, now: clock.now })
  const showRoles = createRoles({ call, log, me, left })
  return {
    showCalendar: (space, circle, events) => told(() => showCalendar(space, circle, events)),
    showRoles: (space, roles) => told(() => showRoles(space, roles)),
    isThere: (space, user) =>
      told(async () => {
        try {
          await call({ method: 'GET', path: `/guilds/${space}/members/${user}` })
          return true
        } catch (error) {
          if (isNobodyThere(error)) return false
          throw error
        }
      }),
  }
}

/** So long a wait is waited for; after a longer one somebody begins anew. */
const [longestRestMs, mostTries] = [30_000, 5]

/** For what has time: when Discord asks for patience it waits as long as it says. */
function patiently(call: CallDiscord, sleep: (ms: number) => Promise<void>): CallDiscord {
  return async (ask) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call(ask)
      } catch (error) {
        const { means, afterMs = longestRestMs + 1 } = judge(error)
        if (means !== 'later' || afterMs > longestRestMs || tries >= mostTries) throw error
        await sleep(afterMs)
      }
    }
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toDelivery(error)
  }
}
