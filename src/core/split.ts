// Cuts a shown card into platform messages: a first one with the buttons, and what goes on in the thread under it.
import { lengthOf } from './form.ts'
import type { Limits } from './limits.ts'
import { piecesOf } from './pieces.ts'
import type { Reading } from './plain.ts'
import { plainBlock } from './plain.ts'
import type { Part, ShownBlock, ShownCard } from './shown.ts'

/** Visible characters of the first message of a card that has a thread. */
export const firstMessageLength = 1800

export interface SplitCard {
  readonly first: Part
  readonly thread: readonly Part[]
}

/**
 * Every part fits `limits`; nothing is lost and the order stays, except that the buttons of the card itself stay with the first message.
 * A text is cut only when it is longer than a message.
 */
export function splitCard(card: ShownCard, limits: Limits, firstMax: number = firstMessageLength): SplitCard {
  const continues = (card.thread?.length ?? 0) > 0
  const most = limits.message
  const firstLimits = continues ? { ...most, text: Math.min(firstMax, most.text) } : most
  const { first, rest } = takeFirst(cut(card.blocks, firstLimits, card), firstLimits, card)
  const entries = [
    ...pack(rest, most, card),
    ...(card.thread ?? []).flatMap((entry) => pack(cut(entry, most, card), most, card)),
  ]
  const toPart = (blocks: readonly ShownBlock[], n: number): Part => ({
    n,
    language: card.language,
    zone: card.zone,
    blocks,
  })
  return { first: toPart(first, 0), thread: entries.map((blocks, n) => toPart(blocks, n + 1)) }
}

/** All parts in order. */
export function partsOf(card: ShownCard, limits: Limits): readonly Part[] {
  const { first, thread } = splitCard(card, limits)
  return [first, ...thread]
}

/** Visible characters of everything readable; the labels of buttons and menus are not counted. */
export function messageLength(blocks: readonly ShownBlock[], reading: Reading): number {
  return blocks.reduce((sum, block) => sum + lengthOfBlock(block, reading), 0)
}

function lengthOfBlock(block: ShownBlock, reading: Reading): number {
  return isPressable(block) ? 0 : lengthOf(plainBlock(block, reading))
}

function isPressable(block: ShownBlock): boolean {
  return block.kind === 'buttons' || block.kind === 'menu'
}

function cut(blocks: readonly ShownBlock[], limits: Limits['message'], reading: Reading): ShownBlock[] {
  return blocks.flatMap((block) => piecesOf(block, limits, reading))
}

/** As much as fits from the beginning, and all buttons; once something did not fit, only buttons follow. */
function takeFirst(
  blocks: readonly ShownBlock[],
  limits: Limits['message'],
  reading: Reading,
): { first: ShownBlock[]; rest: ShownBlock[] } {
  const first: ShownBlock[] = []
  const rest: ShownBlock[] = []
  let places = Math.max(0, limits.blocks - blocks.filter(isPressable).length)
  let room = limits.text
  for (const block of blocks) {
    if (isPressable(block)) {
      ;(first.length < limits.blocks ? first : rest).push(block)
      continue
    }
    const size = lengthOfBlock(block, reading)
    if (rest.every(isPressable) && places > 0 && size <= room) {
      first.push(block)
      places -= 1
      room -= size
    } else rest.push(block)
  }
  return { first: rest.length > 0 ? withoutLoneHeading(first, rest) : first, rest }
}

/** A heading goes with what stands under it. */
function withoutLoneHeading(first: ShownBlock[], rest: ShownBlock[]): ShownBlock[] {
  const last = first.findLastIndex((block) => !isPressable(block))
  if (last <= 0 || first[last]?.kind !== 'heading') return first
  rest.unshift(...first.splice(last, 1))
  return first
}

/** Messages filled in order. */
function pack(blocks: readonly ShownBlock[], limits: Limits['message'], reading: Reading): ShownBlock[][] {
  const messages: ShownBlock[][] = []
  let held: ShownBlock[] = []
  const put = (next?: ShownBlock) => {
    const heading = next && held.length > 1 && held.at(-1)?.kind === 'heading' ? held.pop() : undefined
    if (held.length > 0) messages.push(held)
    held = heading ? [heading] : []
  }
  for (const block of blocks) {
    const isFull = () => held.length >= limits.blocks || messageLength([...held, block], reading) > limits.text
    if (isFull()) put(block)
    if (held.length > 0 && isFull()) put()
    held.push(block)
  }
  put()
  return messages
}
