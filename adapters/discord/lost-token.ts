// A bot token that Discord does not take: every circle hears of it once, and Discord is asked again now and then until it takes it.
import type { Notice } from '../../src/core/act.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import { minuteMs } from '../../src/core/time.ts'
import { codeOf } from './errors.ts'
import { discordLimits } from './limits.ts'
import type { Spaces } from './spaces.ts'

export interface LostTokenTools {
  readonly clock: Clock
  readonly log: Log
  readonly spaces: Pick<Spaces, 'all'>
  /** Ends the asking when Kring stops. */
  readonly signal: AbortSignal
  /** Rejects as long as the token is not taken. */
  ask(): Promise<unknown>
  tell(notice: Notice): Promise<void>
}

const { platform } = discordLimits
const askAgainMs = 10 * minuteMs

/** A second time while it is being asked does nothing. */
export function createLostToken({ clock, log, spaces, signal, ask, tell }: LostTokenTools) {
  let isAsking = false
  const tellAll = async (tells: 'lost' | 'back', why: { why?: string } = {}) => {
    for (const space of spaces.all()) await tell({ tells, platform, space, at: clock.now(), ...why })
  }
  const isTaken = () =>
    ask().then(
      () => true,
      (error: unknown) => {
        log.info({ why: codeOf(error) }, 'Discord still does not take the bot token.')
        return false
      },
    )
  const rest = () =>
    clock.sleep(askAgainMs, signal).then(
      () => true,
      () => false,
    )
  return async (why: string): Promise<void> => {
    if (isAsking) return
    isAsking = true
    try {
      await tellAll('lost', { why })
      while (await rest()) if (await isTaken()) return await tellAll('back')
    } finally {
      isAsking = false
    }
  }
}
