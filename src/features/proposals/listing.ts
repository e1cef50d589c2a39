// Lists and menus: what can be proposed, what lies before the circle and what was agreed.
import type { Block, Option, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import { notYet } from '../../core/time.ts'
import { reviewDate } from './cards.ts'
import { listKinds } from './kinds.ts'
import { textOf } from './lines.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatter, matterOf } from './matter.ts'
import type { Proposal } from './model.ts'
import { shortOf } from './model.ts'
import { storyBlocks } from './records.ts'
import { isAsking } from './rules.ts'
import { listOwnSettings } from './settings.ts'
import { button, closeSpan, refSpan, stateText } from './spans.ts'
import { listAsking, listProposals } from './store.ts'
import { texts } from './texts.ts'

const mostOptions = 25
const pageSize = 8

/** Everything that can be put before the circle, the decisions first. */
export async function newMenu(q: Query): Promise<Answer> {
  const offered = listKinds(q.declared).filter(({ hidden }) => !hidden)
  const options = (consent: 'full' | 'light') =>
    offered.filter((kind) => kind.consent === consent).map(({ name, says }) => ({ value: name, label: q.t(says) }))
  const own = q.who?.caretaker ? listOwnSettings(q).map(({ key, says }) => ({ value: key, label: q.t(says) })) : []
  return {
    card: q.card(
      say.text(q.t(texts.newTitle)),
      ...menus('kind', q.t(texts.menuFull), options('full')),
      ...menus('kind', q.t(texts.menuLight), options('light')),
      ...menus('set', q.t(texts.menuCaretaker), own),
      say.note(q.t(texts.newNote)),
    ),
  }
}

function menus(action: string, hint: string, options: readonly Option[]): Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < options.length; from += mostOptions) {
    const at = address(`proposals.${action}`, from === 0 ? 'new' : `new${from}`)
    blocks.push({ kind: 'menu', address: at, hint, options: options.slice(from, from + mostOptions) })
  }
  return blocks
}

/** What somebody has open, to choose one of. */
export async function ownMenu(q: Query, verb: 'amend' | 'withdraw'): Promise<Proposal | Answer> {
  const mine: Proposal[] = []
  for (const proposal of await listAsking(q.db, q.community)) {
    const matter = await matterOf(q, proposal)
    if (matter?.version.by !== undefined && matter.version.by === q.who?.id) mine.push(proposal)
  }
  const [first] = mine
  if (!first) return refuse(q.t(texts.noneMine), { buttons: [button(q.t, texts.newButton, 'new', 'new')] })
  if (mine.length === 1) return first
  const options = mine.slice(0, mostOptions).map((one) => ({ value: one.id, label: shortOf(one) }))
  const address_ = address('proposals.pick', verb)
  return {
    card: q.card(say.text(q.t(texts.which)), { kind: 'menu', address: address_, hint: q.t(texts.which), options }),
  }
}

/** What is open on the first page, what was agreed on all of them, the newest first. */
export async function showList(q: Query, page = 1): Promise<Answer> {
  const all = await listProposals(q.db, q.community)
  const open = all.filter(({ state }) => isAsking(state))
  const agreed = all.filter(({ state, adoptedVersion }) => adoptedVersion !== undefined && !isAsking(state))
  const shown = agreed.slice((page - 1) * pageSize, page * pageSize)
  const openBlocks =
    page > 1 ? [] : [say.text({ bold: [q.t(texts.listOpen)] }), await listOf(q, open, openItem, q.t(texts.listNothing))]
  return {
    card: q.card(
      say.heading(q.t(texts.listTitle)),
      ...openBlocks,
      say.text({ bold: [q.t(texts.listAdopted)] }),
      await listOf(q, shown, agreedItem, q.t(texts.listNoneAdopted)),
      say.buttons(
        button(q.t, texts.newButton, 'new', 'new'),
        ...(agreed.length > page * pageSize ? [button(q.t, texts.more, 'list', `${page + 1}`)] : []),
      ),
    ),
  }
}

async function listOf(
  q: Query,
  proposals: readonly Proposal[],
  draw: (q: Query, matter: Matter) => Promise<Span[]>,
  nothing: string,
): Promise<Block> {
  const items: Span[][] = []
  for (const proposal of proposals) {
    const matter = await matterOf(q, proposal)
    if (matter) items.push(await draw(q, matter))
  }
  return items.length > 0 ? { kind: 'list', items } : say.text(nothing)
}

async function openItem(q: Query, matter: Matter): Promise<Span[]> {
  const { proposal, closes } = matter
  const known = { ref: refSpan(proposal), text: await textOf(q, matter), state: q.t(stateText[proposal.state]) }
  if (proposal.state === 'objected' || closes >= notYet) return q.t.rich(texts.itemObjected, known)
  return q.t.rich(texts.itemOpen, { ...known, close: closeSpan(closes) })
}

async function agreedItem(q: Query, matter: Matter): Promise<Span[]> {
  const { proposal } = matter
  const known = { ref: refSpan(proposal), text: await textOf(q, matter), date: await reviewDate(q, proposal) }
  const concerns = concernsOf(matter, proposal.adoptedVersion ?? 0).length
  return [
    ...q.t.rich(texts.itemAdopted, known),
    ...(concerns > 0 ? [` · ${q.t(texts.itemConcerns, { n: concerns })}`] : []),
  ]
}

/** Its whole story, for one person. */
export async function show(q: Query, id: string): Promise<Answer> {
  const matter = await findMatter(q, id)
  return matter ? { card: q.card(...(await storyBlocks(q, matter))) } : refuse(q.t(texts.gone))
}
