// Where we are: every phase that is open with since when and why, the one in focus first, and the weeks so far.

import { readPhaseHistory, ribbonBlock, ribbonOf, ribbonWeeks } from '../../community/stretches/ribbon.ts'
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { listStepsOf } from '../../community/stretches/steps/store.ts'
import type { PastStretch } from '../../community/stretches/store.ts'
import { phaseTexts } from '../../community/texts.ts'
import type { Block, Button, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { Stretch } from '../../core/people.ts'
import { phases } from '../../core/people.ts'
import { formSubject } from './forms.ts'
import { phaseCardTexts, texts } from './texts.ts'
import { button, nameSpan, phaseName, saidWhy, sentence, today } from './words.ts'

/** So many weeks fit on a narrow screen. */
const mostWeeks = 16

export async function showWhere(q: Query): Promise<Answer> {
  return { card: q.card(say.heading(q.t(texts.whereTitle)), ...(await whereBlocks(q))) }
}

async function whereBlocks(q: Query): Promise<Block[]> {
  const active = await q.circle.stretches()
  const focus = active.find((one) => one.focus)
  if (!focus) return [say.text(q.t(texts.notBegun))]
  const others = active.filter((one) => one !== focus)
  const lines = []
  for (const stretch of [focus, ...others]) lines.push(say.text(...(await stretchSpans(q, stretch))))
  const ribbon = await ribbonNow(q)
  return [
    ...lines,
    ...(ribbon ? [ribbon] : []),
    {
      kind: 'menu',
      address: 'phases.card:phase',
      hint: q.t(texts.moreAbout),
      options: phases.map((phase) => ({ value: phase, label: q.t(phaseTexts[phase]) })),
    },
    say.buttons(...whereButtons(q, active.length)),
  ]
}

export async function ribbonNow(q: Query): Promise<Block | undefined> {
  const weeks = ribbonWeeks(await q.circle.calendar(), await today(q), mostWeeks)
  return ribbonBlock(q.t, ribbonOf(await readPhaseHistory(q), weeks))
}

/** `Ook bezig: Leren, sinds … Waarom: …` */
export async function stretchSpans(q: Query, stretch: Stretch): Promise<Span[]> {
  const steps = await listStepsOf(q.db, q.community, stretch.id)
  const moved = stretch.focus ? steps.find(({ what, state }) => what === 'focus' && state === 'stands') : undefined
  const step = moved ?? steps.find(({ what, state }) => what !== 'rested' && state === 'stands')
  const since = moved ? await today(q, moved.at) : stretch.openedOn
  const named = { phase: phaseName(q.t, stretch.phase), date: localDateWords(q.t.language, since) }
  return [
    ...q.t.rich(stretch.focus ? texts.focusSince : texts.activeSince, named),
    ...(stretch.sequence > 1 ? [' ', q.t(texts.times, { n: stretch.sequence })] : []),
    ...(step ? whySpans(q, step) : []),
  ]
}

function whySpans(q: Query, step: StretchStep): Span[] {
  const why = saidWhy(step)
  if (!why) return []
  return step.by
    ? q.t.rich(texts.becauseBy, { why: sentence(why), name: nameSpan(q.t, step.by) })
    : q.t.rich(texts.because, { why: sentence(why) })
}

function whereButtons(q: Query, open: number): Button[] {
  const isMember = q.who?.standing === 'member' && q.who.state === 'active'
  const acts = [
    ...(open < phases.length ? [button(q.t, texts.openOne, 'form', formSubject('open'))] : []),
    ...(open > 1 ? [button(q.t, texts.restOne, 'form', formSubject('rest'))] : []),
    button(q.t, texts.focusOne, 'form', formSubject('focus')),
  ]
  return [...(isMember ? acts : []), { label: q.t(texts.journey), address: 'engine.run:phase-journey' }]
}

/** What this phase is about. */
export async function showPhase(q: Query, choice: string | undefined): Promise<Answer> {
  const phase = phases.find((one) => one === choice)
  if (!phase) return refuse(q.t(texts.stepGone))
  return {
    card: q.card(
      say.heading(phaseName(q.t, phase)),
      say.text(...q.t.rich(phaseCardTexts[phase])),
      say.note(q.t(texts.underPhase)),
    ),
  }
}

/** A stretch as a source: also one that rests. */
export async function pastSpans(q: Query, stretch: PastStretch): Promise<Span[]> {
  const date = stretch.restedOn && localDateWords(q.t.language, stretch.restedOn)
  const rest = date ? [' (', q.t(texts.stateRested, { date }), ')'] : []
  const since = localDateWords(q.t.language, stretch.openedOn)
  return [q.t(texts.sinceWords, { date: since }), ...rest]
}
