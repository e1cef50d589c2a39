// The stages of one server: each is made when somebody first comes for it, and its clock is moved by one hand at a time.
import type { Acts } from './acts.ts'
import { createActs } from './acts.ts'
import type { StageName } from './protocol.ts'
import type { Stage } from './stage.ts'

/** Makes a stage; `tell` is called with the share that is done, 0 to 1. */
export type CreateStage = (name: StageName, tell: (share: number) => void) => Promise<Stage>

/** A stage with everybody's hands in it. */
export interface PlayedStage extends Stage {
  readonly name: StageName
  readonly acts: Acts
  /** After what is under way: two moves of one clock do not cross. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

export interface Stages {
  /** Waits until it is made. Rejects when it cannot be. */
  get(name: StageName): Promise<PlayedStage>
  /** The stage, or the share of it that is made; asking starts the making. */
  find(name: StageName): PlayedStage | number
}

interface Making {
  share: number
  made: PlayedStage | undefined
  promise: Promise<PlayedStage>
}

/** All stages of one server. What could not be made is tried anew at the next question. */
export function createStages(createStage: CreateStage): Stages {
  const all = new Map<StageName, Making>()
  const start = (name: StageName): Making => {
    const known = all.get(name)
    if (known) return known
    const making: Making = { share: 0, made: undefined, promise: new Promise(() => undefined) }
    const made = createStage(name, (share) => {
      making.share = share
    })
    making.promise = made.then((stage) => toPlayed(name, stage))
    all.set(name, making)
    making.promise.then(
      (stage) => {
        making.made = stage
      },
      () => all.delete(name),
    )
    return making
  }
  return {
    get: (name) => start(name).promise,
    find: (name) => {
      const making = start(name)
      return making.made ?? making.share
    },
  }
}

/** A place to begin: a closed room first, and one that anybody may enter, as every workplace has. */
const firstRooms = [
  { id: 'kring', name: 'kring' },
  { id: 'plein', name: 'plein', open: true },
] as const

function toPlayed(name: StageName, stage: Stage): PlayedStage {
  if (stage.chat.listRooms().length === 0) for (const room of firstRooms) stage.chat.saveRoom(room)
  let last: Promise<unknown> = Promise.resolve()
  const acts = createActs({
    app: stage.app,
    chat: stage.chat,
    now: () => stage.machine.now(),
    newKey: () => stage.newKey(),
  })
  return {
    ...stage,
    name,
    acts,
    inTurn: (work) => {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
