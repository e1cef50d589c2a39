// The phase ribbon: week by week where the focus was, what else was under way and what rested, as a picture and as a sentence.
import type { Calendar } from '../../core/calendar.ts'
import { journeyWeek } from '../../core/calendar.ts'
import type { Block } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Phase } from '../../core/people.ts'
import { phases } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import type { LocalDate } from '../../core/time.ts'
import { addDays, mondayOf, toLocal } from '../../core/time.ts'
import type { StretchStep } from './steps/store.ts'
import { listSteps } from './steps/store.ts'
import type { PastStretch } from './store.ts'
import { listPastStretches } from './store.ts'
import { ribbonTexts, shortPhaseTexts } from './texts.ts'

export type Mark = 'focus' | 'active' | 'rest'

export interface PhaseHistory {
  readonly stretches: readonly Pick<PastStretch, 'phase' | 'openedOn' | 'restedOn'>[]
  /** Where the focus was from when on, oldest first; the first of them also before its day. */
  readonly focus: readonly { readonly phase: Phase; readonly on: LocalDate }[]
}

/** A week of the journey that is (partly) over: `until` is its Sunday, or today. */
export interface RibbonWeek {
  readonly number: number
  readonly from: LocalDate
  readonly until: LocalDate
}

export interface Ribbon {
  readonly weeks: readonly number[]
  /** A row for each phase in its usual order, a mark for each week. */
  readonly rows: readonly { readonly phase: Phase; readonly marks: readonly Mark[] }[]
}

const signs: Readonly<Record<Mark, string>> = { focus: '◆', active: '●', rest: '·' }

/** Where the circle was, read from its stretches and steps. */
export async function readPhaseHistory(q: Query): Promise<PhaseHistory> {
  const { zone } = await q.circle.calendar()
  return historyOf(await listPastStretches(q.db, q.community), await listSteps(q.db, q.community), (at) => {
    return toLocal(zone, at).date
  })
}

/** The stretch that no step opened is the one the circle began with. */
export function historyOf(
  stretches: readonly PastStretch[],
  steps: readonly StretchStep[],
  dateOf: (at: StretchStep['at']) => LocalDate,
): PhaseHistory {
  const made = new Set(steps.filter(({ what }) => what !== 'rested').map(({ stretchId }) => stretchId))
  const first = stretches.find(({ id }) => !made.has(id)) ?? stretches[0]
  const moves = steps.flatMap((step) => {
    const to = step.what === 'focus' && step.state === 'stands' && stretches.find(({ id }) => id === step.stretchId)
    return to ? [{ phase: to.phase, on: dateOf(step.at) }] : []
  })
  return { stretches, focus: [...(first ? [{ phase: first.phase, on: first.openedOn }] : []), ...moves] }
}

/** The weeks of the journey that began by `until`, at most so many, the last ones. Empty before the first. */
export function ribbonWeeks(calendar: Calendar, until: LocalDate, most: number): RibbonWeek[] {
  const last = journeyWeek(calendar, until)
  const monday = mondayOf(until)
  return Array.from({ length: Math.min(last, most) }, (_, n): RibbonWeek => {
    const back = Math.min(last, most) - 1 - n
    const from = addDays(monday, -7 * back)
    return { number: last - back, from, until: back === 0 ? until : addDays(from, 6) }
  })
}

/** In each week exactly one phase is in focus: the one at its end. */
export function ribbonOf({ stretches, focus }: PhaseHistory, weeks: readonly RibbonWeek[]): Ribbon {
  const focusIn = ({ until }: RibbonWeek) => (focus.filter(({ on }) => on <= until).at(-1) ?? focus[0])?.phase
  const wasActive = (phase: Phase, { from, until }: RibbonWeek) =>
    stretches.some(
      (one) => one.phase === phase && one.openedOn <= until && (one.restedOn === undefined || one.restedOn > from),
    )
  const markOf = (phase: Phase, week: RibbonWeek): Mark => {
    if (focusIn(week) === phase) return 'focus'
    return wasActive(phase, week) ? 'active' : 'rest'
  }
  return {
    weeks: weeks.map(({ number }) => number),
    rows: phases.map((phase) => ({ phase, marks: weeks.map((week) => markOf(phase, week)) })),
  }
}

/** A line for each phase, `1 verkennen  ◆◆◆●`, and what the signs mean. */
export function ribbonLines(t: Translate, { rows }: Ribbon): string[] {
  const names = rows.map(({ phase }) => t(shortPhaseTexts[phase]))
  const width = Math.max(...names.map((name) => name.length))
  const lines = rows.map(({ marks }, n) => {
    return `${n + 1} ${(names[n] ?? '').padEnd(width)}  ${marks.map((mark) => signs[mark]).join('')}`
  })
  return [...lines, t(ribbonTexts.legend)]
}

/** The same in words (INV-39): `Verkennen: vooral in week 1 t/m 4, ook in week 5. Leren: …` */
export function ribbonWords(t: Translate, { weeks, rows }: Ribbon): string {
  const sentences = rows.map(({ phase, marks }) => {
    const inWeeks = (wanted: Mark) => weeks.filter((_, n) => marks[n] === wanted)
    const [focus, active] = [inWeeks('focus'), inWeeks('active')]
    const parts = [
      ...(focus.length > 0 ? [t(ribbonTexts.focus, { weeks: listed(t, focus) })] : []),
      ...(active.length > 0 ? [t(ribbonTexts.active, { weeks: listed(t, active) })] : []),
    ]
    return `${capital(t(shortPhaseTexts[phase]))}: ${parts.length > 0 ? parts.join(', ') : t(ribbonTexts.rest)}.`
  })
  return sentences.join(' ')
}

/** Picture and words; undefined before the first week. */
export function ribbonBlock(t: Translate, ribbon: Ribbon): Block | undefined {
  if (ribbon.weeks.length === 0) return undefined
  return { kind: 'strip', lines: ribbonLines(t, ribbon), words: [ribbonWords(t, ribbon)] }
}

/** `1 t/m 4, 7 en 9`. */
function listed(t: Translate, weeks: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const week of weeks) {
    const last = runs.at(-1)
    if (last && week === last.to + 1) last.to = week
    else runs.push({ from: week, to: week })
  }
  const words = runs.map(({ from, to }) => {
    if (from === to) return `${from}`
    return to === from + 1 ? `${from} ${t(ribbonTexts.and)} ${to}` : t(ribbonTexts.range, { from, to })
  })
  return words.join(', ')
}
