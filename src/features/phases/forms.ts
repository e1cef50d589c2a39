// The form P1: open a phase or let one rest at once, or propose to move the focus; what a button has said already is not asked again.
import { phaseTexts } from '../../community/texts.ts'
import type { Option } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Phase } from '../../core/people.ts'
import { phases } from '../../core/people.ts'
import type { Text } from '../../core/text.ts'
import { whyMax } from './rules.ts'
import { countsWords } from './spread.ts'
import { announceStep, cannotMoveFocus, cannotStep, seeSpans, takeStep } from './stepping.ts'
import { findCheck } from './store.ts'
import { texts } from './texts.ts'
import { actor, button, phaseName } from './words.ts'

const whats = ['open', 'rest', 'focus'] as const
type What = (typeof whats)[number]

interface Subject {
  readonly what: What | undefined
  readonly phase: Phase | undefined
  /** The check that it follows from. */
  readonly check: string | undefined
}

/** `open.experiment`, `focus.any.<check>`, `any`. */
export function formSubject(what: What | 'any', phase: Phase | 'any' = 'any', check?: string): string {
  return [what, phase, ...(check ? [check] : [])].join('.')
}

function readSubject(subject: string): Subject {
  const [what, phase, check] = subject.split('.')
  return { what: whats.find((one) => one === what), phase: phases.find((one) => one === phase), check }
}

export const chooseForm: FormSpec = { name: 'phases.choose', may: 'member', open, submit }

/** Buttons that open it; what stands in the address is filled in. */
export const chooseAction: Action = {
  name: 'phases.form',
  may: 'member',
  road: 'look',
  run: async (q, { record }) => formAnswer(await open(q, record)),
}

export function formAnswer(form: Form | Refusal): Answer {
  return isRefusal(form) ? form : { form }
}

export async function open(q: Query, typed: string): Promise<Form | Refusal> {
  const subject = readSubject(typed)
  if (!(await q.circle.focus())) return refuse(q.t(texts.notBegun))
  const offered = await offeredPhases(q, subject.what)
  if (offered.length === 0) return refuse(q.t(subject.what === 'open' ? texts.allOpen : texts.nothingToRest))
  if (subject.phase && !offered.includes(subject.phase)) {
    return refuse(q.t((await whyNot(q, subject.what ?? 'open', subject.phase)) ?? texts.alreadyOpen))
  }
  const why = subject.what === 'focus' && subject.check ? await prefilled(q, subject.check) : undefined
  return {
    v: 1,
    name: 'phases.choose',
    subject: typed,
    language: q.t.language,
    title: q.t(texts.formTitle),
    submit: q.t(texts.formSubmit),
    ...(subject.what === 'open' && subject.phase
      ? { intro: q.t.rich(texts.formOpenIntro, { phase: phaseName(q.t, subject.phase) }) }
      : {}),
    fields: [
      ...(subject.what ? [] : [whatField(q)]),
      ...(subject.what && subject.phase ? [] : [await phaseField(q, offered, subject.phase)]),
      {
        kind: 'long',
        name: 'why',
        label: q.t(texts.askWhy),
        hint: q.t(texts.whyHint),
        required: true,
        max: whyMax,
        ...(why ? { value: why } : {}),
      },
    ],
  }
}

async function offeredPhases(q: Query, what: What | undefined): Promise<readonly Phase[]> {
  const offered: Phase[] = []
  for (const phase of phases) if (!what || !(await whyNot(q, what, phase))) offered.push(phase)
  return offered
}

async function whyNot(q: Query | Change, what: What, phase: Phase): Promise<Text<never> | undefined> {
  if (what === 'focus') return cannotMoveFocus(q, phase)
  return cannotStep(q, what === 'open' ? 'opened' : 'rested', phase)
}

function whatField(q: Query): Field {
  const options: Option[] = [
    { value: 'open', label: q.t(texts.whatOpen), hint: q.t(texts.whatOpenHint) },
    { value: 'rest', label: q.t(texts.whatRest), hint: q.t(texts.whatOpenHint) },
    { value: 'focus', label: q.t(texts.whatFocus), hint: q.t(texts.whatFocusHint) },
  ]
  return { kind: 'choice', name: 'what', label: q.t(texts.askWhat), required: true, options }
}

export async function phaseField(q: Query, offered: readonly Phase[], value?: Phase): Promise<Field> {
  const active = await q.circle.stretches()
  const options = offered.map((phase): Option => {
    const found = active.find((one) => one.phase === phase)
    const hint = found ? (found.focus ? texts.isFocus : texts.isActive) : texts.isResting
    return { value: phase, label: q.t(phaseTexts[phase]), hint: q.t(hint) }
  })
  const chosen = value ? { value } : {}
  return { kind: 'choice', name: 'phase', label: q.t(texts.askPhase), required: true, options, ...chosen }
}

/** What people said of where we are, for whoever proposes to rewrite. */
async function prefilled(q: Query, checkId: string): Promise<string | undefined> {
  const check = await findCheck(q.db, q.community, checkId)
  const counts = check && countsWords(q.t, check)
  return counts ? q.t(texts.prefilled, { counts }) : undefined
}

async function submit(c: Change, typed: string, values: Values): Promise<Answer> {
  const subject = readSubject(typed)
  const what = subject.what ?? whats.find((one) => one === textOf(values, 'what'))
  const phase = subject.phase ?? phases.find((one) => one === textOf(values, 'phase'))
  const why = textOf(values, 'why')
  if (!why) return problem(c, 'why', texts.needsWhy)
  if (!what || !phase) return problem(c, what ? 'phase' : 'what', what ? texts.askPhase : texts.askWhat)
  const no = await whyNot(c, what, phase)
  if (no) return problem(c, subject.phase ? 'why' : 'phase', no)
  return what === 'focus' ? propose(c, phase, why) : step(c, what, phase, why)
}

function problem(c: Change, field: string, text: Text<never>): Refusal {
  const says = c.t(text)
  return refuse(says, { problems: [{ field, says }] })
}

async function step(c: Change, what: 'open' | 'rest', phase: Phase, why: string): Promise<Answer> {
  const who = actor(c)
  const doing = { phase, by: who.id, why, language: who.language }
  const taken = await takeStep(c, what === 'open' ? 'opened' : 'rested', doing)
  await announceStep(c, taken)
  const says = { phase: { bold: [phaseName(c.t, phase)] }, room: { room: 'home' } } as const
  return {
    card: c.card(
      say.text(...c.t.rich(what === 'open' ? texts.opened : texts.rested, says)),
      say.note(c.t(texts.undoUntil)),
      say.buttons(button(c.t, texts.undo, 'undo', taken.id), whereButton(c)),
    ),
  }
}

function whereButton(c: Change) {
  return { label: c.t(texts.whereTitle), address: 'engine.run:phase-where' } as const
}

async function propose(c: Change, phase: Phase, why: string): Promise<Answer> {
  const proposal = await c.propose('phases.focus', { payload: { phase }, why, language: actor(c).language })
  if (isRefusal(proposal)) return proposal
  const says = c.t.rich(texts.putForward, { phase: { bold: [phaseName(c.t, phase)] } })
  return { card: c.card(say.text(...says, ...(await seeSpans(c, proposal, texts.seeProposal)))) }
}
