// Kring in Discord: one adapter for every server that its bot was added to, over the gateway.
import type { Adapter } from '../../src/core/adapter.ts'
import { createBesides } from './besides.ts'
import { createEars } from './ears.ts'
import type { Gateway } from './gateway.ts'
import { createGateway } from './gateway.ts'
import { createHouse } from './house.ts'
import { discordLimits } from './limits.ts'
import type { DiscordOptions } from './options.ts'
import { discordPace, discordRestMs } from './pace.ts'
import { spellBy } from './render/spell.ts'

export interface Discord {
  readonly adapter: Adapter
}

const { platform } = discordLimits
const finishMs = 5_000
const usualStartMs = 15_000

export function createDiscord(options: DiscordOptions): Discord {
  const house = createHouse(options)
  const { running, stopping, background, supervision, sending, confirms } = house
  const { find, link, messageLink } = sending
  let gateway: Gateway | undefined
  const stop = async () => {
    stopping.abort()
    supervision.stop()
    await gateway?.stop()
    await background.settle(finishMs)
  }
  const adapter: Adapter = {
    platform,
    limits: discordLimits,
    pace: discordPace,
    restMs: discordRestMs,
    ...{ find, link, messageLink },
    // The questions of careful buttons are remembered, because a press tells only which one it was.
    send: async (to, part, token) => {
      confirms.note(part)
      return sending.send(to, part, token)
    },
    edit: (to, receipt, part) => {
      if (part) confirms.note(part)
      return sending.edit(to, receipt, part)
    },
    ...createBesides(house, options),
    health: supervision.health,
    start: async (app) => {
      running.app = app
      running.spell = spellBy(app.commands('nl'))
      gateway = createGateway({ ...options, supervision, ...createEars(options, house, app) })
      try {
        await gateway.start(options.startMs ?? usualStartMs)
      } catch (error) {
        await stop() // nobody stops what did not start, and what watches it would keep the process
        throw error
      }
    },
    stop,
  }
  return { adapter }
}
