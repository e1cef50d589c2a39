// A message as this platform takes it: a card in a room as components, what calls or is direct as plain content with buttons under it.
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIContainerComponent } from 'discord.js'
import { ComponentType, MessageFlags } from 'discord.js'
import { spansOf } from '../../../src/core/card.ts'
import { plainText } from '../../../src/core/plain.ts'
import type { Part, ShownBlock } from '../../../src/core/shown.ts'
import { cut, escapeMarkup, isBlank, typed } from './escape.ts'
import type { Surface } from './inline.ts'
import { callsIn } from './inline.ts'
import type { Piece } from './layout.ts'
import { container, denseRows, drawPieces, text, textLength } from './layout.ts'
import type { Row } from './press.ts'
import { isProse, prose } from './prose.ts'
import type { Spell } from './spell.ts'
import { spellCommand } from './spell.ts'

/** https://docs.discord.com/developers/resources/message: content; https://docs.discord.com/developers/components/reference: all texts. */
const [longestContent, longestTexts] = [2000, 4000]
/** Without the flag of components. */
const mostRows = 5
const mostCalls = 100
/** Ids of components have 32 bits and a sign; 0 is no id. */
const markers = 0x7fff_ffff

type PlainRow = APIActionRowComponent<APIComponentInMessageActionRow>

/** The body of a new message, also of a private answer (then with the flag for that). */
export interface MessagePayload {
  readonly content?: string
  readonly components: (APIContainerComponent | PlainRow)[]
  readonly flags: number
  readonly allowed_mentions: { parse: []; users: string[] }
}

/** The body of an edit. It replaces all of the message, also when that was plain content. */
export interface EditPayload {
  readonly content: null
  readonly embeds: []
  readonly components: APIContainerComponent[]
  /** Only with files: those that go along replace all that were there. */
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[]
  readonly flags: number
  readonly allowed_mentions: { parse: []; users: string[] }
}

export interface MessageOptions {
  /** In somebody's direct messages. */
  readonly direct?: boolean
  /** By which the message can be found; any whole number, of which 31 bits are kept. */
  readonly marker?: number
  readonly spell?: Spell
}

/**
 * A new message. A notification tells nothing of components, so what is direct or calls somebody is plain content as long as it fits
 * (rule 37), and it stays clear what its buttons are about.
 */
export function renderMessage(
  part: Part,
  { direct = false, marker, spell = spellCommand }: MessageOptions = {},
): MessagePayload {
  const { blocks, language, zone } = part
  const surface: Surface = { language, zone, spell }
  const users = [...new Set(blocks.flatMap((block) => callsIn(spansOf(block))))].slice(0, mostCalls)
  const isPlain = (direct || users.length > 0) && isOneMatter(blocks)
  const [content, rows] = isPlain ? [contentOf(blocks, surface), plainRows(blocks, surface)] : ['', []]
  return isPlain && content.length <= longestContent && rows.length <= mostRows
    ? plainMessage(content, rows, users, marker)
    : componentMessage(part, surface, users, marker)
}

/**
 * The message as it is from now on. Always components: a message can become one of those, but never go back, and an edit notifies nobody
 * (rule 36). It calls nobody either.
 */
export function renderEdit(
  part: Part,
  { marker, spell = spellCommand }: Omit<MessageOptions, 'direct'> = {},
): EditPayload {
  const { language, zone } = part
  const { components, flags } = componentMessage(part, { language, zone, spell }, [], marker)
  const attachments = part.files?.map(({ name: filename }, n) => ({ id: `${n}`, filename }))
  const files = attachments && { attachments }
  return { content: null, embeds: [], components, flags, allowed_mentions: { parse: [], users: [] }, ...files }
}

/** The id that a marker becomes. */
export function markerId(marker: number): number {
  return Math.abs(Math.trunc(marker)) & markers || 1
}

/** A component as the platform gives it back. */
interface Given {
  readonly type: number
  readonly id?: number
  readonly components?: readonly Given[]
}

/** The marker in a message: the id of the container, or of the first button. A plain message without buttons has none. */
export function markerOf(components: readonly Given[] = []): number | undefined {
  const [first] = components
  return first?.type === ComponentType.ActionRow ? first.components?.[0]?.id : first?.id
}

function componentMessage(part: Part, surface: Surface, users: string[], marker?: number) {
  const drawn = drawPieces(part.blocks, surface)
  const pieces = textLength(drawn) <= longestTexts - drawn.length ? drawn : [...plainReading(part), ...denseRows(drawn)]
  const all = container(pieces, {
    language: part.language,
    ...(marker === undefined ? {} : { marker: markerId(marker) }),
  })
  return {
    components: [withFiles(all, part)],
    flags: MessageFlags.IsComponentsV2 as number,
    allowed_mentions: { parse: [] as [], users },
  }
}

/** Where a message is made of components, an attachment is seen only where one of them shows it. */
function withFiles(all: APIContainerComponent, { files = [] }: Part): APIContainerComponent {
  const shown = files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } }))
  return { ...all, components: [...all.components, ...shown] }
}

function plainMessage(content: string, rows: readonly Row[], users: string[], marker?: number): MessagePayload {
  const [first, ...rest] = rows as readonly PlainRow[]
  const components = first && marker !== undefined ? [markedRow(first, markerId(marker)), ...rest] : [...rows]
  return {
    content,
    components: components as PlainRow[],
    flags: MessageFlags.SuppressEmbeds as number,
    allowed_mentions: { parse: [], users },
  }
}

function markedRow(row: PlainRow, id: number): PlainRow {
  return { ...row, components: row.components.map((one, n) => (n === 0 ? { ...one, id } : one)) }
}

/** Everything there is to read, the buttons left out. */
function contentOf(blocks: readonly ShownBlock[], surface: Surface): string {
  let content = ''
  let before: ShownBlock | undefined
  for (const block of blocks) {
    const drawn = isProse(block) ? prose(block, surface) : undefined
    if (drawn !== undefined) {
      content += content === '' ? drawn : `${isClose(before, block) ? '\n' : '\n\n'}${drawn}`
      before = block
    } else if (block.kind === 'divider') before = block
  }
  return isBlank(content) ? '…' : content
}

/** Paragraphs have a line between them; a title, small print and what belongs to a text do not. */
function isClose(before: ShownBlock | undefined, block: ShownBlock): boolean {
  if (before?.kind === 'divider') return false
  return before?.kind === 'heading' || !['text', 'heading'].includes(block.kind)
}

/** Whether all that can be pressed may stand at the end: nothing but small print comes after it. */
function isOneMatter(blocks: readonly ShownBlock[]): boolean {
  const first = blocks.findIndex(({ kind }) => kind === 'buttons' || kind === 'menu')
  return first < 0 || blocks.slice(first).every((block) => !isProse(block) || block.kind === 'note')
}

function plainRows(blocks: readonly ShownBlock[], surface: Surface): Row[] {
  const pressable = blocks.filter((block) => !isProse(block))
  return drawPieces(pressable, surface).filter((piece): piece is Row => piece.type === ComponentType.ActionRow)
}

/** All words without marks, for a message that marks would make too long. */
function plainReading(part: Part): Piece[] {
  const readable = part.blocks.filter(isProse)
  const words = typed(plainText({ ...part, blocks: readable }).trim())
  for (let max = longestTexts; max > 0; max -= 100) {
    const kept = words.length <= max ? words : `${cut(words, max - 1)}…`
    const escaped = escapeMarkup(kept)
    if (!isBlank(escaped) && escaped.length <= longestTexts - 1) return [text(escaped)]
  }
  return []
}
