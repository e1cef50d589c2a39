// The message of a digest: a first part everybody reads in two minutes, and the rest in its thread.
import { saidOf } from '../../community/words.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Role } from '../../core/people.ts'
import type { NameOf } from '../../core/spans.ts'
import { isSpans, lengthOfBlock, lengthOfSpans } from '../../core/spans.ts'
import type { Translate } from '../../core/text.ts'
import type { Drawn } from './draw.ts'
import { coverSpans, digestRef } from './draw.ts'
import type { Arranged, DigestLine, PartLines } from './rules.ts'
import { arrangeDigest, firstMessageLength } from './rules.ts'
import type { Digest, Foreword } from './store.ts'
import { headingTexts, moreTexts, roleTexts, texts } from './texts.ts'

export interface DigestCard {
  readonly blocks: readonly Block[]
  readonly thread: readonly (readonly Block[])[]
}

/** `q` reads as the room does. Without `withButtons` it is a preview. */
export async function drawCard(
  q: Query,
  {
    digest,
    drawn,
    foreword,
    withButtons,
  }: {
    readonly digest: Digest
    readonly drawn: Drawn
    readonly foreword: Foreword | undefined
    readonly withButtons: boolean
  },
): Promise<DigestCard> {
  const nameOf = await names(q)
  const top = [...(await titleBlocks(q, digest)), ...(foreword ? [await forewordBlock(q, foreword)] : [])]
  const more = say.note(q.t(texts.moreInThread))
  const under = withButtons ? await q.declared.fill(q, 'digest.under', digestRef(digest.id)) : []
  const bottom = withButtons ? [say.buttons(...buttonsOf(q.t, digest)), ...under] : []
  const fixed = [...top, ...bottom, more].reduce((sum, block) => sum + lengthOfBlock(block, nameOf) + 1, 0)
  const lengthOf = (says: DigestLine['says']) =>
    isSpans(says) ? lengthOfSpans(says, nameOf) : lengthOfBlock(says, nameOf)
  const arranged = arrangeDigest(drawn.parts, {
    length: firstMessageLength - fixed,
    lengthOf,
    headingLength: (part) => q.t(headingTexts[part]).length + 3,
  })
  const thread = threadOf(q, arranged, drawn, lengthOf)
  const above = arranged.above.flatMap((part) => partBlocks(q.t(headingTexts[part.part]), part))
  return { blocks: [...top, ...above, ...bottom, ...(thread.length > 0 ? [more] : [])], thread }
}

/** The same in one message, for a private reply or a copy in the thread. */
export function inOneMessage({ blocks, thread }: DigestCard, t: Translate): Block[] {
  const more = t(texts.moreInThread)
  const above = blocks.filter((block) => block.kind !== 'note' || block.spans[0] !== more)
  return [...above, ...thread.flat()]
}

/** A copy in another language than the room's. */
export function cardIn(q: Query, blocks: readonly Block[]): Card {
  return { v: 1, language: q.t.language, zone: q.zone, blocks }
}

async function titleBlocks(q: Query, digest: Digest): Promise<Block[]> {
  const community = await q.circle.community()
  const said = saidOf(q, community, community.name)
  const title = say.heading(...q.t.rich(texts.title, { community: said, week: digest.week }))
  const cover = await coverSpans(q, digest)
  return cover.length > 0 ? [title, say.text(...cover)] : [title]
}

async function forewordBlock(q: Query, foreword: Foreword): Promise<Block> {
  const from = { kind: 'digestForeword', id: foreword.digest }
  const words = q.said(foreword.words, from, foreword.language)
  const name = { member: foreword.member }
  const role = await roleOf(q, foreword)
  return role
    ? say.text(...q.t.rich(texts.forewordAs, { name, role: q.t(roleTexts[role]), words }))
    : say.text(...q.t.rich(texts.foreword, { name, words }))
}

async function roleOf(q: Query, { member }: Foreword): Promise<Role | undefined> {
  for (const role of ['connector', 'direction_setter'] as const) {
    if ((await q.circle.holders(role)).includes(member)) return role
  }
  return undefined
}

function buttonsOf(t: Translate, { id }: Digest): Button[] {
  return [
    { label: t(texts.recognise), address: address('digest.recognise', id), weight: 'first' },
    { label: t(texts.join), address: address('digest.join', id) },
    { label: t(texts.miss), address: address('digest.miss', id) },
    { label: t(texts.sources), address: address('digest.sources', id) },
  ]
}

function partBlocks(heading: string, { part, lines }: PartLines): Block[] {
  const inline = lines.filter(({ says }) => isSpans(says)).length === 1 || part === 'heard' || part === 'where'
  const blocks: Block[] = []
  let spans: Span[] = [{ bold: [heading] }]
  const flush = () => {
    if (spans.length > 0) blocks.push(say.text(...spans))
    spans = []
  }
  for (const [n, { says }] of lines.entries()) {
    if (isSpans(says)) {
      const gap = n === 0 && inline ? (part === 'where' ? ' ' : ' · ') : '\n'
      spans.push(...(spans.length > 0 ? [gap] : []), ...says)
    } else {
      flush()
      blocks.push(says)
    }
  }
  flush()
  return blocks
}

function threadOf(
  q: Query,
  arranged: Arranged,
  drawn: Drawn,
  lengthOf: (says: DigestLine['says']) => number,
): (readonly Block[])[] {
  const groups = arranged.thread.flatMap(({ part, lines, continued, more }) => {
    const heading = q.t((continued ? moreTexts : headingTexts)[part])
    const messages = inMessages(lines, lengthOf).map((some) => partBlocks(heading, { part, lines: some }))
    if (messages.length === 0) messages.push([say.text({ bold: [heading] })])
    messages.at(-1)?.push(...more)
    return messages
  })
  const thread = [...groups, ...drawn.thread]
  const quotes = drawn.parts.some(({ lines }) => lines.some(({ says }) => !isSpans(says) && says.kind === 'quote'))
  const last = thread.at(-1)
  if (!quotes || !last) return thread
  const how = say.note(...q.t.rich(texts.howChosen, { help: { command: ['kring', 'help'] } }))
  return [...thread.slice(0, -1), [...last, how]]
}

/** As many lines a message as fit; a line that is longer by itself stands alone. */
function inMessages(lines: readonly DigestLine[], lengthOf: (says: DigestLine['says']) => number): DigestLine[][] {
  const messages: DigestLine[][] = []
  let left = 0
  for (const line of lines) {
    const length = lengthOf(line.says) + 1
    if (length > left) {
      messages.push([])
      left = firstMessageLength - 100
    }
    messages.at(-1)?.push(line)
    left -= length
  }
  return messages
}

/** Names as they are now, also of who left. */
async function names(q: Query): Promise<NameOf> {
  const known = new Map((await q.circle.members()).map(({ id, name }) => [id, name]))
  return (member) => known.get(member) ?? 'x'.repeat(40)
}
