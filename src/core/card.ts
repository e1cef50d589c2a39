// Cards: what Kring says, as plain data in closed unions. Renderers are total switches; members' words enter only as `Said`.
import type { MemberId, RecordId, RecordRef } from './ids.ts'
import type { MessageKey } from './post.ts'
import type { Language } from './text.ts'
import type { Instant, Zone } from './time.ts'

/** A card is drawn for one language; a copy in another language is another message. `v` is checked when it is read back. */
export interface Card {
  readonly v: 1
  readonly language: Language
  readonly zone: Zone
  readonly blocks: readonly Block[]
  /** Continues in the thread under the first message: each entry is one message there. */
  readonly thread?: readonly (readonly Block[])[]
  readonly topic?: TopicOf<readonly Span[]>
  readonly file?: FileOf<Block>
}

/** What goes with a card as a file to keep: written out as Markdown where it is shown, and followed like the rest of its words. */
export interface FileOf<B> {
  /** `tussenstop-2026-11.md` */
  readonly name: string
  /** What it is, for who cannot open it. */
  readonly alt: string
  readonly blocks: readonly B[]
}

/**
 * What a message is about, for places where each has a page of its own with a title and tags, such as a forum; elsewhere nobody sees it.
 * Tags are our own words in the language of the card, the most telling first.
 */
export interface TopicOf<N> {
  readonly name: N
  readonly tags: readonly string[]
  /** Every tag that it might have at another time; all others are somebody else's and are left alone. */
  readonly among: readonly string[]
}

/** Words of a member: the only span that accepts what somebody typed. `from` is the record they belong to, so that withdrawing finds every post. */
export interface Said {
  readonly said: string
  readonly from: RecordRef
  readonly language: Language
}

export type InstantStyle = 'date' | 'time' | 'moment' | 'weekdayTime' | 'relative'

/** Inline content. A string is always our own text. */
export type Span =
  | string
  | Said
  | { readonly member: MemberId }
  /** A real mention; only where a spec allows it, never in a digest or summary (rule 43). */
  | { readonly call: MemberId }
  | { readonly record: RecordRef; readonly label: readonly Span[] }
  | { readonly post: MessageKey; readonly label: readonly Span[] }
  /** What somebody typed themselves, by its `messageId`: linked where their platform has an address for it. Only on cards for that person. */
  | { readonly typed: string; readonly label: readonly Span[] }
  /** The room that posts for this purpose go to, by name in the space where the card is shown. */
  | { readonly room: 'home' | 'experiments' }
  | { readonly at: Instant; readonly as: InstantStyle }
  /** A command by its words, drawn as the platform writes it (rule 55): `['my', 'data']`. */
  | { readonly command: readonly [noun: string, verb: string] }
  | { readonly bold: readonly Span[] }
  | { readonly italic: readonly Span[] }
  | { readonly code: string }
  | { readonly link: string; readonly label: readonly Span[] }

/** `feature.action:record` or `feature.action:record/choice`, at most 100 characters. Addresses, not closures: they work after a restart. */
export type Address = `${string}.${string}:${string}`

export interface Button {
  readonly label: string
  readonly address: Address
  /** `first` is the one to notice, `careful` asks for confirmation where undoing is hard. */
  readonly weight?: 'first' | 'plain' | 'careful'
  readonly confirm?: { readonly title: string; readonly says: string; readonly yes: string; readonly no: string }
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Blocks over a kind of span `S` and a kind of member's words `W`: as written (`Block`) or resolved for one space (shown.ts). */
export type BlockOf<S, W> =
  | { readonly kind: 'heading'; readonly spans: readonly S[] }
  | { readonly kind: 'text'; readonly spans: readonly S[] }
  | { readonly kind: 'quote'; readonly words: W; readonly by?: readonly S[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly S[])[]; readonly ordered?: boolean }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly spans: readonly S[] }[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly (readonly S[])[])[]
    }
  /** A text picture (dot strip, board) that is always followed by the same in words (INV-39). */
  | { readonly kind: 'strip'; readonly lines: readonly string[]; readonly words: readonly S[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly spans: readonly S[] }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** A menu of 1 to 25 options; the chosen value is the address's choice. */
  | { readonly kind: 'menu'; readonly address: Address; readonly hint: string; readonly options: readonly Option[] }

export type Block = BlockOf<Span, Said>

/** All spans of a block at the first level; the words of a quote are not among them. */
export function spansOf<S, W>(block: BlockOf<S, W>): readonly S[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return block.spans
    case 'quote':
      return block.by ?? []
    case 'list':
      return block.items.flat()
    case 'fields':
      return block.fields.flatMap((field) => field.spans)
    case 'table':
      return block.rows.flat(2)
    case 'strip':
      return block.words
    case 'divider':
    case 'buttons':
    case 'menu':
      return []
  }
}

/** The spans within a span. */
export function innerOf(span: Exclude<Span, string>): readonly Span[] {
  if ('label' in span) return span.label
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : []
}

/** Builds an address. */
export function address(action: string, record: RecordId, choice?: string): Address {
  return `${action}:${record}${choice === undefined ? '' : `/${choice}`}` as Address
}

/** The parts of an address; undefined when it is not one. */
export function parseAddress(typed: string): { action: string; record: string; choice?: string } | undefined {
  const match = /^([a-zA-Z]+\.[a-zA-Z]+):([^/]{0,64})(?:\/(.*))?$/.exec(typed)
  if (!match?.[1] || match[2] === undefined || typed.length > 100) return undefined
  return match[3] === undefined
    ? { action: match[1], record: match[2] }
    : { action: match[1], record: match[2], choice: match[3] }
}

/** Blocks in a few letters, so that `cards.ts` files read like the message they draw. */
export const say = {
  heading: (...spans: Span[]): Block => ({ kind: 'heading', spans }),
  text: (...spans: Span[]): Block => ({ kind: 'text', spans }),
  note: (...spans: Span[]): Block => ({ kind: 'note', spans }),
  buttons: (...buttons: Button[]): Block => ({ kind: 'buttons', buttons }),
  divider: { kind: 'divider' } as Block,
}
