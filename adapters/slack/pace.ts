// Calls of Slack for posting: after a 429 that method rests in that workspace, exactly as long as Slack asked, and nothing else does.
import type { Pace } from '../../src/core/adapter.ts'
import type { Clock } from '../../src/core/clock.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import { judge, SlackProblem } from './errors.ts'
import type { Workspace } from './workspaces.ts'

/**
 * https://docs.slack.dev/apis/web-api/rate-limits: one message a second into a channel, and "several hundred messages per minute" into a
 * workspace. Three a second after the first hundred is at most 280 in any minute.
 */
export const slackPace: Pace = { conversationMs: 1000, spaceMs: 334, burst: 100 }

export interface Calling {
  readonly clock: Pick<Clock, 'elapsed'>
  /** Slack does not take the token of a workspace any more. */
  lost(space: string, why: string): void
}

/** Throws a `SlackProblem`. */
export type CallSlack = <T>(workspace: Workspace, method: string, call: () => Promise<T>) => Promise<T>

export function createCalls({ clock, lost }: Calling): CallSlack {
  const rests = new Map<string, number>()
  return async (workspace, method, call) => {
    const key = `${workspace.space}/${method}`
    const leftMs = (rests.get(key) ?? Number.NEGATIVE_INFINITY) - clock.elapsed()
    if (leftMs > 0) throw new SlackProblem('later', `Slack asked for patience with ${method}.`, { afterMs: leftMs })
    rests.delete(key)
    try {
      return await call()
    } catch (error) {
      const problem = judge(error)
      if (problem.means === 'later' && problem.afterMs !== undefined) {
        rests.set(key, clock.elapsed() + problem.afterMs)
      }
      if (problem.means === 'lost') lost(workspace.space, problem.code ?? problem.message)
      throw problem
    }
  }
}

/** For what every new message needs: then all of them wait in that workspace, and none is tried in vain. */
export function holdingAll(error: unknown): unknown {
  const isBusy = error instanceof SlackProblem && error.means === 'later' && error.afterMs !== undefined
  return isBusy ? new DeliveryError('later', error.message, error.afterMs, 'space') : error
}
