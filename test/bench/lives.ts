// (l) Twelve weeks of communities that live side by side in one database: what one more costs when there are many.
import type { End } from '../../src/simulate.ts'
import { simulate } from '../../src/simulate.ts'
import { makeMigrated } from '../support/migrated.ts'
import type { Row } from './measure.ts'
import { memory } from './measure.ts'

const weeks = 12
const members = 6
const sizes = [10, 100, 1000]
const warmUp = 3

interface Lived {
  readonly circles: number
  readonly seconds: number
  readonly mebibytes: number
  readonly end: Omit<End, 'file' | 'chats'>
}

/** Ten first, then ten times as many, up to what is asked for; what is not measured is said. */
export async function measureLives(most: number): Promise<Row[]> {
  if (!Number.isInteger(most) || most < 1) throw new Error('How many communities? --communities 100')
  const { migrations, remove } = makeMigrated()
  await live(warmUp, migrations)
  const measured = sizes.filter((size) => size < most)
  const lived: Lived[] = []
  for (const circles of [...measured, Math.min(most, sizes.at(-1) ?? most)]) lived.push(await live(circles, migrations))
  remove()
  if (most < 1000) process.stderr.write(`Not measured: more than ${most} communities (--communities 1000).\n`)
  return lived.flatMap((one, n) => rowsOf(one, n === 0 ? undefined : lived[0]))
}

async function live(circles: number, migrations: string): Promise<Lived> {
  globalThis.gc?.()
  const before = memory()
  const startedAt = performance.now()
  let [seconds, mebibytes, end] = [0, 0, { messages: 0, bytes: 0 }]
  await simulate({
    ...{ weeks, members, seed: 1, circles, migrations, print: () => undefined },
    ended: ({ messages, bytes }) => {
      seconds = (performance.now() - startedAt) / 1000
      mebibytes = memory() - before
      end = { messages, bytes }
    },
  })
  return { circles, seconds, mebibytes, end }
}

function rowsOf({ circles, seconds, mebibytes, end }: Lived, first: Lived | undefined): Row[] {
  const row = (what: string, unit: string, measured: number, baseline?: number): Row => ({
    ...{ figure: 'l', what: `${what}, ${circles} communities`, unit, measured },
    ...(baseline !== undefined && { baseline, against: `with ${first?.circles}`, goal: 1.2 }),
  })
  return [
    row('twelve weeks of one', 'ms', (1000 * seconds) / circles, first && (1000 * first.seconds) / first.circles),
    row('database of one', 'KiB', end.bytes / 1024 / circles, first && first.end.bytes / 1024 / first.circles),
    row('twelve weeks of all', 's', seconds),
    row('messages', '', end.messages),
    row('memory more than before', 'MiB', mebibytes),
  ]
}
