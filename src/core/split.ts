// Cuts a shown card into platform messages: a first one with the buttons, and what goes on in the thread under it.
import { lengthOf } from './form.ts'
import type { Limits } from './limits.ts'
import { fileFrom } from './markdown.ts'
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
 * Every part fits `limits`; nothing is lost and the order stays. Buttons and menus that stand in one place of a card belong to all of it
 * and stay with its first message; where several things can each be pressed, each keeps the text that it is about. A text is cut only
 * when it is longer than a message.
 */
export function splitCard(card: ShownCard, limits: Limits, firstMax: number = firstMessageLength): SplitCard {
  const continues = (card.thread?.length ?? 0) > 0
  const most = limits.message
  const firstLimits = continues ? { ...most, text: Math.min(firstMax, most.text) } : most
  const blocks = cut(card.blocks, firstLimits, card)
  const isOneMatter = countRuns(card.blocks) <= 1
  const { first, rest } = isOneMatter ? takeFirst(blocks, firstLimits, card) : takeUnits(blocks, firstLimits, card)
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
  const begin = {
    ...toPart(first, 0),
    ...(card.topic && { topic: card.topic }),
    ...(card.file && { files: [fileFrom(card.file, card)] }),
  }
  return { first: begin, thread: entries.map((blocks, n) => toPart(blocks, n + 1)) }
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

/** In how many places something can be pressed. */
function countRuns(blocks: readonly ShownBlock[]): number {
  return blocks.filter((block, n) => isPressable(block) && !blocks.slice(0, n).slice(-1).some(isPressable)).length
}

/** The first message in order, and all that comes after it. */
function takeUnits(
  blocks: readonly ShownBlock[],
  limits: Limits['message'],
  reading: Reading,
): { first: ShownBlock[]; rest: ShownBlock[] } {
  const [first = []] = pack(blocks, limits, reading)
  return { first, rest: blocks.slice(first.length) }
}

/** Messages filled in order. */
function pack(blocks: readonly ShownBlock[], limits: Limits['message'], reading: Reading): ShownBlock[][] {
  const messages: ShownBlock[][] = []
  let held: ShownBlock[] = []
  const fits = (some: readonly ShownBlock[]) =>
    some.length <= limits.blocks && messageLength(some, reading) <= limits.text
  const add = (unit: readonly ShownBlock[]) => {
    if (held.length > 0 && !fits([...held, ...unit])) {
      messages.push(held)
      held = []
    }
    held.push(...unit)
  }
  for (const unit of unitsOf(blocks)) {
    if (fits(unit)) add(unit)
    else for (const smaller of smallerUnits(unit, fits)) add(smaller)
  }
  if (held.length > 0) messages.push(held)
  return messages
}

/** What may not be torn apart: a heading with what stands under it, a text with what can be pressed about it. */
function unitsOf(blocks: readonly ShownBlock[]): ShownBlock[][] {
  const units: ShownBlock[][] = []
  for (const block of blocks) {
    const last = units.at(-1)
    const isUnderHeading = last?.length === 1 && last[0]?.kind === 'heading' && block.kind !== 'heading'
    if (last && (isUnderHeading || isPressable(block))) last.push(block)
    else units.push([block])
  }
  return units
}

/** First the heading gives way, then nothing stays together. */
function smallerUnits(unit: readonly ShownBlock[], fits: (some: readonly ShownBlock[]) => boolean): ShownBlock[][] {
  const [first, ...under] = unit
  if (first?.kind === 'heading' && under.length > 0 && fits(under)) return [[first], under]
  return unit.map((block) => [block])
}
