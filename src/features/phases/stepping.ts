// Steps: a phase opens or rests by one member's act, the focus moves by decision, and a step can be taken back or put before all.

import type { Undoing } from '../../community/stretches/rules.ts'
import { canMoveFocus, canOpen, canRest, canUndo, nextSequence, undoDays } from '../../community/stretches/rules.ts'
import type { StretchStep } from '../../community/stretches/steps/store.ts'
import { findStep, listSteps, saveStep, stepRef } from '../../community/stretches/steps/store.ts'
import type { PastStretch } from '../../community/stretches/store.ts'
import {
  findStretch,
  listPastStretches,
  moveFocus,
  openStretch,
  restStretch,
  undoStretch,
} from '../../community/stretches/store.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import type { Phase } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Language, Text } from '../../core/text.ts'
import { notYet as never, plus } from '../../core/time.ts'
import { notYetEnough } from './rules.ts'
import { stepCard } from './step-card.ts'
import { listNotYet, removeNotYet, saveNotYet } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, today } from './words.ts'

export type Stepping = 'opened' | 'rested'

export interface Doing {
  readonly phase: Phase
  readonly by: MemberId | undefined
  readonly why: string | undefined
  readonly language: Language
  /** The decision it comes from. */
  readonly proposal?: RecordRef
}

export function stepKey(id: string): MessageKey {
  return `phases.step:${id}`
}

/** Why a phase cannot open or rest now; undefined when it can. */
export async function cannotStep(q: Query | Change, what: Stepping, phase: Phase): Promise<Text<never> | undefined> {
  const active = await q.circle.stretches()
  if (what === 'opened') {
    return { fine: undefined, active: texts.alreadyOpen, none: texts.notBegun }[canOpen(active, phase)]
  }
  return { fine: undefined, resting: texts.alreadyResting, inFocus: texts.restInFocus }[canRest(active, phase)]
}

export async function cannotMoveFocus(q: Query | Change, phase: Phase): Promise<Text<never> | undefined> {
  const verdict = canMoveFocus(await q.circle.stretches(), phase)
  return { fine: undefined, inFocus: texts.focusThere, none: texts.notBegun }[verdict]
}

/** Opens a phase or lets it rest, and writes it down. Whoever calls it knows that it can. */
export async function takeStep(c: Change, what: Stepping, doing: Doing): Promise<StretchStep> {
  const found = (await c.circle.stretches()).find(({ phase }) => phase === doing.phase)
  const stretchId = what === 'rested' && found ? found.id : await openNew(c, doing.phase)
  if (what === 'rested') await restStretch(c.db, c.community, stretchId, await today(c))
  const step = await writeStep(c, what, stretchId, doing)
  await c.happened(what === 'opened' ? 'phases.opened' : 'phases.rested', stepRef(step), doing.by)
  await resayRecent(c)
  return step
}

/** A member's own act: everybody sees it, and for a week it can be taken back. */
export async function announceStep(c: Change, step: StretchStep): Promise<void> {
  const card = await stepCard(c, step.id)
  if (!card) return
  const where = { purpose: { to: 'home' }, cost: 'asked', expiresAt: 'never', liveUntil: never } as const
  await c.post({ key: stepKey(step.id), card, ...where })
  await c.wake({
    key: `phases.settle:${step.id}`,
    name: 'phases.settle',
    subject: step.id,
    at: plus(step.at, { days: undoDays, minutes: 1 }),
  })
}

/** The circle decided it: opens a stretch there if none is active (INV-01). */
export async function moveFocusTo(c: Change, doing: Doing): Promise<void> {
  if (await cannotMoveFocus(c, doing.phase)) return
  const found = (await c.circle.stretches()).find(({ phase }) => phase === doing.phase)
  const stretchId = found?.id ?? (await openNew(c, doing.phase))
  await moveFocus(c.db, c.community, stretchId)
  const step = await writeStep(c, 'focus', stretchId, doing)
  await c.happened('phases.focusMoved', stepRef(step), doing.by)
  await resayRecent(c)
}

/** What could still be taken back may have been built upon now. */
async function resayRecent(c: Change): Promise<void> {
  const since = plus(c.now, { days: -undoDays })
  const recent = (await listSteps(c.db, c.community)).filter(({ at, state }) => state === 'stands' && at >= since)
  for (const { id } of recent) await c.resay(stepKey(id))
}

