// What only a decision changes: where the focus is (full), and a phase that two people wanted to wait with (light).
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { Phase } from '../../core/people.ts'
import { phases } from '../../core/people.ts'
import type { Decision, ProposalKind } from '../../core/proposal.ts'
import { phaseField } from './forms.ts'
import type { Doing } from './stepping.ts'
import { cannotMoveFocus, cannotStep, moveFocusTo, takeStep } from './stepping.ts'
import { texts } from './texts.ts'
import { phaseName } from './words.ts'

export interface FocusPayload {
  readonly phase: Phase
}

export interface StretchPayload {
  readonly what: 'open' | 'rest'
  readonly phase: Phase
}

const focus: ProposalKind<FocusPayload> = {
  name: 'phases.focus',
  consent: 'full',
  says: texts.focusSay,
  parse: (json) => ({ phase: parsePhase(json) }),
  words: async (q, { phase }) => {
    const now = await q.circle.focus()
    return {
      ...(now ? { before: q.t.rich(texts.wordsFocus, { phase: phaseName(q.t, now.phase) }) } : {}),
      after: q.t.rich(texts.wordsFocus, { phase: phaseName(q.t, phase) }),
    }
  },
  fields: async (q, payload) => {
    const now = await q.circle.focus()
    return [
      await phaseField(
        q,
        phases.filter((phase) => phase !== now?.phase),
        payload?.phase,
      ),
    ]
  },
  read: async (q, values) => {
    const phase = phases.find((one) => one === textOf(values, 'phase'))
    return phase ? { phase } : refuse(q.t(texts.askPhase))
  },
  stillPossible: async (q, { phase }) => {
    const no = await cannotMoveFocus(q, phase)
    return no && refuse(q.t(no))
  },
  adopt: async (c, { phase }, decision) => moveFocusTo(c, await doingOf(c, phase, decision)),
}

const stretch: ProposalKind<StretchPayload> = {
  name: 'phases.stretch',
  consent: 'light',
  says: texts.stretchSay,
  hidden: true,
  parse: (json) => ({ phase: parsePhase(json), what: (json as StretchPayload).what === 'rest' ? 'rest' : 'open' }),
  words: async (q, { what, phase }) => {
    const named = { phase: phaseName(q.t, phase) }
    return {
      before: q.t.rich(what === 'open' ? texts.wordsIsResting : texts.wordsIsOpen, named),
      after: q.t.rich(what === 'open' ? texts.wordsOpen : texts.wordsRest, named),
    }
  },
  fields: async (q, payload) => [
    {
      kind: 'choice',
      name: 'what',
      label: q.t(texts.askWhat),
      required: true,
      options: [
        { value: 'open', label: q.t(texts.whatOpen) },
        { value: 'rest', label: q.t(texts.whatRest) },
      ],
      ...(payload ? { value: payload.what } : {}),
    },
    await phaseField(q, phases, payload?.phase),
  ],
  read: async (q, values) => {
    const phase = phases.find((one) => one === textOf(values, 'phase'))
    if (!phase) return refuse(q.t(texts.askPhase))
    return { phase, what: textOf(values, 'what') === 'rest' ? 'rest' : 'open' }
  },
  stillPossible: async (q, { what, phase }) => {
    const no = await cannotStep(q, what === 'open' ? 'opened' : 'rested', phase)
    return no && refuse(q.t(no))
  },
  adopt: async (c, { what, phase }, decision) => {
    const stepping = what === 'open' ? 'opened' : 'rested'
    if (!(await cannotStep(c, stepping, phase))) await takeStep(c, stepping, await doingOf(c, phase, decision))
  },
}

export const kinds: readonly ProposalKind[] = [focus, stretch]

async function doingOf(c: Change, phase: Phase, { by, why, proposal }: Decision): Promise<Doing> {
  const language = why?.language ?? (await c.circle.community()).language
  return { phase, by, why: why?.said, language, proposal }
}

function parsePhase(json: unknown): Phase {
  const phase = phases.find((one) => one === (json as Partial<FocusPayload> | null)?.phase)
  if (!phase) throw new Error('A phase was proposed that there is not.')
  return phase
}
