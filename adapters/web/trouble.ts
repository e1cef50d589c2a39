// Failing on purpose: the chat's deliveries go wrong when a test, or somebody who is curious, asks for it.
import { DeliveryError } from '../../src/core/errors.ts'
import type { Where } from './chat-state.ts'

/** How a delivery goes wrong. `lostResponse`: it is shown, but nobody tells whoever sent it. */
export type Breakage = 'later' | 'gone' | 'forbidden' | 'lostResponse'

export interface Trouble {
  /** From now on the next deliveries go wrong, in one room or anywhere. */
  breaks(how: {
    readonly next: number
    readonly how: Breakage
    readonly room?: string
    readonly afterMs?: number
  }): void
  /** Nothing can be delivered or found until it is up again. */
  down(isDown: boolean): void
  /** How many deliveries it turned away for being down. */
  turnedAway(): number
  /** Does what a delivery does, or goes wrong. Throws a `DeliveryError`, or what a lost connection throws. */
  deliver<T>(where: Where | undefined, work: () => T): T
}

/** Trouble of one chat; none at first. */
export function createTrouble(): Trouble {
  let isDown = false
  let turnedAway = 0
  const broken: { left: number; how: Breakage; room: string | undefined; afterMs: number | undefined }[] = []
  return {
    down: (now) => {
      isDown = now
    },
    turnedAway: () => turnedAway,
    breaks: ({ next, how, room, afterMs }) => void broken.push({ left: next, how, room, afterMs }),
    deliver: (where, work) => {
      if (isDown) {
        turnedAway += 1
        throw new DeliveryError('later', 'The chat is down.')
      }
      const here = where && 'room' in where ? where.room : undefined
      const trouble = broken.find(({ left, room }) => left > 0 && (room === undefined || room === here))
      if (!trouble) return work()
      trouble.left -= 1
      if (trouble.how !== 'lostResponse') {
        throw new DeliveryError(trouble.how, `The chat was told to break: ${trouble.how}.`, trouble.afterMs)
      }
      work()
      throw new Error('The connection was lost before the answer came.')
    },
  }
}
