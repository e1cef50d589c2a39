// A card as one space sees it: names, rooms and links resolved, cut into parts that each fit one platform message.
import type { BlockOf, FileOf, InstantStyle, TopicOf } from './card.ts'
import type { Language } from './text.ts'
import type { Instant, Zone } from './time.ts'

/** Words somebody typed. Renderers escape them; they can become neither markup nor a mention. */
export interface ShownSaid {
  readonly said: string
  readonly language: Language
}

export type ShownSpan =
  | string
  | ShownSaid
  /** A member by name, escaped like typed words. */
  | { readonly name: string }
  | { readonly call: string; readonly name: string }
  /** The platform's own room id and its name. */
  | { readonly roomId: string; readonly roomName: string }
  | { readonly at: Instant; readonly as: InstantStyle }
  | { readonly command: readonly [noun: string, verb: string] }
  | { readonly bold: readonly ShownSpan[] }
  | { readonly italic: readonly ShownSpan[] }
  | { readonly code: string }
  | { readonly link: string; readonly label: readonly ShownSpan[] }

export type ShownBlock = BlockOf<ShownSpan, ShownSaid>

export interface ShownCard {
  readonly language: Language
  readonly zone: Zone
  readonly blocks: readonly ShownBlock[]
  readonly thread?: readonly (readonly ShownBlock[])[]
  readonly topic?: Topic
  readonly file?: FileOf<ShownBlock>
}

/** The name in plain letters; members' words may stand in it, so it is never markup. */
export type Topic = TopicOf<string>

/** One platform message. */
export interface Part {
  readonly n: number
  readonly language: Language
  readonly zone: Zone
  readonly blocks: readonly ShownBlock[]
  /** Only of the first message of a card. */
  readonly topic?: Topic
  /** What goes with it; of the first message only, which then has no buttons. */
  readonly files?: readonly ReplyFile[]
}

/** A file that goes with a private reply or a message: an export, a summary. */
export interface ReplyFile {
  readonly name: string
  readonly type: 'application/json' | 'text/markdown' | 'text/html'
  readonly body: string
  /** What it is, for who cannot open it. */
  readonly alt: string
}
