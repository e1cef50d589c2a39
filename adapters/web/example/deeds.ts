// What people of the example do, each as a deed at a moment: by form, by press, by choice.
import type { Both, PersonId } from './people.ts'
import type { Scene } from './scene.ts'
import { addressesOf, mustWork } from './scene.ts'

/** One thing somebody does at a local moment, `2026-09-07T11:20`. */
export interface Deed {
  readonly at: string
  do(scene: Scene): Promise<unknown>
}

export type Words = Readonly<Record<string, Both | string>>

/** Logs an idea with the form. */
export function logs(at: string, who: PersonId, words: Words): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      await hands.runs('/experiment log')
      hands.fillsIn(spoken(scene, words))
      mustWork(who, await hands.sends())
    },
  }
}

/** A press on the card of an experiment, or on what hangs under it, with the form that comes of it. */
export function does(at: string, who: PersonId, press: string, about: Both, words?: Words): Deed {
  return {
    at,
    do: async (scene) => {
      if (words) return scene.fills(who, press, spoken(scene, words), scene.says(about))
      return mustWork(who, await scene.hands(who).presses(press, { in: scene.says(about) }))
    },
  }
}

/** A team member's choice after a look-back. */
export function decides(
  at: string,
  who: PersonId,
  ref: string,
  choice: 'strengthen' | 'adjust' | 'stop',
  words?: Words,
): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      await hands.runs(`/experiment decide ${ref}`)
      const offered = hands.messages().flatMap((message) => addressesOf(message, 'experiments.decide:'))
      const wanted = offered.findLast((address) => address.endsWith(`/${choice}`)) ?? 'experiments.decide:'
      const told = await hands.presses(wanted)
      if (!words) return mustWork(who, told)
      hands.fillsIn(spoken(scene, words))
      return mustWork(who, await hands.sends())
    },
  }
}

/** A press on the newest button of this kind; `about` holds words of its message. */
export function presses(at: string, who: PersonId, button: Both | string, about?: Both): Deed {
  return {
    at,
    do: async (scene) => {
      const label = typeof button === 'string' ? button : scene.says(button)
      return mustWork(who, await scene.hands(who).presses(label, about ? { in: scene.says(about) } : {}))
    },
  }
}

/** Types a command, presses what is asked after it, and sends the form that comes of it. */
export function asks(at: string, who: PersonId, command: string, after: readonly string[], words?: Words): Deed {
  return {
    at,
    do: async (scene) => {
      const hands = scene.hands(who)
      mustWork(who, await hands.runs(command))
      for (const press of after) mustWork(who, await hands.presses(press))
      if (!words) return
      hands.fillsIn(spoken(scene, words))
      mustWork(who, await hands.sends())
    },
  }
}

export function spoken(scene: Scene, words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, typeof value === 'string' ? value : scene.says(value)]),
  )
}
