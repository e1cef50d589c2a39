// A card in a room as one container: texts, a button beside a short text, rows of buttons, menus and lines between them.
import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISectionComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord.js'
import { ComponentType } from 'discord.js'
import type { ShownBlock } from '../../../src/core/shown.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Surface } from './inline.ts'
import type { Row } from './press.ts'
import { buttonRows, drawButtons, foldedMenus, rowsOf } from './press.ts'
import { isProse, prose } from './prose.ts'

export type Piece = Row | APISectionComponent | APISeparatorComponent | APITextDisplayComponent

/** https://docs.discord.com/developers/components/reference: counting nested ones, and the container itself. */
const mostComponents = 40
/** A button may stand beside a text that is not much longer than itself. */
const [longestBeside, longestLabelBeside] = [240, 25]
const besideKinds: readonly ShownBlock['kind'][] = ['text', 'list', 'fields', 'quote']

/** The blocks in order, those with nothing to see in them left out. */
export function drawPieces(blocks: readonly ShownBlock[], surface: Surface): Piece[] {
  const taken = new Set<string>()
  const pieces: Piece[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'divider') pieces.push({ type: ComponentType.Separator })
    else if (!isProse(block)) {
      const section = beside(blocks[at - 1], block, pieces.at(-1), taken)
      if (section) pieces[pieces.length - 1] = section
      else pieces.push(...rowsOf(block, taken))
    } else {
      const content = prose(block, surface)
      if (content !== undefined) pieces.push(text(content))
    }
  }
  return pieces
}

/** One plain button after a short text stands beside it. */
function beside(
  before: ShownBlock | undefined,
  block: ShownBlock,
  last: Piece | undefined,
  taken: Set<string>,
): APISectionComponent | undefined {
  if (block.kind !== 'buttons' || block.buttons.length !== 1 || !before || !besideKinds.includes(before.kind)) return
  const [button] = block.buttons
  if (!button || button.weight === 'first' || button.label.length > longestLabelBeside) return undefined
  if (last?.type !== ComponentType.TextDisplay || last.content.length > longestBeside) return undefined
  const [accessory] = drawButtons([button], taken)
  return accessory ? { type: ComponentType.Section, components: [last], accessory } : undefined
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

export interface Outside {
  readonly language: Language
  /** Its id, so that the message can be found by it (rule 38). */
  readonly marker?: number
}

/** The container with these. */
export function container(pieces: readonly Piece[], { language, marker }: Outside): APIContainerComponent {
  const components = fitted(pieces, mostComponents - 1, language) as APIComponentInContainer[]
  const marked = marker === undefined ? {} : { id: marker }
  return { type: ComponentType.Container, ...marked, components: components.length > 0 ? components : [text('…')] }
}

/** Of all texts together. */
export function textLength(pieces: readonly Piece[]): number {
  return textsOf(pieces).reduce((sum, { content }) => sum + content.length, 0)
}

function textsOf(pieces: readonly Piece[]): APITextDisplayComponent[] {
  return pieces.flatMap((piece) => {
    if (piece.type === ComponentType.TextDisplay) return [piece]
    return piece.type === ComponentType.Section ? piece.components : []
  })
}

function countOf(piece: Piece): number {
  if (piece.type === ComponentType.Section) return 2 + piece.components.length
  return piece.type === ComponentType.ActionRow ? 1 + piece.components.length : 1
}

function countAll(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + countOf(piece), 0)
}

/**
 * So many components at most: texts next to each other become one; then the buttons under a text become a menu there, so that it stays
 * clear what they are about; then all texts become one, and buttons fill their rows.
 */
function fitted(pieces: readonly Piece[], most: number, language: Language): Piece[] {
  if (countAll(pieces) <= most) return [...pieces]
  let kept = mergeTexts(pieces)
  while (countAll(kept) > most) {
    const folded = foldButtons(kept, language)
    if (!folded) break
    kept = folded
  }
  if (countAll(kept) <= most) return kept
  const texts = textsOf(pieces)
  const together = texts.length > 0 ? [text(texts.map(({ content }) => content).join('\n'))] : []
  return takeRows(denseRows(pieces), most - together.length, together)
}

/** The longest run of buttons as a menu; undefined when there are no two buttons beside each other. */
function foldButtons(pieces: readonly Piece[], language: Language): Piece[] | undefined {
  let [longest, from, until] = [1, 0, 0]
  for (let start = 0; start < pieces.length; start += 1) {
    let end = start
    while (isButtonRow(pieces[end])) end += 1
    const count = pieces.slice(start, end).flatMap(buttonsIn).length
    if (count > longest) [longest, from, until] = [count, start, end]
  }
  if (until === 0) return undefined
  const menus = foldedMenus(pieces.slice(from, until).flatMap(buttonsIn), `${from}`, language)
  return [...pieces.slice(0, from), ...menus, ...pieces.slice(until)]
}

function isButtonRow(piece: Piece | undefined): boolean {
  return piece?.type === ComponentType.ActionRow && piece.components[0]?.type === ComponentType.Button
}

function mergeTexts(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    if (last?.type === ComponentType.TextDisplay && piece.type === ComponentType.TextDisplay) {
      kept[kept.length - 1] = text(`${last.content}\n${piece.content}`)
    } else kept.push(piece)
  }
  return kept
}

/** All buttons in full rows, then the menus. */
export function denseRows(pieces: readonly Piece[]): Row[] {
  const rows = pieces.filter((piece): piece is Row => piece.type === ComponentType.ActionRow)
  const menus = rows.filter(({ components }) => components[0]?.type === ComponentType.StringSelect)
  return [...buttonRows(pieces.flatMap(buttonsIn)), ...menus]
}

function buttonsIn(piece: Piece): APIButtonComponentWithCustomId[] {
  const all: readonly APIComponentInMessageActionRow[] =
    piece.type === ComponentType.ActionRow
      ? piece.components
      : piece.type === ComponentType.Section && piece.accessory.type === ComponentType.Button
        ? [piece.accessory]
        : []
  return all.flatMap((one) => (one.type === ComponentType.Button && 'custom_id' in one ? [one] : []))
}

/** What no longer fits is left out; no card of ours comes near. */
function takeRows(rows: readonly Row[], most: number, kept: Piece[]): Piece[] {
  let room = most
  for (const row of rows) {
    const components = row.components.slice(0, Math.max(0, room - 1))
    if (components.length === 0) break
    kept.push({ ...row, components })
    room -= 1 + components.length
  }
  return kept
}
