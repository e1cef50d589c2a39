// The message of a step in the room: what opened or rests, why, and for a week the ways to wait or to take it back.
import { canUndo } from '../../community/stretches/rules.ts'
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { findStep } from '../../community/stretches/steps/store.ts'
import type { PastStretch } from '../../community/stretches/store.ts'
import { findStretch } from '../../community/stretches/store.ts'
import type { Block, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Translate } from '../../core/text.ts'
import { listNotYet } from './store.ts'
import { texts } from './texts.ts'
import { button, nameSpan, phaseName, saidWhy } from './words.ts'

export async function stepCard(q: Query, id: string): Promise<Card | undefined> {
  const step = await findStep(q.db, q.community, id)
  const stretch = step && (await findStretch(q.db, q.community, step.stretchId))
  if (!step || !stretch) return undefined
  const t = await q.homeTexts()
  return q.homeCard([say.text(...saysSpans(t, step, stretch)), ...(await belowBlocks(q, t, step, stretch))])
}

function saysSpans(t: Translate, step: StretchStep, { phase, sequence }: PastStretch): Span[] {
  const why = saidWhy(step)
  const known = { phase: phaseName(t, phase) }
  const isOpened = step.what === 'opened'
  const spans = why
    ? t.rich(isOpened ? texts.cardOpened : texts.cardRested, { ...known, why, name: nameSpan(t, step.by) })
    : t.rich(isOpened ? texts.cardOpenedBare : texts.cardRestedBare, known)
  return isOpened && sequence > 1 ? [...spans, ' ', t(texts.cardAgain, { n: sequence })] : spans
}

async function belowBlocks(q: Query, t: Translate, step: StretchStep, stretch: PastStretch): Promise<Block[]> {
  if (step.state === 'undone') {
    const by = step.changedBy
    return [say.note(...(by ? t.rich(texts.cardUndone, { name: { member: by } }) : [t(texts.cardUndoneBare)]))]
  }
  if (step.state === 'asked') {
    const short = step.proposal && (await q.declared.describe(q, step.proposal))?.short
    const see = short && step.proposal ? { record: step.proposal, label: [short] } : undefined
    return [say.note(t(texts.cardAsked), ...(see ? t.rich(texts.cardAskedSee, { ref: see }) : []))]
  }
  if (canUndo(step, stretch, await q.circle.stretches(), q.now) !== 'fine') return []
  const waiting = (await listNotYet(q.db, q.community, step.id)).length
  return [
    say.note(t(waiting > 0 ? texts.cardOneWaits : texts.cardNote), ' ', t(texts.undoUntil)),
    say.buttons(button(t, texts.notYet, 'notYet', step.id), button(t, texts.undo, 'undo', step.id)),
  ]
}
