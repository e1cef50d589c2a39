// How much somebody who was away gets to read: a few lines and no more.
import type { Block } from '../../core/card.ts'

/** Keeps every line of text and every button, and as much of the lists as there is room for. */
export function atMostLines(blocks: readonly Block[], most: number): Block[] {
  const texts = blocks.filter(({ kind }) => kind === 'text' || kind === 'note')
  const kept = new Set<Block>(texts.length > most ? texts.slice(0, most) : texts)
  let room = most - kept.size
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'text' || block.kind === 'note') return kept.has(block) ? [block] : []
    if (block.kind !== 'list') return [block]
    const items = block.items.slice(0, room)
    room -= items.length
    return items.length > 0 ? [{ ...block, items }] : []
  })
}
