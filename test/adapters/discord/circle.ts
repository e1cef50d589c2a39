// A circle in a fake server with a queue on a real file, for the tests that break things while it speaks.
import { discordLimits as limits } from '../../../adapters/discord/limits.ts'
import { discordPace } from '../../../adapters/discord/pace.ts'
import type { Sending } from '../../../adapters/discord/send.ts'
import type { Pace } from '../../../src/core/adapter.ts'
import type { Open, Running } from '../../engine/out-support.ts'
import type { Here } from '../../support/speaking-circle.ts'
import { foundOn, openRun } from '../../support/speaking-circle.ts'

/** One run of the program on a file, with Discord as its only platform. */
export function openHere(sending: Sending, options: Omit<Open, 'platforms'>, pace: Pace = discordPace): Running {
  return openRun({ ...sending, limits, pace }, options)
}

export const foundHere = (run: Running, here: Here) => foundOn(limits.platform, run, here)
