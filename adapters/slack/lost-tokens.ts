// A workspace whose token Slack does not take: the circle hears of it once, and Slack is asked again now and then until it takes it.
import type { Notice } from '../../src/core/act.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { minuteMs } from '../../src/core/time.ts'
import { slackLimits } from './limits.ts'
import { whyOf } from './why.ts'
import type { Workspaces } from './workspaces.ts'

export interface LostTokenTools {
  readonly workspaces: Workspaces
  readonly clock: Clock
  readonly log: Log
  /** Ends the asking when Kring stops. */
  readonly signal: AbortSignal
  tell(notice: Notice): Promise<void>
}

const { platform } = slackLimits
const askAgainMs = 10 * minuteMs

/** Gives what is to be done with a workspace that was lost by its token; a second time while it is being asked does nothing. */
export function createLostTokens({ workspaces, clock, log, signal, tell }: LostTokenTools) {
  const asking = new Set<string>()

  const isTaken = async (space: string): Promise<boolean> => {
    try {
      const workspace = await workspaces.find(space)
      if (!workspace) return false
      await workspace.client.auth.test()
      return true
    } catch (error) {
      log.info({ space, why: whyOf(error) }, 'Slack still does not take the token of this workspace.')
      return false
    }
  }
  const rest = () =>
    clock.sleep(askAgainMs, signal).then(
      () => true,
      () => false,
    )
  return async (space: string, why: string): Promise<void> => {
    if (asking.has(space)) return
    asking.add(space)
    try {
      await tell({ tells: 'lost', platform, space, at: clock.now(), why })
      while (await rest()) {
        if (!(await isTaken(space))) continue
        await tell({ tells: 'back', platform, space, at: clock.now() })
        return
      }
    } finally {
      asking.delete(space)
    }
  }
}
