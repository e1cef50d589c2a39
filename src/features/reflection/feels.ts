// How it feels here, for a phase summary: a scale that was asked before, at two moments at most, in three bands and never for few (INV-14).
import { journeyWeek } from '../../core/calendar.ts'
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Contribution } from '../../core/slot.ts'
import { toLocal } from '../../core/time.ts'
import type { Spread } from '../../rounds/spread.ts'
import { bandsOf } from '../../rounds/spread.ts'
import type { Round } from '../../rounds/store.ts'
import { listRounds } from '../../rounds/store.ts'
import { wordsOf } from './cards.ts'
import { spreadBlock } from './closing-card.ts'
import { kindName } from './kind.ts'
import { texts } from './texts.ts'

const mostRounds = 200

export const feels: Contribution = {
  slot: 'summary.feels',
  order: 10,
  blocks: async (q) => {
    const rounds = (await listRounds(q.db, q.community, kindName, mostRounds)).filter(isShown)
    const prompts = [...new Set(rounds.map(({ promptId }) => promptId))]
    const blocks: Block[] = []
    for (const prompt of prompts) {
      const asked = rounds.filter(({ promptId }) => promptId === prompt).toSorted((a, b) => a.openedAt - b.openedAt)
      if (asked.length > 1) blocks.push(await line(q, asked.slice(-2)))
    }
    return blocks
  },
}

function isShown({ asks, promptId, spread }: Round): boolean {
  return asks === 'scale' && promptId !== null && spread !== null && spread.is !== 'tooFew'
}

async function line(q: Query, rounds: readonly Round[]): Promise<Block> {
  const calendar = await q.circle.calendar()
  const [last] = rounds.slice(-1)
  const prompt = last ? await wordsOf(q, last, q.t.language) : ''
  const moments = rounds.flatMap(({ id, openedAt, spread }): Span[] => {
    const n = journeyWeek(calendar, toLocal(calendar.zone, openedAt).date)
    const banded = inBands(spread)
    const drawn = banded ? spreadBlock(banded, [], q.t) : undefined
    const words = drawn?.kind === 'text' ? drawn.spans : []
    return [' · ', { record: { kind: 'round', id }, label: [q.t(texts.feelsWeek, { n })] }, ': ', ...words]
  })
  return say.text({ italic: [prompt] }, ...moments)
}

/** Lighter scales were counted tap by tap; beside each other all are told in bands. */
function inBands(spread: Spread | null): Extract<Spread, { is: 'bands' | 'mostly' }> | undefined {
  if (spread?.is === 'bands' || spread?.is === 'mostly') return spread
  const banded = spread?.is === 'scale' ? bandsOf(spread.counts) : undefined
  return banded?.is === 'bands' || banded?.is === 'mostly' ? banded : undefined
}
