// Where phases speak in others' cards: what is open today, what this circle is, and after an act that belongs to a phase that rests.
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Contribution } from '../../core/slot.ts'
import { closeSpan, tapButtons } from './check-card.ts'
import { formSubject } from './forms.ts'
import { cannotStep } from './stepping.ts'
import { listMoments, listOpenChecks, listTapsBy } from './store.ts'
import { momentTexts, texts } from './texts.ts'
import { button, phaseName, phaseNames, saidMoment } from './words.ts'

export const slots: readonly Contribution[] = [
  { slot: 'today', order: 25, blocks: todayBlocks },
  { slot: 'about', order: 10, blocks: async (q) => aboutBlocks(q) },
  { slot: 'story', order: 20, blocks: async (q) => aboutBlocks(q) },
  { slot: 'act.after', order: 10, blocks: offerBlocks },
  { slot: 'notes', order: 40, blocks: notesBlocks },
]

/** Only as long as somebody tapped nothing. */
async function todayBlocks(q: Query): Promise<Block[]> {
  const blocks: Block[] = []
  for (const check of await listOpenChecks(q.db, q.community)) {
    const mine = q.who ? await listTapsBy(q.db, q.community, q.who.id) : []
    if (mine.some(({ checkId }) => checkId === check.id)) continue
    const says = q.t.rich(texts.checkToday, { close: await closeSpan(q, check) })
    blocks.push(say.text(...says), tapButtons(q.t, check.id))
  }
  return blocks
}

async function aboutBlocks(q: Query): Promise<Block[]> {
  const focus = await q.circle.focus()
  if (!focus) return []
  const others = (await q.circle.stretches()).filter(({ id }) => id !== focus.id).map(({ phase }) => phase)
  const { t } = q
  const spans: Span[] = [{ bold: [t(texts.about)] }, ': ', t(texts.aboutFocus, { phase: phaseName(t, focus.phase) })]
  const also = others.length > 0 ? t(texts.aboutOthers, { phases: phaseNames(t, others, t(texts.and)) }) : ''
  return [say.text(...spans, also, '.')]
}

/** What people do speaks first: whoever did it may open the phase it belongs to. Nothing opens by itself. */
async function offerBlocks(q: Query, subject: RecordRef): Promise<Block[]> {
  const isMember = q.who?.standing === 'member' && q.who.state === 'active'
  const phase = isMember ? (await q.declared.describe(q, subject))?.phase : undefined
  if (!phase || (await cannotStep(q, 'opened', phase))) return []
  return [
    say.text(...q.t.rich(texts.offer, { phase: { bold: [phaseName(q.t, phase)] } })),
    say.buttons(button(q.t, texts.offerOpen, 'form', formSubject('open', phase))),
  ]
}

async function notesBlocks(q: Query): Promise<Block[]> {
  const mine = (await listMoments(q.db, q.community)).filter(({ by }) => by === q.who?.id)
  if (mine.length === 0) return []
  return [
    say.heading(q.t(texts.notesMoments)),
    ...mine.flatMap((moment) => [
      say.text(`${localDateWords(q.t.language, moment.on)} · ${q.t(momentTexts[moment.kind])} · `, saidMoment(moment)),
      say.buttons(button(q.t, texts.signRemove, 'unmoment', moment.id)),
    ]),
  ]
}
