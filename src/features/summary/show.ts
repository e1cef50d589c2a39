// The last summary looked up, page by page, and the draft of one that is open; with a button to propose the next.
import type { Block, Button, Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { RecordRef } from '../../core/ids.ts'
import { refKey } from '../../core/ids.ts'
import { toInstant } from '../../core/time.ts'
import { drawPosted, inGroup, partBlocks } from './cards.ts'
import { drawSummary } from './draft.ts'
import { finishingOf } from './finishing.ts'
import { groupNames } from './rules.ts'
import { findComing, opensAtTime } from './starting.ts'
import type { Summary } from './store.ts'
import { findSummary, listSummaries } from './store.ts'
import { groupTexts, texts } from './texts.ts'
import { button, closeSpan, overviewKey, readingAs } from './words.ts'

const mostSources = 40

export const showCommand: Command = {
  noun: 'phase',
  verb: 'summary',
  words: { noun: { nl: 'fase', en: 'phase' }, verb: { nl: 'tussenstop', en: 'summary' } },
  says: texts.summarySays,
  may: 'alumnus',
  day: 2,
  road: 'look',
  run: async (q) => {
    const coming = await findComing(q)
    if (coming?.state === 'open') return { card: await page(q, coming, 0) }
    const [last] = (await listSummaries(q.db, q.community)).filter(({ state }) => state === 'posted')
    if (last) return { card: await page(q, last, 0) }
    return { card: q.card(say.text(q.t(texts.none)), ...(await nextBlocks(q))) }
  },
}

export const showActions: readonly Action[] = [
  {
    name: 'summary.page',
    may: 'alumnus',
    road: 'look',
    run: async (q, { record, choice }) => {
      const summary = await findSummary(q.db, q.community, record)
      if (!summary || summary.state === 'planned') return refuse(q.t(texts.none))
      return { card: await page(q, summary, Number(choice ?? 0) || 0) }
    },
  },
  {
    name: 'summary.sources',
    may: 'alumnus',
    road: 'look',
    run: async (q, { record }) => {
      const summary = await findSummary(q.db, q.community, record)
      if (!summary || summary.state === 'planned') return refuse(q.t(texts.none))
      const items = await sourceItems(q, summary)
      return { card: q.card(say.heading(q.t(texts.sources)), { kind: 'list', items }) }
    },
  },
]

/** The overview first, then the three groups. */
async function page(q: Query, summary: Summary, wanted: number): Promise<Card> {
  const reading = await readingAs(q, q.t.language)
  const n = Math.min(Math.max(0, wanted), groupNames.length)
  const turn: Button[] = [
    ...(n > 0 ? [button(q.t, texts.earlier, 'page', summary.id, `${n - 1}`)] : []),
    ...(n < groupNames.length ? [button(q.t, texts.later, 'page', summary.id, `${n + 1}`)] : []),
  ]
  if (n > 0) {
    const group = groupNames[n - 1] ?? 'learned'
    const parts = inGroup(await drawSummary(reading, summary), group)
    const blocks = parts.flatMap((one) => partBlocks(reading, one))
    const told = blocks.length > 0 ? blocks : [say.text(q.t(texts.notYetAnything))]
    return q.card(say.heading(q.t(groupTexts[group])), ...told, say.buttons(...turn))
  }
  const { told, file } = await drawPosted(reading, summary)
  if (summary.state === 'open') {
    const may = q.who && q.who.standing === 'member' ? await finishingOf(q, summary.id) : 'enough'
    const finish = may === 'yes' ? [button(q.t, texts.finish, 'finish', summary.id)] : []
    const until = q.t.rich(texts.openUntil, { close: await closeSpan(q, summary), room: { room: 'home' } })
    return q.card(...told, say.note(...until), say.buttons(...turn, ...finish))
  }
  const own = [button(q.t, texts.sources, 'sources', summary.id)]
  const outside = q.who?.standing === 'member' ? [button(q.t, texts.outside, 'outside', summary.id)] : []
  const card = q.card(...told, say.buttons(...turn, ...own, ...outside), ...(await nextBlocks(q)))
  return { ...card, file }
}

/** What comes, or a button to propose one. */
async function nextBlocks(q: Query): Promise<Block[]> {
  const coming = await findComing(q)
  if (coming) {
    const { zone } = await q.circle.calendar()
    const date = { at: toInstant(zone, coming.plannedOn, opensAtTime), as: 'date' } as const
    return [say.text(...q.t.rich(texts.coming, { date }))]
  }
  return q.who?.standing === 'member' ? [say.buttons(button(q.t, texts.propose, 'propose', 'new'))] : []
}

async function sourceItems(q: Query, summary: Summary) {
  const parts = await drawSummary(await readingAs(q, q.t.language), summary)
  const refs = new Map<string, RecordRef>()
  for (const { lines } of parts) for (const ref of lines.flatMap(({ sources }) => sources)) refs.set(refKey(ref), ref)
  const items = []
  for (const ref of [...refs.values()].slice(0, mostSources)) {
    const known = await q.declared.describe(q, ref)
    if (!known || known.audience === 'self') continue
    const label = known.short ? [`${known.short} `, ...known.title] : known.title
    items.push([{ record: ref, label }])
  }
  return items.length > 0 ? items : [[{ post: overviewKey(summary.id), label: [q.t(texts.ritualName)] }]]
}