async function openNew(c: Change, phase: Phase): Promise<string> {
  const sequence = nextSequence(await listPastStretches(c.db, c.community), phase)
  const id = c.newId()
  await openStretch(c.db, c.community, { id, phase, sequence, openedOn: await today(c), focus: false })
  return id
}

async function writeStep(c: Change, what: StretchStep['what'], stretchId: string, doing: Doing): Promise<StretchStep> {
  const { by, why, language, proposal } = doing
  const step: StretchStep = {
    ...{ id: c.newId(), stretchId, what, by, why, language, proposal },
    at: c.now,
    state: 'stands',
    changedBy: undefined,
  }
  await saveStep(c.db, c.community, step)
  return step
}

/** `Ongedaan maken`, by any member, for a week. */
export async function undo(c: Change, id: string): Promise<Answer> {
  const found = await undoable(c, id)
  if (isRefusal(found)) return found
  await revert(c, found)
  await saveStep(c.db, c.community, { ...found.step, state: 'undone', changedBy: actor(c).id })
  await c.happened('phases.undone', stepRef(found.step), actor(c).id)
  await settle(c, id)
  await resayRecent(c)
  return { card: c.card(say.text(c.t(texts.undone))) }
}

/** Two who want to wait: the step is put before all as a light proposal of whoever made it, and until then nothing changed. */
export async function notYet(c: Change, id: string): Promise<Answer> {
  const found = await undoable(c, id)
  if (isRefusal(found)) return found
  const { step, stretch } = found
  if (step.by === actor(c).id) {
    return refuse(c.t(texts.notYetOwn), { buttons: [button(c.t, texts.undo, 'undo', id)] })
  }
  await saveNotYet(c.db, c.community, id, actor(c).id)
  if ((await listNotYet(c.db, c.community, id)).length < notYetEnough) {
    await c.resay(stepKey(id))
    return { card: c.card(say.text(c.t(texts.notYetNoted))) }
  }
  await revert(c, found)
  const proposal = await c.propose('phases.stretch', {
    payload: { what: step.what === 'opened' ? 'open' : 'rest', phase: stretch.phase },
    why: step.why ?? '',
    language: step.language,
    ...(step.by ? { by: step.by } : {}),
  })
  if (isRefusal(proposal)) return proposal
  await saveStep(c.db, c.community, { ...step, state: 'asked', proposal })
  await c.happened('phases.asked', stepRef(step))
  await settle(c, id)
  return { card: c.card(say.text(c.t(texts.notYetAsked), ...(await seeSpans(c, proposal, texts.seeProposal)))) }
}

/** ` Je vindt het bij V3.` when the proposal has such a name. */
export async function seeSpans(q: Query | Change, proposal: RecordRef, text: Text<'ref'>) {
  const short = (await q.declared.describe(q, proposal))?.short
  return short ? q.t.rich(text, { ref: { record: proposal, label: [short] } }) : []
}

/** From now on the message says how it stands, without buttons. */
export async function settle(c: Change, id: string): Promise<void> {
  await removeNotYet(c.db, c.community, id)
  await c.cancel(`phases.settle:${id}`)
  await c.resay(stepKey(id))
}

interface Found {
  readonly step: StretchStep
  readonly stretch: PastStretch
}

const undoTexts: Readonly<Record<Exclude<Undoing, 'fine'>, Text<never>>> = {
  before: texts.undoBefore,
  together: texts.undoTogether,
  tooLate: texts.undoTooLate,
  inFocus: texts.undoInFocus,
  changed: texts.undoChanged,
}

async function undoable(c: Change, id: string): Promise<Found | Refusal> {
  const step = await findStep(c.db, c.community, id)
  const stretch = step && (await findStretch(c.db, c.community, step.stretchId))
  if (!step || !stretch) return refuse(c.t(texts.stepGone))
  const verdict = canUndo(step, stretch, await c.circle.stretches(), c.now)
  return verdict === 'fine' ? { step, stretch } : refuse(c.t(undoTexts[verdict]))
}

async function revert(c: Change, { step, stretch }: Found): Promise<void> {
  if (step.what === 'rested') await restStretch(c.db, c.community, stretch.id, undefined)
  else await undoStretch(c.db, c.community, stretch.id, { on: await today(c), at: c.now })
}
