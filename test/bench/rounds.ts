// Real rounds of the question of the week, opened by the engine and made into the question that is wanted.
import { prompts } from '../../src/community/prompts.ts'
import type { House } from './house.ts'

export interface OpenRound {
  readonly circle: string
  readonly id: string
  /** Where its message stands on the platform. */
  readonly receipt: string
}

/** Opens what is due and delivers it. */
export async function openRounds({ engine, reader }: House): Promise<readonly OpenRound[]> {
  while ((await engine.tick()) > 0);
  await engine.deliver()
  return reader
    .prepare(
      `SELECT round.community_id AS circle, round.id, part.receipt FROM round
       JOIN part ON part.community_id = round.community_id AND part.message_key = 'reflection.round:' || round.id
       ORDER BY round.community_id`,
    )
    .all() as OpenRound[]
}

/** Chance chose the questions; this makes every round ask the same, as if it had chosen so. */
export function askEverywhere({ writer }: House, type: 'scale' | 'open', circles: readonly string[]): void {
  const prompt = prompts.find((one) => one.type === type && one.depth === 1)
  if (!prompt) throw new Error(`There is no light ${type} question.`)
  const asks = type === 'open' ? 'words' : type
  const [count, offers] = type === 'open' ? [0, ['group', 'anonymous', 'self']] : [5, []]
  for (const circle of circles) {
    writer
      .prepare(
        'UPDATE round SET prompt_id = ?, asks = ?, depth = 1, option_count = ?, offers = ? WHERE community_id = ?',
      )
      .run(prompt.id, asks, count, JSON.stringify(offers), circle)
  }
}
