// Kring in Discord: one adapter for every server that its bot was added to, over the gateway.
import type { Adapter } from '../../src/core/adapter.ts'
import { DeliveryError } from '../../src/core/errors.ts'
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
  const { running, stopping, background, supervision, sending, confirms, tell } = house
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
      try {
        return await sending.send(to, part, token)
      } catch (error) {
        if ('user' in to && hasLeft(error))
          background.run(tell({ tells: 'memberLeft', platform, space: to.space, user: to.user }))
        throw error
      }
    },
    edit: (to, receipt, part) => {
      if (part) confirms.note(part)
      return sending.edit(to, receipt, part)
    },
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

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes: no server together any more, an account that is gone. */
const leaving = /\bDiscord said (50278|10013)\b/

/** Nobody tells Kring who leaves: it is learned by what cannot be sent (rule 45). */
function hasLeft(error: unknown): boolean {
  return error instanceof DeliveryError && leaving.test(error.message)
}
