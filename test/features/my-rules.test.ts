// How much somebody who was away gets to read.
import { expect, it } from 'vitest'
import type { Block } from '../../src/core/card.ts'
import { atMostLines } from '../../src/features/my/rules.ts'

it('five lines are never six, and buttons stay', () => {
  const line = (n: number): Block => ({ kind: 'text', spans: [`${n}`] })
  const list: Block = { kind: 'list', items: [['a'], ['b'], ['c'], ['d']] }
  const buttons: Block = { kind: 'buttons', buttons: [] }
  const count = (blocks: readonly Block[]) =>
    blocks.reduce(
      (sum, block) => sum + (block.kind === 'list' ? block.items.length : block.kind === 'buttons' ? 0 : 1),
      0,
    )
  expect(atMostLines([line(1), buttons, line(2), list, line(3)], 5)).toHaveLength(5)
  expect(count(atMostLines([line(1), buttons, line(2), list, line(3)], 5))).toBe(5)
  expect(count(atMostLines([1, 2, 3, 4, 5, 6].map(line), 5))).toBe(5)
  expect(atMostLines([...[1, 2, 3, 4, 5].map(line), list], 5).some(({ kind }) => kind === 'list')).toBe(false)
})
