// A circle in a fake workspace with a queue on a real file, for the tests that break things while it speaks.
import { slackLimits as limits } from '../../../adapters/slack/limits.ts'
import { slackPace } from '../../../adapters/slack/pace.ts'
import type { Sending } from '../../../adapters/slack/send.ts'
import type { Pace } from '../../../src/core/adapter.ts'
import type { Open, Running } from '../../engine/out-support.ts'
import type { Here } from '../../support/speaking-circle.ts'
import { foundOn, openRun } from '../../support/speaking-circle.ts'

/** One run of the program on a file, with Slack as its only platform. */
export function openHere(sending: Sending, options: Omit<Open, 'platforms'>, pace: Pace = slackPace): Running {
  return openRun({ ...sending, limits, pace }, options)
}

export const foundHere = (run: Running, here: Here) => foundOn(limits.platform, run, here)
