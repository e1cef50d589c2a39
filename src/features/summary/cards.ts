// The cards of a summary: the invitation with its draft, the overview with three messages under it, and the file with everything.
import { phaseTexts } from '../../community/texts.ts'
import { saidOf } from '../../community/words.ts'
import type { Block, Card, FileOf, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { SummaryPart } from '../../core/happening.ts'
import type { NameOf } from '../../core/spans.ts'
import { isSpans, lengthOfBlock, lengthOfSpans } from '../../core/spans.ts'
import { toLocal } from '../../core/time.ts'
import { drawSummary } from './draft.ts'
import { weeksOf } from './own-parts.ts'
import type { Group, PartLines, SummaryLine } from './rules.ts'
import { groupNames, groups, messageLength, numbered, pickStrongest } from './rules.ts'
import type { Sentences, Summary } from './store.ts'
import { findSummary, listAdditions, listReasons, listSentences, listStories } from './store.ts'
import { groupTexts, partTexts, texts } from './texts.ts'
import { button, closeSpan, fileName, overviewKey, readingAs, saidSentences, today } from './words.ts'

/** A heading, marks and what platforms put between. */
const margin = 60

/** The invitation; live until it is posted, then it points to the overview. */
export async function openCard(q: Query, id: string): Promise<Card | undefined> {
  const summary = await findSummary(q.db, q.community, id)
  if (!summary) return undefined
  const { language } = await q.circle.community()
  const reading = await readingAs(q, language)
  const { t } = reading
  if (summary.state === 'posted') {
    const link: Span = { post: overviewKey(id), label: [t(texts.here)] }
    return q.homeCard([say.text(...t.rich(texts.openOver, { summary: link }))])
  }
  const close = await closeSpan(q, summary)
  const isOpen = await hasNoHolders(q)
  const stories = await listStories(q.db, q.community, id)
  const buttons = [
    { label: t(texts.addTurning), address: 'phases.moment:new' as const },
    button(t, texts.addStory, 'story', id),
    button(t, texts.addMissing, 'missing', id),
    button(t, texts.addNext, 'next', id),
    ...(stories.length > 0 ? [button(t, texts.choose, 'choose', id)] : []),
    ...(isOpen ? [button(t, texts.finish, 'finish', id)] : []),
  ]
  return q.homeCard(
    [
      say.text(...t.rich(texts.open)),
      say.note(...t.rich(texts.openUntil, { close, room: { room: 'home' } })),
      ...(isOpen ? [say.note(t(texts.openFinish))] : []),
      say.note(t(texts.openThread)),
      say.buttons(...buttons),
    ],
    await draftThread(reading, summary),
  )
}

export async function hasNoHolders(q: Query): Promise<boolean> {
  const holders = [...(await q.circle.holders('direction_setter')), ...(await q.circle.holders('researcher'))]
  return holders.length === 0
}

async function draftThread(q: Query, summary: Summary): Promise<(readonly Block[])[]> {
  const parts = await drawSummary(q, summary)
  const question = parts.filter(({ part }) => part === 'question')
  const first = [...(await sentenceBlocks(q, summary)), ...question.flatMap((one) => partBlocks(q, one))]
  const rest = groupNames.map((group) => {
    const blocks = inGroup(parts, group).flatMap((one) => partBlocks(q, one))
    const title = say.heading(q.t(texts.draftTitle, { group: q.t(groupTexts[group]) }))
    return [title, ...(blocks.length > 0 ? blocks : [say.text(q.t(texts.notYetAnything))])]
  })
  return [...(first.length > 0 ? [first] : []), ...rest]
}

export interface Posted {
  /** The overview without what belongs to its place in a room. */
  readonly told: readonly Block[]
  readonly blocks: readonly Block[]
  readonly thread: readonly (readonly Block[])[]
  readonly file: FileOf<Block>
  readonly parts: readonly PartLines[]
}

/** `q` reads as the room does. */
export async function drawPosted(q: Query, summary: Summary): Promise<Posted> {
  const parts = await drawSummary(q, summary)
  const n = await countAdded(q, summary)
  const head = [...(await titleBlocks(q, summary)), ...(await sentenceBlocks(q, summary))]
  const thin = n === 0 ? [say.note(q.t(texts.thin))] : []
  const name = fileName(q.t, await today(q, summary.postedAt ?? q.now))
  const question = parts.filter(({ part }) => part === 'question').flatMap((one) => partBlocks(q, one))
  const board = parts.flatMap(({ part, lines }) => (part === 'tried' ? lines : [])).find(({ says }) => !isSpans(says))
  const doing = board && !isSpans(board.says) && board.says.kind === 'strip' ? board.says.words : undefined
  const told: Block[] = [
    ...head,
    ...thin,
    ...question,
    ...(doing ? [say.text({ bold: [q.t(partTexts.tried)] }, ' · ', ...doing)] : []),
  ]
  const blocks: Block[] = [
    ...told,
    say.note(...q.t.rich(texts.readOn, { file: name })),
    say.buttons(button(q.t, texts.sources, 'sources', summary.id), button(q.t, texts.outside, 'outside', summary.id)),
  ]
  const nameOf = await names(q)
  const thread = groupNames.map((group) => groupMessage(q, { group, parts, nameOf }))
  return {
    told,
    blocks,
    thread,
    parts,
    file: { name, alt: q.t(texts.fileAlt), blocks: fileBlocks(q, { parts, head, thin, n }) },
  }
}

/** One of the three messages: its strongest lines, within one message of any platform. */
export function groupMessage(
  q: Query,
  { group, parts, nameOf }: { readonly group: Group; readonly parts: readonly PartLines[]; readonly nameOf: NameOf },
): readonly Block[] {
  const heading = q.t(groupTexts[group])
  const more = q.t(texts.moreInFile)
  const lengthOf = ({ says }: SummaryLine) =>
    (isSpans(says) ? lengthOfSpans(says, nameOf) : lengthOfBlock(says, nameOf)) + 3
  const picked = pickStrongest(inGroup(parts, group), {
    length: messageLength - heading.length - more.length - margin,
    lengthOf,
    headingLength: (part) => q.t(partTexts[part]).length + 2,
  })
  const blocks = picked.parts.flatMap((one) => partBlocks(q, one))
  if (blocks.length === 0) return [say.heading(heading), say.text(q.t(texts.notYetAnything))]
  return [say.heading(heading), ...blocks, ...(picked.isAll ? [] : [say.note(more)])]
}

interface Whole {
  readonly parts: readonly PartLines[]
  readonly head: readonly Block[]
  readonly thin: readonly Block[]
  readonly n: number
}

/** Everything in its fixed order, numbered from who came to the table on. */
function fileBlocks(q: Query, { parts, head, thin, n }: Whole): Block[] {
  const asked = parts.find(({ part }) => part === 'question')?.lines ?? []
  const question = asked.length > 0 ? [say.heading(q.t(partTexts.question)), ...lineBlocks(asked, 'apart')] : []
  const where = groupNames.map((group) => {
    const places = numbered.filter((part) => (groups[group] as readonly SummaryPart[]).includes(part))
    const list = places.map((part) => numbered.indexOf(part) + 1).join(', ')
    return [q.t(texts.inFile, { group: q.t(groupTexts[group]), parts: list })]
  })
  const rest = numbered.flatMap((part, place): Block[] => {
    const lines = parts.find((one) => one.part === part)?.lines ?? []
    const heading = say.heading(`${place + 1} · ${q.t(partTexts[part])}`)
    if (lines.length === 0) return [heading, say.text({ italic: [q.t(texts.notYetAnything)] })]
    const isThin = lines.length === 1 && !lines.some(({ added }) => added)
    return [heading, ...lineBlocks(lines, 'apart'), ...(isThin ? [say.note(q.t(texts.thin))] : [])]
  })
  return [
    ...head,
    ...thin,
    ...question,
    { kind: 'list', items: where },
    ...rest,
    say.divider,
    say.note(q.t(texts.madeFrom, { n })),
  ]
}

async function titleBlocks(q: Query, summary: Summary): Promise<Block[]> {
  const community = await q.circle.community()
  const { zone } = await q.circle.calendar()
  const on = { at: summary.postedAt ?? q.now, as: 'date' } as const
  const from = localDateWords(q.t.language, summary.since)
  const title = q.t.rich(texts.title, { community: saidOf(q, community, community.name), from, to: on })
  const focus = await q.circle.focus()
  const phase = focus ? ` ${q.t(texts.coverFocus, { phase: q.t(phaseTexts[focus.phase]) })}` : ''
  const weeks = weeksOf({ ...summary, plannedOn: toLocal(zone, on.at).date })
  return [say.heading(...title), say.text({ italic: [`${q.t(texts.cover, { n: weeks })}${phase}`] })]
}

async function sentenceBlocks(q: Query, { id }: Summary): Promise<Block[]> {
  const all = await listSentences(q.db, q.community, id)
  const last = all.at(-1)
  if (!last) return []
  return [
    say.text(...q.t.rich(texts.sentences, { words: saidSentences(last) })),
    say.note(...q.t.rich(texts.finishedBy, { names: namesOf(all) })),
  ]
}

function namesOf(all: readonly Sentences[]): Span[] {
  return all.flatMap(({ memberId }, n) => (n > 0 ? [', ', { member: memberId }] : [{ member: memberId }]))
}

/** How many things people added to what the log told. */
export async function countAdded(q: Query, { id }: Summary): Promise<number> {
  const lists = [listAdditions, listStories, listReasons, listSentences]
  let n = 0
  for (const list of lists) n += (await list(q.db, q.community, id)).length
  return n
}

export function inGroup(parts: readonly PartLines[], group: Group): PartLines[] {
  return parts.filter(({ part }) => (groups[group] as readonly SummaryPart[]).includes(part))
}

export function partBlocks(q: Query, { part, lines }: PartLines): Block[] {
  if (lines.length === 0) return []
  const [first, ...rest] = lineBlocks(lines, 'together')
  const heading: Span = { bold: [q.t(partTexts[part])] }
  if (first?.kind === 'text') return [say.text(heading, '\n', ...first.spans), ...rest]
  return [say.text(heading), ...(first ? [first] : []), ...rest]
}

/** Lines of words below each other in one text, or each as an item of a list; other blocks stand by themselves. */
function lineBlocks(lines: readonly SummaryLine[], how: 'together' | 'apart'): Block[] {
  const blocks: Block[] = []
  let held: (readonly Span[])[] = []
  const flush = () => {
    if (held.length === 0) return
    const text = say.text(...held.flatMap((spans, n) => (n > 0 ? ['\n', ...spans] : [...spans])))
    blocks.push(how === 'together' || held.length === 1 ? text : { kind: 'list', items: held })
    held = []
  }
  for (const { says } of lines) {
    if (isSpans(says)) held.push(says)
    else {
      flush()
      blocks.push(says)
    }
  }
  flush()
  return blocks
}

/** Names as they are now, also of who left. */
export async function names(q: Query): Promise<NameOf> {
  const known = new Map((await q.circle.members()).map(({ id, name }) => [id, name]))
  return (member) => known.get(member) ?? 'x'.repeat(40)
}
