// Phases: where we are, several places at once, opened by a tap and moved by consent (R07); and our journey, which looks back.

import { say } from '../../core/card.ts'
import type { Action, Command } from '../../core/command.ts'
import type { Feature } from '../../core/feature.ts'
import { parseLocalDate } from '../../core/time.ts'
import { callCheck, closing, offer, replan, ritual, tap } from './check.ts'
import { checkCard } from './check-card.ts'
import { chooseAction, chooseForm, formAnswer, open } from './forms.ts'
import { happenings } from './happenings.ts'
import { journeyActions, momentForm, showJourney } from './journey.ts'
import { kinds } from './kinds.ts'
import { privacy } from './privacy.ts'
import { records } from './records.ts'
import { signActions, signCard, signForm } from './signs.ts'
import { slots } from './slots.ts'
import { stepCard } from './step-card.ts'
import { notYet, settle, undo } from './stepping.ts'
import { texts } from './texts.ts'
import { showPhase, showWhere } from './where.ts'

const noun = { nl: 'fase', en: 'phase' }

const commands: readonly Command[] = [
  {
    noun: 'phase',
    verb: 'where',
    words: { noun, verb: { nl: 'waar', en: 'where' } },
    says: texts.whereSays,
    may: 'alumnus',
    day: 1,
    road: 'look',
    run: (q) => showWhere(q),
  },
  {
    noun: 'phase',
    verb: 'propose',
    words: { noun, verb: { nl: 'stel-voor', en: 'propose' } },
    says: texts.proposeSays,
    may: 'member',
    day: 1,
    road: 'look',
    run: async (q) => formAnswer(await open(q, 'any')),
  },
  {
    noun: 'phase',
    verb: 'check',
    words: { noun, verb: { nl: 'check', en: 'check' } },
    says: texts.checkSays,
    may: 'member',
    day: 2,
    road: 'do',
    run: (c) => callCheck(c),
  },
  {
    noun: 'phase',
    verb: 'journey',
    words: { noun, verb: { nl: 'reis', en: 'journey' } },
    says: texts.journeySays,
    args: [{ name: 'from', words: { nl: 'vanaf', en: 'from' }, says: texts.argFrom, kind: 'date' }],
    may: 'alumnus',
    day: 2,
    road: 'look',
    run: (q, { from }) => {
      const date = from && parseLocalDate(from)
      return showJourney(q, date ? { from: date } : {})
    },
  },
]

const actions: readonly Action[] = [
  chooseAction,
  { name: 'phases.undo', may: 'member', road: 'do', run: (c, { record }) => undo(c, record) },
  { name: 'phases.notYet', may: 'member', road: 'do', run: (c, { record }) => notYet(c, record) },
  { name: 'phases.card', may: 'alumnus', road: 'look', run: (q, { choice }) => showPhase(q, choice) },
  { name: 'phases.tap', may: 'guest', road: 'do', run: (c, { record, choice }) => tap(c, record, choice) },
  {
    name: 'phases.skip',
    may: 'guest',
    road: 'look',
    run: async (q) => ({ card: q.card(say.text(q.t(texts.skipped))) }),
  },
  {
    name: 'phases.leave',
    may: 'member',
    road: 'look',
    run: async (q) => ({ card: q.card(say.text(q.t(texts.left))) }),
  },
  ...signActions,
  ...journeyActions,
]

export const phases: Feature = {
  name: 'phases',
  privacy,
  commands,
  actions,
  forms: [chooseForm, signForm, momentForm],
  rituals: [ritual],
  offers: [offer],
  wakes: [closing, { name: 'phases.settle', run: (c, { subject }) => settle(c, subject) }],
  records,
  happenings,
  proposals: kinds,
  slots,
  messages: [
    { prefix: 'phases.step', card: stepCard },
    { prefix: 'phases.check', card: checkCard },
    { prefix: 'phases.sign', card: signCard },
  ],
  on: { calendar: replan },
}
