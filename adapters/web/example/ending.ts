// What twelve weeks come to, as somebody of the example reads it in the end: the ribbon, the question in its versions, the board.
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Told } from '../person.ts'
import type { EndingView } from '../protocol.ts'
import type { Both } from './people.ts'
import type { Scene } from './scene.ts'

export interface Ending extends EndingView {
  /** What was said for want of better words. */
  readonly strays: readonly string[]
}

const beganAs: Both = { nl: 'De startvraag van Anouk: ', en: 'The starting question of Anouk: ' }
const stopped: Both = { nl: 'gestopt en gedeeld', en: 'stopped and shared' }

export async function readEnding(scene: Scene): Promise<Ending> {
  const runs = (command: string) => scene.hands('fatima').runs(command)
  const strip = blocksOf(await runs('/phase where')).find((block) => block.kind === 'strip')
  const ribbon =
    strip?.kind === 'strip'
      ? strip.words.flatMap((words) => (typeof words === 'string' ? words.split(/(?<=\.) (?=\p{Lu})/u) : []))
      : []
  const lines = (await runs('/question show')).says.split('\n')
  const was = lines.find((line) => line.startsWith(scene.says(beganAs)))?.slice(scene.says(beganAs).length)
  const now = lines.find((line) => line.startsWith('“'))?.slice(1, -1)
  const board = (await runs('/experiment list')).says.split('\n').filter((line) => /^· E\d/.test(line))
  return {
    ribbon,
    question: { was: was ?? '', now: now ?? '' },
    board: { count: board.length, stopped: board.filter((line) => line.endsWith(scene.says(stopped))).length },
    strays: scene.strays,
  }
}

function blocksOf({ reply }: Told): readonly ShownBlock[] {
  return reply.is === 'card' ? reply.card.blocks : []
}
