// A version for outside: only what is nobody's words, or words whose writers said yes to this, quote by quote (INV-21). A no leaves no trace.
import type { Ask, AskKind } from '../../asks/asks.ts'
import { findMyAsk, openAsk, withdrawAsk } from '../../asks/asks.ts'
import type { Block } from '../../core/card.ts'
import { parseAddress, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { fromRefKey, refKey } from '../../core/ids.ts'
import { quotedIn } from '../../core/spans.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { drawPosted } from './cards.ts'
import { onlyAllowed } from './outside-rules.ts'
import { findSummary, listQuotes, removeQuote, saveQuote } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, fileName, readingAs, today } from './words.ts'

const daysToAnswer = 14
/** Decided together: nobody's own words any more. */
const ofTheCircle: ReadonlySet<string> = new Set(['community', 'question', 'ambition'])
const notes = { command: ['my', 'notes'] } as const

export const outsideAsk: AskKind = {
  name: 'summary.outside',
  blocks: async (q, t, { subject, member }) => {
    const known = await q.declared.describe(q, subject)
    if (!known?.people.includes(member) || known.audience === 'self') return undefined
    const words = known.words ?? []
    const quote: Block[] =
      words.length > 0
        ? words.map((one): Block => ({ kind: 'quote', words: one }))
        : [...(known.blocks ?? [say.text(...known.title)])]
    return [say.text(t(texts.outsideAsk)), ...quote]
  },
  labels: (t) => ({ yes: t(texts.outsideYes), no: t(texts.outsideNo) }),
  more: (_q, t, { id }) => [button(t, texts.outsideBare, 'outsideBare', id)],
  yes: (c, ask) => allow(c, ask, true),
  no: async (c) => ({ card: c.card(say.text(c.t(texts.outsideFine))) }),
}

async function allow(c: Change, { note = '', subject, member }: Ask, named: boolean): Promise<Answer> {
  const row = { communityId: c.community, summaryId: note, source: refKey(subject), memberId: member, named, at: c.now }
  await saveQuote(c.db, row)
  const back = backButtons(c.t, subject)
  return { card: c.card(say.text(...c.t.rich(texts.outsideThanks, { notes })), ...back) }
}

/** Where an address holds it. */
export function backButtons(t: Translate, { kind, id }: RecordRef): Block[] {
  const back = button(t, texts.outsideBack, 'outsideBack', id, kind)
  return parseAddress(back.address) ? [say.buttons(back)] : []
}

/** Gives what may go outside now, and asks whoever was not asked yet. */
async function makeOutside(c: Change, id: string): Promise<Answer> {
  const summary = await findSummary(c.db, c.community, id)
  if (summary?.state !== 'posted') return refuse(c.t(texts.outsideNone))
  const reading = await readingAs(c, c.t.language)
  const { file } = await drawPosted(reading, summary)
  const given = await listQuotes(c.db, c.community, id)
  const writers = await writersOf(reading, quotedIn(file.blocks))
  for (const [source, people] of writers) {
    for (const member of people) {
      const isGiven = given.some((one) => one.source === source && one.memberId === member)
      const lapsesAt = plus(c.now, { days: daysToAnswer })
      if (!isGiven) await openAsk(c, { kind: outsideAsk, member, subject: fromRefKey(source), note: id, lapsesAt })
    }
  }
  const blocks = onlyAllowed(file.blocks, { writers, given, somebody: reading.t(texts.somebody) })
  const name = fileName(reading.t, await today(c, summary.postedAt ?? c.now), texts.outsideFile)
  const foot: Block[] = [say.divider, say.note(reading.t(texts.outsideFoot))]
  const card = c.card(say.text({ bold: [c.t(texts.outsideTitle)] }), say.text(c.t(texts.outsideMade)))
  return {
    card: { ...card, file: { name, alt: reading.t(texts.outsideAlt), blocks: [...withoutFoot(blocks), ...foot] } },
  }
}

/** The last line of the whole says that it stays in the group. */
function withoutFoot(blocks: readonly Block[]): readonly Block[] {
  const divider = blocks.findLastIndex(({ kind }) => kind === 'divider')
  return divider < 0 ? blocks : blocks.slice(0, divider)
}

/** Who has to say yes to these words; nobody where they are the circle's own. */
async function writersOf(q: Query, refs: readonly RecordRef[]): Promise<ReadonlyMap<string, readonly MemberId[]>> {
  const found = new Map<string, readonly MemberId[]>()
  for (const ref of refs) {
    const known = await q.declared.describe(q, ref)
    if (known) found.set(refKey(ref), ofTheCircle.has(ref.kind) ? [] : known.people)
  }
  return found
}

export const outsideActions: readonly Action[] = [
  { name: 'summary.outside', may: 'member', road: 'do', run: (c, { record }) => makeOutside(c, record) },
  {
    name: 'summary.outsideBare',
    may: 'guest',
    road: 'do',
    run: async (c, { record }) => {
      const ask = await findMyAsk(c, record)
      if (!ask) return refuse(c.t(texts.notYours))
      await withdrawAsk(c, ask.id)
      return allow(c, ask, false)
    },
  },
  {
    name: 'summary.outsideBack',
    may: 'alumnus',
    road: 'do',
    run: async (c, { record: id, choice: kind = '' }) => {
      await removeQuote(c.db, c.community, { source: refKey({ kind, id }), memberId: actor(c).id })
      return { card: c.card(say.text(c.t(texts.outsideTook))) }
    },
  },
]
