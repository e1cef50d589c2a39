// What the journal says of phases, checks and moments, drawn from state when it is read (digest, log, journey, summary).
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { findStep, stepRef } from '../../community/stretches/steps/store.ts'
import type { PastStretch } from '../../community/stretches/store.ts'
import { findStretch } from '../../community/stretches/store.ts'
import type { Span } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Happening, HappeningKind, Line } from '../../core/happening.ts'
import { countsWords, spreadStrip } from './spread.ts'
import { findCheck, findMoment } from './store.ts'
import { momentTexts, texts } from './texts.ts'
import { checkRef, momentRef, nameSpan, phaseName, saidMoment, saidWhy, sentence, stretchRef } from './words.ts'

const turning = { summary: 'turningPoints', log: true } as const

export const happenings: readonly HappeningKind[] = [
  { name: 'phases.opened', digest: 'where', journey: true, ...turning, line: ofStep(steppedLine) },
  { name: 'phases.rested', digest: 'where', journey: true, ...turning, line: ofStep(steppedLine) },
  /** The digest tells it in its first line, with where we are. */
  { name: 'phases.focusMoved', journey: true, ...turning, line: ofStep(focusLine) },
  { name: 'phases.undone', log: true, line: ofStep(undoneLine) },
  { name: 'phases.asked', log: true, line: ofStep(askedLine) },
  { name: 'phases.checked', digest: 'heard', line: checkedLine },
  { name: 'phases.moment', ...turning, line: momentLine },
]

type Draw = (q: Query, step: StretchStep, stretch: PastStretch, happening: Happening) => readonly Span[] | undefined

function ofStep(draw: Draw): HappeningKind['line'] {
  return async (q, happening) => {
    const step = await findStep(q.db, q.community, happening.subject.id)
    const stretch = step && (await findStretch(q.db, q.community, step.stretchId))
    const spans = step && stretch && draw(q, step, stretch, happening)
    if (!spans) return undefined
    const sources = [stepRef(step), stretchRef(stretch.id), ...(step.proposal ? [step.proposal] : [])]
    return { spans, sources, about: stepRef(step) }
  }
}

function steppedLine(q: Query, step: StretchStep, { phase }: PastStretch): readonly Span[] | undefined {
  if (step.state !== 'stands') return undefined
  const why = saidWhy(step)
  const isOpened = step.what === 'opened'
  const named = { phase: phaseName(q.t, phase) }
  if (!why) return q.t.rich(isOpened ? texts.lineOpenedBare : texts.lineRestedBare, named)
  const told = { ...named, why, name: nameSpan(q.t, step.by) }
  return q.t.rich(isOpened ? texts.lineOpened : texts.lineRested, told)
}

function focusLine(q: Query, step: StretchStep, { phase }: PastStretch): readonly Span[] {
  const why = saidWhy(step)
  const named = { phase: phaseName(q.t, phase) }
  return why ? q.t.rich(texts.lineFocus, { ...named, why: sentence(why) }) : q.t.rich(texts.lineFocusBare, named)
}

function undoneLine(q: Query, step: StretchStep, { phase }: PastStretch): readonly Span[] {
  const says = step.what === 'opened' ? texts.lineUndoneOpened : texts.lineUndoneRested
  return q.t.rich(says, { phase: phaseName(q.t, phase), name: nameSpan(q.t, step.changedBy) })
}

function askedLine(q: Query, step: StretchStep, { phase }: PastStretch): readonly Span[] {
  const says = step.what === 'opened' ? texts.lineAskedOpened : texts.lineAskedRested
  return q.t.rich(says, { phase: phaseName(q.t, phase) })
}

/** Only what was shown: with too few people nothing is told. */
async function checkedLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const check = await findCheck(q.db, q.community, subject.id)
  const counts = check && countsWords(q.t, check)
  if (!check?.counts || !counts) return undefined
  return {
    spans: q.t.rich(texts.lineChecked, { counts }),
    sources: [checkRef(check.id)],
    more: [spreadStrip(q.t, check.counts)],
    about: checkRef(check.id),
  }
}

async function momentLine(q: Query, { subject }: Happening): Promise<Line | undefined> {
  const moment = await findMoment(q.db, q.community, subject.id)
  if (!moment) return undefined
  const says = { kind: q.t(momentTexts[moment.kind]), words: saidMoment(moment), name: { member: moment.by } }
  return { spans: q.t.rich(texts.journeyMoment, says), sources: [momentRef(moment.id)], about: momentRef(moment.id) }
}
