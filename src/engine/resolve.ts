// A card as one space sees it: members by name, rooms, records and posts as that space can reach them.
import { identitiesOf } from '../community/members/store.ts'
import type { Block, Card, Span } from '../core/card.ts'
import type { Query } from '../core/context.ts'
import type { MemberId } from '../core/ids.ts'
import type { Space } from '../core/people.ts'
import { plainSpans } from '../core/plain.ts'
import type { MessageKey } from '../core/post.ts'
import type { ShownBlock, ShownCard, ShownSaid, ShownSpan } from '../core/shown.ts'
import { translator } from '../core/text.ts'
import { findReceipt, listAbout } from '../store/outgoing/store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

/** The address where a message in this space can be read, if that platform has one: ours by its receipt, `typed` by its `messageId`. */
export type LinkOf = (platform: string, id: string, space: string, what?: 'ours' | 'typed') => string | undefined

/** Resolves for one space; without a space nothing is linked and nobody is called. */
export async function showCard(
  q: Query,
  card: Card,
  space: { readonly platform: string; readonly external: string } | undefined,
  linkOf: LinkOf = () => undefined,
): Promise<ShownCard> {
  const spaces = space && (await q.circle.exists()) ? await q.circle.spaces() : []
  const here = spaces.find((one) => one.platform === space?.platform && one.external === space.external)
  const { language, zone, topic, file } = card
  const line = createLine({ q, card, space, here, linkOf })
  const show = (blocks: readonly Block[]) => inOrder(blocks, (block) => showBlock(block, line))
  return {
    language,
    zone,
    blocks: await show(card.blocks),
    ...(card.thread && { thread: await inOrder(card.thread, show) }),
    ...(topic && { topic: { ...topic, name: plainSpans(await line(topic.name), card) } }),
    ...(file && { file: { ...file, blocks: await show(file.blocks) } }),
  }
}

interface Where {
  readonly q: Query
  readonly card: Card
  readonly space: { readonly platform: string; readonly external: string } | undefined
  readonly here: Space | undefined
  readonly linkOf: LinkOf
}

type Line = (spans: readonly Span[]) => Promise<ShownSpan[]>

function createLine(where: Where): Line {
  const line: Line = async (spans) => (await inOrder(spans, (span) => showSpan(span, where, line))).flat()
  return line
}

async function showBlock(block: Block, line: Line): Promise<ShownBlock> {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, spans: await line(block.spans) }
    case 'quote': {
      const words: ShownSaid = { said: block.words.said, language: block.words.language }
      return block.by ? { kind: 'quote', words, by: await line(block.by) } : { kind: 'quote', words }
    }
    case 'list':
      return { ...block, items: await inOrder(block.items, line) }
    case 'fields':
      return {
        ...block,
        fields: await inOrder(block.fields, async (field) => ({ ...field, spans: await line(field.spans) })),
      }
    case 'table':
      return { ...block, rows: await inOrder(block.rows, (row) => inOrder(row, line)) }
    case 'strip':
      return { ...block, words: await line(block.words) }
    case 'divider':
    case 'buttons':
    case 'menu':
      return block
  }
}

async function showSpan(span: Span, where: Where, line: Line): Promise<ShownSpan[]> {
  if (typeof span === 'string' || 'at' in span || 'command' in span || 'code' in span) return [span]
  if ('said' in span) return [{ said: span.said, language: span.language }]
  if ('member' in span) return [await showMember(span.member, where)]
  if ('call' in span) return [await showCall(span.call, where)]
  if ('record' in span) return linked(await linkToRecord(span.record.id, where), await line(span.label))
  if ('post' in span) return linked(await linkTo(span.post, where), await line(span.label))
  if ('typed' in span) return linked(linkToTyped(span.typed, where), await line(span.label))
  if ('room' in span) return [showRoom(span.room, where)]
  if ('bold' in span) return [{ bold: await line(span.bold) }]
  if ('italic' in span) return [{ italic: await line(span.italic) }]
  return [{ link: span.link, label: await line(span.label) }]
}

/** Whoever is gone, or is about to be erased, keeps no name. */
async function showMember(id: MemberId, { q, card }: Where): Promise<ShownSpan> {
  const member = await q.circle.member(id)
  return member && !member.frozen ? { name: member.name } : translator(card.language)(texts.formerMember)
}

/** Called only where they can be reached; elsewhere named. */
async function showCall(id: MemberId, where: Where): Promise<ShownSpan> {
  const shown = await showMember(id, where)
  const { q, space } = where
  if (!space || typeof shown === 'string' || !('name' in shown)) return shown
  const identities = await identitiesOf(q.db, q.community, id)
  const here = identities.find((one) => one.platform === space.platform && one.external === space.external)
  return here ? { call: here.user, name: shown.name } : shown
}

function showRoom(room: 'home' | 'experiments', { here, card }: Where): ShownSpan {
  const words = translator(card.language)(room === 'home' ? texts.homeRoom : texts.experimentsRoom)
  if (!here) return words
  if (room === 'experiments' && here.experimentsRoom && here.experimentsRoom !== here.homeRoom) {
    return { roomId: here.experimentsRoom, roomName: words }
  }
  return here.homeRoom ? { roomId: here.homeRoom, roomName: here.homeName ?? words } : words
}

async function linkTo(key: MessageKey, { q, here, linkOf }: Where): Promise<string | undefined> {
  const found = here && (await findReceipt(q.db, q.community, key, here.id))
  return found && linkOf(found.platform, found.receipt, here.external)
}

function linkToTyped(messageId: string, { space, linkOf }: Where): string | undefined {
  return space && linkOf(space.platform, messageId, space.external, 'typed')
}

/** The first post in this space that is about the record. */
async function linkToRecord(id: string, where: Where): Promise<string | undefined> {
  if (!where.here) return undefined
  for (const key of await listAbout(where.q.db, where.q.community, id)) {
    const link = await linkTo(key, where)
    if (link) return link
  }
  return undefined
}

function linked(link: string | undefined, label: ShownSpan[]): ShownSpan[] {
  return link === undefined ? label : [{ link, label }]
}

async function inOrder<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (const item of items) made.push(await make(item))
  return made
}
