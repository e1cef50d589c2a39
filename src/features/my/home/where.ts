// Where the circle is and what comes: its question, the phase in focus, the rhythm of the coming days in the reader's own time.
import { phaseTexts } from '../../../community/texts.ts'
import { saidOf, saidQuestion } from '../../../community/words.ts'
import { isPaused } from '../../../core/calendar.ts'
import type { Block, Span } from '../../../core/card.ts'
import { say } from '../../../core/card.ts'
import type { Query } from '../../../core/context.ts'
import { notYet, plus } from '../../../core/time.ts'
import { texts } from './texts.ts'

const daysAhead = 7

export async function nameSpan(q: Query): Promise<Span> {
  const community = await q.circle.community()
  return community.name === '' ? q.t(texts.kring) : saidOf(q, community, community.name)
}

/** The question as the circle asks it now; nothing while there is none. */
export async function questionBlocks(q: Query): Promise<Block[]> {
  const question = await q.circle.question()
  return question
    ? [say.text({ bold: [q.t(texts.question)] }), { kind: 'quote', words: saidQuestion(q, question) }]
    : []
}

export async function whereBlocks(q: Query): Promise<Block[]> {
  const { t } = q
  const focus = await q.circle.focus()
  const others = (await q.circle.stretches()).filter(({ id }) => id !== focus?.id)
  const phases = others.map(({ phase }) => t(phaseTexts[phase])).join(', ')
  const { state } = await q.circle.community()
  const says = [
    ...(state === 'forming' ? [t(texts.forming)] : []),
    ...(focus ? [t(texts.focus, { phase: t(phaseTexts[focus.phase]) })] : []),
    ...(phases === '' ? [] : [t(texts.others, { phases })]),
  ]
  const blocks = [...(await questionBlocks(q)), ...(says.length > 0 ? [say.text(says.join(' '))] : [])]
  return blocks.length > 0 ? [say.heading(t(texts.where)), ...blocks] : []
}

/** What comes by itself in the coming days; when that is nothing, what comes first after it. */
export async function comingBlocks(q: Query): Promise<Block[]> {
  const { t } = q
  const title = say.heading(t(texts.coming))
  const calendar = await q.circle.calendar()
  if (isPaused(calendar, q.now)) {
    const ends = calendar.pauses
      .filter(({ from, until = notYet }) => from <= q.now && q.now < until)
      .map(({ until = notYet }) => until)
    const end = Math.max(...ends)
    const until = ends.find((one) => one === end)
    if (until === undefined || until === notYet) return [title, say.text(t(texts.hushedOpen))]
    return [title, say.text(...t.rich(texts.hushed, { at: { at: until, as: 'moment' } }))]
  }
  const coming = await q.declared.rituals(q)
  const soon = coming.filter(({ at }) => at < plus(q.now, { days: daysAhead }))
  const [first] = coming
  if (soon.length === 0) {
    if (!first) return []
    const later = { at: { at: first.at, as: 'date' }, ritual: t(first.name) } as const
    return [title, say.text(...t.rich(texts.comingLater, later))]
  }
  const items = soon.map(({ at, name, minutes }) =>
    t.rich(texts.comingLine, { at: { at, as: 'weekdayTime' }, ritual: t(name), minutes }),
  )
  return [title, { kind: 'list', items }]
}
