// A platform that is out of reach for a while, with or without telling so.
import type { Engine } from '../../src/engine/engine.ts'
import type { TestClock } from './chance.ts'
import type { PlatformName, Stage } from './stage.ts'
import { findStage } from './stage.ts'

export interface Outages {
  /** Nothing gets through to this platform any more. `told`: it says so itself, so that what waits for it rests. */
  down(platform: PlatformName, how?: { told?: boolean }): Promise<void>
  /** It can be reached again, and what waited is delivered. */
  up(platform: PlatformName): Promise<void>
}

interface OutageOptions {
  readonly stages: readonly [Stage, ...Stage[]]
  readonly clock: TestClock
  readonly settle: () => Promise<void>
  readonly engine: () => Engine
}

export function makeOutages({ stages, clock, settle, engine }: OutageOptions): Outages {
  const told = new Set<PlatformName>()
  const notice = async (tells: 'lost' | 'back', { platform, chat }: Stage) =>
    engine().notice({ platform, space: chat.space, tells, at: clock.now() })
  const down: Outages['down'] = async (platform, { told: isTold = false } = {}) => {
    const stage = findStage(stages, platform)
    if (isTold) await notice('lost', stage)
    if (isTold) told.add(platform)
    stage.down(true)
  }
  const up: Outages['up'] = async (platform) => {
    const stage = findStage(stages, platform)
    stage.down(false)
    if (told.delete(platform)) await notice('back', stage)
    // The machine's own time: so long after the last try nothing is too soon any more. What is unclear is looked for more than once.
    for (let looks = 0; looks < 4; looks += 1) {
      clock.advance(3_600_000)
      await settle()
    }
  }
  return { down, up }
}
